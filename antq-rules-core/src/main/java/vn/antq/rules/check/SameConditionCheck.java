package vn.antq.rules.check;

import java.util.HashMap;
import java.util.Map;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;

/** Finds rules about one thing that ask for exactly the same: copied and not changed. */
final class SameConditionCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "same-condition", Severity.WARNING, "Hai luật có điều kiện giống hệt nhau");
  }

  /** Two gates, or two caps, of one outcome are one thing; of two outcomes they are not. */
  private static String decides(Rule rule, RuleModel model) {
    return rule.effect().name()
        + model.unit().limits().stream()
            .filter(limit -> limit.id().equals(rule.target()))
            .map(limit -> " " + limit.outcome())
            .findFirst()
            .orElse("");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      Map<String, Rule> seen = new HashMap<>();
      for (Rule rule : model.rules()) {
        String about = rule.isAboutCriterion() ? rule.target() : decides(rule, model);
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
