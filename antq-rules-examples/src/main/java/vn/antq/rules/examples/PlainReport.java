package vn.antq.rules.examples;

import java.io.PrintStream;
import java.util.function.Function;

/** Prints each classification as it comes, and nothing else. */
final class PlainReport implements Report {

  private final PrintStream out;
  private final Function<Answer.Classified, String> renderer;

  PlainReport(PrintStream out, Function<Answer.Classified, String> renderer) {
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
