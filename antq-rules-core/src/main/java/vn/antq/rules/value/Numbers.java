package vn.antq.rules.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.antq.rules.internal.text.Likeness;
import vn.antq.rules.internal.text.Scalars;

/**
 * How numbers are written. A mark before exactly three digits may part thousands, so {@code 1.000}
 * is no whole number.
 */
final class Numbers {

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}([.,](0{1,2}|0{4,9}))?");
  private static final Pattern COMMA =
      Pattern.compile("-?(\\d{1,18},(\\d{1,2}|\\d{4,9})|0,\\d{3})");

  private static final int MOST_DIGITS = 18;

  /** The plain digits of a number such as 1E+999999999 would fill the memory. */
  private static final int MAX_SCALE = 100;

  private Numbers() {}

  static Optional<Long> whole(Object raw) {
    if (raw instanceof String text) {
      if (isDigits(text)) {
        return Optional.of(Long.valueOf(text));
      }
      String bare = Likeness.bare(text);
      return WHOLE.matcher(bare).matches()
          ? Optional.of(Long.valueOf(bare.split("[.,]")[0]))
          : Optional.empty();
    } else if (raw instanceof BigDecimal decimal) {
      return Math.abs((long) decimal.scale()) > MAX_SCALE
          ? Optional.empty()
          : Scalars.integer(canonical(decimal).toPlainString());
    }
    return raw instanceof Long whole ? Optional.of(whole) : Optional.empty();
  }

  /** Whether a text is what most numbers are written with, and no longer than WHOLE allows. */
  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS;
  }

  static Optional<BigDecimal> decimal(Object raw) {
    if (raw instanceof String text) {
      String bare = Likeness.bare(text);
      return Scalars.decimal(COMMA.matcher(bare).matches() ? bare.replace(',', '.') : bare);
    } else if (raw instanceof Long whole) {
      return Optional.of(BigDecimal.valueOf(whole));
    }
    return raw instanceof BigDecimal number && Math.abs((long) number.scale()) <= MAX_SCALE
        ? Optional.of(number)
        : Optional.empty();
  }

  /** 12.50 is 12.5: how a number was written down must not change the answer or its digest. */
  static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Returns the number that a bound of a range states. A whole number may stand with a fraction of
   * noughts, but not of three: that may be thousands.
   */
  static Optional<BigDecimal> bound(String text) {
    String bare = Likeness.bare(text);
    return WHOLE.matcher(bare).matches()
        ? whole(bare).map(BigDecimal::valueOf)
        : decimal(bare).filter(number -> number.stripTrailingZeros().scale() > 0);
  }

  static BigDecimal signed(BigDecimal difference, Operator operator) {
    return switch (operator) {
      case AT_LEAST, GREATER -> difference;
      case AT_MOST, LESS -> difference.negate();
      case EQUAL, ONE_OF -> difference.abs().negate();
    };
  }
}
