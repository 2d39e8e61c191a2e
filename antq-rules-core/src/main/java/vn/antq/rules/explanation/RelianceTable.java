package vn.antq.rules.explanation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.internal.explanation.words.ConditionWording;
import vn.antq.rules.internal.json.JsonPen;
import vn.antq.rules.pack.Reliance;

/**
 * Everything that a classification names as relied on, written once; the rest of the document
 * refers to it.
 */
final class RelianceTable {

  /** For a document that refers to nothing. */
  static final RelianceTable NONE = new RelianceTable();

  private final Map<Reliance, String> references = new LinkedHashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();

  private RelianceTable() {}

  static RelianceTable of(Classification classification) {
    RelianceTable table = new RelianceTable();
    classification.reliances().forEach(table::add);
    for (Finding finding : classification.findings()) {
      finding.reliances().forEach(table::add);
      finding.rules().forEach(table::add);
    }
    for (OutcomeStep step : classification.steps()) {
      step.reliance().ifPresent(table::add);
      step.rules().forEach(table::add);
    }
    return table;
  }

  private void add(RuleTrace rule) {
    rule.patterns()
        .forEach(
            pattern -> {
              ConditionWording.comparisons(pattern.conditions()).forEach(this::add);
              pattern
                  .records()
                  .forEach(
                      record ->
                          ConditionWording.comparisons(record.conditions()).forEach(this::add));
            });
  }

  private void add(Comparison comparison) {
    comparison.reliance().ifPresent(this::add);
  }

  private void add(Reliance reliance) {
    references.computeIfAbsent(reliance, this::reference);
  }

  private String reference(Reliance reliance) {
    String name = reliance.pack() + "/" + ValueJson.code(reliance.kind()) + "/" + reliance.name();
    String reference = name;
    for (int again = 2; !taken.add(reference); again++) {
      reference = name + "#" + again;
    }
    return reference;
  }

  /** Returns what the document calls a reliance. */
  String reference(Optional<Reliance> reliance) {
    return reliance.map(references::get).orElse("");
  }

  /** Returns what the document calls each of some reliances. */
  List<String> references(List<Reliance> reliances) {
    return reliances.stream().map(Optional::of).map(this::reference).toList();
  }

  /** Writes the table, with what the outcome itself relies on marked. */
  void write(Classification classification, JsonPen json, ValueJson values) {
    Set<Reliance> decisive = new LinkedHashSet<>(classification.reliances());
    json.objects(
        "reliances",
        references.entrySet(),
        row -> {
          json.text("id", row.getValue()).flag("outcome", decisive.contains(row.getKey()));
          values.reliance(row.getKey());
        });
  }
}
