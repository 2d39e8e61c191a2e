package vn.antq.rules.examples.workbook;

import java.time.LocalDate;
import java.util.Optional;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.examples.workbook.SheetTable.Line;

/** Reads the columns that say what a value rests on. */
final class EvidenceReader {

  private final CellProblems problems;

  EvidenceReader(CellProblems problems) {
    this.problems = problems;
  }

  /** Returns the evidence of a row; empty when it gives none. */
  Optional<Evidence> read(Line line) {
    if (line.cells().keySet().stream().noneMatch(key -> key.startsWith(Layout.EVIDENCE))) {
      return Optional.empty();
    }
    return Optional.of(
        new Evidence(
            line.text(Layout.EVIDENCE + "document"),
            line.cell(Layout.EVIDENCE_DATE.key()).flatMap(this::date),
            line.text(Layout.EVIDENCE + "link"),
            line.text(Layout.EVIDENCE + "note")));
  }

  private Optional<LocalDate> date(CellContent cell) {
    Optional<LocalDate> date =
        cell.date().filter(CellValues::isUsual).or(() -> CellValues.date(cell.text().strip()));
    if (date.isEmpty()) {
      problems.add(
          "cell-date",
          cell.place(),
          "Ở đây cần ngày của tài liệu, nhưng lại là \"" + cell.text() + "\".",
          "Ghi đủ ngày, tháng, năm, ví dụ 10/02/2025.");
    }
    return date;
  }
}
