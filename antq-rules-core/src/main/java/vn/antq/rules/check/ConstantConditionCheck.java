package vn.antq.rules.check;

import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;

/** Finds comparisons with a literal or a fact that the bounds of the fact decide beforehand. */
final class ConstantConditionCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "constant-condition", Severity.WARNING, "Điều kiện luôn đúng hoặc luôn sai");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      for (Rule rule : subject.rules(model)) {
        rule.comparisons()
            .filter(compare -> !(compare.right().get(0) instanceof Operand.OfFigure))
            .filter(compare -> !isMultiplied(compare, rule, model))
            .forEach(
                compare ->
                    Constant.of(compare, model)
                        .ifPresent(
                            constant ->
                                remarks.add(
                                    compare.place(),
                                    "Điều kiện \""
                                        + RuleText.of(compare)
                                        + "\" "
                                        + constant.label()
                                        + " trong khoảng giá trị mà danh mục dữ kiện cho phép.",
                                    "Hãy bỏ điều kiện này, hoặc sửa số, dấu so sánh hay khoảng giá"
                                        + " trị (min, max, atMost).")));
      }
    }
  }

  /** A rule that multiplies points by a fact compares it, if only to see that it has a value. */
  private static boolean isMultiplied(Expression.Compare compare, Rule rule, RuleModel model) {
    return rule.isCounted()
        && compare.left() instanceof Operand.OfFact fact
        && model
            .unit()
            .criterion(rule.target())
            .flatMap(criterion -> criterion.amount(rule.level()))
            .filter(amount -> amount.times().equals(fact.definition().name()))
            .isPresent();
  }
}
