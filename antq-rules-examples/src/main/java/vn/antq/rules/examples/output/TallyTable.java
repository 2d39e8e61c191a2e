package vn.antq.rules.examples.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.classification.Tally;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.output.Table.Column;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.value.Ratio;

/** How many units of each type came to which outcome: one table for each pack and year. */
final class TallyTable {

  private final Map<String, List<Tally>> byPack = new LinkedHashMap<>();

  TallyTable(List<Tally> tallies) {
    for (Tally tally : tallies) {
      String heading = tally.pack().document() + ", năm " + tally.year();
      byPack.computeIfAbsent(heading, key -> new ArrayList<>()).add(tally);
    }
  }

  /** Returns the lines; each table ends in an empty one. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    byPack.forEach(
        (heading, tallies) -> {
          lines.add("Theo " + Terminal.safe(heading));
          lines.addAll(table(tallies).lines());
          lines.add("");
        });
    return lines;
  }

  private static Table table(List<Tally> tallies) {
    List<Outcome> outcomes = tallies.get(0).outcomes();
    // The better half of the scale: Đạt of two, Xuất sắc and Khá of four.
    Set<Outcome> good = new LinkedHashSet<>(outcomes.subList(0, outcomes.size() / 2));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Loại", false));
    columns.add(new Column("Đơn vị", true));
    outcomes.forEach(outcome -> columns.add(new Column(outcome.label(), true)));
    columns.add(new Column("Chưa xác định", true));
    columns.add(new Column("Tạm thời (*)", true));
    columns.add(new Column(String.join(" và ", good.stream().map(Outcome::label).toList()), true));
    Table table = new Table(columns);
    for (Tally tally : tallies) {
      List<String> cells = new ArrayList<>();
      cells.add(tally.unitLabel());
      cells.add(String.valueOf(tally.units().size()));
      outcomes.forEach(outcome -> cells.add(String.valueOf(tally.decidedAs(outcome).size())));
      cells.add(String.valueOf(tally.undecided().size()));
      cells.add(String.valueOf(tally.units().stream().filter(Tally.Unit::provisional).count()));
      cells.add(share(tally, good));
      table.add(cells);
    }
    return table;
  }

  private static String share(Tally tally, Set<Outcome> good) {
    Ratio least = tally.leastShare(good);
    Ratio most = tally.mostShare(good);
    return least.equals(most) ? percent(least) : percent(least) + " – " + percent(most);
  }

  private static String percent(Ratio ratio) {
    return ratio.percentRoundedDown().toPlainString().replace('.', ',') + " %";
  }
}
