package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.ConditionWording;
import vn.antq.rules.internal.explanation.words.Sense;
import vn.antq.rules.internal.json.JsonPen;
import vn.antq.rules.internal.text.TextPage;

/** Writes rules and what came of them as JSON. */
final class RuleJson {

  private final JsonPen json;
  private final ValueJson values;
  private final RelianceTable table;

  RuleJson(JsonPen json, RelianceTable table) {
    this.json = json;
    this.values = new ValueJson(json);
    this.table = table;
  }

  /** Writes a rule with its patterns, records and conditions. */
  void rule(RuleTrace rule) {
    json.text("rule", rule.rule());
    values.place("place", rule.place());
    Sense sense = Sense.of(rule.effect());
    json.text("effect", ValueJson.code(rule.effect()))
        .text("subject", rule.subject())
        .text("truth", ValueJson.code(rule.truth()))
        .objects("patterns", rule.patterns(), pattern -> pattern(pattern, sense));
  }

  private void pattern(PatternTrace pattern, Sense sense) {
    json.text("type", pattern.type()).text("label", pattern.label());
    if (!pattern.unit().isEmpty()) {
      json.text("unit", pattern.unit());
    }
    json.flag("listKnown", pattern.listKnown()).text("truth", ValueJson.code(pattern.truth()));
    conditions("conditions", pattern.conditions(), sense);
    json.objects("records", pattern.records(), record -> record(record, sense));
    List<String> decimals = decimals(pattern);
    if (!decimals.isEmpty()) {
      json.texts("decimals", decimals);
    }
  }

  /** Whole values of decimal facts, which JSON writes as it does counts. */
  private static List<String> decimals(PatternTrace pattern) {
    return pattern.type().equals("Scorecard")
        ? List.of()
        : Stream.concat(
                pattern.conditions().stream(),
                pattern.records().stream().flatMap(record -> record.conditions().stream()))
            .flatMap(condition -> ConditionWording.comparisons(List.of(condition)).stream())
            .filter(RuleJson::looksCounted)
            .map(Comparison::fact)
            .distinct()
            .toList();
  }

  private static boolean looksCounted(Comparison comparison) {
    boolean hasDecimal = false;
    for (FactValue value : values(comparison)) {
      for (Object one : new @Nullable Object[] {value.value(), value.least(), value.most()}) {
        if (one instanceof BigDecimal number) {
          hasDecimal = true;
          if (number.stripTrailingZeros().scale() > 0) {
            return false;
          }
        }
      }
    }
    return hasDecimal;
  }

  private static List<FactValue> values(Comparison comparison) {
    return Stream.concat(Stream.of(comparison.actual()), comparison.required().stream()).toList();
  }

  private void record(RecordTrace record, Sense sense) {
    json.number("number", record.number())
        .text("title", record.title())
        .text("truth", ValueJson.code(record.truth()));
    conditions("conditions", record.conditions(), sense);
    values.evidence(record.evidence());
  }

  private void conditions(String key, List<Condition> conditions, Sense sense) {
    json.objects(key, conditions, condition -> condition(condition, sense));
  }

  private void condition(Condition condition, Sense sense) {
    if (condition instanceof Comparison comparison) {
      comparison(comparison, sense);
      return;
    }
    boolean all = condition instanceof AllOf;
    json.text("type", all ? "allOf" : "anyOf").text("truth", ValueJson.code(condition.truth()));
    conditions(
        "parts",
        condition instanceof AllOf both ? both.parts() : ((AnyOf) condition).parts(),
        sense);
  }

  private void comparison(Comparison comparison, Sense sense) {
    json.text("type", "comparison")
        .text("truth", ValueJson.code(comparison.truth()))
        .text("text", TextPage.plain(ComparisonWording.of(comparison, sense)))
        .text("fact", comparison.fact())
        .text("label", comparison.label());
    values.value("actual", comparison.actual());
    json.text("operator", comparison.operator().symbol())
        .objects("required", comparison.required(), value -> required(comparison, value));
    if (comparison.requiredFact().isEmpty()) {
      json.nothing("requiredFact");
    } else {
      json.object(
          "requiredFact",
          () ->
              json.text("fact", comparison.requiredFact())
                  .text("label", comparison.requiredLabel()));
    }
    json.textOrNull("reliance", table.reference(comparison.reliance()))
        .object(
            "margin",
            comparison.margin(),
            margin -> margin(margin, ComparisonWording.margin(comparison)));
    if (comparison.shortfall().isPresent()) {
      json.object(
          "shortfall",
          comparison.shortfall(),
          least -> margin(least, ComparisonWording.shortfall(comparison)));
    }
    values.evidence(comparison.evidence());
  }

  private void required(Comparison comparison, FactValue value) {
    values.value(value);
    json.text("text", ComparisonWording.required(comparison, value));
  }

  private void margin(Margin margin, String text) {
    json.number("amount", margin.amount()).text("unit", margin.unit()).text("text", text);
  }
}
