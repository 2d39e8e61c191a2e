package vn.antq.rules.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.UnitType;
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
    new Names(subject, remarks).look();
  }

  /**
   * A name that the pack does not have.
   *
   * @param what what it is the name of, in Vietnamese
   * @param name the name
   */
  private record Unknown(String what, String name) {}

  private static final class Names {

    private static final String CRITERION = "tiêu chí";

    private final Subject subject;
    private final Remarks remarks;
    private final PackDefinition pack;
    private final Map<Unknown, List<Place>> places = new LinkedHashMap<>();
    private final Map<Unknown, String> advice = new LinkedHashMap<>();

    Names(Subject subject, Remarks remarks) {
      this.subject = subject;
      this.remarks = remarks;
      this.pack = subject.pack().definition();
    }

    void look() {
      for (Scenario scenario : subject.scenarios().orElse(List.of())) {
        String type = scenario.dossier().unit().type();
        UnitType unit = pack.units().get(type);
        if (unit == null) {
          Map<String, String> types = new LinkedHashMap<>();
          pack.units().forEach((code, known) -> types.put(code, known.label()));
          unknown("loại đơn vị", type, types, scenario.place());
          continue;
        }
        scenario.expected().findings().forEach((id, finding) -> finding(id, finding, unit));
        facts(scenario);
        law(scenario);
        outcome(scenario);
      }
      places.forEach(this::tell);
    }

    private void finding(String id, ExpectedFinding finding, UnitType unit) {
      Criterion criterion = unit.criterion(id).orElse(null);
      if (criterion == null) {
        unknown(CRITERION, id, of(unit.criteria(), Criterion::id), finding.place());
      } else if (!finding.level().isEmpty() && criterion.award(finding.level()).isEmpty()) {
        Map<String, String> levels = new LinkedHashMap<>();
        criterion.awards().forEach(award -> levels.put(award.level(), award.label()));
        unknown("mức của " + id, finding.level(), levels, finding.place());
      }
    }

    private void facts(Scenario scenario) {
      Map<String, String> known = same(pack.vocabulary().facts().keySet());
      scenario
          .dossier()
          .facts()
          .forEach(
              (name, fact) -> {
                if (!known.containsKey(name)) {
                  unknown("dữ kiện", name, known, fact.place());
                }
              });
    }

    /** Scenarios may choose readings of packs that the pack uses. */
    private void law(Scenario scenario) {
      Map<String, String> readings =
          same(
              subject.readers().stream()
                  .flatMap(book -> book.definition().switches().keySet().stream())
                  .collect(Collectors.toCollection(TreeSet::new)));
      Map<String, String> figures =
          same(
              pack.units().values().stream()
                  .flatMap(unit -> unit.figures().keySet().stream())
                  .collect(Collectors.toCollection(TreeSet::new)));
      scenario.readings().keySet().stream()
          .filter(reading -> !readings.containsKey(reading))
          .forEach(reading -> unknown("cách hiểu", reading, readings, scenario.place()));
      scenario.figures().keySet().stream()
          .filter(figure -> !figures.containsKey(figure))
          .forEach(figure -> unknown("mốc", figure, figures, scenario.place()));
    }

    private void outcome(Scenario scenario) {
      Map<String, String> labels = new LinkedHashMap<>();
      pack.outcomes().forEach(outcome -> labels.put(outcome.code(), outcome.label()));
      scenario
          .expected()
          .outcome()
          .ifPresent(
              outcome ->
                  Stream.of(outcome.worst(), outcome.best())
                      .distinct()
                      .filter(code -> !labels.containsKey(code))
                      .forEach(code -> unknown("kết quả", code, labels, outcome.place())));
    }

    private void unknown(String what, String name, Map<String, String> known, Place place) {
      Unknown unknown = new Unknown(what, name);
      places.computeIfAbsent(unknown, first -> new ArrayList<>()).add(place);
      advice.computeIfAbsent(unknown, first -> Suggestion.advice(name, known));
    }

    /** A criterion that many scenarios name is seldom misspelt: it is no longer there. */
    private void tell(Unknown unknown, List<Place> where) {
      boolean several = where.size() > 1;
      remarks.add(
          where.get(0),
          (several ? Wording.number(where.size()) + " kịch bản" : "Kịch bản")
              + " nêu "
              + unknown.what()
              + " \""
              + unknown.name()
              + "\" mà gói không có.",
          several && unknown.what().equals(CRITERION)
              ? "Nếu tiêu chí này đã bỏ hoặc đổi mã thì sửa hay xóa các kịch bản ấy; nếu viết sai"
                  + " thì sửa mã."
              : advice.getOrDefault(unknown, ""));
    }

    private static Map<String, String> same(Set<String> names) {
      return of(List.copyOf(names), Function.identity());
    }

    private static <T> Map<String, String> of(List<T> things, Function<T, String> name) {
      Map<String, String> names = new LinkedHashMap<>();
      things.forEach(thing -> names.put(name.apply(thing), name.apply(thing)));
      return names;
    }
  }
}
