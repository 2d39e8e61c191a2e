package vn.antq.rules.examples.benchmarks;

import java.util.List;

/** The middle of several measurements: one slow process does not move it. */
final class Medians {

  private Medians() {}

  static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
