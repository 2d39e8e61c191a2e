package vn.antq.rules.internal.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values exactly as written: no rounding, no guessing between 1.234 and 1,234. */
public final class Scalars {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern VIETNAMESE_DATE =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

  private Scalars() {}

  /** Returns the number written, with a decimal point if it has one. */
  public static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** Returns the whole number written: digits only. */
  public static Optional<Long> integer(String text) {
    return text.indexOf('.') >= 0
        ? Optional.empty()
        : decimal(text).map(BigDecimal::longValueExact);
  }

  /** Returns the date written as year-month-day. */
  public static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns what to do about text that is no number. */
  public static String numberAdvice(String text) {
    String bare = text.replace(" ", "").replace("%", "");
    if (bare.matches("-?\\d{1,3}([.,]\\d{3})+")) {
      return "Có thể bạn muốn viết "
          + bare.replaceAll("[.,]", "")
          + " (không dùng dấu ngăn hàng nghìn).";
    } else if (bare.matches("-?\\d+,\\d+")) {
      return "Có thể bạn muốn viết " + bare.replace(',', '.') + " (phần thập phân sau dấu chấm).";
    } else if (bare.matches("-?\\d+(\\.\\d+)?")) {
      return "Có thể bạn muốn viết " + bare + ".";
    }
    return "";
  }

  /** Returns what to do about text that is no date. */
  public static String dateAdvice(String text) {
    Matcher matcher = VIETNAMESE_DATE.matcher(text.strip());
    if (matcher.matches()) {
      String iso =
          String.format(
              java.util.Locale.ROOT,
              "%s-%02d-%02d",
              matcher.group(3),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(1)));
      if (date(iso).isPresent()) {
        return "Có thể bạn muốn viết " + iso + ".";
      }
    }
    return "Ví dụ ngày 10 tháng 2 năm 2025 viết là 2025-02-10.";
  }
}
