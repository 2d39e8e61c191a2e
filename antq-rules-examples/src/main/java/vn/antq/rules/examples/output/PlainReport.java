package vn.antq.rules.examples.output;

import java.io.PrintStream;
import java.util.function.Function;
import vn.antq.rules.examples.input.Answer;
import vn.antq.rules.ranking.Ranking;

/** Prints each classification as it comes, and nothing else. */
public final class PlainReport implements Report {

  private final PrintStream out;
  private final Function<Answer.Classified, String> renderer;
  private final Function<Ranking, String> ranked;

  /**
   * Creates a report.
   *
   * @param ranked what to print of a ranking; empty for nothing
   */
  public PlainReport(
      PrintStream out,
      Function<Answer.Classified, String> renderer,
      Function<Ranking, String> ranked) {
    this.out = out;
    this.renderer = renderer;
    this.ranked = ranked;
  }

  @Override
  public void add(Answer answer) {
    if (answer instanceof Answer.Classified classified) {
      out.print(renderer.apply(classified).stripTrailing() + "\n");
    }
  }

  @Override
  public void rank(Ranking ranking) {
    out.print(ranked.apply(ranking));
  }

  @Override
  public void finish() {
    // Everything is printed.
  }
}
