package vn.antq.rules.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.internal.drools.Precompiled;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.internal.reading.PackSeal;
import vn.antq.rules.internal.reading.ResourcePackFiles;
import vn.antq.rules.pack.Pack;

/**
 * Compiles the packs of a module when the module is built; the goal {@code antq:compile-packs} runs
 * it. In a process of its own, in UTF-8 by default, it makes the same bytes of the same packs every
 * time.
 */
public final class PackCompiler {

  private PackCompiler() {}

  /**
   * Compiles every pack of a folder of resources, and writes what was made into the pack's folder,
   * and beside the packs a list of their digests. {@link PackLibrary#addingBuilt} loads them.
   *
   * @param classes the folder of the module's classes
   * @param packs within it the folder that holds the packs, such as {@code antq/packs}
   * @param base the packs that these extend or use
   * @throws vn.antq.rules.problem.InvalidPackException if a pack has a problem
   */
  public static void compile(Path classes, String packs, PackLibrary base) throws IOException {
    Objects.requireNonNull(classes, "classes");
    Objects.requireNonNull(packs, "packs");
    Objects.requireNonNull(base, "base");
    // Drools numbers what it makes as it goes along, and by default on several threads at once.
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    Path root = classes.resolve(packs);
    List<String> folders = folders(root);
    // What an earlier build made must not be taken for the packs.
    Files.deleteIfExists(root.resolve(PackSeal.LIST));
    for (String folder : folders) {
      delete(root.resolve(folder).resolve(ResourcePackFiles.BUILT));
    }
    Map<String, PackSeal> seals = new TreeMap<>();
    PackLibrary library = base.addingBuilt(name -> open(classes, name), packs, folders);
    for (String name : library.packs().keySet()) {
      for (Pack edition : library.editions(name)) {
        Path folder = root.resolve(edition.definition().folder());
        if (folders.contains(name(folder))) {
          PackFiles files =
              new ResourcePackFiles(
                  file -> open(classes, file), packs, name(folder), Optional.empty());
          Map<String, byte[]> made =
              Precompiled.make(files, edition.definition(), edition.models());
          write(made, folder);
          seals.put(name(folder), Precompiled.seal(files, edition.definition(), made));
        }
      }
    }
    Files.writeString(root.resolve(PackSeal.LIST), PackSeal.list(seals));
  }

  private static Optional<InputStream> open(Path classes, String name) {
    Path file = classes.resolve(name);
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> folders(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve("pack.yaml")))
          .map(PackCompiler::name)
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String name(Path folder) {
    return Objects.requireNonNull(folder.getFileName(), "a pack's folder has a name").toString();
  }

  private static void write(Map<String, byte[]> made, Path folder) throws IOException {
    Path built = Files.createDirectories(folder.resolve(ResourcePackFiles.BUILT));
    for (Map.Entry<String, byte[]> file : made.entrySet()) {
      Files.write(built.resolve(file.getKey()), file.getValue());
    }
  }
}
