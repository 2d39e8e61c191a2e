package vn.antq.rules.examples.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.examples.output.Table.Column;
import vn.antq.rules.pack.Outcome;

/** How many units of each type and year came to which outcome, without remembering the units. */
public final class LineTally {

  private final List<Outcome> outcomes;
  private final Map<String, long[]> rows = new TreeMap<>();
  private final List<long[]> inOrder = new ArrayList<>();

  /**
   * Creates an empty tally.
   *
   * @param outcomes the scale, best first
   */
  public LineTally(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** Counts an answer; returns where, for {@link #remove}. */
  public int add(Classification answer) {
    long[] row =
        rows.computeIfAbsent(
            answer.period().year() + "\t" + answer.unitLabel(),
            key -> {
              long[] fresh = new long[outcomes.size() + 1];
              inOrder.add(fresh);
              return fresh;
            });
    int index = answer.isDecided() ? outcomes.indexOf(answer.best()) : outcomes.size();
    row[index]++;
    return inOrder.indexOf(row) * row.length + index;
  }

  /** Takes back what was counted there. */
  public void remove(int where) {
    int width = outcomes.size() + 1;
    inOrder.get(where / width)[where % width]--;
  }

  /** Returns the lines of a table; none when nothing was counted. */
  public List<String> lines() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Năm", false));
    columns.add(new Column("Loại", false));
    outcomes.forEach(outcome -> columns.add(new Column(outcome.label(), true)));
    columns.add(new Column("Chưa xác định", true));
    Table table = new Table(columns);
    rows.forEach(
        (key, counts) -> {
          List<String> cells = new ArrayList<>(List.of(key.split("\t")));
          for (long count : counts) {
            cells.add(String.valueOf(count));
          }
          table.add(cells);
        });
    return rows.isEmpty() ? List.of() : table.lines();
  }
}
