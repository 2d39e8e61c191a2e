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
import vn.antq.rules.value.Truth;

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
    return truth(rule, List.of(this));
  }

  /** Returns whether a rule would match if several values were others. */
  static Truth truth(RuleTrace rule, List<Shifted> moves) {
    Truth truth = Truth.TRUE;
    for (PatternTrace pattern : rule.patterns()) {
      truth =
          truth.and(
              truth(
                  pattern,
                  moves.stream().filter(move -> move.type().equals(pattern.type())).toList()));
    }
    return truth;
  }

  private static Truth truth(PatternTrace pattern, List<Shifted> moves) {
    if (moves.isEmpty()) {
      return pattern.truth();
    } else if (moves.stream().allMatch(move -> move.record().isEmpty())) {
      return all(pattern.conditions(), moves);
    }
    Truth truth = Truth.FALSE;
    for (RecordTrace one : pattern.records()) {
      List<Shifted> own =
          moves.stream()
              .filter(move -> move.record().filter(number -> number == one.number()).isPresent())
              .toList();
      truth = truth.or(own.isEmpty() ? one.truth() : all(one.conditions(), own));
    }
    return truth;
  }

  private static Truth all(List<Condition> conditions, List<Shifted> moves) {
    Truth truth = Truth.TRUE;
    for (Condition condition : conditions) {
      truth = truth.and(truth(condition, moves));
    }
    return truth;
  }

  private static Truth truth(Condition condition, List<Shifted> moves) {
    if (condition instanceof AllOf all) {
      return all(all.parts(), moves);
    } else if (condition instanceof AnyOf any) {
      Truth truth = Truth.FALSE;
      for (Condition part : any.parts()) {
        truth = truth.or(truth(part, moves));
      }
      return truth;
    }
    Comparison comparison = (Comparison) condition;
    return moves.stream()
        .map(Shifted::shift)
        .filter(shift -> shift.concerns(comparison))
        .findFirst()
        .map(shift -> shift.truth(comparison))
        .orElse(comparison.truth());
  }
}
