package vn.antq.rules.examples.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.examples.workbook.SheetTable.Line;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.ListOf;

/**
 * Reads the sheets with a row for every record. A row that repeats the number of the one above and
 * fills in no field gives that record one more piece of evidence.
 */
final class RecordSheet {

  private final Vocabulary vocabulary;
  private final CellProblems problems;
  private final ValueReader values;
  private final EvidenceReader evidence;

  RecordSheet(Vocabulary vocabulary, CellProblems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.values = new ValueReader(problems);
    this.evidence = new EvidenceReader(problems);
  }

  /** Returns the records of a list. */
  List<StatedRecord> read(String list, SheetTable table) {
    List<StatedRecord> records = new ArrayList<>();
    String before = "";
    for (Line line : table.lines()) {
      Map<String, StatedFact> fields = fields(list, line);
      Optional<Evidence> piece = evidence.read(line);
      String number = line.cell(list).map(CellContent::shown).orElse("");
      boolean isFilled =
          line.cells().keySet().stream()
              .anyMatch(key -> !key.equals(list) && !key.startsWith(Layout.EVIDENCE));
      if (isFilled) {
        records.add(
            new StatedRecord(
                fields, piece.map(List::of).orElse(List.of()), table.place(line, list)));
        before = number;
      } else if (piece.isPresent() && !records.isEmpty() && number.equals(before)) {
        StatedRecord record = records.remove(records.size() - 1);
        List<Evidence> pieces = new ArrayList<>(record.evidence());
        pieces.add(piece.get());
        records.add(new StatedRecord(record.fields(), pieces, record.place()));
      } else {
        problems.add(
            "empty-record",
            table.place(line, list),
            "Dòng này có "
                + (piece.isPresent() ? "tài liệu" : "số thứ tự")
                + " nhưng chưa ghi dữ kiện nào.",
            "Hãy ghi dữ kiện, hoặc xóa cả dòng.");
      }
    }
    return List.copyOf(records);
  }

  private Map<String, StatedFact> fields(String list, Line line) {
    Map<String, StatedFact> fields = new LinkedHashMap<>();
    line.cells()
        .forEach(
            (key, cell) -> {
              if (!key.equals(list) && !key.startsWith(Layout.EVIDENCE)) {
                values
                    .read(field(list, key), cell)
                    .ifPresent(
                        text -> fields.put(key, new StatedFact(text, List.of(), cell.place())));
              }
            });
    return fields;
  }

  private Optional<FactDefinition> field(String list, String name) {
    return vocabulary
        .fact(list)
        .map(FactDefinition::type)
        .filter(ListOf.class::isInstance)
        .flatMap(type -> vocabulary.record(((ListOf) type).record()))
        .flatMap((RecordDefinition record) -> record.field(name));
  }
}
