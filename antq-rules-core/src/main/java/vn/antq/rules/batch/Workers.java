package vn.antq.rules.batch;

import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one run. They start when there is work. */
final class Workers {

  /** Begins the name of every thread. */
  static final String NAME = "antq-batch-";

  /** Whoever forgets to close a stream keeps no threads. */
  private static final long IDLE_SECONDS = 1;

  private final ThreadPoolExecutor pool;

  Workers(int threads) {
    AtomicInteger count = new AtomicInteger();
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, NAME + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
  }

  void execute(Runnable task) {
    pool.execute(task);
  }

  /** Interrupts the threads and waits for them, unless the waiting thread is interrupted itself. */
  void end() {
    // Whoever waits for a task that never ran must not wait for ever.
    pool.shutdownNow().forEach(task -> ((Future<?>) task).cancel(false));
    try {
      while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
        continue;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
