package vn.antq.rules.internal.engine.facts;

import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;

/** Works out how far a value is from the other side of a comparison, in the fact's own unit. */
public final class Margins {

  private Margins() {}

  /** Returns what a fact counts; a ratio counts what its numerator counts. */
  public static String unitOf(FactDefinition fact, Vocabulary vocabulary) {
    if (fact.unit().isEmpty()
        && fact.derivation().isPresent()
        && fact.derivation().get() instanceof Derivation.RatioOf ratio) {
      return vocabulary.fact(ratio.numerator()).map(FactDefinition::unit).orElse("");
    }
    return fact.unit();
  }

  public static Optional<Margin> margin(
      String unit, Possible left, Operator operator, Possible right) {
    Object actual = left.exact();
    Object required = right.exact();
    if (actual == null || required == null) {
      return Optional.empty();
    }
    ScalarType type = ScalarType.of(actual);
    return type.margin(actual, operator, required)
        .map(amount -> new Margin(amount, type.counted(unit), operator));
  }

  /**
   * Returns how much a ratio lacks at the least: of a smaller whole than there surely is the law
   * asks no more, and a greater part than there can be lacks no less.
   */
  public static Optional<Margin> shortfall(
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
}
