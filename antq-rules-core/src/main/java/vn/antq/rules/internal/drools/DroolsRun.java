package vn.antq.rules.internal.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import vn.antq.rules.internal.evaluation.FactSheet;
import vn.antq.rules.internal.evaluation.FactSheet.RecordList;
import vn.antq.rules.internal.evaluation.FactSheet.RecordSheet;
import vn.antq.rules.internal.evaluation.LawValues;
import vn.antq.rules.internal.evaluation.Possible;
import vn.antq.rules.internal.rule.BuiltIns;
import vn.antq.rules.internal.rule.Rule;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.vocabulary.RecordDefinition;

/**
 * One dossier in one Drools session: first the criteria, then the scorecard for the outcome. Not
 * thread-safe.
 */
public final class DroolsRun implements AutoCloseable {

  private final CompiledRules rules;
  private final KieSession session;
  private final FindingsSink sink = new FindingsSink();
  private final Object figures;
  private final Object switches;
  private int limit;

  /** Opens a session with the law's values. */
  public DroolsRun(CompiledRules rules, RuleModel model, LawValues law) {
    this.rules = rules;
    this.session = rules.base().newKieSession();
    session.setGlobal("findings", sink);
    session.setGlobal("outcomes", sink);
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
    this.limit = model.rules().size() + 1;
  }

  /** Gives the facts to Drools and returns the names of the rules that fired. */
  public Set<String> fireCriteria(RuleModel model, FactSheet sheet) {
    insert(Rule.UNIT, FactSources.unitFields(model), sheet.unit());
    for (RecordDefinition record : model.vocabulary().records().values()) {
      RecordList list = sheet.list(record.name());
      for (RecordSheet entry : list.records()) {
        insert(record.name(), record.fields(), entry.fields());
        limit += model.rules().size();
      }
    }
    return fire();
  }

  /** Gives the scorecard to Drools and returns the names of all rules that fired so far. */
  public Set<String> fireOutcome(RuleModel model, Map<String, Possible> scorecard) {
    insert(Rule.SCORECARD, List.copyOf(BuiltIns.SCORECARD.values()), scorecard);
    return fire();
  }

  private Set<String> fire() {
    // Every rule fires at most once for each combination of facts; more would be an endless loop.
    int most = Math.multiplyExact(limit, 100);
    if (session.fireAllRules(most) >= most) {
      throw new IllegalStateException("The rules do not come to an end");
    }
    return sink.fired();
  }

  private void insert(String type, List<FactDefinition> fields, Map<String, Possible> values) {
    @Nullable Object[] row = new Object[fields.size() + 2];
    for (int i = 0; i < fields.size(); i++) {
      Possible value = values.get(fields.get(i).name());
      row[i] = value == null ? null : value.exact();
    }
    row[fields.size()] = figures;
    row[fields.size() + 1] = switches;
    session.insert(rules.row(type, row));
  }

  @Override
  public void close() {
    session.dispose();
  }
}
