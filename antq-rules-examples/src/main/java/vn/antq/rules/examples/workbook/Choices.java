package vn.antq.rules.examples.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** The hidden sheet that holds what cells may be filled with, a column for each list of choices. */
final class Choices {

  private final Worksheet sheet;
  private final Map<List<String>, Range> ranges = new LinkedHashMap<>();

  Choices(Worksheet sheet) {
    this.sheet = sheet;
  }

  Worksheet sheet() {
    return sheet;
  }

  /** Offers choices in the cells of a column; another value is only warned of. */
  void offer(Worksheet where, int from, int to, int column, List<String> choices) {
    Range listed = ranges.computeIfAbsent(List.copyOf(choices), this::write);
    where
        .range(from, column, to, column)
        .validateWithList(listed)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true)
        .errorTitle("Giá trị lạ")
        .error("Hãy chọn một giá trị trong danh sách.");
  }

  private Range write(List<String> choices) {
    int column = ranges.size();
    for (int i = 0; i < choices.size(); i++) {
      sheet.value(i, column, choices.get(i));
    }
    return sheet.range(0, column, choices.size() - 1, column);
  }
}
