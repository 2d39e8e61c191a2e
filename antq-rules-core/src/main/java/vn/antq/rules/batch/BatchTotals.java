package vn.antq.rules.batch;

import java.time.Duration;
import java.util.Objects;

/**
 * What a stream of answers came to.
 *
 * @param classified how many inputs were classified
 * @param refused how many inputs were refused
 * @param elapsed from the first time that an answer was asked for to the end
 * @param end how it ended
 */
public record BatchTotals(long classified, long refused, Duration elapsed, End end) {

  /** What nothing came to; combined with others it changes nothing. */
  public static final BatchTotals NONE = new BatchTotals(0, 0, Duration.ZERO, End.COMPLETE);

  /**
   * Returns what two streams came to that ran side by side, such as on two machines: their inputs
   * together, the longer time, the worse end. Neither order nor grouping matters.
   */
  public BatchTotals combine(BatchTotals other) {
    Objects.requireNonNull(other, "other");
    return new BatchTotals(
        classified + other.classified,
        refused + other.refused,
        elapsed.compareTo(other.elapsed) >= 0 ? elapsed : other.elapsed,
        end.compareTo(other.end) >= 0 ? end : other.end);
  }

  /** How a stream of answers ended, from the best. */
  public enum End {
    /** Every input of the source was answered. */
    COMPLETE,
    /** It was closed, or its thread interrupted, before the source was exhausted. */
    CANCELLED,
    /** The source, or the function that reads dossiers, threw an exception that is no answer. */
    FAILED
  }
}
