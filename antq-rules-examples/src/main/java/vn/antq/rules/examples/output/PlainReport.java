package vn.antq.rules.examples.output;

import java.io.PrintStream;
import java.util.function.Function;
import vn.antq.rules.examples.input.Answer;

/** Prints each classification as it comes, and nothing else. */
public final class PlainReport implements Report {

  private final PrintStream out;
  private final Function<Answer.Classified, String> renderer;

  public PlainReport(PrintStream out, Function<Answer.Classified, String> renderer) {
    this.out = out;
    this.renderer = renderer;
  }

  @Override
  public void add(Answer answer) {
    if (answer instanceof Answer.Classified classified) {
      out.print(renderer.apply(classified).stripTrailing() + "\n");
    }
  }

  @Override
  public void finish() {
    // Everything is printed.
  }
}
