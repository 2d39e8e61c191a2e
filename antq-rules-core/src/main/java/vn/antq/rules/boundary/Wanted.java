package vn.antq.rules.boundary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;

/**
 * What a fact should be: a value, or just below or above it.
 *
 * @param value the value; a {@link FactDefinition} for the value that another fact has; {@link
 *     #NOTHING} for none at all
 * @param side {@code LESS} for just below, {@code EQUAL} for the value itself, {@code GREATER} for
 *     just above
 */
record Wanted(Object value, Operator side) {

  /** There is no value: a date that is stated to be none, a ratio of nothing. */
  static final String NOTHING = "none";

  static Wanted exactly(Object value) {
    return new Wanted(value, Operator.EQUAL);
  }

  /** Returns the value nearest to a limit with which a comparison with it holds. */
  static Wanted by(Operator operator, Object limit) {
    return operator.side() == 0 ? exactly(limit) : new Wanted(limit, operator);
  }

  /** Returns the values on both sides of a limit, in rising order, and the limit itself. */
  static List<Wanted> around(FactType type, Object limit) {
    ScalarType scalar = (ScalarType) type;
    return switch (scalar.manner()) {
      case TRUTH, CHOICE, WORDS -> scalar.around(limit).stream().map(Wanted::exactly).toList();
      case COUNT, AMOUNT, SHARE, DAY ->
          Stream.of(Operator.LESS, Operator.EQUAL, Operator.GREATER)
              .map(side -> by(side, limit))
              .toList();
    };
  }

  /** Returns whether a fact of the type can have no value at all. */
  static boolean canBeNothing(FactDefinition fact) {
    return fact.type() instanceof ScalarType scalar && scalar.canBeNone();
  }

  /** Returns the value of a fact that is stated; empty when there is no neighbour on that side. */
  Optional<Object> resolved(FactType type) {
    ScalarType scalar = (ScalarType) type;
    return isExact() || scalar.javaType().isInstance(value)
        ? scalar.nearest(side, value)
        : Optional.empty();
  }

  /** Says whether the value itself is wanted. */
  boolean isExact() {
    return side == Operator.EQUAL;
  }

  /** Orders what is wanted of one fact; only values of one kind are ever compared. */
  static int compare(Wanted one, Wanted other) {
    boolean comparable =
        one.value.getClass() == other.value.getClass() && one.value instanceof Comparable;
    int order = comparable ? order(one.value, other.value) : 0;
    return order != 0 ? order : Integer.compare(one.side.side(), other.side.side());
  }

  /** Says whether the value that a rule compared is what is wanted. */
  boolean isShownBy(Comparison comparison) {
    FactValue actual = comparison.actual();
    if (value.equals(NOTHING)) {
      return actual.none();
    }
    Object limit = value instanceof FactDefinition ? comparison.required().get(0).value() : value;
    if (actual.value() instanceof Comparable<?>
        && limit != null
        && actual.value().getClass() == limit.getClass()) {
      return side.holds(order(actual.value(), limit));
    }
    return false;
  }

  @SuppressWarnings("unchecked")
  private static int order(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  /** Returns what a person calls it. */
  String label() {
    String where = isExact() ? "đúng " : side == Operator.LESS ? "ngay dưới " : "ngay trên ";
    if (value.equals(NOTHING)) {
      return "không có";
    } else if (value instanceof FactDefinition other) {
      return where + other.label();
    }
    ScalarType type = ScalarType.of(value);
    return switch (type.manner()) {
      case TRUTH, CHOICE -> type.show(value, "");
      case DAY -> "ngày " + type.show(type.nearest(side, value).orElse(value), "");
      case WORDS -> where + value;
      case COUNT, AMOUNT, SHARE -> where + type.showLimit(value, "");
    };
  }
}
