package vn.antq.rules.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import vn.antq.rules.batch.Answer;
import vn.antq.rules.batch.BatchListener;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.pack.Outcome;

/**
 * Measures batches with Micrometer. Needs {@code io.micrometer:micrometer-core}, which the
 * application brings. To use, not to extend.
 *
 * <ul>
 *   <li>{@code antq.batch.classified}: a timer of reading and classifying one dossier, with the
 *       tags {@code pack}, such as {@code qd510}, and {@code outcome}: the code of the outcome,
 *       such as {@code KHA}, or {@code undecided}
 *   <li>{@code antq.batch.refused}: a counter of dossiers that were refused, with the tag {@code
 *       reason}: {@code invalid}, {@code out_of_scope}, {@code pack_defect} or {@code unreadable}
 * </ul>
 */
public final class BatchMetrics {

  private BatchMetrics() {}

  /** Returns a listener that records into a registry; thread-safe, for any number of batches. */
  public static BatchListener of(MeterRegistry registry) {
    return new BatchListener() {
      @Override
      public void answered(Answer<?> answer, Duration elapsed) {
        if (answer instanceof Answer.Classified<?> classified) {
          Classification classification = classified.classification();
          Timer.builder("antq.batch.classified")
              .description("Reading and classifying one dossier")
              .tag("pack", classification.pack().name())
              .tag("outcome", classification.outcome().map(Outcome::code).orElse("undecided"))
              .register(registry)
              .record(elapsed);
        } else if (answer instanceof Answer.Refused<?> refused) {
          Counter.builder("antq.batch.refused")
              .description("Dossiers that were refused")
              .tag("reason", refused.reason().name().toLowerCase(Locale.ROOT))
              .register(registry)
              .increment();
        }
      }
    };
  }
}
