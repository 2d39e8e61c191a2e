package vn.antq.rules.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction, never rounded: 69.99… % is never 70 %. Compared by cross-multiplication. It
 * remembers the numbers it was made of, so that 311 of 312 households reads as 311/312; two ratios
 * are equal when their values are. Of a change it is below zero where the change goes the other
 * way.
 *
 * @param numerator the part; below zero only of a change
 * @param denominator the whole, greater than zero
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

  private static final int PERCENT_DIGITS = 2;

  /** Checks the two numbers. */
  public Ratio {
    if (denominator <= 0) {
      throw new IllegalArgumentException("Not a ratio: " + numerator + "/" + denominator);
    }
  }

  /**
   * Returns {@code percent} as a ratio: 66.5 becomes 665/1000.
   *
   * @throws ArithmeticException if it does not fit
   */
  public static Ratio ofPercent(BigDecimal percent) {
    Objects.requireNonNull(percent, "percent");
    BigDecimal plain = percent.stripTrailingZeros();
    int scale = Math.max(plain.scale(), 0);
    return new Ratio(
        plain.movePointRight(scale).longValueExact(),
        BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(100)).longValueExact());
  }

  @Override
  public int compareTo(Ratio other) {
    Objects.requireNonNull(other, "other");
    long left = numerator * other.denominator;
    long right = other.numerator * denominator;
    if (Math.multiplyHigh(numerator, other.denominator) == 0
        && Math.multiplyHigh(other.numerator, denominator) == 0
        && left >= 0
        && right >= 0) {
      return Long.compare(left, right);
    }
    return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
  }

  /**
   * Returns the least part of {@code whole} that is at least this ratio of it: 70 % of 25 is 18.
   */
  public long leastPartOf(long whole) {
    return floor(product(numerator, whole).negate()).negate().longValueExact();
  }

  /**
   * Returns the greatest part of {@code whole} that is at most this ratio of it: 70 % of 25 is 17.
   */
  public long greatestPartOf(long whole) {
    return floor(product(numerator, whole)).longValueExact();
  }

  /**
   * Returns the part of {@code whole} that is nearest to this ratio of it and on the side that the
   * operator asks for: less than 70 % of 25 is 17, more than 70 % of 10 is 8. Of what is less than
   * nothing it is -1; where no part is equal, the least that is more.
   */
  public long partOf(long whole, Operator operator) {
    Objects.requireNonNull(operator, "operator");
    return switch (operator) {
      case AT_LEAST, EQUAL, ONE_OF -> leastPartOf(whole);
      case LESS -> leastPartOf(whole) - 1;
      case AT_MOST -> greatestPartOf(whole);
      case GREATER -> greatestPartOf(whole) + 1;
    };
  }

  /** Returns it as of whole numbers that have no common divisor. */
  public Ratio reduced() {
    long divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
    return new Ratio(numerator / divisor, denominator / divisor);
  }

  /**
   * Returns the percentage rounded down to two digits, so that a miss never looks like a hit:
   * 311/312 is 99.67.
   */
  public BigDecimal percentRoundedDown() {
    BigInteger scaled = floor(product(numerator, 100).multiply(BigInteger.TEN.pow(PERCENT_DIGITS)));
    BigDecimal percent = new BigDecimal(scaled, PERCENT_DIGITS).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }

  /** Returns the greatest whole number that is not above so many denominators' parts. */
  private BigInteger floor(BigInteger parts) {
    BigInteger[] whole = parts.divideAndRemainder(BigInteger.valueOf(denominator));
    return whole[1].signum() < 0 ? whole[0].subtract(BigInteger.ONE) : whole[0];
  }

  private static BigInteger product(long left, long right) {
    return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio ratio && compareTo(ratio) == 0;
  }

  @Override
  public int hashCode() {
    Ratio reduced = reduced();
    return Long.hashCode(reduced.numerator) * 31 + Long.hashCode(reduced.denominator);
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
