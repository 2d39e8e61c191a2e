package vn.antq.rules.check;

import java.util.List;
import java.util.stream.Collectors;
import vn.antq.rules.internal.rule.Expression;
import vn.antq.rules.internal.rule.Operand;
import vn.antq.rules.internal.rule.Rule;

/** Writes conditions as they stand in rule files: equal text, equal condition. */
final class ConditionText {

  private ConditionText() {}

  /** Returns a comparison in one line. */
  static String of(Expression.Compare compare) {
    String right =
        compare.right().stream().map(ConditionText::of).collect(Collectors.joining(", "));
    boolean list = compare.operator() == vn.antq.rules.classification.Operator.ONE_OF;
    return of(compare.left())
        + " "
        + compare.operator().symbol()
        + " "
        + (list ? "(" + right + ")" : right);
  }

  /** Returns an operand. */
  static String of(Operand operand) {
    if (operand instanceof Operand.Fact fact) {
      return fact.definition().name();
    } else if (operand instanceof Operand.Figure figure) {
      return "figures." + figure.definition().name();
    } else if (operand instanceof Operand.Reading reading) {
      return "switches." + reading.definition().name();
    }
    Object value = ((Operand.Literal) operand).value();
    return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
  }

  /** Returns all that a rule asks for, the same for rules that only order it differently. */
  static String of(Rule rule) {
    return rule.patterns().stream()
        .map(
            pattern ->
                pattern.type()
                    + of(
                        pattern.constraints().stream()
                            .flatMap(
                                c ->
                                    c instanceof Expression.And and
                                        ? and.parts().stream()
                                        : java.util.stream.Stream.of(c))
                            .toList(),
                        " && "))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String of(Expression expression) {
    if (expression instanceof Expression.And and) {
      return of(and.parts(), " && ");
    } else if (expression instanceof Expression.Or or) {
      return of(or.parts(), " || ");
    }
    return of((Expression.Compare) expression);
  }

  private static String of(List<Expression> parts, String sign) {
    return parts.stream()
        .map(ConditionText::of)
        .sorted()
        .distinct()
        .collect(Collectors.joining(sign, "(", ")"));
  }
}
