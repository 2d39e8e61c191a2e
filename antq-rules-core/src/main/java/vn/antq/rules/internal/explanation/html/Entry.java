package vn.antq.rules.internal.explanation.html;

/**
 * A name and what belongs to it.
 *
 * @param name the name
 * @param text what belongs to it
 * @param code whether it is an identifier, such as a digest, rather than words
 */
public record Entry(String name, String text, boolean code) {

  /** Returns a name with words. */
  public static Entry words(String name, String text) {
    return new Entry(name, text, false);
  }

  /** Returns a name with an identifier. */
  public static Entry code(String name, String text) {
    return new Entry(name, text, true);
  }
}
