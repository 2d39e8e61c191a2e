package vn.antq.rules.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Verdict;
import vn.antq.rules.dossier.Dossier.UnitName;

/**
 * What one quota makes of one unit.
 *
 * @param source where its dossier comes from
 * @param unit the unit
 * @param points its points; absent when the pack does not score
 * @param before its outcome before the ranking
 * @param after its outcome by this quota
 * @param place its place in its group: one more than how many units come before it
 * @param alike how many others are exactly like it; 0 while that is open
 * @param effect what the quota does to it
 * @param missed how many places it is outside of the quota where it is pushed down; 0 where it is
 *     not
 * @param pointsMissed how many points it lacks to the last unit within the quota; only where it is
 *     pushed down, and it is known who is within
 * @param reason all of that in a Vietnamese sentence, for people
 */
public record Placing(
    String source,
    UnitName unit,
    Optional<Score> points,
    Verdict before,
    Verdict after,
    Span place,
    int alike,
    Effect effect,
    Span missed,
    Optional<BigDecimal> pointsMissed,
    String reason) {

  /** What a quota does to a unit. */
  public enum Effect {
    /** It does not reach an outcome that is limited. */
    NONE,
    /** It keeps its outcome. */
    KEPT,
    /** It keeps its outcome because it is like the last one within the quota. */
    KEPT_ALIKE,
    /** It is pushed down. */
    LOWERED,
    /** It is pushed down because it is like one outside of the quota. */
    LOWERED_ALIKE,
    /** It is like others where the quota ends, and the pack does not say which of them stays. */
    OPEN_ALIKE,
    /** It is open, because something about a unit of the group is. */
    OPEN
  }
}
