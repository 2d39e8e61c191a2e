package vn.antq.rules.check;

import vn.antq.rules.value.DecimalNumber;
import vn.antq.rules.value.OneOf;
import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.internal.pack.FigureDefinition;
import vn.antq.rules.internal.rule.BuiltIns;
import vn.antq.rules.internal.rule.Operand;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.vocabulary.Derivation;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.value.Level;

/** Which values facts, figures and literals can have, as numbers. */
final class Values {

  private static final int DAYS_OF_A_MONTH = 100;

  private final RuleModel model;

  Values(RuleModel model) {
    this.model = model;
  }

  /** Returns a figure or a literal as a number; levels count by rank, days through the year. */
  static Optional<BigDecimal> of(Operand operand) {
    if (operand instanceof Operand.Figure figure) {
      return Optional.of(of(figure.definition().value()));
    } else if (operand instanceof Operand.Literal literal) {
      if (literal.value() instanceof Long number) {
        return Optional.of(BigDecimal.valueOf(number));
      } else if (literal.value() instanceof Level level) {
        return Optional.of(BigDecimal.valueOf(level.rank()));
      }
    }
    return Optional.empty();
  }

  private static BigDecimal of(FigureDefinition.Value value) {
    if (value instanceof FigureDefinition.Amount amount) {
      return amount.number();
    } else if (value instanceof FigureDefinition.Percent percent) {
      // A percentage is a fraction of a power of ten, so nothing is rounded.
      return new BigDecimal(percent.ratio().numerator())
          .divide(new BigDecimal(percent.ratio().denominator()));
    }
    FigureDefinition.DayOfYear day = (FigureDefinition.DayOfYear) value;
    return BigDecimal.valueOf(
        (long) day.day().getMonthValue() * DAYS_OF_A_MONTH + day.day().getDayOfMonth());
  }

  /** Returns between which bounds a fact, a field or an entry of the scorecard lies. */
  Span span(FactDefinition fact) {
    if (fact.equals(BuiltIns.SCORECARD.get(fact.name()))) {
      return scorecard(fact);
    } else if (fact.derivation().isPresent()) {
      return derived(fact, fact.derivation().get());
    } else if (fact.type() instanceof OneOf oneOf) {
      return Span.of(
          Optional.of(BigDecimal.ZERO),
          Optional.of(BigDecimal.valueOf(oneOf.enumeration().levels().size() - 1L)));
    }
    return Span.of(fact.min(), fact.max());
  }

  private Span scorecard(FactDefinition entry) {
    BigDecimal maximum = model.unit().scale().orElse(BigDecimal.ZERO);
    BigDecimal most =
        entry.type() instanceof DecimalNumber
            ? maximum
            : BigDecimal.valueOf(model.unit().criteria().size());
    return Span.of(
        Optional.of(entry.name().equals("maximum") ? maximum : BigDecimal.ZERO), Optional.of(most));
  }

  private Span derived(FactDefinition fact, Derivation derivation) {
    if (derivation instanceof Derivation.RatioOf ratio) {
      boolean share =
          model
              .vocabulary()
              .fact(ratio.numerator())
              .map(numerator -> numerator.atMost().equals(ratio.denominator()))
              .orElse(false);
      return Span.of(
          Optional.of(BigDecimal.ZERO), share ? Optional.of(BigDecimal.ONE) : Optional.empty());
    } else if (derivation instanceof Derivation.CountOf) {
      return Span.of(Optional.of(BigDecimal.ZERO), Optional.empty());
    } else if (derivation instanceof Derivation.SumOf sum) {
      Optional<BigDecimal> low = Optional.of(BigDecimal.ZERO);
      Optional<BigDecimal> high = Optional.of(BigDecimal.ZERO);
      for (String term : sum.terms()) {
        Span span = model.vocabulary().fact(term).map(this::span).orElse(Span.ALL);
        low = plus(low, span.low());
        high = plus(high, span.high());
      }
      return Span.of(low, high);
    } else if (fact.type() instanceof OneOf oneOf) {
      return Span.of(
          Optional.of(BigDecimal.ZERO),
          Optional.of(BigDecimal.valueOf(oneOf.enumeration().levels().size() - 1L)));
    }
    return Span.ALL;
  }

  private static Optional<BigDecimal> plus(Optional<BigDecimal> left, Optional<BigDecimal> right) {
    return left.flatMap(first -> right.map(first::add));
  }
}
