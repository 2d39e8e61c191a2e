package vn.antq.rules.examples.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that was measured of one contestant.
 *
 * @param contestant the contestant
 * @param values name to value: {@code cpuMicroseconds} of processor time for one answer, {@code
 *     microseconds} and {@code microsecondsOf2Threads} by the clock, {@code bytes} allocated for
 *     it, {@code coldStart} from process start to first answer in milliseconds, {@code build} and
 *     {@code rebuild} for building and a first answer in a fresh and in a warm process in
 *     milliseconds, {@code heap} held in KiB
 */
record Measurement(Contestant contestant, Map<String, Double> values) {

  Measurement {
    values = new TreeMap<>(values);
  }

  double value(String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  /** Returns how often this is the other's value, such as {@code 3.4×}. */
  String ratio(String name, Measurement other) {
    double ratio = value(name) / other.value(name);
    if (Double.isNaN(ratio)) {
      return "–";
    }
    String pattern = ratio < 10 ? "%.2f×" : ratio < 100 ? "%.1f×" : "%.0f×";
    return String.format(Locale.ROOT, pattern, ratio);
  }
}
