package vn.antq.rules.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Canonicalization Scheme, RFC 8785: one text for one value. Exact numbers that no double
 * holds are refused rather than rounded; {@link #exact} makes texts of them first.
 */
public final class CanonicalJson {

  private static final int FIRST_PRINTABLE = 0x20;

  private CanonicalJson() {}

  /**
   * Returns the canonical text.
   *
   * @throws IllegalArgumentException if a number would lose digits, or a text holds half a
   *     character
   */
  public static String text(JsonNode node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.toString();
  }

  /** Returns the SHA-256, in hexadecimal, of the canonical text in UTF-8. */
  public static String digest(JsonNode node) {
    return sha256(text(node).getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Returns a tree in which numbers that no double holds are texts in plain notation. */
  public static JsonNode exact(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(entry -> copy.set(entry.getKey(), exact(entry.getValue())));
      return copy;
    } else if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(item -> copy.add(exact(item)));
      return copy;
    } else if (isExactNumber(node) && EcmaNumber.text(node.decimalValue()).isEmpty()) {
      return JsonNodeFactory.instance.stringNode(node.decimalValue().toPlainString());
    }
    return node;
  }

  private static boolean isExactNumber(JsonNode node) {
    return node.isNumber() && !node.isDouble() && !node.isFloat();
  }

  private static void write(JsonNode node, StringBuilder text) {
    if (node instanceof ObjectNode object) {
      write(object, text);
    } else if (node instanceof ArrayNode array) {
      String comma = "";
      text.append('[');
      for (JsonNode item : array) {
        text.append(comma);
        write(item, text);
        comma = ",";
      }
      text.append(']');
    } else if (node.isString()) {
      write(node.stringValue(), text);
    } else if (isExactNumber(node)) {
      BigDecimal number = node.decimalValue();
      text.append(
          EcmaNumber.text(number)
              .orElseThrow(
                  () -> new IllegalArgumentException("No double holds exactly " + number)));
    } else if (node.isNumber()) {
      text.append(EcmaNumber.text(node.doubleValue()));
    } else if (node.isBoolean()) {
      text.append(node.booleanValue());
    } else {
      text.append("null");
    }
  }

  /** RFC 8785 orders keys by their UTF-16 code units, as {@link String#compareTo} does. */
  private static void write(ObjectNode object, StringBuilder text) {
    Map<String, JsonNode> ordered = new TreeMap<>();
    object.properties().forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    String comma = "";
    text.append('{');
    for (Map.Entry<String, JsonNode> entry : ordered.entrySet()) {
      text.append(comma);
      write(entry.getKey(), text);
      text.append(':');
      write(entry.getValue(), text);
      comma = ",";
    }
    text.append('}');
  }

  private static void write(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char ch = value.charAt(i);
      switch (ch) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\f' -> text.append("\\f");
        case '\r' -> text.append("\\r");
        default -> {
          if (ch < FIRST_PRINTABLE) {
            text.append("\\u").append(HexFormat.of().toHexDigits(ch));
          } else if (Character.isHighSurrogate(ch)
              && i + 1 < value.length()
              && Character.isLowSurrogate(value.charAt(i + 1))) {
            text.append(ch).append(value.charAt(++i));
          } else if (Character.isSurrogate(ch)) {
            throw new IllegalArgumentException("Half a character in \"" + value + "\"");
          } else {
            text.append(ch);
          }
        }
      }
    }
    text.append('"');
  }
}
