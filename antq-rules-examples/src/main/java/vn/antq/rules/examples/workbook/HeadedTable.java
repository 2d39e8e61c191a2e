package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.antq.rules.examples.workbook.Layout.Column;
import vn.antq.rules.problem.Place;

/** One sheet that people made: the first row that holds a known heading names its columns. */
final class HeadedTable {

  private final String workbook;
  private final String name;
  private final CellProblems problems;
  private final List<Column> columns;
  private final Map<Integer, Column> heads = new TreeMap<>();
  private final List<Line> lines = new ArrayList<>();
  private int head;

  private HeadedTable(String workbook, String name, List<Column> columns, CellProblems problems) {
    this.workbook = workbook;
    this.name = name;
    this.columns = columns;
    this.problems = problems;
  }

  static HeadedTable read(String workbook, Sheet sheet, List<Column> columns, CellProblems problems)
      throws IOException {
    HeadedTable table = new HeadedTable(workbook, sheet.getName(), columns, problems);
    try (Stream<Row> rows = sheet.openStream()) {
      rows.forEach(table::add);
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
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Reports the columns that are not there. */
  void require(List<String> keys) {
    for (Column column : columns) {
      if (keys.contains(column.key()) && !heads.containsValue(column)) {
        problems.add(
            "missing-column",
            place(),
            "Trang này thiếu cột “" + column.heading() + "”.",
            "Hãy thêm cột ấy, đúng tên; antq new-sheet --template ghi bảng mẫu có đủ cột.");
      }
    }
  }

  Place place(Line line, String key) {
    return CellPlace.of(
        workbook,
        name,
        line.number(),
        heads.entrySet().stream()
            .filter(entry -> entry.getValue().key().equals(key))
            .map(entry -> entry.getKey() + 1)
            .findFirst()
            .orElse(0));
  }

  Place place() {
    return CellPlace.of(workbook, name, 0, 0);
  }

  private void add(Row row) {
    if (head == 0) {
      findHead(row);
      return;
    }
    Map<String, CellContent> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      if (cell == null) {
        continue;
      }
      Place place = CellPlace.of(workbook, name, row.getRowNum(), i + 1);
      Column column = heads.get(i);
      if (column != null && cell.getFormula() != null) {
        problems.add(
            "cell-formula", place, "Ô là công thức.", "Hãy ghi thẳng giá trị của văn bản.");
        continue;
      }
      Optional<CellContent> content = new CellReader(problems).read(cell, place);
      if (column != null) {
        content.ifPresent(found -> cells.put(column.key(), found));
      } else if (content.isPresent()) {
        problems.add(
            "stray-cell",
            place,
            "Ô này nằm ngoài các cột của bảng nên không biết là gì.",
            "Hãy chuyển vào đúng cột, vào cột Ghi chú, hoặc sang một trang riêng.");
      }
    }
    if (!cells.isEmpty()) {
      lines.add(new Line(row.getRowNum(), cells));
    }
  }

  private void findHead(Row row) {
    Map<Integer, String> texts = new TreeMap<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      String text = cell == null ? "" : Words.bare(cell.getText());
      if (!text.isEmpty()) {
        texts.put(i, text);
      }
    }
    long known = texts.values().stream().filter(text -> column(text).isPresent()).count();
    if (known < 2) {
      return;
    }
    head = row.getRowNum();
    texts.forEach((at, text) -> column(at, text));
  }

  private void column(int at, String text) {
    Place place = CellPlace.of(workbook, name, head, at + 1);
    Optional<Column> column = column(text);
    if (column.isEmpty()) {
      problems.add(
          "unknown-column",
          place,
          "Không có cột “" + text + "”.",
          "Các cột: "
              + columns.stream().map(Column::heading).collect(Collectors.joining("; "))
              + ".");
    } else if (heads.containsValue(column.get())) {
      problems.add(
          "duplicate-key", place, "Cột “" + text + "” có hai lần.", "Hãy bỏ một trong hai cột.");
    } else {
      heads.put(at, column.get());
    }
  }

  private Optional<Column> column(String text) {
    return columns.stream().filter(column -> Words.same(column.heading(), text)).findFirst();
  }
}
