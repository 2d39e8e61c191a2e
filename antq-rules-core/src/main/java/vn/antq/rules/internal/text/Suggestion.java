package vn.antq.rules.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody who misspelt a name may have meant. */
public final class Suggestion {

  /** Nobody misspells a name so long; comparing two such would take minutes. */
  private static final int MAX_LENGTH = 200;

  private Suggestion() {}

  /** Returns the known name nearest to {@code written}, if one is near enough. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int limit = Math.max(2, written.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - written.length()) <= limit)
        .filter(name -> distance(written, name) <= limit)
        .min(
            Comparator.<String>comparingInt(name -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns the advice for a misspelt name: the nearest known one, or else all of them when they
   * are few. Never advises to write what was written.
   */
  public static String advice(String written, Collection<String> known) {
    Optional<String> nearest = nearest(written, known).filter(name -> !name.equals(written));
    if (nearest.isPresent()) {
      return "Có thể bạn muốn viết \"" + nearest.get() + "\".";
    }
    return known.isEmpty() || known.size() > 20
        ? ""
        : "Các tên dùng được: " + String.join(", ", known) + ".";
  }

  /**
   * Returns the advice for a misspelt code; people often write what it is called instead.
   *
   * @param known the codes with their labels
   */
  public static String advice(String written, Map<String, String> known) {
    for (Map.Entry<String, String> one : known.entrySet()) {
      boolean called =
          Likeness.same(one.getValue(), written) || Likeness.same(one.getKey(), written);
      if (called && !one.getKey().equals(written)) {
        return "Có thể bạn muốn viết \"" + one.getKey() + "\" (" + one.getValue() + ").";
      }
    }
    return advice(written, known.keySet());
  }

  private static int distance(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
