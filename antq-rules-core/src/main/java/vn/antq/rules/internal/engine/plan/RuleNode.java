package vn.antq.rules.internal.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.internal.answer.RuleTraceData;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.value.Truth;

/**
 * A rule in one assessment year that evaluates itself: the second evaluator. It works without
 * Drools, in three values, and foretells which rules Drools fires. Figures, readings, labels and
 * units are looked up once for all dossiers. Immutable.
 *
 * @param rule the rule
 * @param position its position in the rule model, by which Drools names it
 * @param subject what its trace names: a level, or what an outcome rule is about
 * @param times the fact that its amount is multiplied by; absent when each match counts once
 * @param patterns its patterns
 */
public record RuleNode(
    Rule rule,
    int position,
    String subject,
    Optional<FactDefinition> times,
    List<PatternNode> patterns) {

  /** Copies the list. */
  public RuleNode {
    patterns = List.copyOf(patterns);
  }

  /** Returns whether it matches, as far as is known. */
  public Truth truth(FactSheet sheet, Map<String, Possible> scorecard) {
    Truth truth = Truth.TRUE;
    for (int i = 0; i < patterns.size() && truth != Truth.FALSE; i++) {
      truth = truth.and(patterns.get(i).truth(sheet, scorecard));
    }
    return truth;
  }

  /**
   * Says whether Drools, which sees no value that is not exactly known, fires it. What it fires is
   * true in three values as well.
   */
  public boolean fires(FactSheet sheet, Map<String, Possible> scorecard) {
    for (PatternNode pattern : patterns) {
      if (!pattern.fires(sheet, scorecard)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns how often it matches: with every record of the one list that it looks at, or once.
   *
   * @param sheet the facts of the unit and its records
   */
  public Matches matches(FactSheet sheet) {
    Matches matches = Matches.ONE;
    boolean open = false;
    for (PatternNode pattern : patterns) {
      if (pattern.pattern().isAboutRecords()) {
        matches = pattern.matches(sheet);
      } else {
        Truth truth = pattern.truth(sheet, Map.of());
        if (truth == Truth.FALSE) {
          return Matches.NONE;
        }
        open |= truth == Truth.UNKNOWN;
      }
    }
    return open ? matches.orNot() : matches;
  }

  /** Returns how often Drools fires it, which sees no value that is not exactly known. */
  public int firings(FactSheet sheet, Map<String, Possible> scorecard) {
    if (!rule.isCounted()) {
      return fires(sheet, scorecard) ? 1 : 0;
    }
    int firings = 1;
    for (PatternNode pattern : patterns) {
      firings *= pattern.firings(sheet, scorecard);
    }
    return firings;
  }

  /** Returns what came of it, for explanations. */
  public RuleTrace trace(FactSheet sheet, Map<String, Possible> scorecard) {
    List<RuleTrace.PatternTrace> traces =
        patterns.stream().map(pattern -> pattern.trace(sheet, scorecard)).toList();
    Truth truth = Truth.TRUE;
    for (RuleTrace.PatternTrace trace : traces) {
      truth = truth.and(trace.truth());
    }
    return new RuleTraceData(rule.name(), rule.place(), rule.effect(), subject, truth, traces);
  }
}
