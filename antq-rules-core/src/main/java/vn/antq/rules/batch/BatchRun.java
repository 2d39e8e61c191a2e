package vn.antq.rules.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.batch.BatchTotals.End;

/**
 * The answers of one source. One thread asks for answers; any may close. Inputs are pulled in the
 * thread that asks, so that a source needs no locks.
 */
final class BatchRun<T> implements Spliterator<Answer<T>> {

  private final Stream<T> source;
  private final Spliterator<T> inputs;
  private final Function<T, Attempt> work;
  private final Batch.Settings settings;
  private final List<BatchListener> listeners;
  private final @Nullable Workers workers;

  /** Inputs without an answer that was taken; in order, none when answers come as they come. */
  private final Queue<Task> waiting = new ArrayDeque<>();

  private final BlockingQueue<Task> finished = new LinkedBlockingQueue<>();
  private int ahead;
  private long pulled;
  private boolean exhausted;
  private @Nullable Throwable sourceFailure;

  // Read by whoever closes.
  private volatile long start = System.nanoTime();
  private final AtomicLong classified = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicReference<@Nullable End> end = new AtomicReference<>();

  BatchRun(
      Stream<T> source,
      Function<T, Attempt> work,
      Batch.Settings settings,
      List<BatchListener> listeners) {
    this.source = source;
    this.inputs = source.spliterator();
    this.work = work;
    this.settings = settings;
    this.listeners = new CopyOnWriteArrayList<>(listeners);
    this.workers = settings.workers() == 1 ? null : new Workers(settings.workers());
  }

  /** An input on its way to an answer. */
  private final class Task extends FutureTask<Attempt> {

    private final long number;
    private final T input;

    private Task(long number, T input, Callable<Attempt> attempt) {
      super(attempt);
      this.number = number;
      this.input = input;
    }

    @Override
    protected void done() {
      if (!settings.ordered()) {
        finished.add(this);
      }
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super Answer<T>> action) {
    if (end.get() == End.COMPLETE) {
      return false;
    } else if (end.get() != null) {
      throw ended();
    } else if (Thread.currentThread().isInterrupted()) {
      end(End.CANCELLED);
      throw ended();
    }
    if (pulled == 0) {
      start = System.nanoTime();
    }
    Task task;
    Attempt attempt;
    try {
      pull();
      task = next();
      if (task == null) {
        complete();
        return false;
      }
      attempt = attempt(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(End.CANCELLED);
      throw ended();
    } catch (RejectedExecutionException | CancellationException e) {
      // Another thread has closed the stream meanwhile.
      if (end.get() != null) {
        throw ended();
      }
      end(End.FAILED);
      throw e;
    } catch (RuntimeException | Error e) {
      end(End.FAILED);
      throw e;
    }
    Answer<T> answer = attempt.answer(task.number, task.input);
    (answer instanceof Answer.Classified ? classified : refused).incrementAndGet();
    tell(listener -> listener.answered(answer, Duration.ofNanos(attempt.nanos())));
    action.accept(answer);
    return true;
  }

  /** Pulls what fits into the window, but lets an answer that is ready not wait for all of it. */
  private void pull() {
    do {
      if (exhausted || ahead == settings.window()) {
        return;
      }
      try {
        exhausted = !inputs.tryAdvance(this::begin);
      } catch (RejectedExecutionException e) {
        throw e;
      } catch (RuntimeException | Error e) {
        // The inputs before it get their answers first.
        sourceFailure = e;
        exhausted = true;
      }
    } while (!isReady());
  }

  private void begin(T input) {
    Task task = new Task(++pulled, input, () -> work.apply(input));
    ahead++;
    if (settings.ordered()) {
      waiting.add(task);
    }
    if (workers == null) {
      task.run();
    } else {
      workers.execute(task);
    }
  }

  private boolean isReady() {
    Task first = waiting.peek();
    return settings.ordered() ? first != null && first.isDone() : !finished.isEmpty();
  }

  private @Nullable Task next() throws InterruptedException {
    if (ahead == 0) {
      return null;
    }
    ahead--;
    return settings.ordered() ? waiting.remove() : finished.take();
  }

  private Attempt attempt(Task task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private void complete() {
    if (sourceFailure != null) {
      throw unchecked(sourceFailure);
    }
    end(End.COMPLETE);
  }

  private CancellationException ended() {
    return new CancellationException(
        end.get() == End.FAILED
            ? "The batch failed before; there are no more answers"
            : "The batch was cancelled before its source was exhausted");
  }

  /** Cancels the run unless it has ended. */
  void close() {
    end(End.CANCELLED);
  }

  private void end(End how) {
    if (!end.compareAndSet(null, how)) {
      return;
    }
    try {
      if (workers != null) {
        workers.end();
      }
    } finally {
      try {
        source.close();
      } finally {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        tell(l -> l.ended(new BatchTotals(classified.get(), refused.get(), elapsed, how)));
      }
    }
  }

  private void tell(Consumer<BatchListener> news) {
    for (BatchListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException e) {
        listeners.remove(listener);
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }

  /** Nobody but the thread that asks may pull. */
  @Override
  public @Nullable Spliterator<Answer<T>> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return NONNULL | (settings.ordered() ? ORDERED : 0);
  }
}
