package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.Between;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.examples.workbook.SheetTable.Line;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;

/** Reads the sheet with a row for every fact. */
final class FactsSheet {

  private final Vocabulary vocabulary;
  private final CellProblems problems;
  private final ValueReader values;
  private final EvidenceReader evidence;

  FactsSheet(Vocabulary vocabulary, CellProblems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.values = new ValueReader(problems);
    this.evidence = new EvidenceReader(problems);
  }

  /** States the facts of the sheet in a dossier, those of the sheets of records included. */
  void read(SheetTable table, Map<String, List<StatedRecord>> records, Dossier.Builder dossier) {
    Map<String, List<Line>> byName = new LinkedHashMap<>();
    for (Line line : table.lines()) {
      String name = line.text(Layout.NAME).strip();
      if (!name.isEmpty()) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
      } else if (isFilled(line)) {
        problems.add(
            "missing-name",
            table.place(line, Layout.NAME),
            "Dòng này có giá trị nhưng đã mất tên trường ở cột đầu.",
            "Hãy chép lại tên trường từ mẫu.");
      }
    }
    Set<String> lists = new HashSet<>(records.keySet());
    byName.forEach(
        (name, lines) -> {
          lists.remove(name);
          fact(name, lines, table, records).ifPresent(fact -> dossier.fact(name, fact));
        });
    for (String list : lists) {
      List<StatedRecord> rows = records.getOrDefault(list, List.of());
      if (!rows.isEmpty()) {
        dossier.fact(list, new StatedFact(rows, List.of(), rows.get(0).place()));
      }
    }
  }

  private static boolean isFilled(Line line) {
    return line.cells().keySet().stream()
        .anyMatch(
            key ->
                key.equals(Layout.VALUE)
                    || key.equals(Layout.TO)
                    || key.startsWith(Layout.EVIDENCE));
  }

  private Optional<StatedFact> fact(
      String name, List<Line> lines, SheetTable table, Map<String, List<StatedRecord>> records) {
    List<Evidence> pieces = new ArrayList<>();
    Optional<Line> stated = Optional.empty();
    for (Line line : lines) {
      vocabulary.fact(name).ifPresent(known -> beside(known, line, table));
      evidence.read(line).ifPresent(pieces::add);
      if (line.cell(Layout.VALUE).isEmpty() && line.cell(Layout.TO).isEmpty()) {
        continue;
      }
      if (stated.isPresent()) {
        problems.add(
            "defined-twice",
            table.place(line, Layout.VALUE),
            "Dữ kiện \""
                + label(name)
                + "\" đã có giá trị ở ô "
                + CellPlace.address(table.place(stated.get(), Layout.VALUE))
                + ".",
            "Hãy bỏ một trong hai.");
      } else {
        stated = Optional.of(line);
      }
    }
    Line line = stated.orElse(lines.get(0));
    Optional<FactDefinition> fact = vocabulary.fact(name);
    Optional<StatedFact> value =
        fact.isPresent() && fact.get().type() instanceof ListOf
            ? list(fact.get(), line, table, records.getOrDefault(name, List.of()), pieces)
            : single(name, fact, line, table, pieces);
    if (value.isEmpty() && !pieces.isEmpty() && isUnstated(line)) {
      problems.add(
          "evidence-without-value",
          table.place(line, Layout.VALUE),
          "Dữ kiện \"" + label(name) + "\" có tài liệu nhưng chưa có giá trị.",
          "Hãy ghi giá trị, hoặc xóa phần tài liệu.");
    }
    return value;
  }

  /** A figure typed over the unit, the label or the help stands where nobody reads it. */
  private void beside(FactDefinition fact, Line line, SheetTable table) {
    Map<String, String> own = Map.of("unit", fact.unit(), "label", fact.label());
    for (String key : List.of("label", "unit", "help")) {
      line.cell(key)
          .filter(cell -> !Words.same(cell.text(), own.getOrDefault(key, "")))
          .filter(cell -> isValue(fact, cell))
          .ifPresent(
              cell ->
                  problems.add(
                      "stray-cell",
                      cell.place(),
                      "Ô này không phải cột Giá trị nên \""
                          + cell.text()
                          + "\" ghi ở đây không được đọc.",
                      "Giá trị của dữ kiện \""
                          + fact.label()
                          + "\" ghi vào ô "
                          + CellPlace.address(table.place(line, Layout.VALUE))
                          + "."));
    }
  }

  private static boolean isValue(FactDefinition fact, CellContent cell) {
    String text = Words.bare(cell.text());
    return cell.kind() != CellContent.Kind.TEXT
        || text.matches("[-+]?\\d[\\d.,/% -]*")
        || Words.isUnknown(text)
        || List.of(Words.YES, Words.NO, Words.NONE).stream()
            .anyMatch(word -> Words.same(word, text))
        || fact.type() instanceof OneOf oneOf && Words.code(oneOf.enumeration(), text).isPresent();
  }

  private String label(String name) {
    return vocabulary.fact(name).map(FactDefinition::label).orElse(name);
  }

  private static boolean isUnstated(Line line) {
    return line.cell(Layout.VALUE).isEmpty() || Words.isUnknown(line.text(Layout.VALUE));
  }

  private Optional<StatedFact> single(
      String name,
      Optional<FactDefinition> fact,
      Line line,
      SheetTable table,
      List<Evidence> pieces) {
    Optional<CellContent> from = line.cell(Layout.VALUE);
    Optional<CellContent> to = line.cell(Layout.TO);
    if (from.isEmpty() && to.isPresent()) {
      problems.add(
          "empty-range",
          table.place(line, Layout.VALUE),
          "Dữ kiện \"" + label(name) + "\" có số cuối của khoảng nhưng thiếu số đầu.",
          "Chỉ biết một số thì ghi vào cột Giá trị.");
      return Optional.empty();
    }
    Optional<String> first = from.flatMap(cell -> values.read(fact, cell));
    if (to.isEmpty() || first.isEmpty()) {
      return first.map(text -> new StatedFact(text, pieces, from.get().place()));
    }
    Optional<String> last = values.read(fact, to.get());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> least = first.flatMap(FactsSheet::number);
    Optional<BigDecimal> most = last.flatMap(FactsSheet::number);
    Place place = from.get().place();
    if (least.isEmpty() || most.isEmpty()) {
      problems.add(
          "empty-range",
          least.isEmpty() ? place : to.get().place(),
          "Khoảng của dữ kiện \"" + label(name) + "\" cần hai số.",
          "Ghi số ở cả hai cột Giá trị và Đến; biết chắc giá trị thì để trống cột Đến.");
      return Optional.empty();
    } else if (least.get().compareTo(most.get()) > 0) {
      problems.add(
          "empty-range",
          place,
          "Khoảng của dữ kiện \"" + label(name) + "\" có số đầu lớn hơn số cuối.",
          "Hãy đổi chỗ hai số.");
      return Optional.empty();
    }
    return Optional.of(new StatedFact(new Between(least.get(), most.get()), pieces, place));
  }

  private static Optional<BigDecimal> number(String text) {
    String bare = Words.bare(text);
    if (bare.matches("-?\\d{1,18}[.,]0{1,2}")) {
      bare = bare.substring(0, bare.length() - 1).replaceAll("[.,]0?$", "");
    }
    return bare.matches("-?\\d{1,18}(\\.(\\d{1,2}|\\d{4,9}))?")
        ? Optional.of(new BigDecimal(bare))
        : Optional.empty();
  }

  /** A list that is blank here and on its own sheet is not stated; it may still have records. */
  private Optional<StatedFact> list(
      FactDefinition fact,
      Line line,
      SheetTable table,
      List<StatedRecord> records,
      List<Evidence> pieces) {
    Optional<CellContent> cell = line.cell(Layout.VALUE);
    String text = cell.map(CellContent::text).orElse("").strip();
    Place place = table.place(line, Layout.VALUE);
    line.cell(Layout.TO)
        .ifPresent(
            to ->
                problems.add(
                    "empty-range",
                    to.place(),
                    "Danh sách \"" + fact.label() + "\" không có khoảng.",
                    "Hãy xóa ô này."));
    boolean none = Words.same(text, Words.NONE) || text.equals("0");
    if (none && records.isEmpty() || text.equals(String.valueOf(records.size()))) {
      return Optional.of(new StatedFact(List.copyOf(records), pieces, place));
    } else if (text.isEmpty() || Words.isUnknown(text)) {
      if (records.isEmpty()) {
        return Optional.empty();
      } else if (text.isEmpty()) {
        return Optional.of(new StatedFact(List.copyOf(records), pieces, place));
      }
    }
    problems.add(
        "list-count",
        place,
        "Danh sách \""
            + fact.label()
            + "\" ghi \""
            + text
            + "\", nhưng trang riêng của nó kê "
            + records.size()
            + " dòng.",
        "Không có thì ghi “"
            + Words.NONE
            + "” và để trống trang riêng; có thì kê đủ ở trang riêng và ghi đúng số lượng, hoặc bỏ"
            + " trống ô này.");
    return Optional.empty();
  }
}
