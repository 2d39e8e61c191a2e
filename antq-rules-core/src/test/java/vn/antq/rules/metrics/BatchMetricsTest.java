package vn.antq.rules.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.TestPack;
import vn.antq.rules.batch.Answer;
import vn.antq.rules.batch.Batch;
import vn.antq.rules.dossier.Dossier;

class BatchMetricsTest {

  @TempDir private Path folder;

  @Test
  void timesEveryOutcomeAndCountsTheRefused() {
    TestPack pack = TestPack.in(folder);
    Dossier best = pack.dossier();
    Dossier worst = best.toBuilder().fact("registeredHouseholds", 311).build();
    Dossier open = best.toBuilder().unknown("hasPlan").build();
    Dossier bad = best.toBuilder().fact("registeredHouseholds", 313).build();
    SimpleMeterRegistry registry = new SimpleMeterRegistry();

    try (Stream<Answer<Dossier>> answers =
        Batch.of(pack.classifier())
            .listener(BatchMetrics.of(registry))
            .classify(Stream.of(best, worst, best, open, bad))) {
      assertThat(answers.count()).isEqualTo(5);
    }

    assertThat(timed(registry, "TOT")).isEqualTo(2);
    assertThat(timed(registry, "CHUA_DAT")).isEqualTo(1);
    assertThat(timed(registry, "undecided")).isEqualTo(1);
    assertThat(registry.get("antq.batch.classified").tag("pack", "vi-du").timers())
        .allSatisfy(timer -> assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive());
    assertThat(registry.get("antq.batch.refused").tag("reason", "invalid").counter().count())
        .isEqualTo(1);
  }

  private static long timed(SimpleMeterRegistry registry, String outcome) {
    return registry.get("antq.batch.classified").tag("outcome", outcome).timer().count();
  }
}
