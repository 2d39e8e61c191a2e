package vn.antq.rules.check;

import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.Expression.Compare;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleText;
import vn.antq.rules.value.ScalarType;

/** Finds violations and caps that a date decides: where there is none, they never apply. */
final class NoneInProhibitionCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "none-in-prohibition", Severity.HINT, "Luật báo vi phạm dựa vào một ngày có thể không có");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      for (Rule rule : subject.rules(model)) {
        if (rule.effect() == Effect.VIOLATION || rule.effect() == Effect.CAP) {
          rule.patterns().stream()
              .filter(pattern -> !pattern.isAboutResults())
              .flatMap(Rule.Pattern::comparisons)
              .filter(NoneInProhibitionCheck::isOfDay)
              .findFirst()
              .ifPresent(
                  compare ->
                      remarks.add(
                          compare.place(),
                          "Ngày \""
                              + RuleText.of(compare.left())
                              + "\" có thể là none (không có); khi đó luật \""
                              + rule.name()
                              + "\" không bao giờ áp dụng.",
                          "Nếu không có ngày cũng là vi phạm, hãy viết thành điều phải đạt (awards)"
                              + " thay cho điều cấm."));
        }
      }
    }
  }

  private static boolean isOfDay(Compare compare) {
    return compare.left() instanceof Operand.OfFact fact
        && fact.definition().type() instanceof ScalarType type
        && type.canBeNone()
        && fact.definition().derivation().isEmpty()
        && !BuiltIns.UNIT.containsKey(fact.definition().name());
  }
}
