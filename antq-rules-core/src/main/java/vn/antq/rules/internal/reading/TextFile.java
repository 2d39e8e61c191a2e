package vn.antq.rules.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.ForeignBytes;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * Reads the bytes of a text file: UTF-8 whatever the platform says, composed (NFC), line ends as
 * LF.
 */
public final class TextFile {

  private TextFile() {}

  /**
   * Returns the text of a file, or empty after reporting that it is too large, no UTF-8, or no file
   * at all: a pipe or a device could be read for ever.
   *
   * @param display what to call the file when telling a person about it
   * @param what what a person calls such a file, as the first word of a sentence
   * @throws IOException if it is not there or cannot be read
   */
  public static Optional<String> read(
      Path path, String display, String what, int maxBytes, ProblemLog problems)
      throws IOException {
    if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
      return notAFile(display, problems);
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return read(stream, display, what, maxBytes, problems);
    }
  }

  /**
   * Returns the text of a file in an opened folder, or empty after reporting as above; follows no
   * link.
   *
   * @throws IOException if it is not there, is a link or cannot be read
   */
  static Optional<String> read(
      SecureDirectoryStream<Path> folder,
      Path name,
      String display,
      String what,
      int maxBytes,
      ProblemLog problems)
      throws IOException {
    BasicFileAttributeView attributes =
        folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.readAttributes().isRegularFile()) {
      return notAFile(display, problems);
    }
    Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try (InputStream stream = Channels.newInputStream(folder.newByteChannel(name, options))) {
      return read(stream, display, what, maxBytes, problems);
    }
  }

  private static Optional<String> notAFile(String display, ProblemLog problems) {
    problems.add(
        "not-a-file",
        new Place(display, 0, 0),
        "Đây không phải một tệp thường mà là thư mục, ống dẫn hay thiết bị.",
        "Hãy thay bằng một tệp văn bản.");
    return Optional.empty();
  }

  private static Optional<String> read(
      InputStream stream, String display, String what, int maxBytes, ProblemLog problems)
      throws IOException {
    byte[] bytes = stream.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      problems.add(
          "file-too-large",
          new Place(display, 0, 0),
          what + " lớn hơn " + maxBytes / 1_000_000 + " MB.");
      return Optional.empty();
    }
    return decode(display, bytes, problems);
  }

  /** Returns the text, or empty after reporting that it is not UTF-8. */
  public static Optional<String> decode(String file, byte[] bytes, ProblemLog problems) {
    Optional<ForeignBytes.Kind> foreign = ForeignBytes.of(bytes);
    if (foreign.isPresent()) {
      problems.add(
          "not-utf8", new Place(file, 1, 1), foreign.get().message(), foreign.get().advice());
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(Wording.composed(unmarked.replace("\r\n", "\n")));
    } catch (CharacterCodingException e) {
      ForeignBytes.Kind unknown = ForeignBytes.unknown("Tệp");
      problems.add("not-utf8", new Place(file, 1, 1), unknown.message(), unknown.advice());
      return Optional.empty();
    }
  }
}
