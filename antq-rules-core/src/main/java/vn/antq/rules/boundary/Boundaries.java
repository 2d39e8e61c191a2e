package vn.antq.rules.boundary;

import static vn.antq.rules.classification.OutcomeStep.Effect.DECISIVE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.Classifier;
import vn.antq.rules.boundary.BoundaryTable.BoundaryCase;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;

/**
 * Cases at, just below and just above everything that the rules of a pack compare with, worked out
 * from the rule model. Each starts from a scenario in which all is right and changes as few facts
 * as it takes; what else a rule asks for is made to hold, so that the one comparison decides.
 *
 * @param tables one for each criterion and unit type, and one for the outcomes of each unit type
 * @param unreached the comparisons for which no case could be found, with the reason
 */
public record Boundaries(List<BoundaryTable> tables, List<Problem> unreached) {

  /** Copies the lists. */
  public Boundaries {
    tables = List.copyOf(tables);
    unreached = List.copyOf(unreached);
  }

  /**
   * Returns the cases of a pack. What it inherits from one of another name is left out.
   *
   * @param scenarios its scenarios; for each unit type one in which all is right
   */
  public static Boundaries of(Classifier classifier, List<Scenario> scenarios) {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(scenarios, "scenarios");
    return of(classifier, scenarios, type -> true);
  }

  /**
   * Returns the cases of some unit types of a pack.
   *
   * @param scenarios its scenarios; for each of the unit types one in which all is right
   * @param unitTypes says which unit types
   */
  public static Boundaries of(
      Classifier classifier, List<Scenario> scenarios, Predicate<String> unitTypes) {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(scenarios, "scenarios");
    Objects.requireNonNull(unitTypes, "unitTypes");
    Search search = new Search(classifier, scenarios, unitTypes);
    search.run();
    return new Boundaries(search.tables(), search.unreached);
  }

  /** Returns how many cases there are. */
  public int size() {
    return tables.stream().mapToInt(table -> table.cases().size()).sum();
  }

  private static final class Search {

    private final Classifier classifier;
    private final List<Scenario> scenarios;
    private final Predicate<String> unitTypes;
    private final Answers answers;
    private final List<Problem> unreached = new ArrayList<>();
    private final Map<List<String>, List<BoundaryCase>> cases = new LinkedHashMap<>();
    private final Map<List<String>, Scenario> starts = new LinkedHashMap<>();
    private final Map<Place, Set<String>> reached = new LinkedHashMap<>();

    Search(Classifier classifier, List<Scenario> scenarios, Predicate<String> unitTypes) {
      this.unitTypes = unitTypes;
      this.classifier = classifier;
      this.scenarios = scenarios;
      this.answers = new Answers(classifier);
    }

    void run() {
      List<Pack> editions = classifier.editions();
      for (Pack book : editions) {
        for (RuleModel model : book.models().values()) {
          List<Rule> own = model.rules().stream().filter(rule -> isOwn(rule, editions)).toList();
          if (own.isEmpty()
              || !unitTypes.test(model.unit().type())
              || starts.containsKey(List.of(model.unit().type()))) {
            continue;
          }
          Optional<Scenario> start = answers.start(model.unit().type(), scenarios);
          if (start.isEmpty()) {
            unreached.add(
                new Problem(
                    "no-start",
                    model.unit().place(),
                    model.unit().label() + ": chưa có kịch bản nào mà mọi điều đều đạt.",
                    "Hãy thêm một kịch bản như vậy vào thư mục scenarios để bắt đầu từ đó."));
            continue;
          }
          starts.put(List.of(model.unit().type()), start.get());
          ofUnitType(model, own, start.get());
        }
      }
    }

    /** A rule of a base pack is this pack's concern when it reads a figure that was replaced. */
    private static boolean isOwn(Rule rule, List<Pack> editions) {
      return Pack.isOwn(rule.place(), editions)
          || rule.comparisons()
              .flatMap(compare -> compare.right().stream())
              .anyMatch(
                  operand ->
                      operand instanceof Operand.OfFigure figure
                          && Pack.isOwn(figure.definition().place(), editions));
    }

    private void ofUnitType(RuleModel model, List<Rule> rules, Scenario start) {
      FactFitter fitter = new FactFitter(model.vocabulary(), scenarios);
      Limits limits = new Limits(model, start.dossier().year());
      for (Rule rule : rules) {
        for (Rule.Pattern pattern : rule.patterns()) {
          if (!pattern.type().equals(Rule.SCORECARD) && !pattern.isAboutResults()) {
            pattern.constraints().stream()
                .flatMap(Expression::leaves)
                .filter(compare -> compare.left() instanceof Operand.OfFact)
                .forEach(
                    compare ->
                        new OneComparison(model, rule, pattern, compare, start)
                            .collect(limits, fitter));
          }
        }
      }
      PointTotals totals =
          new PointTotals(
              answers,
              start.dossier(),
              Stream.concat(
                  PointTotals.like(start.dossier(), scenarios),
                  limits.variations(start.dossier(), fitter)));
      outcomes(model, rules, start, limits, totals);
    }

    private void outcomes(
        RuleModel model, List<Rule> rules, Scenario start, Limits limits, PointTotals totals) {
      List<Rule> bands = rules.stream().filter(rule -> rule.effect() == Effect.OUTCOME).toList();
      if (bands.isEmpty()) {
        return;
      }
      NavigableMap<BigDecimal, Dossier> byPoints = totals.byPoints(this::goesByItsBand);
      Map<String, Dossier> wanted = new LinkedHashMap<>();
      for (Rule rule : bands) {
        rule.comparisons()
            .forEach(
                compare -> {
                  Object limit = limits.value(compare.right().get(0)).orElse("");
                  if (limit instanceof BigDecimal points) {
                    put(wanted, byPoints.lowerKey(points), byPoints);
                    put(wanted, byPoints.containsKey(points) ? points : null, byPoints);
                    put(wanted, byPoints.higherKey(points), byPoints);
                    if (!byPoints.containsKey(points)) {
                      noSuchTotal(model, rule, compare, points);
                    }
                  } else if (limit instanceof Long count) {
                    for (int unmet = Math.toIntExact(Math.max(0, count - 1));
                        unmet <= count + 1;
                        unmet++) {
                      String name = unmet + " tiêu chí không đạt";
                      totals.withUnmet(unmet).ifPresent(dossier -> wanted.put(name, dossier));
                    }
                  }
                });
      }
      wanted.forEach(
          (name, dossier) ->
              answers
                  .confirmed(dossier)
                  .ifPresent(
                      answer ->
                          add(
                              model,
                              "",
                              start,
                              new BoundaryCase(name, dossier, Map.of(), answer))));
    }

    /** A row about points or criteria says nothing of them when a gate or a cap decides instead. */
    private boolean goesByItsBand(Dossier dossier) {
      return answers
          .answer(dossier)
          .filter(Classification::isDecided)
          .filter(
              answer ->
                  answer.steps().stream()
                      .noneMatch(step -> step.kind() != Kind.BAND && step.effect() == DECISIVE))
          .isPresent();
    }

    private void noSuchTotal(
        RuleModel model, Rule rule, Expression.Compare compare, BigDecimal points) {
      Place place = compare.place();
      String unit = model.unit().label();
      if (reached.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(unit)) {
        unreached.add(
            new Problem(
                "boundary-not-reached",
                place,
                unit
                    + ", luật \""
                    + rule.name()
                    + "\": không lập được ca có đúng "
                    + Wording.number(points)
                    + " điểm mà xếp loại theo điểm.",
                "Hãy tự viết kịch bản cho ngưỡng điểm này."));
      }
    }

    private static void put(
        Map<String, Dossier> wanted,
        @Nullable BigDecimal points,
        NavigableMap<BigDecimal, Dossier> byPoints) {
      Dossier dossier = points == null ? null : byPoints.get(points);
      if (points != null && dossier != null) {
        wanted.put("tổng " + Wording.number(points) + " điểm", dossier);
      }
    }

    private void add(RuleModel model, String criterion, Scenario start, BoundaryCase added) {
      List<String> key = List.of(model.unit().type(), criterion);
      starts.put(key, start);
      List<BoundaryCase> rows = cases.computeIfAbsent(key, k -> new ArrayList<>());
      boolean known =
          rows.stream()
              .anyMatch(
                  row ->
                      row.dossier().facts().equals(added.dossier().facts())
                          && row.readings().equals(added.readings()));
      if (!known) {
        rows.add(added);
      }
    }

    List<BoundaryTable> tables() {
      List<BoundaryTable> tables = new ArrayList<>();
      cases.forEach(
          (key, rows) -> {
            Scenario start = starts.get(key);
            if (start != null) {
              tables.add(new BoundaryTable(key.get(0), key.get(1), start, rows));
            }
          });
      return tables;
    }

    /** The cases of one comparison. */
    private final class OneComparison {

      private final RuleModel model;
      private final Rule rule;
      private final Rule.Pattern pattern;
      private final Expression.Compare compare;
      private final Scenario start;

      OneComparison(
          RuleModel model,
          Rule rule,
          Rule.Pattern pattern,
          Expression.Compare compare,
          Scenario start) {
        this.model = model;
        this.rule = rule;
        this.pattern = pattern;
        this.compare = compare;
        this.start = start;
      }

      void collect(Limits limits, FactFitter fitter) {
        FactDefinition fact = ((Operand.OfFact) compare.left()).definition();
        Map<String, String> readings = Limits.readings(rule);
        Answers asked = answers.reading(readings);
        Dossier context = limits.otherwiseMatching(start.dossier(), rule, compare, fitter);
        Set<Wanted> found = new LinkedHashSet<>();
        List<Wanted> all = limits.around(compare);
        for (Wanted wanted : all) {
          dossier(context, fact, wanted, limits, fitter)
              .flatMap(
                  dossier ->
                      asked
                          .confirmed(dossier)
                          .filter(answer -> shows(answer, fact, wanted))
                          .map(answer -> added(dossier, answer, fact, wanted, readings)))
              .ifPresent(done -> found.add(wanted));
        }
        if (all.stream().anyMatch(wanted -> wanted.isExact() && !found.contains(wanted))
            && reached.computeIfAbsent(compare.place(), key -> new LinkedHashSet<>()).add("")) {
          unreached.add(
              new Problem(
                  "boundary-not-reached",
                  compare.place(),
                  "Luật \""
                      + rule.name()
                      + "\": không lập được ca ở đúng mốc của \""
                      + RuleText.of(compare)
                      + "\".",
                  "Hãy tự viết kịch bản cho mốc này."));
        }
      }

      /** Says whether the value that the rule compared is the one that the case is named after. */
      private boolean shows(Classification answer, FactDefinition fact, Wanted wanted) {
        return Stream.concat(
                answer.findings().stream().flatMap(finding -> finding.rules().stream()),
                answer.steps().stream().flatMap(step -> step.rules().stream()))
            .filter(trace -> trace.rule().equals(rule.name()))
            .flatMap(trace -> trace.patterns().stream())
            .filter(trace -> trace.type().equals(pattern.type()))
            .flatMap(
                trace ->
                    Stream.concat(
                        trace.conditions().stream(),
                        trace.records().stream().flatMap(record -> record.conditions().stream())))
            .flatMap(Condition::leaves)
            .filter(comparison -> comparison.fact().equals(fact.name()))
            .anyMatch(wanted::isShownBy);
      }

      private Optional<Dossier> dossier(
          Dossier context, FactDefinition fact, Wanted wanted, Limits limits, FactFitter fitter) {
        if (!pattern.isAboutRecords()) {
          return fitter.fit(context, fact, wanted);
        }
        return wanted
            .resolved(fact.type())
            .map(
                value -> {
                  Map<String, Object> fields = limits.fields(pattern, compare);
                  fields.put(fact.name(), value);
                  return fitter.withRecord(context, limits.list(pattern), fields);
                });
      }

      private Classification added(
          Dossier dossier,
          Classification answer,
          FactDefinition fact,
          Wanted wanted,
          Map<String, String> readings) {
        String criterion = rule.isAboutCriterion() ? rule.target() : "";
        add(
            model,
            criterion,
            start,
            new BoundaryCase(fact.label() + " " + wanted.label(), dossier, readings, answer));
        return answer;
      }
    }
  }
}
