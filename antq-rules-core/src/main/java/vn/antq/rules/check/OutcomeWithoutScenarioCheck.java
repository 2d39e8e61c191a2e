package vn.antq.rules.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.scenario.Scenario;

/** Finds outcomes that no scenario reaches, when there are scenarios at all. */
final class OutcomeWithoutScenarioCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "outcome-without-scenario", Severity.WARNING, "Kết quả chưa có kịch bản");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    List<Scenario> scenarios = subject.scenarios().orElse(List.of());
    Set<String> shown =
        scenarios.stream()
            .flatMap(scenario -> scenario.expected().outcome().stream())
            .flatMap(outcome -> Stream.of(outcome.worst(), outcome.best()))
            .collect(Collectors.toSet());
    for (Outcome outcome : subject.pack().definition().outcomes()) {
      if (!scenarios.isEmpty() && !shown.contains(outcome.code())) {
        subject.texts().stream()
            .filter(
                text -> text.section().equals("outcomes") && text.text().equals(outcome.label()))
            .findFirst()
            .ifPresent(
                text ->
                    remarks.add(
                        text.place(),
                        "Kết quả " + outcome.code() + " chưa có kịch bản nào đạt đến.",
                        "Hãy thêm kịch bản mà expect có outcome: " + outcome.code() + "."));
      }
    }
  }
}
