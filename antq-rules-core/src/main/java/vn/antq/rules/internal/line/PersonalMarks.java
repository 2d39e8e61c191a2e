package vn.antq.rules.internal.line;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Marks by which free text gives away a person. Found by form alone: a hint for whoever wrote the
 * text, never a proof that there is nothing.
 */
public enum PersonalMarks {
  /** Number of an identity card: twelve digits, or nine where the text says that it is one. */
  IDENTITY_NUMBER(
      "số căn cước",
      "(?<!\\d)(?:\\d{12}|\\d{3} \\d{3} \\d{3} \\d{3}|\\d{4} \\d{4} \\d{4})(?!\\d)"
          + "|(?iu:CMND|CCCD|căn cước|chứng minh)\\D{0,20}\\d{9}(?!\\d)"),
  /** Telephone number. */
  TELEPHONE("số điện thoại", "(?<!\\d)(?:\\+84|0)[ .-]?[35789]\\d(?:[ .-]?\\d){7}(?!\\d)"),
  /** Name after a form of address; a province that begins like one is none. */
  NAME(
      "tên người",
      "(?<!\\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ|[Đđ]ối tượng)\\s+(?!Rịa)"
          + "\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*)+"),
  /** Day or year of birth. */
  BIRTH("ngày sinh", "(?<!\\p{L})(?iu:sinh ngày|sinh năm|ngày sinh|năm sinh|SN)\\s*:?\\s*\\d");

  private static final int SHORTEST = 5;
  private static final int FEWEST_DIGITS = 9;

  private final String label;
  private final Pattern pattern;

  PersonalMarks(String label, String pattern) {
    this.label = label;
    this.pattern = Pattern.compile(pattern);
  }

  /** Returns its Vietnamese name. */
  public String label() {
    return label;
  }

  /** Returns the marks that a text has. */
  public static Set<PersonalMarks> in(String text) {
    Set<PersonalMarks> found = EnumSet.noneOf(PersonalMarks.class);
    if (text.length() < SHORTEST) {
      return found;
    }
    // Most texts have neither; looking for patterns in each would cost as much as classifying.
    int digits = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char ch = text.charAt(i);
      if (ch >= '0' && ch <= '9') {
        digits++;
      } else if (i > 0 && Character.isUpperCase(ch) && Character.isWhitespace(text.charAt(i - 1))) {
        capitals++;
      }
    }
    if (digits >= FEWEST_DIGITS) {
      add(IDENTITY_NUMBER, text, found);
      add(TELEPHONE, text, found);
    }
    if (digits > 0) {
      add(BIRTH, text, found);
    }
    if (capitals >= 2) {
      add(NAME, text, found);
    }
    return found;
  }

  private static void add(PersonalMarks mark, String text, Set<PersonalMarks> found) {
    if (mark.pattern.matcher(text).find()) {
      found.add(mark);
    }
  }
}
