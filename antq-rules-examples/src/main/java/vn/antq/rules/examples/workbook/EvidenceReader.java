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
            text(line, "document"),
            line.cell(Layout.EVIDENCE_DATE.key()).flatMap(this::date),
            text(line, "issuer"),
            text(line, "link"),
            text(line, "note")));
  }

  private String text(Line line, String key) {
    return line.cell(Layout.EVIDENCE + key).flatMap(problems::text).orElse("");
  }

  private Optional<LocalDate> date(CellContent cell) {
    Optional<LocalDate> date =
        cell.date().filter(CellValues::isUsual).or(() -> CellValues.day(cell.text()));
    if (date.isEmpty()) {
      problems.add(
          "cell-date",
          cell.place(),
          "Ngày của tài liệu phải là một ngày; đang ghi \"" + cell.text() + "\".",
          "Ghi đủ ngày, tháng, năm, ví dụ 10/02/2025.");
    }
    return date;
  }
}
