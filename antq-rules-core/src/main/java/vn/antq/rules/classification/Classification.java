package vn.antq.rules.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Reliance;

/**
 * The answer: the class of a unit, with the reasons. Immutable; the same dossier and pack give an
 * equal classification.
 *
 * @param dossier identity of the dossier; may be empty
 * @param illustrative whether the dossier's figures are made up to illustrate
 * @param unit the unit
 * @param unitLabel Vietnamese name of the unit type
 * @param period the assessment period
 * @param procedure who decides, and before when
 * @param pack the pack that gave the answer
 * @param worst the worst outcome, whatever the missing facts turn out to be
 * @param best the best outcome, whatever the missing facts turn out to be; equal to {@code worst}
 *     when decided
 * @param score points of the whole scorecard; absent when the pack does not score
 * @param findings exactly one for each criterion of the unit type, in the order of the pack
 * @param steps the steps from the findings to the outcome: bands from the best, then gates, then
 *     caps
 * @param basis the weakest basis of what the outcome relies on
 * @param reliances what the outcome relies on, nested classifications included
 * @param nested classifications by other packs that this one used, such as TT 124 within QĐ 510
 * @param notices what the reader must know besides: disagreements, values taken by default, facts
 *     that are not used
 * @param factsDigest SHA-256 of the stated facts in canonical form, in hexadecimal
 * @param engine version of the library that gave the answer
 */
public record Classification(
    String dossier,
    boolean illustrative,
    UnitName unit,
    String unitLabel,
    Period period,
    Procedure procedure,
    PackIdentity pack,
    Outcome worst,
    Outcome best,
    Optional<Score> score,
    List<Finding> findings,
    List<OutcomeStep> steps,
    Basis basis,
    List<Reliance> reliances,
    List<Classification> nested,
    List<Notice> notices,
    String factsDigest,
    String engine) {

  /** Copies the lists. */
  public Classification {
    findings = List.copyOf(findings);
    steps = List.copyOf(steps);
    reliances = List.copyOf(reliances);
    nested = List.copyOf(nested);
    notices = List.copyOf(notices);
  }

  /** Returns who, when and which class: a line for a log; the reasons are for renderers. */
  @Override
  public String toString() {
    String outcome = worst.equals(best) ? worst.code() : worst.code() + ".." + best.code();
    return "Classification["
        + dossier
        + ", "
        + unit.type()
        + ", "
        + period.year()
        + ", "
        + pack.name()
        + ", "
        + outcome
        + "]";
  }

  /**
   * An assessment period.
   *
   * @param year the assessment year: the year in which the period ends
   * @param from first day
   * @param to last day
   */
  public record Period(int year, LocalDate from, LocalDate to) {}

  /**
   * Who decides, and before when: shown beside an answer, never part of it.
   *
   * @param decidedBefore the day before which the unit is decided
   * @param deadlineBasis how sure we are of that day
   * @param deadlineCitation where it stands in the law
   * @param authority who decides; absent when the pack does not say
   */
  public record Procedure(
      Optional<LocalDate> decidedBefore,
      Optional<Basis> deadlineBasis,
      Optional<Citation> deadlineCitation,
      Optional<Authority> authority) {}

  /**
   * Who decides.
   *
   * @param by who, in Vietnamese
   * @param basis how sure we are of it
   * @param citation where it stands in the law
   * @param note what is open about it; may be empty
   */
  public record Authority(String by, Basis basis, Citation citation, String note) {}

  /**
   * Something the reader must know besides.
   *
   * @param code stable name of the kind of notice, such as {@code recognition-disagrees}
   * @param text a Vietnamese sentence
   * @param recognition the decision that it is about; absent when it is about something else
   */
  public record Notice(String code, String text, Optional<Recognition> recognition) {

    /** Makes a notice that is not about a decision. */
    public Notice(String code, String text) {
      this(code, text, Optional.empty());
    }
  }

  /**
   * Returns what the reader must know of a decision that the calculation does not bear out or that
   * does not count: it stands beside the outcome.
   */
  public List<Notice> disputes() {
    return notices.stream()
        .filter(
            notice ->
                notice
                    .recognition()
                    .filter(decision -> !decision.counts() || !decision.agrees())
                    .isPresent())
        .toList();
  }

  /** Returns the class, or the range of classes while missing facts can still change it. */
  public Verdict verdict() {
    return isDecided() ? new Verdict.Decided(best) : new Verdict.Open(worst, best);
  }

  /** Returns the outcome, or empty while missing facts can still change it. */
  public Optional<Outcome> outcome() {
    return isDecided() ? Optional.of(best) : Optional.empty();
  }

  /** Says whether no missing fact can change the outcome. */
  public boolean isDecided() {
    return worst.equals(best);
  }

  /** Says whether the outcome relies on something assumed, which somebody has yet to confirm. */
  public boolean isProvisional() {
    return basis == Basis.ASSUMED;
  }

  /** Returns the finding of the given criterion. */
  public Optional<Finding> finding(String criterion) {
    return findings.stream().filter(finding -> finding.criterion().equals(criterion)).findFirst();
  }

  /** Returns the name of the unit, or what is known of it. */
  public String subject() {
    if (!unit.name().isEmpty()) {
      return unit.name();
    }
    return dossier.isEmpty() ? unitLabel : dossier;
  }

  /** Returns what the outcome relies on that is weaker than {@code bar}. */
  public List<Reliance> reliancesWeakerThan(Basis bar) {
    return reliances.stream().filter(reliance -> !reliance.basis().isAtLeast(bar)).toList();
  }

  /**
   * Returns this classification if its basis is {@code bar} or stronger. {@link Basis#SECONDARY}
   * refuses only provisional outcomes.
   *
   * @throws UnconfirmedBasisException if it is weaker; it lists what to confirm
   */
  public Classification requireBasis(Basis bar) {
    if (!basis.isAtLeast(bar)) {
      throw new UnconfirmedBasisException(this, bar, reliancesWeakerThan(bar));
    }
    return this;
  }
}
