package vn.antq.rules.classification;

import java.math.BigDecimal;
import vn.antq.rules.internal.text.Wording;

/**
 * Points of a finding or of the whole scorecard.
 *
 * @param worst the least they can be, whatever the missing facts turn out to be
 * @param best the most they can be
 * @param maximum the most that could be earned
 */
public record Score(BigDecimal worst, BigDecimal best, BigDecimal maximum) {

  /** Takes each number in one spelling, so that 1.0 points equal 1 point. */
  public Score {
    worst = Wording.plain(worst);
    best = Wording.plain(best);
    maximum = Wording.plain(maximum);
  }

  /** Says whether no missing fact can change the points. */
  public boolean isDecided() {
    return worst.compareTo(best) == 0;
  }

  /** Returns {@code 87/100}, or {@code 80–90/100} when missing facts can change the points. */
  public String text() {
    String points =
        isDecided() ? Wording.number(worst) : Wording.number(worst) + "–" + Wording.number(best);
    return points + "/" + Wording.number(maximum);
  }
}
