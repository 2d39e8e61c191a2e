package vn.antq.rules.internal.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.value.Operator;
import vn.antq.rules.vocabulary.Derivation;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.vocabulary.Vocabulary;

/** Works out how far a value is from the other side of a comparison, in the fact's own unit. */
final class Margins {

  private Margins() {}

  /** Returns what a fact counts; a ratio counts what its numerator counts. */
  static String unitOf(FactDefinition fact, Vocabulary vocabulary) {
    if (fact.unit().isEmpty()
        && fact.derivation().isPresent()
        && fact.derivation().get() instanceof Derivation.RatioOf ratio) {
      return vocabulary.fact(ratio.numerator()).map(FactDefinition::unit).orElse("");
    }
    return fact.unit();
  }

  static Optional<Margin> margin(String unit, Possible left, Operator operator, Possible right) {
    Object actual = left.exact();
    Object required = right.exact();
    if (actual == null || required == null || operator == Operator.ONE_OF) {
      return Optional.empty();
    }
    if (actual instanceof Ratio ratio && required instanceof Ratio bound) {
      return Optional.of(
          new Margin(BigDecimal.valueOf(ratioMargin(ratio, operator, bound)), unit, operator));
    } else if (actual instanceof BigDecimal number && required instanceof BigDecimal bound) {
      return Optional.of(new Margin(signed(number.subtract(bound), operator), unit, operator));
    } else if (actual instanceof Boolean || actual instanceof String) {
      return Optional.empty();
    }
    Long from = Possible.position(actual);
    Long to = Possible.position(required);
    if (from == null || to == null) {
      return Optional.empty();
    }
    BigDecimal distance = signed(BigDecimal.valueOf(from - to), operator);
    if (operator == Operator.LESS || operator == Operator.GREATER) {
      distance = distance.subtract(BigDecimal.ONE);
    }
    String counted = actual instanceof LocalDate ? "ngày" : actual instanceof Level ? "bậc" : unit;
    return Optional.of(new Margin(distance, counted, operator));
  }

  /**
   * Returns how much a ratio lacks at the least: of a smaller whole than there surely is the law
   * asks no more, and a greater part than there can be lacks no less.
   */
  static Optional<Margin> shortfall(
      String unit, Possible part, Possible whole, Operator operator, Ratio required) {
    if ((operator != Operator.AT_LEAST && operator != Operator.GREATER)
        || !(part.upper() instanceof Long greatest)
        || !(whole.lower() instanceof Long least)) {
      return Optional.empty();
    }
    long asked =
        operator == Operator.AT_LEAST
            ? required.leastPartOf(least)
            : Math.addExact(required.greatestPartOf(least), 1);
    return asked <= greatest
        ? Optional.empty()
        : Optional.of(new Margin(BigDecimal.valueOf(greatest - asked), unit, operator));
  }

  /** Counted in units of the numerator, the denominator being what it is. */
  private static long ratioMargin(Ratio actual, Operator operator, Ratio required) {
    long part = actual.numerator();
    long whole = actual.denominator();
    return switch (operator) {
      case AT_LEAST -> part - required.leastPartOf(whole);
      case GREATER -> part - required.greatestPartOf(whole) - 1;
      case AT_MOST -> required.greatestPartOf(whole) - part;
      case LESS -> required.leastPartOf(whole) - 1 - part;
      case EQUAL, ONE_OF -> -Math.abs(part - required.leastPartOf(whole));
    };
  }

  private static BigDecimal signed(BigDecimal difference, Operator operator) {
    return switch (operator) {
      case AT_LEAST, GREATER -> difference;
      case AT_MOST, LESS -> difference.negate();
      case EQUAL, ONE_OF -> difference.abs().negate();
    };
  }
}
