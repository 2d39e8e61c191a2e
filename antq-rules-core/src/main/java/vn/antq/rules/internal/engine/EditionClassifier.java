package vn.antq.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.PackDefinition.InForce;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.value.Level;

/** Chooses the edition of a pack by a dossier's assessment period, never by today's date. */
public final class EditionClassifier {

  private final ReadyPacks packs;
  private final String name;
  private final Map<String, Level> readings;
  private final Variant variant;
  private final List<PackClassifier> editions;

  EditionClassifier(ReadyPacks packs, String name, Map<String, Level> readings, Variant variant) {
    this.packs = packs;
    this.name = name;
    this.readings = Map.copyOf(readings);
    this.variant = variant;
    this.editions =
        packs.editions(name).stream()
            .map(pack -> new PackClassifier(packs, pack, readings, variant))
            .toList();
  }

  /** Returns the newest edition. */
  public Pack pack() {
    return editions.get(editions.size() - 1).pack();
  }

  /** Classifies a dossier by the edition in force in its period. */
  public Classification classify(Dossier dossier) {
    Objects.requireNonNull(dossier, "dossier");
    ProblemLog problems = new ProblemLog();
    PackClassifier edition =
        inForce(dossier, problems)
            .or(() -> editions.stream().reduce((first, second) -> second))
            .orElseThrow();
    // Without an edition in force the newest one still finds whatever else is wrong with the
    // dossier.
    Optional<PackClassifier.Prepared> prepared = edition.prepare(dossier, problems);
    if (prepared.isEmpty() || !problems.isEmpty()) {
      String subject = dossier.id().isEmpty() ? dossier.place().file() : dossier.id();
      throw new InvalidDossierException(subject, problems.sorted());
    }
    return prepared.get().classify();
  }

  /**
   * Returns the edition in force for the dossier's period, or empty after reporting that there is
   * none.
   */
  Optional<PackClassifier> inForce(Dossier dossier, ProblemLog problems) {
    List<PackClassifier> knowing =
        editions.stream()
            .filter(edition -> edition.pack().model(dossier.unit().type()).isPresent())
            .toList();
    Optional<PackClassifier> chosen =
        knowing.stream()
            .filter(edition -> covers(edition, dossier))
            .reduce((first, second) -> second);
    if (chosen.isEmpty() && !knowing.isEmpty()) {
      notInForce(knowing, dossier, problems);
    }
    return knowing.isEmpty() ? editions.stream().reduce((a, b) -> b) : chosen;
  }

  /**
   * Returns the edition in force for the dossier's period after those of the packs that it uses;
   * the newest one where none is.
   */
  public Set<Pack> packsFor(Dossier dossier) {
    Pack own = inForce(dossier, new ProblemLog()).map(PackClassifier::pack).orElseGet(this::pack);
    Set<Pack> found = new LinkedHashSet<>();
    for (String used : own.uses()) {
      if (!used.equals(name) && packs.newest(used).isPresent()) {
        found.addAll(new EditionClassifier(packs, used, readings, variant).packsFor(dossier));
      }
    }
    found.add(own);
    return found;
  }

  private static boolean covers(PackClassifier edition, Dossier dossier) {
    return edition.pack().definition().inForce().covers(end(edition, dossier));
  }

  private static LocalDate end(PackClassifier edition, Dossier dossier) {
    return model(edition, dossier).unit().period().lastDay(dossier.year());
  }

  private static RuleModel model(PackClassifier edition, Dossier dossier) {
    return edition.pack().model(dossier.unit().type()).orElseThrow();
  }

  private void notInForce(List<PackClassifier> knowing, Dossier dossier, ProblemLog problems) {
    PackClassifier nearest =
        knowing.stream()
            .min(Comparator.comparingLong(edition -> distance(edition, dossier)))
            .orElseThrow();
    LocalDate start = model(nearest, dossier).unit().period().firstDay(dossier.year());
    InForce inForce = nearest.pack().definition().inForce();
    problems.add(
        "not-in-force",
        dossier.yearPlace(),
        "Kỳ đánh giá "
            + Wording.date(start)
            + "–"
            + Wording.date(end(nearest, dossier))
            + ": "
            + nearest.pack().definition().document()
            + " không có bản nào có hiệu lực ngày "
            + Wording.date(end(nearest, dossier))
            + ".",
        "Bản gần nhất: "
            + (name + " " + nearest.pack().definition().edition()).strip()
            + ", có hiệu lực từ "
            + Wording.date(inForce.from())
            + inForce.to().map(to -> " đến " + Wording.date(to)).orElse("")
            + ".");
  }

  private static long distance(PackClassifier edition, Dossier dossier) {
    InForce inForce = edition.pack().definition().inForce();
    long end = end(edition, dossier).toEpochDay();
    long from = Math.abs(inForce.from().toEpochDay() - end);
    long to = inForce.to().map(day -> Math.abs(day.toEpochDay() - end)).orElse(Long.MAX_VALUE);
    return Math.min(from, to);
  }

  /**
   * Returns a classifier that reads an open provision of law differently.
   *
   * @throws IllegalArgumentException if there is no such reading
   */
  public EditionClassifier withReading(String readingName, String option) {
    Objects.requireNonNull(readingName, "readingName");
    Objects.requireNonNull(option, "option");
    List<Pack> read = new ArrayList<>(editions());
    pack()
        .definition()
        .uses()
        .forEach(used -> packs.editions(used).forEach(ready -> read.add(ready.pack())));
    for (Pack candidate : read) {
      Reading known = candidate.definition().switches().get(readingName);
      if (known != null) {
        Map<String, Level> chosen = new HashMap<>(readings);
        chosen.put(readingName, level(known, option));
        return new EditionClassifier(packs, name, chosen, variant);
      }
    }
    throw new IllegalArgumentException(
        "No open reading "
            + readingName
            + " in "
            + name
            + ".\nMaybe one of "
            + read.stream()
                .flatMap(pack -> pack.definition().switches().keySet().stream())
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  /** Returns every edition, by the day from which it is in force. */
  public List<Pack> editions() {
    return editions.stream().map(PackClassifier::pack).toList();
  }

  /** Returns the name of the pack. */
  public String name() {
    return name;
  }

  /** Returns this classifier for packs that are changed. */
  public EditionClassifier variant(Variant other) {
    return new EditionClassifier(packs, name, readings, other);
  }

  /** Returns the readings that were chosen: name to the code of the option. */
  public Map<String, String> readings() {
    Map<String, String> codes = new TreeMap<>();
    readings.forEach((reading, option) -> codes.put(reading, option.code()));
    return Collections.unmodifiableMap(codes);
  }

  private static Level level(Reading reading, String option) {
    return reading
        .readings()
        .level(option)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No option "
                        + option
                        + " of "
                        + reading.name()
                        + ".\n"
                        + Suggestion.advice(option, reading.readings().codes())));
  }
}
