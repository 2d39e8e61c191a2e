package vn.antq.rules.internal.line;

/**
 * Letters as people see them: a letter with its marks is one, whether it is composed or not.
 * Vietnamese letters have two marks at most.
 */
public final class Letters {

  private static final int MARKS_AT_MOST = 4;

  private Letters() {}

  /** Returns how many columns a text takes: the marks of decomposed letters take none. */
  public static int columns(String text) {
    return (int) text.codePoints().filter(point -> !isUnseen(point)).count();
  }

  /** Returns at most {@code most} letters from the start of a text, each with its marks. */
  public static String first(int most, String text) {
    int end = 0;
    int letters = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (!isUnseen(point) && letters++ == most) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end);
  }

  /** Returns the text without the marks that would heap up over one letter. */
  public static String withFewMarks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      marks = isMark(point) ? marks + 1 : 0;
      if (marks <= MARKS_AT_MOST) {
        kept.appendCodePoint(point);
      }
    }
    return kept.toString();
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isUnseen(int point) {
    return isMark(point) || Character.getType(point) == Character.FORMAT;
  }
}
