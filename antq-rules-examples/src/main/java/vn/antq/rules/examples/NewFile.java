package vn.antq.rules.examples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes a file that is not there yet: whole or not at all. */
final class NewFile {

  private static final int BUFFER = 1 << 16;

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
    write(
        file,
        out -> {
          out.write(content);
          return file;
        });
  }

  /** What a file is to hold. */
  interface Content<T> {

    /** Writes it piece by piece; returns what there is to say of it. */
    T writeTo(OutputStream out) throws IOException;
  }

  /** Writes what comes piece by piece; throws as for a text. */
  static <T> T write(Path file, Content<T> content) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, ".antq-", ".part");
    // Somebody may stop a long run.
    part.toFile().deleteOnExit();
    try {
      T said;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
        said = content.writeTo(out);
      }
      Files.move(part, file);
      return said;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
