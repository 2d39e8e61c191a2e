package vn.antq.rules.internal.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name or code as it is compared: composed, in lower case, with single ordinary spaces, with one
 * place for the tone mark of a syllable (Hoà is Hòa).
 *
 * @param text the folded text; empty when the name was blank
 */
public record FoldedName(String text) {

  /** Space characters of every kind, and characters that nobody sees. */
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Grave, acute, tilde, hook above, dot below: marks of tone, not of the vowel. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** What a unit of the administration is called before its own name. */
  private static final Pattern KIND =
      Pattern.compile(
          "^(thi tran|thi xa|thanh pho|dac khu|phuong|xa|quan|huyen|tinh|tt|tx|tp|p|x|h|q)[. ] *");

  private static final int LETTERS_FOR_EACH_SLIP = 6;

  /** Folds a name. */
  public static FoldedName of(String name) {
    String plain = UNSEEN.matcher(name).replaceAll("");
    plain = SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    plain = HYPHENS.matcher(plain).replaceAll("-");
    // Letters that look like đ and are typed for it.
    plain = plain.replace('\u00F0', '\u0111').replace('\u0256', '\u0111');
    return new FoldedName(withTonesLast(plain));
  }

  /** Says whether there is nothing to compare. */
  public boolean isBlank() {
    return text.isEmpty();
  }

  /** Moves the tone mark of each syllable behind it, wherever it was typed. */
  private static String withTonesLast(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    StringBuilder tones = new StringBuilder();
    for (int i = 0; i < decomposed.length(); i++) {
      char ch = decomposed.charAt(i);
      if (TONES.indexOf(ch) >= 0) {
        tones.append(ch);
        continue;
      }
      if (!Character.isLetter(ch) && Character.getType(ch) != Character.NON_SPACING_MARK) {
        folded.append(tones);
        tones.setLength(0);
      }
      folded.append(ch);
    }
    return folded.append(tones).toString();
  }

  /**
   * Says whether somebody who wrote this name may have meant {@code other}: the same but for
   * diacritics, for what kind of unit it is, for what follows a comma or a bracket, or for a slip
   * of the hand. Names with other numbers are other names.
   */
  public boolean isNear(FoldedName other) {
    if (isBlank() || other.isBlank() || !numbers(text).equals(numbers(other.text))) {
      return false;
    }
    for (String left : spellings()) {
      for (String right : other.spellings()) {
        if (left.equals(right)
            || distance(left, right)
                <= Math.max(1, Math.max(left.length(), right.length()) / LETTERS_FOR_EACH_SLIP)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The name without diacritics: whole, and its own part alone. */
  private List<String> spellings() {
    String own = KIND.matcher(bare(text.split("[,(]", -1)[0].strip())).replaceFirst("");
    return Stream.of(bare(text), own).distinct().filter(name -> name.length() > 1).toList();
  }

  private static String bare(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('\u0111', 'd');
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group().replaceFirst("^0+(?=\\d)", ""));
    }
    return numbers;
  }

  private static int distance(String from, String to) {
    if (Math.abs(from.length() - to.length()) > Math.max(from.length(), to.length()) / 2) {
      return Integer.MAX_VALUE;
    }
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
