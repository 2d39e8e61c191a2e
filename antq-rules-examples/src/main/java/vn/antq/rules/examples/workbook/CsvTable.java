package vn.antq.rules.examples.workbook;

import java.util.ArrayList;
import java.util.List;

/** The cells of a file whose columns are parted by semicolons, commas or tabs. */
final class CsvTable {

  private static final String MARK = "\uFEFF";
  private static final char[] SEPARATORS = {';', ',', '\t'};

  private final String text;
  private final char separator;
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> row = new ArrayList<>();

  private CsvTable(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** Returns the rows; each has its own number of cells. */
  static List<List<String>> rows(String text) {
    String plain = text.startsWith(MARK) ? text.substring(1) : text;
    CsvTable table = new CsvTable(plain, separator(plain));
    table.read();
    return table.rows;
  }

  /** Spreadsheet programs part columns as the settings of their country have it. */
  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    char best = SEPARATORS[0];
    for (char one : SEPARATORS) {
      if (count(head, one) > count(head, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(other -> other == c).count();
  }

  private void read() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        endCell();
      } else if (!quoted && (c == '\n' || c == '\r')) {
        endRow();
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
      } else {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      endRow();
    }
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    rows.add(row);
    row = new ArrayList<>();
  }
}
