package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as somebody typed it: the cells of each row are parted by bars. */
public final class TypedWorkbook {

  private final Map<String, List<String>> sheets = new LinkedHashMap<>();

  /** Adds a sheet. */
  public TypedWorkbook sheet(String name, List<String> rows) {
    sheets.put(name, rows);
    return this;
  }

  /** Writes the workbook; what looks like a whole number or a fraction is one. */
  public Path write(Path file) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        Workbook workbook = new Workbook(stream, "people", "1.0")) {
      for (Map.Entry<String, List<String>> entry : sheets.entrySet()) {
        Worksheet sheet = workbook.newWorksheet(entry.getKey());
        for (int row = 0; row < entry.getValue().size(); row++) {
          String[] cells = entry.getValue().get(row).split("\\|", -1);
          for (int column = 0; column < cells.length; column++) {
            String text = cells[column].strip();
            if (text.matches("\\d+(\\.\\d+)?")) {
              sheet.value(row, column, new BigDecimal(text));
            } else if (text.startsWith("=")) {
              sheet.formula(row, column, text.substring(1));
            } else if (!text.isEmpty()) {
              sheet.value(row, column, text);
            }
          }
        }
      }
    }
    return file;
  }
}
