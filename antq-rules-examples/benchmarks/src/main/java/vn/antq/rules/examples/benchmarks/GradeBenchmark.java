package vn.antq.rules.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import vn.antq.rules.dossier.Dossier;

/** One dossier graded by one contestant; every thread goes through the same dossiers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the method that fills the fields.
public class GradeBenchmark {

  private static final int DOSSIERS = 256;
  private static final int WARM_UP = 20_000;

  @Param Contestant contestant;

  private Grader grader;
  private List<Dossier> dossiers;

  /**
   * Builds the contestant and the dossiers, and warms up by a number of answers: a time would warm
   * up less on a busy machine.
   */
  @Setup
  public void build() {
    grader = contestant.grader();
    dossiers = SampleDossiers.generated(DOSSIERS, 510);
    for (int i = 0; i < WARM_UP; i++) {
      grader.grade(dossiers.get(i % DOSSIERS));
    }
  }

  /** Returns the grade of the next dossier. */
  @Benchmark
  public Grade grade(Turn turn) {
    return grader.grade(dossiers.get(turn.next()));
  }

  /** Whose turn it is in one thread, and how much processor time its answers took. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Turn {

    /** Processor time of this thread. */
    public long cpuNanos;

    /** How many answers it gave. */
    public long answers;

    private int last;
    private long start;

    /** Starts an iteration. */
    @Setup(Level.Iteration)
    public void start() {
      start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Ends an iteration. */
    @TearDown(Level.Iteration)
    public void stop() {
      cpuNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    int next() {
      answers++;
      last = (last + 1) % DOSSIERS;
      return last;
    }
  }
}
