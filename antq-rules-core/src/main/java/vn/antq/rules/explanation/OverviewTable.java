package vn.antq.rules.explanation;

import java.util.List;
import java.util.Objects;

/**
 * A table that the page of many classifications shows besides its own, such as a ranking.
 *
 * @param title its heading, in Vietnamese
 * @param notes what to know before reading it, in Vietnamese
 * @param headings what stands above its columns; the first column names the rows
 * @param rows the cells of each row, as many as there are headings
 */
public record OverviewTable(
    String title, List<String> notes, List<String> headings, List<List<String>> rows) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no heading, or a row has not as many cells as
   *     there are headings
   */
  public OverviewTable {
    Objects.requireNonNull(title, "title");
    notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
    headings = List.copyOf(Objects.requireNonNull(headings, "headings"));
    rows = Objects.requireNonNull(rows, "rows").stream().map(List::copyOf).toList();
    int columns = headings.size();
    if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException("Each row needs " + columns + " cells, at least one");
    }
  }
}
