package vn.antq.rules.internal.explanation.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;

/** The facts that a dossier should state for its outcome to be settled, in Vietnamese. */
public final class MissingFacts {

  private final Map<String, String> labels = new LinkedHashMap<>();

  private MissingFacts() {}

  /** Returns one line for each missing fact, its name in parentheses. */
  public static List<String> of(Classification classification) {
    MissingFacts missing = new MissingFacts();
    missing.add(classification);
    return missing.labels.entrySet().stream()
        .map(fact -> fact.getValue() + " (" + fact.getKey() + ")")
        .toList();
  }

  private void add(Classification classification) {
    for (Finding finding : classification.findings()) {
      if (finding.status() == FindingStatus.UNDECIDED) {
        finding.missing().forEach(fact -> add(fact, classification));
      }
    }
    for (OutcomeStep step : classification.steps()) {
      step.missing().forEach(fact -> add(fact, classification));
    }
  }

  /** A verdict of a nested pack is not stated; the facts behind it are. */
  private void add(MissingFact fact, Classification classification) {
    if (fact.nested().isEmpty()) {
      labels.putIfAbsent(fact.name(), fact.label());
      return;
    }
    classification.nested().stream()
        .filter(nested -> nested.pack().name().equals(fact.nested()))
        .forEach(this::add);
  }
}
