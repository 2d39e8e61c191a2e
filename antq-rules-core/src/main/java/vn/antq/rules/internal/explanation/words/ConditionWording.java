package vn.antq.rules.internal.explanation.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/** Picks out of conditions what made them come out as they did. */
public final class ConditionWording {

  private ConditionWording() {}

  /**
   * How conditions are told.
   *
   * @param isTold which comparisons are told at all
   * @param together whether a comparison is told in one with the one before it
   * @param words tells comparisons in one
   * @param and stands between what is told of one alternative
   * @param or stands between alternatives
   */
  record Phrasing(
      Predicate<Comparison> isTold,
      BiPredicate<Comparison, Comparison> together,
      Function<List<Comparison>, String> words,
      String and,
      String or) {}

  /**
   * Returns a phrase for each condition that came out as {@code truth}. Of conditions joined by
   * "or" those are told that came out so too: every one when none holds, only the ones that hold
   * when one does.
   */
  static List<String> phrases(List<Condition> conditions, Truth truth, Sense sense) {
    return told(
        conditions,
        truth,
        new Phrasing(
            comparison -> true,
            ComparisonWording::canBeToldTogether,
            alike -> phrase(alike, sense),
            " và ",
            sense == Sense.FACT ? "; " : ", hoặc "));
  }

  /** Returns what is told of the conditions that came out as {@code truth}. */
  static List<String> told(List<Condition> conditions, Truth truth, Phrasing phrasing) {
    List<String> told = new ArrayList<>();
    List<Comparison> alike = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition.truth() != truth) {
        continue;
      } else if (condition instanceof Comparison comparison) {
        if (!phrasing.isTold().test(comparison)) {
          continue;
        }
        if (!alike.isEmpty() && !phrasing.together().test(alike.get(0), comparison)) {
          flush(alike, phrasing, told);
        }
        alike.add(comparison);
        continue;
      }
      flush(alike, phrasing, told);
      if (condition instanceof AllOf all) {
        told.addAll(told(all.parts(), truth, phrasing));
      } else if (condition instanceof AnyOf any) {
        alternatives(any, truth, phrasing).ifPresent(told::add);
      }
    }
    flush(alike, phrasing, told);
    return told;
  }

  private static void flush(List<Comparison> alike, Phrasing phrasing, List<String> told) {
    if (!alike.isEmpty()) {
      told.add(phrasing.words().apply(List.copyOf(alike)));
      alike.clear();
    }
  }

  /** Every alternative that came out so: when none holds, it takes all of them to say why. */
  private static Optional<String> alternatives(AnyOf any, Truth truth, Phrasing phrasing) {
    List<String> parts =
        telling(any, truth).stream()
            .map(part -> String.join(phrasing.and(), told(List.of(part), truth, phrasing)))
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(phrasing.or(), parts));
  }

  private static String phrase(List<Comparison> alike, Sense sense) {
    return alike.size() > 1 && sense == Sense.REQUIREMENT
        ? ComparisonWording.together(alike)
        : ComparisonWording.of(alike.get(0), sense);
  }

  /**
   * Returns the alternatives that came out so. When none holds, an alternative for units to which
   * what is asked does not apply is no reason: nobody is to blame for having a party cell, or
   * people to look after.
   */
  static List<Condition> telling(AnyOf any, Truth truth) {
    List<Condition> alike = any.parts().stream().filter(part -> part.truth() == truth).toList();
    List<Condition> asking = alike.stream().filter(part -> !isException(part)).toList();
    return truth == Truth.FALSE && !asking.isEmpty() ? asking : alike;
  }

  /** Returns the comparisons that made the conditions come out as {@code truth}. */
  static List<Comparison> deciding(List<Condition> conditions, Truth truth) {
    List<Comparison> deciding = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition.truth() != truth) {
        continue;
      } else if (condition instanceof Comparison comparison) {
        deciding.add(comparison);
      } else if (condition instanceof AllOf all) {
        deciding.addAll(deciding(all.parts(), truth));
      } else if (condition instanceof AnyOf any) {
        deciding.addAll(deciding(telling(any, truth), truth));
      }
    }
    return deciding;
  }

  private static boolean isException(Condition condition) {
    if (condition instanceof AllOf all) {
      return all.parts().stream().allMatch(part -> isException(part) || isReading(part));
    }
    return condition instanceof Comparison comparison
        && comparison.operator() == Operator.EQUAL
        && comparison.reliance().isEmpty()
        && (ComparisonWording.asksForNone(comparison)
            || Boolean.FALSE.equals(comparison.required().get(0).value()));
  }

  private static boolean isReading(Condition condition) {
    return condition instanceof Comparison comparison && ComparisonWording.isReading(comparison);
  }

  /**
   * How far conditions are from holding.
   *
   * @param failing how many comparisons do not hold, at best
   * @param size sum of what they miss by
   */
  record Distance(int failing, BigDecimal size) implements Comparable<Distance> {

    static final Distance NONE = new Distance(0, BigDecimal.ZERO);
    static final Distance ONE = new Distance(1, BigDecimal.ZERO);

    Distance plus(Distance other) {
      return new Distance(failing + other.failing, size.add(other.size));
    }

    @Override
    public int compareTo(Distance other) {
      return Comparator.comparingInt(Distance::failing)
          .thenComparing(Distance::size)
          .compare(this, other);
    }
  }

  /** Returns how far all the conditions together are from holding. */
  static Distance distance(List<Condition> conditions) {
    return conditions.stream()
        .map(ConditionWording::distance)
        .reduce(Distance.NONE, Distance::plus);
  }

  private static Distance distance(Condition condition) {
    if (condition.truth() == Truth.TRUE) {
      return Distance.NONE;
    } else if (condition instanceof AllOf all) {
      return distance(all.parts());
    } else if (condition instanceof AnyOf any) {
      return any.parts().stream()
          .map(ConditionWording::distance)
          .min(Comparator.naturalOrder())
          .orElse(Distance.ONE);
    }
    return new Distance(
        1, condition instanceof Comparison comparison ? size(comparison) : BigDecimal.ZERO);
  }

  /**
   * Without a margin, the lower of two lower limits is nearer, and the higher of two upper ones.
   */
  private static BigDecimal size(Comparison comparison) {
    if (comparison.margin().isPresent() || !ComparisonWording.isSettledByBounds(comparison)) {
      return comparison.margin().map(Margin::amount).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    }
    Object required = comparison.required().get(0).value();
    BigDecimal limit =
        required instanceof Ratio ratio
            ? ratio.percentRoundedDown()
            : required instanceof Long
                    || required instanceof BigDecimal
                    || required instanceof Average
                ? ScalarType.of(required).size(required).orElseThrow()
                : BigDecimal.ZERO;
    return ComparisonWording.isLowerLimit(comparison.operator()) ? limit : limit.negate();
  }

  /** Returns every comparison within the conditions, in the order of the rule file. */
  public static List<Comparison> comparisons(List<Condition> conditions) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition instanceof AllOf all) {
        comparisons.addAll(comparisons(all.parts()));
      } else if (condition instanceof AnyOf any) {
        comparisons.addAll(comparisons(any.parts()));
      } else if (condition instanceof Comparison comparison) {
        comparisons.add(comparison);
      }
    }
    return comparisons;
  }
}
