package vn.antq.rules.examples.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Tally;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.output.Table.Column;
import vn.antq.rules.explanation.OverviewTable;
import vn.antq.rules.explanation.ResultRemarks;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.ranking.Ranking;

/** Prints a table of many dossiers, how many there are of each class, and some explanations. */
public final class TableReport implements Report {

  /** Which dossiers are explained below the table. */
  public enum Explained {
    /** None. */
    NONE,
    /** The first one whose outcome is decided but not the best. */
    ONE,
    /** Every one. */
    ALL
  }

  private static final String UNDECIDED = "chưa xác định";
  private static final String REFUSED = "không kết luận";
  private static final String OUTSIDE = "ngoài phạm vi";
  private static final String BAD = "hồ sơ lỗi";
  private static final String REMARK = "(!)";
  private static final String PROVISIONAL = "giả định (*)";

  private final PrintStream out;
  private final Outcome best;
  private final Explained explained;
  private final List<String> wanted;
  private final List<Classification> classifications = new ArrayList<>();
  private final TextRenderer renderer = TextRenderer.full();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> headings = new HashMap<>();
  private final List<String> explanations = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<OverviewTable> rankings = new ArrayList<>();
  private final Map<String, String> unitTypes;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int provisional;
  private int illustrative;
  private int foreign;

  /**
   * Creates a report.
   *
   * @param wanted names, codes or dossier identities of units to explain in any case
   */
  public TableReport(PrintStream out, Pack pack, Explained explained, List<String> wanted) {
    this.out = out;
    this.best = pack.outcomes().get(0);
    this.unitTypes = pack.unitTypes();
    this.explained = explained;
    this.wanted = List.copyOf(wanted);
    pack.outcomes().forEach(outcome -> counts.put(outcome.label(), 0));
  }

  private record Row(
      int year,
      String unit,
      String type,
      String result,
      String points,
      Map<String, String> nested,
      String remark,
      String basis,
      String file) {}

  @Override
  public void add(Answer answer) {
    if (answer instanceof Answer.Classified classified) {
      Classification classification = classified.classification();
      String label = classification.outcome().map(Outcome::label).orElse(UNDECIDED);
      counts.merge(label, 1, Integer::sum);
      addRow(
          classified.file(),
          classification,
          result(classification),
          classification.score().map(Score::text).orElse(""),
          nested(classification));
      classifications.add(classification);
      explain(classified);
    } else if (answer instanceof Answer.Refused refused) {
      counts.merge(REFUSED, 1, Integer::sum);
      addRow(refused.file(), refused.classification(), REFUSED, "", Map.of());
    } else if (answer instanceof Answer.OutOfScope outside) {
      counts.merge(OUTSIDE, 1, Integer::sum);
      addRow(outside.file(), Optional.of(outside.unit()), outside.year(), OUTSIDE);
    } else if (answer instanceof Answer.Rejected bad) {
      counts.merge(BAD, 1, Integer::sum);
      addRow(bad.file(), bad.unit(), bad.year(), BAD);
    } else if (answer instanceof Answer.Foreign) {
      foreign++;
    }
  }

  private void addRow(String file, Optional<UnitName> unit, int year, String result) {
    String type = unit.map(UnitName::type).orElse("");
    rows.add(
        new Row(
            year,
            unit.map(UnitName::name).orElse(""),
            unitTypes.getOrDefault(type, type),
            result,
            "",
            Map.of(),
            "",
            "",
            file));
  }

  private void addRow(
      String file,
      Classification classification,
      String result,
      String points,
      Map<String, String> nested) {
    provisional += classification.isProvisional() ? 1 : 0;
    illustrative += classification.illustrative() ? 1 : 0;
    rows.add(
        new Row(
            classification.period().year(),
            classification.subject(),
            classification.unitLabel(),
            result,
            points,
            nested,
            remark(classification),
            classification.isProvisional() ? PROVISIONAL : classification.basis().label(),
            file));
  }

  /** Marks a class that does not follow from what stands beside it, and remembers why. */
  private String remark(Classification classification) {
    List<String> why = ResultRemarks.of(classification);
    if (why.isEmpty()) {
      return "";
    }
    remarks.add("  " + classification.subject() + ": " + String.join("; ", why) + ".");
    return REMARK;
  }

  private void explain(Answer.Classified classified) {
    Classification classification = classified.classification();
    boolean shown =
        switch (explained) {
          case NONE -> false;
          case ALL -> true;
          case ONE ->
              explanations.isEmpty()
                  && classification.isDecided()
                  && !classification.best().equals(best);
        };
    UnitName unit = classification.unit();
    boolean asked =
        wanted.stream()
            .anyMatch(List.of(unit.name(), unit.code(), classification.dossier())::contains);
    if (shown || asked) {
      explanations.add(
          "── "
              + classified.file()
              + " "
              + "─".repeat(Math.max(2, 96 - Table.width(classified.file())))
              + "\n\n"
              + Terminal.safe(renderer.render(classification)).stripTrailing());
    }
  }

  @Override
  public void rank(Ranking ranking) {
    rankings.addAll(ranking.tables());
  }

  private void print(OverviewTable ranked) {
    out.print("\n" + Terminal.safe(ranked.title()) + "\n");
    ranked.notes().forEach(note -> out.print(Terminal.safe(note) + "\n"));
    Table table =
        new Table(ranked.headings().stream().map(heading -> new Column(heading, false)).toList());
    ranked.rows().forEach(table::add);
    table.lines().forEach(line -> out.print(line + "\n"));
  }

  private static String result(Classification classification) {
    return classification
        .verdict()
        .fold(
            decided -> decided.outcome().label(),
            open -> open.worst().label() + " … " + open.best().label());
  }

  private Map<String, String> nested(Classification classification) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    for (Classification inner : classification.nested()) {
      rememberHeading(inner);
      outcomes.put(inner.pack().name(), result(inner));
    }
    return outcomes;
  }

  /**
   * A pack's own criteria cite its document by its short name; of a province's pack only some types
   * of units have such criteria.
   */
  private void rememberHeading(Classification inner) {
    PackIdentity pack = inner.pack();
    Optional<String> cited =
        inner.findings().stream()
            .filter(finding -> finding.pack().equals(pack.name()))
            .map(own -> own.citation().document())
            .findFirst();
    if (cited.isPresent()) {
      headings.put(pack.name(), cited.get());
    } else {
      headings.putIfAbsent(pack.name(), pack.document());
    }
  }

  @Override
  public void finish() {
    if (!rows.isEmpty()) {
      table().lines().forEach(line -> out.print(line + "\n"));
      out.print("\n");
    }
    if (rows.size() > 1) {
      new TallyTable(Tally.of(classifications)).lines().forEach(line -> out.print(line + "\n"));
      shareOfWhat().ifPresent(line -> out.print(line + "\n"));
    }
    out.print(total() + "\n");
    if (!remarks.isEmpty()) {
      out.print("(!) Xếp loại có điều cần biết:\n");
      remarks.forEach(line -> out.print(Terminal.safe(line) + "\n"));
    }
    if (provisional > 0) {
      out.print(
          "(*) Tạm thời: kết quả của "
              + provisional
              + " hồ sơ dựa trên giả định, cần xác nhận. Dùng --strict thì chương trình không kết"
              + " luận các hồ sơ này.\n");
    }
    if (illustrative > 0) {
      out.print("Số liệu minh họa, không phải của đơn vị có thật: " + illustrative + " hồ sơ.\n");
    }
    rankings.forEach(this::print);
    explanations.forEach(explanation -> out.print("\n" + explanation + "\n"));
    if (explained == Explained.ONE && rows.size() > 1) {
      out.print(
          "\nGiải thích từng hồ sơ: thêm --full, hoặc --explain và tên đơn vị. Chỉ bảng này: thêm"
              + " --summary.\n");
    }
  }

  private Table table() {
    Set<String> nested = new LinkedHashSet<>();
    rows.forEach(row -> nested.addAll(row.nested().keySet()));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Đơn vị", false));
    columns.add(new Column("Loại", false));
    columns.add(new Column("Năm", true));
    columns.add(new Column("Kết quả", false));
    columns.add(new Column("Điểm", true));
    nested.forEach(pack -> columns.add(new Column(headings.getOrDefault(pack, pack), false)));
    columns.add(new Column("Lưu ý", false));
    columns.add(new Column("Căn cứ", false));
    columns.add(new Column("Tệp", false));
    Table table = new Table(columns);
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(row.unit());
      cells.add(row.type());
      cells.add(row.year() == 0 ? "" : String.valueOf(row.year()));
      cells.add(row.result());
      cells.add(row.points());
      nested.forEach(name -> cells.add(row.nested().getOrDefault(name, "")));
      cells.add(row.remark());
      cells.add(row.basis());
      cells.add(row.file());
      table.add(cells);
    }
    return table;
  }

  private String total() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<String> parts = new ArrayList<>();
    counts.forEach((name, count) -> parts.add(name + " " + count));
    return "Cộng "
        + all
        + " hồ sơ: "
        + String.join(", ", parts)
        + "."
        + (foreign == 0 ? "" : " Ngoài ra " + foreign + " tệp không phải hồ sơ.");
  }

  /** What is missing in the shares, when something is. */
  private Optional<String> shareOfWhat() {
    List<String> missing = new ArrayList<>();
    for (String name : List.of(REFUSED, OUTSIDE, BAD)) {
      if (counts.getOrDefault(name, 0) > 0) {
        missing.add(counts.get(name) + " hồ sơ " + name.replace("hồ sơ ", ""));
      }
    }
    return missing.isEmpty() || classifications.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Tỷ lệ tính trên số đơn vị ở cột \"Đơn vị\"; không kể "
                + String.join(", ", missing)
                + ".");
  }
}
