package vn.antq.rules.check;

import java.util.HashMap;
import java.util.Map;
import vn.antq.rules.internal.rule.Rule;
import vn.antq.rules.internal.rule.RuleModel;

/** Finds rules about one thing that ask for exactly the same: copied and not changed. */
final class SameConditionCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "same-condition", Severity.WARNING, "Hai luật có điều kiện giống hệt nhau");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      Map<String, Rule> seen = new HashMap<>();
      for (Rule rule : model.rules()) {
        String about = rule.isAboutCriterion() ? rule.target() : rule.effect().name();
        Rule other = seen.putIfAbsent(about + " " + ConditionText.of(rule), rule);
        if (other != null) {
          remarks.add(
              rule.place(),
              "Luật \""
                  + rule.name()
                  + "\" có điều kiện giống hệt luật \""
                  + other.name()
                  + "\" ở "
                  + other.place()
                  + ".",
              "Hãy xóa một luật, hoặc sửa điều kiện của luật này.");
        }
      }
    }
  }
}
