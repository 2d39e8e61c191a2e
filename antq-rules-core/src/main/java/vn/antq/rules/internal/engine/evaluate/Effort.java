package vn.antq.rules.internal.engine.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How much may still be done to find out what missing facts can come to: counted, never timed, so
 * that the same dossier always gets the same answer. Enough for any dossier of the size that people
 * fill in; what a hostile pack or dossier would need beyond it stays open.
 */
public final class Effort {

  /** Comparisons: about a tenth of a second. */
  private static final int OF_ONE_ANSWER = 400_000;

  private static final int SHARES = 4;

  private final @Nullable Effort whole;
  private int left;
  private boolean isWanting;

  private Effort(@Nullable Effort whole, int left) {
    this.whole = whole;
    this.left = left;
  }

  /** Returns the effort that one answer may take. */
  public static Effort ofOneAnswer() {
    return new Effort(null, OF_ONE_ANSWER);
  }

  /** Returns a share for one question, so that no question takes what others need. */
  public Effort share() {
    return new Effort(this, left / SHARES);
  }

  /** Takes the effort of some comparisons; returns false when there is not so much left. */
  boolean take(int comparisons) {
    if (left < comparisons || whole != null && !whole.take(comparisons)) {
      return false;
    }
    left -= comparisons;
    return true;
  }

  /** Notes that something stays open that more effort might have settled. */
  void wanting() {
    isWanting = true;
    if (whole != null) {
      whole.wanting();
    }
  }

  /** Says whether something stays open that more effort might have settled. */
  public boolean isWanting() {
    return isWanting;
  }
}
