package vn.antq.rules.check;

import vn.antq.rules.internal.pack.FigureDefinition;
import vn.antq.rules.internal.rule.RuleModel;

/** Finds figures without a Vietnamese name: explanations can only show the name used in rules. */
final class MissingLabelCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("missing-label", Severity.HINT, "Mốc chưa có tên tiếng Việt");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      for (FigureDefinition figure : model.unit().figures().values()) {
        if (figure.label().isEmpty()) {
          remarks.add(
              figure.place(),
              "Mốc \"" + figure.name() + "\" chưa có tên tiếng Việt.",
              "Hãy thêm label: …, nói mốc này là mức của cái gì.");
        }
      }
    }
  }
}
