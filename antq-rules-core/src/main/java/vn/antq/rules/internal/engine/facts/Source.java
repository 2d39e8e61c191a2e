package vn.antq.rules.internal.engine.facts;

import java.util.List;
import java.util.Map;
import vn.antq.rules.dossier.Evidence;

/**
 * What a pattern looks at: the unit, a record or the scorecard.
 *
 * @param values what is known of its facts
 * @param evidence what facts rest on
 * @param common what those rest on of which nothing else is said
 */
public record Source(
    Map<String, Possible> values, Map<String, List<Evidence>> evidence, List<Evidence> common) {

  public static Source of(FactSheet.RecordSheet record) {
    return new Source(record.fields(), Map.of(), record.evidence());
  }

  public Possible value(String name) {
    return values.getOrDefault(name, Possible.UNKNOWN);
  }

  public List<Evidence> evidenceFor(String name) {
    return evidence.getOrDefault(name, common);
  }
}
