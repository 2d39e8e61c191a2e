package vn.antq.rules.internal.engine.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.plan.Derivations;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.FactPath;
import vn.antq.rules.value.Truth;

/** Finds the facts that the dossier would have to state for open rules to be settled. */
public final class Gaps {

  private final Vocabulary vocabulary;
  private final FactSheet sheet;

  /** By record type: number of a record to what the dossier calls it. */
  private final Map<String, Map<Integer, String>> titles = new HashMap<>();

  public Gaps(Vocabulary vocabulary, FactSheet sheet) {
    this.vocabulary = vocabulary;
    this.sheet = sheet;
  }

  /** Returns the facts behind the rules that are open, in the order of the rules. */
  public List<MissingFact> in(List<RuleTrace> rules) {
    return in(rules, List.of());
  }

  /**
   * Returns the facts behind the rules that are open, in the order of the rules.
   *
   * @param factors names of facts that points are multiplied by
   */
  public List<MissingFact> in(List<RuleTrace> rules, List<String> factors) {
    Set<String> names = new LinkedHashSet<>();
    for (RuleTrace rule : rules) {
      // Where matches count, one record that is open matters beside another that matches.
      boolean counted = rule.effect() == Effect.ADD || rule.effect() == Effect.TAKE;
      if (rule.truth() == Truth.UNKNOWN || counted) {
        rule.patterns().stream()
            .filter(pattern -> pattern.truth() == Truth.UNKNOWN || counted)
            .forEach(pattern -> in(pattern, names));
      }
    }
    factors.forEach(name -> names.addAll(Derivations.missingBehind(name, vocabulary, sheet)));
    return names.stream()
        .map(name -> new MissingFact(name, label(name), sheet.verdicts().getOrDefault(name, "")))
        .toList();
  }

  private void in(PatternTrace pattern, Set<String> missing) {
    if (BuiltIns.RESULTS.containsKey(pattern.type())) {
      // What is missing there, the findings tell.
      return;
    }
    String list = vocabulary.record(pattern.type()).map(RecordDefinition::list).orElse("");
    if (!pattern.listKnown()) {
      missing.add(list);
    }
    Set<String> compared = new LinkedHashSet<>();
    pattern.conditions().forEach(condition -> namesIn(condition, compared));
    compared.forEach(name -> missing.addAll(Derivations.missingBehind(name, vocabulary, sheet)));
    for (RecordTrace record : pattern.records()) {
      Set<String> fields = new LinkedHashSet<>();
      if (record.truth() == Truth.UNKNOWN) {
        record.conditions().forEach(condition -> namesIn(condition, fields));
      }
      fields.forEach(field -> missing.addAll(missing(pattern.type(), record.number(), field)));
    }
  }

  /** What is derived is not stated; the fields behind it are. */
  private List<String> missing(String type, int number, String field) {
    RecordDefinition record = vocabulary.record(type).orElseThrow();
    if (record.field(field).map(FactDefinition::derivation).orElseThrow().isEmpty()) {
      return List.of(FactPath.field(record.list(), number, field));
    }
    return sheet.list(type).records().stream()
        .filter(one -> one.number() == number)
        .flatMap(one -> Derivations.missingInRecord(field, record, one).stream())
        .toList();
  }

  /** Names of the facts that an undecided condition compares and that are not known. */
  private static void namesIn(Condition condition, Set<String> names) {
    if (condition.truth() != Truth.UNKNOWN) {
      return;
    }
    if (condition instanceof Condition.AllOf all) {
      all.parts().forEach(part -> namesIn(part, names));
    } else if (condition instanceof Condition.AnyOf any) {
      any.parts().forEach(part -> namesIn(part, names));
    } else if (condition instanceof Comparison comparison) {
      if (!comparison.actual().isKnown()) {
        names.add(comparison.fact());
      }
      boolean open = comparison.required().stream().anyMatch(required -> !required.isKnown());
      if (open && !comparison.requiredFact().isEmpty()) {
        names.add(comparison.requiredFact());
      }
    }
  }

  private String label(String name) {
    FactPath field = FactPath.of(name);
    if (!field.isField()) {
      return vocabulary.fact(name).map(FactDefinition::label).orElse(name);
    }
    int number = field.number();
    for (RecordDefinition record : vocabulary.records().values()) {
      if (record.list().equals(field.list())) {
        String what = record.field(field.name()).map(FactDefinition::label).orElse(field.name());
        return title(record, number) + ": " + what;
      }
    }
    return name;
  }

  private String title(RecordDefinition record, int number) {
    String title =
        Optional.ofNullable(titles.computeIfAbsent(record.name(), this::titles).get(number))
            .orElse("");
    String unit = vocabulary.fact(record.list()).map(FactDefinition::unit).orElse("");
    String noun = unit.isEmpty() ? "mục" : unit;
    return Character.toUpperCase(noun.charAt(0))
        + noun.substring(1)
        + " "
        + number
        + (title.isEmpty() ? "" : " (" + title + ")");
  }

  private Map<Integer, String> titles(String recordType) {
    Map<Integer, String> byNumber = new HashMap<>();
    for (FactSheet.RecordSheet record : sheet.list(recordType).records()) {
      byNumber.putIfAbsent(record.number(), record.title());
    }
    return byNumber;
  }

  /** Returns the names of the packs whose nested classification gave a value that rules compare. */
  public List<String> verdictsIn(List<RuleTrace> rules) {
    if (sheet.verdicts().isEmpty()) {
      return List.of();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (RuleTrace rule : rules) {
      for (PatternTrace pattern : rule.patterns()) {
        comparisons(pattern.conditions())
            .forEach(
                comparison ->
                    Optional.ofNullable(sheet.verdicts().get(comparison.fact()))
                        .ifPresent(pack -> found.put(pack, pack)));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Comparison> comparisons(List<Condition> conditions) {
    return conditions.stream().flatMap(Condition::leaves).toList();
  }
}
