package vn.antq.rules.internal.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values exactly as written: no rounding, no guessing between 1.234 and 1,234. */
public final class Scalars {

  private static final int ISO_LENGTH = 10;
  private static final int YEAR_DIGITS = 4;
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern VIETNAMESE_DATE =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

  private static final Pattern LOOSE_DATE =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}([ .,_]\\d{3})+");

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

  /** Returns the date written as year-month-day, or with day, month and year as in 10/02/2025. */
  public static Optional<LocalDate> day(String text) {
    if (text.length() == ISO_LENGTH && text.charAt(YEAR_DIGITS) == '-') {
      return date(text);
    }
    Matcher matcher = VIETNAMESE_DATE.matcher(text);
    if (!matcher.matches()) {
      return date(text);
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(4)),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Says whether marks may part the thousands of a number: 1.234, but not 0.123. */
  public static boolean isGrouped(String text) {
    return GROUPED.matcher(text).matches();
  }

  /** Returns the number that text which is none may mean; never the same text. */
  public static Optional<String> meant(String text) {
    String bare = text.strip().replaceAll("[\\p{Z}\\s]+", " ");
    String plain =
        isGrouped(bare)
            ? bare.replaceAll("[ .,_]", "")
            : bare.replaceAll("[ %+]", "").replace(',', '.');
    return decimal(plain).isEmpty() || plain.equals(text) ? Optional.empty() : Optional.of(plain);
  }

  /**
   * Returns what to do about text that is no number: never to write it again, and never anything
   * that is no number either.
   */
  public static String numberAdvice(String text) {
    Optional<String> meant = meant(text);
    if (meant.isEmpty()) {
      return text.strip().matches("[+-]?\\d{19,}([.,]\\d+)?|[+-]?\\d+[.,]\\d{10,}")
          ? "Nhiều nhất 18 chữ số, và 9 chữ số ở phần thập phân."
          : "";
    }
    String why = "";
    if (isGrouped(text.strip())) {
      why = " (không dùng dấu ngăn hàng nghìn)";
    } else if (text.indexOf(',') >= 0) {
      why = " (phần thập phân sau dấu chấm)";
    }
    return "Có thể bạn muốn viết " + meant.get() + why + ".";
  }

  /** Returns what to do about text that is no date. */
  public static String dateAdvice(String text) {
    Optional<LocalDate> day = day(text.strip());
    Matcher loose = LOOSE_DATE.matcher(text.strip());
    if (day.isPresent()) {
      return "Có thể bạn muốn viết " + day.get() + ".";
    } else if (loose.matches()) {
      String iso =
          String.format(
              java.util.Locale.ROOT,
              "%s-%02d-%02d",
              loose.group(1),
              Integer.parseInt(loose.group(2)),
              Integer.parseInt(loose.group(3)));
      if (date(iso).isPresent()) {
        return "Có thể bạn muốn viết " + iso + ".";
      }
    } else if (text.strip().matches("\\d{4}-\\d{2}-\\d{2}[T ].*")) {
      return "Chỉ ghi ngày, không ghi giờ.";
    } else if (text.strip().matches("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}")) {
      return "Ghi đủ bốn chữ số của năm.";
    } else if (VIETNAMESE_DATE.matcher(text.strip()).matches()) {
      return "Không có ngày này trong lịch; ghi ngày trước, tháng sau.";
    }
    return "Ví dụ ngày 10 tháng 2 năm 2025 viết là 2025-02-10.";
  }

  /**
   * Returns the day of the year that a text states as {@code 03-31}, month before day, or as a
   * person in Viet Nam writes it, {@code 31/3}.
   *
   * @throws DateTimeException if it states none
   */
  public static MonthDay monthDay(String text) {
    Matcher written = DAY_FIRST.matcher(text);
    return written.matches()
        ? MonthDay.of(Integer.parseInt(written.group(2)), Integer.parseInt(written.group(1)))
        : MonthDay.parse("--" + text);
  }
}
