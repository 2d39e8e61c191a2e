package vn.antq.rules.internal.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;

/** How numbers, dates and amounts read in Vietnamese. */
public final class Wording {

  private static final int GROUP = 3;

  private static final int MOST_NOUGHTS = 100;

  private Wording() {}

  /**
   * Returns the canonical composition: text from some editors is decomposed and would never match a
   * rule.
   */
  public static String composed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Returns a number in the one spelling of its value: 12.50 is 12.5, and 1E+2 is 100. One that
   * would fill the memory with noughts stays as it is.
   */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() >= -MOST_NOUGHTS
        ? stripped.setScale(0)
        : stripped;
  }

  /** Returns a number with a point between thousands and a decimal comma: 1.234,5. */
  public static String number(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    String digits = (plain.scale() < 0 ? plain.setScale(0) : plain).abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % GROUP == 0) {
        text.append('.');
      }
      text.append(whole.charAt(i));
    }
    return point < 0
        ? text.toString()
        : text.append(',').append(digits, point + 1, digits.length()).toString();
  }

  /** Returns a whole number with a point between thousands. */
  public static String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** Returns a date as 10/02/2025. */
  public static String date(LocalDate date) {
    return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
  }

  /** Returns words as they begin a sentence. */
  public static String sentence(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** Returns a unit with a space before it; empty when there is none. */
  public static String unit(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }

  /** Returns a margin above a lower limit: what is missing, what is to spare, or just enough. */
  public static String margin(BigDecimal amount, String unit) {
    if (amount.signum() == 0) {
      return "vừa đủ";
    }
    return (amount.signum() < 0 ? "thiếu " : "dư ") + size(amount, unit);
  }

  /**
   * Returns a margin below an upper limit: what may yet be added, or what is too much.
   *
   * @param reachable whether the limit itself is still allowed
   */
  public static String marginBelow(BigDecimal amount, String unit, boolean reachable) {
    if (amount.signum() == 0) {
      return "không còn được thêm";
    } else if (amount.signum() > 0) {
      return "còn được thêm " + size(amount, unit);
    }
    return (reachable ? "vượt " : "cần bớt ") + size(amount, unit);
  }

  /** Returns an amount without its sign. */
  public static String size(BigDecimal amount, String unit) {
    return number(amount.abs()) + unit(unit);
  }

  /**
   * Returns how far a date is from the one that limits it: too early, too late, or days to spare.
   */
  public static String dateMargin(BigDecimal days, boolean latest) {
    if (days.signum() == 0) {
      return latest ? "đúng ngày cuối" : "đúng ngày đầu";
    }
    String size = number(days.abs()) + " ngày";
    if (days.signum() < 0) {
      return (latest ? "muộn " : "sớm ") + size;
    }
    return (latest ? "trước ngày cuối " : "sau ngày đầu ") + size;
  }

  /** Returns how far a value is from the one it should equal; empty when it does. */
  public static String deviation(BigDecimal amount, String unit) {
    return amount.signum() == 0 ? "" : "lệch " + number(amount.abs()) + unit(unit);
  }
}
