package vn.antq.rules.explanation;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.classification.Truth;

/**
 * A dossier in which one value is another.
 *
 * @param type type of the pattern in which the value stands
 * @param record number of the record in which it stands; empty for a fact of the unit
 * @param shift how the value moved
 */
record Shifted(String type, Optional<Integer> record, Shift shift) {

  /** Returns whether a rule would match. */
  Truth truth(RuleTrace rule) {
    Truth truth = Truth.TRUE;
    for (PatternTrace pattern : rule.patterns()) {
      truth = truth.and(truth(pattern));
    }
    return truth;
  }

  private Truth truth(PatternTrace pattern) {
    if (!pattern.type().equals(type)) {
      return pattern.truth();
    } else if (record.isEmpty()) {
      return all(pattern.conditions());
    }
    Truth truth = Truth.FALSE;
    for (RecordTrace one : pattern.records()) {
      truth = truth.or(record.get() == one.number() ? all(one.conditions()) : one.truth());
    }
    return truth;
  }

  private Truth all(List<Condition> conditions) {
    Truth truth = Truth.TRUE;
    for (Condition condition : conditions) {
      truth = truth.and(truth(condition));
    }
    return truth;
  }

  private Truth truth(Condition condition) {
    if (condition instanceof AllOf all) {
      return all(all.parts());
    } else if (condition instanceof AnyOf any) {
      Truth truth = Truth.FALSE;
      for (Condition part : any.parts()) {
        truth = truth.or(truth(part));
      }
      return truth;
    }
    return shift.truth((Comparison) condition);
  }
}
