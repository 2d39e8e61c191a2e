package vn.antq.rules.explanation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;

/** Says in Vietnamese what the outcome is. */
final class OutcomeWording {

  private OutcomeWording() {}

  /** Returns the outcome, or between which outcomes it lies. */
  static String text(Classification classification) {
    return classification.isDecided()
        ? classification.best().label()
        : "chưa xác định, từ "
            + classification.worst().label()
            + " đến "
            + classification.best().label();
  }

  /** Returns the outcome as a headline. */
  static String headline(Classification classification) {
    return classification.isDecided()
        ? classification.best().label().toUpperCase(java.util.Locale.ROOT)
        : "CHƯA XÁC ĐỊNH: từ "
            + classification.worst().label()
            + " đến "
            + classification.best().label()
            + ", tùy số liệu còn thiếu";
  }

  /** Returns how many criteria came to what. */
  static String tally(List<Finding> findings) {
    Map<FindingStatus, Integer> counts = new EnumMap<>(FindingStatus.class);
    findings.forEach(finding -> counts.merge(finding.status(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().label())
        .collect(Collectors.joining(", "));
  }
}
