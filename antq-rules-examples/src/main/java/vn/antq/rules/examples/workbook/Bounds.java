package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.FactType;

/**
 * Warns, while somebody types, of what a cell cannot mean. Only a warning: what is typed all the
 * same is told of when the workbook is read.
 *
 * <p>The formulas do without {@code <} and {@code >}, which the library writes unescaped.
 */
final class Bounds {

  private Bounds() {}

  /** Checks the cells of a column that hold a fact which is a number or a day. */
  static void check(Worksheet sheet, int from, int to, int column, FactDefinition fact) {
    FactType type = fact.type();
    String cell = cell(from, column);
    if (type.equals(FactType.INTEGER) || type.equals(FactType.DECIMAL)) {
      boolean whole = type.equals(FactType.INTEGER);
      String number =
          (whole ? "INT(" + cell + ")=" + cell : "TRUE")
              + fact.min()
                  .map(least -> ",MAX(" + cell + "," + least.toPlainString() + ")=" + cell)
                  .orElse("")
              + fact.max()
                  .map(most -> ",MIN(" + cell + "," + most.toPlainString() + ")=" + cell)
                  .orElse("");
      warn(
          sheet,
          from,
          to,
          column,
          "IF(ISNUMBER(" + cell + "),AND(" + number + ")," + isUnknown(cell) + ")",
          "Giá trị phải là "
              + (whole ? "số nguyên" : "một số")
              + fact.min().map(least -> " từ " + shown(least) + " trở lên").orElse("")
              + fact.max().map(most -> ", không quá " + shown(most)).orElse("")
              + ". Chưa biết thì để trống.");
    } else if (type.equals(FactType.DATE)) {
      warn(
          sheet,
          from,
          to,
          column,
          "IF(ISNUMBER("
              + cell
              + "),"
              + days(cell)
              + ",OR("
              + isUnknown(cell)
              + ","
              + cell
              + "=\""
              + Words.NONE
              + "\",LEN("
              + cell
              + ")-LEN(SUBSTITUTE("
              + cell
              + ",\"/\",\"\"))=2))",
          "Ghi ngày dạng 20/11/2025, hoặc “" + Words.NONE + "”. Chưa biết thì để trống.");
    }
  }

  /** Checks a cell that holds a year. */
  static void checkYear(Worksheet sheet, int row, int column) {
    String cell = cell(row, column);
    warn(
        sheet,
        row,
        row,
        column,
        "IF(ISNUMBER("
            + cell
            + "),AND(INT("
            + cell
            + ")="
            + cell
            + ",MAX("
            + cell
            + ",1900)="
            + cell
            + ",MIN("
            + cell
            + ",9999)="
            + cell
            + "),FALSE)",
        "Năm là số có bốn chữ số, ví dụ 2025.");
  }

  /** The days that the reader takes a number for. */
  private static String days(String cell) {
    return "AND(YEAR("
        + cell
        + ")=MAX(YEAR("
        + cell
        + "),"
        + CellValues.FIRST_DAY.getYear()
        + "),YEAR("
        + cell
        + ")=MIN(YEAR("
        + cell
        + "),"
        + (CellValues.LAST_DAY.getYear() - 1)
        + "))";
  }

  private static String isUnknown(String cell) {
    return cell + "=\"" + Words.UNKNOWN + "\"";
  }

  private static String shown(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String cell(int row, int column) {
    return String.valueOf((char) ('A' + column)) + (row + 1);
  }

  private static void warn(
      Worksheet sheet, int from, int to, int column, String formula, String words) {
    sheet
        .range(from, column, to, column)
        .validateWithFormula(formula)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true)
        .errorTitle("Giá trị lạ")
        .error(words);
  }
}
