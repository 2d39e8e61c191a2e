package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import vn.antq.rules.examples.workbook.CellContent.Kind;
import vn.antq.rules.problem.Place;

/** Reads single cells exactly: as a person sees them, not as a binary number. */
final class CellReader {

  /** Spreadsheet programs show 15 digits and store noise behind them: 1.1 as 1.1000000000000001. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final int MOST_DIGITS = 18;
  private static final Set<String> ERRORS =
      Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

  private final CellProblems problems;

  CellReader(CellProblems problems) {
    this.problems = problems;
  }

  /** Returns what a cell holds; empty when it holds nothing or cannot be used. */
  Optional<CellContent> read(Cell cell, Place place) {
    if (cell.getType() == CellType.EMPTY) {
      return Optional.empty();
    }
    Object value = cell.getValue();
    if (cell.getType() == CellType.ERROR
        || cell.getType() == CellType.FORMULA && ERRORS.contains(String.valueOf(value))) {
      problems.add(
          "cell-error",
          place,
          "Ô báo lỗi " + cell.getRawValue() + ".",
          "Hãy sửa công thức hoặc ghi thẳng giá trị.");
      return Optional.empty();
    }
    if (value == null) {
      if (cell.getFormula() != null) {
        problems.add(
            "cell-formula",
            place,
            "Ô là công thức chưa có kết quả.",
            "Hãy mở bằng chương trình bảng tính, lưu lại, hoặc ghi thẳng giá trị.");
      }
      return Optional.empty();
    }
    if (value instanceof BigDecimal number) {
      return number(cell, number, place);
    } else if (value instanceof Boolean truth) {
      return Optional.of(
          new CellContent(Kind.TRUTH, truth.toString(), false, Optional.empty(), place));
    }
    String text = Normalizer.normalize(value.toString(), Normalizer.Form.NFC);
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(new CellContent(Kind.TEXT, text, false, Optional.empty(), place));
  }

  private Optional<CellContent> number(Cell cell, BigDecimal number, Place place) {
    int digits = number.precision() - number.scale();
    if (number.signum() != 0 && (digits > MOST_DIGITS || digits < -MOST_DIGITS)) {
      problems.add("cell-number", place, "Số ở ô này lớn hoặc nhỏ quá mức có thể.", "");
      return Optional.empty();
    }
    BigDecimal shown = number.signum() == 0 ? BigDecimal.ZERO : number.round(SHOWN);
    BigDecimal plain = shown.stripTrailingZeros();
    String format = plainFormat(cell.getDataFormatString());
    boolean date = format.matches(".*[ymd].*") && !format.contains("general");
    return Optional.of(
        new CellContent(
            Kind.NUMBER,
            plain.toPlainString(),
            format.contains("%"),
            date ? day(cell, plain) : Optional.empty(),
            place));
  }

  /** A number format without what it only prints: texts, colours, units of money. */
  private static String plainFormat(@org.jspecify.annotations.Nullable String format) {
    return format == null
        ? ""
        : format
            .toLowerCase(java.util.Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
  }

  private static Optional<LocalDate> day(Cell cell, BigDecimal serial) {
    return serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(2_000_000)) < 0
        ? Optional.of(cell.asDate().toLocalDate())
        : Optional.empty();
  }
}
