package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.ConditionWording;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.law.Reliance;

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
  ArrayNode references(Iterable<Reliance> reliances) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    reliances.forEach(reliance -> array.add(references.get(reliance)));
    return array;
  }

  /** Returns the table, with what the outcome itself relies on marked. */
  ArrayNode rows(Classification classification) {
    Set<Reliance> decisive = new LinkedHashSet<>(classification.reliances());
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    references.forEach(
        (reliance, id) ->
            rows.add(
                ValueJson.object()
                    .put("id", id)
                    .put("outcome", decisive.contains(reliance))
                    .setAll(ValueJson.of(reliance))));
    return rows;
  }
}
