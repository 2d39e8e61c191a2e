package vn.antq.rules.examples.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Advice for a misspelt word of the command line. */
public final class Spelling {

  private Spelling() {}

  /**
   * Returns a Vietnamese sentence that names the known word nearest to {@code written}, or all
   * known words when none is near; empty when nothing is known.
   */
  public static String advice(String written, Collection<String> known) {
    int limit = Math.max(2, written.length() / 3);
    return known.stream()
        .filter(word -> distance(written, word) <= limit)
        .min(
            Comparator.<String>comparingInt(word -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()))
        .map(word -> "Có thể bạn muốn viết \"" + word + "\".")
        .orElse(known.isEmpty() ? "" : "Có thể dùng: " + String.join(", ", known) + ".");
  }

  private static int distance(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] costs = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substitution = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(Math.min(costs[j], costs[j - 1]) + 1, substitution);
      }
    }
    return costs[to.length()];
  }
}
