package vn.antq.rules.examples.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

/**
 * The files of a new pack that extends another and changes nothing yet. What is there to be edited
 * stands in comments; nothing in it claims to be read in a document.
 *
 * @param library the pack that is extended, with those that are used
 * @param name name of the new pack
 * @param base the pack that it extends
 * @param uses names of the packs that it uses instead of those of the base
 * @param title its title; empty for one to be filled in
 * @param document its document; empty for one to be filled in
 * @param from first day in force; absent when it is to be as the base's
 */
public record PackSkeleton(
    PackLibrary library,
    String name,
    Pack base,
    List<String> uses,
    String title,
    String document,
    Optional<LocalDate> from) {

  private static final String SCENARIO = "dat-du.yaml";
  private static final int YEARS = 4;
  private static final Pattern YEAR_OF_DAY = Pattern.compile("\\b(20\\d\\d)(?=-\\d\\d-\\d\\d)");
  private static final Pattern YEAR = Pattern.compile("([yY]ear: )(20\\d\\d)\\b");

  /** Copies the list. */
  public PackSkeleton {
    uses = List.copyOf(uses);
  }

  /**
   * Writes the files.
   *
   * @param folder an empty folder that is named as the pack
   * @throws UncheckedIOException if they cannot be written
   */
  public void write(Path folder) {
    try {
      Files.writeString(folder.resolve("pack.yaml"), pack());
      Files.writeString(folder.resolve("facts.yaml"), PackSkeletonText.FACTS);
      Files.writeString(
          folder.resolve("tieu-chi-them.yaml"), PackSkeletonText.criteria(unitType()));
      Files.writeString(folder.resolve("tieu-chi-them.drl"), PackSkeletonText.rules(name));
      Path scenarios = Files.createDirectory(folder.resolve("scenarios"));
      scenario(folder, scenarios.resolve(SCENARIO));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String unitType() {
    return base.unitTypes().keySet().iterator().next();
  }

  private String pack() {
    String edition =
        base.edition().isEmpty() ? "" : ", edition: " + PackSkeletonText.quoted(base.edition());
    StringBuilder text = new StringBuilder(PackSkeletonText.HEAD);
    text.append("pack: ").append(name).append('\n');
    text.append("title: ")
        .append(PackSkeletonText.quoted(title.isEmpty() ? base.identity().title() : title))
        .append('\n');
    text.append(PackSkeletonText.legalBasis(document));
    text.append(
        PackSkeletonText.inForce(
            from.orElse(base.inForceFrom()),
            base.inForceTo().filter(to -> from.map(day -> !day.isAfter(to)).orElse(true))));
    text.append("extends: {pack: ").append(base.name()).append(edition).append("}\n");
    if (!uses.isEmpty()) {
      text.append("uses: [").append(String.join(", ", uses)).append("]\n");
    }
    figure().ifPresent(figure -> text.append(PackSkeletonText.replaces(figure)));
    text.append(PackSkeletonText.units(unitType()));
    return text.toString();
  }

  /** A figure of the base, to show how one is replaced. */
  private Optional<Reliance> figure() {
    return base.reliances(unitType()).stream()
        .filter(item -> item.kind() == Reliance.Kind.FIGURE)
        .filter(item -> item.pack().equals(base.name()))
        .filter(item -> item.value().endsWith(" %"))
        .findFirst();
  }

  /** The base's own case, in a year in which the new pack is in force. */
  private void scenario(Path folder, Path target) throws IOException {
    String text = worked();
    Matcher stated = YEAR.matcher(text);
    int year = stated.find() ? Integer.parseInt(stated.group(2)) : base.inForceFrom().getYear();
    int first = from.orElse(base.inForceFrom()).getYear();
    Set<Integer> years = new LinkedHashSet<>(List.of(year));
    for (int i = 0; i < YEARS; i++) {
      years.add(first + i);
    }
    for (int candidate : years) {
      Files.writeString(target, PackSkeletonText.SCENARIO + moved(text, candidate - year));
      if (holds(folder, target)) {
        return;
      }
    }
    Files.delete(target);
  }

  private boolean holds(Path folder, Path file) {
    Scenario scenario =
        ScenarioReader.readAll(Objects.requireNonNull(file.getParent(), "its folder")).get(0);
    return new ScenarioRunner(library.adding(folder).classifier(name)).run(scenario).isEmpty();
  }

  private static String moved(String text, int years) {
    return plus(YEAR_OF_DAY, 1, plus(YEAR, 2, text, years), years);
  }

  private static String plus(Pattern pattern, int group, String text, int years) {
    return pattern
        .matcher(text)
        .replaceAll(
            match ->
                match.group().substring(0, match.start(group) - match.start())
                    + (Integer.parseInt(match.group(group)) + years));
  }

  /** One edition of a regulation holds the cases of all. */
  private String worked() throws IOException {
    Path copy = Files.createTempDirectory("antq-");
    try {
      AntqPacks.copy(base.name(), copy);
      return Files.readString(copy.resolve("scenarios").resolve(SCENARIO));
    } finally {
      try (Stream<Path> files = Files.walk(copy)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
