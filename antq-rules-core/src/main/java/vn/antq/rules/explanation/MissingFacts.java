package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.vocabulary.Level;

/** The facts that a dossier should state for its outcome to be settled, in Vietnamese. */
final class MissingFacts {

  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, Set<String>> derived = new LinkedHashMap<>();
  private final Set<String> unnamed = new LinkedHashSet<>();

  private MissingFacts() {}

  /** Returns one line for each missing fact, its name in parentheses. */
  static List<String> of(Classification classification) {
    MissingFacts missing = new MissingFacts();
    missing.add(classification);
    return missing.lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    labels.forEach(
        (name, label) -> {
          Set<String> behind = derived.getOrDefault(name, Set.of());
          if (!label.isEmpty()) {
            lines.add(label + " (" + name + ")");
          } else {
            lines.add(name + (behind.isEmpty() ? "" : ", để tính " + String.join(", ", behind)));
          }
        });
    unnamed.stream().filter(label -> !labels.containsValue(label)).forEach(lines::add);
    return lines;
  }

  private void add(Classification classification) {
    for (Finding finding : classification.findings()) {
      if (finding.status() == FindingStatus.UNDECIDED) {
        List<Classification> nested =
            NestedVerdicts.behind(finding, classification).stream()
                .filter(inner -> !inner.isDecided())
                .toList();
        add(finding, nested);
        nested.forEach(this::add);
      }
    }
    for (OutcomeStep step : classification.steps()) {
      if (step.effect() == OutcomeStep.Effect.OPEN && step.kind() != OutcomeStep.Kind.BAND) {
        step.rules().stream()
            .flatMap(rule -> rule.patterns().stream())
            .filter(pattern -> !pattern.listKnown())
            .forEach(pattern -> unnamed.add(pattern.label()));
      }
    }
  }

  private void add(Finding finding, List<Classification> nested) {
    Map<String, String> known = labels(finding);
    for (String name : finding.missing()) {
      // A verdict of a nested pack is not stated; the facts behind it are.
      if (nested.stream().noneMatch(inner -> isVerdict(finding, name, inner))) {
        String label = known.getOrDefault(name, "");
        labels.merge(name, label, (before, now) -> before.isEmpty() ? now : before);
        if (label.isEmpty()) {
          derived.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(derived(finding));
        }
      }
    }
  }

  private static boolean isVerdict(Finding finding, String name, Classification nested) {
    return open(finding)
        .flatMap(pattern -> ConditionWording.comparisons(pattern.conditions()).stream())
        .filter(comparison -> comparison.fact().equals(name))
        .map(Comparison::actual)
        .anyMatch(
            actual ->
                actual.least() instanceof Level worst
                    && actual.most() instanceof Level best
                    && worst.code().equals(nested.worst().code())
                    && best.code().equals(nested.best().code()));
  }

  private static Stream<PatternTrace> open(Finding finding) {
    return finding.rules().stream()
        .filter(rule -> rule.truth() == Truth.UNKNOWN)
        .map(RuleTrace::patterns)
        .flatMap(List::stream);
  }

  /** Vietnamese names of facts, as far as the rules of the criterion tell them. */
  private static Map<String, String> labels(Finding finding) {
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> lists = new LinkedHashSet<>();
    open(finding)
        .forEach(
            pattern -> {
              if (!pattern.listKnown()) {
                lists.add(pattern.label());
              }
              ConditionWording.comparisons(pattern.conditions())
                  .forEach(
                      comparison -> {
                        labels.put(comparison.fact(), comparison.label());
                        labels.put(comparison.requiredFact(), comparison.requiredLabel());
                      });
              pattern.records().forEach(record -> addFields(finding, pattern, record, labels));
            });
    List<String> unnamed =
        finding.missing().stream().filter(name -> !labels.containsKey(name)).toList();
    if (unnamed.size() == lists.size()) {
      List<String> inOrder = new ArrayList<>(lists);
      unnamed.forEach(name -> labels.put(name, inOrder.get(unnamed.indexOf(name))));
    }
    return labels;
  }

  private static void addFields(
      Finding finding, PatternTrace pattern, RecordTrace record, Map<String, String> labels) {
    for (Comparison comparison : ConditionWording.comparisons(record.conditions())) {
      String end = "[" + record.number() + "]." + comparison.fact();
      finding.missing().stream()
          .filter(name -> name.endsWith(end))
          .forEach(
              name ->
                  labels.putIfAbsent(
                      name, RuleWording.name(pattern, record) + ": " + comparison.label()));
    }
  }

  /** Vietnamese names of open facts that are computed from the missing ones. */
  private static List<String> derived(Finding finding) {
    return open(finding)
        .flatMap(pattern -> ConditionWording.comparisons(pattern.conditions()).stream())
        .filter(comparison -> !comparison.actual().isKnown())
        .filter(comparison -> !finding.missing().contains(comparison.fact()))
        .map(Comparison::label)
        .distinct()
        .toList();
  }
}
