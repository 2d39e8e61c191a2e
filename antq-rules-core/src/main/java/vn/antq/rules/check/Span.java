package vn.antq.rules.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.antq.rules.value.Operator;

/**
 * The numbers between two bounds.
 *
 * @param low the lower bound; absent when there is none
 * @param lowIncluded whether it is one of them
 * @param high the upper bound; absent when there is none
 * @param highIncluded whether it is one of them
 */
record Span(
    Optional<BigDecimal> low,
    boolean lowIncluded,
    Optional<BigDecimal> high,
    boolean highIncluded) {

  /** Every number. */
  static final Span ALL = new Span(Optional.empty(), true, Optional.empty(), true);

  /** Returns the numbers from {@code low} to {@code high}, both included. */
  static Span of(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return new Span(low, true, high, true);
  }

  /** Returns the numbers that stand in a relation to {@code value}. */
  static Span of(Operator operator, BigDecimal value) {
    Optional<BigDecimal> bound = Optional.of(value);
    return switch (operator) {
      case EQUAL, ONE_OF -> of(bound, bound);
      case LESS -> new Span(Optional.empty(), true, bound, false);
      case AT_MOST -> of(Optional.empty(), bound);
      case GREATER -> new Span(bound, false, Optional.empty(), true);
      case AT_LEAST -> of(bound, Optional.empty());
    };
  }

  /** Returns the numbers that are in both. */
  Span and(Span other) {
    Span lower = isTighterBelow(other) ? this : other;
    Span upper = isTighterAbove(other) ? this : other;
    return new Span(lower.low, lower.lowIncluded, upper.high, upper.highIncluded);
  }

  private boolean isTighterBelow(Span other) {
    if (low.isEmpty() || other.low.isEmpty()) {
      return low.isPresent();
    }
    int comparison = low.get().compareTo(other.low.get());
    return comparison > 0 || comparison == 0 && !lowIncluded;
  }

  private boolean isTighterAbove(Span other) {
    if (high.isEmpty() || other.high.isEmpty()) {
      return high.isPresent();
    }
    int comparison = high.get().compareTo(other.high.get());
    return comparison < 0 || comparison == 0 && !highIncluded;
  }

  /** Says whether there is no such number, or no such whole number. */
  boolean isEmpty(boolean whole) {
    if (low.isEmpty() || high.isEmpty()) {
      return false;
    }
    BigDecimal from = low.get();
    BigDecimal to = high.get();
    if (whole) {
      from = lowIncluded ? from : from.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
      to = highIncluded ? to : to.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
      return from.setScale(0, RoundingMode.CEILING).compareTo(to.setScale(0, RoundingMode.FLOOR))
          > 0;
    }
    int comparison = from.compareTo(to);
    return comparison > 0 || comparison == 0 && !(lowIncluded && highIncluded);
  }

  /** Says whether each of these numbers is in {@code other}. */
  boolean isWithin(Span other) {
    Span both = and(other);
    return both.low
            .map(BigDecimal::stripTrailingZeros)
            .equals(low.map(BigDecimal::stripTrailingZeros))
        && both.high
            .map(BigDecimal::stripTrailingZeros)
            .equals(high.map(BigDecimal::stripTrailingZeros))
        && both.lowIncluded == lowIncluded
        && both.highIncluded == highIncluded;
  }
}
