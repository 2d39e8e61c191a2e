package vn.antq.rules;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Bounds what work costs by the processor time of this process: whatever else the machine does, it
 * does not grow. Work that waits for ever costs nothing and is given up after half an hour.
 */
public final class ProcessorTime {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final long LOOK_MILLIS = 100;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorTime() {}

  /** Work that comes to nothing but an end. */
  public interface Work {
    void run() throws Throwable;
  }

  /** Does work in a thread of its own, and fails as soon as it has cost more than it may. */
  public static void within(Duration limit, Work work) {
    within(
        limit,
        () -> {
          try {
            work.run();
          } catch (Throwable e) {
            throw ProcessorTime.<RuntimeException>asItIs(e);
          }
          return true;
        });
  }

  /** What comes of the work; what it throws is thrown as it is. */
  public static <T> T within(Duration limit, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "antq-bounded");
    thread.setDaemon(true);
    Duration before = spent();
    long start = System.nanoTime();
    thread.start();
    try {
      for (thread.join(1); thread.isAlive(); thread.join(LOOK_MILLIS)) {
        Duration cost = spent().minus(before);
        if (cost.compareTo(limit) > 0 || System.nanoTime() - start > PATIENCE.toNanos()) {
          AssertionError here = new AssertionError("This far it was.");
          here.setStackTrace(thread.getStackTrace());
          thread.interrupt();
          fail("Not done after " + cost + " of processor time.", here);
        }
      }
      return task.get();
    } catch (InterruptedException e) {
      thread.interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw ProcessorTime.<RuntimeException>asItIs(e.getCause());
    }
  }

  /** What this process has cost up to now. */
  public static Duration spent() {
    return Duration.ofNanos(SYSTEM.getProcessCpuTime());
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
