package vn.antq.rules.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Tells where a JSON value departs from a JSON Schema of ours: keys that the schema does not know,
 * values of another kind. Of the schema language it knows what our schemas use. Keys that are not
 * there are no departure: an older version of this library did not write them. Immutable and
 * thread-safe.
 */
public final class JsonShape {

  /** Whoever reads more does not read them. */
  private static final int MOST = 20;

  /** A number that no double holds is written as a text. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?");

  private final JsonNode root;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  private JsonShape(JsonNode root) {
    this.root = root;
  }

  /**
   * Returns the shape that a schema describes.
   *
   * @param schema text of a JSON Schema
   */
  public static JsonShape of(String schema) {
    return new JsonShape(Json.parse(schema));
  }

  /**
   * A place where a value departs from the shape.
   *
   * @param pointer JSON pointer (RFC 6901) of the place
   * @param unknownKey whether the shape has no such key at all
   */
  public record Departure(String pointer, boolean unknownKey) {}

  /** Returns where a value departs from the shape, the first {@value #MOST} places at most. */
  public List<Departure> departures(JsonNode value) {
    List<Departure> found = new ArrayList<>();
    collect(root, value, "", found);
    return found;
  }

  private void collect(JsonNode schema, JsonNode value, String at, List<Departure> found) {
    if (found.size() >= MOST) {
      return;
    }
    JsonNode reference = schema.path("$ref");
    if (reference.isString()) {
      collect(root.at(reference.stringValue().substring(1)), value, at, found);
    }
    alternatives(schema.path("anyOf"), value, at, found);
    alternatives(schema.path("oneOf"), value, at, found);
    if (!isAllowed(schema, value)) {
      found.add(new Departure(at, false));
    } else if (value.isObject()) {
      keys(schema, value, at, found);
    } else if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        collect(schema.path("items"), value.path(i), at + "/" + i, found);
      }
    }
  }

  private void keys(JsonNode schema, JsonNode value, String at, List<Departure> found) {
    JsonNode known = schema.path("properties");
    boolean closed = schema.path("additionalProperties").isBoolean();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String below = JsonPointer.below(at, entry.getKey());
      if (known.has(entry.getKey())) {
        collect(known.path(entry.getKey()), entry.getValue(), below, found);
      } else if (closed && found.size() < MOST) {
        found.add(new Departure(below, true));
      }
    }
  }

  /** What fits none of them is told by the one of its own kind. */
  private void alternatives(JsonNode schemas, JsonNode value, String at, List<Departure> found) {
    List<JsonNode> likely = new ArrayList<>();
    for (JsonNode schema : schemas) {
      JsonNode target = resolved(schema);
      if (isLikely(target, value)) {
        likely.add(schema);
      }
    }
    for (JsonNode schema : likely) {
      List<Departure> departures = new ArrayList<>();
      collect(schema, value, at, departures);
      if (departures.isEmpty()) {
        return;
      } else if (likely.size() == 1) {
        found.addAll(departures);
        return;
      }
    }
    if (!schemas.isEmpty()) {
      found.add(new Departure(at, false));
    }
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isString() ? resolved(root.at(reference.stringValue().substring(1))) : schema;
  }

  /** Values and their kinds, one key deep. */
  private boolean isLikely(JsonNode schema, JsonNode value) {
    if (!isAllowed(schema, value)) {
      return false;
    }
    for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
      boolean tells = entry.getValue().has("const") || entry.getValue().has("enum");
      if (tells
          && value.has(entry.getKey())
          && !isAllowed(entry.getValue(), value.path(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAllowed(JsonNode schema, JsonNode value) {
    return hasType(schema.path("type"), value)
        && (!schema.has("const") || schema.path("const").equals(value))
        && (!schema.has("enum") || schema.path("enum").valueStream().anyMatch(value::equals))
        && matches(schema.path("pattern"), value);
  }

  private boolean matches(JsonNode pattern, JsonNode value) {
    return !pattern.isString()
        || !value.isString()
        || patterns
            .computeIfAbsent(pattern.stringValue(), Pattern::compile)
            .matcher(value.stringValue())
            .find();
  }

  private static boolean hasType(JsonNode type, JsonNode value) {
    return type.isMissingNode()
        || (type.isArray()
            ? type.valueStream().anyMatch(one -> isOfType(one.asString(""), value))
            : isOfType(type.asString(""), value));
  }

  private static boolean isOfType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "number", "integer" ->
          value.isNumber() || value.isString() && NUMBER.matcher(value.stringValue()).matches();
      default -> throw new IllegalStateException("Our schemas have no type " + type);
    };
  }
}
