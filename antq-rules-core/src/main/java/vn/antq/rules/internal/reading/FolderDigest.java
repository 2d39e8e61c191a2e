package vn.antq.rules.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells whether anything in folders has changed: by the bytes, since an edit may keep size and
 * time.
 */
public final class FolderDigest {

  private FolderDigest() {}

  /**
   * Returns every file of the folders with a digest of its bytes. Links are followed, as reading a
   * pack does. What lies in folders within them does not matter.
   *
   * @throws UncheckedIOException if a folder cannot be read
   */
  public static Map<String, String> of(List<Path> folders) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Path folder : folders) {
      try (Stream<Path> inside = Files.list(folder)) {
        for (Path file : inside.sorted().toList()) {
          if (Files.isRegularFile(file)) {
            files.put(file.toString(), digest(file));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static String digest(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      // A file that is longer is refused, whatever comes after this.
      byte[] read = bytes.readNBytes(FolderPackFiles.MAX_BYTES + 1);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read));
    } catch (NoSuchFileException | AccessDeniedException unreadable) {
      return unreadable.getClass().getName();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
