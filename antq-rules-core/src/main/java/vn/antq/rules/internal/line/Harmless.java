package vn.antq.rules.internal.line;

/** What a dossier says is shown, never obeyed. */
public final class Harmless {

  private Harmless() {}

  /**
   * Returns words that stay on their line: no control codes, line ends or marks that turn the
   * direction of writing reach a terminal, nor heaps of marks that would cover the lines around
   * them.
   */
  public static String line(String words) {
    StringBuilder harmless = new StringBuilder(words.length());
    Letters.withFewMarks(words)
        .codePoints()
        .map(
            point ->
                Character.isISOControl(point) || isDirection(point) || isLineEnd(point)
                    ? ' '
                    : point)
        .forEach(harmless::appendCodePoint);
    return harmless.toString();
  }

  private static boolean isDirection(int point) {
    return point >= 0x202a && point <= 0x202e
        || point >= 0x2066 && point <= 0x2069
        || point == 0x200e
        || point == 0x200f
        || point == 0x061c;
  }

  private static boolean isLineEnd(int point) {
    return point == 0x2028 || point == 0x2029;
  }
}
