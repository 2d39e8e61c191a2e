package vn.antq.rules.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.receipt.Replay.Rewording;

/** What two answers of one substance say in other words. */
final class ToldWords {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern DIGEST = Pattern.compile("(/nested/\\d+)*/pack/digest");
  private static final Pattern GROUP = Pattern.compile("(/nested/\\d+)*/groups/\\d+/name");
  private static final Pattern RELIED = Pattern.compile("(/nested/\\d+)*/reliances/\\d+/value");

  /** What the pack calls something: answers of earlier versions of the library have none. */
  private static final Pattern CALLED =
      Pattern.compile(".*/patterns/\\d+/unit|(/nested/\\d+)*/recognitions/\\d+/decision");

  private static final Set<String> NAMES = Set.of("title", "label", "note", "group");
  private static final Set<String> SENTENCES = Set.of("because", "text", "kindLabel");
  private static final Set<String> PLACES = Set.of("file", "line", "column");

  private ToldWords() {}

  /**
   * Says whether there are words, and only words, at each of some places of both answers, or a word
   * in one of them where an answer may have none.
   */
  static boolean areAll(List<String> pointers, JsonNode then, JsonNode now) {
    return pointers.stream()
        .allMatch(
            at ->
                CALLED.matcher(at).matches()
                    || then.at(at).isValueNode() && now.at(at).isValueNode() && isWords(at));
  }

  private static boolean isWords(String pointer) {
    String key = key(pointer);
    return NAMES.contains(key)
        || SENTENCES.contains(key)
        || PLACES.contains(key)
        || DIGEST.matcher(pointer).matches()
        || GROUP.matcher(pointer).matches()
        || RELIED.matcher(pointer).matches();
  }

  private static String key(String pointer) {
    String key = "";
    for (String part : pointer.split("/", -1)) {
      key = NUMBER.matcher(part).matches() ? key : part;
    }
    return key;
  }

  /**
   * Returns what is said in other words, each once, in the order of the answer: names first, then
   * the sentences that differ by more than those names.
   */
  static List<Rewording> of(List<String> pointers, JsonNode then, JsonNode now) {
    List<Rewording> names = told(pointers, NAMES, then, now);
    Rewordings changed =
        Rewordings.between(
            names.stream().map(Rewording::before).toList(),
            names.stream().map(Rewording::after).toList());
    List<Rewording> all = new ArrayList<>(names);
    told(pointers, SENTENCES, then, now).stream()
        .filter(sentence -> !changed.in(sentence.before()).equals(sentence.after()))
        .forEach(all::add);
    return all;
  }

  private static List<Rewording> told(
      List<String> pointers, Set<String> keys, JsonNode then, JsonNode now) {
    Map<List<String>, Rewording> told = new LinkedHashMap<>();
    for (String pointer : pointers) {
      if (keys.contains(key(pointer))) {
        String before = then.at(pointer).asString("");
        String after = now.at(pointer).asString("");
        told.putIfAbsent(List.of(before, after), new Rewording(pointer, before, after));
      }
    }
    return List.copyOf(told.values());
  }
}
