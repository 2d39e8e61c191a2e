package vn.antq.rules.internal.explanation.document;

/**
 * What the reader must know before reading the result.
 *
 * @param kind what it is about
 * @param title the warning in a few words
 * @param text what it means: a sentence without its capital and its full stop
 */
public record Warning(Kind kind, String title, String text) {

  /** What a warning is about. */
  public enum Kind {
    /** The unit is made up. */
    ILLUSTRATIVE,
    /** A decision that the dossier states is not what its facts come to. */
    DISPUTED,
    /** The class depends on facts that are missing. */
    OPEN,
    /** The class rests on assumptions. */
    PROVISIONAL
  }
}
