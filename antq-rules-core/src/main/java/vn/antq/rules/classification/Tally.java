package vn.antq.rules.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.dossier.UnitRegister;
import vn.antq.rules.dossier.UnitRegister.Twice;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.value.Ratio;

/**
 * How the units of one type came out by one pack: a row of a commune's or a province's summary. It
 * names the units, so that every count can be traced. Of a unit that is given twice, as {@link
 * UnitRegister} tells, neither answer is believed: it is one unit that may have any outcome.
 *
 * @param pack the pack that classified them
 * @param year the assessment year
 * @param unitType unit type, such as {@code khu-dan-cu}
 * @param unitLabel its Vietnamese name
 * @param outcomes the scale, best first
 * @param units the units in the order they were given; at least one
 */
public record Tally(
    PackIdentity pack,
    int year,
    String unitType,
    String unitLabel,
    List<Outcome> outcomes,
    List<Unit> units) {

  /** Copies the lists. */
  public Tally {
    outcomes = List.copyOf(outcomes);
    units = List.copyOf(units);
  }

  /**
   * One unit.
   *
   * @param dossier identity of its dossier; may be empty
   * @param unit the unit
   * @param worst its worst outcome, whatever missing facts turn out to be
   * @param best its best outcome; equal to {@code worst} when decided
   * @param provisional whether its outcome rests on something assumed
   * @param twice whether it was given twice, so that its outcome is open
   */
  public record Unit(
      String dossier,
      UnitName unit,
      Outcome worst,
      Outcome best,
      boolean provisional,
      boolean twice) {

    /** Says whether no missing fact can change its outcome. */
    public boolean isDecided() {
      return worst.equals(best);
    }
  }

  /**
   * A number of units that missing facts may still change.
   *
   * @param least how many surely count
   * @param most how many may count
   */
  public record Count(long least, long most) {

    /** Says whether no missing fact can change the number. */
    public boolean isDecided() {
      return least == most;
    }
  }

  /**
   * Counts classifications by pack, year and unit type, those nested in them included. Rows stand
   * in the order in which packs and unit types first appear, used packs before the pack that uses
   * them.
   */
  public static List<Tally> of(List<Classification> classifications) {
    Map<List<String>, Rows> rows = new LinkedHashMap<>();
    classifications.forEach(answer -> collect(answer, rows));
    Map<String, List<Tally>> byPack = new LinkedHashMap<>();
    rows.values()
        .forEach(
            row -> {
              Tally tally = row.tally();
              byPack.computeIfAbsent(tally.pack().name(), key -> new ArrayList<>()).add(tally);
            });
    return byPack.values().stream().flatMap(List::stream).toList();
  }

  private static void collect(Classification answer, Map<List<String>, Rows> rows) {
    answer.nested().forEach(inner -> collect(inner, rows));
    List<String> key =
        List.of(answer.pack().name(), String.valueOf(answer.period().year()), answer.unit().type());
    rows.computeIfAbsent(key, first -> new Rows(answer)).add(answer);
  }

  /** A row while it is counted. */
  private static final class Rows {
    private final Classification first;
    private final List<Unit> units = new ArrayList<>();
    private final UnitRegister register = UnitRegister.empty();
    private final List<Integer> rowOfAnswer = new ArrayList<>();

    private Rows(Classification first) {
      this.first = first;
    }

    private void add(Classification answer) {
      Optional<Twice> twice = register.add(named(answer), rowOfAnswer.size());
      if (twice.isPresent()) {
        int row = rowOfAnswer.get(twice.get().first());
        rowOfAnswer.add(row);
        units.set(row, open(units.get(row)));
        return;
      }
      rowOfAnswer.add(units.size());
      units.add(
          new Unit(
              answer.dossier(),
              answer.unit(),
              answer.worst(),
              answer.best(),
              answer.isProvisional(),
              false));
    }

    /** A unit without name and code is told from others by its dossier, as far as it can be. */
    private static Dossier named(Classification answer) {
      UnitName unit = answer.unit();
      boolean nameless = unit.name().isBlank() && unit.code().isBlank();
      return Dossier.builder(unit.type(), answer.period().year())
          .name(unit.name())
          .code(unit.code())
          .within(unit.within())
          .id(nameless ? answer.dossier() : "")
          .build();
    }

    private Unit open(Unit unit) {
      List<Outcome> scale = scale();
      return new Unit(
          unit.dossier(),
          unit.unit(),
          scale.get(scale.size() - 1),
          scale.get(0),
          unit.provisional(),
          true);
    }

    private List<Outcome> scale() {
      return first.steps().stream()
          .filter(step -> step.kind() == OutcomeStep.Kind.BAND)
          .map(OutcomeStep::outcome)
          .toList();
    }

    private Tally tally() {
      return new Tally(
          first.pack(),
          first.period().year(),
          first.unit().type(),
          first.unitLabel(),
          scale(),
          units);
    }
  }

  /** Returns the units whose outcome is decided and the given one. */
  public List<Unit> decidedAs(Outcome outcome) {
    return units.stream().filter(unit -> unit.isDecided() && unit.best().equals(outcome)).toList();
  }

  /** Returns the units whose outcome missing facts may still change. */
  public List<Unit> undecided() {
    return units.stream().filter(unit -> !unit.isDecided()).toList();
  }

  /** Returns how many units have one of the given outcomes. */
  public Count count(Set<Outcome> wanted) {
    long least = 0;
    long most = 0;
    for (Unit unit : units) {
      List<Outcome> possible =
          outcomes.stream()
              .filter(outcome -> outcome.compareTo(unit.worst()) >= 0)
              .filter(outcome -> outcome.compareTo(unit.best()) <= 0)
              .toList();
      least += wanted.containsAll(possible) ? 1 : 0;
      most += possible.stream().anyMatch(wanted::contains) ? 1 : 0;
    }
    return new Count(least, most);
  }

  /** Returns the least share of the units that have one of the given outcomes. */
  public Ratio leastShare(Set<Outcome> wanted) {
    return new Ratio(count(wanted).least(), units.size());
  }

  /** Returns the greatest share of the units that may have one of the given outcomes. */
  public Ratio mostShare(Set<Outcome> wanted) {
    return new Ratio(count(wanted).most(), units.size());
  }
}
