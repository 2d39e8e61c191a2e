package vn.antq.rules.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.FolderPackFiles;
import vn.antq.rules.internal.reading.PackReader;
import vn.antq.rules.internal.reading.PackReader.Heading;
import vn.antq.rules.internal.reading.PackShelf;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.problem.InvalidPackException;

/**
 * Makes a class of typed fact keys for every pack of a module when the module is built; the goal
 * {@code antq:fact-keys} runs it. Reads the vocabularies only, no rules, and makes the same text of
 * the same packs every time.
 */
public final class FactKeyGenerator {

  private FactKeyGenerator() {}

  /**
   * Writes the classes. A file that says the same already is left alone, so that nothing is
   * compiled again.
   *
   * @param packs the folder that holds the packs
   * @param generated the folder of generated sources
   * @param javaPackage the Java package of the classes
   * @throws IOException if a file cannot be read or written
   * @throws InvalidPackException if a pack has a problem
   */
  public static void generate(Path packs, Path generated, String javaPackage) throws IOException {
    Objects.requireNonNull(packs, "packs");
    Objects.requireNonNull(generated, "generated");
    Objects.requireNonNull(javaPackage, "javaPackage");
    Path folder = Files.createDirectories(generated.resolve(javaPackage.replace('.', '/')));
    for (Map.Entry<String, String> made : sources(packs, javaPackage).entrySet()) {
      Path file = folder.resolve(made.getKey() + ".java");
      if (!Files.exists(file) || !Files.readString(file).equals(made.getValue())) {
        Files.writeString(file, made.getValue());
      }
    }
  }

  /** Returns the name of each class with its source. */
  static Map<String, String> sources(Path packs, String javaPackage) throws IOException {
    Map<String, FactKeySource> classes = new LinkedHashMap<>();
    for (PackDefinition pack : definitions(packs)) {
      List<FactKeySource> used =
          pack.uses().stream().flatMap(name -> Stream.ofNullable(classes.get(name))).toList();
      classes
          .computeIfAbsent(pack.name(), name -> new FactKeySource(pack, javaPackage, used))
          .add(pack.vocabulary());
    }
    Map<String, String> sources = new LinkedHashMap<>();
    classes.values().forEach(source -> sources.put(source.className(), source.text()));
    return sources;
  }

  /** Reads the packs, each after those that it needs. */
  private static List<PackDefinition> definitions(Path packs) throws IOException {
    Map<FolderPackFiles, Heading> waiting = new LinkedHashMap<>();
    for (Path folder : folders(packs)) {
      FolderPackFiles files = new FolderPackFiles(folder);
      waiting.put(files, PackReader.heading(files));
    }
    ProblemLog problems = new ProblemLog();
    PackShelf shelf = new PackShelf();
    List<PackDefinition> definitions = new ArrayList<>();
    while (!waiting.isEmpty()) {
      FolderPackFiles next =
          waiting.keySet().stream()
              .filter(files -> waiting.values().stream().noneMatch(o -> needs(waiting, files, o)))
              .findFirst()
              // Packs that need each other in a circle: reading says so.
              .orElse(waiting.keySet().iterator().next());
      waiting.remove(next);
      PackReader.read(next, shelf, problems)
          .ifPresent(
              definition -> {
                shelf.add(definition);
                definitions.add(definition);
              });
    }
    if (!problems.isEmpty()) {
      throw new InvalidPackException(packs.toString(), problems.sorted());
    }
    return definitions;
  }

  private static boolean needs(
      Map<FolderPackFiles, Heading> waiting, FolderPackFiles files, Heading other) {
    Heading heading = waiting.get(files);
    if (heading == null || heading.equals(other)) {
      return false;
    }
    boolean extended =
        other.name().equals(heading.base())
            && (heading.baseEdition().isEmpty() || heading.baseEdition().equals(other.edition()));
    return extended || heading.uses().contains(other.name());
  }

  private static List<Path> folders(Path packs) throws IOException {
    try (Stream<Path> children = Files.list(packs)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve("pack.yaml")))
          .sorted()
          .toList();
    }
  }
}
