package vn.antq.rules.internal.line;

import java.util.regex.Pattern;

/**
 * Quotes what somebody stated. Numbers, codes and choices are quoted; free text is not, for it may
 * tell of people, and errors end up in logs.
 */
public final class Quotation {

  private static final int LONGEST = 40;
  private static final Pattern NAME_LIKE =
      Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}*");

  private Quotation() {}

  /** Returns the words in quotes, or what they are when they are free text. */
  public static String of(String words) {
    boolean free =
        words.length() > LONGEST
            || NAME_LIKE.matcher(words).find()
            || !PersonalMarks.in(words).isEmpty();
    return free
        ? "một đoạn văn bản dài " + words.codePointCount(0, words.length()) + " ký tự"
        : "\"" + words + "\"";
  }
}
