package vn.antq.rules.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;

/** Finds comparisons that stand twice in one rule: one of them was to be another. */
final class RepeatedComparisonCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "repeated-comparison", Severity.WARNING, "Phép so sánh viết hai lần trong một luật");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      for (Rule rule : subject.rules(model)) {
        rule.patterns().forEach(pattern -> look(rule, pattern, remarks));
      }
    }
  }

  private static void look(Rule rule, Rule.Pattern pattern, Remarks remarks) {
    Set<String> seen = new HashSet<>();
    for (Expression constraint : pattern.constraints()) {
      List<Expression> parts =
          constraint instanceof Expression.And and ? and.parts() : List.of(constraint);
      for (Expression part : parts) {
        if (part instanceof Expression.Compare compare && !seen.add(RuleText.of(compare))) {
          remarks.add(
              compare.place(),
              "Luật \"" + rule.name() + "\" viết hai lần \"" + RuleText.of(compare) + "\".",
              "Hãy xóa một phép so sánh, hoặc sửa nó thành điều kiện định viết.");
        }
      }
    }
  }
}
