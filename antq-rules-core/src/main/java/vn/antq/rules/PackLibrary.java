package vn.antq.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.antq.rules.internal.engine.ReadyPacks;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.FolderPackFiles;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.internal.reading.PackReader;
import vn.antq.rules.internal.reading.PackReader.Heading;
import vn.antq.rules.internal.reading.PackSeal;
import vn.antq.rules.internal.reading.RecordedPackFiles;
import vn.antq.rules.internal.reading.ResourcePackFiles;
import vn.antq.rules.internal.reading.SourcePackFiles;
import vn.antq.rules.internal.reading.TextPackFiles;
import vn.antq.rules.internal.reading.drl.PassingThread;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;

/**
 * Packs that know of each other. Loading reads and checks everything: either all packs can be used,
 * or an error lists every problem of every pack and nothing is loaded. Immutable and thread-safe.
 */
public final class PackLibrary {

  private final ReadyPacks packs;
  private final Map<String, PackFiles> files;

  private PackLibrary(ReadyPacks packs, Map<String, PackFiles> files) {
    this.packs = packs;
    this.files = files;
  }

  /**
   * Loads packs from the resources of a jar or a class folder.
   *
   * @param loader where the resources are
   * @param root folder that holds packs, such as {@code antq/packs}
   * @param names folders of the packs to load
   * @throws InvalidPackException if any of them has a problem
   */
  public static PackLibrary ofResources(ClassLoader loader, String root, List<String> names) {
    Objects.requireNonNull(loader, "loader");
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(names, "names");
    Map<String, PackFiles> files = new LinkedHashMap<>();
    names.forEach(name -> files.put(name, new ResourcePackFiles(loader, root, name)));
    return load(files);
  }

  /**
   * Loads packs that come with a library, as its build compiled them. Each is held against the
   * digests that the build wrote beside them: a file that was changed since is an error. Without
   * those digests nothing that was compiled is used, and rules are compiled from the packs' files.
   *
   * @param resources opens a resource of that library by its name; empty when there is none
   * @param root folder that holds packs, such as {@code antq/packs}
   * @param names folders of the packs to load
   * @throws InvalidPackException if any of them has a problem, or is not as it was built
   * @throws UncheckedIOException if the digests cannot be read
   */
  public static PackLibrary ofBuilt(
      Function<String, Optional<InputStream>> resources, String root, List<String> names) {
    return empty().addingBuilt(resources, root, names);
  }

  /**
   * Returns this library with packs that come with another one, as its build compiled them: a
   * province's, which may extend or use those of this library. Held against their digests like
   * those of {@link #ofBuilt}.
   *
   * @param resources opens a resource of that library by its name; empty when there is none
   * @param root folder that holds packs, such as {@code antq/packs}
   * @param names folders of the packs to load
   * @throws InvalidPackException if any of them has a problem, or is not as it was built
   * @throws UncheckedIOException if the digests cannot be read
   */
  public PackLibrary addingBuilt(
      Function<String, Optional<InputStream>> resources, String root, List<String> names) {
    Objects.requireNonNull(resources, "resources");
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(names, "names");
    Optional<Map<String, PackSeal>> seals =
        resources.apply(root + "/" + PackSeal.LIST).map(PackLibrary::seals);
    Map<String, PackFiles> all = new LinkedHashMap<>(files);
    for (String name : names) {
      Optional<PackSeal> seal = seals.map(list -> list.getOrDefault(name, new PackSeal("", "")));
      PackFiles pack = new ResourcePackFiles(resources, root, name, seal);
      all.put(name, seal.isPresent() ? pack : new SourcePackFiles(pack));
    }
    return again(all);
  }

  private static Map<String, PackSeal> seals(InputStream list) {
    try (list) {
      return PackSeal.read(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns this library with every pack read from its files, and its rules compiled from them:
   * nothing that the build of a library compiled is used. Then the digest of a pack covers all that
   * decides. Needs {@code org.drools:drools-engine} on the class path, and seconds.
   *
   * @throws InvalidPackException if a pack has a problem
   */
  public PackLibrary recompiled() {
    Map<String, PackFiles> sources = new LinkedHashMap<>();
    files.forEach((folder, pack) -> sources.put(folder, new SourcePackFiles(pack)));
    return again(sources);
  }

  /**
   * Loads every pack in a folder: each of its folders that holds a {@code pack.yaml}.
   *
   * @throws InvalidPackException if any of them has a problem
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static PackLibrary ofFolder(Path folder) {
    Objects.requireNonNull(folder, "folder");
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

  /**
   * Loads packs from the texts of their files, as {@link #texts} returns them.
   *
   * @param packs name of each pack's folder to the texts of its files by name
   * @throws InvalidPackException if any of them has a problem
   */
  public static PackLibrary ofTexts(Map<String, Map<String, String>> packs) {
    Objects.requireNonNull(packs, "packs");
    Map<String, PackFiles> files = new LinkedHashMap<>();
    packs.forEach((folder, texts) -> files.put(folder, new TextPackFiles(folder, texts)));
    return load(files);
  }

  /**
   * Returns the texts of all files that it takes to load a pack again: those of each of its
   * editions, and of the packs that it uses or extends. Reads them anew.
   *
   * @param pack name of the pack
   * @return name of each folder to the texts of its files by name
   * @throws InvalidPackException if a file was changed since this library was loaded
   */
  public Map<String, Map<String, String>> texts(String pack) {
    Map<String, RecordedPackFiles> recorded = new TreeMap<>();
    needed(pack).forEach((folder, needed) -> recorded.put(folder, new RecordedPackFiles(needed)));
    PackLibrary now = load(new LinkedHashMap<>(recorded));
    for (Pack edition : now.packs.packs()) {
      if (packs.packs().stream().noneMatch(known -> known.identity().equals(edition.identity()))) {
        ProblemLog problems = new ProblemLog();
        problems.add(
            "changed-pack",
            new Place(edition.definition().folder(), 0, 0),
            "Tệp của gói \"" + edition.name() + "\" đã thay đổi từ khi nạp gói.",
            "Hãy nạp lại gói rồi phân loại lại.");
        throw new InvalidPackException(edition.name(), problems.sorted());
      }
    }
    Map<String, Map<String, String>> texts = new TreeMap<>();
    recorded.forEach((folder, read) -> texts.put(folder, read.read()));
    return texts;
  }

  /** Returns the folders of a pack and of the packs that it needs. */
  private Map<String, PackFiles> needed(String pack) {
    Map<String, Heading> headings = new LinkedHashMap<>();
    files.forEach((folder, each) -> headings.put(folder, PackReader.heading(each)));
    Set<String> names = new LinkedHashSet<>(Set.of(pack));
    for (int before = 0; before < names.size(); ) {
      before = names.size();
      for (Heading heading : headings.values()) {
        if (names.contains(heading.name())) {
          names.addAll(heading.uses());
          if (!heading.base().isEmpty()) {
            names.add(heading.base());
          }
        }
      }
    }
    Map<String, PackFiles> needed = new LinkedHashMap<>(files);
    needed
        .keySet()
        .removeIf(
            folder -> {
              Heading heading = headings.get(folder);
              return heading == null || !names.contains(heading.name());
            });
    return needed;
  }

  /** Returns a library without packs, to be added to with {@link #adding}. */
  public static PackLibrary empty() {
    return new PackLibrary(ReadyPacks.NONE, Map.of());
  }

  /**
   * Returns this library with the pack in a folder, which replaces the one of the same name. Packs
   * that use a replaced pack are read anew.
   *
   * @param folder the pack's folder
   * @throws InvalidPackException if it has a problem, or a pack that uses it has one now
   */
  public PackLibrary adding(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return adding(List.of(folder));
  }

  /**
   * Returns this library with the packs in some folders, in any order: they may need each other.
   *
   * @param folders the packs' folders
   * @throws InvalidPackException if any has a problem, or a pack that uses one has one now
   */
  public PackLibrary adding(List<Path> folders) {
    Objects.requireNonNull(folders, "folders");
    Map<String, PackFiles> all = new LinkedHashMap<>(files);
    for (Path folder : folders) {
      PackFiles added = new FolderPackFiles(folder);
      all.put(added.name(), added);
    }
    return again(all);
  }

  /**
   * Returns this library with packs from the texts of their files, as {@link #texts} returns them;
   * each replaces the one of the same folder.
   *
   * @param packs name of each pack's folder to the texts of its files by name
   * @throws InvalidPackException if any has a problem, or a pack that uses one has one now
   */
  public PackLibrary addingTexts(Map<String, Map<String, String>> packs) {
    Objects.requireNonNull(packs, "packs");
    Map<String, PackFiles> all = new LinkedHashMap<>(files);
    packs.forEach((folder, texts) -> all.put(folder, new TextPackFiles(folder, texts)));
    return again(all);
  }

  /**
   * Returns this library, of whose answers so many are worked out by Drools twice: by its network
   * alone, as all are, and in a session, as Drools' documentation has it. Where the two say other
   * things there is no answer but an error. A library does so with one of 1,024.
   *
   * @param every one of so many; 1 for every one, 0 for none
   * @throws IllegalArgumentException if it is below zero
   */
  public PackLibrary withSessionEvery(int every) {
    if (every < 0) {
      throw new IllegalArgumentException("One of " + every);
    }
    return new PackLibrary(packs.withSession(every), files);
  }

  private PackLibrary again(Map<String, PackFiles> others) {
    PackLibrary library = load(others);
    return new PackLibrary(library.packs.withSession(packs.everyWithSession()), library.files);
  }

  /** A parser leaves things in the thread that it runs in. */
  private static PackLibrary load(Map<String, PackFiles> files) {
    return PassingThread.call(() -> read(files));
  }

  private static PackLibrary read(Map<String, PackFiles> files) {
    ProblemLog problems = new ProblemLog();
    ReadyPacks packs = ReadyPacks.open(files, problems);
    if (!problems.isEmpty()) {
      throw new InvalidPackException(String.join(", ", files.keySet()), problems.sorted());
    }
    return new PackLibrary(packs, files);
  }

  /** Returns the newest edition of every pack, by name. */
  public Map<String, Pack> packs() {
    Map<String, Pack> newest = new LinkedHashMap<>();
    packs.packs().forEach(pack -> newest.put(pack.name(), pack));
    return Collections.unmodifiableMap(newest);
  }

  /** Returns the newest edition of the pack with the given name. */
  public Optional<Pack> pack(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(packs().get(name));
  }

  /**
   * Returns every edition of the pack with the given name, by the day from which it is in force.
   */
  public List<Pack> editions(String name) {
    Objects.requireNonNull(name, "name");
    return packs.packs().stream().filter(pack -> pack.name().equals(name)).toList();
  }

  /**
   * Returns the name of the pack in a folder, as its {@code pack.yaml} states it.
   *
   * @param folder the pack's folder
   */
  public static String nameOf(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return PackReader.heading(new FolderPackFiles(folder)).name();
  }

  /**
   * Returns the edition of the pack in a folder, as its {@code pack.yaml} states it; may be empty.
   *
   * @param folder the pack's folder
   */
  public static String editionOf(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return PackReader.heading(new FolderPackFiles(folder)).edition();
  }

  /**
   * Returns a classifier for one pack; the assessment period of each dossier chooses the edition.
   *
   * @throws InvalidPackException if the library has no such pack
   */
  public Classifier classifier(String pack) {
    Objects.requireNonNull(pack, "pack");
    if (editions(pack).isEmpty()) {
      ProblemLog problems = new ProblemLog();
      problems.add(
          "unknown-pack",
          Place.NOWHERE,
          "Không có gói \"" + pack + "\".",
          Suggestion.advice(pack, packs().keySet()));
      throw new InvalidPackException(pack, problems.sorted());
    }
    return new LibraryClassifier(this, packs.classifier(pack));
  }

  /**
   * Compiles all rules that were not compiled before.
   *
   * @throws IllegalStateException if Drools refuses checked rules
   */
  void compile() {
    packs.compile();
  }
}
