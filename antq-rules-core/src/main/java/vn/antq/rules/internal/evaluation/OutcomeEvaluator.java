package vn.antq.rules.internal.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Operator;
import vn.antq.rules.classification.Outcome;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.internal.evaluation.RuleEvaluator.RuleResult;
import vn.antq.rules.internal.pack.LimitDefinition;
import vn.antq.rules.internal.pack.PackDefinition;
import vn.antq.rules.internal.rule.BuiltIns;
import vn.antq.rules.internal.rule.Expression;
import vn.antq.rules.internal.rule.Operand;
import vn.antq.rules.internal.rule.Rule;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.law.Citation;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.problem.PackDefectException;

/**
 * Turns what came of the outcome rules into the outcome: the band that the scorecard reaches,
 * lowered by gates that are not passed, then limited by caps. What is not decided gives the worst
 * and the best outcome.
 */
public final class OutcomeEvaluator {

  private static final Set<String> POINTS = Set.of("points", "maximum");

  private final PackDefinition pack;
  private final Gaps gaps;
  private final List<Outcome> rising;
  private final List<Step> bands = new ArrayList<>();
  private final List<Step> limits = new ArrayList<>();

  /**
   * Creates an evaluator.
   *
   * @param results what came of the outcome rules
   */
  public OutcomeEvaluator(
      PackDefinition pack, RuleModel model, FactSheet sheet, List<RuleResult> results) {
    this.pack = pack;
    this.gaps = new Gaps(model.vocabulary(), sheet);
    this.rising = new ArrayList<>(pack.outcomes());
    Collections.reverse(rising);
    for (Outcome outcome : pack.outcomes()) {
      bands.add(new Step(outcome, Optional.empty(), own(results, Kind.BAND, outcome.code())));
    }
    for (LimitDefinition limit : model.unit().limits()) {
      Outcome outcome =
          rising.stream()
              .filter(candidate -> candidate.code().equals(limit.outcome()))
              .findFirst()
              .orElseThrow();
      limits.add(new Step(outcome, Optional.of(limit), own(results, limit.kind(), limit.id())));
    }
  }

  private static List<RuleResult> own(List<RuleResult> results, Kind kind, String target) {
    RuleTrace.Effect effect =
        switch (kind) {
          case BAND -> RuleTrace.Effect.OUTCOME;
          case GATE -> RuleTrace.Effect.GATE;
          case CAP -> RuleTrace.Effect.CAP;
        };
    return results.stream()
        .filter(result -> result.rule().effect() == effect && result.rule().target().equals(target))
        .toList();
  }

  /** A band, gate or cap with what came of its rules; one matching rule is enough. */
  private record Step(Outcome outcome, Optional<LimitDefinition> limit, List<RuleResult> results) {

    Truth truth() {
      return results.stream().map(RuleResult::truth).reduce(Truth.FALSE, Truth::or);
    }

    boolean is(Kind kind) {
      return limit.map(known -> known.kind() == kind).orElse(kind == Kind.BAND);
    }
  }

  /**
   * An outcome as far as it is known.
   *
   * @param worst the worst that is possible
   * @param best the best that is possible
   * @param steps the steps to it
   * @param deciding the rules that decided it, or still can
   */
  public record Decision(
      Outcome worst, Outcome best, List<OutcomeStep> steps, List<Rule> deciding) {}

  /** Decides the outcome. */
  public Decision decide(String subject) {
    List<Step> reached = reached(subject);
    int worst = rising.size() - 1;
    int best = 0;
    int highest = 0;
    for (Step band : reached) {
      worst = Math.min(worst, lowered(band.outcome().rank(), true));
      best = Math.max(best, lowered(band.outcome().rank(), false));
      highest = Math.max(highest, band.outcome().rank());
    }
    List<OutcomeStep> steps = new ArrayList<>();
    Set<Rule> deciding = new LinkedHashSet<>();
    for (Step band : bands) {
      OutcomeStep.Effect effect = OutcomeStep.Effect.NONE;
      if (reached.contains(band)) {
        effect =
            reached.size() == 1 && band.truth() == Truth.TRUE
                ? OutcomeStep.Effect.DECISIVE
                : OutcomeStep.Effect.OPEN;
        band.results().stream()
            .filter(result -> result.truth() != Truth.FALSE)
            .forEach(result -> deciding.add(result.rule()));
      }
      steps.add(shown(band, effect));
    }
    for (Step limit : limits) {
      // Between the highest band reached and the worst outcome a gate stood on the way; a cap
      // always does.
      boolean onTheWay =
          limit.is(Kind.CAP)
              || limit.outcome().rank() <= highest && limit.outcome().rank() >= worst;
      if (onTheWay) {
        limit.results().forEach(result -> deciding.add(result.rule()));
      }
      steps.add(shown(limit, effectOf(limit, highest, onTheWay)));
    }
    return new Decision(rising.get(worst), rising.get(best), steps, List.copyOf(deciding));
  }

  private static OutcomeStep.Effect effectOf(Step limit, int highest, boolean onTheWay) {
    boolean canLower = limit.is(Kind.CAP) ? limit.outcome().rank() < highest : onTheWay;
    if (!canLower) {
      return OutcomeStep.Effect.NONE;
    } else if (limit.truth() == Truth.UNKNOWN) {
      return OutcomeStep.Effect.OPEN;
    }
    boolean lowers = limit.is(Kind.CAP) == (limit.truth() == Truth.TRUE);
    return lowers ? OutcomeStep.Effect.DECISIVE : OutcomeStep.Effect.NONE;
  }

  private OutcomeStep shown(Step step, OutcomeStep.Effect effect) {
    List<RuleTrace> traces = step.results().stream().map(RuleResult::trace).toList();
    if (step.limit().isEmpty()) {
      return new OutcomeStep(
          step.outcome().code(),
          Kind.BAND,
          step.outcome(),
          step.outcome().label(),
          new Citation(pack.scaleDocument(), ""),
          "",
          Optional.empty(),
          effect,
          step.truth(),
          traces,
          List.of());
    }
    LimitDefinition limit = step.limit().get();
    return new OutcomeStep(
        limit.id(),
        limit.kind(),
        step.outcome(),
        limit.title(),
        limit.citation(),
        limit.note(),
        Optional.of(reliance(limit, step.outcome())),
        effect,
        step.truth(),
        traces,
        effect == OutcomeStep.Effect.OPEN ? gaps.in(traces) : List.of());
  }

  private Reliance reliance(LimitDefinition limit, Outcome outcome) {
    return new Reliance(
        limit.origin(),
        Reliance.Kind.LIMIT,
        limit.id(),
        limit.title(),
        outcome.label(),
        limit.basis(),
        limit.citation(),
        limit.place());
  }

  private List<Step> reached(String subject) {
    List<Step> sure = bands.stream().filter(band -> band.truth() == Truth.TRUE).toList();
    if (sure.size() == 1) {
      return sure;
    }
    List<Step> open = bands.stream().filter(band -> band.truth() == Truth.UNKNOWN).toList();
    if (sure.isEmpty() && !open.isEmpty()) {
      return open;
    }
    throw new PackDefectException(
        (sure.isEmpty()
                ? "Không luật @outcome nào đúng với bảng điểm của "
                : "Nhiều luật @outcome cùng đúng với bảng điểm của ")
            + subject
            + ": "
            + (sure.isEmpty() ? bands : sure)
                .stream()
                    .flatMap(band -> band.results().stream())
                    .map(
                        result ->
                            "\"" + result.rule().name() + "\" (" + result.rule().place() + ")")
                    .collect(Collectors.joining(", "))
            + ".\nCó thể các mức điểm hở nhau hoặc chồng lên nhau.");
  }

  private int lowered(int reached, boolean pessimistic) {
    int rank = reached;
    while (rank > 0 && isBarred(rank, pessimistic)) {
      rank--;
    }
    for (Step cap : limits) {
      boolean applies = cap.truth() == Truth.TRUE || pessimistic && cap.truth() == Truth.UNKNOWN;
      if (cap.is(Kind.CAP) && applies) {
        rank = Math.min(rank, cap.outcome().rank());
      }
    }
    return rank;
  }

  private boolean isBarred(int rank, boolean pessimistic) {
    return limits.stream()
        .filter(gate -> gate.is(Kind.GATE) && gate.outcome().rank() == rank)
        .anyMatch(
            gate -> gate.truth() == Truth.FALSE || pessimistic && gate.truth() == Truth.UNKNOWN);
  }

  /**
   * Returns what the outcome relies on. Points rely on every scored finding. That no criterion is
   * unmet relies on every finding; that some are relies only on those.
   */
  public List<Reliance> reliances(
      Decision decision,
      List<Finding> findings,
      Reliance period,
      Reliances reliances,
      Map<String, Possible> scorecard) {
    Set<Reliance> relied = new LinkedHashSet<>();
    relied.add(period);
    for (Rule rule : decision.deciding()) {
      for (Expression.Compare compare : RuleModel.comparisons(rule).toList()) {
        if (isAboutScorecard(compare, rule)) {
          relevant(compare, decision, findings, scorecard)
              .forEach(finding -> relied.addAll(finding.reliances()));
        }
      }
    }
    for (Rule rule : decision.deciding()) {
      limits.stream()
          .filter(step -> step.results().stream().anyMatch(own -> own.rule().equals(rule)))
          .forEach(step -> step.limit().ifPresent(l -> relied.add(reliance(l, step.outcome()))));
      reliances.addRule(rule, relied);
    }
    return List.copyOf(relied);
  }

  private static boolean isAboutScorecard(Expression.Compare compare, Rule rule) {
    return compare.left() instanceof Operand.Fact fact
        && rule.patterns().stream().anyMatch(pattern -> pattern.type().equals(Rule.SCORECARD))
        && BuiltIns.SCORECARD.containsKey(fact.definition().name());
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
