package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.examples.workbook.CellContent.Kind;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.OneOf;

/**
 * Turns cells into what a dossier file would say. What makes no sense is left as it stands: it is
 * told of when the dossier is classified, in the same words as for a file.
 */
final class ValueReader {

  private final CellProblems problems;

  ValueReader(CellProblems problems) {
    this.problems = problems;
  }

  /**
   * Returns the value; empty when the cell says that it is unknown, or after reporting what is
   * wrong.
   *
   * @param fact what the value is of; empty when the vocabulary does not know it
   */
  Optional<String> read(Optional<FactDefinition> fact, CellContent cell) {
    FactType type = fact.map(FactDefinition::type).orElse(FactType.TEXT);
    if (!type.equals(FactType.TEXT) && Words.isUnknown(cell.text())) {
      return Optional.empty();
    } else if (CellValues.isNumber(type)) {
      return number(cell, fact.map(FactDefinition::unit).orElse(""));
    } else if (type.equals(FactType.DATE)) {
      return day(cell);
    } else if (type.equals(FactType.BOOLEAN) && cell.kind() == Kind.TEXT) {
      return Optional.of(truth(cell.text()));
    } else if (type instanceof OneOf oneOf && cell.kind() == Kind.TEXT) {
      return Words.code(oneOf.enumeration(), cell.text()).or(() -> Optional.of(cell.text()));
    }
    return problems.text(cell);
  }

  private static String truth(String text) {
    if (Words.same(text, Words.YES)) {
      return "true";
    }
    return Words.same(text, Words.NO) ? "false" : text;
  }

  private Optional<String> number(CellContent cell, String unit) {
    if (cell.date().isPresent()) {
      problems.add(
          "cell-date",
          cell.place(),
          "Ô này là ngày " + CellValues.shown(cell.date().get()) + ", nhưng ở đây cần một số.",
          "Chương trình bảng tính có thể đã tự đổi, ví dụ 5-8 thành ngày; hãy đặt lại dạng ô là số."
              + " Khoảng thì ghi vào hai cột Giá trị và Đến.");
      return Optional.empty();
    } else if (!cell.percent()) {
      return Optional.of(cell.text());
    } else if (unit.equals("%")) {
      BigDecimal hundredfold = new BigDecimal(cell.text()).movePointRight(2);
      return Optional.of(hundredfold.stripTrailingZeros().toPlainString());
    }
    problems.add(
        "cell-percent",
        cell.place(),
        "Ô này ở dạng phần trăm, nhưng dữ kiện không tính bằng %.",
        "Đây là số"
            + (unit.isEmpty() ? " lượng" : " " + unit)
            + ", không phải tỷ lệ: đặt lại dạng ô là số rồi ghi số"
            + (unit.isEmpty() ? " lượng" : " " + unit)
            + ".");
    return Optional.empty();
  }

  /** Returns a day, {@code none}, or the text that is neither. */
  private Optional<String> day(CellContent cell) {
    if (cell.kind() != Kind.NUMBER) {
      return Optional.of(
          Words.same(cell.text(), Words.NONE)
              ? "none"
              : CellValues.day(cell.text()).map(Object::toString).orElse(cell.text()));
    } else if (cell.date().filter(CellValues::isUsual).isPresent()) {
      return cell.date().map(Object::toString);
    }
    problems.add(
        "cell-date",
        cell.place(),
        "Giá trị phải là một ngày; đang ghi số " + cell.text() + ".",
        "Ghi đủ ngày, tháng, năm, ví dụ 10/02/2025; không có thì ghi “" + Words.NONE + "”.");
    return Optional.empty();
  }
}
