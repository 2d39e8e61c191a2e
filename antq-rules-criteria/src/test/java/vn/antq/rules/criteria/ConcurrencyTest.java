package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;

/**
 * What a classifier works out when it is first used is seen whole by every thread: many threads
 * meet at a barrier and all use a new one first.
 */
class ConcurrencyTest {

  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<Dossier> dossiers = ScenarioDossiers.of(AntqPacks.QD510, 60);
  private final List<Classification> expected =
      dossiers.stream().map(AntqPacks.classifier(AntqPacks.QD510)::classify).toList();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void theFirstUseOfAClassifierByManyThreadsAtOnce() throws Exception {
    for (int round = 0; round < 300; round++) {
      race(round, () -> AntqPacks.classifier(AntqPacks.QD510));
    }
  }

  @Test
  void theFirstUseOfPacksByManyThreadsAtOnce() throws Exception {
    for (int round = 0; round < 4; round++) {
      race(
          round,
          () ->
              PackLibrary.ofResources(
                      AntqPacks.class.getClassLoader(), "antq/packs", AntqPacks.folders())
                  .classifier(AntqPacks.QD510));
    }
  }

  /** Half of the threads meet at one dossier, the others come by others of the same year. */
  private void race(int round, Supplier<Classifier> maker)
      throws InterruptedException, ExecutionException {
    Classifier classifier = maker.get();
    CyclicBarrier barrier = new CyclicBarrier(THREADS);
    List<Callable<Classification>> calls = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int index = (round + (thread % 2 == 0 ? 0 : thread)) % dossiers.size();
      asked.add(index);
      calls.add(
          () -> {
            barrier.await();
            return classifier.classify(dossiers.get(index));
          });
    }
    List<Future<Classification>> answers = threads.invokeAll(calls);
    for (int thread = 0; thread < THREADS; thread++) {
      assertThat(answers.get(thread).get()).isEqualTo(expected.get(asked.get(thread)));
    }
  }
}
