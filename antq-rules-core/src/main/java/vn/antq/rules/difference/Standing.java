package vn.antq.rules.difference;

import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.pack.Outcome;

/**
 * What a pack makes of a dossier.
 *
 * @param fate whether it can be classified
 * @param worst the worst outcome; absent when it is not classified
 * @param best the best outcome, equal to {@code worst} when decided; absent when it is not
 *     classified
 * @param points its points; absent when the pack does not score
 * @param reason why it is not classified, in Vietnamese; empty when it is
 */
public record Standing(
    Fate fate,
    Optional<Outcome> worst,
    Optional<Outcome> best,
    Optional<Score> points,
    String reason) {

  /** What becomes of a dossier. */
  public enum Fate {
    /** It has an outcome, or a range of them. */
    CLASSIFIED(""),
    /** The regulation does not cover the unit. */
    OUT_OF_SCOPE("ngoài phạm vi"),
    /** Something in the dossier is wrong by this pack, or the pack is not in force. */
    REFUSED("không phân loại được");

    private final String label;

    Fate(String label) {
      this.label = label;
    }
  }

  static Standing of(Classification answer) {
    return new Standing(
        Fate.CLASSIFIED,
        Optional.of(answer.worst()),
        Optional.of(answer.best()),
        answer.score(),
        "");
  }

  static Standing without(Fate fate, String reason) {
    return new Standing(fate, Optional.empty(), Optional.empty(), Optional.empty(), reason);
  }

  /**
   * Returns the outcome in Vietnamese, the range of outcomes from the worst while facts are
   * missing, or what became of the dossier instead.
   */
  public String label() {
    String low = worst.map(Outcome::label).orElse(fate.label);
    String high = best.map(Outcome::label).orElse(low);
    return low.equals(high) ? low : low + " … " + high;
  }

  /** Orders from the best to the worst; ranges after what they begin with, no outcome last. */
  int order() {
    return fate == Fate.CLASSIFIED
        ? -2 * worst.map(Outcome::rank).orElse(0) + (worst.equals(best) ? 0 : 1)
        : Integer.MAX_VALUE - Fate.values().length + fate.ordinal();
  }
}
