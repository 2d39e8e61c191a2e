package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Known;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.CompareNode.Side;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.OfRecords;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.ListOf;

/**
 * The facts that some rules turn on: what else a dossier says does not matter to them. Immutable.
 */
public final class Footing {

  private final Vocabulary vocabulary;
  private final List<RuleNode> rules;
  private final Set<String> elsewhere;

  /** By fact, those that may not fall below it. */
  private final Map<String, List<FactDefinition>> raised = new HashMap<>();

  private final Map<String, FactDefinition> given = new LinkedHashMap<>();
  private final Set<String> derivedNames = new LinkedHashSet<>();
  private final List<FactDefinition> derived;
  private final Bounds bounds;
  private final Map<String, Map<String, FactDefinition>> fields = new LinkedHashMap<>();

  /** By record type, those of which fields are read that are derived from others. */
  private final Map<String, RecordDefinition> derivedFields = new LinkedHashMap<>();

  private final Map<PatternNode, List<CompareNode>> byPattern = new IdentityHashMap<>();
  private final Map<String, List<RecordSheet>> sorts = new ConcurrentHashMap<>();
  private final int comparisons;

  public Footing(List<RuleNode> rules, Vocabulary vocabulary) {
    this(rules, vocabulary, Set.of());
  }

  /**
   * Finds the facts.
   *
   * @param elsewhere names of verdicts that are put in from elsewhere
   */
  public Footing(List<RuleNode> rules, Vocabulary vocabulary, Set<String> elsewhere) {
    this.elsewhere = elsewhere;
    this.vocabulary = vocabulary;
    this.rules = List.copyOf(rules);
    for (FactDefinition fact : vocabulary.facts().values()) {
      if (!fact.atLeast().isEmpty()) {
        raised.computeIfAbsent(fact.atLeast(), key -> new ArrayList<>()).add(fact);
      }
    }
    int counted = 0;
    for (RuleNode rule : rules) {
      rule.times().ifPresent(this::fact);
      for (PatternNode pattern : rule.patterns()) {
        List<CompareNode> own = new ArrayList<>();
        pattern.leaves(own::add);
        byPattern.put(pattern, own);
        for (CompareNode compare : own) {
          counted++;
          read(pattern.pattern(), compare);
        }
      }
    }
    this.derived =
        vocabulary.facts().values().stream()
            .filter(fact -> derivedNames.contains(fact.name()))
            .toList();
    Map<String, List<FactDefinition>> conditional = new HashMap<>();
    fields.forEach(
        (type, read) ->
            conditional.put(
                type,
                read.values().stream().filter(field -> !field.onlyWhen().isEmpty()).toList()));
    this.bounds = new Bounds(List.copyOf(given.values()), conditional, vocabulary);
    this.comparisons = counted + derived.size() + 1;
  }

  private void read(Rule.Pattern pattern, CompareNode compare) {
    if (pattern.isAboutResults()) {
      return;
    } else if (pattern.isAboutRecords()) {
      field(pattern.type(), compare.fact());
      for (Side side : compare.sides()) {
        vocabulary
            .record(pattern.type())
            .flatMap(record -> record.field(side.fact()))
            .ifPresent(field -> field(pattern.type(), field));
      }
    } else if (pattern.type().equals(Rule.UNIT)) {
      fact(compare.fact());
      for (Side side : compare.sides()) {
        vocabulary
            .fact(side.fact())
            .or(() -> Optional.ofNullable(BuiltIns.UNIT.get(side.fact())))
            .ifPresent(this::fact);
      }
    }
  }

  private void field(String record, FactDefinition field) {
    Map<String, FactDefinition> read =
        fields.computeIfAbsent(record, type -> new LinkedHashMap<>());
    if (field.derivation().isPresent()) {
      vocabulary.record(record).ifPresent(type -> derived(type, field));
      return;
    }
    if (read.put(field.name(), field) == null) {
      field.onlyWhen().stream()
          .flatMap(one -> one.values().keySet().stream())
          .flatMap(name -> vocabulary.record(record).flatMap(own -> own.field(name)).stream())
          .forEach(other -> field(record, other));
    }
  }

  private void derived(RecordDefinition record, FactDefinition field) {
    derivedFields.put(record.name(), record);
    field.sources().stream()
        .flatMap(source -> record.field(source).stream())
        .forEach(source -> field(record.name(), source));
  }

  private void fact(FactDefinition fact) {
    if (given.containsKey(fact.name())
        || derivedNames.contains(fact.name())
        || elsewhere.contains(fact.name())) {
      return;
    }
    if (fact.type() instanceof ListOf list) {
      fields.computeIfAbsent(list.record(), type -> new LinkedHashMap<>());
      return;
    }
    Derivation how = fact.derivation().orElse(null);
    if (how == null || how instanceof Derivation.VerdictOf) {
      given.put(fact.name(), fact);
      vocabulary.fact(fact.atMost()).ifPresent(this::fact);
      vocabulary.fact(fact.atLeast()).ifPresent(this::fact);
      raised.getOrDefault(fact.name(), List.of()).forEach(this::fact);
      fact.onlyWhen().stream()
          .flatMap(one -> one.values().keySet().stream())
          .flatMap(name -> vocabulary.fact(name).stream())
          .forEach(this::fact);
      return;
    }
    derivedNames.add(fact.name());
    if (how instanceof OfRecords of) {
      vocabulary.recordOf(of.list()).ifPresent(record -> counted(record, of));
      return;
    }
    fact.sources()
        .forEach(
            part ->
                vocabulary
                    .fact(part)
                    .or(() -> Optional.ofNullable(BuiltIns.UNIT.get(part)))
                    .ifPresent(this::fact));
  }

  private void counted(RecordDefinition record, OfRecords how) {
    fields.computeIfAbsent(record.name(), type -> new LinkedHashMap<>());
    how.fields().stream()
        .flatMap(name -> record.field(name).stream())
        .forEach(field -> field(record.name(), field));
  }

  /** Returns the comparisons of a pattern of its rules. */
  public List<CompareNode> comparisons(PatternNode pattern) {
    return byPattern.getOrDefault(pattern, List.of());
  }

  /** Returns a record of every sort of a type that the rules look for. */
  List<RecordSheet> sorts(String type) {
    return sorts.computeIfAbsent(type, key -> Guesses.sorts(this, key));
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public List<RuleNode> rules() {
    return rules;
  }

  /** Returns the facts of the unit that are read and not worked out here, by name. */
  public Map<String, FactDefinition> given() {
    return given;
  }

  /** Returns what these facts say of each other. */
  public Bounds bounds() {
    return bounds;
  }

  /** Returns the fields that are read and not worked out here, by record type and name. */
  public Map<String, Map<String, FactDefinition>> fields() {
    return fields;
  }

  /** Returns how many comparisons it takes to look at a sheet once. */
  public int comparisons() {
    return comparisons;
  }

  /** Returns what a sheet says of the facts that matter, without derived ones. */
  public FactSheet given(FactSheet sheet) {
    Map<String, Possible> unit = new HashMap<>();
    given.keySet().forEach(name -> unit.put(name, sheet.value(name)));
    Map<String, RecordList> lists = new HashMap<>();
    fields.keySet().forEach(type -> lists.put(type, sheet.list(type)));
    return new FactSheet(unit, lists, Map.of(), Set.of(), Map.of());
  }

  /** Says whether a fact comes from the same facts in the same way for other rules. */
  public boolean derivesAs(Footing other, String name) {
    return derivesAs(other, name, new HashSet<>());
  }

  private boolean derivesAs(Footing other, String name, Set<String> seen) {
    if (!seen.add(name)) {
      return true;
    }
    Optional<FactDefinition> own = vocabulary.fact(name);
    Optional<FactDefinition> theirs = other.vocabulary.fact(name);
    return own.isPresent()
        && theirs.isPresent()
        && own.get().derivation().equals(theirs.get().derivation())
        && own.get().sources().stream().allMatch(part -> derivesAs(other, part, seen));
  }

  /**
   * Returns a sheet completed with the derived facts that matter; null when they cannot be as they
   * are supposed to be.
   *
   * @param supposed what derived facts are taken to be
   */
  public @Nullable FactSheet derived(FactSheet sheet, Map<String, Possible> supposed) {
    FactSheet view =
        new FactSheet(
            Known.copyOf(sheet.unit()), lists(sheet.lists()), Map.of(), Set.of(), Map.of());
    for (FactDefinition fact : derived) {
      Possible value = Derivations.derive(fact, vocabulary, view);
      Possible taken = supposed.getOrDefault(fact.name(), value);
      Possible both = value.isSettled() ? taken.within(value) : value.within(taken);
      if (both == null) {
        return null;
      }
      view.unit().put(fact.name(), both);
    }
    return view;
  }

  /** The lists with the derived fields of their records worked out. */
  private Map<String, RecordList> lists(Map<String, RecordList> lists) {
    if (derivedFields.isEmpty()) {
      return lists;
    }
    Map<String, RecordList> derived = new HashMap<>(lists);
    derivedFields.forEach(
        (type, record) ->
            derived.computeIfPresent(
                type,
                (same, list) ->
                    new RecordList(
                        list.known(),
                        list.records().stream().map(one -> derived(record, one)).toList())));
    return derived;
  }

  private static RecordSheet derived(RecordDefinition record, RecordSheet one) {
    Map<String, Possible> fields = Known.copyOf(one.fields());
    Derivations.complete(record, fields);
    return new RecordSheet(one.number(), one.title(), fields, one.evidence());
  }
}
