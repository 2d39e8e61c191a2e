package vn.antq.rules.internal.engine.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.ListOf;

/** The place of each fact in a row of what is known; one for all dossiers. Immutable. */
public final class Slots {

  /** The place of a name that has none. */
  public static final int NONE = -1;

  /** The entries of a scorecard. */
  public static final Slots SCORECARD = new Slots(BuiltIns.SCORECARD.keySet());

  /** What is known of a group of the score sheet. */
  public static final Slots GROUP = new Slots(BuiltIns.GROUP.keySet());

  /** What is known of a finding. */
  public static final Slots FINDING = new Slots(BuiltIns.FINDING.keySet());

  /** Of a record that nobody knows. */
  public static final Slots NO_FIELDS = new Slots(List.of());

  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  private Slots(Collection<String> names) {
    this.names = List.copyOf(names);
    this.names.forEach(name -> positions.put(name, positions.size()));
  }

  /** Returns the places of a unit's facts other than lists. */
  public static Slots ofUnit(Vocabulary vocabulary) {
    List<String> names = new ArrayList<>();
    for (FactDefinition fact : vocabulary.facts().values()) {
      if (!(fact.type() instanceof ListOf)) {
        names.add(fact.name());
      }
    }
    names.addAll(BuiltIns.UNIT.keySet());
    return new Slots(names);
  }

  /** Returns the places of a record's fields. */
  public static Slots ofRecord(Collection<FactDefinition> fields) {
    return new Slots(fields.stream().map(FactDefinition::name).toList());
  }

  public int size() {
    return names.size();
  }

  public String name(int slot) {
    return names.get(slot);
  }

  /** Returns the place of a fact, or {@link #NONE}. */
  public int of(Object name) {
    return positions.getOrDefault(name, NONE);
  }
}
