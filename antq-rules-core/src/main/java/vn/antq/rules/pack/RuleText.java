package vn.antq.rules.pack;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Operator;

/** Writes conditions as rule files do, for people who know them from there. */
public final class RuleText {

  private RuleText() {}

  /** Returns a condition on one line. */
  public static String of(Expression expression) {
    Objects.requireNonNull(expression, "expression");
    if (expression instanceof Expression.And and) {
      return and.parts().stream().map(RuleText::part).collect(Collectors.joining(" && "));
    } else if (expression instanceof Expression.Or or) {
      return or.parts().stream().map(RuleText::part).collect(Collectors.joining(" || "));
    }
    Expression.Compare compare = (Expression.Compare) expression;
    String right = compare.right().stream().map(RuleText::of).collect(Collectors.joining(", "));
    return of(compare.left())
        + " "
        + compare.operator().symbol()
        + " "
        + (compare.operator() == Operator.ONE_OF ? "(" + right + ")" : right);
  }

  private static String part(Expression expression) {
    return expression instanceof Expression.Compare ? of(expression) : "(" + of(expression) + ")";
  }

  /** Returns one side of a comparison. */
  public static String of(Operand operand) {
    Objects.requireNonNull(operand, "operand");
    if (operand instanceof Operand.OfFact fact) {
      return fact.definition().name();
    } else if (operand instanceof Operand.OfFigure figure) {
      return "figures." + figure.definition().name();
    } else if (operand instanceof Operand.OfReading reading) {
      return "switches." + reading.definition().name();
    }
    Object value = ((Operand.Literal) operand).value();
    return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
  }

  /** Returns a figure's value as a scenario states it: {@code 70 %}, {@code 3}, {@code 03-31}. */
  public static String of(FigureValue value) {
    Objects.requireNonNull(value, "value");
    if (value instanceof FigureValue.Percent percent) {
      return percent.text();
    } else if (value instanceof FigureValue.Amount amount) {
      BigDecimal number = amount.number();
      return number.stripTrailingZeros().toPlainString();
    }
    return ((FigureValue.DayOfYear) value).day().toString().substring(2);
  }
}
