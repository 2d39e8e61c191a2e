package vn.antq.rules.internal.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Part of a scale that goes from zero to a maximum.
 *
 * @param low where it surely reaches
 * @param high where it may reach; equal to {@code low} when it is known
 */
public record Extent(BigDecimal low, BigDecimal high) {

  private static final int DIGITS = 2;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Returns the extent from {@code low} to {@code high} on a scale of {@code maximum}. */
  public static Extent of(BigDecimal low, BigDecimal high, BigDecimal maximum) {
    return new Extent(percent(low, maximum), percent(high, maximum));
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
