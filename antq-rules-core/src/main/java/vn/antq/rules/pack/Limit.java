package vn.antq.rules.pack;

import java.util.Objects;
import vn.antq.rules.problem.Place;

/**
 * A gate or a cap of an outcome.
 *
 * @param origin name of the pack that states it
 * @param id its id, in rules {@code @gate("…")} or {@code @cap("…")}
 * @param kind gate or cap
 * @param outcome code of the outcome that a gate guards, or of the best outcome that a cap leaves
 * @param title what it asks or says, in Vietnamese
 * @param citation where the law says so
 * @param basis how sure we are of it
 * @param note what is open about it; may be empty
 * @param place where it stands
 */
public record Limit(
    String origin,
    String id,
    Kind kind,
    String outcome,
    String title,
    Citation citation,
    Basis basis,
    String note,
    Place place) {

  /** Returns this limit as decided by the rules of another pack, a province's. */
  public Limit with(RuleReplacement rules) {
    Objects.requireNonNull(rules, "rules");
    RuleReplacement other = rules.of(citation);
    return new Limit(
        other.origin(),
        id,
        kind,
        outcome,
        title,
        other.citation(),
        other.basis(),
        note.isEmpty() ? other.note() : other.note() + " " + note,
        other.place());
  }

  /** Returns this limit for another outcome. */
  public Limit withOutcome(String other) {
    Objects.requireNonNull(other, "other");
    return new Limit(origin, id, kind, other, title, citation, basis, note, place);
  }

  /**
   * Returns it as something that a result relies on.
   *
   * @param outcomeLabel Vietnamese name of its outcome
   */
  public Reliance reliance(String outcomeLabel) {
    Objects.requireNonNull(outcomeLabel, "outcomeLabel");
    return new Reliance(
        origin, Reliance.Kind.LIMIT, id, title, outcomeLabel, basis, citation, place);
  }

  /** Kinds of limits. */
  public enum Kind {
    /** A condition that an outcome asks for besides the scorecard. */
    GATE,
    /** A condition that limits the outcome. */
    CAP
  }
}
