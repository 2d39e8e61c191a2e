package vn.antq.rules.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes a folder that is not there yet: whole or not at all. */
final class NewFolder {

  private NewFolder() {}

  /**
   * Writes a folder.
   *
   * @param folder the folder; its parents are made if need be
   * @param content writes the files into a folder of the same name that is moved here once it is
   *     complete
   * @throws IOException if it cannot be written; no part of it is left behind
   */
  static void write(Path folder, Consumer<Path> content) throws IOException {
    Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent(), "a folder to make");
    Files.createDirectories(parent);
    Path part = Files.createTempDirectory(parent, ".antq-");
    try {
      Path staged = Files.createDirectory(part.resolve(String.valueOf(folder.getFileName())));
      content.accept(staged);
      Files.move(staged, folder);
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    } finally {
      delete(part);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
