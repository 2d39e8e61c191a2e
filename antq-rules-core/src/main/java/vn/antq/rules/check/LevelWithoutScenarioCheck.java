package vn.antq.rules.check;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.Scenario.ExpectedFinding;

/** Finds award levels that no scenario reaches, of criteria that some scenario shows. */
final class LevelWithoutScenarioCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "level-without-scenario", Severity.WARNING, "Mức của tiêu chí chưa có kịch bản");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    List<Scenario> scenarios = subject.scenarios().orElse(List.of());
    for (RuleModel model : subject.models()) {
      for (Criterion criterion : model.unit().criteria()) {
        List<ExpectedFinding> shown =
            scenarios.stream()
                .flatMap(
                    s -> Optional.ofNullable(s.expected().findings().get(criterion.id())).stream())
                .toList();
        for (Award award : criterion.awards()) {
          if (criterion.isScored()
              && !shown.isEmpty()
              && subject.states(award.origin(), award.place())
              && shown.stream().noneMatch(finding -> shows(finding, award, criterion))) {
            remarks.add(
                award.place(),
                "Mức \""
                    + award.level()
                    + "\" của "
                    + criterion.id()
                    + " chưa có kịch bản nào đạt đến.",
                "Hãy thêm kịch bản mà expect có "
                    + criterion.id()
                    + ": {"
                    + award.level()
                    + ": …}.");
          }
        }
      }
    }
  }

  /** Met without a level is the best level. */
  private static boolean shows(ExpectedFinding finding, Award award, Criterion criterion) {
    return finding.level().equals(award.level())
        || finding.status().map(status -> status == FindingStatus.MET).orElse(false)
            && criterion.awards().get(0).equals(award);
  }
}
