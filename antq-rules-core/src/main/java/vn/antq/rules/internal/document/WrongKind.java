package vn.antq.rules.internal.document;

/**
 * Says that a value is not of the kind that belongs there: where, which kind, and what is there.
 */
public final class WrongKind {

  private WrongKind() {}

  /**
   * Returns the sentence.
   *
   * @param subject what has the value, as a sentence starts with it
   * @param expected what belongs there
   * @param found what is there
   */
  public static String of(String subject, String expected, YamlNode found) {
    return of(subject, expected, found(found));
  }

  /** Returns the sentence about a value that is told in words, with its verb. */
  public static String of(String subject, String expected, String found) {
    return subject + " phải là " + expected + "; đang " + found + ".";
  }

  private static String found(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.isBlank() ? "bỏ trống" : "ghi " + scalar.label();
    }
    return "là " + node.label();
  }
}
