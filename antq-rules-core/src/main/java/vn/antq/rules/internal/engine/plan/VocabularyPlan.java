package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Meaning;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Slots;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.ScalarType;

/** A vocabulary with everything looked up that no dossier changes. Immutable. */
public final class VocabularyPlan {

  private final Vocabulary vocabulary;
  private final List<Silent> silent = new ArrayList<>();
  private final Map<String, String> listed = new HashMap<>();
  private final List<FactDefinition> bounded;
  private final List<FactDefinition> raised;
  private final List<FactDefinition> conditional;
  private final List<FactDefinition> derived;
  private final Bounds bounds;
  private final List<String> names;
  private final Slots slots;
  private final Map<String, Slots> recordSlots = new HashMap<>();
  private final Map<String, List<String>> fields = new HashMap<>();
  private final List<RecordDefinition> withDerivedFields;

  /** By fact with a default, the facts that it bounds. */
  private final Map<String, Set<String>> boundByDefaults = new HashMap<>();

  /** Looks up what a vocabulary says. */
  public VocabularyPlan(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Defaults.Links links = Defaults.Links.of(vocabulary);
    for (FactDefinition fact : vocabulary.facts().values()) {
      if (fact.fallback().isPresent()) {
        boundByDefaults.put(fact.name(), links.boundTogether(fact.name()));
      }
      if (fact.type() instanceof ListOf list) {
        listed.put(fact.name(), list.record());
      } else if (fact.derivation().isEmpty()) {
        silent.add(silent(fact));
      }
    }
    this.bounded =
        vocabulary.facts().values().stream().filter(fact -> !fact.atMost().isEmpty()).toList();
    this.raised =
        vocabulary.facts().values().stream().filter(fact -> !fact.atLeast().isEmpty()).toList();
    this.conditional =
        vocabulary.facts().values().stream().filter(fact -> !fact.onlyWhen().isEmpty()).toList();
    this.derived =
        vocabulary.facts().values().stream().filter(fact -> fact.derivation().isPresent()).toList();
    this.bounds = new Bounds(List.copyOf(vocabulary.facts().values()), Map.of(), vocabulary);
    this.names = silent.stream().map(Silent::name).sorted().toList();
    this.slots = Slots.ofUnit(vocabulary);
    recordSlots.put(Rule.GROUP, Slots.GROUP);
    recordSlots.put(Rule.FINDING, Slots.FINDING);
    for (RecordDefinition record : vocabulary.records().values()) {
      recordSlots.put(record.name(), Slots.ofRecord(record.fields()));
      fields.put(
          record.name(), record.stated().stream().map(FactDefinition::name).sorted().toList());
    }
    this.withDerivedFields =
        vocabulary.records().values().stream()
            .filter(record -> record.stated().size() < record.fields().size())
            .toList();
  }

  /**
   * What is known of a fact when a dossier is silent about it.
   *
   * @param byDefault whether the vocabulary says what then holds
   */
  public record Silent(String name, Possible value, boolean byDefault) {}

  private static Silent silent(FactDefinition fact) {
    if (fact.fallback().isPresent()) {
      return new Silent(fact.name(), Possible.exactly(fact.fallback().get().value()), true);
    }
    Possible unknown = Possible.unknown(fact.type());
    if (fact.type() instanceof ScalarType type && type.isNumber()) {
      unknown =
          Possible.between(
              fact.min().map(type::bound).orElse(null),
              fact.max().map(type::bound).orElse(null),
              false);
    }
    boolean maybeNothing =
        !fact.onlyWhen().isEmpty() && Meaning.nothing(fact).absence() == Possible.Absence.YES;
    return new Silent(fact.name(), maybeNothing ? unknown.orNone() : unknown, false);
  }

  /** Narrows what a sheet leaves open to what its other facts allow. */
  public void narrow(FactSheet sheet) {
    bounds.narrow(sheet);
  }

  /** Returns the facts of which something is known because a dossier is silent. */
  public Set<String> restingOnDefaults(FactSheet sheet) {
    Set<String> resting = new HashSet<>(sheet.byDefault());
    for (String name : sheet.byDefault()) {
      resting.addAll(boundByDefaults.getOrDefault(name, Set.of()));
    }
    return resting;
  }

  /** Returns the places of the facts of the unit. */
  public Slots slots() {
    return slots;
  }

  /** Returns the places of the fields of a record. */
  public Slots slots(String record) {
    return recordSlots.getOrDefault(record, Slots.NO_FIELDS);
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns what is known of each fact that a dossier can state, other than lists. */
  public List<Silent> silent() {
    return silent;
  }

  /** Returns the type of the records of each list, by the name of the list. */
  public Map<String, String> listed() {
    return listed;
  }

  /** Returns the facts that another fact bounds, in the order of the vocabulary. */
  public List<FactDefinition> bounded() {
    return bounded;
  }

  /** Returns the facts that may not fall below another one, in the order of the vocabulary. */
  public List<FactDefinition> raised() {
    return raised;
  }

  /** Returns the facts that have meaning in some cases only, in the order of the vocabulary. */
  public List<FactDefinition> conditional() {
    return conditional;
  }

  /** Returns the derived facts, in the order of the vocabulary. */
  public List<FactDefinition> derived() {
    return derived;
  }

  /** Returns the names of the facts that a dossier can state, other than lists, in order. */
  public List<String> names() {
    return names;
  }

  /** Returns the record types with a field that is derived from others. */
  public List<RecordDefinition> withDerivedFields() {
    return withDerivedFields;
  }

  /** Returns the names of the fields of a record that a dossier can state, in order. */
  public List<String> fields(String record) {
    return fields.getOrDefault(record, List.of());
  }
}
