package vn.antq.rules.internal.drools;

import java.util.HashMap;
import java.util.Map;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What rules may do about criteria and outcomes, and the only thing they may do. One for each run;
 * not thread-safe. Rules see it under the names {@code findings} and {@code outcomes}.
 */
public final class FindingsSink {

  private final Map<String, Integer> fired = new HashMap<>();

  /** Awards a level of a criterion. */
  public void award(Drools drools, String level) {
    note(drools);
  }

  /** Adds an amount of points of a criterion, once for each match. */
  public void add(Drools drools, String amount) {
    note(drools);
  }

  /** Takes an amount of points of a criterion off, once for each match. */
  public void take(Drools drools, String amount) {
    note(drools);
  }

  /** Reports that a prohibition was violated. */
  public void violate(Drools drools) {
    note(drools);
  }

  /** Says that a criterion does not apply. */
  public void exempt(Drools drools) {
    note(drools);
  }

  /** Reaches an outcome. */
  public void reach(Drools drools) {
    note(drools);
  }

  /** Admits the unit to an outcome. */
  public void admit(Drools drools) {
    note(drools);
  }

  /** Limits the outcome. */
  public void limit(Drools drools) {
    note(drools);
  }

  /** What a rule does is known from the rule model; that it fired is all that Drools can add. */
  private void note(Drools drools) {
    fired.merge(((RuleContext) drools).getRule().getName(), 1, Integer::sum);
  }

  /** Returns how often a rule fired. */
  int fired(String rule) {
    return fired.getOrDefault(rule, 0);
  }
}
