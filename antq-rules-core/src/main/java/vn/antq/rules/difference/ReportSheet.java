package vn.antq.rules.difference;

import java.util.List;
import java.util.Map;
import vn.antq.rules.difference.ClassChanges.Moved;
import vn.antq.rules.internal.explanation.html.DifferenceView;
import vn.antq.rules.internal.explanation.html.DifferenceView.Row;
import vn.antq.rules.internal.explanation.html.DifferenceView.Section;
import vn.antq.rules.internal.explanation.html.DifferenceView.Table;
import vn.antq.rules.internal.explanation.html.DifferenceView.Unit;
import vn.antq.rules.internal.explanation.html.Entry;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.PackIdentity;

/** Puts the page of a report into words. */
final class ReportSheet {

  private ReportSheet() {}

  static DifferenceView of(DifferenceReport report) {
    PackDifference packs = report.packs();
    return new DifferenceView(
        ScreenWords.of(packs.after().title()),
        List.of(
            Entry.words(
                "Gói cũ", ScreenWords.of(ReportSections.pack(packs.before(), packs.after()))),
            Entry.words(
                "Gói mới", ScreenWords.of(ReportSections.pack(packs.after(), packs.before())))),
        ScreenWords.of(ReportSections.summary(packs)),
        ReportSections.changes(packs).entrySet().stream().map(ReportSheet::section).toList(),
        report.classes().map(ReportSections::summary).map(ScreenWords::of).orElse(""),
        report
            .classes()
            .map(classes -> ReportSections.matrices(classes).stream().map(ReportSheet::table))
            .map(java.util.stream.Stream::toList)
            .orElse(List.of()),
        report
            .classes()
            .map(classes -> classes.moved().stream().map(ReportSheet::unit).toList())
            .orElse(List.of()),
        List.of(digest("cũ", packs.before()), digest("mới", packs.after())));
  }

  private static Section section(Map.Entry<String, List<Change>> section) {
    return new Section(
        ScreenWords.of(section.getKey()),
        ScreenWords.of(section.getValue().stream().map(Change::text).toList()));
  }

  private static Table table(ReportSections.Matrix matrix) {
    return new Table(
        ScreenWords.of(matrix.label() + " (" + Wording.number(matrix.total()) + ")"),
        ScreenWords.of(matrix.to()),
        matrix.rows().entrySet().stream()
            .map(
                row ->
                    new Row(
                        ScreenWords.of(row.getKey()),
                        row.getValue().stream().map(n -> Wording.number(n.longValue())).toList()))
            .toList());
  }

  private static Unit unit(Moved moved) {
    return new Unit(
        ScreenWords.of(moved.subject()),
        ScreenWords.of(moved.unitLabel() + ", năm " + moved.year()),
        ScreenWords.of(ReportText.verdict(moved)),
        ScreenWords.of(moved.reasons()));
  }

  private static Entry digest(String which, PackIdentity pack) {
    return Entry.code("Mã gói " + which, ScreenWords.of(pack.digest()));
  }
}
