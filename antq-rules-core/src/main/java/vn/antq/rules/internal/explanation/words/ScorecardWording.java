package vn.antq.rules.internal.explanation.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Truth;

/** Says what the scorecard came to: {@code có 1 tiêu chí không đạt}. */
final class ScorecardWording {

  /** What is said when no criterion fails. */
  static final String NONE_UNMET = "không có tiêu chí nào không đạt";

  private static final Map<String, String> COUNTED =
      Map.of(
          "metCriteria", "đạt",
          "partlyMetCriteria", "đạt một phần",
          "unmetCriteria", "không đạt");
  private static final String CRITERIA = " tiêu chí ";

  private ScorecardWording() {}

  /** Returns a clause for each condition that came out as {@code truth}. */
  static List<String> of(List<Condition> conditions, Truth truth) {
    List<String> clauses = new ArrayList<>();
    Map<Boolean, List<Comparison>> byKind =
        ConditionWording.deciding(conditions, truth).stream()
            .collect(Collectors.partitioningBy(one -> COUNTED.containsKey(one.fact())));
    byKind.getOrDefault(true, List.of()).stream()
        .collect(Collectors.groupingBy(Comparison::fact, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(alike -> clauses.add(count(alike)));
    clauses.addAll(
        ClauseWording.of(List.copyOf(byKind.getOrDefault(false, List.of())), truth, Sense.FACT));
    return clauses;
  }

  private static String count(List<Comparison> alike) {
    Comparison first = alike.get(0);
    FactValue actual = first.actual();
    String what = CRITERIA + COUNTED.getOrDefault(first.fact(), "");
    String limits =
        alike.stream()
            .filter(comparison -> !isAboutNone(comparison))
            .map(ComparisonWording::limit)
            .distinct()
            .collect(Collectors.joining(", "));
    String bracket = limits.isEmpty() ? "" : " (" + ComparisonWording.measuredBy(limits) + ")";
    if (actual.value() instanceof Long number) {
      return (number == 0
              ? "không có" + CRITERIA + "nào " + COUNTED.getOrDefault(first.fact(), "")
              : "có " + Wording.number(number) + what)
          + bracket;
    } else if (first.truth() == Truth.UNKNOWN) {
      return "số" + what + " có thể " + bounds(actual) + bracket;
    }
    String bound = ComparisonWording.decidingBound(first).replace(CRITERIA.stripTrailing(), "");
    return "có " + TextPage.glued(bound) + what + bracket;
  }

  /** Returns between which numbers a count of criteria lies. */
  private static String bounds(FactValue count) {
    return Stream.of("từ", String.valueOf(count.least()), "đến", String.valueOf(count.most()))
        .collect(Collectors.joining(" "));
  }

  /** Nobody needs to be told that one is more than none. */
  private static boolean isAboutNone(Comparison comparison) {
    Object limit = comparison.required().get(0).value();
    return switch (comparison.operator()) {
      case EQUAL, AT_MOST, GREATER -> Long.valueOf(0).equals(limit);
      case AT_LEAST, LESS -> Long.valueOf(1).equals(limit);
      case ONE_OF -> false;
    };
  }
}
