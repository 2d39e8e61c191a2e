package vn.antq.rules.examples.output;

import java.io.PrintStream;
import vn.antq.rules.examples.input.Terminal;

/** How far a long run is, on one line of a terminal that is drawn over again. */
public final class ProgressBar {

  private static final int WIDTH = 30;
  private static final int STEPS = 100;

  private final PrintStream err;
  private final int all;
  private int done;

  /** Creates a bar; with nobody watching, or little to do, it draws nothing. */
  public ProgressBar(PrintStream err, int all) {
    this.err = err;
    this.all = all > 1 && Terminal.isAttached() ? all : 0;
  }

  /** Counts one more dossier. */
  public void step() {
    done++;
    if (all > 0 && (done == all || done % Math.max(1, all / STEPS) == 0)) {
      int full = Math.min(WIDTH, WIDTH * done / all);
      err.print(
          "\r  ["
              + "█".repeat(full)
              + "░".repeat(WIDTH - full)
              + "] "
              + done
              + "/"
              + all
              + " hồ sơ");
      err.flush();
    }
  }

  /** Wipes the bar away. */
  public void clear() {
    if (all > 0 && done > 0) {
      err.print("\r" + " ".repeat(WIDTH + 2 * String.valueOf(all).length() + 14) + "\r");
      err.flush();
    }
  }
}
