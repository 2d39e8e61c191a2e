package vn.antq.rules.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.InvalidReceiptException;
import vn.antq.rules.problem.Place;

/**
 * Reads receipts and checks that they are as they were written, byte by byte. What a receipt says
 * is only believed after {@link Replay}: see {@link Receipt} for what its digests prove.
 * Thread-safe.
 */
public final class ReceiptReader {

  /** Largest receipt that is read, in bytes. */
  static final int MAX_BYTES = 32_000_000;

  private ReceiptReader() {}

  /**
   * Reads a receipt from a file.
   *
   * @throws InvalidReceiptException if it is not as it was written; names what was changed
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Receipt read(Path file) {
    Objects.requireNonNull(file, "file");
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(file.toString(), bytes);
  }

  /**
   * Reads a receipt from bytes.
   *
   * @param name what to call the receipt when telling a person about it
   * @param bytes the receipt in UTF-8
   * @throws InvalidReceiptException if it is not as it was written; names what was changed
   */
  public static Receipt read(String name, byte[] bytes) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bytes, "bytes");
    if (bytes.length > MAX_BYTES) {
      throw refused(name, "file-too-large", "Biên nhận lớn hơn " + MAX_BYTES / 1_000_000 + " MB.");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
      throw notUtf8(name, bytes);
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
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    if (text.length() > MAX_BYTES) {
      throw refused(name, "file-too-large", "Biên nhận lớn hơn " + MAX_BYTES / 1_000_000 + " MB.");
    }
    return new Verification(name, text).receipt();
  }

  private static InvalidReceiptException notUtf8(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    decoder.decode(in, out, true);
    return refused(
        name,
        "not-utf8",
        "Byte thứ "
            + (in.position() + 1)
            + " không phải mã UTF-8, "
            + Verification.whereBroken(out.flip().toString())
            + ".");
  }

  private static InvalidReceiptException refused(String name, String code, String message) {
    ProblemLog problems = new ProblemLog();
    problems.add(code, new Place(name, 0, 0), message, Verification.ADVICE);
    return new InvalidReceiptException(name, problems.sorted());
  }
}
