package vn.antq.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.internal.pack.FolderPackFiles;
import vn.antq.rules.internal.pack.PackDefinition;
import vn.antq.rules.internal.pack.PackFiles;
import vn.antq.rules.internal.pack.PackReader;
import vn.antq.rules.internal.pack.ResourcePackFiles;
import vn.antq.rules.internal.pack.UnitDefinition;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.internal.rule.RuleModelReader;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;

/**
 * Packs that know of each other. Loading reads and checks everything: either all packs can be used,
 * or an error lists every problem of every pack and nothing is loaded. Immutable and thread-safe.
 */
public final class PackLibrary {

  private final Map<String, Pack> packs;
  private final Map<String, PackFiles> files;

  private PackLibrary(Map<String, Pack> packs, Map<String, PackFiles> files) {
    this.packs = Collections.unmodifiableMap(packs);
    this.files = files;
  }

  /**
   * Loads packs from the resources of a jar or a class folder.
   *
   * @param loader where the resources are
   * @param root folder that holds packs, such as {@code antq/packs}
   * @param names the packs to load
   * @throws InvalidPackException if any of them has a problem
   */
  public static PackLibrary ofResources(ClassLoader loader, String root, List<String> names) {
    Map<String, PackFiles> files = new LinkedHashMap<>();
    names.forEach(name -> files.put(name, new ResourcePackFiles(loader, root, name)));
    return load(files);
  }

  /**
   * Loads every pack in a folder: each of its folders that holds a {@code pack.yaml}.
   *
   * @throws InvalidPackException if any of them has a problem
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static PackLibrary ofFolder(Path folder) {
    Map<String, PackFiles> files = new LinkedHashMap<>();
    try (Stream<Path> children = Files.list(folder)) {
      children
          .filter(child -> Files.isRegularFile(child.resolve("pack.yaml")))
          .sorted()
          .map(FolderPackFiles::new)
          .forEach(pack -> files.put(pack.name(), pack));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return load(files);
  }

  /** Returns a library without packs, to be added to with {@link #with}. */
  public static PackLibrary empty() {
    return new PackLibrary(Map.of(), Map.of());
  }

  /**
   * Returns this library with the pack in a folder, which replaces the one of the same name. Packs
   * that use a replaced pack are read anew.
   *
   * @param folder the pack's folder
   * @throws InvalidPackException if it has a problem, or a pack that uses it has one now
   */
  public PackLibrary with(Path folder) {
    Map<String, PackFiles> all = new LinkedHashMap<>(files);
    PackFiles added = new FolderPackFiles(folder);
    all.put(added.name(), added);
    return load(all);
  }

  private static PackLibrary load(Map<String, PackFiles> files) {
    ProblemLog problems = new ProblemLog();
    Map<String, PackDefinition> definitions = new LinkedHashMap<>();
    for (String name : usedFirst(files)) {
      PackFiles pack = files.get(name);
      if (pack != null) {
        PackReader.read(pack, definitions, problems)
            .ifPresent(definition -> definitions.put(name, definition));
      }
    }
    Map<String, Pack> packs = new LinkedHashMap<>();
    definitions.forEach(
        (name, definition) -> {
          Map<String, RuleModel> models = new LinkedHashMap<>();
          for (UnitDefinition unit : definition.units().values()) {
            models.put(unit.type(), RuleModelReader.read(definition, unit, problems));
          }
          packs.put(name, new Pack(definition, models));
        });
    if (!problems.isEmpty()) {
      throw new InvalidPackException(String.join(", ", files.keySet()), problems.sorted());
    }
    return new PackLibrary(packs, files);
  }

  /**
   * A pack is read after the packs that it uses; packs that use each other in a circle find the
   * other missing.
   */
  private static List<String> usedFirst(Map<String, PackFiles> files) {
    Set<String> order = new LinkedHashSet<>();
    for (String name : files.keySet()) {
      visit(name, files, order, new LinkedHashSet<>());
    }
    return new ArrayList<>(order);
  }

  private static void visit(
      String name, Map<String, PackFiles> files, Set<String> order, Set<String> path) {
    PackFiles pack = files.get(name);
    if (pack == null || order.contains(name) || !path.add(name)) {
      return;
    }
    PackReader.usesOf(pack).forEach(used -> visit(used, files, order, path));
    order.add(name);
  }

  /** Returns the packs by name. */
  public Map<String, Pack> packs() {
    return packs;
  }

  /** Returns the pack with the given name. */
  public Optional<Pack> pack(String name) {
    return Optional.ofNullable(packs.get(name));
  }

  /**
   * Returns a classifier for one pack.
   *
   * @throws InvalidPackException if the library has no such pack
   */
  public Classifier classifier(String pack) {
    Pack found = packs.get(pack);
    if (found == null) {
      ProblemLog problems = new ProblemLog();
      problems.add(
          "unknown-pack",
          Place.NOWHERE,
          "Không có gói \"" + pack + "\".",
          Suggestion.advice(pack, packs.keySet()));
      throw new InvalidPackException(pack, problems.sorted());
    }
    return new PackClassifier(this, found, Map.of());
  }
}
