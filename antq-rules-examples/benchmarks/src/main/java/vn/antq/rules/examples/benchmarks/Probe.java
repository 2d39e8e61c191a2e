package vn.antq.rules.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.antq.rules.dossier.Dossier;

/**
 * What runs in a process of its own, because it can be measured only once in each: the first
 * answer, building again, memory held. Prints {@code name=value} lines.
 */
final class Probe {

  private static final int KEPT = 3;

  private Probe() {}

  /**
   * Runs one probe.
   *
   * @param args {@code hello}; or {@code answer} or {@code heap}, and a contestant
   */
  public static void main(String[] args) {
    switch (args[0]) {
      case "hello" -> print("answer", 1);
      case "answer" -> answer(Contestant.valueOf(args[1]));
      case "heap" -> heap(Contestant.valueOf(args[1]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void answer(Contestant contestant) {
    Dossier dossier = SampleDossiers.generated(1, 510).get(0);
    print("build", build(contestant, dossier));
  }

  /** Building is done when the first answer is there: some compile only then. */
  private static double build(Contestant contestant, Dossier dossier) {
    long start = System.nanoTime();
    contestant.grader().grade(dossier);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void heap(Contestant contestant) {
    List<Dossier> dossiers = SampleDossiers.generated(50, 510);
    List<Grader> kept = new ArrayList<>();
    kept.add(used(contestant, dossiers));
    long before = liveBytes();
    for (int i = 0; i < KEPT; i++) {
      kept.add(used(contestant, dossiers));
    }
    print("heap", (liveBytes() - before) / 1024.0 / KEPT);
    List<Double> builds = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      builds.add(build(contestant, dossiers.get(i)));
    }
    print("rebuild", Medians.of(builds));
    if (kept.size() != KEPT + 1) {
      throw new IllegalStateException("The collector must not take them");
    }
  }

  private static Grader used(Contestant contestant, List<Dossier> dossiers) {
    Grader grader = contestant.grader();
    dossiers.forEach(grader::grade);
    return grader;
  }

  private static long liveBytes() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void print(String name, double value) {
    System.out.println(name + "=" + String.format(Locale.ROOT, "%.3f", value));
  }
}
