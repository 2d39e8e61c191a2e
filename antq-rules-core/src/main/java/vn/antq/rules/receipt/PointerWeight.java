package vn.antq.rules.receipt;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.antq.rules.receipt.Replay.Weight;

/**
 * How much a place of an answer weighs. What is not known to be words or a result is content: a
 * difference is never made smaller than it is.
 */
final class PointerWeight {

  private static final Pattern NESTED = Pattern.compile("^(/nested/\\d+)+(?=/|$)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Parts of the answer of which every word is a result. */
  private static final Set<String> RESULTS = Set.of("outcome", "score");

  /** Lists of which an item more or less, or one of these keys of an item, is a result. */
  private static final Set<String> RESULT_LISTS = Set.of("findings", "steps", "groups");

  private static final Set<String> RESULT_KEYS =
      Set.of("criterion", "status", "level", "score", "id", "effect", "truth", "outcome");

  /** Parts of the answer, and of what is compared, of which every word is content. */
  private static final Set<String> CONTENTS = Set.of("unit", "notices", "evidence", "citation");

  private static final Set<String> WORDS =
      Set.of("title", "label", "kindLabel", "note", "because", "text", "file", "line", "column");

  /** Told of the packs themselves, at the head of a replay. */
  private static final Set<String> PACK_WORDS = Set.of("digest", "title", "document");

  private PointerWeight() {}

  /** Returns the weight of a JSON pointer into an answer. */
  static Weight of(String pointer) {
    String within = NESTED.matcher(pointer).replaceFirst("");
    if (within.isEmpty()) {
      return pointer.isEmpty() ? Weight.CONTENT : Weight.RESULT;
    }
    List<String> keys = List.of(within.substring(1).split("/", -1));
    String first = keys.get(0);
    if (RESULTS.contains(first)
        || RESULT_LISTS.contains(first)
            && (keys.size() <= 2 || RESULT_KEYS.contains(keys.get(2)))) {
      return Weight.RESULT;
    } else if (first.equals("pack")) {
      return keys.size() == 2 && PACK_WORDS.contains(keys.get(1)) ? Weight.WORDING : Weight.CONTENT;
    } else if (keys.stream().anyMatch(CONTENTS::contains)) {
      return Weight.CONTENT;
    }
    String last =
        keys.stream()
            .filter(key -> !NUMBER.matcher(key).matches())
            .reduce((one, other) -> other)
            .orElse("");
    return WORDS.contains(last) ? Weight.WORDING : Weight.CONTENT;
  }
}
