package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.internal.engine.conclude.OutcomeEvaluator;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Limit;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.value.Truth;

/**
 * How a unit type comes to its outcome, with everything looked up that no dossier changes.
 * Immutable.
 *
 * @param rising the outcomes, the worst first
 * @param bands the bands of the scale, the best first
 * @param limits gates and caps, in the order of the pack
 */
public record OutcomePlan(List<Outcome> rising, List<StepPlan> bands, List<StepPlan> limits) {

  /** Copies the lists. */
  public OutcomePlan {
    rising = List.copyOf(rising);
    bands = List.copyOf(bands);
    limits = List.copyOf(limits);
  }

  /**
   * A band, gate or cap.
   *
   * @param reliance what a gate or cap relies on; empty for a band
   * @param rules positions of its rules among the outcome rules; one that matches is enough
   */
  public record StepPlan(
      String id,
      Kind kind,
      Outcome outcome,
      String title,
      Citation citation,
      String note,
      Optional<Reliance> reliance,
      int[] rules) {}

  /**
   * Between which outcomes an answer lies.
   *
   * @param worst rank of the worst
   * @param best rank of the best
   */
  public record Ranks(int worst, int best) {}

  /**
   * Returns what the outcome can be by what came of its rules, as {@link OutcomeEvaluator} does.
   *
   * @param truths what came of each rule of the outcome, in their order
   */
  public Ranks ranks(Truth[] truths) {
    List<StepPlan> sure = new ArrayList<>(bands.size());
    List<StepPlan> open = new ArrayList<>(bands.size());
    for (StepPlan band : bands) {
      Truth truth = truth(band, truths);
      if (truth == Truth.TRUE) {
        sure.add(band);
      }
      if (truth != Truth.FALSE) {
        open.add(band);
      }
    }
    List<StepPlan> reached = sure.size() == 1 ? sure : open;
    if (reached.isEmpty()) {
      return new Ranks(0, rising.size() - 1);
    }
    int worst = rising.size() - 1;
    int best = 0;
    for (StepPlan band : reached) {
      worst = Math.min(worst, lowered(band.outcome().rank(), truths, true));
      best = Math.max(best, lowered(band.outcome().rank(), truths, false));
    }
    return new Ranks(worst, best);
  }

  /** Says whether the rules decide the outcome. */
  public boolean isDecided(Truth[] truths) {
    Ranks ranks = ranks(truths);
    return ranks.worst() == ranks.best();
  }

  private static Truth truth(StepPlan step, Truth[] truths) {
    Truth truth = Truth.FALSE;
    for (int rule : step.rules()) {
      truth = truth.or(truths[rule]);
    }
    return truth;
  }

  private int lowered(int reached, Truth[] truths, boolean pessimistic) {
    int rank = reached;
    while (rank > 0 && isBarred(rank, truths, pessimistic)) {
      rank--;
    }
    for (StepPlan cap : limits) {
      Truth truth = truth(cap, truths);
      boolean applies = truth == Truth.TRUE || pessimistic && truth == Truth.UNKNOWN;
      if (cap.kind() == Kind.CAP && applies) {
        rank = Math.min(rank, cap.outcome().rank());
      }
    }
    return rank;
  }

  private boolean isBarred(int rank, Truth[] truths, boolean pessimistic) {
    for (StepPlan gate : limits) {
      if (gate.kind() == Kind.GATE && gate.outcome().rank() == rank) {
        Truth truth = truth(gate, truths);
        if (truth == Truth.FALSE || pessimistic && truth == Truth.UNKNOWN) {
          return true;
        }
      }
    }
    return false;
  }

  public static OutcomePlan of(PackDefinition pack, RuleModel model) {
    List<Rule> rules = model.outcomeRules();
    List<Outcome> rising = new ArrayList<>(pack.outcomes());
    Collections.reverse(rising);
    List<StepPlan> bands = new ArrayList<>();
    for (Outcome outcome : pack.outcomes()) {
      bands.add(
          new StepPlan(
              outcome.code(),
              Kind.BAND,
              outcome,
              outcome.label(),
              new Citation(pack.scaleDocument(), ""),
              "",
              Optional.empty(),
              own(rules, Rule.Effect.OUTCOME, outcome.code())));
    }
    List<StepPlan> limits = new ArrayList<>();
    for (Limit limit : model.unit().limits()) {
      limits.add(limit(limit, rising, rules));
    }
    return new OutcomePlan(rising, bands, limits);
  }

  private static StepPlan limit(Limit limit, List<Outcome> rising, List<Rule> rules) {
    Outcome outcome =
        rising.stream()
            .filter(candidate -> candidate.code().equals(limit.outcome()))
            .findFirst()
            .orElseThrow();
    return new StepPlan(
        limit.id(),
        limit.kind() == Limit.Kind.GATE ? Kind.GATE : Kind.CAP,
        outcome,
        limit.title(),
        limit.citation(),
        limit.note(),
        Optional.of(limit.reliance(outcome.label())),
        own(
            rules,
            limit.kind() == Limit.Kind.GATE ? Rule.Effect.GATE : Rule.Effect.CAP,
            limit.id()));
  }

  private static int[] own(List<Rule> rules, Rule.Effect effect, String target) {
    return IntStream.range(0, rules.size())
        .filter(i -> rules.get(i).effect() == effect && rules.get(i).target().equals(target))
        .toArray();
  }
}
