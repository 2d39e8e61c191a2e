package vn.antq.rules.internal.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.internal.drools.DroolsRules;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Known;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Slots;
import vn.antq.rules.internal.engine.plan.VocabularyPlan;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;

/** Drools' side of a year: knows in which slot each fact lies that its rules compare. Immutable. */
final class DroolsSide {

  private final DroolsRules rules;
  private final Map<String, Row> rows = new HashMap<>();

  DroolsSide(DroolsRules rules, VocabularyPlan form) {
    this.rules = rules;
    rows.put(Rule.UNIT, Row.of(rules.fields(Rule.UNIT), form.slots()));
    rows.put(Rule.SCORECARD, Row.of(rules.fields(Rule.SCORECARD), Slots.SCORECARD));
    for (RecordDefinition record : form.vocabulary().records().values()) {
      rows.put(record.name(), Row.of(rules.fields(record.name()), form.slots(record.name())));
    }
    for (String type : BuiltIns.RESULTS.keySet()) {
      rows.put(type, Row.of(rules.fields(type), form.slots(type)));
    }
  }

  /** The facts of a row, and where they lie. */
  private record Row(List<String> names, Slots slots, List<Integer> at) {

    static Row of(List<String> names, Slots slots) {
      return new Row(names, slots, names.stream().map(slots::of).toList());
    }

    DroolsRules.Values values(Map<String, Possible> known) {
      return field -> Known.in(known, slots, at.get(field), names.get(field)).exact();
    }
  }

  private Row row(String type) {
    return rows.getOrDefault(type, new Row(List.of(), Slots.NO_FIELDS, List.of()));
  }

  /** Returns how often each rule fires, by its position. */
  int[] fire(FactSheet sheet, Map<String, Possible> scorecard) {
    return rules.fire(
        row(Rule.UNIT).values(sheet.unit()),
        type -> {
          Row row = row(type);
          return sheet.list(type).records().stream()
              .map(record -> row.values(record.fields()))
              .toList();
        },
        row(Rule.SCORECARD).values(scorecard));
  }
}
