package vn.antq.rules.internal.drools;

import java.util.List;
import org.kie.api.runtime.KieSession;

/** One dossier in one Drools session. Not thread-safe. */
final class DroolsRun implements AutoCloseable {

  private final KieSession session;
  private final List<String> rules;
  private final FindingsSink sink = new FindingsSink();

  DroolsRun(KieSession session, List<String> rules) {
    this.session = session;
    this.rules = rules;
    session.setGlobal("findings", sink);
    session.setGlobal("outcomes", sink);
  }

  /** Gives rows to Drools and returns how often each rule fired. */
  int[] fire(List<Object> rows) {
    rows.forEach(session::insert);
    // Every rule fires at most once for each row; more would be an endless loop.
    int most = (int) Math.min((long) rows.size() * rules.size() + 1, Integer.MAX_VALUE);
    if (session.fireAllRules(most) >= most) {
      throw new IllegalStateException("The rules do not come to an end");
    }
    return rules.stream().mapToInt(sink::fired).toArray();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
