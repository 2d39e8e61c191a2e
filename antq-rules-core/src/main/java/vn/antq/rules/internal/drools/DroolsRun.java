package vn.antq.rules.internal.drools;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.KieSession;
import vn.antq.rules.internal.drools.DroolsRules.Values;
import vn.antq.rules.pack.Rule;

/** One dossier in one Drools session. Not thread-safe. */
final class DroolsRun implements AutoCloseable {

  private final DroolsRules rules;
  private final KieSession session;
  private final FindingsSink sink = new FindingsSink();
  private long limit;

  DroolsRun(DroolsRules rules) {
    this.rules = rules;
    this.session = rules.session();
    session.setGlobal("findings", sink);
    session.setGlobal("outcomes", sink);
    this.limit = rules.ruleCount() + 1;
  }

  /**
   * Gives the facts and the scorecard to Drools and returns the names of the rules that fired. The
   * rules for criteria and those for the outcome look at different things, so one run is enough.
   */
  Set<String> fire(
      Values unit, Function<String, List<? extends Values>> records, Values scorecard) {
    session.insert(rules.row(Rule.UNIT, unit));
    for (String type : rules.records()) {
      for (Values record : records.apply(type)) {
        session.insert(rules.row(type, record));
        limit += rules.ruleCount();
      }
    }
    session.insert(rules.row(Rule.SCORECARD, scorecard));
    // Every rule fires at most once for each record; more would be an endless loop.
    int most = (int) Math.min(limit, Integer.MAX_VALUE);
    if (session.fireAllRules(most) >= most) {
      throw new IllegalStateException("The rules do not come to an end");
    }
    return sink.fired();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
