package vn.antq.rules.internal.answer;

import java.util.List;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Truth;

/** What came of a rule. */
public record RuleTraceData(
    String rule,
    Place place,
    Effect effect,
    String subject,
    Truth truth,
    List<RuleTrace.PatternTrace> patterns)
    implements RuleTrace {

  /** Copies the list. */
  public RuleTraceData {
    patterns = List.copyOf(patterns);
  }
}
