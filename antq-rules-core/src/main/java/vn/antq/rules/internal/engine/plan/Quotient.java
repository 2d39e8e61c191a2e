package vn.antq.rules.internal.engine.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Rounding;
import vn.antq.rules.value.Ratio;

/**
 * An exact number of points: 5 times 311/312 is no decimal number.
 *
 * @param dividend above the line
 * @param divisor below it; more than none
 */
public record Quotient(BigDecimal dividend, BigDecimal divisor) implements Comparable<Quotient> {

  /** No points. */
  public static final Quotient ZERO = of(BigDecimal.ZERO);

  public static Quotient of(BigDecimal points) {
    return new Quotient(points, BigDecimal.ONE);
  }

  /** Returns a number of a dossier; empty for what is none. */
  static Optional<Quotient> ofValue(@Nullable Object value) {
    if (value instanceof Long whole) {
      return Optional.of(of(BigDecimal.valueOf(whole)));
    } else if (value instanceof BigDecimal decimal) {
      return Optional.of(of(decimal));
    } else if (value instanceof Ratio ratio) {
      return Optional.of(
          new Quotient(
              BigDecimal.valueOf(ratio.numerator()), BigDecimal.valueOf(ratio.denominator())));
    }
    return Optional.empty();
  }

  public Quotient plus(Quotient other) {
    return divisor.compareTo(other.divisor) == 0
        ? new Quotient(dividend.add(other.dividend), divisor)
        : new Quotient(
            dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)),
            divisor.multiply(other.divisor));
  }

  public Quotient minus(Quotient other) {
    return plus(other.times(BigDecimal.ONE.negate()));
  }

  public Quotient times(BigDecimal factor) {
    return new Quotient(dividend.multiply(factor), divisor);
  }

  Quotient times(Quotient factor) {
    return new Quotient(dividend.multiply(factor.dividend), divisor.multiply(factor.divisor));
  }

  public Quotient over(Quotient other) {
    return new Quotient(dividend.multiply(other.divisor), divisor.multiply(other.dividend));
  }

  public Quotient min(Quotient other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Returns it as points.
   *
   * @param rounding how it is rounded; absent only where it is a decimal number
   */
  public BigDecimal rounded(Optional<Rounding> rounding) {
    return rounding
        .map(known -> known.of(dividend, divisor))
        .orElseGet(() -> Wording.plain(dividend.divide(divisor)));
  }

  /** Returns it written exactly, {@code 4.5} or {@code 1555/312}. */
  public String text() {
    int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
    BigInteger above = dividend.setScale(scale).unscaledValue();
    BigInteger below = divisor.setScale(scale).unscaledValue();
    BigInteger common = above.gcd(below);
    BigInteger least = below.divide(common);
    try {
      return Wording.plain(new BigDecimal(above.divide(common)).divide(new BigDecimal(least)))
          .toPlainString();
    } catch (ArithmeticException endless) {
      return above.divide(common) + "/" + least;
    }
  }

  @Override
  public int compareTo(Quotient other) {
    return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quotient quotient && compareTo(quotient) == 0;
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }
}
