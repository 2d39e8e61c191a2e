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
    return SPACES.matcher(Wording.composed(text)).replaceAll(" ").strip();
  }

  /** Says whether two texts are the same but for case, spaces and how accents are composed. */
  public static boolean same(String left, String right) {
    return folded(left).equals(folded(right));
  }

  private static String folded(String text) {
    return bare(text).toLowerCase(Locale.ROOT);
  }
}
