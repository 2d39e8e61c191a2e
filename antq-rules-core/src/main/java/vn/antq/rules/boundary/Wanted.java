package vn.antq.rules.boundary;

import vn.antq.rules.value.Day;
import vn.antq.rules.value.Fraction;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.Text;
import vn.antq.rules.value.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;

/**
 * What a fact should be: a value, or just below or above it.
 *
 * @param value the value; a {@link FactDefinition} for the value that another fact has; {@link
 *     #NOTHING} for none at all
 * @param step -1 for just below, 0 for the value itself, 1 for just above
 */
record Wanted(Object value, int step) {

  /** There is no value: a date that is stated to be none, a ratio of nothing. */
  static final String NOTHING = "none";

  static Wanted exactly(Object value) {
    return new Wanted(value, 0);
  }

  /** Returns the values on both sides of a limit, in rising order, and the limit itself. */
  static List<Wanted> around(FactType type, Object limit) {
    if (type instanceof YesNo) {
      return List.of(exactly(false), exactly(true));
    } else if (type instanceof Text) {
      return List.of(exactly(limit), exactly("không thuộc các giá trị trên"));
    } else if (type instanceof OneOf oneOf) {
      return oneOf.enumeration().levels().stream().map(Wanted::exactly).toList();
    }
    return List.of(new Wanted(limit, -1), new Wanted(limit, 0), new Wanted(limit, 1));
  }

  /** Returns whether a fact of the type can have no value at all. */
  static boolean canBeNothing(FactDefinition fact) {
    return fact.type() instanceof Day || fact.type() instanceof Fraction;
  }

  /** Returns the value of a fact that is stated; empty when there is no neighbour on that side. */
  Optional<Object> resolved(FactType type) {
    if (step == 0) {
      return Optional.of(value);
    } else if (value instanceof Long whole) {
      return Optional.of(whole + step);
    } else if (value instanceof BigDecimal number) {
      BigDecimal least = BigDecimal.ONE.movePointLeft(Math.max(number.scale(), 0) + 1);
      return Optional.of(number.add(least.multiply(BigDecimal.valueOf(step))));
    } else if (value instanceof LocalDate date) {
      return Optional.of(date.plusDays(step));
    } else if (value instanceof Level level && type instanceof OneOf oneOf) {
      List<Level> levels = new ArrayList<>(oneOf.enumeration().levels());
      int at = levels.indexOf(level) + step;
      return at < 0 || at >= levels.size() ? Optional.empty() : Optional.of(levels.get(at));
    }
    return Optional.empty();
  }

  /** Orders what is wanted of one fact; only values of one kind are ever compared. */
  static int compare(Wanted one, Wanted other) {
    boolean comparable =
        one.value.getClass() == other.value.getClass() && one.value instanceof Comparable;
    int order = comparable ? order(one.value, other.value) : 0;
    return order != 0 ? order : Integer.compare(one.step, other.step);
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
      return Integer.signum(order(actual.value(), limit)) == step;
    }
    return false;
  }

  @SuppressWarnings("unchecked")
  private static int order(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  /** Returns what a person calls it. */
  String label() {
    String side = step == 0 ? "đúng " : step < 0 ? "ngay dưới " : "ngay trên ";
    if (value.equals(NOTHING)) {
      return "không có";
    } else if (value instanceof FactDefinition other) {
      return side + other.label();
    } else if (value instanceof Level level) {
      return level.label();
    } else if (value instanceof Boolean yes) {
      return yes ? "có" : "không";
    } else if (value instanceof Ratio ratio) {
      return side + Wording.percent(ratio);
    } else if (value instanceof LocalDate date) {
      LocalDate moved = date.plusDays(step);
      return "ngày " + Wording.date(moved);
    }
    return side
        + (value instanceof Long whole
            ? Wording.number(whole)
            : value instanceof BigDecimal number ? Wording.number(number) : value);
  }
}
