package vn.antq.rules.batch;

import java.time.Duration;

/**
 * Is told how a {@link Batch} gets on, for progress and measurements. To implement.
 *
 * <p>It is called in the thread that takes the answers, in the order in which they are taken, and
 * of the end in the thread that closes the stream: while it works no answer is handed out. A
 * listener that throws a {@link RuntimeException} loses nobody an answer: the exception goes to the
 * thread's handler of uncaught exceptions, which by default prints it, and the listener is told
 * nothing more of that stream.
 */
public interface BatchListener {

  /**
   * Is told an answer, just before it is handed out.
   *
   * @param elapsed how long reading and classifying took in the thread that did it; waiting is not
   *     counted
   */
  default void answered(Answer<?> answer, Duration elapsed) {}

  /** Is told, once for each stream that ends or is closed, that no answer will follow. */
  default void ended(BatchTotals totals) {}
}
