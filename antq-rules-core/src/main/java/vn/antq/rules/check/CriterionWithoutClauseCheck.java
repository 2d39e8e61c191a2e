package vn.antq.rules.check;

import java.util.List;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.RuleModel;

/** Finds criteria that cover none of the provisions that the pack lists: wrongly cited. */
final class CriterionWithoutClauseCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "criterion-without-clause", Severity.WARNING, "Tiêu chí không ứng với điều khoản nào");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      List<String> clauses = model.unit().clauses();
      for (Criterion criterion : model.unit().criteria()) {
        if (!clauses.isEmpty() && clauses.stream().noneMatch(criterion::covers)) {
          remarks.add(
              criterion.place(),
              "Tiêu chí "
                  + criterion.id()
                  + " không ứng với điều khoản nào trong clauses của "
                  + model.unit().type()
                  + ".",
              "Hãy sửa citation hoặc covers của tiêu chí, hoặc thêm điều khoản vào clauses.");
        }
      }
    }
  }
}
