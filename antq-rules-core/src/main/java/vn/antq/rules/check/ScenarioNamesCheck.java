package vn.antq.rules.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Outcome;
import vn.antq.rules.internal.pack.CriterionDefinition;
import vn.antq.rules.internal.pack.CriterionDefinition.Award;
import vn.antq.rules.internal.pack.PackDefinition;
import vn.antq.rules.internal.pack.UnitDefinition;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.problem.Place;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.Scenario.ExpectedFinding;

/** Finds scenarios that name what the pack does not have. */
final class ScenarioNamesCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "scenario-unknown-name", Severity.ERROR, "Kịch bản nêu tên mà gói không có");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    PackDefinition pack = subject.book().pack();
    for (Scenario scenario : subject.scenarios().orElse(List.of())) {
      String type = scenario.dossier().unit().type();
      UnitDefinition unit = pack.units().get(type);
      if (unit == null) {
        unknown("loại đơn vị", type, pack.units().keySet(), scenario.place(), remarks);
        continue;
      }
      scenario.expected().findings().forEach((id, finding) -> look(id, finding, unit, remarks));
      look(scenario, subject, remarks);
    }
  }

  /** Scenarios may choose readings of packs that the pack uses. */
  private static void look(Scenario scenario, Subject subject, Remarks remarks) {
    PackDefinition pack = subject.book().pack();
    scenario
        .dossier()
        .facts()
        .forEach(
            (name, fact) -> {
              if (pack.vocabulary().fact(name).isEmpty()) {
                Set<String> known = pack.vocabulary().facts().keySet();
                unknown("dữ kiện", name, known, fact.place(), remarks);
              }
            });
    Set<String> readings =
        subject.readers().stream()
            .flatMap(book -> book.pack().switches().keySet().stream())
            .collect(Collectors.toSet());
    for (String reading : scenario.readings().keySet()) {
      if (!readings.contains(reading)) {
        unknown("cách hiểu", reading, readings, scenario.place(), remarks);
      }
    }
    Set<String> figures =
        pack.units().values().stream()
            .flatMap(unit -> unit.figures().keySet().stream())
            .collect(Collectors.toSet());
    for (String figure : scenario.figures().keySet()) {
      if (!figures.contains(figure)) {
        unknown("mốc", figure, figures, scenario.place(), remarks);
      }
    }
    Collection<String> codes = pack.outcomes().stream().map(Outcome::code).toList();
    scenario
        .expected()
        .outcome()
        .ifPresent(
            outcome -> {
              for (String code : new TreeSet<>(List.of(outcome.worst(), outcome.best()))) {
                if (!codes.contains(code)) {
                  unknown("kết quả", code, codes, outcome.place(), remarks);
                }
              }
            });
  }

  private static void look(
      String id, ExpectedFinding finding, UnitDefinition unit, Remarks remarks) {
    CriterionDefinition criterion = unit.criterion(id).orElse(null);
    if (criterion == null) {
      Collection<String> known = unit.criteria().stream().map(CriterionDefinition::id).toList();
      unknown("tiêu chí", id, known, finding.place(), remarks);
    } else if (!finding.level().isEmpty() && criterion.award(finding.level()).isEmpty()) {
      Collection<String> known = criterion.awards().stream().map(Award::level).toList();
      unknown("mức của " + id, finding.level(), known, finding.place(), remarks);
    }
  }

  private static void unknown(
      String what, String name, Collection<String> known, Place place, Remarks remarks) {
    remarks.add(
        place,
        "Kịch bản nêu " + what + " \"" + name + "\" mà gói không có.",
        Suggestion.advice(name, known));
  }
}
