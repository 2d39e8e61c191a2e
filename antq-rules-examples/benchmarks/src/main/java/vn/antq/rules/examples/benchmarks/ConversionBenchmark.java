package vn.antq.rules.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.antq.rules.dossier.Dossier;

/** What of every peer's time goes into turning a dossier into typed facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the method that fills the fields.
public class ConversionBenchmark {

  private List<Dossier> dossiers;

  /** Builds the dossiers. */
  @Setup
  public void build() {
    dossiers = SampleDossiers.generated(256, 510);
  }

  /** Returns the typed facts of the next dossier. */
  @Benchmark
  public ResidentialArea convert(GradeBenchmark.Turn turn) {
    return ResidentialArea.of(dossiers.get(turn.next()));
  }
}
