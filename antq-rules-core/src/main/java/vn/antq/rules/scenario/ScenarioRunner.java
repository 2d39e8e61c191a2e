package vn.antq.rules.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.FigureChange;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario.ExpectedFinding;

/**
 * Runs scenarios of a pack and says where an answer is not what the scenario expects. Thread-safe.
 */
public final class ScenarioRunner {

  private final Classifier classifier;

  /** Creates a runner for one pack. */
  public ScenarioRunner(Classifier classifier) {
    Objects.requireNonNull(classifier, "classifier");
    this.classifier = classifier;
  }

  /** Returns one problem for each expectation that is not met; none when the scenario holds. */
  public List<Problem> run(Scenario scenario) {
    Objects.requireNonNull(scenario, "scenario");
    return differences(scenario, dossier -> classify(scenario));
  }

  /** Returns the answer, with the readings and figures of the scenario. */
  Classification classify(Scenario scenario) {
    Classifier reading = classifier;
    for (Map.Entry<String, String> entry : scenario.readings().entrySet()) {
      reading = reading.withReading(entry.getKey(), entry.getValue());
    }
    if (scenario.figures().isEmpty()) {
      return reading.classify(scenario.dossier());
    }
    FigureChange change = FigureChange.of(scenario.figures(), reading.editions());
    String label = "mốc " + scenario.figures();
    return reading
        .variant(Variant.of(label, model -> change.apply(model, model)))
        .classify(scenario.dossier());
  }

  /**
   * Returns one problem for each expectation that an answer does not meet.
   *
   * @param scenario what is expected; its readings and figures are left to {@code classify}
   * @param classify gives the answer
   */
  public static List<Problem> differences(
      Scenario scenario, Function<Dossier, Classification> classify) {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(classify, "classify");
    Classification answer;
    try {
      answer = classify.apply(scenario.dossier());
    } catch (InvalidInputException e) {
      return e.problems();
    } catch (PackDefectException | IllegalArgumentException e) {
      return List.of(
          new Problem("scenario-fails", scenario.place(), String.valueOf(e.getMessage()), ""));
    }
    List<Problem> problems = new ArrayList<>();
    scenario
        .expected()
        .findings()
        .forEach((id, expected) -> check(id, expected, answer, scenario, problems));
    scenario
        .expected()
        .points()
        .ifPresent(
            points -> {
              Score score = answer.score().orElse(null);
              if (score == null
                  || score.worst().compareTo(points.from()) != 0
                  || score.best().compareTo(points.to()) != 0) {
                String found = score == null ? "không chấm điểm" : score.text();
                differs(
                    scenario,
                    points.place(),
                    "điểm",
                    range(Wording.number(points.from()), Wording.number(points.to())),
                    found,
                    problems);
              }
            });
    scenario
        .expected()
        .outcome()
        .ifPresent(
            outcome -> {
              if (!outcome.worst().equals(answer.worst().code())
                  || !outcome.best().equals(answer.best().code())) {
                differs(
                    scenario,
                    outcome.place(),
                    "kết quả",
                    range(outcome.worst(), outcome.best()),
                    range(answer.worst().code(), answer.best().code()),
                    problems);
              }
            });
    return List.copyOf(problems);
  }

  private static void check(
      String id,
      ExpectedFinding expected,
      Classification answer,
      Scenario scenario,
      List<Problem> problems) {
    Optional<Finding> found = answer.finding(id);
    if (found.isEmpty()) {
      differs(
          scenario,
          expected.place(),
          "tiêu chí " + id,
          "có",
          "gói không có tiêu chí này",
          problems);
      return;
    }
    Finding finding = found.get();
    if (!isMet(expected, finding)) {
      differs(
          scenario,
          expected.place(),
          "tiêu chí " + id,
          words(
              expected.status().map(FindingStatus::code).orElse(""),
              expected.level(),
              expected.points().map(Wording::number).orElse("")),
          expected.status().isPresent() && expected.points().isEmpty()
              ? finding.status().code() + missing(finding)
              : words(
                      finding.status().code(),
                      finding.level(),
                      finding.score().map(Score::text).orElse(""))
                  + missing(finding),
          problems);
    }
  }

  private static boolean isMet(ExpectedFinding expected, Finding finding) {
    boolean same =
        expected
            .status()
            .map(status -> status == finding.status())
            .orElse(expected.level().equals(finding.level()));
    if (expected.points().isEmpty()) {
      return same;
    }
    BigDecimal points = expected.points().get();
    return same
        && finding
            .score()
            .filter(score -> score.isDecided() && points.compareTo(score.worst()) == 0)
            .isPresent();
  }

  private static String words(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String range(String from, String to) {
    return from.equals(to) ? from : from + "–" + to;
  }

  private static String missing(Finding finding) {
    return finding.missing().isEmpty()
        ? ""
        : finding.missing().stream()
            .map(MissingFact::name)
            .collect(Collectors.joining(", ", " (thiếu ", ")"));
  }

  private static void differs(
      Scenario scenario,
      Place place,
      String what,
      String expected,
      String found,
      List<Problem> problems) {
    problems.add(
        new Problem(
            "scenario-differs",
            place,
            "Kịch bản \""
                + scenario.name()
                + "\": "
                + what
                + " mong đợi "
                + expected
                + ", nhưng kết quả là "
                + found
                + ".",
            ""));
  }
}
