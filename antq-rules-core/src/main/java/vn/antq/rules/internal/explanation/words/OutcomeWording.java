package vn.antq.rules.internal.explanation.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Recognition;

/** Says in Vietnamese what the outcome is. */
public final class OutcomeWording {

  private OutcomeWording() {}

  /** Returns the outcome, or between which outcomes it lies. */
  public static String text(Classification classification) {
    return classification.isDecided()
        ? classification.best().label()
        : "chưa xác định, từ "
            + classification.worst().label()
            + " đến "
            + classification.best().label();
  }

  /** Returns the outcome as a headline. */
  public static String headline(Classification classification) {
    return classification.isDecided()
        ? classification.best().label().toUpperCase(java.util.Locale.ROOT)
        : "CHƯA XÁC ĐỊNH: từ "
            + classification.worst().label()
            + " đến "
            + classification.best().label()
            + ", tùy số liệu còn thiếu";
  }

  /** Returns in a few words where a decision and the calculation part, to stand by the outcome. */
  public static List<String> disputes(Classification classification) {
    return classification.disputes().stream()
        .flatMap(notice -> notice.recognition().stream())
        .map(OutcomeWording::dispute)
        .toList();
  }

  private static String dispute(Recognition decision) {
    String calculated =
        decision.worst().equals(decision.best())
            ? decision.best().label()
            : "chưa xác định, từ " + decision.worst().label() + " đến " + decision.best().label();
    return decision.called()
        + " "
        + decision.stated().label()
        + (decision.counts() ? "" : " (chưa được dùng)")
        + ", tính theo "
        + decision.document()
        + ": "
        + calculated;
  }

  /** Returns how many criteria came to what. */
  public static String tally(List<Finding> findings) {
    Map<FindingStatus, Integer> counts = new EnumMap<>(FindingStatus.class);
    findings.forEach(finding -> counts.merge(finding.status(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().label())
        .collect(Collectors.joining(", "));
  }
}
