package vn.antq.rules.examples.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.PathText;

/**
 * Writes a file that is not there yet: whole or not at all. Who may read it is for the user's umask
 * to say, as of every file that the user makes.
 */
public final class NewFile {

  private static final int BUFFER = 1 << 16;

  private NewFile() {}

  /** What a file is to hold. */
  public interface Content<T> {

    /** Writes it piece by piece; returns what there is to say of it. */
    T writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file that a command line names.
   *
   * @param target the file as the command line names it
   * @throws BadInput if there is such a file or folder, no folder to put it in, or it cannot be
   *     written; nothing is left behind
   */
  public static <T> T write(String target, Content<T> content) {
    Path file = path(target);
    try {
      return write(file, content);
    } catch (FileAlreadyExistsException e) {
      throw BadInput.of(target + ": Đã có tệp này; không ghi đè.\n    Hãy chọn tên khác.");
    } catch (IOException e) {
      throw BadInput.of(target + ": Không ghi được (" + e.getMessage() + ").");
    }
  }

  /** Writes bytes; throws as for what comes piece by piece. */
  public static void write(String target, byte[] content) {
    write(target, whole(content));
  }

  /** Writes a text in UTF-8; throws as for what comes piece by piece. */
  public static void write(String target, String text) {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the path of a file that can be written.
   *
   * @throws BadInput if there is such a file or folder, it names a folder, or there is no folder to
   *     put it in
   */
  public static Path path(String target) {
    Path file =
        PathText.path(target)
            .filter(path -> !target.isEmpty())
            .orElseThrow(
                () ->
                    BadInput.of(
                        "Không ghi được tệp \""
                            + target
                            + "\".\n    Hãy chọn tên khác."
                            + PathText.advice(target)));
    Path folder = file.toAbsolutePath().getParent();
    char last = target.charAt(target.length() - 1);
    if (last == '/' || last == '\\' && !file.endsWith(target) || Files.isDirectory(file)) {
      throw BadInput.of(
          target
              + ": Đây là tên của thư mục; cần tên của tệp.\n"
              + "    Hãy viết cả tên tệp sau tên thư mục.");
    } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw BadInput.of(target + ": Đã có tệp này; không ghi đè.\n    Hãy chọn tên khác.");
    } else if (folder == null || !Files.isDirectory(folder)) {
      throw BadInput.of(
          target + ": Không có thư mục " + folder + ".\n    Hãy tạo thư mục ấy trước.");
    }
    return file;
  }

  /**
   * Writes a text in UTF-8 into a folder that is there.
   *
   * @throws FileAlreadyExistsException if there is such a file or folder; it stays as it is
   * @throws IOException if it cannot be written; nothing is left behind
   */
  public static void write(Path file, String text) throws IOException {
    write(file, whole(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Content<Boolean> whole(byte[] content) {
    return out -> {
      out.write(content);
      return true;
    };
  }

  private static <T> T write(Path file, Content<T> content) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    // Not a temporary file of Java's: nobody but its owner could ever read that one.
    Path part = file.resolveSibling(".antq-" + UUID.randomUUID() + ".part");
    // Somebody may stop a long run.
    part.toFile().deleteOnExit();
    try {
      T said;
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), BUFFER)) {
        said = content.writeTo(out);
      }
      Files.move(part, file);
      return said;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
