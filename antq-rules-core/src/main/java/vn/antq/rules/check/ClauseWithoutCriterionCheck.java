package vn.antq.rules.check;

import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.UnitType;

/** Finds provisions that the pack lists and no criterion covers. */
final class ClauseWithoutCriterionCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "clause-without-criterion", Severity.WARNING, "Điều khoản chưa có tiêu chí");
  }

  @Override
  public boolean needsWholePack() {
    return true;
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      UnitType unit = model.unit();
      for (String clause : unit.clauses()) {
        if (unit.criteria().stream().noneMatch(criterion -> criterion.covers(clause))) {
          remarks.add(
              unit.place(),
              "Điều khoản \"" + clause + "\" của " + unit.type() + " chưa có tiêu chí nào.",
              "Hãy thêm tiêu chí có covers: [\"" + clause + "\"], hoặc sửa clauses.");
        }
      }
    }
  }
}
