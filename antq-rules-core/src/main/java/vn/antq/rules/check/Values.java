package vn.antq.rules.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.ScalarType;

/** Which values facts, figures and literals can have, as numbers. */
final class Values {

  private static final int DAYS_OF_A_MONTH = 100;

  private final RuleModel model;

  Values(RuleModel model) {
    this.model = model;
  }

  /** Returns a figure or a literal as a number; levels count by rank, days through the year. */
  static Optional<BigDecimal> of(Operand operand) {
    if (operand instanceof Operand.OfFigure figure) {
      return Optional.of(of(figure.definition().value()));
    } else if (operand instanceof Operand.Literal literal) {
      return ScalarType.of(literal.value()).size(literal.value());
    }
    return Optional.empty();
  }

  private static BigDecimal of(FigureValue value) {
    if (value instanceof FigureValue.Amount amount) {
      return amount.number();
    } else if (value instanceof FigureValue.Percent percent) {
      // A percentage is a fraction of a power of ten, so nothing is rounded.
      return new BigDecimal(percent.ratio().numerator())
          .divide(new BigDecimal(percent.ratio().denominator()));
    }
    FigureValue.DayOfYear day = (FigureValue.DayOfYear) value;
    return BigDecimal.valueOf(
        (long) day.day().getMonthValue() * DAYS_OF_A_MONTH + day.day().getDayOfMonth());
  }

  /** Returns between which bounds a fact, a field or an entry of the scorecard lies. */
  Span span(FactDefinition fact) {
    if (fact.equals(BuiltIns.SCORECARD.get(fact.name()))) {
      return scorecard(fact);
    } else if (fact.derivation().isPresent()) {
      return derived(fact, fact.derivation().get());
    }
    return choices(fact.type()).orElse(Span.of(fact.min(), fact.max()));
  }

  private Span scorecard(FactDefinition entry) {
    BigDecimal maximum = model.unit().scale().orElse(BigDecimal.ZERO);
    BigDecimal most =
        entry.type().equals(FactType.DECIMAL)
            ? maximum
            : BigDecimal.valueOf(model.unit().criteria().size());
    return Span.of(
        Optional.of(entry.name().equals("maximum") ? maximum : BigDecimal.ZERO), Optional.of(most));
  }

  private Span derived(FactDefinition fact, Derivation derivation) {
    return derivation.fold(
        this::share,
        this::sum,
        difference -> apart(difference),
        days -> Span.ALL,
        change ->
            change.rise()
                ? Span.of(Optional.of(BigDecimal.ONE.negate()), Optional.empty())
                : Span.of(Optional.empty(), Optional.of(BigDecimal.ONE)),
        count -> Span.of(Optional.of(BigDecimal.ZERO), Optional.empty()),
        this::summary,
        verdict -> choices(fact.type()).orElse(Span.ALL));
  }

  private Span share(Derivation.RatioOf ratio) {
    boolean isPart =
        model
            .vocabulary()
            .fact(ratio.numerator())
            .map(numerator -> numerator.atMost().equals(ratio.denominator()))
            .orElse(false);
    return Span.of(
        Optional.of(BigDecimal.ZERO), isPart ? Optional.of(BigDecimal.ONE) : Optional.empty());
  }

  private Span sum(Derivation.SumOf sum) {
    Optional<BigDecimal> low = Optional.of(BigDecimal.ZERO);
    Optional<BigDecimal> high = Optional.of(BigDecimal.ZERO);
    for (String term : sum.terms()) {
      Span span = model.vocabulary().fact(term).map(this::span).orElse(Span.ALL);
      low = plus(low, span.low());
      high = plus(high, span.high());
    }
    return Span.of(low, high);
  }

  private Span apart(Derivation.DifferenceOf difference) {
    Span from = source(difference.minuend());
    Span less = source(difference.subtrahend());
    return Span.of(minus(from.low(), less.high()), minus(from.high(), less.low()));
  }

  private Span source(String fact) {
    return model.vocabulary().fact(fact).map(this::span).orElse(Span.ALL);
  }

  private static Optional<BigDecimal> minus(Optional<BigDecimal> from, Optional<BigDecimal> less) {
    return plus(from, less.map(BigDecimal::negate));
  }

  /** What is summed up of many values is as far as one of them, but for a total. */
  private Span summary(Derivation.SummaryOf summary) {
    Span field =
        model
            .vocabulary()
            .recordOf(summary.list())
            .flatMap(record -> record.field(summary.field()))
            .filter(found -> found.derivation().isEmpty())
            .map(this::span)
            .orElse(Span.ALL);
    return switch (summary.what()) {
      case LEAST, MOST, AVERAGE -> field;
      case TOTAL ->
          Span.of(
              field.low().filter(low -> low.signum() >= 0).map(low -> BigDecimal.ZERO),
              field.high().filter(high -> high.signum() <= 0).map(high -> BigDecimal.ZERO));
      case DISTINCT, MONTHS -> Span.of(Optional.of(BigDecimal.ZERO), Optional.empty());
    };
  }

  /** Between its first level and its last, by rank. */
  private static Optional<Span> choices(FactType type) {
    List<Object> levels =
        type instanceof ScalarType scalar && scalar.manner() == Manner.CHOICE
            ? scalar.choices()
            : List.of();
    return levels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Span.of(
                Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(levels.size() - 1L))));
  }

  private static Optional<BigDecimal> plus(Optional<BigDecimal> left, Optional<BigDecimal> right) {
    return left.flatMap(first -> right.map(first::add));
  }
}
