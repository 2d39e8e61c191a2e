package vn.antq.rules.batch;

import java.time.Duration;

/**
 * What a stream of answers came to.
 *
 * @param classified how many inputs were classified
 * @param refused how many inputs were refused
 * @param elapsed from the first time that an answer was asked for to the end
 * @param end how it ended
 */
public record BatchTotals(long classified, long refused, Duration elapsed, End end) {

  /** How a stream of answers ended. */
  public enum End {
    /** Every input of the source was answered. */
    COMPLETE,
    /** It was closed, or its thread interrupted, before the source was exhausted. */
    CANCELLED,
    /** The source, or the function that reads dossiers, threw an exception that is no answer. */
    FAILED
  }
}
