package vn.antq.rules.internal.reading.drl;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Works in a thread that ends with the work. The parsers of rules keep things in thread-locals; in
 * a thread of an application server they would keep the application's class loader for ever. The
 * stack is of one size whoever calls, so what is too deep does not depend on the caller.
 */
public final class PassingThread {

  private static final long STACK_BYTES = 8L << 20;

  private PassingThread() {}

  /**
   * Returns what the work returns, or throws what it throws. Does not end before the work does: an
   * interrupt is kept for the caller.
   */
  public static <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "antq-rules-compiler", STACK_BYTES, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(PassingThread.class.getClassLoader());
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return result(task);
  }

  private static <T> T result(FutureTask<T> ended) {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      } else if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("What has ended is not waited for", e);
    }
  }
}
