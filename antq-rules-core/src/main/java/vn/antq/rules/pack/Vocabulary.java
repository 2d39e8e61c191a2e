package vn.antq.rules.pack;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Derivation.OfRecords;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.ListOf;

/** The words of a pack: every fact that a dossier may state or that rules may read. Immutable. */
public final class Vocabulary {

  private final Map<String, FactDefinition> facts;
  private final Map<String, RecordDefinition> records;
  private final Map<String, Enumeration> enumerations;

  /**
   * Creates a vocabulary; the maps are copied and keep their order.
   *
   * @param facts fact name to definition
   * @param records record type to definition
   * @param enumerations enumeration name to definition
   */
  public Vocabulary(
      Map<String, FactDefinition> facts,
      Map<String, RecordDefinition> records,
      Map<String, Enumeration> enumerations) {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(records, "records");
    Objects.requireNonNull(enumerations, "enumerations");
    this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    this.records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    this.enumerations = Collections.unmodifiableMap(new LinkedHashMap<>(enumerations));
  }

  /** Returns every fact by name, in the order of the vocabulary. */
  public Map<String, FactDefinition> facts() {
    return facts;
  }

  /** Returns every record type by name, in the order of the vocabulary. */
  public Map<String, RecordDefinition> records() {
    return records;
  }

  /** Returns every enumeration by name, in the order of the vocabulary. */
  public Map<String, Enumeration> enumerations() {
    return enumerations;
  }

  /** Returns the fact with the given name. */
  public Optional<FactDefinition> fact(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(facts.get(name));
  }

  /** Returns the record type with the given name. */
  public Optional<RecordDefinition> record(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(records.get(name));
  }

  /** Returns the record type whose records a list holds. */
  public Optional<RecordDefinition> recordOf(String list) {
    Objects.requireNonNull(list, "list");
    return fact(list)
        .map(FactDefinition::type)
        .flatMap(type -> type instanceof ListOf of ? record(of.record()) : Optional.empty());
  }

  /**
   * Returns the names of the figures that say which records a fact is about, and those behind the
   * facts that it comes from, in the order in which they are met.
   */
  public Set<String> figuresBehind(String fact) {
    Objects.requireNonNull(fact, "fact");
    Set<String> figures = new LinkedHashSet<>();
    conditionsBehind(fact).forEach((condition, owner) -> figures.add(condition.figure()));
    return figures;
  }

  /**
   * Returns how fields must stand to figures for a fact, and for those that it comes from, each
   * with the fact that says so.
   */
  public Map<FigureCondition, FactDefinition> conditionsBehind(String fact) {
    Objects.requireNonNull(fact, "fact");
    Map<FigureCondition, FactDefinition> found = new LinkedHashMap<>();
    addBehind(fact, new HashSet<>(), found);
    return found;
  }

  private void addBehind(
      String name, Set<String> seen, Map<FigureCondition, FactDefinition> found) {
    FactDefinition fact = facts.get(name);
    if (fact == null || fact.derivation().isEmpty() || !seen.add(name)) {
      return;
    }
    if (fact.derivation().get() instanceof OfRecords of) {
      of.figures().forEach(condition -> found.putIfAbsent(condition, fact));
    }
    fact.sources().forEach(source -> addBehind(source, seen, found));
  }

  /**
   * Returns this vocabulary with every condition on a figure told what the figure comes to; the
   * same one where there is none.
   *
   * @param figures figure name to its value
   */
  public Vocabulary with(Map<String, Object> figures) {
    Objects.requireNonNull(figures, "figures");
    Map<String, FactDefinition> told = new LinkedHashMap<>();
    boolean changed = false;
    for (FactDefinition fact : facts.values()) {
      FactDefinition known = fact;
      if (fact.derivation().orElse(null) instanceof OfRecords of && !of.figures().isEmpty()) {
        known = fact.derived(of.with(figures));
        changed = true;
      }
      told.put(fact.name(), known);
    }
    return changed ? new Vocabulary(told, records, enumerations) : this;
  }

  /** Returns this vocabulary with the words of {@code other} before its own. */
  public Vocabulary after(Vocabulary other) {
    Objects.requireNonNull(other, "other");
    return new Vocabulary(
        joined(other.facts, facts),
        joined(other.records, records),
        joined(other.enumerations, enumerations));
  }

  private static <V> Map<String, V> joined(Map<String, V> first, Map<String, V> second) {
    Map<String, V> joined = new LinkedHashMap<>(first);
    joined.putAll(second);
    return joined;
  }
}
