package vn.antq.rules.internal.engine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Derivation.OfRecords;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;

/** Values and lists that a dossier which does not state them might have. */
public final class Guesses {

  private Guesses() {}

  /** Returns a value of what has no end on the side that is asked for. */
  public static Possible value(Unknown unknown, Possible possible, long more) {
    Object low = possible.lower();
    Object high = possible.upper();
    ScalarType type = (ScalarType) unknown.fact().type();
    switch (type.manner()) {
      case DAY:
        return Possible.exactly(
            low != null ? low : high != null ? high : LocalDate.of(unknownYear(), 1, 1));
      case AMOUNT:
        return Possible.exactly(onStep(unknown.fact(), decimal(low, high, more)));
      case WORDS:
        return Possible.exactly("");
      default:
        break;
    }
    long from = low instanceof Long whole ? whole : high instanceof Long top ? top - more : 0;
    return Possible.exactly(low instanceof Long ? 10 * from + more : from);
  }

  /** A number that no dossier can state would show what no dossier comes to. */
  private static BigDecimal onStep(FactDefinition fact, BigDecimal number) {
    return fact.step()
        .map(step -> number.divideToIntegralValue(step).multiply(step))
        .orElse(number);
  }

  private static int unknownYear() {
    return 2000;
  }

  private static BigDecimal decimal(@Nullable Object low, @Nullable Object high, long more) {
    if (low instanceof BigDecimal from && high instanceof BigDecimal to) {
      return from.add(to).divide(BigDecimal.valueOf(2));
    } else if (low instanceof BigDecimal from) {
      return from.add(BigDecimal.valueOf(more + 1));
    } else if (high instanceof BigDecimal to) {
      return to.subtract(BigDecimal.valueOf(more + 1));
    }
    return BigDecimal.valueOf(more);
  }

  /**
   * Returns ways in which the lists that are not stated might be: none, all with a record of every
   * sort that rules look for, each with one of one sort. Empty when every list is stated.
   */
  public static List<Map<String, RecordList>> lists(List<Footing> footings, FactSheet facts) {
    Map<String, List<RecordSheet>> sorts = new LinkedHashMap<>();
    for (Footing footing : footings) {
      for (String type : footing.fields().keySet()) {
        if (!facts.list(type).known()) {
          sorts.computeIfAbsent(type, same -> new ArrayList<>()).addAll(footing.sorts(type));
        }
      }
    }
    List<Map<String, RecordList>> lists = new ArrayList<>();
    if (sorts.isEmpty()) {
      return lists;
    }
    lists.add(with(sorts, Map.of()));
    lists.add(with(sorts, sorts));
    sorts.forEach(
        (type, records) ->
            records.forEach(record -> lists.add(with(sorts, Map.of(type, List.of(record))))));
    return lists;
  }

  private static Map<String, RecordList> with(
      Map<String, List<RecordSheet>> all, Map<String, List<RecordSheet>> records) {
    Map<String, RecordList> lists = new HashMap<>();
    all.keySet()
        .forEach(
            type -> lists.put(type, new RecordList(true, records.getOrDefault(type, List.of()))));
    return lists;
  }

  /** Returns a record of every sort that rules look for. */
  static List<RecordSheet> sorts(Footing footing, String type) {
    List<RecordSheet> sorts = new ArrayList<>();
    RecordDefinition record = footing.vocabulary().record(type).orElseThrow();
    for (boolean high : new boolean[] {true, false}) {
      for (RuleNode rule : footing.rules()) {
        for (PatternNode pattern : rule.patterns()) {
          if (pattern.pattern().type().equals(type)) {
            Map<String, Possible> fields = filled(record, high);
            footing.comparisons(pattern).forEach(compare -> meet(compare, fields));
            sorts.add(record(sorts.size() + 1, fields));
          }
        }
      }
      for (FactDefinition fact : footing.vocabulary().facts().values()) {
        if (fact.derivation().orElse(null) instanceof OfRecords of
            && of.list().equals(record.list())) {
          Map<String, Possible> fields = filled(record, high);
          of.where()
              .forEach((field, accepted) -> fields.put(field, Possible.exactly(accepted.get(0))));
          of.figures().forEach(condition -> meet(condition, fields));
          sorts.add(record(sorts.size() + 1, fields));
        }
      }
    }
    return sorts;
  }

  /** Every field has its value, so nobody narrows it: one record serves all cases. */
  private static RecordSheet record(int number, Map<String, Possible> fields) {
    return new RecordSheet(number, "", Collections.unmodifiableMap(fields), List.of());
  }

  private static Map<String, Possible> filled(RecordDefinition record, boolean high) {
    Map<String, Possible> fields = new HashMap<>();
    for (FactDefinition field : record.stated()) {
      Unknown unknown = new Unknown(record.name(), 0, field);
      Possible possible = Possible.unknown(field.type());
      Object end = high ? possible.upper() : possible.lower();
      fields.put(
          field.name(),
          end == null ? value(unknown, possible, high ? 1 : 0) : Possible.exactly(end));
    }
    return fields;
  }

  private static void meet(FigureCondition condition, Map<String, Possible> fields) {
    condition
        .value()
        .filter(limit -> fields.containsKey(condition.field()))
        .flatMap(limit -> ScalarType.of(limit).nearest(condition.operator(), limit))
        .ifPresent(value -> fields.put(condition.field(), Possible.exactly(value)));
  }

  private static void meet(CompareNode compare, Map<String, Possible> fields) {
    Possible wanted = compare.sides().get(0).constant();
    if (wanted == null || wanted.exact() == null) {
      return;
    } else if (compare.fact().derivation().isPresent()) {
      meet(compare.fact().derivation().get(), compare.operator(), wanted.exact(), fields);
      return;
    }
    Long position = Possible.position(wanted.exact());
    boolean greater = compare.operator() == Operator.GREATER;
    boolean less = compare.operator() == Operator.LESS;
    if ((greater || less) && position != null && compare.fact().type().equals(FactType.INTEGER)) {
      fields.put(compare.fact().name(), Possible.exactly(position + (greater ? 1 : -1)));
    } else if (!greater && !less) {
      fields.put(compare.fact().name(), wanted);
    }
  }

  /** What a difference or the days between two days are is met by the first of both alone. */
  private static void meet(
      Derivation how, Operator operator, Object limit, Map<String, Possible> fields) {
    String moved =
        how instanceof Derivation.DaysOf days
            ? days.to()
            : how instanceof Derivation.DifferenceOf difference ? difference.minuend() : "";
    String other =
        how instanceof Derivation.DaysOf days
            ? days.from()
            : how instanceof Derivation.DifferenceOf difference ? difference.subtrahend() : "";
    Object from = fields.getOrDefault(other, Possible.UNKNOWN).exact();
    if (from != null && limit instanceof Long asked && fields.containsKey(moved)) {
      Long position = Possible.position(from);
      if (position != null) {
        fields.put(
            moved, Possible.exactly(ScalarType.of(from).at(position + asked + operator.side())));
      }
    }
  }
}
