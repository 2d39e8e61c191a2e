package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.explanation.Difference.Cause;
import vn.antq.rules.explanation.Difference.Cause.Kind;
import vn.antq.rules.explanation.RuleTraces.Compared;
import vn.antq.rules.explanation.RuleTraces.Value;
import vn.antq.rules.internal.text.Wording;

/** Finds why a criterion or a step changed: by its facts, or by what the law asks of them. */
final class CauseFinder {

  private static final String SAME = "có";
  private static final String NONE = "không có";

  private final JsonNode before;
  private final JsonNode after;

  /** Looks into two answers of one pack. */
  CauseFinder(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the causes, each once, in the order of the rules. */
  List<Cause> find(JsonNode itemBefore, JsonNode itemAfter) {
    Set<Cause> causes = new LinkedHashSet<>();
    Map<String, JsonNode> rulesBefore = byName(itemBefore, "rules", "rule");
    Map<String, JsonNode> rulesAfter = byName(itemAfter, "rules", "rule");
    rulesAfter.forEach(
        (name, rule) -> {
          JsonNode earlier = rulesBefore.get(name);
          if (earlier == null) {
            causes.add(new Cause(Kind.RULE, name, name, NONE, SAME));
          } else {
            compare(name, RuleTraces.of(earlier), RuleTraces.of(rule), causes);
          }
        });
    for (String name : rulesBefore.keySet()) {
      if (!rulesAfter.containsKey(name)) {
        causes.add(new Cause(Kind.RULE, name, name, SAME, NONE));
      }
    }
    points(itemBefore, itemAfter, causes);
    return new ArrayList<>(causes);
  }

  private static Map<String, JsonNode> byName(JsonNode item, String list, String key) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    item.path(list).forEach(node -> named.put(node.path(key).asString(""), node));
    return named;
  }

  private void compare(
      String rule, Map<String, Compared> first, Map<String, Compared> second, Set<Cause> causes) {
    // A dossier without records says nothing of what a rule asks of them.
    boolean records = hasRecords(first) && hasRecords(second);
    String asked = asked(first, records);
    String asks = asked(second, records);
    if (!asked.equals(asks)) {
      causes.add(new Cause(Kind.RULE, rule, rule, asked, asks));
    }
    second.forEach(
        (key, compared) -> {
          Compared earlier = first.get(key);
          if (earlier != null) {
            compare(earlier, compared, causes);
          } else if (compared.inRecord()) {
            causes.add(fact(compared.path(), compared.actual(), "", compared.actual().text()));
          }
        });
    first.forEach(
        (key, compared) -> {
          if (!second.containsKey(key) && compared.inRecord()) {
            causes.add(fact(compared.path(), compared.actual(), compared.actual().text(), ""));
          }
        });
  }

  /** What a rule looks at and how, without its figures and without regard to the dossier. */
  private static String asked(Map<String, Compared> rule, boolean records) {
    return rule.values().stream()
        .filter(compared -> records || !compared.inRecord())
        .map(compared -> compared.path().replaceAll("\\[\\d+]", "") + " " + operator(compared))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean hasRecords(Map<String, Compared> rule) {
    return rule.values().stream().anyMatch(Compared::inRecord);
  }

  private static String operator(Compared compared) {
    return compared.node().path("operator").asString("");
  }

  private void compare(Compared first, Compared second, Set<Cause> causes) {
    if (!first.actual().exact().equals(second.actual().exact())) {
      causes.add(
          first.isReading()
              ? new Cause(
                  Kind.READING,
                  first.reading(),
                  second.actual().label(),
                  first.actual().text(),
                  second.actual().text())
              : fact(first.path(), second.actual(), first.actual().text(), second.actual().text()));
    }
    if (first.required().exact().equals(second.required().exact())) {
      return;
    }
    if (!second.requiredFact().isEmpty() && second.requiredFact().equals(first.requiredFact())) {
      causes.add(
          fact(
              second.requiredFact(),
              second.required(),
              first.required().text(),
              second.required().text()));
    } else {
      String reference = second.node().path("reliance").asString("");
      causes.add(
          new Cause(
              Kind.FIGURE,
              reference.substring(reference.lastIndexOf('/') + 1),
              label(reference, second),
              first.required().text(),
              second.required().text()));
    }
  }

  private static Cause fact(String name, Value value, String first, String second) {
    return new Cause(Kind.FACT, name, value.label(), first, second);
  }

  private String label(String reference, Compared compared) {
    for (JsonNode answer : List.of(after, before)) {
      JsonNode reliance = byName(answer, "reliances", "id").get(reference);
      if (reliance != null && !reliance.path("label").asString("").isEmpty()) {
        return reliance.path("label").asString("");
      }
    }
    return compared.actual().label();
  }

  private static void points(JsonNode first, JsonNode second, Set<Cause> causes) {
    Map<String, JsonNode> earlier = byName(first, "levels", "code");
    byName(second, "levels", "code")
        .forEach(
            (code, level) -> {
              JsonNode known = earlier.get(code);
              String now = points(level);
              String then = known == null ? "" : points(known);
              if (!now.equals(then)) {
                String label = level.path("label").asString("");
                causes.add(new Cause(Kind.POINTS, code, label.isEmpty() ? code : label, then, now));
              }
            });
  }

  private static String points(JsonNode level) {
    JsonNode points = level.path("points");
    return points.isNumber() ? Wording.number(points.decimalValue()) : points.asString("");
  }
}
