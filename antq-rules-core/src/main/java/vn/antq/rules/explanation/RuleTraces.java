package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The comparisons in a JSON answer, each under a key that finds it again in another answer. */
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
   * @param node its JSON
   * @param actual its actual value
   * @param required its required value
   */
  record Compared(String path, boolean inRecord, JsonNode node, Value actual, Value required) {

    boolean isReading() {
      return path.startsWith(READING);
    }

    /** Returns the name of the reading. */
    String reading() {
      return path.substring(READING.length());
    }

    /** Returns the fact that it is compared with; empty when there is none. */
    String requiredFact() {
      return node.at("/requiredFact/fact").asString("");
    }
  }

  /** Returns the comparisons of a rule, in its order. */
  static Map<String, Compared> of(JsonNode rule) {
    Map<String, Compared> all = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode pattern : rule.path("patterns")) {
      String key = number++ + " ";
      pattern
          .path("conditions")
          .forEach(condition -> add(condition, key, pattern.path("type").asString(""), "", all));
      for (JsonNode record : pattern.path("records")) {
        String at = pattern.path("type").asString("") + "[" + record.path("number").asInt(0) + "]";
        String label =
            pattern.path("label").asString("") + ", mục " + record.path("number").asInt(0) + ": ";
        record.path("conditions").forEach(condition -> add(condition, key + at, at, label, all));
      }
    }
    return all;
  }

  private static void add(
      JsonNode condition, String key, String owner, String label, Map<String, Compared> all) {
    if (!condition.path("type").asString("").equals("comparison")) {
      condition.path("parts").forEach(part -> add(part, key, owner, label, all));
      return;
    }
    String fact = condition.path("fact").asString("");
    boolean inRecord = !label.isEmpty();
    String path = inRecord && !fact.startsWith(READING) ? owner + "." + fact : fact;
    JsonNode required = condition.path("required");
    Compared compared =
        new Compared(
            path,
            inRecord,
            condition,
            value(label + condition.path("label").asString(""), condition.path("actual")),
            new Value(
                condition.at("/requiredFact/label").asString(""),
                required.valueStream().map(RuleTraces::exact).collect(Collectors.joining(", ")),
                required
                    .valueStream()
                    .map(item -> item.path("text").asString(""))
                    .collect(Collectors.joining(", "))));
    String name = key + " " + path + " " + condition.path("operator").asString("");
    String free = name;
    for (int again = 2; all.containsKey(free); again++) {
      free = name + " " + again;
    }
    all.put(free, compared);
  }

  private static Value value(String label, JsonNode node) {
    return new Value(label, exact(node), node.path("text").asString(""));
  }

  /** A label may be reworded, and a number may be a text where no double holds it. */
  private static String exact(JsonNode value) {
    return value.path("none").asBoolean(false)
        ? "none"
        : plain(value.path("value"))
            + "|"
            + plain(value.path("least"))
            + "|"
            + plain(value.path("most"));
  }

  private static String plain(JsonNode value) {
    if (value.has("numerator")) {
      return value.get("numerator").asString("") + "/" + value.path("denominator").asString("");
    } else if (value.has("code")) {
      return value.get("code").asString("");
    } else if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value.asString("");
  }

  /** Adds every fact that the rules of a classification look at. */
  static void facts(@Nullable JsonNode answer, Map<String, Value> facts) {
    if (answer == null) {
      return;
    }
    for (String list : new String[] {"findings", "steps"}) {
      for (JsonNode item : answer.path(list)) {
        for (JsonNode rule : item.path("rules")) {
          if (rule.path("patterns").valueStream().noneMatch(RuleTraces::isScorecard)) {
            of(rule).values().forEach(compared -> add(compared, facts));
          }
        }
      }
    }
  }

  private static boolean isScorecard(JsonNode pattern) {
    return pattern.path("type").asString("").equals(SCORECARD);
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
