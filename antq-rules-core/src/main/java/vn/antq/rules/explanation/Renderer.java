package vn.antq.rules.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.antq.rules.classification.Classification;

/**
 * Writes classifications, in one form, for people or for programs. The same classification gives
 * the same characters on every platform.
 *
 * <table>
 * <caption>The renderers of this library</caption>
 * <tr><td>a page</td><td>{@link HtmlRenderer#standard()}</td></tr>
 * <tr><td>text, everything</td><td>{@link TextRenderer#full()}</td></tr>
 * <tr><td>text, a screenful</td><td>{@link TextRenderer#summary()}</td></tr>
 * <tr><td>JSON, everything</td><td>{@link JsonRenderer#pretty()}, {@link JsonRenderer#compact()}
 * </td></tr>
 * <tr><td>JSON, the result and a sentence on each criterion</td><td>{@link JsonRenderer#summary()}
 * </td></tr>
 * <tr><td>JSON, the result alone on one line</td><td>{@link JsonLine#at(long)}</td></tr>
 * </table>
 *
 * <p>Those are immutable and thread-safe; an application may implement its own.
 */
public interface Renderer {

  /**
   * Writes what a classification is told as.
   *
   * @param out where to, such as a {@link java.io.Writer}; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  void write(Classification classification, Appendable out) throws IOException;

  /** Returns what {@link #write} writes. */
  default String render(Classification classification) {
    StringBuilder text = new StringBuilder();
    try {
      write(classification, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
