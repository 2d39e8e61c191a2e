package vn.antq.rules.internal.drools;

import java.util.LinkedHashSet;
import java.util.Set;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What rules may do about criteria and outcomes, and the only thing they may do. One for each run;
 * not thread-safe. Rules see it under the names {@code findings} and {@code outcomes}.
 */
public final class FindingsSink {

  private final Set<String> fired = new LinkedHashSet<>();

  /** Awards a level of a criterion. */
  public void award(Drools drools, String level) {
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
    fired.add(((RuleContext) drools).getRule().getName());
  }

  /** Returns the names of the rules that fired. */
  Set<String> fired() {
    return fired;
  }
}
