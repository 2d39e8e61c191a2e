package vn.antq.rules.internal.answer;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;

/** A comparison. */
public record ComparisonData(
    String fact,
    String label,
    FactValue actual,
    Operator operator,
    List<FactValue> required,
    String requiredFact,
    String requiredLabel,
    Optional<Reliance> reliance,
    Truth truth,
    Optional<Margin> margin,
    Optional<Margin> shortfall,
    List<Evidence> evidence,
    Place place)
    implements Condition.Comparison {

  /** Copies the lists. */
  public ComparisonData {
    required = List.copyOf(required);
    evidence = List.copyOf(evidence);
  }
}
