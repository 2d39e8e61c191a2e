package vn.antq.rules.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;

/** How values read in Vietnamese. */
public final class Wording {

  private static final int GROUP = 3;
  private static final int MOST_DIGITS = 12;

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
   * Reports half a character: a surrogate without its other half, which no file can keep.
   *
   * @param place where the text stands
   */
  public static void refuseHalfCharacters(String text, Place place, ProblemLog problems) {
    if (text.codePoints().anyMatch(Wording::isHalf)) {
      problems.add(
          "half-character",
          place,
          "Văn bản ở đây có một nửa ký tự (nửa cặp surrogate \\ud800–\\udfff).",
          "Hãy xuất lại dữ liệu; chương trình tạo tệp đã cắt ngang một ký tự.");
    }
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
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

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** Returns the bounds of a value that is not known, without saying that it is not. */
  public static String range(@Nullable Object least, @Nullable Object most, String unit) {
    if (least == null && most == null) {
      return "chưa có số liệu";
    } else if (least == null) {
      return "nhiều nhất " + bound(most, unit);
    } else if (most == null) {
      return "ít nhất " + bound(least, unit);
    } else if (isOnlyShare(least, most)) {
      return onlyShare(least, unit);
    }
    return "từ " + bound(least, unit) + " đến " + bound(most, unit);
  }

  /**
   * A share that is the same whatever its numbers are, such as none of so many: they must not be
   * told, for they are not known.
   */
  private static boolean isOnlyShare(@Nullable Object least, @Nullable Object most) {
    return least instanceof Ratio && least.equals(most);
  }

  private static String onlyShare(@Nullable Object share, String unit) {
    return bound(share, unit) + ", chưa rõ tổng số";
  }

  /** Of nothing that is counted, the share is told alone: there is no whole that it belongs to. */
  private static String bound(@Nullable Object value, String unit) {
    return value instanceof Ratio ratio && ratio.numerator() == 0
        ? percent(ratio)
        : known(value, unit);
  }

  /** Returns a known value, its range, or that it is not known. */
  public static String value(
      @Nullable Object value, @Nullable Object least, @Nullable Object most, String unit) {
    if (value != null) {
      return known(value, unit);
    } else if (least == null && most == null) {
      return "chưa có số liệu";
    } else if (least == null) {
      return "chưa rõ, nhiều nhất " + bound(most, unit);
    } else if (most == null) {
      return "chưa rõ, ít nhất " + bound(least, unit);
    } else if (isOnlyShare(least, most)) {
      return onlyShare(least, unit);
    }
    return "chưa rõ, từ " + bound(least, unit) + " đến " + bound(most, unit);
  }

  private static String known(@Nullable Object value, String unit) {
    if (value instanceof Ratio ratio) {
      return number(ratio.numerator())
          + "/"
          + number(ratio.denominator())
          + unit(unit)
          + " ("
          + number(percentShown(ratio))
          + " %)";
    } else if (value instanceof Long whole) {
      return number(whole) + unit(unit);
    } else if (value instanceof BigDecimal decimal) {
      return number(decimal) + unit(unit);
    } else if (value instanceof LocalDate date) {
      return date(date);
    } else if (value instanceof Boolean yes) {
      return yes ? "có" : "không";
    } else if (value instanceof Level level) {
      return level.label();
    }
    return "“" + value + "”";
  }

  /** Returns a percentage that is a figure of law, with every digit: 99,5 %. */
  public static String percent(Ratio ratio) {
    return number(exactPercent(ratio).orElseGet(ratio::percentRoundedDown)) + " %";
  }

  private static Optional<BigDecimal> exactPercent(Ratio ratio) {
    BigDecimal hundredfold = BigDecimal.valueOf(ratio.numerator()).movePointRight(2);
    BigDecimal percent =
        hundredfold.divide(BigDecimal.valueOf(ratio.denominator()), MOST_DIGITS, RoundingMode.DOWN);
    return percent.multiply(BigDecimal.valueOf(ratio.denominator())).compareTo(hundredfold) == 0
        ? Optional.of(percent)
        : Optional.empty();
  }

  /**
   * Rounded down to two digits, so that a miss never looks like a hit. Where that would look like a
   * round number that it is not, further digits are shown: 30,004 % exceeds 30 %.
   */
  private static BigDecimal percentShown(Ratio ratio) {
    BigDecimal shown = ratio.percentRoundedDown();
    if (shown.scale() >= 2 || exactPercent(ratio).filter(shown::equals).isPresent()) {
      return shown;
    }
    BigDecimal exact =
        BigDecimal.valueOf(ratio.numerator())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(ratio.denominator()), MOST_DIGITS, RoundingMode.DOWN);
    for (int digits = 2; digits <= MOST_DIGITS; digits++) {
      BigDecimal longer = exact.setScale(digits, RoundingMode.DOWN);
      if (longer.compareTo(shown) != 0) {
        return longer;
      }
    }
    return shown;
  }

  /** Returns which share of a whole a part is, rounded down as every share is: 66,66 %. */
  public static String share(long part, long whole) {
    return whole == 0 ? "–" : number(new Ratio(part, whole).percentRoundedDown()) + " %";
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
   * Returns what is worth saying of a value that is not known: that it lies between zero and
   * everything is not.
   */
  public static String unknown(@Nullable Object least, @Nullable Object most, String unit) {
    if (least instanceof Level || most instanceof Level) {
      return "chưa rõ";
    }
    if (isOnlyShare(least, most)) {
      return onlyShare(least, unit);
    }
    boolean low = isTelling(least);
    boolean high = most != null && !(most instanceof Boolean) && !new Ratio(1, 1).equals(most);
    if (low && high) {
      return "chưa có đủ số liệu, từ " + known(least, unit) + " đến " + known(most, unit);
    } else if (low) {
      return "chưa có đủ số liệu, ít nhất " + known(least, unit);
    } else if (high) {
      return "chưa có đủ số liệu, nhiều nhất " + bound(most, unit);
    }
    return "chưa có số liệu";
  }

  private static boolean isTelling(@Nullable Object least) {
    if (least instanceof Ratio ratio) {
      return ratio.numerator() > 0;
    } else if (least instanceof Long whole) {
      return whole != 0;
    } else if (least instanceof BigDecimal decimal) {
      return decimal.signum() != 0;
    }
    return least instanceof LocalDate;
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
