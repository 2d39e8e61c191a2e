package vn.antq.rules.internal.drools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
  private final Map<String, List<String>> fields = new HashMap<>();
  private final List<String> records;
  private final List<String> names;
  private final Optional<Network> network;
  private final int everyWithSession;
  private final AtomicInteger runs = new AtomicInteger();

  /**
   * Makes the rules ready.
   *
   * @param everyWithSession of so many runs one is also made in a session, which must say the same;
   *     1 for every one, 0 for none
   */
  public DroolsRules(CompiledRules rules, RuleModel model, LawValues law, int everyWithSession) {
    this.rules = rules;
    this.everyWithSession = everyWithSession;
    this.names = model.rules().stream().map(Rule::name).toList();
    this.network = Network.of(rules.base(), names);
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
    for (RecordDefinition record : FactSources.records(model)) {
      fields.put(record.name(), names(record.fields(), compared));
    }
    this.records = FactSources.records(model).stream().map(RecordDefinition::name).toList();
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
  private static List<String> names(List<FactDefinition> fields, Set<String> compared) {
    return fields.stream()
        .map(FactDefinition::name)
        .map(name -> compared.contains(name) ? name : "")
        .toList();
  }

  /** What a dossier, a record or a scorecard says. */
  public interface Values {

    /**
     * Returns the value of a fact; null when it is not known exactly.
     *
     * @param position its position among the {@link #fields}
     */
    @Nullable Object exact(int position);
  }

  /** Says whether rules are run without a session, but for those runs that are made both ways. */
  public boolean isWithoutSession() {
    return network.isPresent();
  }

  /**
   * Returns the names of the facts of a row; empty in the place of one that no rule compares.
   *
   * @param type {@code Unit}, {@code Scorecard} or a record type
   */
  public List<String> fields(String type) {
    return fields.getOrDefault(type, List.of());
  }

  /**
   * Gives the facts and the scorecard to Drools and returns how often each rule fires, by its
   * position in the rule model.
   *
   * @param unit the facts of the unit
   * @param records record type to the records of its list; none when the list is not known
   * @param scorecard the entries of the scorecard
   * @throws IllegalStateException if Drools' network says other than its session
   */
  public int[] fire(
      Values unit, Function<String, List<? extends Values>> records, Values scorecard) {
    List<Object> rows = new ArrayList<>();
    rows.add(row(Rule.UNIT, unit));
    for (String type : this.records) {
      for (Values record : records.apply(type)) {
        rows.add(row(type, record));
      }
    }
    // The rules for criteria and those for the outcome look at different things: one run is enough.
    rows.add(row(Rule.SCORECARD, scorecard));
    if (network.isEmpty()) {
      return bySession(rows);
    }
    Network.Run run = network.get().new Run();
    rows.forEach(run::insert);
    int[] fired = run.fired();
    if (everyWithSession > 0 && runs.incrementAndGet() % everyWithSession == 0) {
      agree(fired, bySession(rows));
    }
    return fired;
  }

  private int[] bySession(List<Object> rows) {
    try (DroolsRun run = new DroolsRun(rules.base().newKieSession(), names)) {
      return run.fire(rows);
    }
  }

  private void agree(int[] fired, int[] bySession) {
    if (!Arrays.equals(fired, bySession)) {
      throw new IllegalStateException(
          "The network says other than the session of "
              + IntStream.range(0, fired.length)
                  .filter(rule -> fired[rule] != bySession[rule])
                  .mapToObj(names::get)
                  .toList());
    }
  }

  private Object row(String type, Values values) {
    List<String> own = fields(type);
    @Nullable Object[] row = new Object[own.size() + 2];
    for (int i = 0; i < own.size(); i++) {
      row[i] = own.get(i).isEmpty() ? null : values.exact(i);
    }
    row[own.size()] = figures;
    row[own.size() + 1] = switches;
    return rules.row(type, row);
  }
}
