package vn.antq.rules.internal.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Operator;
import vn.antq.rules.classification.Outcome;
import vn.antq.rules.classification.RuleTrace.Effect;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.internal.evaluation.RuleEvaluator.RuleResult;
import vn.antq.rules.internal.rule.Expression;
import vn.antq.rules.internal.rule.Operand;
import vn.antq.rules.internal.rule.Rule;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.problem.PackDefectException;

/**
 * Turns what came of the outcome rules into the outcome: the band that the scorecard reaches,
 * lowered by gates that are not passed, then limited by caps. What is not decided gives the worst
 * and the best outcome.
 */
public final class OutcomeEvaluator {

  private static final Set<String> POINTS = Set.of("points", "maximum");

  private final List<Outcome> risingScale;
  private final List<RuleResult> results;

  /**
   * Creates an evaluator.
   *
   * @param scale the outcomes, best first
   * @param results what came of the outcome rules
   */
  public OutcomeEvaluator(List<Outcome> scale, List<RuleResult> results) {
    this.risingScale = new ArrayList<>(scale);
    Collections.reverse(risingScale);
    this.results = results;
  }

  /**
   * An outcome as far as it is known.
   *
   * @param worst the worst that is possible
   * @param best the best that is possible
   * @param deciding the outcome rules that could still decide it, or did
   */
  public record Decision(Outcome worst, Outcome best, List<RuleResult> deciding) {}

  /** Decides the outcome. */
  public Decision decide(String subject) {
    List<RuleResult> bands = bands(subject);
    int worst = risingScale.size() - 1;
    int best = 0;
    for (RuleResult band : bands) {
      int rank = rankOf(band.rule().target());
      worst = Math.min(worst, lowered(rank, true));
      best = Math.max(best, lowered(rank, false));
    }
    Set<RuleResult> deciding = new LinkedHashSet<>(bands);
    int highest = bands.stream().mapToInt(band -> rankOf(band.rule().target())).max().orElse(0);
    for (RuleResult result : results) {
      boolean gateOnTheWay =
          result.rule().effect() == Effect.GATE
              && rankOf(result.rule().target()) <= highest
              && rankOf(result.rule().target()) >= worst;
      if (gateOnTheWay || result.rule().effect() == Effect.CAP) {
        deciding.add(result);
      }
    }
    return new Decision(risingScale.get(worst), risingScale.get(best), List.copyOf(deciding));
  }

  private List<RuleResult> bands(String subject) {
    List<RuleResult> reached = bands(Truth.TRUE);
    if (reached.size() == 1) {
      return reached;
    }
    List<RuleResult> open = bands(Truth.UNKNOWN);
    if (reached.isEmpty() && !open.isEmpty()) {
      return open;
    }
    throw new PackDefectException(
        (reached.isEmpty()
                ? "Không luật @outcome nào đúng với bảng điểm của "
                : "Nhiều luật @outcome cùng đúng với bảng điểm của ")
            + subject
            + ": "
            + (reached.isEmpty() ? results : reached)
                .stream()
                    .map(
                        result ->
                            "\"" + result.rule().name() + "\" (" + result.rule().place() + ")")
                    .collect(Collectors.joining(", "))
            + ".\nCó thể các mức điểm hở nhau hoặc chồng lên nhau.");
  }

  private List<RuleResult> bands(Truth truth) {
    return results.stream()
        .filter(result -> result.rule().effect() == Effect.OUTCOME && result.truth() == truth)
        .toList();
  }

  private int rankOf(String code) {
    for (Outcome outcome : risingScale) {
      if (outcome.code().equals(code)) {
        return outcome.rank();
      }
    }
    throw new IllegalStateException("An outcome rule was let through for " + code);
  }

  private int lowered(int reached, boolean pessimistic) {
    int rank = reached;
    while (rank > 0 && isBarred(rank, pessimistic)) {
      rank--;
    }
    for (RuleResult result : results) {
      boolean applies =
          result.truth() == Truth.TRUE || pessimistic && result.truth() == Truth.UNKNOWN;
      if (result.rule().effect() == Effect.CAP && applies) {
        rank = Math.min(rank, rankOf(result.rule().target()));
      }
    }
    return rank;
  }

  private boolean isBarred(int rank, boolean pessimistic) {
    return results.stream()
        .filter(
            result ->
                result.rule().effect() == Effect.GATE && rankOf(result.rule().target()) == rank)
        .anyMatch(
            result ->
                result.truth() == Truth.FALSE || pessimistic && result.truth() == Truth.UNKNOWN);
  }

  /**
   * Returns what the outcome relies on. Points rely on every scored finding. That no criterion is
   * unmet relies on every finding; that some are relies only on those.
   */
  public static List<Reliance> reliances(
      Decision decision,
      List<Finding> findings,
      Reliance period,
      Reliances reliances,
      Map<String, Possible> scorecard) {
    Set<Reliance> relied = new LinkedHashSet<>();
    relied.add(period);
    for (RuleResult result : decision.deciding()) {
      for (Expression.Compare compare : RuleModel.comparisons(result.rule()).toList()) {
        if (isAbout(compare, result.rule())) {
          relevant(compare, decision, findings, scorecard)
              .forEach(finding -> relied.addAll(finding.reliances()));
        }
      }
    }
    decision.deciding().forEach(result -> reliances.addRule(result.rule(), relied));
    return List.copyOf(relied);
  }

  private static boolean isAbout(Expression.Compare compare, Rule rule) {
    return compare.left() instanceof Operand.Fact fact
        && rule.patterns().stream().anyMatch(pattern -> pattern.type().equals(Rule.SCORECARD))
        && vn.antq.rules.internal.rule.BuiltIns.SCORECARD.containsKey(fact.definition().name());
  }

  private static List<Finding> relevant(
      Expression.Compare compare,
      Decision decision,
      List<Finding> findings,
      Map<String, Possible> scorecard) {
    String entry = ((Operand.Fact) compare.left()).definition().name();
    if (POINTS.contains(entry)) {
      return findings.stream().filter(finding -> finding.score().isPresent()).toList();
    }
    boolean asksForSome =
        compare.operator() == Operator.GREATER || compare.operator() == Operator.AT_LEAST;
    boolean decided =
        decision.worst().equals(decision.best())
            && scorecard.getOrDefault(entry, Possible.UNKNOWN).lower() instanceof Long count
            && count > 0;
    if (entry.equals("unmetCriteria") && asksForSome && decided) {
      return findings.stream()
          .filter(
              finding ->
                  finding.status() == FindingStatus.NOT_MET
                      || finding.status() == FindingStatus.VIOLATED)
          .toList();
    }
    return findings;
  }
}
