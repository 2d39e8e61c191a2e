package vn.antq.rules.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleText;

/** Writes what rules ask for so that equal text means equal conditions. */
final class ConditionText {

  private ConditionText() {}

  /** Returns all that a rule asks for, the same for rules that only order it differently. */
  static String of(Rule rule) {
    return rule.patterns().stream()
        .map(
            pattern ->
                pattern.type()
                    + joined(
                        pattern.constraints().stream()
                            .flatMap(
                                c ->
                                    c instanceof Expression.And and
                                        ? and.parts().stream()
                                        : Stream.of(c))
                            .map(ConditionText::of)
                            .toList(),
                        " && "))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String of(Expression expression) {
    return expression.fold(RuleText::of, all -> joined(all, " && "), any -> joined(any, " || "));
  }

  private static String joined(List<String> parts, String sign) {
    return parts.stream().sorted().distinct().collect(Collectors.joining(sign, "(", ")"));
  }
}
