package vn.antq.rules.internal.drools;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.LawValues;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;

/**
 * The rules of one unit type with the law's values of one assessment year, ready for any number of
 * dossiers. Immutable and thread-safe.
 */
public final class DroolsRules {

  private final CompiledRules rules;
  private final Object figures;
  private final Object switches;
  private final Map<String, String[]> fields = new HashMap<>();
  private final List<String> records;
  private final int ruleCount;

  /** Makes the rules ready. */
  public DroolsRules(CompiledRules rules, RuleModel model, LawValues law) {
    this.rules = rules;
    this.figures =
        rules.row(
            "Figures",
            FactSources.figureFields(model).stream()
                .map(name -> law.figures().get(name))
                .toArray());
    this.switches =
        rules.row(
            "Switches",
            model.switches().values().stream()
                .map(reading -> law.readings().getOrDefault(reading.name(), reading.standard()))
                .toArray());
    Set<String> compared = compared(model);
    fields.put(Rule.UNIT, names(FactSources.unitFields(model), compared));
    fields.put(Rule.SCORECARD, names(List.copyOf(BuiltIns.SCORECARD.values()), compared));
    for (RecordDefinition record : model.vocabulary().records().values()) {
      fields.put(record.name(), names(record.fields(), compared));
    }
    this.records = List.copyOf(model.vocabulary().records().keySet());
    this.ruleCount = model.rules().size();
  }

  private static Set<String> compared(RuleModel model) {
    Set<String> compared = new HashSet<>();
    model.rules().stream()
        .flatMap(Rule::comparisons)
        .forEach(
            compare -> {
              add(compare.left(), compared);
              compare.right().forEach(operand -> add(operand, compared));
            });
    return compared;
  }

  private static void add(Operand operand, Set<String> compared) {
    if (operand instanceof Operand.OfFact fact) {
      compared.add(fact.definition().name());
    }
  }

  /** The names of a row's fields in their order; what no rule compares stays empty. */
  private static String[] names(List<FactDefinition> fields, Set<String> compared) {
    return fields.stream()
        .map(FactDefinition::name)
        .map(name -> compared.contains(name) ? name : "")
        .toArray(String[]::new);
  }

  /** What a dossier, a record or a scorecard says. */
  public interface Values {

    /** Returns the value of a fact; null when it is not known exactly. */
    @Nullable Object exact(String name);
  }

  /**
   * Gives the facts and the scorecard to Drools and returns the names of the rules that fired.
   *
   * @param unit the facts of the unit
   * @param records record type to the records of its list; none when the list is not known
   * @param scorecard the entries of the scorecard
   */
  public Set<String> fire(
      Values unit, Function<String, List<? extends Values>> records, Values scorecard) {
    try (DroolsRun run = new DroolsRun(this)) {
      return run.fire(unit, records, scorecard);
    }
  }

  KieSession session() {
    return rules.base().newKieSession();
  }

  List<String> records() {
    return records;
  }

  int ruleCount() {
    return ruleCount;
  }

  Object row(String type, Values values) {
    String[] names = fields.getOrDefault(type, new String[0]);
    @Nullable Object[] row = new Object[names.length + 2];
    for (int i = 0; i < names.length; i++) {
      row[i] = names[i].isEmpty() ? null : values.exact(names[i]);
    }
    row[names.length] = figures;
    row[names.length + 1] = switches;
    return rules.row(type, row);
  }
}
