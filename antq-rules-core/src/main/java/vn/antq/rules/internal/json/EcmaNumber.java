package vn.antq.rules.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers as ECMAScript writes them, which is how RFC 8785 does: the fewest digits that name the
 * double. Not taken from {@link Double#toString}: before JDK 19 it sometimes gives one digit too
 * many, and receipts must be the same on every JDK.
 */
public final class EcmaNumber {

  private static final int MOST_DIGITS = 17;
  private static final int SURELY_HELD = 15;
  private static final int LARGEST_PLAIN = 21;
  private static final int SMALLEST_PLAIN = -6;

  private EcmaNumber() {}

  /**
   * Returns the text of a double.
   *
   * @throws IllegalArgumentException if it is not finite: JSON has no text for it
   */
  public static String text(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON cannot hold " + number);
    }
    return number == 0 ? "0" : written(shortest(number));
  }

  /**
   * Returns the text of an exact number, or empty when no double is meant by exactly its digits.
   */
  public static Optional<String> text(BigDecimal number) {
    if (number.scale() == 0 && number.precision() <= SURELY_HELD) {
      return Optional.of(number.toString());
    }
    double nearest = number.doubleValue();
    if (!Double.isFinite(nearest)) {
      return Optional.empty();
    } else if (nearest == 0) {
      return number.signum() == 0 ? Optional.of("0") : Optional.empty();
    }
    BigDecimal shortest = shortest(nearest);
    return shortest.compareTo(number) == 0 ? Optional.of(written(shortest)) : Optional.empty();
  }

  /** The number with the fewest digits that is read as this double; of several the nearest one. */
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      MathContext down = new MathContext(digits, RoundingMode.DOWN);
      MathContext up = new MathContext(digits, RoundingMode.UP);
      Optional<BigDecimal> found =
          Stream.of(exact.round(down), exact.round(up))
              .filter(candidate -> candidate.doubleValue() == number)
              .min(
                  Comparator.comparing((BigDecimal candidate) -> candidate.subtract(exact).abs())
                      .thenComparing(EcmaNumber::lastDigitIsOdd));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static boolean lastDigitIsOdd(BigDecimal number) {
    return number.unscaledValue().testBit(0);
  }

  /** ECMA-262, Number::toString. */
  private static String written(BigDecimal number) {
    BigDecimal plain = number.abs().stripTrailingZeros();
    String digits = plain.unscaledValue().toString();
    int point = digits.length() - plain.scale();
    String text;
    if (point > 0 && point <= LARGEST_PLAIN || point <= 0 && point > SMALLEST_PLAIN) {
      text = plain.toPlainString();
    } else {
      int exponent = point - 1;
      text =
          digits.charAt(0)
              + (digits.length() == 1 ? "" : "." + digits.substring(1))
              + (exponent < 0 ? "e-" : "e+")
              + Math.abs(exponent);
    }
    return number.signum() < 0 ? "-" + text : text;
  }
}
