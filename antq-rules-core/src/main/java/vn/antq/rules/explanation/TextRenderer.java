package vn.antq.rules.explanation;

import java.io.IOException;
import java.util.Objects;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.explanation.text.TextPen;

/**
 * Writes a classification as plain Vietnamese text for a terminal: lines of about 100 columns that
 * end in LF, the same on every platform. For people to read; programs read {@link JsonRenderer}.
 * Immutable and thread-safe. To use, not to extend.
 */
public final class TextRenderer implements Renderer {

  private final boolean full;

  private TextRenderer(boolean full) {
    this.full = full;
  }

  /**
   * Returns a renderer of everything: reasons, what is closest to coming out otherwise, every
   * criterion with its rules and evidence, nested classifications, the items the outcome rests on,
   * and the identity of pack, facts and engine.
   */
  public static TextRenderer full() {
    return new TextRenderer(true);
  }

  /** Returns a renderer of the outcome, at most twelve reasons, missing facts and notices. */
  public static TextRenderer summary() {
    return new TextRenderer(false);
  }

  /** Writes the text; it ends in LF. */
  @Override
  public void write(Classification classification, Appendable out) throws IOException {
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(out, "out");
    out.append(
        full
            ? TextPen.of(Explainer.explanation(classification))
            : TextPen.of(Explainer.summary(classification)));
  }
}
