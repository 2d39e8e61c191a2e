package vn.antq.rules.internal.engine.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;

/** Works out how far a value is from the other side of a comparison, in the fact's own unit. */
public final class Margins {

  private Margins() {}

  /**
   * Returns what a fact counts: a ratio what its numerator counts, a change by how many of these it
   * is less or more.
   *
   * @param words what it can come from, by name
   */
  public static String unitOf(
      FactDefinition fact, Function<String, Optional<FactDefinition>> words) {
    Derivation how = fact.derivation().orElse(null);
    if (!fact.unit().isEmpty() || how == null) {
      return fact.unit();
    } else if (how instanceof Derivation.RatioOf ratio) {
      return words.apply(ratio.numerator()).map(FactDefinition::unit).orElse("");
    } else if (how instanceof Derivation.ChangeOf change) {
      return words
          .apply(change.before())
          .map(FactDefinition::unit)
          .filter(unit -> !unit.isEmpty())
          .map(unit -> unit + (change.rise() ? " tăng" : " giảm"))
          .orElse("");
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
   * Returns how far the points of a group are from a share of the most that it gives; absent where
   * that is no decimal number, or not known.
   *
   * @param points its points
   * @param maximum the most that it gives
   * @param required the share
   */
  public static Optional<Margin> inPoints(
      @Nullable Possible points,
      @Nullable Possible maximum,
      Operator operator,
      @Nullable Object required) {
    if (points == null
        || maximum == null
        || !(points.exact() instanceof BigDecimal earned)
        || !(maximum.exact() instanceof BigDecimal most)
        || !(required instanceof Ratio share)) {
      return Optional.empty();
    }
    BigDecimal asked = most.multiply(BigDecimal.valueOf(share.numerator()));
    try {
      BigDecimal limit = asked.divide(BigDecimal.valueOf(share.denominator()));
      return Optional.of(new Margin(Wording.plain(earned.subtract(limit)), "điểm", operator));
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
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
