package vn.antq.rules.internal.answer;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.value.Truth;

/** A step to an outcome. */
public record OutcomeStepData(
    String id,
    OutcomeStep.Kind kind,
    Outcome outcome,
    String title,
    Citation citation,
    String note,
    Optional<Reliance> reliance,
    OutcomeStep.Effect effect,
    Truth truth,
    Lazy<List<RuleTrace>> rulesOnDemand,
    Lazy<List<MissingFact>> missingOnDemand)
    implements OutcomeStep {

  /** Makes one of which everything is known. */
  public OutcomeStepData(
      String id,
      OutcomeStep.Kind kind,
      Outcome outcome,
      String title,
      Citation citation,
      String note,
      Optional<Reliance> reliance,
      OutcomeStep.Effect effect,
      Truth truth,
      List<RuleTrace> rules,
      List<MissingFact> missing) {
    this(
        id,
        kind,
        outcome,
        title,
        citation,
        note,
        reliance,
        effect,
        truth,
        Lazy.of(List.copyOf(rules)),
        Lazy.of(List.copyOf(missing)));
  }

  @Override
  public List<RuleTrace> rules() {
    return rulesOnDemand.get();
  }

  @Override
  public List<MissingFact> missing() {
    return missingOnDemand.get();
  }
}
