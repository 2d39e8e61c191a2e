package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.FindingWording;
import java.util.List;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.page.CriteriaView;
import vn.antq.rules.internal.page.CriteriaView.CriterionView;
import vn.antq.rules.internal.page.CriteriaView.GroupView;
import vn.antq.rules.internal.text.ScreenWords;

/** Puts a table of criteria into words. */
final class CriteriaSheet {

  /** Of which criteria the rules are told. */
  enum Told {
    /** Of every one. */
    ALL,
    /** Of those that are not met, or open. */
    UNMET
  }

  private CriteriaSheet() {}

  static CriteriaView of(Classification classification, Told told) {
    CountedUnits counted = new CountedUnits();
    List<GroupView> groups =
        classification.findings().stream()
            .map(Finding::group)
            .distinct()
            .map(group -> group(classification, group, told, counted))
            .toList();
    return new CriteriaView(
        "Các tiêu chí theo " + ScreenWords.of(classification.pack().document()),
        classification.score().isPresent(),
        groups,
        classification.score().map(Score::text).orElse(""));
  }

  private static GroupView group(
      Classification classification, String group, Told told, CountedUnits counted) {
    return new GroupView(
        ScreenWords.of(group),
        CriteriaText.groupScore(classification, group).map(Score::text).orElse(""),
        classification.findings().stream()
            .filter(finding -> finding.group().equals(group))
            .map(finding -> criterion(finding, told, counted))
            .toList());
  }

  private static CriterionView criterion(Finding finding, Told told, CountedUnits counted) {
    boolean whole = told == Told.ALL || Reasons.isUnmet(finding) || !finding.isDecided();
    return new CriterionView(
        ScreenWords.of(finding.criterion()),
        ScreenWords.of(finding.title()),
        OutcomeTone.of(finding.status()),
        FindingWording.mark(finding.status()),
        ScreenWords.of(FindingWording.word(finding))
            + (finding.conclusion() ? ", theo kết luận của người đánh giá" : ""),
        finding.score().map(Score::text).orElse(""),
        ScreenWords.of(finding.citation().text()),
        finding.basis().label(),
        whole ? CriterionLines.of(finding) : List.of(),
        whole ? counted.views(finding) : List.of(),
        whole ? joined(CriteriaText.documents(finding)) : "",
        whole ? joined(CriteriaText.remarks(finding)) : "",
        whole ? ScreenWords.of(finding.note()) : "");
  }

  private static String joined(List<String> words) {
    return String.join("; ", ScreenWords.of(words));
  }
}
