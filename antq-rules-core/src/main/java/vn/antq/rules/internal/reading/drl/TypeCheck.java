package vn.antq.rules.internal.reading.drl;

import java.util.Optional;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;

/** Says which comparisons make sense of a fact's type, and are exact in Drools. */
final class TypeCheck {

  /** Days of the year are compared in each year alike; a leap year has them all. */
  private static final int SOME_YEAR = 2000;

  private TypeCheck() {}

  /**
   * Returns what is wrong with comparing {@code fact} with {@code right}, or empty when nothing is.
   */
  static Optional<String> fault(FactDefinition fact, Operator operator, Operand right) {
    FactType type = fact.type();
    boolean orders = operator != Operator.EQUAL && operator != Operator.ONE_OF;
    if (orders && !type.isOrdered()) {
      return Optional.of(
          "\"" + fact.name() + "\" là " + type.label() + " nên không so sánh lớn bé được.");
    }
    if (operator == Operator.ONE_OF && !(right instanceof Operand.Literal)) {
      return Optional.of("Phép in (…) chỉ dùng với các giá trị viết sẵn.");
    }
    if (right instanceof Operand.OfFact other) {
      return factFault(fact, operator, other.definition());
    } else if (right instanceof Operand.OfFigure figure) {
      return figureFault(fact, figure.definition());
    } else if (right instanceof Operand.OfReading) {
      return Optional.of("Không so sánh dữ kiện với cách hiểu (switches).");
    }
    return literalFault(fact, ((Operand.Literal) right).value());
  }

  /** Returns what to do about a comparison that is at fault. */
  static String advice(FactDefinition fact, Operand right) {
    if (right instanceof Operand.OfFact other && other.definition().type().equals(fact.type())) {
      return "Hãy viết "
          + fact.name()
          + " <= "
          + other.definition().name()
          + ", "
          + fact.name()
          + " >= "
          + other.definition().name()
          + ".";
    }
    if (!(fact.type() instanceof ScalarType type)) {
      return "";
    }
    return type.comparison(
        fact.name(),
        right instanceof Operand.Literal literal ? Optional.of(literal.value()) : Optional.empty());
  }

  private static Optional<String> factFault(
      FactDefinition fact, Operator operator, FactDefinition other) {
    if (!fact.type().equals(other.type()) || fact.type().equals(FactType.RATIO)) {
      return Optional.of(
          "Không so sánh được \""
              + fact.name()
              + "\" ("
              + fact.type().label()
              + ") với \""
              + other.name()
              + "\" ("
              + other.type().label()
              + ").");
    }
    if (operator == Operator.EQUAL) {
      return Optional.of(
          "Không so sánh bằng giữa hai dữ kiện: khi cả hai chưa biết, Drools coi là bằng nhau.");
    }
    return Optional.empty();
  }

  private static Optional<String> figureFault(FactDefinition fact, Figure figure) {
    FactType type = fact.type();
    boolean fits =
        type instanceof ScalarType scalar && scalar.limit(figure.value(), SOME_YEAR).isPresent();
    return fits
        ? Optional.empty()
        : Optional.of(
            "Mốc \""
                + figure.name()
                + "\" ("
                + figure.value().text()
                + ") không cùng kiểu với \""
                + fact.name()
                + "\" ("
                + type.label()
                + ").");
  }

  private static Optional<String> literalFault(FactDefinition fact, Object value) {
    FactType type = fact.type();
    boolean fits = type instanceof ScalarType scalar && scalar.isLiteral(value);
    return fits
        ? Optional.empty()
        : Optional.of(
            "Giá trị "
                + value
                + " không cùng kiểu với \""
                + fact.name()
                + "\" ("
                + type.label()
                + ").");
  }
}
