package vn.antq.rules.internal.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.antq.rules.internal.line.Letters;

/**
 * Words for a page of HTML. What they say is escaped by the page; here what a page cannot carry is
 * taken out: control codes, marks that turn the direction of writing, halves of characters.
 */
public final class ScreenWords {

  /** A longer run of words must break on a narrow screen. */
  private static final int GLUED_AT_MOST = 24;

  private static final int REPLACEMENT = 0xfffd;
  private static final int LAST_OF_PLANE = 0xfffe;

  private ScreenWords() {}

  /** Returns the words, fit for a page. */
  public static String of(String words) {
    return whole(
        Arrays.stream(
                TextPage.harmless(words).strip().replace(" %", TextPage.GLUE + "%").split(" "))
            .map(run -> run.length() > GLUED_AT_MOST ? TextPage.plain(run) : run)
            .collect(Collectors.joining(" ")));
  }

  /** Returns each of the words, fit for a page. */
  public static List<String> of(List<String> words) {
    return words.stream().map(ScreenWords::of).toList();
  }

  /** Returns at most {@code most} characters of the words, fit for a page. */
  public static String first(int most, String words) {
    String fit = of(words);
    String kept = Letters.first(most, fit);
    return kept.length() == fit.length() ? fit : kept + "…";
  }

  private static String whole(String words) {
    StringBuilder whole = new StringBuilder(words.length());
    words
        .codePoints()
        .map(point -> isCharacter(point) ? point : REPLACEMENT)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static boolean isCharacter(int point) {
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !half && (point & LAST_OF_PLANE) != LAST_OF_PLANE;
  }
}
