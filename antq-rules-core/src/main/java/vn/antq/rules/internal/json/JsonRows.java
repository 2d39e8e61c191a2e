package vn.antq.rules.internal.json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON array of flat objects, for rooms that do not know JSON. Not thread-safe. */
public final class JsonRows {

  private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

  /** One object of the array; keys stay in the order in which they are put. */
  public static final class Row {

    private final ObjectNode node;

    private Row(ObjectNode node) {
      this.node = node;
    }

    /** Puts a text. */
    public Row put(String key, String text) {
      node.put(key, text);
      return this;
    }

    /** Puts a whole number. */
    public Row put(String key, int number) {
      node.put(key, number);
      return this;
    }
  }

  /** Starts a further object. */
  public Row row() {
    return new Row(rows.addObject());
  }

  /** Returns the array in indented lines, each of which ends in LF. */
  public String text() {
    return Json.pretty(rows);
  }
}
