package vn.antq.rules.classification;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.antq.rules.classification.Tally.Unit;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.dossier.UnitRegister;
import vn.antq.rules.dossier.UnitRegister.Twice;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;

/**
 * Tallies answers one by one, nested ones included. What was counted in several places can be
 * combined: however the answers are parted, and in whatever order they come, the same units are
 * counted the same way; only the order in which rows and units are listed is that of arrival.
 *
 * <p>Keeps of each answer its unit and its outcome, not the answer. Not thread-safe: one for each
 * thread.
 */
public final class TallyCount implements Serializable {

  private static final long serialVersionUID = 1;

  /** Which of several dossiers of one unit is taken for the unit must not depend on their order. */
  private static final Comparator<Unit> CANONICAL =
      Comparator.comparing((Unit unit) -> unit.unit().code().isBlank())
          .thenComparing(unit -> unit.unit().code())
          .thenComparing(unit -> unit.unit().name())
          .thenComparing(unit -> unit.unit().within())
          .thenComparing(Unit::dossier);

  private final Map<Key, Row> rows = new LinkedHashMap<>();

  private TallyCount() {}

  private record Key(String pack, int year, String unitType) implements Serializable {}

  private record Row(
      PackIdentity pack,
      int year,
      String unitType,
      String unitLabel,
      List<Outcome> scale,
      List<Unit> units)
      implements Serializable {

    private Row withoutUnits() {
      return new Row(pack, year, unitType, unitLabel, scale, new ArrayList<>());
    }
  }

  /** Returns a count of nothing. */
  public static TallyCount empty() {
    return new TallyCount();
  }

  /** Counts one more answer and returns this. */
  public TallyCount add(Classification answer) {
    Objects.requireNonNull(answer, "answer");
    answer.nested().forEach(this::add);
    int year = answer.period().year();
    rows.computeIfAbsent(
            new Key(answer.pack().name(), year, answer.unit().type()), key -> row(answer))
        .units()
        .add(
            new Unit(
                answer.dossier(),
                answer.unit(),
                answer.worst(),
                answer.best(),
                answer.isProvisional(),
                false));
    return this;
  }

  private static Row row(Classification answer) {
    return new Row(
        answer.pack(),
        answer.period().year(),
        answer.unit().type(),
        answer.unitLabel(),
        answer.steps().stream()
            .filter(step -> step.kind() == OutcomeStep.Kind.BAND)
            .map(OutcomeStep::outcome)
            .collect(Collectors.toCollection(ArrayList::new)),
        new ArrayList<>());
  }

  /** Counts what another counted, after what this has counted, and returns this. */
  public TallyCount combine(TallyCount other) {
    Objects.requireNonNull(other, "other");
    other.rows.forEach(
        (key, row) ->
            rows.computeIfAbsent(key, none -> row.withoutUnits()).units().addAll(row.units()));
    return this;
  }

  /** Returns the rows as {@link Tally#of} does. */
  public List<Tally> tallies() {
    Map<String, List<Tally>> byPack = new LinkedHashMap<>();
    for (Row row : rows.values()) {
      byPack
          .computeIfAbsent(row.pack().name(), key -> new ArrayList<>())
          .add(
              new Tally(
                  row.pack(),
                  row.year(),
                  row.unitType(),
                  row.unitLabel(),
                  row.scale(),
                  eachOnce(row)));
    }
    return byPack.values().stream().flatMap(List::stream).toList();
  }

  /** Every unit once, where it was given first. */
  private static List<Unit> eachOnce(Row row) {
    List<Unit> given = row.units();
    UnitRegister register = UnitRegister.empty();
    int[] same = new int[given.size()];
    IntStream.range(0, given.size())
        .boxed()
        .sorted(Comparator.comparing(given::get, CANONICAL))
        .forEach(
            number -> {
              Optional<Twice> twice = register.add(named(given.get(number), row.year()), number);
              same[number] = twice.map(found -> same[found.first()]).orElse(number);
            });
    Map<Integer, List<Unit>> groups = new LinkedHashMap<>();
    for (int number = 0; number < same.length; number++) {
      groups.computeIfAbsent(same[number], n -> new ArrayList<>()).add(given.get(number));
    }
    return groups.values().stream()
        .map(group -> group.size() == 1 ? group.get(0) : open(group, row.scale()))
        .toList();
  }

  /** A unit without name and code is told from others by its dossier, as far as it can be. */
  private static Dossier named(Unit given, int year) {
    UnitName unit = given.unit();
    boolean nameless = unit.name().isBlank() && unit.code().isBlank();
    return Dossier.builder(unit.type(), year)
        .name(unit.name())
        .code(unit.code())
        .within(unit.within())
        .id(nameless ? given.dossier() : "")
        .build();
  }

  private static Unit open(List<Unit> group, List<Outcome> scale) {
    Unit first = group.get(0);
    return new Unit(
        first.dossier(),
        first.unit(),
        scale.get(scale.size() - 1),
        scale.get(0),
        group.stream().anyMatch(Unit::provisional),
        true);
  }
}
