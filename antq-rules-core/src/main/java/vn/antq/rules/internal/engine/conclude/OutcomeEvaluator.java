package vn.antq.rules.internal.engine.conclude;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.internal.answer.FindingData;
import vn.antq.rules.internal.answer.Lazy;
import vn.antq.rules.internal.answer.OutcomeStepData;
import vn.antq.rules.internal.engine.evaluate.Gaps;
import vn.antq.rules.internal.engine.evaluate.RuleTruths;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.OutcomePlan.StepPlan;
import vn.antq.rules.internal.engine.plan.Relied;
import vn.antq.rules.internal.engine.plan.RuleNode;
import vn.antq.rules.internal.engine.plan.SheetPlan;
import vn.antq.rules.internal.engine.plan.YearPlan;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;

/**
 * Turns what came of the outcome rules into the outcome: the band that the scorecard reaches,
 * lowered by gates that are not passed, then limited by caps. What is not decided gives the worst
 * and the best outcome.
 */
public final class OutcomeEvaluator {

  private static final Set<String> POINTS = Set.of("points", "maximum");

  private final Vocabulary vocabulary;
  private final FactSheet sheet;
  private final Map<String, Possible> scorecard;
  private final RuleTruths truths;
  private final SheetPlan sheetPlan;
  private final List<Outcome> rising;
  private final List<Step> bands;
  private final List<Step> limits;

  /**
   * Creates an evaluator.
   *
   * @param plan how the outcome is decided
   * @param truths what came of the outcome rules
   * @param scorecard what they looked at
   */
  public OutcomeEvaluator(
      YearPlan plan,
      Vocabulary vocabulary,
      FactSheet sheet,
      RuleTruths truths,
      Map<String, Possible> scorecard) {
    this.vocabulary = vocabulary;
    this.sheet = sheet;
    this.scorecard = scorecard;
    this.truths = truths;
    this.sheetPlan = plan.sheet();
    this.rising = plan.outcome().rising();
    this.bands = steps(plan.outcome().bands(), plan.outcomeRules(), truths);
    this.limits = steps(plan.outcome().limits(), plan.outcomeRules(), truths);
  }

  private static List<Step> steps(
      List<StepPlan> forms, List<RuleNode> outcomeRules, RuleTruths truths) {
    List<Step> steps = new ArrayList<>(forms.size());
    for (StepPlan form : forms) {
      List<RuleNode> own = new ArrayList<>(form.rules().length);
      Truth truth = Truth.FALSE;
      for (int position : form.rules()) {
        RuleNode rule = outcomeRules.get(position);
        own.add(rule);
        truth = truth.or(truths.of(rule));
      }
      steps.add(new Step(form, own, truth));
    }
    return steps;
  }

  /** A band, gate or cap with what came of its rules; one matching rule is enough. */
  private record Step(StepPlan form, List<RuleNode> rules, Truth truth) {

    public Outcome outcome() {
      return form.outcome();
    }

    boolean is(Kind kind) {
      return form.kind() == kind;
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

  /**
   * Decides the outcome.
   *
   * @param range what it can be by everything that is missing together, if that was looked into
   */
  public Decision decide(String subject, Optional<AnswerRange.Range> range) {
    Decision decision = decide(subject);
    if (range.isEmpty()) {
      return decision;
    }
    int worst = Math.max(decision.worst().rank(), range.get().worst());
    int best = Math.min(decision.best().rank(), range.get().best());
    return new Decision(rising.get(worst), rising.get(best), decision.steps(), decision.deciding());
  }

  /** Decides the outcome, whatever is missing taken by itself. */
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
    // A list: no rule belongs to two steps, and hashing a rule, a deep record, is slow.
    List<Rule> deciding = new ArrayList<>();
    for (Step band : bands) {
      OutcomeStep.Effect effect = OutcomeStep.Effect.NONE;
      if (reached.contains(band)) {
        effect =
            reached.size() == 1 && band.truth() == Truth.TRUE
                ? OutcomeStep.Effect.DECISIVE
                : OutcomeStep.Effect.OPEN;
        band.rules().stream()
            .filter(rule -> truths.of(rule) != Truth.FALSE)
            .forEach(rule -> deciding.add(rule.rule()));
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
        limit.rules().forEach(rule -> deciding.add(rule.rule()));
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
    StepPlan form = step.form();
    boolean open = effect == OutcomeStep.Effect.OPEN && form.kind() != Kind.BAND;
    Lazy<List<RuleTrace>> traces = Lazy.by(() -> traces(step.rules()));
    return new OutcomeStepData(
        form.id(),
        form.kind(),
        form.outcome(),
        form.title(),
        form.citation(),
        form.note(),
        form.reliance(),
        effect,
        step.truth(),
        traces,
        open
            ? Lazy.by(() -> new Gaps(vocabulary, sheet).in(traces.get()))
            : Lazy.of(List.<MissingFact>of()));
  }

  private List<RuleTrace> traces(List<RuleNode> rules) {
    return rules.stream().map(rule -> rule.trace(sheet, scorecard)).toList();
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
    List<Rule> contradicting =
        (sure.isEmpty() ? bands : sure)
            .stream().flatMap(band -> band.rules().stream()).map(RuleNode::rule).toList();
    throw new PackDefectException(
        sure.isEmpty()
            ? PackDefectException.Kind.NO_OUTCOME
            : PackDefectException.Kind.SEVERAL_OUTCOMES,
        "",
        contradicting.stream().map(Rule::name).toList(),
        (sure.isEmpty()
                ? "Không luật @outcome nào đúng với bảng điểm của "
                : "Nhiều luật @outcome cùng đúng với bảng điểm của ")
            + subject
            + ": "
            + contradicting.stream()
                .map(rule -> "\"" + rule.name() + "\" (" + rule.place() + ")")
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
   * Tells what the outcome relies on; some of it more than once. Points rely on every scored
   * finding. That no criterion is unmet relies on every finding; that some are relies only on
   * those.
   */
  public void tell(
      Decision decision,
      List<FindingData> findings,
      Reliance period,
      Reliances reliances,
      Relied.Sink relied) {
    relied.add(period);
    Set<FindingData> added = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Rule rule : decision.deciding()) {
      rule.comparisons()
          .filter(compare -> isAboutScorecard(compare, rule))
          .forEach(
              compare -> {
                for (FindingData finding : relevant(compare, decision, findings, scorecard)) {
                  if (added.add(finding)) {
                    relied.add(new Relied(finding.reliancesOnDemand(), finding.basis()));
                  }
                }
              });
      boolean results = rule.patterns().stream().anyMatch(Rule.Pattern::isAboutResults);
      for (FindingData finding : results ? findings : List.<FindingData>of()) {
        if (finding.score().isPresent() && added.add(finding)) {
          relied.add(new Relied(finding.reliancesOnDemand(), finding.basis()));
        }
      }
      if (results || rule.comparisons().anyMatch(compare -> isAboutPoints(compare, rule))) {
        sheetPlan.reliances().forEach(relied::add);
      }
    }
    for (Rule rule : decision.deciding()) {
      for (Step limit : limits) {
        if (limit.rules().stream().anyMatch(own -> own.rule() == rule)) {
          limit.form().reliance().ifPresent(relied::add);
        }
      }
      reliances.addRule(rule, relied);
    }
  }

  private static boolean isAboutPoints(Expression.Compare compare, Rule rule) {
    return isAboutScorecard(compare, rule)
        && POINTS.contains(((Operand.OfFact) compare.left()).definition().name());
  }

  private static boolean isAboutScorecard(Expression.Compare compare, Rule rule) {
    return compare.left() instanceof Operand.OfFact fact
        && rule.patterns().stream().anyMatch(pattern -> pattern.type().equals(Rule.SCORECARD))
        && BuiltIns.SCORECARD.containsKey(fact.definition().name());
  }

  private static List<FindingData> relevant(
      Expression.Compare compare,
      Decision decision,
      List<FindingData> findings,
      Map<String, Possible> scorecard) {
    String entry = ((Operand.OfFact) compare.left()).definition().name();
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
