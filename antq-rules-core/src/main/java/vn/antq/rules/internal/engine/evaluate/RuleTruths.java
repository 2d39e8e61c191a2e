package vn.antq.rules.internal.engine.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.RuleNode;
import vn.antq.rules.value.Truth;

/** What came of each rule for one dossier. Not thread-safe. */
public final class RuleTruths {

  private final Truth[] truths;
  private final int[] firings;

  public RuleTruths(int rules) {
    this.truths = new Truth[rules];
    Arrays.fill(truths, Truth.FALSE);
    this.firings = new int[rules];
  }

  /** Works out rules, in place of what came of them before. */
  public void evaluate(List<RuleNode> rules, FactSheet sheet, Map<String, Possible> scorecard) {
    for (RuleNode rule : rules) {
      Truth truth = rule.truth(sheet, scorecard);
      truths[rule.position()] = truth;
      firings[rule.position()] = truth == Truth.TRUE ? rule.firings(sheet, scorecard) : 0;
    }
  }

  /** Returns whether a rule matches, as far as is known. */
  public Truth of(RuleNode rule) {
    return truths[rule.position()];
  }

  /** Returns whether each of some rules matches, in their order. */
  public Truth[] of(List<RuleNode> rules) {
    Truth[] of = new Truth[rules.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = of(rules.get(i));
    }
    return of;
  }

  /**
   * Returns how often Drools fires a rule if it sees what was seen here; of one whose matches do
   * not count, whether it fires at all, as 0 or 1.
   */
  public int firings(int position) {
    return firings[position];
  }
}
