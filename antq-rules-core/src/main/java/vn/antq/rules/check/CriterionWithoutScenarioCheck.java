package vn.antq.rules.check;

import java.util.List;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.scenario.Scenario;

/** Finds criteria of which no scenario says what they must come to. */
final class CriterionWithoutScenarioCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "criterion-without-scenario", Severity.WARNING, "Tiêu chí chưa có kịch bản");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    List<Scenario> scenarios = subject.scenarios().orElse(List.of());
    for (RuleModel model : subject.models()) {
      for (Criterion criterion : model.unit().criteria()) {
        if (subject.scenarios().isPresent()
            && subject.states(criterion.origin(), criterion.place())
            && scenarios.stream()
                .noneMatch(s -> s.expected().findings().containsKey(criterion.id()))) {
          remarks.add(
              criterion.place(),
              "Tiêu chí " + criterion.id() + " chưa có kịch bản nào.",
              "Hãy thêm vào thư mục scenarios một kịch bản mà expect có " + criterion.id() + ".");
        }
      }
    }
  }
}
