package vn.antq.rules.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.TestPack;
import vn.antq.rules.batch.Answer.Reason;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.Problem;

/** A test that hangs is stopped: waiting for ever is what may go wrong here. */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchTest {

  @TempDir private static Path folder;

  private static Classifier classifier;
  private static Dossier good;
  private static Dossier bad;

  private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

  @BeforeAll
  static void loadPack() {
    TestPack pack = TestPack.in(folder);
    classifier = pack.classifier();
    good = pack.dossier();
    bad = good.toBuilder().id("sai").fact("registeredHouseholds", 999).build();
  }

  @AfterEach
  void noThreadIsLeft() throws InterruptedException {
    for (Thread thread : alive()) {
      thread.join();
    }
    assertThat(alive()).isEmpty();
  }

  private static List<Thread> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(Workers.NAME))
        .toList();
  }

  /** Reads nothing, but notes which thread would. */
  private Dossier noting(Dossier dossier) {
    workers.add(Thread.currentThread());
    return dossier;
  }

  private static Stream<Integer> endless(AtomicInteger pulled) {
    return Stream.iterate(1, n -> n + 1).peek(pulled::set);
  }

  @Test
  void refusesABadDossierAmongGoodOnes() {
    List<Answer<Dossier>> answers;
    try (Stream<Answer<Dossier>> batch =
        Batch.of(classifier).threads(2).classify(Stream.of(good, bad, good))) {
      answers = batch.toList();
    }

    assertThat(answers.get(0)).isInstanceOf(Answer.Classified.class);
    assertThat(answers.get(2)).isInstanceOf(Answer.Classified.class);
    Answer.Refused<Dossier> refused = (Answer.Refused<Dossier>) answers.get(1);
    assertThat(refused.number()).isEqualTo(2);
    assertThat(refused.dossier()).containsSame(bad);
    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
    assertThat(refused.problems()).extracting(Problem::code).contains("contradiction");
  }

  @Test
  void refusesWhatCannotBeReadAsADossier() {
    try (Stream<Answer<String>> batch =
        Batch.of(classifier)
            .threads(2)
            .classify(Stream.of("dossier: [", "tệp"), BatchTest::readOrMissing)) {
      List<Answer<String>> answers = batch.toList();

      Answer.Refused<String> noDossier = (Answer.Refused<String>) answers.get(0);
      assertThat(noDossier.input()).isEqualTo("dossier: [");
      assertThat(noDossier.dossier()).isEmpty();
      assertThat(noDossier.reason()).isEqualTo(Reason.INVALID);
      Answer.Refused<String> missing = (Answer.Refused<String>) answers.get(1);
      assertThat(missing.reason()).isEqualTo(Reason.UNREADABLE);
      assertThat(missing.problems())
          .extracting(Problem::message)
          .containsExactly("Không đọc được (IOException: hỏng).");
    }
  }

  private static Dossier readOrMissing(String text) {
    if (text.equals("tệp")) {
      throw new UncheckedIOException(new IOException("hỏng"));
    }
    return DossierReader.read("x", text);
  }

  @Test
  void refusesWhatTheRulesOfAPackContradictEachOtherOn(@TempDir Path other) {
    TestPack defect = TestPack.in(other);
    defect.replace(
        "khu-dan-cu.drl",
        "Unit( participationShare >= figures.participationMost, participationShare <"
            + " figures.participationFull )",
        "Unit( participationShare >= figures.participationMost )");
    Dossier both = defect.dossier();

    try (Stream<Answer<Dossier>> batch =
        Batch.of(defect.classifier()).threads(2).classify(Stream.of(both))) {
      Answer.Refused<Dossier> refused = (Answer.Refused<Dossier>) batch.toList().get(0);

      assertThat(refused.reason()).isEqualTo(Reason.PACK_DEFECT);
      assertThat(refused.problems().get(0).message()).contains("VD-5 từ 80 % đến dưới 90 %");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void throwsABugOfTheCallerAfterTheAnswersBeforeIt(int threads) {
    List<Long> numbers = new ArrayList<>();
    AtomicBoolean closed = new AtomicBoolean();
    Stream<Integer> source = IntStream.rangeClosed(1, 9).boxed().onClose(() -> closed.set(true));
    Function<Integer, Dossier> buggy =
        n -> {
          if (n == 5) {
            throw new IllegalStateException("lỗi của người gọi");
          }
          return noting(good);
        };
    try (Stream<Answer<Integer>> batch =
        Batch.of(classifier).threads(threads).classify(source, buggy)) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> batch.forEach(answer -> numbers.add(answer.number())))
          .withMessage("lỗi của người gọi");
    }

    assertThat(numbers).containsExactly(1L, 2L, 3L, 4L);
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void throwsAnErrorOfTheSourceAfterTheAnswersBeforeIt(int threads) {
    List<Long> numbers = new ArrayList<>();
    Stream<Dossier> source =
        IntStream.rangeClosed(1, 9)
            .mapToObj(
                n -> {
                  if (n == 4) {
                    throw new UncheckedIOException(new IOException("mất kết nối"));
                  }
                  return good;
                });

    try (Stream<Answer<Dossier>> batch = Batch.of(classifier).threads(threads).classify(source)) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> batch.forEach(answer -> numbers.add(answer.number())));
    }

    assertThat(numbers).containsExactly(1L, 2L, 3L);
  }

  @Test
  void closingStopsPullingAndEndsTheThreads() {
    AtomicInteger pulled = new AtomicInteger();
    AtomicBoolean closed = new AtomicBoolean();
    Stream<Answer<Integer>> batch =
        Batch.of(classifier)
            .threads(3)
            .window(6)
            .classify(endless(pulled).onClose(() -> closed.set(true)), n -> noting(good));
    Iterator<Answer<Integer>> answers = batch.iterator();
    answers.next();

    batch.close();

    int before = pulled.get();
    assertThat(before).isBetween(1, 7);
    assertThat(closed).isTrue();
    assertThat(workers).isNotEmpty();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(answers::hasNext);
    assertThat(pulled).hasValue(before);
  }

  @Test
  void closingFromAnotherThreadWakesWhoWaits() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    Stream<Answer<Dossier>> batch =
        Batch.of(classifier)
            .threads(2)
            .classify(Stream.of(good, good, good, good), dossier -> stuck(dossier, reading));
    Thread closer =
        new Thread(
            () -> {
              await(reading);
              batch.close();
            });
    closer.start();

    assertThatExceptionOfType(CancellationException.class).isThrownBy(batch::toList);

    closer.join();
  }

  @Test
  void interruptingWhoWaitsCancels() {
    CountDownLatch reading = new CountDownLatch(1);
    AtomicBoolean closed = new AtomicBoolean();
    Thread waiting = Thread.currentThread();
    new Thread(
            () -> {
              await(reading);
              waiting.interrupt();
            })
        .start();
    Stream<Dossier> source = Stream.of(good, good, good).onClose(() -> closed.set(true));

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                Batch.of(classifier)
                    .threads(2)
                    .classify(source, dossier -> stuck(dossier, reading))
                    .toList());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(closed).isTrue();
  }

  /** Waits until it is interrupted. */
  private Dossier stuck(Dossier dossier, CountDownLatch reading) {
    noting(dossier);
    reading.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return dossier;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void endsTheThreadsOfAStreamThatNobodyCloses() {
    List<Answer<Integer>> first =
        Batch.of(classifier)
            .threads(2)
            .classify(endless(new AtomicInteger()), n -> noting(good))
            .limit(2)
            .toList();

    assertThat(first).hasSize(2);
    assertThat(workers).isNotEmpty();
    // What comes after each test waits for them.
  }

  @Test
  void worksInThreadsOfItsOwn() {
    CountDownLatch both = new CountDownLatch(2);
    try (Stream<Answer<Dossier>> batch =
        Batch.of(classifier)
            .threads(2)
            .classify(
                Stream.of(good, good),
                dossier -> {
                  both.countDown();
                  await(both);
                  return noting(dossier);
                })) {
      assertThat(batch.toList()).hasSize(2);
    }

    assertThat(workers)
        .hasSize(2)
        .allSatisfy(
            thread -> {
              assertThat(thread.getName()).startsWith("antq-batch-");
              assertThat(thread.isDaemon()).isTrue();
            });
  }

  @Test
  void withOneThreadStartsNone() {
    try (Stream<Answer<Dossier>> batch =
        Batch.of(classifier).threads(1).classify(Stream.of(good, good), this::noting)) {
      assertThat(batch.toList()).hasSize(2);
    }

    assertThat(workers).containsExactly(Thread.currentThread());
  }

  @Test
  void asTheyComeNoAnswerWaitsForASlowerOneBeforeIt() {
    CountDownLatch secondTaken = new CountDownLatch(1);
    List<Long> numbers = new ArrayList<>();
    try (Stream<Answer<Integer>> batch =
        Batch.of(classifier)
            .threads(2)
            .asTheyCome()
            .classify(
                Stream.of(1, 2),
                n -> {
                  if (n == 1) {
                    await(secondTaken);
                  }
                  return noting(good);
                })) {
      batch.forEach(
          answer -> {
            numbers.add(answer.number());
            secondTaken.countDown();
          });
    }

    assertThat(numbers).containsExactly(2L, 1L);
  }

  @Test
  void tellsListenersEachAnswerAndTheTotals() {
    Recorder recorder = new Recorder();
    try (Stream<Answer<Dossier>> batch =
        Batch.of(classifier).listener(recorder).classify(Stream.of(good, bad, good))) {
      assertThat(batch.count()).isEqualTo(3);
    }

    assertThat(recorder.numbers).containsExactly(1L, 2L, 3L);
    assertThat(recorder.elapsed).allSatisfy(time -> assertThat(time).isPositive());
    assertThat(recorder.totals).hasSize(1);
    assertThat(recorder.totals.get(0).classified()).isEqualTo(2);
    assertThat(recorder.totals.get(0).refused()).isEqualTo(1);
    assertThat(recorder.totals.get(0).end()).isEqualTo(BatchTotals.End.COMPLETE);
  }

  @Test
  void tellsListenersThatAStreamWasCancelled() {
    Recorder recorder = new Recorder();
    Stream<Answer<Dossier>> batch =
        Batch.of(classifier).threads(1).listener(recorder).classify(Stream.of(good, good));
    batch.iterator().next();

    batch.close();
    batch.close();

    assertThat(recorder.totals)
        .singleElement()
        .satisfies(
            totals -> {
              assertThat(totals.end()).isEqualTo(BatchTotals.End.CANCELLED);
              assertThat(totals.classified()).isEqualTo(1);
            });
  }

  private static final class Recorder implements BatchListener {

    private final List<Long> numbers = new ArrayList<>();
    private final List<Duration> elapsed = new ArrayList<>();
    private final List<BatchTotals> totals = new ArrayList<>();

    @Override
    public void answered(Answer<?> answer, Duration time) {
      numbers.add(answer.number());
      elapsed.add(time);
    }

    @Override
    public void ended(BatchTotals all) {
      totals.add(all);
    }
  }

  @Test
  void aListenerThatThrowsLosesNoAnswerAndIsTold() {
    List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((where, e) -> uncaught.add(e));
    AtomicInteger calls = new AtomicInteger();
    Recorder other = new Recorder();
    BatchListener throwing =
        new BatchListener() {
          @Override
          public void answered(Answer<?> answer, Duration elapsed) {
            calls.incrementAndGet();
            throw new IllegalStateException("lỗi của người nghe");
          }
        };
    try (Stream<Answer<Dossier>> batch =
        Batch.of(classifier)
            .threads(2)
            .listener(throwing)
            .listener(other)
            .classify(Stream.of(good, bad, good))) {
      assertThat(batch.toList()).hasSize(3);
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }

    assertThat(uncaught).extracting(Throwable::getMessage).containsExactly("lỗi của người nghe");
    assertThat(calls).hasValue(1);
    assertThat(other.numbers).hasSize(3);
  }

  @Test
  void pullsNothingBeforeAnAnswerIsAskedFor() {
    AtomicInteger pulled = new AtomicInteger();
    Stream<Answer<Integer>> batch = Batch.of(classifier).classify(endless(pulled), n -> good);

    batch.close();

    assertThat(pulled).hasValue(0);
  }

  @Test
  void anEmptySourceHasNoAnswers() {
    assertThat(Batch.of(classifier).classify(Stream.of())).isEmpty();
  }

  @Test
  void refusesNoThreadsAndNoWindow() {
    Batch batch = Batch.of(classifier);

    assertThatIllegalArgumentException().isThrownBy(() -> batch.threads(0));
    assertThatIllegalArgumentException().isThrownBy(() -> batch.window(0));
  }
}
