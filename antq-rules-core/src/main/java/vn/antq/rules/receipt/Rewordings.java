package vn.antq.rules.receipt;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is called otherwise than before. */
final class Rewordings {

  static final Rewordings NONE = new Rewordings(Map.of());

  private final Map<String, String> names;

  private Rewordings(Map<String, String> names) {
    this.names = names;
  }

  /**
   * Compares what stands at one position in both lists. Where one has more than the other, more
   * than the words is another, and nothing is known to be called otherwise.
   */
  static Rewordings between(List<String> then, List<String> now) {
    Map<String, String> names = new HashMap<>();
    if (then.size() == now.size()) {
      for (int i = 0; i < then.size(); i++) {
        if (!then.get(i).isEmpty() && !then.get(i).equals(now.get(i))) {
          names.put(then.get(i), now.get(i));
        }
      }
    }
    return new Rewordings(names);
  }

  /**
   * Returns a text in the words of now. Where one name begins with another, the longer is meant.
   */
  String in(String text) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      Optional<String> name = nameAt(text, at);
      result.append(name.map(names::get).orElse(text.substring(at, at + 1)));
      at += name.map(String::length).orElse(1);
    }
    return result.toString();
  }

  private Optional<String> nameAt(String text, int at) {
    return names.keySet().stream()
        .filter(name -> text.startsWith(name, at))
        .max(Comparator.comparingInt(String::length));
  }
}
