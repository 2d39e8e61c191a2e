package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.Sense;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.internal.text.TextPage;

/** Turns rules and what came of them into JSON trees. */
final class RuleJson {

  private RuleJson() {}

  /** Returns a rule with its patterns, records and conditions. */
  static ObjectNode of(RuleTrace rule, RelianceTable table) {
    ObjectNode node = ValueJson.object().put("rule", rule.rule());
    node.set("place", ValueJson.of(rule.place()));
    node.put("effect", ValueJson.code(rule.effect()));
    node.put("subject", rule.subject());
    node.put("truth", ValueJson.code(rule.truth()));
    Sense sense = Sense.of(rule.effect());
    node.set(
        "patterns", ValueJson.array(rule.patterns(), pattern -> pattern(pattern, sense, table)));
    return node;
  }

  private static ObjectNode pattern(PatternTrace pattern, Sense sense, RelianceTable table) {
    ObjectNode node =
        ValueJson.object()
            .put("type", pattern.type())
            .put("label", pattern.label())
            .put("listKnown", pattern.listKnown())
            .put("truth", ValueJson.code(pattern.truth()));
    node.set(
        "conditions",
        ValueJson.array(pattern.conditions(), condition -> condition(condition, sense, table)));
    node.set("records", ValueJson.array(pattern.records(), record -> record(record, sense, table)));
    return node;
  }

  private static ObjectNode record(RecordTrace record, Sense sense, RelianceTable table) {
    ObjectNode node =
        ValueJson.object()
            .put("number", record.number())
            .put("title", record.title())
            .put("truth", ValueJson.code(record.truth()));
    node.set(
        "conditions",
        ValueJson.array(record.conditions(), condition -> condition(condition, sense, table)));
    node.set("evidence", ValueJson.array(record.evidence(), ValueJson::of));
    return node;
  }

  private static ObjectNode condition(Condition condition, Sense sense, RelianceTable table) {
    if (condition instanceof AllOf all) {
      return group("allOf", all, all.parts(), sense, table);
    } else if (condition instanceof AnyOf any) {
      return group("anyOf", any, any.parts(), sense, table);
    }
    return comparison((Comparison) condition, sense, table);
  }

  private static ObjectNode group(
      String type,
      Condition condition,
      java.util.List<Condition> parts,
      Sense sense,
      RelianceTable table) {
    ObjectNode node =
        ValueJson.object().put("type", type).put("truth", ValueJson.code(condition.truth()));
    node.set("parts", ValueJson.array(parts, part -> condition(part, sense, table)));
    return node;
  }

  private static ObjectNode comparison(Comparison comparison, Sense sense, RelianceTable table) {
    ObjectNode node =
        ValueJson.object()
            .put("type", "comparison")
            .put("truth", ValueJson.code(comparison.truth()))
            .put("text", TextPage.plain(ComparisonWording.of(comparison, sense)))
            .put("fact", comparison.fact())
            .put("label", comparison.label());
    node.set("actual", ValueJson.of(comparison.actual()));
    node.put("operator", comparison.operator().symbol());
    node.set(
        "required", ValueJson.array(comparison.required(), value -> required(comparison, value)));
    if (comparison.requiredFact().isEmpty()) {
      node.putNull("requiredFact");
    } else {
      node.putObject("requiredFact")
          .put("fact", comparison.requiredFact())
          .put("label", comparison.requiredLabel());
    }
    node.set("reliance", ValueJson.textOrNull(table.reference(comparison.reliance())));
    node.set(
        "margin", ValueJson.orNull(comparison.margin().map(margin -> margin(comparison, margin))));
    comparison.shortfall().ifPresent(least -> node.set("shortfall", shortfall(comparison, least)));
    node.set("evidence", ValueJson.array(comparison.evidence(), ValueJson::of));
    return node;
  }

  private static ObjectNode required(Comparison comparison, FactValue value) {
    return ValueJson.of(value).put("text", ComparisonWording.required(comparison, value));
  }

  private static ObjectNode shortfall(Comparison comparison, Margin least) {
    ObjectNode node = ValueJson.object();
    node.set("amount", ValueJson.number(least.amount()));
    return node.put("unit", least.unit()).put("text", ComparisonWording.shortfall(comparison));
  }

  private static ObjectNode margin(Comparison comparison, Margin margin) {
    ObjectNode node = ValueJson.object();
    node.set("amount", ValueJson.number(margin.amount()));
    return node.put("unit", margin.unit()).put("text", ComparisonWording.margin(comparison));
  }
}
