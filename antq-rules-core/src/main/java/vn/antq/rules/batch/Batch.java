package vn.antq.rules.batch;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.antq.rules.Classifier;
import vn.antq.rules.dossier.Dossier;

/**
 * Classifies streams of dossiers in bounded memory, on several threads.
 *
 * <pre>{@code
 * try (Stream<Answer<Path>> answers =
 *     Batch.of(classifier).classify(Files.list(folder), DossierReader::read)) {
 *   answers.forEach(answer -> …);
 * }
 * }</pre>
 *
 * <p>The streams that it returns are lazy, sequential and for one thread at a time:
 *
 * <ul>
 *   <li>An input is pulled only when somebody asks for an answer, in that thread, and never more
 *       than {@linkplain #window(int) the window} ahead of the answers that were taken: who takes
 *       answers slowly slows the source down. An answer may have to wait for the next input. (What
 *       a source made by {@code flatMap} holds back itself is beyond our control.)
 *   <li>Reading dossiers and classifying them is done by daemon threads of the stream's own. They
 *       end with the stream, when it is closed, and by themselves when it is forgotten.
 *   <li>A dossier that cannot be classified is an {@link Answer.Refused} and stops nothing: that is
 *       one for which reading or classifying throws {@link
 *       vn.antq.rules.problem.InvalidDossierException}, {@link
 *       vn.antq.rules.problem.PackDefectException} or, a file that cannot be read, {@link
 *       java.io.UncheckedIOException}.
 *   <li>Any other exception is a bug, or the source's own. It cancels the rest and is thrown to the
 *       one who takes the answers, in order after all answers before it.
 *   <li>Closing the stream cancels it: nothing more is pulled, the threads are interrupted and
 *       waited for. So does interrupting the thread that waits for an answer: then a {@link
 *       java.util.concurrent.CancellationException} is thrown and the thread stays interrupted. Who
 *       still asks a closed stream for answers gets that exception too: an end that comes too early
 *       never looks like the end.
 *   <li>However the stream ends, the source is closed.
 * </ul>
 *
 * <p>A batch knows nothing of units: a unit that is given twice is answered twice. To find those,
 * add each dossier to a {@link vn.antq.rules.dossier.UnitRegister} as its answer is taken; to count
 * a commune's facts from other dossiers, see {@link Territories}.
 *
 * <p>Immutable and thread-safe: one batch classifies any number of streams. To use, not to extend.
 */
public final class Batch {

  private static final int AHEAD_OF_EACH_THREAD = 4;

  private final Classifier classifier;
  private final int threads;
  private final int window;
  private final boolean ordered;
  private final List<BatchListener> listeners;

  private Batch(
      Classifier classifier,
      int threads,
      int window,
      boolean ordered,
      List<BatchListener> listeners) {
    this.classifier = classifier;
    this.threads = threads;
    this.window = window;
    this.ordered = ordered;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Returns a batch with as many threads as there are processors, a window of four inputs for each
   * of them, and answers in the order of the inputs.
   */
  public static Batch of(Classifier classifier) {
    Objects.requireNonNull(classifier, "classifier");
    return new Batch(classifier, Runtime.getRuntime().availableProcessors(), 0, true, List.of());
  }

  /**
   * Returns this batch with another number of threads. With one, everything is done in the thread
   * that takes the answers, one input at a time, and no other thread is started.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Batch threads(int number) {
    return new Batch(classifier, positive("threads", number), window, ordered, listeners);
  }

  /**
   * Returns this batch with another window: how many inputs may be pulled ahead of the answers that
   * were taken. So many inputs and answers are held in memory at most. No more threads work than
   * that.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Batch window(int inputs) {
    return new Batch(classifier, threads, positive("inputs", inputs), ordered, listeners);
  }

  /** Returns this batch with answers in the order of their inputs. */
  public Batch inOrder() {
    return new Batch(classifier, threads, window, true, listeners);
  }

  /** Returns this batch with answers as they come: none waits for a slower one before it. */
  public Batch asTheyCome() {
    return new Batch(classifier, threads, window, false, listeners);
  }

  /** Returns this batch with one more listener. */
  public Batch listener(BatchListener listener) {
    Objects.requireNonNull(listener, "listener");
    return new Batch(
        classifier,
        threads,
        window,
        ordered,
        Stream.concat(listeners.stream(), Stream.of(listener)).toList());
  }

  private static int positive(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("Number of " + what + " must be at least 1: " + number);
    }
    return number;
  }

  /**
   * Returns an answer for every dossier. The source must not be used otherwise any more.
   *
   * @param source the dossiers; may be endless
   */
  public Stream<Answer<Dossier>> classify(Stream<Dossier> source) {
    Objects.requireNonNull(source, "source");
    return classify(source, Function.identity());
  }

  /**
   * Returns an answer for every input. The source must not be used otherwise any more.
   *
   * @param source the inputs, such as files, lines or rows; may be endless
   * @param reading makes a dossier of an input; called by several threads at once
   */
  public <T> Stream<Answer<T>> classify(Stream<T> source, Function<? super T, Dossier> reading) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reading, "reading");
    BatchRun<T> run =
        new BatchRun<>(
            source,
            input -> Attempt.of(input, reading, classifier),
            new Settings(threads, window == 0 ? threads * AHEAD_OF_EACH_THREAD : window, ordered),
            listeners);
    return StreamSupport.stream(run, false).onClose(run::close);
  }

  /** How a run works. */
  record Settings(int threads, int window, boolean ordered) {

    int workers() {
      return Math.min(threads, window);
    }
  }
}
