package vn.antq.rules.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.pack.Circumstance;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Day;
import vn.antq.rules.value.Form;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.ScalarType;

/** Turns a vocabulary into the JSON Schema of the dossiers that speak it. */
public final class DossierSchemaJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000_000_000L);
  private final Vocabulary vocabulary;

  private DossierSchemaJson(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the schema.
   *
   * @param title its title, in Vietnamese
   * @param unitTypes the unit types that a dossier may be of, with their Vietnamese names
   * @param facts the facts that it may state; derived ones are left out
   * @param vocabulary defines their records
   */
  public static ObjectNode tree(
      String title,
      Map<String, String> unitTypes,
      Iterable<FactDefinition> facts,
      Vocabulary vocabulary) {
    return new DossierSchemaJson(vocabulary).tree(title, unitTypes, facts);
  }

  private ObjectNode tree(
      String title, Map<String, String> unitTypes, Iterable<FactDefinition> facts) {
    ObjectNode root =
        NODES.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", title);
    ObjectNode properties = object(root, "dossier", "unit", "period", "facts");
    properties.set("dossier", described(text(), "Mã hồ sơ."));
    properties.set("unit", unit(unitTypes));
    properties.set("period", period());
    properties.set("illustrative", described(flag(), "Số liệu minh họa, không có thật."));
    ObjectNode stated =
        described(
            properties.putObject("facts"),
            "Các dữ kiện. Chưa biết thì bỏ dòng đó hoặc ghi unknown; đừng ghi 0.");
    ObjectNode names = object(stated);
    for (FactDefinition fact : facts) {
      if (fact.derivation().isEmpty()) {
        names.set(fact.name(), fact(fact));
      }
    }
    properties.set("marks", marks());
    root.putObject("$defs").set("evidence", evidence());
    return root;
  }

  private static ObjectNode marks() {
    ObjectNode mark = NODES.objectNode();
    ObjectNode parts = object(mark);
    parts.set("self", described(points(), "Điểm đơn vị tự chấm."));
    parts.set("superior", described(points(), "Điểm cấp trên chấm."));
    parts.set("by", described(text(), "Ai chấm điểm của cấp trên."));
    parts.set("note", described(text(), "Ghi chú."));
    parts.putObject("evidence").put("$ref", "#/$defs/evidence");
    ObjectNode marks = NODES.objectNode().put("type", "object");
    marks.set("additionalProperties", mark);
    return described(
        marks,
        "Điểm người chấm cho, theo mã tiêu chí; không quyết định kết quả, khác thì được nêu.");
  }

  private static ObjectNode points() {
    ObjectNode points = NODES.objectNode();
    points.putArray("type").add("number").add("string");
    return points.put("minimum", 0);
  }

  private static ObjectNode unit(Map<String, String> unitTypes) {
    String types =
        unitTypes.entrySet().stream()
            .map(type -> type.getKey() + " (" + type.getValue() + ")")
            .collect(Collectors.joining(", ", "Loại đơn vị: ", "."));
    ObjectNode type = described(oneOf(List.copyOf(unitTypes.keySet())), types);
    ObjectNode whole = NODES.objectNode();
    ObjectNode properties = object(whole, "type");
    properties.set("type", type);
    properties.set("name", described(text(), "Tên đơn vị."));
    properties.set("code", described(text(), "Mã đơn vị trong sổ của bạn."));
    properties.set("within", described(text(), "Thuộc đơn vị nào: mã, tên hoặc mã hồ sơ."));
    return described(anyOf(type.deepCopy(), whole), "Đơn vị được đánh giá. " + types);
  }

  private static ObjectNode period() {
    ObjectNode period = NODES.objectNode();
    ObjectNode year = object(period, "year").putObject("year");
    year.putArray("type").add("integer").add("string");
    year.put("minimum", 1900).put("maximum", 9999).put("pattern", "^(19|[2-9]\\d)\\d\\d$");
    described(year, "Năm kết thúc kỳ đánh giá.");
    return described(period, "Kỳ đánh giá.");
  }

  private static ObjectNode evidence() {
    ObjectNode items = NODES.objectNode();
    ObjectNode properties = object(items);
    properties.set("document", described(text(), "Số hoặc tên văn bản."));
    properties.set("date", described(pattern("^" + Day.pattern() + "$"), "Ngày của văn bản."));
    properties.set("issuer", described(text(), "Cơ quan ban hành."));
    properties.set("link", described(text(), "Nơi lưu."));
    properties.set("note", described(text(), "Ghi chú."));
    ObjectNode evidence = NODES.objectNode().put("type", "array");
    evidence.set("items", items);
    return described(evidence, "Tài liệu chứng minh.");
  }

  private ObjectNode fact(FactDefinition fact) {
    ObjectNode value = value(fact);
    ObjectNode withEvidence = NODES.objectNode();
    object(withEvidence, "value").set("value", value.deepCopy());
    addEvidence(withEvidence);
    ArrayNode forms = NODES.arrayNode().add(value).add(NODES.objectNode().put("const", "unknown"));
    forms.add(withEvidence);
    if (fact.type() instanceof ScalarType scalar && scalar.isNumber()) {
      ObjectNode range = NODES.objectNode();
      ObjectNode bounds = object(range, "from", "to");
      bounds.set("from", value.deepCopy());
      bounds.set("to", value.deepCopy());
      addEvidence(range);
      forms.add(described(range, "Chỉ biết nằm trong khoảng này."));
    }
    ObjectNode node = described(NODES.objectNode(), description(fact));
    node.set("anyOf", forms);
    return node;
  }

  private ObjectNode value(FactDefinition fact) {
    if (fact.type() instanceof ListOf list) {
      ObjectNode array = NODES.objectNode().put("type", "array");
      vocabulary.record(list.record()).ifPresent(record -> array.set("items", record(record)));
      return array;
    }
    ScalarType type = (ScalarType) fact.type();
    Form form = type.form();
    ObjectNode node = NODES.objectNode();
    if (!form.values().isEmpty()) {
      return oneOf(form.values());
    } else if (form.types().size() == 1) {
      node.put("type", form.types().get(0));
    } else {
      ArrayNode types = node.putArray("type");
      form.types().forEach(types::add);
    }
    String sign = "";
    if (type.isNumber()) {
      // Digits in quotes are a number too, but a schema cannot hold them against bounds.
      BigDecimal least = fact.min().orElse(GREATEST.negate());
      node.put("minimum", least);
      node.put("maximum", fact.max().orElse(GREATEST));
      fact.step().ifPresent(step -> node.put("multipleOf", step));
      sign = least.signum() < 0 ? "-?" : "";
    }
    return form.pattern().isEmpty() ? node : node.put("pattern", "^" + sign + form.pattern() + "$");
  }

  private ObjectNode record(RecordDefinition record) {
    ObjectNode node = NODES.objectNode();
    ObjectNode fields = object(node);
    for (FactDefinition field : record.stated()) {
      fields.set(field.name(), described(value(field), description(field)));
    }
    addEvidence(node);
    return node;
  }

  private static String description(FactDefinition fact) {
    StringBuilder text = new StringBuilder(fact.label());
    if (!fact.unit().isEmpty()) {
      text.append(" (").append(fact.unit()).append(')');
    }
    text.append('.');
    if (fact.type() instanceof OneOf oneOf) {
      text.append(' ').append(String.join("; ", oneOf.codesWithLabels())).append('.');
    } else if (fact.type() instanceof ScalarType scalar && scalar.canBeNone()) {
      text.append(" Không có thì ghi none.");
    }
    if (!fact.atMost().isEmpty()) {
      text.append(" Không quá ").append(fact.atMost()).append('.');
    }
    if (!fact.atLeast().isEmpty()) {
      text.append(" Không dưới ").append(fact.atLeast()).append('.');
    }
    if (!fact.onlyWhen().isEmpty()) {
      text.append(" Chỉ khai khi ")
          .append(
              fact.onlyWhen().stream()
                  .map(Circumstance::text)
                  .collect(Collectors.joining("; hoặc ")))
          .append('.');
    }
    return fact.help().isEmpty() ? text.toString() : text + " " + fact.help();
  }

  private static void addEvidence(ObjectNode node) {
    JsonNode properties = node.get("properties");
    ((ObjectNode) properties).putObject("evidence").put("$ref", "#/$defs/evidence");
  }

  /** Makes {@code node} the schema of an object without other keys; returns its properties. */
  private static ObjectNode object(ObjectNode node, String... required) {
    node.put("type", "object");
    if (required.length > 0) {
      ArrayNode keys = node.putArray("required");
      List.of(required).forEach(keys::add);
    }
    node.put("additionalProperties", false);
    return node.putObject("properties");
  }

  private static ObjectNode described(ObjectNode node, String description) {
    return node.put("description", description);
  }

  /** A file does not tell a text from a number or a truth value. */
  private static ObjectNode text() {
    ObjectNode node = NODES.objectNode();
    node.putArray("type").add("string").add("number").add("boolean");
    return node;
  }

  private static ObjectNode flag() {
    ObjectNode node = NODES.objectNode();
    node.putArray("enum").add(true).add(false).add("true").add("false");
    return node;
  }

  private static ObjectNode pattern(String pattern) {
    return NODES.objectNode().put("type", "string").put("pattern", pattern);
  }

  private static ObjectNode oneOf(List<?> values) {
    ObjectNode node = NODES.objectNode();
    ArrayNode array = node.putArray("enum");
    for (Object value : values) {
      if (value instanceof Boolean yes) {
        array.add(yes);
      } else {
        array.add(value.toString());
      }
    }
    return node;
  }

  private static ObjectNode anyOf(ObjectNode first, ObjectNode second) {
    ObjectNode node = NODES.objectNode();
    node.putArray("anyOf").add(first).add(second);
    return node;
  }
}
