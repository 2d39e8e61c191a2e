package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.ScalarType;

/** Turns what dossier files say into cells. */
final class CellValues {

  static final String DATE_FORMAT = "dd/mm/yyyy";

  /** Spreadsheet programs keep 15 digits; what has more, or is written otherwise, stays text. */
  private static final Pattern EXACT =
      Pattern.compile("(0|-?[1-9]\\d{0,11}|-?(0|[1-9]\\d{0,8})\\.\\d{0,5}[1-9])");

  static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

  private CellValues() {}

  /** A day as people type it, or as programs keep it in a cell. */
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

  private static final Pattern MIDNIGHT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T00:00(:00(\\.0+)?)?");

  /** Returns the text that a dossier file would say. */
  static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** Writes a value so that {@link CellReader} gives the same text again. */
  static void write(
      Worksheet sheet, int row, int column, Optional<FactDefinition> fact, String text) {
    FactType type = fact.map(FactDefinition::type).orElse(FactType.TEXT);
    if (isNumber(type) && EXACT.matcher(text).matches()) {
      sheet.value(row, column, new BigDecimal(text));
    } else if (type.equals(FactType.BOOLEAN) && List.of("true", "false").contains(text)) {
      sheet.value(row, column, text.equals("true") ? Words.YES : Words.NO);
    } else if (type.equals(FactType.DATE) && text.equals("none")) {
      sheet.value(row, column, Words.NONE);
    } else if (type.equals(FactType.DATE) && date(text).isPresent()) {
      writeDate(sheet, row, column, date(text).get());
    } else if (type instanceof OneOf oneOf && oneOf.enumeration().level(text).isPresent()) {
      int rank = oneOf.enumeration().codes().indexOf(text);
      sheet.value(row, column, Words.shown(oneOf.enumeration()).get(rank));
    } else {
      sheet.value(row, column, text);
    }
  }

  /** Writes a number so that it is read as the same; one that would not be, as text. */
  static void writeNumber(Worksheet sheet, int row, int column, String text) {
    if (EXACT.matcher(text).matches()) {
      sheet.value(row, column, new BigDecimal(text));
    } else {
      sheet.value(row, column, text);
    }
  }

  static void writeDate(Worksheet sheet, int row, int column, LocalDate date) {
    if (isUsual(date)) {
      sheet.value(row, column, date);
      sheet.style(row, column).format(DATE_FORMAT).set();
    } else {
      sheet.value(row, column, date.toString());
    }
  }

  static boolean isNumber(FactType type) {
    return type instanceof ScalarType scalar && scalar.isNumber();
  }

  /** A number such as 2025 is a day of 1905 to a spreadsheet program, and hardly meant so. */
  static boolean isUsual(LocalDate date) {
    return !date.isBefore(FIRST_DAY) && date.isBefore(LAST_DAY);
  }

  /** Returns the day that a text names: 2025-02-10, 10/02/2025 or 10/2/2025. */
  static Optional<LocalDate> day(String text) {
    String bare = Words.bare(text);
    Matcher people = DAY.matcher(bare);
    if (!people.matches()) {
      Matcher midnight = MIDNIGHT.matcher(bare);
      return date(midnight.matches() ? midnight.group(1) : bare);
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(people.group(4)),
              Integer.parseInt(people.group(3)),
              Integer.parseInt(people.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns a day as a cell shows it. */
  static String shown(LocalDate day) {
    return String.format(
        Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  static Optional<LocalDate> date(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
