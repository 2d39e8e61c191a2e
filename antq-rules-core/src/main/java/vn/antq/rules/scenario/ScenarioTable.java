package vn.antq.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.WrongKind;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.document.YamlNode.Entry;
import vn.antq.rules.internal.document.YamlNode.Mapping;
import vn.antq.rules.internal.document.YamlNode.Scalar;
import vn.antq.rules.internal.document.YamlNode.Sequence;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/**
 * Many cases in one file, one row each: columns are facts (names that begin with a small letter),
 * criteria (ids that begin with a capital), {@code points}, {@code outcome}, {@code figures.name}
 * and {@code switches.name}. Every row is turned into a scenario as it would be written alone.
 */
final class ScenarioTable {

  /** The key that tells a table from a single scenario. */
  static final String KEY = "table";

  private static final String CASE = "case";
  private static final Set<String> EXPECTED = Set.of("points", "outcome");

  private final Section root;
  private final ProblemLog problems;

  ScenarioTable(Section root, ProblemLog problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Returns one scenario for each row. */
  List<Mapping> scenarios() {
    String title = root.requiredText(KEY);
    List<Entry> common = new ArrayList<>();
    for (String key : List.of("basedOn", "unit", "period")) {
      root.node(key).ifPresent(node -> common.add(new Entry(key(key, node.place()), node)));
    }
    Map<String, Entry> facts = entries("facts");
    Map<String, Entry> switches = entries("switches");
    Map<String, Entry> figures = entries("figures");
    root.required("columns");
    List<Scalar> columns = columns();
    List<Mapping> scenarios = new ArrayList<>();
    root.required("rows");
    for (YamlNode row : root.items("rows")) {
      cells(row, columns)
          .ifPresent(
              cells ->
                  scenarios.add(
                      new Row(title, row.place(), facts, switches, figures)
                          .scenario(common, columns, cells)));
    }
    root.finish();
    return scenarios;
  }

  private Map<String, Entry> entries(String key) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    root.section(key, key)
        .ifPresent(
            section -> section.entries().forEach(entry -> entries.put(entry.key().text(), entry)));
    return entries;
  }

  private List<Scalar> columns() {
    List<Scalar> columns = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (YamlNode item : root.items("columns")) {
      root.scalar(item, "tên một cột")
          .ifPresent(
              column -> {
                if (!seen.add(column.text())) {
                  problems.add(
                      "defined-twice", column.place(), "Cột \"" + column.text() + "\" có hai lần.");
                }
                columns.add(column);
              });
    }
    if (!columns.isEmpty() && !seen.contains(CASE)) {
      problems.add(
          "missing-key",
          root.place("columns"),
          "Bảng thiếu cột \"" + CASE + "\".",
          "Hãy thêm cột case: mỗi dòng một câu nói dòng đó cho thấy điều gì.");
    }
    return columns;
  }

  private Optional<List<YamlNode>> cells(YamlNode row, List<Scalar> columns) {
    if (!(row instanceof Sequence cells)) {
      problems.add(
          "wrong-kind",
          row.place(),
          WrongKind.of("Mỗi dòng của bảng", "một danh sách ô", row),
          "Hãy viết - [ô, ô, …], đủ số cột.");
      return Optional.empty();
    }
    if (cells.items().size() != columns.size()) {
      problems.add(
          "row-length",
          row.place(),
          "Dòng có " + cells.items().size() + " ô, bảng có " + columns.size() + " cột.",
          "Ô không nêu gì thì viết ~.");
      return Optional.empty();
    }
    return Optional.of(cells.items());
  }

  private static Scalar key(String name, Place place) {
    return new Scalar(name, true, place);
  }

  /** The parts of a scenario that a row fills. */
  private record Row(
      String title,
      Place place,
      Map<String, Entry> facts,
      Map<String, Entry> switches,
      Map<String, Entry> figures,
      Map<String, Entry> findings,
      List<Entry> expected) {

    Row(
        String title,
        Place place,
        Map<String, Entry> facts,
        Map<String, Entry> switches,
        Map<String, Entry> figures) {
      this(
          title,
          place,
          new LinkedHashMap<>(facts),
          new LinkedHashMap<>(switches),
          new LinkedHashMap<>(figures),
          new LinkedHashMap<>(),
          new ArrayList<>());
    }

    Mapping scenario(List<Entry> common, List<Scalar> columns, List<YamlNode> cells) {
      List<Entry> entries = new ArrayList<>(common);
      for (int i = 0; i < columns.size(); i++) {
        Scalar column = columns.get(i);
        YamlNode cell = cells.get(i);
        if (column.text().equals(CASE)) {
          entries.add(new Entry(key("scenario", column.place()), named(cell)));
        } else if (!(cell instanceof Scalar scalar && scalar.isBlank())) {
          fill(column, cell);
        }
      }
      add(entries, "facts", facts);
      add(entries, "switches", switches);
      add(entries, "figures", figures);
      List<Entry> expect = new ArrayList<>(expected);
      add(expect, "findings", findings);
      entries.add(new Entry(key("expect", place), new Mapping(List.copyOf(expect), place)));
      return new Mapping(List.copyOf(entries), place);
    }

    private YamlNode named(YamlNode cell) {
      return cell instanceof Scalar scalar && !scalar.isBlank()
          ? new Scalar(title + ": " + scalar.text(), false, scalar.place())
          : cell;
    }

    private void fill(Scalar column, YamlNode cell) {
      String name = column.text();
      if (EXPECTED.contains(name)) {
        expected.add(new Entry(column, cell));
      } else if (name.startsWith("figures.")) {
        put(figures, name.substring("figures.".length()), cell);
      } else if (name.startsWith("switches.")) {
        put(switches, name.substring("switches.".length()), cell);
      } else if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
        put(findings, name, level(cell));
      } else {
        put(facts, name, cell);
      }
    }

    /** Problems of a finding are told at its key, which here is the cell. */
    private static void put(Map<String, Entry> entries, String name, YamlNode cell) {
      entries.put(name, new Entry(key(name, cell.place()), cell));
    }

    /** {@code full 10} is what a scenario of its own writes {@code {full: 10}}. */
    private static YamlNode level(YamlNode cell) {
      if (cell instanceof Scalar scalar) {
        int space = scalar.text().lastIndexOf(' ');
        if (space > 0 && Character.isDigit(scalar.text().charAt(space + 1))) {
          Entry level =
              new Entry(
                  key(scalar.text().substring(0, space).strip(), scalar.place()),
                  new Scalar(scalar.text().substring(space + 1), true, scalar.place()));
          return new Mapping(List.of(level), scalar.place());
        }
      }
      return cell;
    }

    private void add(List<Entry> entries, String name, Map<String, Entry> values) {
      if (!values.isEmpty()) {
        entries.add(new Entry(key(name, place), new Mapping(List.copyOf(values.values()), place)));
      }
    }
  }
}
