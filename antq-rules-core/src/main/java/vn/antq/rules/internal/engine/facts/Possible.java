package vn.antq.rules.internal.engine.facts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/**
 * What is known of a value: exactly what it is, that there is none (a ratio of nothing), or between
 * what it lies.
 *
 * @param exact the value; null when it is not exactly known
 * @param least the least it can be; null when there is no least or the value is exactly known
 * @param most the most it can be; null when there is no most or the value is exactly known
 * @param absence whether there may be no value at all
 * @param reachesLeast whether it can be the least itself, not only come as near as one likes
 * @param reachesMost whether it can be the most itself: 22 and some of 23 and as many is never all
 */
public record Possible(
    @Nullable Object exact,
    @Nullable Object least,
    @Nullable Object most,
    Absence absence,
    boolean reachesLeast,
    boolean reachesMost) {

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
  public static final Possible ABSENT = new Possible(null, null, null, Absence.YES, true, true);

  /** Nothing is known. */
  public static final Possible UNKNOWN = new Possible(null, null, null, Absence.NO, true, true);

  /** Returns an exactly known value. */
  public static Possible exactly(Object value) {
    return new Possible(value, null, null, Absence.NO, true, true);
  }

  /**
   * Returns a value that lies between two others, either of which may be missing. Two ratios that
   * are equal still leave open what they are made of: none of so many is 0 whatever the whole is,
   * and the whole is not known.
   */
  public static Possible between(
      @Nullable Object least, @Nullable Object most, boolean maybeAbsent) {
    if (least != null
        && most != null
        && !maybeAbsent
        && !(least instanceof Ratio)
        && compare(least, most) == 0) {
      return exactly(least);
    }
    return new Possible(null, least, most, maybeAbsent ? Absence.MAYBE : Absence.NO, true, true);
  }

  /** Returns what this and another leave open together; null when they leave nothing. */
  public @Nullable Possible within(Possible other) {
    if (other.isExact()) {
      Object value = other.exact();
      return compare(Operator.EQUAL, other) == Truth.FALSE || value == null ? null : other;
    } else if (other.absence == Absence.YES) {
      return absence == Absence.NO ? null : other;
    } else if (isSettled()) {
      return this;
    }
    Object low = highest(least, other.least);
    Object high = lowest(most, other.most);
    if (low != null && high != null && compare(low, high) > 0) {
      return null;
    }
    boolean absent = absence == Absence.MAYBE && other.absence == Absence.MAYBE;
    return between(low, high, absent)
        .reaching(reaches(low, this, other, true), reaches(high, this, other, false));
  }

  private static @Nullable Object highest(@Nullable Object one, @Nullable Object other) {
    return one == null || other != null && compare(one, other) < 0 ? other : one;
  }

  private static @Nullable Object lowest(@Nullable Object one, @Nullable Object other) {
    return one == null || other != null && compare(one, other) > 0 ? other : one;
  }

  private static boolean reaches(
      @Nullable Object end, Possible one, Possible other, boolean theLeast) {
    boolean byOne = !(theLeast ? one.reachesLeast : one.reachesMost);
    boolean byOther = !(theLeast ? other.reachesLeast : other.reachesMost);
    Object ofOne = theLeast ? one.least : one.most;
    Object ofOther = theLeast ? other.least : other.most;
    return end == null
        || !(byOne && ofOne != null && compare(ofOne, end) == 0)
            && !(byOther && ofOther != null && compare(ofOther, end) == 0);
  }

  /** Returns this value, or none. */
  public Possible orNone() {
    return new Possible(exact, least, most, Absence.MAYBE, reachesLeast, reachesMost);
  }

  /** Returns this value if there is one. */
  public Possible present() {
    return new Possible(exact, least, most, Absence.NO, reachesLeast, reachesMost);
  }

  /** Returns this value as far as it lies between two bounds that both narrow it. */
  public Possible from(@Nullable Object theLeast, @Nullable Object theMost) {
    return between(theLeast, theMost, absence == Absence.MAYBE);
  }

  /** Returns this value if it does not reach the bounds that are named. */
  public Possible reaching(boolean theLeast, boolean theMost) {
    return new Possible(exact, least, most, absence, theLeast, theMost);
  }

  /** Returns what is known of a value of the given type when nothing was stated. */
  public static Possible unknown(FactType type) {
    if (!(type instanceof ScalarType scalar)) {
      return UNKNOWN;
    } else if (scalar.canBeNone() && !scalar.keyword().isEmpty()) {
      // What was never issued has no date.
      return new Possible(null, null, null, Absence.MAYBE, true, true);
    }
    List<Object> choices = scalar.choices();
    return choices.isEmpty()
        ? UNKNOWN
        : between(choices.get(0), choices.get(choices.size() - 1), false);
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
    return new FactValue(exact, least, reachesMost ? most : null, absence == Absence.YES, unit);
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
    if (exact != null) {
      return Truth.of(values.contains(exact));
    }
    Truth truth = Truth.FALSE;
    for (Object value : values) {
      truth = truth.or(compare(Operator.EQUAL, exactly(value)));
    }
    boolean only = absence == Absence.NO && truth == Truth.UNKNOWN && !canBeOther(values, null);
    return only ? Truth.TRUE : truth;
  }

  /**
   * Returns whether this can be a value other than some.
   *
   * @param others what it must be one of then; null for anything
   */
  public boolean canBeOther(Collection<?> values, @Nullable Collection<?> others) {
    if (exact != null) {
      return !values.contains(exact) && (others == null || others.contains(exact));
    }
    Long from = least == null ? null : position(least);
    Long to = most == null ? null : position(most);
    // More values than those named: one of them is another.
    if (from == null || to == null || others == null && to - from >= values.size()) {
      return absence != Absence.YES;
    }
    Set<Long> left = new HashSet<>();
    if (others == null) {
      for (long position = from; position <= to; position++) {
        left.add(position);
      }
    } else {
      others.forEach(other -> left.add(position(other)));
      left.removeIf(position -> position == null || position < from || position > to);
    }
    values.forEach(value -> left.remove(position(value)));
    return !left.isEmpty();
  }

  private Truth compareRanges(Operator operator, Possible right) {
    return switch (operator) {
      case AT_LEAST -> decide(right.isAtMost(this), isBelow(right));
      case GREATER -> decide(right.isBelow(this), isAtMost(right));
      case AT_MOST -> decide(isAtMost(right), right.isBelow(this));
      case LESS -> decide(isBelow(right), right.isAtMost(this));
      case EQUAL, ONE_OF ->
          decide(isAtMost(right) && right.isAtMost(this), isBelow(right) || right.isBelow(this));
    };
  }

  /** Whether whatever this is it is at most whatever the other is. */
  private boolean isAtMost(Possible other) {
    Object highest = upper();
    Object lowest = other.lower();
    return highest != null && lowest != null && compare(highest, lowest) <= 0;
  }

  private boolean isBelow(Possible other) {
    Object highest = upper();
    Object lowest = other.lower();
    if (highest == null || lowest == null) {
      return false;
    }
    int order = compare(highest, lowest);
    return order < 0 || order == 0 && !(reachesMost && other.reachesLeast);
  }

  private static Truth decide(boolean surely, boolean surelyNot) {
    if (surely) {
      return Truth.TRUE;
    }
    return surelyNot ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static boolean holds(Operator operator, Object left, Object right) {
    return operator.holds(compare(left, right));
  }

  /** Returns the order of two values of one type. */
  @SuppressWarnings("unchecked")
  public static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  /**
   * Returns the position of a value that has neighbours (whole numbers, dates, levels, yes or no),
   * or null.
   */
  public static @Nullable Long position(Object value) {
    if (value instanceof Long whole) {
      return whole;
    }
    OptionalLong position = ScalarType.of(value).position(value);
    return position.isPresent() ? (Long) position.getAsLong() : null;
  }
}
