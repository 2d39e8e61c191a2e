package vn.antq.rules.classification;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.dossier.UnitRegister;
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
      boolean twice)
      implements Serializable {

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
   * them. What comes one by one, or in several places, is counted by {@link TallyCount}.
   */
  public static List<Tally> of(List<Classification> classifications) {
    TallyCount count = TallyCount.empty();
    classifications.forEach(count::add);
    return count.tallies();
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
