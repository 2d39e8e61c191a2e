package vn.antq.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.antq.rules.Classifier;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * What the scenarios of a pack show of its rules: every result that a criterion can have, every
 * outcome, and for each comparison a case in which it holds and one in which it does not. A
 * scenario counts for a criterion only when it says what the criterion must come to. What a pack
 * inherits from one of another name is left out.
 *
 * @param pack name of the pack
 * @param results one for each result that is possible, in the order of the pack
 * @param comparisons one for each comparison, in the order of the rule files
 */
public record RuleCoverage(String pack, List<Result> results, List<Comparison> comparisons) {

  /** Copies the lists. */
  public RuleCoverage {
    results = List.copyOf(results);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * A result that a criterion can have, or an outcome.
   *
   * @param criterion id of the criterion; empty for an outcome
   * @param result the award level or the code of the status, such as {@code not met}; code of the
   *     outcome
   * @param place where the criterion, or the unit type of the outcome, stands
   * @param scenarios names of the scenarios that expect it
   */
  public record Result(String criterion, String result, Place place, List<String> scenarios) {

    /** Copies the list. */
    public Result {
      scenarios = List.copyOf(scenarios);
    }
  }

  /**
   * A comparison of a rule.
   *
   * @param rule name of the rule
   * @param condition the comparison, as rule files write it
   * @param place where it stands
   * @param held names of the scenarios in which it holds
   * @param failed names of the scenarios in which it does not hold
   */
  public record Comparison(
      String rule, String condition, Place place, List<String> held, List<String> failed) {

    /** Copies the lists. */
    public Comparison {
      held = List.copyOf(held);
      failed = List.copyOf(failed);
    }
  }

  /**
   * Returns the coverage of a pack by its scenarios.
   *
   * @throws vn.antq.rules.problem.InvalidDossierException if a scenario's facts are wrong
   */
  public static RuleCoverage of(Classifier classifier, List<Scenario> scenarios) {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(scenarios, "scenarios");
    CoverageCount count = new CoverageCount(classifier);
    scenarios.forEach(count::add);
    return count.coverage();
  }

  /** Returns how many results and sides of comparisons there are. */
  public int total() {
    return results.size() + 2 * comparisons.size();
  }

  /** Returns how many of them some scenario shows. */
  public int shown() {
    return total() - gaps().size();
  }

  /** Returns one problem for each result and each side of a comparison that no scenario shows. */
  public List<Problem> gaps() {
    List<Problem> gaps = new ArrayList<>();
    for (Result result : results) {
      if (result.scenarios().isEmpty()) {
        gaps.add(
            new Problem(
                "result-without-scenario",
                result.place(),
                result.criterion().isEmpty()
                    ? "Chưa có kịch bản nào mong đợi kết quả " + result.result() + "."
                    : "Tiêu chí "
                        + result.criterion()
                        + " chưa có kịch bản nào mong đợi \""
                        + result.result()
                        + "\".",
                "Hãy thêm kịch bản trong thư mục scenarios."));
      }
    }
    for (Comparison comparison : comparisons) {
      gap(comparison, comparison.held(), "đúng", gaps);
      gap(comparison, comparison.failed(), "sai", gaps);
    }
    return List.copyOf(gaps);
  }

  private static void gap(
      Comparison comparison, List<String> scenarios, String side, List<Problem> gaps) {
    if (scenarios.isEmpty()) {
      gaps.add(
          new Problem(
              "side-without-scenario",
              comparison.place(),
              "Luật \""
                  + comparison.rule()
                  + "\": chưa có kịch bản nào mà \""
                  + comparison.condition()
                  + "\" "
                  + side
                  + ".",
              "Hãy thêm kịch bản, hoặc dùng antq boundaries."));
    }
  }
}
