package vn.antq.rules.examples.input;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.input.ComparedPack.Reference;
import vn.antq.rules.pack.Pack;

/**
 * A pack with the folder that holds its files, and the folders of the packs that are loaded with
 * it.
 *
 * @param library the shipped packs with those of the folders
 * @param pack the pack
 * @param folder its folder
 * @param folders all folders
 */
public record PackFolder(PackLibrary library, Pack pack, Path folder, List<Path> folders) {

  /** What is done with a folder that is deleted afterwards. */
  public interface Use<T> {
    T of(PackFolder pack) throws IOException;
  }

  /**
   * Finds a pack that a command line names, in a folder of the user's.
   *
   * @throws UsageException if there is no such folder, or it is a pack that is shipped
   * @throws BadInput if the pack cannot be used
   */
  public static PackFolder own(String argument, CommandLine command, PrintStream err) {
    Reference reference = Reference.of(argument, command, err);
    if (reference.folders().isEmpty()) {
      throw new UsageException(
          command,
          "Gói có sẵn \"" + argument + "\" nằm trong chương trình nên không sửa được.",
          "Hãy chép ra một thư mục bằng antq new-pack "
              + shippedFolder(reference)
              + " --copy --out goi, hoặc lập gói của địa phương bằng antq new-pack TÊN --extends "
              + argument
              + ".");
    }
    return in(reference.folders(), reference);
  }

  /**
   * Uses a pack that a command line names; of one that is shipped, a copy.
   *
   * @throws UsageException if there is no such pack or folder
   * @throws BadInput if the pack cannot be used
   */
  public static <T> T using(String argument, CommandLine command, PrintStream err, Use<T> use)
      throws IOException {
    Reference reference = Reference.of(argument, command, err);
    if (!reference.folders().isEmpty()) {
      return use.of(in(reference.folders(), reference));
    }
    return inPassing(
        parent -> {
          Path copy = Files.createDirectory(parent.resolve(shippedFolder(reference)));
          AntqPacks.copy(shippedFolder(reference), copy);
          return use.of(in(List.of(copy), reference));
        });
  }

  private static String shippedFolder(Reference reference) {
    Path folder =
        Path.of(ComparedPack.load(reference, reference, List.of()).pack().definition().folder());
    return String.valueOf(folder.getFileName());
  }

  private static PackFolder in(List<Path> folders, Reference reference) {
    ComparedPack loaded =
        ComparedPack.load(
            new Reference(reference.text(), reference.name(), reference.edition(), folders),
            reference,
            List.of());
    Pack pack = loaded.pack();
    Path folder =
        folders.stream()
            .filter(one -> PackLibrary.nameOf(one).equals(pack.name()))
            .filter(one -> PackLibrary.editionOf(one).equals(pack.edition()))
            .findFirst()
            .orElseThrow(() -> BadInput.of("Không tìm thấy thư mục của gói " + pack.name() + "."));
    return new PackFolder(loaded.library(), pack, folder, folders);
  }

  /**
   * Does something with a folder that is deleted afterwards.
   *
   * @throws IOException if it cannot be made
   */
  private static <T> T inPassing(Passing<T> use) throws IOException {
    Path parent = Files.createTempDirectory("antq-");
    try {
      return use.in(parent);
    } finally {
      try (Stream<Path> files = Files.walk(parent)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private interface Passing<T> {
    T in(Path parent) throws IOException;
  }

  /**
   * Uses a copy of the pack, its files as they are to become.
   *
   * @param change changes the files in the folder that it is given
   */
  public <T> T changed(Change change, Use<T> use) throws IOException {
    return inPassing(
        parent -> {
          Path copy = parent.resolve(String.valueOf(folder.toRealPath().getFileName()));
          copy(folder.toRealPath(), copy);
          change.in(copy);
          List<Path> others = new ArrayList<>(folders);
          others.replaceAll(one -> one.equals(folder) ? copy : one);
          return use.of(new PackFolder(library, pack, copy, others));
        });
  }

  /** What is changed in a copy. */
  public interface Change {
    /** Changes the files of a folder. */
    void in(Path copy) throws IOException;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (Files.isRegularFile(file)) {
          Files.copy(file, target);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
  }

  /**
   * Returns the same pack as its files say it now.
   *
   * @throws BadInput if it cannot be used
   */
  public PackFolder again() {
    return in(
        folders,
        new Reference(folder.toString(), pack.name(), Optional.of(pack.edition()), folders));
  }
}
