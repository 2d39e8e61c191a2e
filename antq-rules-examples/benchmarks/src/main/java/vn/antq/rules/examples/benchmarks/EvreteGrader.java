package vn.antq.rules.examples.benchmarks;

import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: rules as Java predicates, a stateless session per case. */
final class EvreteGrader implements AreaGrader {

  private static final String AREA = "$area";
  private static final String VERDICT = "$verdict";

  private final Knowledge knowledge;

  EvreteGrader() {
    RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
    for (AwardRules.Rule rule : AwardRules.ALL) {
      rules =
          rules
              .newRule(rule.name())
              .salience(30)
              .forEach(AREA, ResidentialArea.class, VERDICT, Verdict.class)
              .where(
                  // The total is an update, which would make every award fire again.
                  (Object[] facts) ->
                      !((Verdict) facts[1]).isTotalled()
                          && rule.condition().test((ResidentialArea) facts[0]),
                  AREA,
                  VERDICT)
              .execute(context -> verdict(context).add(rule.points()));
    }
    rules =
        rules
            .newRule("Total")
            .salience(20)
            .forEach(VERDICT, Verdict.class)
            .where((Object[] facts) -> !((Verdict) facts[0]).isTotalled(), VERDICT)
            .execute(
                context -> {
                  verdict(context).setTotalled(true);
                  context.update(verdict(context));
                });
    for (AwardRules.Band band : AwardRules.BANDS) {
      rules =
          rules
              .newRule(band.name())
              .salience(band.isCap() ? 5 : 10)
              .forEach(AREA, ResidentialArea.class, VERDICT, Verdict.class)
              .where(
                  (Object[] facts) ->
                      ((Verdict) facts[1]).isTotalled()
                          && band.test((ResidentialArea) facts[0], (Verdict) facts[1]),
                  AREA,
                  VERDICT)
              .execute(context -> verdict(context).setCode(band.code()));
    }
    this.knowledge = rules.build();
  }

  private static Verdict verdict(RhsContext context) {
    return context.get(Verdict.class, VERDICT);
  }

  @Override
  public Grade grade(ResidentialArea area) {
    Verdict verdict = new Verdict();
    knowledge.newStatelessSession().insert(area, verdict).fire();
    return verdict.grade();
  }
}
