package vn.antq.rules.internal.build;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.antq.rules.Pack;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.internal.drools.Precompiled;
import vn.antq.rules.internal.pack.ResourcePackFiles;
import vn.antq.rules.internal.rule.RuleBook;

/**
 * Compiles the packs of a module when the module is built. In a process of its own it makes the
 * same bytes of the same packs every time.
 */
public final class PackCompiler {

  private PackCompiler() {}

  /**
   * Compiles every pack of a folder of resources, and writes what was made into the pack's folder.
   *
   * @param args the folder of the module's classes, and within it the folder that holds the packs
   * @throws vn.antq.rules.problem.InvalidPackException if a pack has a problem
   */
  public static void main(String[] args) throws IOException {
    // Drools numbers what it makes as it goes along, and by default on several threads at once.
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    Path classes = Path.of(args[0]);
    Path root = classes.resolve(args[1]);
    List<String> folders = folders(root);
    // What an earlier build made must not be taken for the packs.
    for (String folder : folders) {
      delete(root.resolve(folder).resolve(ResourcePackFiles.BUILT));
    }
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, PackCompiler.class.getClassLoader())) {
      PackLibrary library = PackLibrary.ofResources(loader, args[1], folders);
      for (String name : library.packs().keySet()) {
        for (Pack edition : library.editions(name)) {
          compile(RuleBook.of(edition), root);
        }
      }
    }
  }

  private static List<String> folders(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve("pack.yaml")))
          .map(child -> Objects.requireNonNull(child.getFileName(), "a child has a name"))
          .map(Path::toString)
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

  private static void compile(RuleBook book, Path root) throws IOException {
    Path folder =
        Files.createDirectories(
            root.resolve(book.pack().folder()).resolve(ResourcePackFiles.BUILT));
    for (Map.Entry<String, byte[]> made : Precompiled.make(book.pack(), book.models()).entrySet()) {
      Files.write(folder.resolve(made.getKey()), made.getValue());
    }
  }
}
