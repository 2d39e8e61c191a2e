package vn.antq.rules.examples.benchmarks;

import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: conditions and actions as lambdas, in the order of their priority. */
final class EasyRulesGrader implements AreaGrader {

  private static final String AREA = "area";
  private static final String VERDICT = "verdict";

  private final Rules rules = new Rules();
  private final RulesEngine engine = new DefaultRulesEngine();

  EasyRulesGrader() {
    AwardRules.ALL.forEach(this::award);
    for (AwardRules.Band band : AwardRules.BANDS) {
      rules.register(
          new RuleBuilder()
              .name(band.name())
              .priority(band.isCap() ? 3 : 2)
              .when(facts -> band.test(facts.get(AREA), facts.get(VERDICT)))
              .then(facts -> verdict(facts).setCode(band.code()))
              .build());
    }
  }

  private void award(AwardRules.Rule rule) {
    Predicate<ResidentialArea> condition = rule.condition();
    rules.register(
        new RuleBuilder()
            .name(rule.name())
            .priority(1)
            .when(facts -> condition.test(facts.get(AREA)))
            .then(facts -> verdict(facts).add(rule.points()))
            .build());
  }

  private static Verdict verdict(Facts facts) {
    return facts.get(VERDICT);
  }

  @Override
  public Grade grade(ResidentialArea area) {
    Verdict verdict = new Verdict();
    Facts facts = new Facts();
    facts.put(AREA, area);
    facts.put(VERDICT, verdict);
    engine.fire(rules, facts);
    return verdict.grade();
  }
}
