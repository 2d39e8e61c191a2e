package vn.antq.rules.internal.explanation.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.antq.rules.classification.Score;

/**
 * Part of a scale that goes from zero to a maximum.
 *
 * @param low where it surely reaches
 * @param high where it may reach; equal to {@code low} when it is known
 */
public record Extent(BigDecimal low, BigDecimal high) {

  private static final int DIGITS = 2;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Returns the extent of points on the scale of what could be earned. */
  public static Extent of(Score score) {
    return new Extent(
        percent(score.worst(), score.maximum()), percent(score.best(), score.maximum()));
  }

  /** Returns how much of {@code maximum} a number is, in percent from 0 to 100. */
  public static BigDecimal percent(BigDecimal number, BigDecimal maximum) {
    if (maximum.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    return number
        .multiply(WHOLE)
        .divide(maximum, DIGITS, RoundingMode.HALF_UP)
        .max(BigDecimal.ZERO)
        .min(WHOLE);
  }

  /** Says whether it is known. */
  public boolean isExact() {
    return low.compareTo(high) == 0;
  }

  /** Returns where it surely reaches, as an SVG length. */
  public String start() {
    return low.toPlainString() + "%";
  }

  /** Returns where it may reach, as an SVG length. */
  public String end() {
    return high.toPlainString() + "%";
  }

  /** Returns how much is open, as an SVG length. */
  public String width() {
    return high.subtract(low).toPlainString() + "%";
  }
}
