package vn.antq.rules.receipt;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.internal.json.CanonicalJson;

/**
 * The digests of a receipt. Each part has one, and all parts together have one: so it can be told
 * whether a part was changed or only its digest.
 */
final class Digests {

  /** Key of the digest of all parts. */
  static final String OVERALL = "digest";

  /** Key of the digests of the parts. */
  static final String BY_PART = "digests";

  private Digests() {}

  /** Adds the digests to a receipt that has every part. */
  static void add(ObjectNode root) {
    ObjectNode digests = byPart(root);
    root.put(OVERALL, overall(root));
    root.set(BY_PART, digests);
  }

  private static ObjectNode byPart(JsonNode root) {
    ObjectNode digests = JsonNodeFactory.instance.objectNode();
    for (Part part : Part.in(root)) {
      digests.put(part.key(), CanonicalJson.digest(root.path(part.key())));
    }
    return digests;
  }

  private static String overall(JsonNode root) {
    ObjectNode parts = JsonNodeFactory.instance.objectNode();
    for (Part part : Part.in(root)) {
      parts.set(part.key(), root.path(part.key()));
    }
    return CanonicalJson.digest(parts);
  }

  /**
   * What does not fit.
   *
   * @param parts parts that were changed
   * @param digests parts of which only the digest was changed
   * @param unknown keys among the digests that are of no part
   * @param overall whether only the overall digest was changed
   */
  record Mismatch(List<Part> parts, List<Part> digests, List<String> unknown, boolean overall) {}

  /** Compares the digests of a receipt that has every part with its parts. */
  static Mismatch mismatch(JsonNode root) {
    JsonNode stated = root.path(BY_PART);
    ObjectNode actual = byPart(root);
    List<Part> different = new ArrayList<>();
    for (Part part : Part.in(root)) {
      if (!actual.path(part.key()).equals(stated.path(part.key()))) {
        different.add(part);
      }
    }
    List<String> unknown = stated.propertyNames().stream().filter(key -> !actual.has(key)).toList();
    boolean overall = !overall(root).equals(root.path(OVERALL).asString(""));
    return overall
        ? new Mismatch(different, List.of(), unknown, different.isEmpty())
        : new Mismatch(List.of(), different, unknown, false);
  }
}
