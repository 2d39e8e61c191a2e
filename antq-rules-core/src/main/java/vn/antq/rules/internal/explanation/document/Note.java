package vn.antq.rules.internal.explanation.document;

/**
 * Words under a name.
 *
 * @param name what they are about
 * @param text the words
 */
public record Note(String name, String text) {

  /** Returns both as one sentence. */
  public String words() {
    return name + ": " + text;
  }
}
