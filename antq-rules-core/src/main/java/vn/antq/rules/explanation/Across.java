package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/**
 * The nearest value that turns a comparison of it.
 *
 * @param value the value
 * @param change how far it is from what it was; empty when that has no measure
 */
record Across(Object value, Optional<BigDecimal> change) {

  /** Returns the value that turns the comparison; empty when there is none. */
  static Optional<Across> of(Comparison comparison) {
    Object actual = comparison.actual().value();
    Object limit = comparison.required().get(0).value();
    boolean holds = comparison.truth() == Truth.TRUE;
    if (ComparisonWording.isReading(comparison)
        || comparison.truth() == Truth.UNKNOWN
        || actual == null
        || limit == null) {
      return Optional.empty();
    } else if (isUnmeasured(comparison)) {
      Object other = actual instanceof Boolean yes ? (Object) !yes : limit;
      return holds && !(actual instanceof Boolean)
          ? Optional.empty()
          : Optional.of(new Across(other, Optional.empty()));
    }
    ScalarType type = ScalarType.of(actual);
    Operator wanted =
        holds ? comparison.operator().opposite().orElse(Operator.GREATER) : comparison.operator();
    return Optional.of(limit)
        .filter(type.javaType()::isInstance)
        .flatMap(same -> type.distance(actual, wanted, same))
        .map(BigDecimal::negate)
        .flatMap(
            change ->
                type.moved(actual, change)
                    .flatMap(
                        moved ->
                            comparison.actual().is(Manner.AMOUNT)
                                ? type.nearest(wanted, limit)
                                : Optional.of(moved))
                    .map(value -> new Across(value, Optional.of(change))));
  }

  /** Says whether the comparison is one of levels, such as the verdict of a nested pack. */
  static boolean isOfLevel(Comparison comparison) {
    return comparison.actual().is(Manner.CHOICE);
  }

  private static boolean isUnmeasured(Comparison comparison) {
    boolean exactly =
        comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.ONE_OF;
    return comparison.margin().isEmpty() || isOfLevel(comparison) && exactly;
  }
}
