package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.antq.rules.problem.Place;

/** One sheet: the keys of its columns, and its rows of data. */
final class SheetTable {

  private static final int MOST_ROWS_ABOVE = 30;

  private final String workbook;
  private final String name;
  private final CellProblems problems;
  private final Map<Integer, String> keys = new TreeMap<>();
  private final Map<Integer, Line> lines = new TreeMap<>();
  private int head = Layout.HEAD_ROWS;

  private SheetTable(String workbook, String name, CellProblems problems) {
    this.workbook = workbook;
    this.name = name;
    this.problems = problems;
  }

  /** Reads a sheet; cells that stand under no key are reported only by {@link #checkColumns}. */
  static SheetTable read(String workbook, Sheet sheet, CellProblems problems) throws IOException {
    SheetTable table = new SheetTable(workbook, sheet.getName(), problems);
    try (Stream<Row> rows = sheet.openStream()) {
      List<Row> all = rows.toList();
      table.head = table.head(all);
      all.forEach(table::add);
    }
    return table;
  }

  /**
   * A row.
   *
   * @param number from 1
   * @param cells its cells by the key of their column
   */
  record Line(int number, Map<String, CellContent> cells) {

    Optional<CellContent> cell(String key) {
      return Optional.ofNullable(cells.get(key));
    }

    String text(String key) {
      return cell(key).map(CellContent::text).orElse("");
    }
  }

  String name() {
    return name;
  }

  /** Returns the keys of the columns, from the left. */
  List<String> keys() {
    return List.copyOf(keys.values());
  }

  boolean hasKey(String key) {
    return keys.containsValue(key);
  }

  /** Returns the rows of data that hold anything. */
  List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /** Returns the place of a cell. */
  Place place(Line line, String key) {
    return line.cell(key)
        .map(CellContent::place)
        .orElseGet(() -> CellPlace.of(workbook, name, line.number(), column(key)));
  }

  /** Returns the place of the whole sheet. */
  Place place() {
    return CellPlace.of(workbook, name, 0, 0);
  }

  private int column(String key) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().equals(key))
        .map(entry -> entry.getKey() + 1)
        .findFirst()
        .orElse(0);
  }

  /**
   * Returns the number of the row that names the columns: the second one, unless people have put
   * rows above it.
   */
  private int head(List<Row> rows) {
    return rows.stream()
        .limit(MOST_ROWS_ABOVE)
        .filter(SheetTable::namesColumns)
        .map(Row::getRowNum)
        .findFirst()
        .orElse(Layout.HEAD_ROWS);
  }

  private static boolean namesColumns(Row row) {
    Set<String> cells = new HashSet<>();
    row.forEach(
        cell -> {
          if (cell != null) {
            cells.add(cell.getText().strip());
          }
        });
    return cells.contains(Layout.VALUE)
            && (cells.contains(Layout.NAME) || cells.contains(Layout.KEY))
        || cells.contains(Layout.EVIDENCE_DATE.key());
  }

  private void add(Row row) {
    // Rows are counted from 1.
    int number = row.getRowNum();
    Map<String, CellContent> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      if (cell == null || number < head) {
        continue;
      }
      Place place = CellPlace.of(workbook, name, number, i + 1);
      if (number == head) {
        key(cell, i, place);
      } else {
        String key = keys.getOrDefault(i, "");
        new CellReader(problems)
            .read(cell, place)
            .ifPresent(
                content -> {
                  if (key.isEmpty()) {
                    stray(place);
                  } else {
                    cells.put(key, content);
                  }
                });
      }
    }
    if (!cells.isEmpty()) {
      lines.put(number, new Line(number, cells));
    }
  }

  private void key(Cell cell, int column, Place place) {
    String key = cell.getText().strip();
    if (key.isEmpty()) {
      return;
    }
    if (keys.containsValue(key)) {
      problems.add(
          "duplicate-key", place, "Cột \"" + key + "\" có hai lần.", "Hãy bỏ một trong hai cột.");
      return;
    }
    keys.put(column, key);
  }

  private void stray(Place place) {
    problems.add(
        "stray-cell",
        place,
        "Ô này nằm ngoài các cột của trang nên không biết là dữ kiện gì.",
        "Hãy chuyển vào đúng cột, vào cột Ghi chú, hoặc sang một trang riêng.");
  }
}
