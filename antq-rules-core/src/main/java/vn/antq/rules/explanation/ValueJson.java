package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.PackPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Outcome;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Citation;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;

/** Turns values, sources and points into JSON trees. */
final class ValueJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ValueJson() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> tree) {
    ArrayNode array = NODES.arrayNode(items.size());
    items.forEach(item -> array.add(tree.apply(item)));
    return array;
  }

  static ArrayNode texts(List<String> items) {
    ArrayNode array = NODES.arrayNode(items.size());
    items.forEach(array::add);
    return array;
  }

  static JsonNode orNull(Optional<ObjectNode> node) {
    return node.isPresent() ? node.get() : NODES.nullNode();
  }

  static JsonNode nothing() {
    return NODES.nullNode();
  }

  static JsonNode textOrNull(String text) {
    return text.isEmpty() ? NODES.nullNode() : NODES.stringNode(text);
  }

  /** Returns the stable English code of a constant. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static ObjectNode coded(String code, String label) {
    return object().put("code", code).put("label", label);
  }

  /** Returns a number in plain notation without trailing zeros. */
  static JsonNode number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return NODES.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  static ObjectNode of(Basis basis) {
    return coded(basis.code(), basis.label());
  }

  static ObjectNode of(Outcome outcome) {
    return coded(outcome.code(), outcome.label()).put("rank", outcome.rank());
  }

  static ObjectNode of(Score score) {
    ObjectNode node = object().put("decided", score.isDecided());
    node.set("worst", number(score.worst()));
    node.set("best", number(score.best()));
    node.set("maximum", number(score.maximum()));
    return node.put("text", score.text());
  }

  static ObjectNode of(Citation citation) {
    return object()
        .put("document", citation.document())
        .put("provision", citation.provision())
        .put("text", citation.text());
  }

  static ObjectNode of(Place place) {
    return object()
        .put("file", PackPlace.file(place))
        .put("line", place.line())
        .put("column", place.column());
  }

  static ObjectNode of(Reliance reliance) {
    ObjectNode node =
        object()
            .put("pack", reliance.pack())
            .put("kind", code(reliance.kind()))
            .put("kindLabel", reliance.kind().label())
            .put("name", reliance.name())
            .put("label", reliance.label())
            .put("value", reliance.value());
    node.set("basis", of(reliance.basis()));
    node.set("citation", of(reliance.citation()));
    node.set("place", of(reliance.place()));
    return node;
  }

  static ObjectNode of(Evidence evidence) {
    ObjectNode node = object().put("document", evidence.document());
    evidence
        .date()
        .ifPresentOrElse(date -> node.put("date", date.toString()), () -> node.putNull("date"));
    if (!evidence.issuer().isEmpty()) {
      node.put("issuer", evidence.issuer());
    }
    return node.put("link", evidence.link()).put("note", evidence.note());
  }

  static ObjectNode of(FactValue value) {
    ObjectNode node = object().put("known", value.isKnown()).put("none", value.none());
    node.set("value", exact(value.value()));
    node.set("least", exact(value.least()));
    node.set("most", exact(value.most()));
    return node.put("unit", value.unit()).put("text", ComparisonWording.text(value));
  }

  private static JsonNode exact(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    } else if (value instanceof Level level) {
      return coded(level.code(), level.label()).put("rank", level.rank());
    } else if (value instanceof Ratio ratio) {
      return object()
          .put("numerator", ratio.numerator())
          .put("denominator", ratio.denominator())
          .put("percentRoundedDown", ratio.percentRoundedDown().toPlainString());
    }
    ScalarType type = ScalarType.of(value);
    return switch (type.manner()) {
      case COUNT -> NODES.numberNode((Long) value);
      case AMOUNT -> number((BigDecimal) value);
      case TRUTH -> NODES.booleanNode((Boolean) value);
      case SHARE, DAY, CHOICE, WORDS -> NODES.stringNode(type.code(value));
    };
  }
}
