package vn.antq.rules.check;

import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.RuleModel;

/** Finds figures without a Vietnamese name: explanations can only show the name used in rules. */
final class MissingLabelCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription("missing-label", Severity.HINT, "Mốc chưa có tên tiếng Việt");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      for (Figure figure : model.unit().figures().values()) {
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
