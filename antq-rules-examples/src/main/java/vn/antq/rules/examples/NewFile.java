package vn.antq.rules.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes a file that is not there yet: whole or not at all. */
final class NewFile {

  private NewFile() {}

  /**
   * Writes a text in UTF-8.
   *
   * @throws FileAlreadyExistsException if there is such a file or folder; it stays as it is
   * @throws IOException if it cannot be written; nothing is left behind
   */
  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes; throws as for a text. */
  static void write(Path file, byte[] content) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, ".antq-", ".part");
    try {
      Files.write(part, content);
      Files.move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
