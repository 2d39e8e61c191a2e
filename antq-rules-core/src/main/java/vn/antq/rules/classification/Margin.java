package vn.antq.rules.classification;

import java.math.BigDecimal;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Operator;

/**
 * How far an actual value is from the other side of a comparison, in the fact's own unit.
 *
 * @param amount zero or more when the comparison holds: how much could be lost without losing it;
 *     negative when it does not hold: how much is missing. For a ratio, counted in units of its
 *     numerator with the denominator as it is; for dates in days; for enumerations in steps.
 * @param unit what is counted, in Vietnamese; may be empty
 * @param direction the comparison it belongs to
 */
public record Margin(BigDecimal amount, String unit, Operator direction) {

  /** Returns the margin in Vietnamese: {@code thiếu 1 hộ}, {@code vừa đủ}, {@code vượt 2 vụ}. */
  public String text() {
    boolean below = direction == Operator.AT_MOST || direction == Operator.LESS;
    return below
        ? Wording.marginBelow(amount, unit, direction == Operator.AT_MOST)
        : Wording.margin(amount, unit);
  }
}
