package vn.antq.rules.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.problem.Place;

/**
 * Reads receipts and checks that they are as they were written, byte by byte. What a receipt says
 * is only believed after {@link Replay}: see {@link Receipt} for what its digests prove.
 * Thread-safe.
 */
public final class ReceiptReader {

  private static final long MAX_BYTES = 32_000_000;

  private ReceiptReader() {}

  /**
   * Reads a receipt from a file.
   *
   * @throws InvalidReceiptException if it is not as it was written; names what was changed
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Receipt read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        ProblemLog problems = new ProblemLog();
        problems.add(
            "file-too-large", new Place(file.toString(), 0, 0), "Biên nhận lớn hơn 32 MB.");
        throw new InvalidReceiptException(file.toString(), problems.sorted());
      }
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a receipt from bytes.
   *
   * @param name what to call the receipt when telling a person about it
   * @param bytes the receipt in UTF-8
   * @throws InvalidReceiptException if it is not as it was written; names what was changed
   */
  public static Receipt read(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      ProblemLog problems = new ProblemLog();
      problems.add(
          "not-utf8",
          new Place(name, 0, 0),
          "Byte thứ "
              + (in.position() + 1)
              + " không phải mã UTF-8, "
              + Verification.whereBroken(text)
              + ".",
          Verification.ADVICE);
      throw new InvalidReceiptException(name, problems.sorted());
    }
    return read(name, text);
  }

  /**
   * Reads a receipt from text.
   *
   * @param name what to call the receipt when telling a person about it
   * @param text the receipt
   * @throws InvalidReceiptException if it is not as it was written; names what was changed
   */
  public static Receipt read(String name, String text) {
    return new Verification(name, text).receipt();
  }
}
