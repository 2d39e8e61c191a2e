package vn.antq.rules.explanation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;

/**
 * A value that is another.
 *
 * @param type type of the pattern in which it stands
 * @param record number of the record in which it stands; empty for a fact of the unit
 * @param fact name of the fact, field or scorecard entry
 * @param value what it is then
 */
record Move(String type, Optional<Integer> record, String fact, Object value) {

  /** Says whether the comparison is of the value that moved, or with it. */
  boolean concerns(Comparison comparison) {
    return comparison.fact().equals(fact) || comparison.requiredFact().equals(fact);
  }

  /** Returns what a comparison that it concerns comes to. */
  Truth truth(Comparison comparison) {
    if (!comparison.fact().equals(fact)) {
      return truth(comparison.operator(), comparison.actual().value(), value);
    }
    return comparison.required().stream()
        .map(FactValue::value)
        .map(required -> truth(comparison.operator(), value, required))
        .reduce(Truth.FALSE, Truth::or);
  }

  @SuppressWarnings("unchecked") // every type has one class of values, and they compare
  private static Truth truth(
      Operator operator, @Nullable Object actual, @Nullable Object required) {
    return actual != null && required != null && actual.getClass() == required.getClass()
        ? Truth.of(operator.holds(((Comparable<Object>) actual).compareTo(required)))
        : Truth.UNKNOWN;
  }
}
