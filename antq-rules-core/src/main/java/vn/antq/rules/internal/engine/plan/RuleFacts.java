package vn.antq.rules.internal.engine.plan;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      Set<String> figures = new LinkedHashSet<>();
      facts.forEach(fact -> figures.addAll(model.vocabulary().figuresBehind(fact.name())));
      byRule.put(
          rule,
          new Compared(
              facts, Defaults.behind(facts, model.vocabulary(), links), List.copyOf(figures)));
    }
  }

  /**
   * What a rule compares.
   *
   * @param facts the facts of the unit
   * @param defaults the defaults behind them
   * @param figures names of the figures that say which records they are about
   */
  public record Compared(List<FactDefinition> facts, Defaults defaults, List<String> figures) {}

  public Compared of(Rule rule) {
    Compared compared = byRule.get(rule);
    if (compared == null) {
      throw new IllegalArgumentException("No rule of this unit type: " + rule.name());
    }
    return compared;
  }
}
