package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.internal.explanation.document.Explanation;
import vn.antq.rules.internal.explanation.document.Reason;
import vn.antq.rules.internal.explanation.document.Reason.Kind;
import vn.antq.rules.internal.explanation.document.Tone;
import vn.antq.rules.internal.explanation.words.FindingWording;
import vn.antq.rules.internal.explanation.words.NestedVerdicts;
import vn.antq.rules.internal.explanation.words.OutcomeWording;
import vn.antq.rules.internal.explanation.words.StepWording;

/** Why a unit got its outcome: the steps and the criteria that decided it, the heaviest first. */
final class Reasons {

  private Reasons() {}

  /** Returns the reasons, the steps to the outcome first. */
  static List<Reason> of(Classification classification) {
    List<Reason> reasons = new ArrayList<>();
    classification
        .disputes()
        .forEach(dispute -> reasons.add(new Reason(Kind.STEP, Tone.OPEN, "!", dispute.text(), 0)));
    StepWording.sentences(classification)
        .forEach(sentence -> reasons.add(new Reason(Kind.STEP, Tone.CALM, "•", sentence, 0)));
    addFindings(classification, 0, reasons);
    if (reasons.stream().noneMatch(reason -> reason.kind() == Kind.CRITERION)) {
      reasons.add(new Reason(Kind.STEP, Tone.GOOD, "✓", nothingLost(classification), 0));
    }
    return reasons;
  }

  /** Returns the notices that are not told among the reasons. */
  static List<Notice> noticesBeside(Classification classification) {
    List<Notice> disputes = classification.disputes();
    return classification.notices().stream().filter(notice -> !disputes.contains(notice)).toList();
  }

  private static String nothingLost(Classification classification) {
    List<Finding> applicable =
        classification.findings().stream()
            .filter(finding -> finding.status() != FindingStatus.NOT_APPLICABLE)
            .toList();
    return applicable.stream().allMatch(finding -> finding.status() == FindingStatus.MET)
        ? "Cả " + applicable.size() + " tiêu chí áp dụng đều đạt."
        : "Trong các tiêu chí: " + OutcomeWording.tally(classification.findings()) + ".";
  }

  private static void addFindings(Classification classification, int depth, List<Reason> reasons) {
    for (Finding finding : heaviestFirst(classification)) {
      reasons.add(
          new Reason(
              Kind.CRITERION,
              OutcomeTone.of(finding.status()),
              FindingWording.mark(finding.status()),
              FindingWording.sentence(finding),
              depth));
      for (Classification nested : NestedVerdicts.behind(finding, classification)) {
        reasons.add(
            new Reason(
                Kind.LEAD,
                Tone.CALM,
                "↳",
                Explanation.LEAD
                    + nested.pack().document()
                    + ": "
                    + OutcomeWording.text(nested)
                    + ".",
                depth + 1));
        addFindings(nested, depth + 1, reasons);
      }
    }
  }

  /**
   * The criteria that cost something, those that cost most first; then those that may yet. Criteria
   * that are open but can no longer change an outcome without points are no reason.
   */
  static List<Finding> heaviestFirst(Classification classification) {
    boolean openCounts = !classification.isDecided() || classification.score().isPresent();
    return classification.findings().stream()
        .filter(
            finding ->
                isUnmet(finding)
                    || finding.status() == FindingStatus.PARTLY_MET
                    || finding.status() == FindingStatus.UNDECIDED && openCounts)
        .sorted(
            Comparator.comparingInt(Reasons::order)
                .thenComparing(Finding::lost, Comparator.reverseOrder()))
        .toList();
  }

  private static int order(Finding finding) {
    boolean scored = finding.score().isPresent();
    return switch (finding.status()) {
      case PARTLY_MET -> scored ? 0 : 1;
      case UNDECIDED -> 2;
      default -> 0;
    };
  }

  /** Says whether a criterion is not met or violated. */
  static boolean isUnmet(Finding finding) {
    return finding.status() == FindingStatus.NOT_MET || finding.status() == FindingStatus.VIOLATED;
  }
}
