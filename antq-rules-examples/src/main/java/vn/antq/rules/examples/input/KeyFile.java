package vn.antq.rules.examples.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold a key or a signature. */
public final class KeyFile {

  private static final int MAX_BYTES = 100_000;

  private KeyFile() {}

  /**
   * Returns what a file holds, of a larger one the beginning. A signature and a key are ASCII;
   * anything else in them makes them wrong, not unreadable.
   *
   * @throws BadInput if it cannot be read
   */
  public static String text(String file) {
    return BadInput.reading(file, KeyFile::read);
  }

  private static String read(Path path) {
    try (InputStream stream = Files.newInputStream(path)) {
      return new String(stream.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
