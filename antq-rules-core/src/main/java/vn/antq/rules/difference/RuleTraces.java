package vn.antq.rules.difference;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.ConditionWording;
import vn.antq.rules.value.ScalarType;

/** The comparisons of an answer, each under a key that finds it again in another answer. */
final class RuleTraces {

  private static final String READING = "switches.";
  private static final String SCORECARD = "Scorecard";

  private RuleTraces() {}

  /**
   * A value.
   *
   * @param label what it is, in Vietnamese
   * @param exact the value without regard to wording
   * @param text the value in Vietnamese
   */
  record Value(String label, String exact, String text) {}

  /**
   * A comparison.
   *
   * @param path the fact, as a difference names it
   * @param inRecord whether the fact is a field of a record
   * @param comparison what was compared
   * @param actual its actual value
   * @param required its required value
   */
  record Compared(
      String path, boolean inRecord, Comparison comparison, Value actual, Value required) {

    boolean isReading() {
      return path.startsWith(READING);
    }

    /** Returns the name of the reading. */
    String reading() {
      return path.substring(READING.length());
    }

    /** Returns the fact that it is compared with; empty when there is none. */
    String requiredFact() {
      return comparison.requiredFact();
    }
  }

  /** Returns the comparisons of a rule, in its order. */
  static Map<String, Compared> of(RuleTrace rule) {
    Map<String, Compared> all = new LinkedHashMap<>();
    int number = 0;
    for (PatternTrace pattern : rule.patterns()) {
      String key = number++ + " ";
      add(pattern.conditions(), key, pattern.type(), "", all);
      for (RecordTrace record : pattern.records()) {
        String at = pattern.type() + "[" + record.number() + "]";
        String label = pattern.label() + ", mục " + record.number() + ": ";
        add(record.conditions(), key + at, at, label, all);
      }
    }
    return all;
  }

  private static void add(
      List<Condition> conditions,
      String key,
      String owner,
      String label,
      Map<String, Compared> all) {
    ConditionWording.comparisons(conditions)
        .forEach(comparison -> add(comparison, key, owner, label, all));
  }

  private static void add(
      Comparison comparison, String key, String owner, String label, Map<String, Compared> all) {
    String fact = comparison.fact();
    boolean inRecord = !label.isEmpty();
    String path = inRecord && !fact.startsWith(READING) ? owner + "." + fact : fact;
    Compared compared =
        new Compared(
            path,
            inRecord,
            comparison,
            new Value(
                label + comparison.label(),
                exact(comparison.actual()),
                ComparisonWording.text(comparison.actual())),
            new Value(
                comparison.requiredLabel(),
                joined(comparison.required().stream().map(RuleTraces::exact)),
                joined(
                    comparison.required().stream()
                        .map(value -> ComparisonWording.required(comparison, value)))));
    String name = key + " " + path + " " + comparison.operator().symbol();
    String free = name;
    for (int again = 2; all.containsKey(free); again++) {
      free = name + " " + again;
    }
    all.put(free, compared);
  }

  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining(", "));
  }

  /** A label may be reworded, and a whole number be a count or not. */
  private static String exact(FactValue value) {
    return value.none()
        ? "none"
        : plain(value.value()) + "|" + plain(value.least()) + "|" + plain(value.most());
  }

  private static String plain(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return ScalarType.of(value).code(value);
  }

  /** Adds every fact that the rules of a classification look at. */
  static void facts(Classification answer, Map<String, Value> facts) {
    Stream.concat(
            answer.findings().stream().map(Finding::rules),
            answer.steps().stream().map(OutcomeStep::rules))
        .flatMap(List::stream)
        .filter(rule -> rule.patterns().stream().noneMatch(RuleTraces::isScorecard))
        .forEach(rule -> of(rule).values().forEach(compared -> add(compared, facts)));
  }

  private static boolean isScorecard(PatternTrace pattern) {
    return pattern.type().equals(SCORECARD);
  }

  private static void add(Compared compared, Map<String, Value> facts) {
    if (!compared.isReading()) {
      facts.putIfAbsent(compared.path(), compared.actual());
    }
    if (!compared.requiredFact().isEmpty()) {
      facts.putIfAbsent(compared.requiredFact(), compared.required());
    }
  }
}
