package vn.antq.rules.internal.explanation.html;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Hands a page on piece by piece. */
final class AppendableOutput implements TemplateOutput {

  private final Appendable out;

  AppendableOutput(Appendable out) {
    this.out = out;
  }

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  public void writeContent(String value, int from, int to) {
    try {
      out.append(value, from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
