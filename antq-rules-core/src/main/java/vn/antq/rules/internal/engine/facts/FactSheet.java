package vn.antq.rules.internal.engine.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.dossier.Evidence;

/**
 * The facts of one dossier, checked and completed: derived facts, defaults and the assessment
 * period included.
 *
 * @param unit what is known of each fact of the unit
 * @param lists record type to its records
 * @param evidence what facts rest on, by fact name; facts without evidence are absent
 * @param byDefault names of the facts that have their value because the dossier is silent
 * @param verdicts facts whose value is the outcome of a nested classification, each with the name
 *     of the pack that gave it
 */
public record FactSheet(
    Map<String, Possible> unit,
    Map<String, RecordList> lists,
    Map<String, List<Evidence>> evidence,
    Set<String> byDefault,
    Map<String, String> verdicts) {

  /** A sheet that says nothing. */
  public static final FactSheet NOTHING =
      new FactSheet(Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

  /**
   * Gives each of two sheets of the same dossier what the other knows of the unit. What one of them
   * takes for granted, and what follows from it, stays its own: the other could not tell of it.
   *
   * @param granted names of the facts of which something is taken for granted
   */
  public void share(FactSheet other, Set<String> granted) {
    for (Map.Entry<String, Possible> fact : unit.entrySet()) {
      Possible theirs = other.unit.get(fact.getKey());
      if (theirs != null && !granted.contains(fact.getKey()) && !theirs.equals(fact.getValue())) {
        Possible both = fact.getValue().within(theirs);
        if (both != null) {
          fact.setValue(both);
          other.unit.put(fact.getKey(), both);
        }
      }
    }
  }

  /** Returns a copy in which what is known of the unit's facts is written by itself. */
  public FactSheet copy() {
    return new FactSheet(Known.copyOf(unit), lists, evidence, byDefault, verdicts);
  }

  /** Returns what is known of a fact. */
  public Possible value(String fact) {
    return unit.getOrDefault(fact, Possible.UNKNOWN);
  }

  /** Returns what a fact rests on. */
  public List<Evidence> evidenceFor(String fact) {
    return evidence.getOrDefault(fact, List.of());
  }

  /** Returns the records of a type. */
  public RecordList list(String recordType) {
    return lists.getOrDefault(recordType, RecordList.UNKNOWN);
  }

  /**
   * The records of a list fact.
   *
   * @param known whether the dossier states the list; an empty known list means that there are none
   * @param records the records in the order of the dossier
   */
  public record RecordList(boolean known, List<RecordSheet> records) {

    /** A list that the dossier does not state. */
    public static final RecordList UNKNOWN = new RecordList(false, List.of());

    /** Copies the list. */
    public RecordList {
      records = List.copyOf(records);
    }
  }

  /**
   * One record.
   *
   * @param number its position in the dossier's list, from 1
   * @param title what the dossier calls it; may be empty
   * @param fields what is known of each field
   * @param evidence what the record rests on
   */
  public record RecordSheet(
      int number, String title, Map<String, Possible> fields, List<Evidence> evidence) {

    /** Returns what is known of a field. */
    public Possible value(String field) {
      return fields.getOrDefault(field, Possible.UNKNOWN);
    }
  }
}
