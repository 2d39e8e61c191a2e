package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.antq.rules.examples.workbook.CellContent.Kind;
import vn.antq.rules.examples.workbook.HeadedTable.Line;
import vn.antq.rules.pack.Basis;

/** Reads what people write in the cells of a score sheet. */
final class ScoreSheetCells {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,6})?");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DIGITS = 9;

  private final CellProblems problems;

  ScoreSheetCells(CellProblems problems) {
    this.problems = problems;
  }

  /** Returns a number as people write it. */
  static String shown(BigDecimal number) {
    return plain(number).replace('.', ',');
  }

  /** Returns a number as packs write it. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Returns a text as titles are written: a capital first, no mark at its end. */
  static String titled(String text) {
    String bare = text.replaceAll("[\\s.,;:]+$", "");
    return bare.isEmpty()
        ? bare
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }

  /** Returns the code of an outcome that is called so: Xuất sắc is XUAT_SAC. */
  static String plainCode(String label) {
    String letters =
        MARKS
            .matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
            .replaceAll("")
            .replace('đ', 'd')
            .replace('Đ', 'D')
            .toUpperCase(Locale.ROOT);
    return letters.replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
  }

  String text(Line line, String key) {
    return line.cell(key).flatMap(problems::text).map(ScoreSheetCells::clean).orElse("");
  }

  private static String clean(String text) {
    return Words.bare(text).replaceAll("[\\p{Cc}\\p{Cf}]+", "");
  }

  /** Returns a cell; empty after reporting that it is missing. */
  Optional<CellContent> neededCell(HeadedTable table, Line line, String key, String what) {
    Optional<CellContent> cell = line.cell(key);
    if (cell.isEmpty()) {
      problems.add(
          "missing-cell", table.place(line, key), "Thiếu " + what + ".", "Hãy ghi vào ô này.");
    }
    return cell;
  }

  Optional<String> needed(HeadedTable table, Line line, String key, String what) {
    return neededCell(table, line, key, what)
        .flatMap(problems::text)
        .map(ScoreSheetCells::clean)
        .filter(text -> !text.isEmpty());
  }

  /** Returns the one number of a cell; empty after reporting that there is none. */
  Optional<BigDecimal> number(CellContent cell) {
    List<BigDecimal> numbers = numbers(cell, false);
    if (numbers.size() > 1) {
      problems.add("cell-number", cell.place(), "Ô này có nhiều số.", "Ở đây chỉ ghi một số.");
    }
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }

  /**
   * Returns the numbers of a cell, which are parted by semicolons; none after reporting that it
   * cannot be read.
   *
   * @param percent whether they are percentages
   */
  List<BigDecimal> numbers(CellContent cell, boolean percent) {
    if (cell.date().isPresent()) {
      problems.add(
          "cell-date",
          cell.place(),
          "Ô này là ngày " + CellValues.shown(cell.date().get()) + ", nhưng ở đây cần số.",
          "Chương trình bảng tính có thể đã tự đổi; đặt dạng ô là Văn bản (Text) rồi gõ lại.");
      return List.of();
    } else if (cell.kind() == Kind.NUMBER && cell.percent() && !percent) {
      problems.add(
          "cell-percent",
          cell.place(),
          "Ô này ở dạng phần trăm, nhưng ở đây không tính bằng %.",
          "Đặt lại dạng ô là số rồi gõ lại.");
      return List.of();
    } else if (cell.kind() == Kind.NUMBER) {
      BigDecimal number = new BigDecimal(cell.text());
      BigDecimal read = cell.percent() ? number.movePointRight(2) : number;
      return isUsable(read) ? List.of(read) : bad(cell, cell.text());
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (String part : Words.bare(cell.text()).split(";", -1)) {
      String text = part.strip();
      String bare = percent ? text.replaceAll(" ?%$", "") : text;
      if (!NUMBER.matcher(bare).matches()) {
        return bad(cell, text);
      } else if (CorrectionValues.EITHER.matcher(bare).matches()) {
        problems.add(
            "cell-number",
            cell.place(),
            "\"" + text + "\" không rõ là số hàng nghìn hay số có phần thập phân.",
            "Viết số hàng nghìn liền nhau: 1000; số thập phân như 2,5.");
        return List.of();
      }
      numbers.add(new BigDecimal(bare.replace(',', '.')));
    }
    return numbers;
  }

  private static boolean isUsable(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return number.signum() >= 0
        && plain.scale() <= MOST_DECIMALS
        && plain.precision() - plain.scale() <= MOST_DIGITS;
  }

  private List<BigDecimal> bad(CellContent cell, String text) {
    problems.add(
        "cell-number",
        cell.place(),
        "\"" + text + "\" không phải một số dùng được ở đây.",
        "Chỉ ghi số không âm, số thập phân như 2,5; nhiều số thì ngăn bằng dấu chấm phẩy: 90; 80.");
    return List.of();
  }

  /** Returns what a line is taken from; what it does not say is assumed. */
  Basis basis(HeadedTable table, Line line) {
    Optional<CellContent> cell = line.cell(ScoreSheetLayout.BASIS);
    if (cell.isEmpty()) {
      return Basis.ASSUMED;
    }
    Optional<Basis> basis =
        Arrays.stream(Basis.values())
            .filter(
                one ->
                    Words.same(one.label(), cell.get().text())
                        || Words.same(one.code(), cell.get().text()))
            .findFirst();
    if (basis.isEmpty()) {
      problems.add(
          "unknown-basis",
          cell.get().place(),
          "Không có căn cứ \"" + cell.get().text() + "\".",
          "Hãy chọn một trong năm căn cứ: "
              + Arrays.stream(Basis.values()).map(Basis::label).collect(Collectors.joining("; "))
              + ".");
    } else if (basis.get() != Basis.ASSUMED && line.cell(ScoreSheetLayout.CITATION).isEmpty()) {
      problems.add(
          "official-without-citation",
          table.place(line, ScoreSheetLayout.CITATION),
          "Căn cứ là " + basis.get().label() + " nhưng thiếu trích dẫn.",
          "Ghi điều, khoản, điểm đọc được; chưa đọc thì để trống căn cứ.");
    }
    return basis.orElse(Basis.ASSUMED);
  }

  Optional<MonthDay> monthDay(CellContent cell) {
    Optional<MonthDay> day =
        cell.kind() == Kind.NUMBER
            ? cell.date().map(MonthDay::from)
            : CorrectionValues.monthDay(Words.bare(cell.text()).toLowerCase(Locale.ROOT));
    if (day.isEmpty()) {
      problems.add(
          "cell-date",
          cell.place(),
          "\"" + Words.bare(cell.text()) + "\" không phải một ngày trong năm.",
          "Ghi ngày trước, tháng sau, ví dụ 31/12.");
    }
    return day;
  }

  Optional<LocalDate> day(CellContent cell) {
    Optional<LocalDate> day =
        cell.kind() == Kind.NUMBER ? cell.date() : CellValues.day(cell.text());
    if (day.filter(CellValues::isUsual).isEmpty()) {
      problems.add(
          "cell-date",
          cell.place(),
          "\"" + Words.bare(cell.text()) + "\" không phải một ngày.",
          "Ghi đủ ngày, tháng, năm, ví dụ 10/02/2025.");
      return Optional.empty();
    }
    return day;
  }
}
