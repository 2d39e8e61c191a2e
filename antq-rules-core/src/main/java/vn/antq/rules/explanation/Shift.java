package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/**
 * The smallest move of one value that turns a comparison of it.
 *
 * @param fact name of the fact or field
 * @param value the value after the move
 * @param change how far it moved; empty when that has no measure
 */
record Shift(String fact, Object value, Optional<BigDecimal> change) {

  /** Returns the move that turns the comparison; empty when there is none. */
  static Optional<Shift> of(Comparison comparison) {
    Object actual = comparison.actual().value();
    Object required = comparison.required().get(0).value();
    if (ComparisonWording.isReading(comparison)
        || comparison.truth() == Truth.UNKNOWN
        || actual == null
        || required == null) {
      return Optional.empty();
    } else if (isUnmeasured(comparison)) {
      Object other = actual instanceof Boolean yes ? (Object) !yes : required;
      return comparison.truth() == Truth.FALSE || actual instanceof Boolean
          ? Optional.of(new Shift(comparison.fact(), other, Optional.empty()))
          : Optional.empty();
    }
    return change(comparison)
        .flatMap(
            change ->
                moved(comparison, actual, required, change)
                    .map(value -> new Shift(comparison.fact(), value, Optional.of(change))));
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

  private static Optional<BigDecimal> change(Comparison comparison) {
    boolean holds = comparison.truth() == Truth.TRUE;
    boolean decimal = comparison.actual().is(Manner.AMOUNT);
    BigDecimal most = comparison.margin().orElseThrow().amount().abs();
    // What holds with something to spare turns only by one more than that.
    BigDecimal size = holds && !decimal ? most.add(BigDecimal.ONE) : most;
    return switch (comparison.operator()) {
      case AT_LEAST, GREATER -> Optional.of(holds ? size.negate() : size);
      case AT_MOST, LESS -> Optional.of(holds ? size : size.negate());
      case EQUAL -> Optional.of(holds || isBelow(comparison) ? size : size.negate());
      case ONE_OF -> Optional.empty();
    };
  }

  private static boolean isBelow(Comparison comparison) {
    OptionalInt sign = compare(comparison.actual().value(), comparison.required().get(0).value());
    return sign.isPresent() && sign.getAsInt() < 0;
  }

  private static Optional<Object> moved(
      Comparison comparison, Object actual, Object required, BigDecimal change) {
    ScalarType type = ScalarType.of(actual);
    if (!type.javaType().isInstance(required)) {
      return Optional.empty();
    }
    return type.moved(actual, change)
        .map(value -> value instanceof BigDecimal reached ? past(reached, comparison) : value);
  }

  /** A decimal number that reached a limit crosses it by its last digit. */
  private static BigDecimal past(BigDecimal reached, Comparison comparison) {
    boolean excluded =
        comparison.operator() == Operator.GREATER || comparison.operator() == Operator.LESS;
    boolean holds = comparison.truth() == Truth.TRUE;
    if (excluded == holds) {
      return reached;
    }
    boolean falls = holds == ComparisonWording.isLowerLimit(comparison.operator());
    return falls ? reached.subtract(reached.ulp()) : reached.add(reached.ulp());
  }

  /** Returns how large what is required is, in the unit of the margin. */
  static BigDecimal size(Comparison comparison) {
    Object required = comparison.required().get(0).value();
    return required == null
        ? BigDecimal.ONE
        : switch (ScalarType.of(required).manner()) {
          case COUNT, AMOUNT, CHOICE -> ScalarType.of(required).size(required).orElseThrow().abs();
          case SHARE, DAY, TRUTH, WORDS -> BigDecimal.ONE;
        };
  }

  /** Says whether the comparison is of the fact that moved, or with it. */
  boolean concerns(Comparison comparison) {
    return comparison.fact().equals(fact) || comparison.requiredFact().equals(fact);
  }

  /** Returns what a comparison comes to after the move. */
  Truth truth(Comparison comparison) {
    if (comparison.fact().equals(fact)) {
      return comparison.required().stream()
          .map(FactValue::value)
          .map(required -> truth(comparison.operator(), value, required))
          .reduce(Truth.FALSE, Truth::or);
    } else if (comparison.requiredFact().equals(fact)) {
      return truth(comparison.operator(), comparison.actual().value(), value);
    }
    return comparison.truth();
  }

  private static Truth truth(
      Operator operator, @Nullable Object actual, @Nullable Object required) {
    OptionalInt sign = compare(actual, required);
    return sign.isPresent() ? Truth.of(operator.holds(sign.getAsInt())) : Truth.UNKNOWN;
  }

  @SuppressWarnings("unchecked") // every type has one class of values, and they compare
  private static OptionalInt compare(@Nullable Object actual, @Nullable Object required) {
    return actual != null && required != null && actual.getClass() == required.getClass()
        ? OptionalInt.of(((Comparable<Object>) actual).compareTo(required))
        : OptionalInt.empty();
  }
}
