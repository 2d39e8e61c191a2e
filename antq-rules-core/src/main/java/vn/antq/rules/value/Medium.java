package vn.antq.rules.value;

/**
 * In what a dossier was written. What is wrong with its facts is told in the words of it: in a
 * workbook a truth value is “Có”, in a file it is {@code true}.
 */
public enum Medium {
  /** Built through the Java API. */
  JAVA,
  /** A YAML file. */
  YAML,
  /** JSON. */
  JSON,
  /** A workbook that people fill in with a spreadsheet program. */
  WORKBOOK
}
