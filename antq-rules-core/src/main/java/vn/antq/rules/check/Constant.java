package vn.antq.rules.check;

import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.pack.Expression.Compare;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.value.Operator;

/** What a comparison always comes to, whatever the facts. */
enum Constant {
  /** Nothing can make it false. */
  ALWAYS("luôn đúng"),
  /** Nothing can make it true. */
  NEVER("luôn sai");

  private final String label;

  Constant(String label) {
    this.label = label;
  }

  /** Returns what a person calls it, in Vietnamese. */
  String label() {
    return label;
  }

  /** Returns what a comparison always comes to, if it does. */
  static Optional<Constant> of(Compare compare, RuleModel model) {
    if (!(compare.left() instanceof Operand.OfFact fact) || compare.right().size() != 1) {
      return Optional.empty();
    }
    Operand right = compare.right().get(0);
    if (right instanceof Operand.OfFact other) {
      return ofFacts(fact.definition(), compare.operator(), other.definition());
    }
    return Values.of(right)
        .flatMap(value -> of(new Values(model).span(fact.definition()), compare.operator(), value));
  }

  private static Optional<Constant> of(Span possible, Operator operator, BigDecimal value) {
    Span asked = Span.of(operator, value);
    if (possible.and(asked).isEmpty(false)) {
      return Optional.of(NEVER);
    }
    return possible.isWithin(asked) ? Optional.of(ALWAYS) : Optional.empty();
  }

  private static Optional<Constant> ofFacts(
      FactDefinition fact, Operator operator, FactDefinition other) {
    if (fact.atMost().equals(other.name())) {
      return operator == Operator.AT_MOST
          ? Optional.of(ALWAYS)
          : operator == Operator.GREATER ? Optional.of(NEVER) : Optional.empty();
    } else if (other.atMost().equals(fact.name())) {
      return operator == Operator.AT_LEAST
          ? Optional.of(ALWAYS)
          : operator == Operator.LESS ? Optional.of(NEVER) : Optional.empty();
    }
    return Optional.empty();
  }
}
