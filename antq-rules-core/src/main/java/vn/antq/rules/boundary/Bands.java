package vn.antq.rules.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;

/**
 * Looks for bands that leave a gap or overlap: values of a fact between two awards that get
 * nothing, facts that get two award levels at once, points that reach no outcome or two. Every flaw
 * comes with a dossier that shows it.
 *
 * <p>Starts from the scenarios of the pack and tries, for each criterion, the values just below, at
 * and just above everything that its rules compare with, in all combinations up to a limit. What it
 * finds is so; it cannot find everything.
 */
public final class Bands {

  private static final int MOST_UNMET = 2;

  private Bands() {}

  /**
   * A gap or an overlap.
   *
   * @param criterion id of the criterion; empty when it is about outcomes
   * @param problem what is wrong, where
   * @param counterexample a dossier that, classified by the pack, shows it
   */
  public record Flaw(String criterion, Problem problem, Dossier counterexample) {}

  /**
   * Returns the flaws of every edition of a pack, at most one of each kind for each criterion.
   *
   * @param scenarios dossiers to start from: at least one for each unit type
   */
  public static List<Flaw> flaws(Classifier classifier, List<Scenario> scenarios) {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(scenarios, "scenarios");
    Answers answers = new Answers(classifier);
    Map<Problem, Flaw> flaws = new LinkedHashMap<>();
    for (Pack book : classifier.editions()) {
      for (RuleModel model : book.models().values()) {
        Optional<Scenario> start =
            answers
                .start(model.unit().type(), scenarios)
                .or(() -> answers.fullest(model.unit().type(), scenarios));
        start.ifPresent(
            scenario ->
                ofUnitType(answers, model, scenario.dossier(), scenarios)
                    .forEach(flaw -> flaws.putIfAbsent(flaw.problem(), flaw)));
      }
    }
    return List.copyOf(flaws.values());
  }

  private static List<Flaw> ofUnitType(
      Answers answers, RuleModel model, Dossier start, List<Scenario> scenarios) {
    List<Flaw> flaws = new ArrayList<>();
    FactFitter fitter = new FactFitter(model.vocabulary(), scenarios);
    Limits limits = new Limits(model, start.year());
    for (Criterion criterion : model.unit().criteria()) {
      if (!criterion.isProhibition()) {
        new CriterionBands(criterion, model.rulesOf(criterion.id()), answers)
            .flaws(start, limits, fitter)
            .forEach(flaws::add);
      }
    }
    PointTotals totals =
        new PointTotals(
            answers,
            start,
            Stream.concat(PointTotals.like(start, scenarios), limits.variations(start, fitter)));
    flaws.addAll(ofOutcomes(answers, model, totals));
    return flaws;
  }

  private static List<Flaw> ofOutcomes(Answers answers, RuleModel model, PointTotals totals) {
    Map<String, Dossier> tried = new LinkedHashMap<>();
    totals
        .byPoints()
        .descendingMap()
        .forEach(
            (points, dossier) -> tried.put("tổng " + Wording.number(points) + " điểm", dossier));
    tried.putAll(totals.singles());
    for (int unmet = 0; unmet <= MOST_UNMET; unmet++) {
      String label = unmet + " tiêu chí không đạt";
      totals.withUnmet(unmet).ifPresent(dossier -> tried.put(label, dossier));
    }
    Set<String> told = new LinkedHashSet<>();
    List<Flaw> flaws = new ArrayList<>();
    tried.forEach(
        (label, dossier) -> {
          Dossier named = dossier.toBuilder().id("phản ví dụ").build();
          answers
              .defect(named)
              .filter(defect -> defect.kind() != PackDefectException.Kind.AWARDS)
              .filter(defect -> told.add(defect.kind() + " " + defect.rules()))
              .map(Answers::firstLine)
              .ifPresent(message -> flaws.add(outcomeFlaw(model, label + ": " + message, named)));
        });
    return flaws;
  }

  private static Flaw outcomeFlaw(RuleModel model, String message, Dossier dossier) {
    return new Flaw(
        "",
        new Problem(
            "outcome-bands",
            model.outcomeRules().stream().map(Rule::place).findFirst().orElse(Place.NOWHERE),
            model.unit().label() + ", " + message + (message.endsWith(".") ? "" : "."),
            "Hãy sửa các luật @outcome để mỗi bảng điểm dẫn đến đúng một kết quả."),
        dossier);
  }
}
