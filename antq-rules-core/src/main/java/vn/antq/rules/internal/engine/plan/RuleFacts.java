package vn.antq.rules.internal.engine.plan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;

/** What each rule of a unit type compares, looked up once for all dossiers. Immutable. */
public final class RuleFacts {

  // By identity: hashing a rule, a deep record, is slow.
  private final Map<Rule, Compared> byRule = new IdentityHashMap<>();

  /** Looks up what the rules compare. */
  public RuleFacts(RuleModel model) {
    Defaults.Links links = Defaults.Links.of(model.vocabulary());
    for (Rule rule : model.rules()) {
      List<FactDefinition> facts = Defaults.comparedBy(rule);
      byRule.put(rule, new Compared(facts, Defaults.behind(facts, model.vocabulary(), links)));
    }
  }

  /**
   * What a rule compares.
   *
   * @param facts the facts of the unit
   * @param defaults the defaults behind them
   */
  public record Compared(List<FactDefinition> facts, Defaults defaults) {}

  public Compared of(Rule rule) {
    Compared compared = byRule.get(rule);
    if (compared == null) {
      throw new IllegalArgumentException("No rule of this unit type: " + rule.name());
    }
    return compared;
  }
}
