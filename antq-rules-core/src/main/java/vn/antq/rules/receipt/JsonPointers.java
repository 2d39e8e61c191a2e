package vn.antq.rules.receipt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.internal.json.CanonicalJson;
import vn.antq.rules.internal.json.JsonPointer;

/** Finds where two JSON trees differ. */
final class JsonPointers {

  private JsonPointers() {}

  /** Adds a JSON pointer (RFC 6901) for each value that is not the same on both sides. */
  static void collect(String at, JsonNode first, JsonNode second, List<String> pointers) {
    if (first.isObject() && second.isObject()) {
      Set<String> keys = new LinkedHashSet<>(second.propertyNames());
      keys.addAll(first.propertyNames());
      for (String key : keys) {
        collect(JsonPointer.below(at, key), first.path(key), second.path(key), pointers);
      }
    } else if (first.isArray() && second.isArray()) {
      for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
        collect(at + "/" + i, first.path(i), second.path(i), pointers);
      }
    } else if (first.isMissingNode() != second.isMissingNode() || !same(first, second)) {
      pointers.add(at);
    }
  }

  /** 5 and 5.0 are one number, whatever the class of the node. */
  private static boolean same(JsonNode first, JsonNode second) {
    return CanonicalJson.text(first).equals(CanonicalJson.text(second));
  }
}
