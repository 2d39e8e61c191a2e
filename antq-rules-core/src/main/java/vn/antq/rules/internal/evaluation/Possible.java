package vn.antq.rules.internal.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Operator;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.vocabulary.FactType;
import vn.antq.rules.vocabulary.Level;

/**
 * What is known of a value: exactly what it is, that there is none (a ratio of nothing), or between
 * what it lies.
 *
 * @param exact the value; null when it is not exactly known
 * @param least the least it can be; null when there is no least or the value is exactly known
 * @param most the most it can be; null when there is no most or the value is exactly known
 * @param absence whether there may be no value at all
 */
public record Possible(
    @Nullable Object exact, @Nullable Object least, @Nullable Object most, Absence absence) {

  /** Whether there may be no value at all. */
  public enum Absence {
    /** There is a value. */
    NO,
    /** There may be one. */
    MAYBE,
    /** There is none: every comparison with it is false. */
    YES
  }

  /** No value at all. */
  public static final Possible ABSENT = new Possible(null, null, null, Absence.YES);

  /** Nothing is known. */
  public static final Possible UNKNOWN = new Possible(null, null, null, Absence.NO);

  private static final Possible YES_OR_NO =
      new Possible(null, Boolean.FALSE, Boolean.TRUE, Absence.NO);

  /** Returns an exactly known value. */
  public static Possible exactly(Object value) {
    return new Possible(value, null, null, Absence.NO);
  }

  /** Returns a value that lies between two others, either of which may be missing. */
  public static Possible between(
      @Nullable Object least, @Nullable Object most, boolean maybeAbsent) {
    if (least != null && most != null && !maybeAbsent && compare(least, most) == 0) {
      return exactly(least);
    }
    return new Possible(null, least, most, maybeAbsent ? Absence.MAYBE : Absence.NO);
  }

  /** Returns what is known of a value of the given type when nothing was stated. */
  public static Possible unknown(FactType type) {
    if (type instanceof FactType.YesNo) {
      return YES_OR_NO;
    } else if (type instanceof FactType.OneOf oneOf) {
      List<Level> levels = oneOf.enumeration().levels();
      return between(levels.get(0), levels.get(levels.size() - 1), false);
    }
    return UNKNOWN;
  }

  /** Says whether the value is exactly known. */
  public boolean isExact() {
    return exact != null;
  }

  /** Says whether nothing more can be learnt of the value: it is known, or there is none. */
  public boolean isSettled() {
    return exact != null || absence == Absence.YES;
  }

  /** Returns the least it can be; the value itself when it is known. */
  public @Nullable Object lower() {
    return exact != null ? exact : least;
  }

  /** Returns the most it can be; the value itself when it is known. */
  public @Nullable Object upper() {
    return exact != null ? exact : most;
  }

  /** Returns this as explanations show it. */
  public FactValue shown(String unit) {
    return new FactValue(exact, least, most, absence == Absence.YES, unit);
  }

  /** Returns whether this compares with {@code right} as {@code operator} says. */
  public Truth compare(Operator operator, Possible right) {
    if (absence == Absence.YES || right.absence == Absence.YES) {
      return Truth.FALSE;
    }
    if (exact != null && right.exact != null) {
      return Truth.of(holds(operator, exact, right.exact));
    }
    Truth truth = compareRanges(operator, right);
    boolean maybeAbsent = absence == Absence.MAYBE || right.absence == Absence.MAYBE;
    return maybeAbsent && truth == Truth.TRUE ? Truth.UNKNOWN : truth;
  }

  /** Returns whether this is one of some values; it surely is when they are all that it can be. */
  public Truth isOneOf(Collection<?> values) {
    Truth truth = Truth.FALSE;
    Set<Long> accepted = new HashSet<>();
    for (Object value : values) {
      truth = truth.or(compare(Operator.EQUAL, exactly(value)));
      accepted.add(position(value));
    }
    if (truth != Truth.UNKNOWN || absence != Absence.NO || least == null || most == null) {
      return truth;
    }
    Long from = position(least);
    Long to = position(most);
    if (from == null || to == null || to - from >= values.size()) {
      return truth;
    }
    for (long position = from; position <= to; position++) {
      if (!accepted.contains(position)) {
        return truth;
      }
    }
    return Truth.TRUE;
  }

  private Truth compareRanges(Operator operator, Possible right) {
    return switch (operator) {
      case AT_LEAST ->
          decide(order(lower(), right.upper()) >= 0, order(upper(), right.lower()) < 0);
      case GREATER -> decide(order(lower(), right.upper()) > 0, order(upper(), right.lower()) <= 0);
      case AT_MOST -> decide(order(upper(), right.lower()) <= 0, order(lower(), right.upper()) > 0);
      case LESS -> decide(order(upper(), right.lower()) < 0, order(lower(), right.upper()) >= 0);
      case EQUAL, ONE_OF ->
          decide(false, order(upper(), right.lower()) < 0 || order(lower(), right.upper()) > 0);
    };
  }

  private static Truth decide(boolean surely, boolean surelyNot) {
    if (surely) {
      return Truth.TRUE;
    }
    return surelyNot ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** A sign that no comparison accepts, for a bound that is missing. */
  private static double order(@Nullable Object left, @Nullable Object right) {
    return left == null || right == null ? Double.NaN : compare(left, right);
  }

  private static boolean holds(Operator operator, Object left, Object right) {
    return operator.holds(compare(left, right));
  }

  /** Returns the order of two values of one type. */
  @SuppressWarnings("unchecked")
  static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  /**
   * Returns the position of a value that has neighbours (whole numbers, dates, levels, yes or no),
   * or null.
   */
  static @Nullable Long position(Object value) {
    if (value instanceof Long whole) {
      return whole;
    } else if (value instanceof LocalDate date) {
      return date.toEpochDay();
    } else if (value instanceof Level level) {
      return (long) level.rank();
    } else if (value instanceof Boolean yes) {
      return yes ? 1L : 0L;
    }
    return null;
  }
}
