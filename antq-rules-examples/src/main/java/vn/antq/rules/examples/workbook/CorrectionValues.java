package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.antq.rules.examples.workbook.CellContent.Kind;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.sheet.SheetColumn;
import vn.antq.rules.sheet.SheetRow;
import vn.antq.rules.sheet.SheetRow.Form;

/** Reads what people write in a table of what a pack states, as the pack writes it. */
final class CorrectionValues {

  private static final Pattern NUMBER =
      Pattern.compile("(?:(trừ|cộng) )?([-+]?\\d{1,18}(?:[.,]\\d{1,9})?) ?(\\D.*)?");

  /** Marks that may part thousands or a fraction: nobody can say which. */
  static final Pattern EITHER = Pattern.compile("[-+]?[1-9]\\d{0,2}([.,]\\d{3})+");

  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})(/\\d{4})?");
  private static final Pattern IN_WORDS = Pattern.compile("ngày (\\d{1,2}) tháng (\\d{1,2})");

  private final CellProblems problems;

  CorrectionValues(CellProblems problems) {
    this.problems = problems;
  }

  /** Returns what a person reads of a value. */
  static String shown(SheetRow row, String text) {
    return switch (row.form()) {
      case DAY ->
          text.matches("\\d\\d-\\d\\d") ? text.substring(3) + "/" + text.substring(0, 2) : text;
      case DATE -> CellValues.date(text).map(CellValues::shown).orElse(text);
      case CHOICE -> row.options().getOrDefault(text, text);
      case NUMBER, PERCENT, NONE -> text;
    };
  }

  /** Says whether two texts say the same in a column: 2.50 is 2.5. */
  static boolean isSame(SheetRow row, SheetColumn column, String one, String other) {
    boolean number = row.form() == Form.NUMBER || row.form() == Form.PERCENT;
    if (column != SheetColumn.VALUE || !number || one.isEmpty() || other.isEmpty()) {
      return one.equals(other);
    }
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException e) {
      return one.equals(other);
    }
  }

  /** Returns what a cell says; empty after reporting that it cannot be read. */
  Optional<String> read(SheetRow row, SheetColumn column, CellContent cell) {
    return switch (column) {
      case NAME, CITATION, NOTE -> problems.text(cell).map(Words::bare);
      case BASIS -> basis(cell);
      case VALUE -> value(row, cell);
    };
  }

  private Optional<String> basis(CellContent cell) {
    Optional<String> code =
        Arrays.stream(Basis.values())
            .filter(
                basis ->
                    Words.same(basis.label(), cell.text()) || Words.same(basis.code(), cell.text()))
            .map(Basis::code)
            .findFirst();
    if (code.isEmpty()) {
      problems.add(
          "unknown-basis",
          cell.place(),
          "Không có căn cứ \"" + cell.text() + "\".",
          "Hãy chọn một trong năm căn cứ: "
              + Arrays.stream(Basis.values()).map(Basis::label).collect(Collectors.joining("; "))
              + ".");
    }
    return code;
  }

  private Optional<String> value(SheetRow row, CellContent cell) {
    return switch (row.form()) {
      case NUMBER, PERCENT -> number(row, cell);
      case DAY -> day(cell);
      case DATE -> date(cell);
      case CHOICE -> choice(row.options(), cell);
      case NONE -> Optional.of(Words.bare(cell.text()));
    };
  }

  private Optional<String> number(SheetRow row, CellContent cell) {
    boolean percent = row.form() == Form.PERCENT;
    if (cell.date().isPresent()) {
      problems.add(
          "cell-date",
          cell.place(),
          "Ô này là ngày " + CellValues.shown(cell.date().get()) + ", nhưng ở đây cần một số.",
          "Chương trình bảng tính có thể đã tự đổi; hãy đặt lại dạng ô là số rồi gõ lại.");
      return Optional.empty();
    } else if (cell.kind() == Kind.NUMBER && cell.percent() && !percent) {
      problems.add(
          "cell-percent",
          cell.place(),
          "Ô này ở dạng phần trăm, nhưng mục này không tính bằng %.",
          "Đặt lại dạng ô là số rồi ghi số" + of(row) + ".");
      return Optional.empty();
    } else if (cell.kind() == Kind.NUMBER) {
      BigDecimal number = new BigDecimal(cell.text());
      return Optional.of(plain(cell.percent() ? number.movePointRight(2) : number));
    }
    String text = Words.bare(cell.text());
    Matcher written = NUMBER.matcher(text);
    if (cell.kind() != Kind.TEXT || !written.matches() || !isUnit(row, written)) {
      problems.add(
          "cell-number",
          cell.place(),
          "\"" + text + "\" không phải một số" + of(row) + ".",
          "Chỉ ghi số; số thập phân viết như 2,5.");
      return Optional.empty();
    } else if (EITHER.matcher(written.group(2)).matches()) {
      problems.add(
          "cell-number",
          cell.place(),
          "\"" + text + "\" không rõ là số hàng nghìn hay số có phần thập phân.",
          "Hãy đặt dạng ô là số rồi gõ lại, không dùng dấu ngăn hàng nghìn.");
      return Optional.empty();
    }
    return Optional.of(plain(new BigDecimal(written.group(2).replace(',', '.'))));
  }

  private static String of(SheetRow row) {
    return row.unit().isEmpty() ? "" : " (" + row.unit() + ")";
  }

  /** A number may be followed by what is counted, and by nothing else. */
  private static boolean isUnit(SheetRow row, Matcher written) {
    String unit = written.group(3) == null ? "" : written.group(3);
    String sign = written.group(1) == null ? "" : written.group(1);
    boolean signed = sign.isEmpty() || row.unit().equals("điểm " + sign);
    return signed
        && (unit.isEmpty()
            || Words.same(unit, row.unit())
            || row.unit().startsWith("điểm") && Words.same(unit, "điểm"));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private Optional<String> day(CellContent cell) {
    String text = Words.bare(cell.text());
    Optional<MonthDay> day =
        cell.kind() == Kind.NUMBER
            ? cell.date().map(MonthDay::from)
            : monthDay(text.toLowerCase(Locale.ROOT));
    if (day.isEmpty()) {
      problems.add(
          "cell-date",
          cell.place(),
          "\"" + text + "\" không phải một ngày trong năm.",
          "Ghi ngày trước, tháng sau, ví dụ 31/3.");
    }
    return day.map(
        d -> String.format(Locale.ROOT, "%02d-%02d", d.getMonthValue(), d.getDayOfMonth()));
  }

  static Optional<MonthDay> monthDay(String text) {
    for (Pattern pattern : List.of(DAY_FIRST, IN_WORDS)) {
      Matcher written = pattern.matcher(text);
      if (written.matches()) {
        try {
          return Optional.of(
              MonthDay.of(Integer.parseInt(written.group(2)), Integer.parseInt(written.group(1))));
        } catch (DateTimeException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> date(CellContent cell) {
    Optional<LocalDate> date =
        cell.kind() == Kind.NUMBER
            ? cell.date().filter(CellValues::isUsual)
            : CellValues.day(cell.text());
    if (date.isEmpty()) {
      problems.add(
          "cell-date",
          cell.place(),
          "\"" + Words.bare(cell.text()) + "\" không phải một ngày.",
          "Ghi đủ ngày, tháng, năm, ví dụ 10/02/2025.");
    }
    return date.map(LocalDate::toString);
  }

  private Optional<String> choice(Map<String, String> options, CellContent cell) {
    Optional<String> code =
        options.entrySet().stream()
            .filter(
                option ->
                    Words.same(option.getKey(), cell.text())
                        || Words.same(option.getValue(), cell.text()))
            .map(Map.Entry::getKey)
            .findFirst();
    if (code.isEmpty()) {
      problems.add(
          "unknown-reading",
          cell.place(),
          "Không có lựa chọn \"" + cell.text() + "\".",
          "Các lựa chọn: " + String.join(" | ", options.values()));
    }
    return code;
  }
}
