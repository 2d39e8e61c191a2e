package vn.antq.rules.examples.output;

import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.examples.input.Terminal;

/** Text in columns, aligned by what a person sees. */
public final class Table {

  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** Creates an empty table. */
  public Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param isNumeric whether it is aligned to the right
   */
  public record Column(String heading, boolean isNumeric) {}

  /** Adds a row; as many cells as there are columns. */
  public void add(List<String> cells) {
    rows.add(cells.stream().map(cell -> Terminal.safe(cell).replace('\n', ' ')).toList());
  }

  /** Returns the lines, heading first. Columns without a single value are left out. */
  public List<String> lines() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
      widths[i] = widest == 0 ? 0 : Math.max(widest, width(columns.get(i).heading()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::heading).toList(), widths));
    List<String> strokes = new ArrayList<>();
    for (int width : widths) {
      strokes.add("─".repeat(width));
    }
    lines.add(line(strokes, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        String cell = cells.get(i);
        String padding = " ".repeat(widths[i] - width(cell));
        shown.add(columns.get(i).isNumeric() ? padding + cell : cell + padding);
      }
    }
    return String.join(GAP, shown).stripTrailing();
  }

  /** Returns how many columns a text takes: the marks of decomposed letters take none. */
  static int width(String text) {
    return (int)
        text.codePoints()
            .filter(
                point ->
                    switch (Character.getType(point)) {
                      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT ->
                          false;
                      default -> true;
                    })
            .count();
  }
}
