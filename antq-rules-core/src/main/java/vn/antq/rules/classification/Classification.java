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
 */
public interface Classification {

  /** Identity of the dossier; may be empty. */
  String dossier();

  /** Whether the dossier's figures are made up to illustrate. */
  boolean illustrative();

  /** The unit. */
  UnitName unit();

  /** Vietnamese name of the unit type. */
  String unitLabel();

  /** The assessment period. */
  Period period();

  /** Who decides, and before when. */
  Procedure procedure();

  /** The pack that gave the answer. */
  PackIdentity pack();

  /** The worst outcome, whatever the missing facts turn out to be. */
  Outcome worst();

  /**
   * The best outcome, whatever the missing facts turn out to be; equal to {@code worst} when
   * decided.
   */
  Outcome best();

  /** Points of the whole scorecard; absent when the pack does not score. */
  Optional<Score> score();

  /**
   * How the points came together; absent where the pack states no more than names of groups and the
   * total is a sum.
   */
  Optional<Sheet> sheet();

  /** Exactly one for each criterion of the unit type, in the order of the pack. */
  List<Finding> findings();

  /** The steps from the findings to the outcome: bands from the best, then gates, then caps. */
  List<OutcomeStep> steps();

  /** The weakest basis of what the outcome relies on. */
  Basis basis();

  /** What the outcome relies on, nested classifications included. */
  List<Reliance> reliances();

  /** Classifications by other packs that this one used, such as TT 124 within QĐ 510. */
  List<Classification> nested();

  /**
   * What the reader must know besides: disagreements, values taken by default, facts that are not
   * used.
   */
  List<Notice> notices();

  /** SHA-256 of the stated facts in canonical form, in hexadecimal. */
  String factsDigest();

  /** Version of the library that gave the answer. */
  String engine();

  /**
   * An assessment period.
   *
   * @param year the assessment year: the year in which the period ends
   * @param from first day
   * @param to last day
   */
  record Period(int year, LocalDate from, LocalDate to) {}

  /**
   * Who decides, and before when: shown beside an answer, never part of it.
   *
   * @param decidedBefore the day before which the unit is decided
   * @param deadlineBasis how sure we are of that day
   * @param deadlineCitation where it stands in the law
   * @param authority who decides; absent when the pack does not say
   */
  record Procedure(
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
  record Authority(String by, Basis basis, Citation citation, String note) {}

  /**
   * Something the reader must know besides.
   *
   * @param code stable name of the kind of notice, such as {@code recognition-disagrees}
   * @param text a Vietnamese sentence
   * @param recognition the decision that it is about; absent when it is about something else
   */
  record Notice(String code, String text, Optional<Recognition> recognition) {

    /** Makes a notice that is not about a decision. */
    public Notice(String code, String text) {
      this(code, text, Optional.empty());
    }
  }

  /**
   * Returns what the reader must know of a decision that the calculation does not bear out or that
   * does not count: it stands beside the outcome.
   */
  default List<Notice> disputes() {
    return notices().stream()
        .filter(
            notice ->
                notice
                    .recognition()
                    .filter(decision -> !decision.counts() || !decision.agrees())
                    .isPresent())
        .toList();
  }

  /** Returns the class, or the range of classes while missing facts can still change it. */
  default Verdict verdict() {
    return isDecided() ? new Verdict.Decided(best()) : new Verdict.Open(worst(), best());
  }

  /** Returns the outcome, or empty while missing facts can still change it. */
  default Optional<Outcome> outcome() {
    return isDecided() ? Optional.of(best()) : Optional.empty();
  }

  /** Says whether no missing fact can change the outcome. */
  default boolean isDecided() {
    return worst().equals(best());
  }

  /** Says whether the outcome relies on something assumed, which somebody has yet to confirm. */
  default boolean isProvisional() {
    return basis() == Basis.ASSUMED;
  }

  /** Returns the finding of the given criterion. */
  default Optional<Finding> finding(String criterion) {
    return findings().stream().filter(finding -> finding.criterion().equals(criterion)).findFirst();
  }

  /** Returns the name of the unit, or what is known of it. */
  default String subject() {
    if (!unit().name().isEmpty()) {
      return unit().name();
    }
    return dossier().isEmpty() ? unitLabel() : dossier();
  }

  /** Returns what the outcome relies on that is weaker than {@code bar}. */
  default List<Reliance> reliancesWeakerThan(Basis bar) {
    return reliances().stream().filter(reliance -> !reliance.basis().isAtLeast(bar)).toList();
  }

  /**
   * Returns this classification if its basis is {@code bar} or stronger. {@link Basis#SECONDARY}
   * refuses only provisional outcomes.
   *
   * @throws UnconfirmedBasisException if it is weaker; it lists what to confirm
   */
  default Classification requireBasis(Basis bar) {
    if (!basis().isAtLeast(bar)) {
      throw new UnconfirmedBasisException(this, bar, reliancesWeakerThan(bar));
    }
    return this;
  }
}
