package vn.antq.rules.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures every contestant and writes JSON and a table.
 *
 * <pre>
 * --long            more processes and iterations: about an hour instead of ten minutes
 * --only A,B        only these contestants
 * --out FOLDER      where to write; the module's target/results when run from the project's root
 * </pre>
 */
public final class Benchmarks {

  /** Enough to see whether answers hinder each other. */
  private static final Set<Contestant> ON_TWO_THREADS =
      EnumSet.of(Contestant.JAVA, Contestant.ANTQ, Contestant.DROOLS);

  /** Built as another contestant is. */
  private static final Set<Contestant> SAME_BUILD =
      EnumSet.of(
          Contestant.ANTQ_LINE,
          Contestant.ANTQ_SUMMARY,
          Contestant.ANTQ_FULL,
          Contestant.DROOLS_STATELESS);

  private final boolean isLong;
  private final List<Contestant> contestants;
  private final Path folder;
  private final Map<Contestant, Map<String, Double>> values = new EnumMap<>(Contestant.class);

  private Benchmarks(boolean isLong, List<Contestant> contestants, Path folder) {
    this.isLong = isLong;
    this.contestants = contestants;
    this.folder = folder;
    contestants.forEach(contestant -> values.put(contestant, new HashMap<>()));
  }

  /** Runs everything. */
  public static void main(String[] args) throws IOException, RunnerException {
    List<String> options = Arrays.asList(args);
    String only = option(options, "--only", "");
    List<Contestant> chosen =
        only.isEmpty()
            ? List.of(Contestant.values())
            : Arrays.stream(only.split(",")).map(Contestant::valueOf).toList();
    Path folder =
        Path.of(option(options, "--out", "antq-rules-examples/benchmarks/target/results"));
    Files.createDirectories(folder);
    new Benchmarks(options.contains("--long"), chosen, folder).run();
  }

  private static String option(List<String> options, String name, String fallback) {
    int at = options.indexOf(name);
    return at < 0 || at + 1 == options.size() ? fallback : options.get(at + 1);
  }

  private void run() throws IOException, RunnerException {
    jmh(1, contestants);
    write();
    List<Contestant> both =
        isLong ? contestants : contestants.stream().filter(ON_TWO_THREADS::contains).toList();
    if (!both.isEmpty()) {
      jmh(2, both);
    }
    write();
    processes();
    System.out.println(write().table());
  }

  /** Writes what is known so far: a run that is stopped leaves what it measured. */
  private Report write() throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    contestants.forEach(
        each -> measurements.add(new Measurement(each, values.getOrDefault(each, Map.of()))));
    Report report = new Report(measurements, machine());
    report.write(folder);
    return report;
  }

  private void processes() {
    int times = isLong ? 21 : 3;
    double empty =
        Medians.of(
            Processes.run(times, "", "hello").stream().map(Processes.Reading::wallMillis).toList());
    for (Contestant contestant : contestants) {
      if (SAME_BUILD.contains(contestant)) {
        continue;
      }
      System.out.println("# Processes of " + contestant.title());
      String name = contestant.name();
      List<Processes.Reading> answers = Processes.run(times, name, "answer", name);
      put(contestant, "emptyJvm", empty);
      put(
          contestant,
          "coldStart",
          Medians.of(answers.stream().map(Processes.Reading::wallMillis).toList()));
      put(contestant, "build", median(answers, "build"));
      if (contestant == Contestant.ANTQ_BOTH) {
        // Its packs are loaded once for the whole process, whatever the number of classifiers.
        continue;
      }
      List<Processes.Reading> heap = Processes.run(isLong ? 5 : 1, name, "heap", name);
      put(contestant, "heap", median(heap, "heap"));
      put(contestant, "rebuild", median(heap, "rebuild"));
    }
  }

  private static double median(List<Processes.Reading> readings, String name) {
    return Medians.of(
        readings.stream().map(reading -> reading.values().getOrDefault(name, Double.NaN)).toList());
  }

  private void jmh(int threads, List<Contestant> measured) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(GradeBenchmark.class.getName().replace(".", "\\."))
            .param("contestant", measured.stream().map(Enum::name).toArray(String[]::new))
            .threads(threads)
            .forks(isLong ? 5 : 1)
            .warmupIterations(isLong ? 10 : 1)
            .warmupTime(TimeValue.seconds(isLong ? 3 : 2))
            .measurementIterations(isLong ? 10 : 3)
            .measurementTime(TimeValue.seconds(2))
            // Code is compiled in the foreground: on a busy machine too, warm means warm.
            .jvmArgs("-Xms1g", "-Xmx1g", "-Xbatch", "-Dfile.encoding=UTF-8")
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(folder.resolve("jmh-threads-" + threads + ".json").toString());
    if (threads == 1) {
      options.include(ConversionBenchmark.class.getName().replace(".", "\\."));
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      String parameter = result.getParams().getParam("contestant");
      if (parameter == null) {
        continue;
      }
      Contestant contestant = Contestant.valueOf(parameter);
      double microseconds = result.getPrimaryResult().getScore() / 1000;
      put(
          contestant,
          threads == 1 ? "microseconds" : "microsecondsOf" + threads + "Threads",
          microseconds);
      if (threads == 1) {
        Map<String, Double> secondary = new HashMap<>();
        result
            .getSecondaryResults()
            .forEach((name, value) -> secondary.put(name, value.getScore()));
        put(
            contestant,
            "cpuMicroseconds",
            secondary(secondary, "cpuNanos") / 1000 / secondary(secondary, "answers"));
        put(contestant, "bytes", secondary(secondary, "gc.alloc.rate.norm"));
      }
    }
  }

  private static double secondary(Map<String, Double> results, String name) {
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(name))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElse(Double.NaN);
  }

  private void put(Contestant contestant, String name, double value) {
    values.computeIfAbsent(contestant, key -> new HashMap<>()).put(name, value);
  }

  private static Map<String, String> machine() {
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("jdk", "JDK " + Runtime.version());
    machine.put(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
    machine.put(
        "load",
        String.format(
            Locale.ROOT,
            "load average %.1f at the end",
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    return machine;
  }
}
