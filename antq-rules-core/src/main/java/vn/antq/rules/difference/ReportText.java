package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.classification.Score;
import vn.antq.rules.difference.ClassChanges.Moved;
import vn.antq.rules.difference.ReportSections.Matrix;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;

/** Writes a report as text. */
final class ReportText {

  private ReportText() {}

  static String of(DifferenceReport report) {
    PackDifference packs = report.packs();
    TextPage page = TextPage.empty();
    page.entry("Gói cũ", ReportSections.pack(packs.before()));
    page.entry("Gói mới", ReportSections.pack(packs.after()));
    page.gap().paragraph(ReportSections.summary(packs));
    ReportSections.changes(packs)
        .forEach(
            (heading, changes) -> {
              page.heading(heading);
              changes.forEach(change -> page.paragraph("• " + kept(change.text())));
            });
    report.classes().ifPresent(classes -> classes(page, classes));
    return page.toString();
  }

  private static void classes(TextPage page, ClassChanges classes) {
    page.heading("Ai đổi xếp loại");
    page.paragraph(ReportSections.summary(classes));
    for (Matrix matrix : ReportSections.matrices(classes)) {
      page.gap().paragraph(matrix.label() + " (" + Wording.number(matrix.total()) + "):");
      matrix(page.indented(2), matrix);
    }
    for (Moved moved : classes.moved()) {
      page.gap();
      page.paragraph(head(moved));
      moved.reasons().forEach(reason -> page.indented(2).paragraph("• " + kept(reason)));
    }
  }

  private static void matrix(TextPage page, Matrix matrix) {
    matrix
        .rows()
        .forEach(
            (from, counts) -> {
              List<String> parts = new ArrayList<>();
              for (int i = 0; i < counts.size(); i++) {
                if (counts.get(i) > 0) {
                  parts.add(passage(from, matrix.to().get(i)) + ": " + counts.get(i));
                }
              }
              parts.forEach(page::paragraph);
            });
  }

  private static String passage(String from, String to) {
    return from.equals(to) ? "giữ nguyên " + from : from + " → " + to;
  }

  /** A number stays with its sign. */
  private static String kept(String sentence) {
    return sentence.replace(" %", TextPage.GLUE + "%");
  }

  private static String head(Moved moved) {
    return moved.subject()
        + ", "
        + moved.unitLabel()
        + ", năm "
        + moved.year()
        + ": "
        + verdict(moved);
  }

  /** Returns from which class and points to which. */
  static String verdict(Moved moved) {
    String before = moved.before().label();
    String after = moved.after().label();
    String pointsBefore = points(moved.before());
    String pointsAfter = points(moved.after());
    String points =
        pointsBefore.equals(pointsAfter) ? "" : ", " + pointsBefore + " → " + pointsAfter + " điểm";
    return (before.equals(after) ? "vẫn " + after : before + " → " + after) + points;
  }

  private static String points(Standing standing) {
    return standing.points().map(Score::text).orElse("không có");
  }
}
