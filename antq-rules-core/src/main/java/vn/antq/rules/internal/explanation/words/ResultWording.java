package vn.antq.rules.internal.explanation.words;

import java.util.List;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.value.Truth;

/** How sentences tell of rules that look at single groups of a score sheet, or at findings. */
final class ResultWording {

  private static final String GROUP = "Group";
  private static final String FINDING = "Finding";

  /** What only says which of them is meant: its name says so, too. */
  private static final List<String> CODES = List.of("group", "criterion");

  private ResultWording() {}

  static boolean isAbout(PatternTrace pattern) {
    return pattern.type().equals(GROUP) || pattern.type().equals(FINDING);
  }

  /** Returns a clause for each that made the rule come out as {@code truth}. */
  static List<String> clauses(PatternTrace pattern, Truth truth, Sense sense) {
    String noun = pattern.type().equals(GROUP) ? "nhóm" : "tiêu chí";
    if (truth == Truth.FALSE && sense == Sense.FACT) {
      return List.of("không có " + noun + " nào thuộc diện này");
    }
    return pattern.records().stream()
        .filter(record -> record.truth() == truth && isMeant(record))
        .map(record -> clause(noun, record, sense))
        .toList();
  }

  private static boolean isMeant(RecordTrace record) {
    return record.conditions().stream()
        .noneMatch(condition -> isCode(condition) && condition.truth() == Truth.FALSE);
  }

  private static boolean isCode(Condition condition) {
    return condition instanceof Comparison comparison && CODES.contains(comparison.fact());
  }

  private static String clause(String noun, RecordTrace record, Sense sense) {
    List<Condition> rest =
        record.conditions().stream().filter(condition -> !isCode(condition)).toList();
    String details =
        ConditionWording.phrases(rest, record.truth(), sense).stream()
            .map(ClauseWording::lowered)
            .collect(Collectors.joining("; "));
    return (record.truth() == Truth.UNKNOWN ? "chưa xác định được " : "")
        + noun
        + " “"
        + record.title()
        + "”"
        + (details.isEmpty() ? "" : " có " + details);
  }
}
