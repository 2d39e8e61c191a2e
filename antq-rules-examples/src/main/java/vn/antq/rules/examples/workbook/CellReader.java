package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import vn.antq.rules.examples.workbook.CellContent.Kind;
import vn.antq.rules.problem.Place;

/** Reads single cells exactly: as a person sees them, not as a binary number. */
final class CellReader {

  /** Spreadsheet programs show 15 digits and store noise behind them: 1.1 as 1.1000000000000001. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final int MOST_DIGITS = 18;

  /** Spreadsheet programs get new ones with each release. */
  private static final Pattern ERROR =
      Pattern.compile("#(N/A|GETTING_DATA|[A-Z][A-Z0-9_/]*[!?])", Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern LEADING_NOUGHTS = Pattern.compile("0{2,18}");

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
        || value instanceof String told && ERROR.matcher(told.strip()).matches()) {
      problems.add(
          "cell-error",
          place,
          "Ô báo lỗi " + (cell.getRawValue() == null ? value : cell.getRawValue()) + ".",
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
      return Optional.of(CellContent.of(Kind.TRUTH, truth.toString(), place));
    }
    String text = Normalizer.normalize(decoded(value.toString()), Normalizer.Form.NFC);
    return Words.bare(text).isEmpty()
        ? Optional.empty()
        : Optional.of(CellContent.of(Kind.TEXT, text, place));
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
            shown(plain, format),
            place));
  }

  /** A code kept as a number, such as 123 shown as 00123. */
  private static String shown(BigDecimal number, String format) {
    String plain = number.toPlainString();
    return LEADING_NOUGHTS.matcher(format).matches() && number.signum() >= 0 && number.scale() <= 0
        ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
        : plain;
  }

  /** Text as it was typed: workbooks write a carriage return as _x000D_. */
  private static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    String plain =
        ESCAPED
            .matcher(text)
            .replaceAll(
                found -> {
                  char letter = (char) Integer.parseInt(found.group(1), 16);
                  return Matcher.quoteReplacement(
                      Character.isSurrogate(letter) ? found.group() : String.valueOf(letter));
                });
    return plain.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }

  /**
   * A number format without what it only prints: texts, colours, units of money, the room of a
   * letter and what fills a cell.
   */
  private static String plainFormat(@org.jspecify.annotations.Nullable String format) {
    return format == null
        ? ""
        : format
            .toLowerCase(java.util.Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "");
  }

  private static Optional<LocalDate> day(Cell cell, BigDecimal serial) {
    return serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(2_000_000)) < 0
        ? Optional.of(cell.asDate().toLocalDate())
        : Optional.empty();
  }
}
