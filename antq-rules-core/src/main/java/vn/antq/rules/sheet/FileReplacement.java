package vn.antq.rules.sheet;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Puts new content in the place of a file's.
 *
 * @param file the file
 * @param before what it must hold
 * @param after what it is to hold
 */
record FileReplacement(Path file, byte[] before, byte[] after) {

  /** Replaces all files or none: each is written beside its file, and only then they are moved. */
  static void all(List<FileReplacement> replacements) throws IOException {
    List<Path> parts = new ArrayList<>();
    List<Path> targets = new ArrayList<>();
    try {
      for (FileReplacement one : replacements) {
        Path target = one.file().toRealPath();
        if (!Arrays.equals(Files.readAllBytes(target), one.before())) {
          throw new IOException("tệp " + one.file() + " đã bị sửa từ khi đọc");
        }
        targets.add(target);
        parts.add(beside(target, one.after()));
      }
      move(replacements, parts, targets);
    } finally {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** Moves what was written; puts back what was moved when one cannot be. */
  static void move(List<FileReplacement> replacements, List<Path> parts, List<Path> targets)
      throws IOException {
    int moved = 0;
    try {
      for (; moved < parts.size(); moved++) {
        move(parts.get(moved), targets.get(moved));
      }
    } catch (IOException e) {
      for (int i = 0; i < moved; i++) {
        Path old = beside(targets.get(i), replacements.get(i).before());
        try {
          move(old, targets.get(i));
        } catch (IOException further) {
          e.addSuppressed(further);
          Files.deleteIfExists(old);
        }
      }
      throw e;
    }
  }

  private static Path beside(Path target, byte[] content) throws IOException {
    Path part = target.resolveSibling(".antq-" + UUID.randomUUID() + ".part");
    try {
      Files.write(part, content, StandardOpenOption.CREATE_NEW);
      FileStore store = Files.getFileStore(target);
      if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    return part;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
