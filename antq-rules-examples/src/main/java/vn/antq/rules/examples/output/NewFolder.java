package vn.antq.rules.examples.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes a folder that is not there yet, or is empty: whole or not at all. */
public final class NewFolder {

  private static final int TRIES_AT_EXIT = 100;
  private static final long BETWEEN_TRIES_MILLIS = 20;

  private NewFolder() {}

  /**
   * Writes a folder. Whoever stops the program while it writes finds nothing of it.
   *
   * @param folder the folder; its parents are made if need be
   * @param content writes the files into a folder of the same name that is moved here once it is
   *     complete
   * @throws IOException if it cannot be written; no part of it is left behind
   */
  public static void write(Path folder, Consumer<Path> content) throws IOException {
    Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent(), "a folder to make");
    Files.createDirectories(parent);
    Path part = parent.resolve(".antq-" + UUID.randomUUID() + ".tmp");
    Thread atExit = new Thread(() -> deleteAtExit(part));
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      Files.createDirectory(part);
      Path staged = Files.createDirectory(part.resolve(String.valueOf(folder.getFileName())));
      content.accept(staged);
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        // An empty folder of that name gives way; one that got files meanwhile does not.
        Files.delete(folder);
      }
      move(staged, folder);
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    } finally {
      delete(part);
      forget(atExit);
    }
  }

  private static void move(Path staged, Path folder) throws IOException {
    try {
      Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(staged, folder);
    }
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // It is at work.
    }
  }

  /** What writes the files is not told to stop, but has nowhere to write them to any more. */
  private static void deleteAtExit(Path folder) {
    for (int i = 0; i < TRIES_AT_EXIT && Files.exists(folder); i++) {
      try {
        delete(folder);
      } catch (IOException | UncheckedIOException e) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
