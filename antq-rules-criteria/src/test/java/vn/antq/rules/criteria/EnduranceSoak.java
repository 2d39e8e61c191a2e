package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;

/**
 * Eight threads on one classifier for ten minutes, or as many as the system property {@code
 * soak.minutes} says. Run by the profile {@code soak}.
 */
class EnduranceSoak {

  private static final int THREADS = 8;
  private static final int READINGS = 10;
  private static final double FLAT = 1.05;

  private final Duration time = Duration.ofMinutes(Long.getLong("soak.minutes", 10));
  private final Classifier classifier = AntqPacks.classifier(AntqPacks.QD510);
  private final List<Dossier> dossiers = ScenarioDossiers.of(AntqPacks.QD510, 400);
  private final List<Classification> alone = dossiers.stream().map(classifier::classify).toList();

  @Test
  void manyThreadsAnswerAsOneDoesAndTheHeapStaysFlat() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    AtomicLong answers = new AtomicLong();
    List<Long> heap = new ArrayList<>();
    try {
      for (int reading = 0; reading < READINGS; reading++) {
        long end = System.nanoTime() + time.dividedBy(READINGS).toNanos();
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          int first = thread * 53;
          running.add(threads.submit(() -> answers.addAndGet(work(first, end))));
        }
        for (Future<?> one : running) {
          one.get();
        }
        heap.add(liveKilobytes());
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.printf(
        Locale.ROOT,
        "soak: %d answers of %d threads in %d minutes, live heap in KB %s%n",
        answers.get(),
        THREADS,
        time.toMinutes(),
        heap);
    assertThat(answers.get()).isGreaterThan((long) THREADS * dossiers.size());
    assertThat((double) heap.get(READINGS - 1)).isLessThan(heap.get(0) * FLAT);
  }

  private long work(int first, long end) {
    long count = 0;
    for (int i = first; System.nanoTime() < end; i++, count++) {
      int index = i % dossiers.size();
      assertThat(classifier.classify(dossiers.get(index)).equals(alone.get(index)))
          .as(dossiers.get(index).id())
          .isTrue();
    }
    return count;
  }

  private static long liveKilobytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
  }
}
