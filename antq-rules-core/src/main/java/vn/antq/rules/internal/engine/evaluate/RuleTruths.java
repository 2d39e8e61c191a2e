package vn.antq.rules.internal.engine.evaluate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.RuleNode;
import vn.antq.rules.value.Truth;

/** What came of each rule for one dossier. Not thread-safe. */
public final class RuleTruths {

  private final Truth[] truths;
  private final BitSet fires;

  public RuleTruths(int rules) {
    this.truths = new Truth[rules];
    Arrays.fill(truths, Truth.FALSE);
    this.fires = new BitSet(rules);
  }

  /** Works out rules, in place of what came of them before. */
  public void evaluate(List<RuleNode> rules, FactSheet sheet, Map<String, Possible> scorecard) {
    for (RuleNode rule : rules) {
      Truth truth = rule.truth(sheet, scorecard);
      truths[rule.position()] = truth;
      fires.set(rule.position(), truth == Truth.TRUE && rule.fires(sheet, scorecard));
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

  /** Returns the positions of the rules that Drools fires if it sees what was seen here. */
  public BitSet fires() {
    return fires;
  }
}
