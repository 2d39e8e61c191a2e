package vn.antq.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Truth;

/** Counts what scenarios show; a line of a file counts once, however many unit types it serves. */
final class CoverageCount {

  private record ResultKey(String criterion, String result, Place place) {}

  private record ComparisonKey(String rule, Place place) {}

  private static final class Sides {
    private final String condition;
    private final Set<String> held = new LinkedHashSet<>();
    private final Set<String> failed = new LinkedHashSet<>();

    Sides(Expression.Compare compare) {
      this.condition = RuleText.of(compare);
    }
  }

  private final Classifier classifier;
  private final ScenarioRunner runner;
  private final String pack;
  private final Map<String, RuleModel> models = new LinkedHashMap<>();
  private final Map<ResultKey, Set<String>> results = new LinkedHashMap<>();
  private final Map<ComparisonKey, Sides> comparisons = new LinkedHashMap<>();

  CoverageCount(Classifier classifier) {
    this.classifier = classifier;
    this.runner = new ScenarioRunner(classifier);
    this.pack = classifier.pack().name();
    List<Pack> editions = classifier.editions();
    for (Pack book : editions) {
      book.models()
          .forEach((type, model) -> models.put(key(book.definition().edition(), type), model));
      book.models().values().forEach(model -> expect(book, model));
    }
    results.keySet().removeIf(key -> !Pack.isOwn(key.place(), editions));
    comparisons.keySet().removeIf(key -> !Pack.isOwn(key.place(), editions));
  }

  private static String key(String edition, String unitType) {
    return edition + " " + unitType;
  }

  private void expect(Pack book, RuleModel model) {
    for (Criterion criterion : model.unit().criteria()) {
      possible(criterion, model)
          .forEach(result -> results.computeIfAbsent(key(criterion, result), k -> newSet()));
    }
    for (Rule rule : model.rules()) {
      rule.comparisons()
          .forEach(
              compare -> comparisons.computeIfAbsent(key(rule, compare), k -> new Sides(compare)));
    }
    if (!book.definition().root().equals(book.definition().name())) {
      // The scale is that of the pack it extends.
      return;
    }
    // Outcomes are those of the pack: they count once, at its first unit type.
    Place place = book.models().values().iterator().next().unit().place();
    book.definition()
        .outcomes()
        .forEach(
            outcome ->
                results.computeIfAbsent(new ResultKey("", outcome.code(), place), k -> newSet()));
  }

  private static Set<String> newSet() {
    return new LinkedHashSet<>();
  }

  private static ResultKey key(Criterion criterion, String result) {
    return new ResultKey(criterion.id(), result, criterion.place());
  }

  private static ComparisonKey key(Rule rule, Expression.Compare compare) {
    return new ComparisonKey(rule.name(), compare.place());
  }

  private static List<String> possible(Criterion criterion, RuleModel model) {
    List<String> possible = new ArrayList<>();
    if (criterion.isProhibition()) {
      // A scored prohibition that is kept is told by its level.
      possible.add(
          criterion.isScored() ? criterion.awards().get(0).level() : FindingStatus.MET.code());
      possible.add(FindingStatus.VIOLATED.code());
    } else {
      if (criterion.isScored()) {
        criterion.awards().forEach(award -> possible.add(award.level()));
      } else {
        possible.add(FindingStatus.MET.code());
      }
      possible.add(FindingStatus.NOT_MET.code());
    }
    if (model.rulesOf(criterion.id()).stream()
        .anyMatch(rule -> rule.effect() == Effect.EXEMPTION)) {
      possible.add(FindingStatus.NOT_APPLICABLE.code());
    }
    return possible;
  }

  void add(Scenario scenario) {
    Classification answer = runner.classify(scenario);
    // An answer by figures that are tried out is of no edition of the pack.
    String edition =
        classifier.packsFor(scenario.dossier()).stream()
            .reduce((used, own) -> own)
            .map(Pack::edition)
            .orElse("");
    RuleModel model = models.get(key(edition, answer.unit().type()));
    if (model == null) {
      return;
    }
    scenario
        .expected()
        .findings()
        .forEach(
            (id, expected) -> {
              String result = expected.status().map(FindingStatus::code).orElse(expected.level());
              model.unit().criterion(id).ifPresent(c -> note(key(c, result), scenario));
              answer
                  .finding(id)
                  .map(Finding::rules)
                  .orElse(List.of())
                  .forEach(trace -> note(trace, model, scenario));
            });
    scenario
        .expected()
        .outcome()
        .ifPresent(
            outcome -> {
              if (outcome.worst().equals(outcome.best())) {
                results.forEach(
                    (key, names) -> {
                      if (key.criterion().isEmpty() && key.result().equals(outcome.worst())) {
                        names.add(scenario.name());
                      }
                    });
              }
              answer.steps().stream()
                  .map(OutcomeStep::rules)
                  .flatMap(List::stream)
                  .forEach(trace -> note(trace, model, scenario));
            });
  }

  private void note(ResultKey key, Scenario scenario) {
    Set<String> names = results.get(key);
    if (names != null) {
      names.add(scenario.name());
    }
  }

  private void note(RuleTrace trace, RuleModel model, Scenario scenario) {
    Rule rule =
        model.rules().stream()
            .filter(candidate -> candidate.name().equals(trace.rule()))
            .findFirst()
            .orElseThrow();
    for (PatternTrace pattern : trace.patterns()) {
      pattern.conditions().forEach(condition -> note(rule, condition, scenario));
      pattern.records().stream()
          .flatMap(record -> record.conditions().stream())
          .forEach(condition -> note(rule, condition, scenario));
    }
  }

  private void note(Rule rule, Condition condition, Scenario scenario) {
    condition
        .leaves()
        .forEach(
            comparison -> {
              Sides sides = comparisons.get(new ComparisonKey(rule.name(), comparison.place()));
              if (sides != null && comparison.truth() != Truth.UNKNOWN) {
                (comparison.truth() == Truth.TRUE ? sides.held : sides.failed).add(scenario.name());
              }
            });
  }

  RuleCoverage coverage() {
    List<RuleCoverage.Result> shown = new ArrayList<>();
    results.forEach(
        (key, names) ->
            shown.add(
                new RuleCoverage.Result(
                    key.criterion(), key.result(), key.place(), List.copyOf(names))));
    List<RuleCoverage.Comparison> compared = new ArrayList<>();
    comparisons.forEach(
        (key, sides) ->
            compared.add(
                new RuleCoverage.Comparison(
                    key.rule(),
                    sides.condition,
                    key.place(),
                    List.copyOf(sides.held),
                    List.copyOf(sides.failed))));
    return new RuleCoverage(pack, shown, compared);
  }
}
