package vn.antq.rules.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.value.Enumeration;

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
