package vn.antq.rules.check;

import vn.antq.rules.pack.Expression.Compare;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;

/** Finds figures that nothing can reach or that everything reaches, such as 700 percent for 70. */
final class FigureOutOfRangeCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "figure-out-of-range", Severity.WARNING, "Mốc nằm ngoài khoảng giá trị của dữ kiện");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      model.rules().forEach(rule -> rule.comparisons().forEach(c -> look(c, model, remarks)));
    }
  }

  private static void look(Compare compare, RuleModel model, Remarks remarks) {
    if (compare.right().get(0) instanceof Operand.OfFigure figure) {
      Constant.of(compare, model)
          .ifPresent(
              constant ->
                  remarks.add(
                      figure.definition().place(),
                      "Với mốc \""
                          + figure.definition().name()
                          + "\" là "
                          + figure.definition().value().text()
                          + ", điều kiện \""
                          + RuleText.of(compare)
                          + "\" "
                          + constant.label()
                          + ".",
                      "Hãy xem lại mốc này và khoảng giá trị của dữ kiện: có thể thừa hoặc thiếu"
                          + " một chữ số."));
    }
  }
}
