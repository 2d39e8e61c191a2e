package vn.antq.rules.internal.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two texts read the same to a person, though their bytes differ. */
public final class Likeness {

  /** Every space there is, no-break ones and those without a width included. */
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\p{Z}\\u0085\\u180e\\u200b\\u200c\\u200d\\u2060\\ufeff]+");

  private Likeness() {}

  /** Returns the text without spaces of any kind at its ends, and with plain ones inside. */
  public static String bare(String text) {
    if (isBare(text)) {
      return text;
    }
    return SPACES.matcher(Wording.composed(text)).replaceAll(" ").strip();
  }

  /** Whether a text, as nearly every number, date and code is, has nothing to take away. */
  private static boolean isBare(String text) {
    for (int i = 0; i < text.length(); i++) {
      char ch = text.charAt(i);
      if (ch <= ' ' || ch > '~') {
        return false;
      }
    }
    return true;
  }

  /** Says whether two texts are the same but for case, spaces and how accents are composed. */
  public static boolean same(String left, String right) {
    return left.equals(right) || folded(left).equals(folded(right));
  }

  /** Returns what is equal of two texts that are {@link #same}. */
  public static String folded(String text) {
    return bare(text).toLowerCase(Locale.ROOT);
  }
}
