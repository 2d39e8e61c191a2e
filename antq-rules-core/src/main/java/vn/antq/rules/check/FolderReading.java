package vn.antq.rules.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.boundary.Bands;
import vn.antq.rules.boundary.Bands.Flaw;
import vn.antq.rules.internal.document.YamlReader;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.reading.FolderPackFiles;
import vn.antq.rules.internal.reading.PackFiles;
import vn.antq.rules.internal.reading.PackReader;
import vn.antq.rules.internal.reading.PackReader.Heading;
import vn.antq.rules.internal.reading.PackShelf;
import vn.antq.rules.internal.reading.drl.RuleModelReader;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;

/**
 * Reads packs in folders as far as they can be read, whatever is wrong with them.
 *
 * @param subjects the packs that could be read, each with what could be read of it
 * @param problems what is wrong with them
 */
record FolderReading(List<Subject> subjects, List<Problem> problems) {

  private static final String NOT_FOUND = "unknown-scenario";

  /** A pack that could be read. */
  private record Read(Path folder, String home, Pack book) {}

  /** Reads packs on top of others. */
  static FolderReading of(PackLibrary library, List<Path> folders) {
    Map<Path, Heading> open = new LinkedHashMap<>();
    folders.forEach(folder -> open.put(folder, PackReader.heading(new FolderPackFiles(folder))));
    ProblemLog log = new ProblemLog();
    PackShelf shelf = new PackShelf();
    shelf.expect(open.values());
    List<Pack> readers = new ArrayList<>();
    for (Pack book : booksOf(library)) {
      if (open.values().stream().noneMatch(heading -> replaces(heading, book.definition()))) {
        shelf.add(book.definition());
        readers.add(book);
      }
    }
    List<Read> read = new ArrayList<>();
    while (!open.isEmpty()) {
      Path next = next(open);
      Heading heading = open.remove(next);
      int before = log.size();
      Optional<Read> pack = read(next, shelf, log);
      pack.ifPresent(read::add);
      if (heading != null && log.size() != before) {
        leaveOut(heading.name(), pack.isEmpty(), open);
      }
    }
    read.forEach(pack -> readers.add(pack.book()));
    List<Subject> subjects =
        read.stream()
            .map(pack -> subject(pack, List.copyOf(readers), log, library, folders))
            .toList();
    return new FolderReading(subjects, log.sorted());
  }

  private static List<Pack> booksOf(PackLibrary library) {
    return library.packs().keySet().stream()
        .flatMap(name -> library.editions(name).stream())
        .toList();
  }

  private static boolean replaces(Heading heading, PackDefinition pack) {
    return heading.name().equals(pack.name()) && heading.edition().equals(pack.edition());
  }

  /** Of packs that need each other in a circle the first one; it finds the other missing. */
  private static Path next(Map<Path, Heading> open) {
    return open.entrySet().stream()
        .filter(
            entry ->
                open.entrySet().stream()
                    .noneMatch(
                        other ->
                            !other.getKey().equals(entry.getKey())
                                && needs(entry.getValue(), other.getValue())))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> open.keySet().iterator().next());
  }

  private static boolean needs(Heading heading, Heading other) {
    boolean extended =
        heading.base().equals(other.name())
            && (heading.baseEdition().isEmpty()
                ? !heading.name().equals(other.name())
                : heading.baseEdition().equals(other.edition()));
    return extended || heading.uses().contains(other.name());
  }

  /**
   * Whoever extends a pack with errors would be accused of them again, and whoever needs an
   * unreadable one of not finding it.
   */
  private static void leaveOut(String wrong, boolean unreadable, Map<Path, Heading> open) {
    List<Heading> dependent =
        open.values().stream()
            .filter(
                heading ->
                    heading.base().equals(wrong) || unreadable && heading.uses().contains(wrong))
            .toList();
    open.values().removeAll(dependent);
    dependent.forEach(heading -> leaveOut(heading.name(), true, open));
  }

  private static Optional<Read> read(Path folder, PackShelf shelf, ProblemLog log) {
    PackFiles files = new FolderPackFiles(folder);
    Optional<PackDefinition> definition = PackReader.read(files, shelf, log);
    return definition.map(
        pack -> {
          shelf.add(pack);
          Map<String, RuleModel> models = RuleModelReader.read(pack, log);
          String first = files.display("pack.yaml");
          String home = first.substring(0, first.length() - "pack.yaml".length());
          return new Read(folder, home, new Pack(pack, models, List.of(), Optional.empty()));
        });
  }

  private static Subject subject(
      Read pack, List<Pack> readers, ProblemLog log, PackLibrary library, List<Path> folders) {
    Optional<List<Scenario>> scenarios = scenarios(pack.folder(), log);
    return new Subject(
        pack.home(),
        pack.book(),
        readers,
        texts(pack),
        scenarios,
        new Flaws(library, folders, pack.book().definition().name(), scenarios.orElse(List.of())));
  }

  /** Searches once, however many checks ask. */
  private static final class Flaws implements Supplier<List<Flaw>> {

    private final PackLibrary library;
    private final List<Path> folders;
    private final String pack;
    private final List<Scenario> scenarios;
    private @Nullable List<Flaw> found;

    Flaws(PackLibrary library, List<Path> folders, String pack, List<Scenario> scenarios) {
      this.library = library;
      this.folders = folders;
      this.pack = pack;
      this.scenarios = scenarios;
    }

    @Override
    public List<Flaw> get() {
      List<Flaw> known = found;
      if (known == null) {
        known = search();
        found = known;
      }
      return known;
    }

    private List<Flaw> search() {
      try {
        return Bands.flaws(library.adding(folders).classifier(pack), scenarios);
      } catch (InvalidPackException e) {
        // A pack that uses this one is broken by it, which is told of that pack.
        return List.of();
      }
    }
  }

  private static List<WrittenText> texts(Read pack) {
    PackFiles files = new FolderPackFiles(pack.folder());
    TreeSet<String> names = new TreeSet<>(List.of("pack.yaml", "facts.yaml"));
    pack.book().statements().stream()
        .map(statement -> statement.place().file())
        .filter(file -> file.startsWith(pack.home()) && file.endsWith(".yaml"))
        .map(file -> file.substring(pack.home().length()))
        .forEach(names::add);
    // Whatever is wrong with a file was reported when the pack was read.
    ProblemLog ignored = new ProblemLog();
    return names.stream()
        .flatMap(
            name ->
                files
                    .text(name, ignored)
                    .flatMap(text -> YamlReader.read(files.display(name), text, ignored))
                    .stream())
        .flatMap(root -> WrittenTexts.of(root).stream())
        .toList();
  }

  private static Optional<List<Scenario>> scenarios(Path folder, ProblemLog log) {
    Path scenarios = folder.resolve("scenarios");
    if (!Files.isDirectory(scenarios)) {
      return Optional.of(List.of());
    }
    try {
      return Optional.of(ScenarioReader.readAll(scenarios));
    } catch (InvalidPackException e) {
      List<Problem> causes =
          e.problems().stream().filter(problem -> !problem.code().equals(NOT_FOUND)).toList();
      // What is based on a scenario that could not be read does not find it.
      (causes.isEmpty() ? e.problems() : causes)
          .forEach(p -> log.add(p.code(), p.place(), p.message(), p.advice()));
      return Optional.empty();
    }
  }
}
