package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Source;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.value.Truth;

/**
 * A pattern of a rule in one assessment year that evaluates itself.
 *
 * @param pattern the pattern
 * @param label what its records are called; empty when it is not about records
 * @param unit what is counted of them; may be empty
 * @param condition what must hold of what it looks at
 */
public record PatternNode(
    Rule.Pattern pattern, String label, String unit, ConditionNode.All condition) {

  private boolean isAboutUnit() {
    return pattern.type().equals(Rule.UNIT);
  }

  private Map<String, Possible> values(FactSheet sheet, Map<String, Possible> scorecard) {
    return isAboutUnit() ? sheet.unit() : scorecard;
  }

  /** Returns whether it has a match, as far as is known. */
  public Truth truth(FactSheet sheet, Map<String, Possible> scorecard) {
    if (!pattern.isAboutRecords()) {
      return condition.truth(values(sheet, scorecard));
    }
    RecordList list = sheet.list(pattern.type());
    Truth truth = list.known() ? Truth.FALSE : Truth.UNKNOWN;
    for (RecordSheet record : list.records()) {
      truth = truth.or(condition.truth(record.fields()));
    }
    return truth;
  }

  /** Says whether Drools finds a match. */
  public boolean fires(FactSheet sheet, Map<String, Possible> scorecard) {
    if (!pattern.isAboutRecords()) {
      return condition.fires(values(sheet, scorecard));
    }
    for (RecordSheet record : sheet.list(pattern.type()).records()) {
      if (condition.fires(record.fields())) {
        return true;
      }
    }
    return false;
  }

  /** Returns with how many records it matches. */
  Matches matches(FactSheet sheet) {
    RecordList list = sheet.list(pattern.type());
    long least = 0;
    long most = 0;
    for (RecordSheet record : list.records()) {
      Truth truth = condition.truth(record.fields());
      least += truth == Truth.TRUE ? 1 : 0;
      most += truth == Truth.FALSE ? 0 : 1;
    }
    return new Matches(least, list.known() ? (Long) most : null);
  }

  /** Returns how many matches Drools finds. */
  int firings(FactSheet sheet, Map<String, Possible> scorecard) {
    if (!pattern.isAboutRecords()) {
      return fires(sheet, scorecard) ? 1 : 0;
    }
    int firings = 0;
    for (RecordSheet record : sheet.list(pattern.type()).records()) {
      firings += condition.fires(record.fields()) ? 1 : 0;
    }
    return firings;
  }

  /** Returns what came of it. */
  public PatternTrace trace(FactSheet sheet, Map<String, Possible> scorecard) {
    if (pattern.isAboutRecords()) {
      return traceRecords(sheet);
    }
    Source source =
        isAboutUnit()
            ? new Source(sheet.unit(), sheet.evidence(), List.of())
            : new Source(scorecard, Map.of(), List.of());
    List<Condition> conditions = condition.traces(source);
    return new PatternTrace(
        pattern.type(),
        "",
        "",
        conditions,
        List.of(),
        true,
        ConditionNode.All.conjunction(conditions));
  }

  private PatternTrace traceRecords(FactSheet sheet) {
    RecordList list = sheet.list(pattern.type());
    Truth truth = list.known() ? Truth.FALSE : Truth.UNKNOWN;
    List<RecordTrace> records = new ArrayList<>(list.records().size());
    for (RecordSheet record : list.records()) {
      List<Condition> conditions = condition.traces(Source.of(record));
      Truth matches = ConditionNode.All.conjunction(conditions);
      truth = truth.or(matches);
      records.add(
          new RecordTrace(record.number(), record.title(), matches, conditions, record.evidence()));
    }
    return new PatternTrace(pattern.type(), label, unit, List.of(), records, list.known(), truth);
  }

  /** Hands over its comparisons of facts, in the order of the rule file. */
  public void leaves(Consumer<CompareNode> leaf) {
    condition.leaves(leaf);
  }
}
