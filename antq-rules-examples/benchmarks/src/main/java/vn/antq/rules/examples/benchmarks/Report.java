package vn.antq.rules.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Writes one run: every figure as JSON, the ratios as a Markdown table. */
final class Report {

  /** Those whose absolute figures are told, for orientation. */
  private static final Set<Contestant> ORIENTATION =
      EnumSet.of(
          Contestant.JAVA,
          Contestant.ANTQ,
          Contestant.ANTQ_LINE,
          Contestant.ANTQ_SUMMARY,
          Contestant.ANTQ_FULL);

  private final List<Measurement> measurements;
  private final Map<String, String> machine;

  Report(List<Measurement> measurements, Map<String, String> machine) {
    this.measurements = measurements;
    this.machine = machine;
  }

  /** Writes {@code results.json} and {@code results.md}. */
  void write(Path folder) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("machine", machine);
    Map<String, Object> contestants = new LinkedHashMap<>();
    measurements.forEach(m -> contestants.put(m.contestant().name(), m.values()));
    document.put("contestants", contestants);
    String json =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    Files.writeString(folder.resolve("results.json"), json + "\n");
    Files.writeString(folder.resolve("results.md"), table());
  }

  /** Returns the table; everything is relative to hand-written Java or antq of the same run. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| | CPU time ÷ Java | CPU time ÷ antq | 2 threads | allocated ÷ antq | cold start ÷ empty"
            + " JVM | build ÷ antq | heap ÷ antq |\n");
    table.append("|---|--:|--:|--:|--:|--:|--:|--:|\n");
    Measurement java = of(Contestant.JAVA);
    Measurement antq = of(Contestant.ANTQ);
    for (Measurement each : measurements) {
      table
          .append("| ")
          .append(each.contestant().title())
          .append(" | ")
          .append(each.ratio("cpuMicroseconds", java))
          .append(" | ")
          .append(each.ratio("cpuMicroseconds", antq))
          .append(" | ")
          .append(threads(each))
          .append(" | ")
          .append(each.ratio("bytes", antq))
          .append(" | ")
          .append(coldStart(each))
          .append(" | ")
          .append(each.ratio("rebuild", antq))
          .append(" | ")
          .append(each.ratio("heap", antq))
          .append(" |\n");
    }
    table.append('\n').append(String.join(", ", machine.values())).append(".");
    for (Measurement each : measurements) {
      if (ORIENTATION.contains(each.contestant())) {
        table.append(
            String.format(
                Locale.ROOT,
                " %s: %.2f µs, %.0f per second and core, %.0f KB.",
                each.contestant(),
                each.value("cpuMicroseconds"),
                1e6 / each.value("cpuMicroseconds"),
                each.value("bytes") / 1000));
      }
    }
    table.append('\n');
    return table.toString();
  }

  private Measurement of(Contestant contestant) {
    return measurements.stream()
        .filter(each -> each.contestant() == contestant)
        .findFirst()
        .orElse(new Measurement(contestant, Map.of()));
  }

  /** How many times the answers of one thread two threads give together. */
  private static String threads(Measurement each) {
    double gain = 2 * each.value("microseconds") / each.value("microsecondsOf2Threads");
    return Double.isNaN(gain) ? "–" : String.format(Locale.ROOT, "%.2f×", gain);
  }

  private static String coldStart(Measurement each) {
    double ratio = each.value("coldStart") / each.value("emptyJvm");
    return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.1f×", ratio);
  }
}
