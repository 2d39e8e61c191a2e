package vn.antq.rules.internal.engine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.CompareNode.Side;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Derivation.OfRecords;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/**
 * Where what is not known must be cut so that rules that are open are decided on either side. Where
 * exactly does not change what is found, only how soon.
 */
public final class Cuts {

  /** So many other values a value is cut at: of thousands of records each would cut all others. */
  private static final int MOST_OTHERS = 48;

  private final Footing footing;
  private final FactSheet sheet;
  private final Map<Key, Set<Object>> values = new HashMap<>();
  private final Map<Key, TreeSet<Long>> starts = new HashMap<>();
  private final Map<String, Set<Object>> shares = new LinkedHashMap<>();

  /** A fact of the unit, or a field of a record by its position. */
  private record Key(String record, int index, String name) {}

  /** Collects the cuts for the rules that are open. */
  public Cuts(Footing footing, FactSheet sheet) {
    this.footing = footing;
    this.sheet = sheet;
    for (RuleNode rule : footing.rules()) {
      for (PatternNode pattern : rule.patterns()) {
        // Of one that is counted each record matters, though one of them matches for sure.
        if (rule.rule().isCounted() || pattern.truth(sheet, Map.of()) == Truth.UNKNOWN) {
          collect(pattern);
        }
      }
    }
  }

  /** What is cut: the facts of the unit, or the fields of one record. */
  private record Scope(
      String record,
      int index,
      Map<String, Possible> known,
      Function<String, Optional<FactDefinition>> words) {

    Key key(String name) {
      return new Key(record, index, name);
    }

    Possible value(String name) {
      Possible value = known.getOrDefault(name, Possible.UNKNOWN);
      return words.apply(name).map(fact -> Reckoning.bounded(value, fact)).orElse(value);
    }
  }

  private Scope unit() {
    return new Scope("", 0, sheet.unit(), footing.vocabulary()::fact);
  }

  private Scope record(RecordDefinition type, int index) {
    return new Scope(
        type.name(), index, sheet.list(type.name()).records().get(index).fields(), type::field);
  }

  private void collect(PatternNode pattern) {
    if (!pattern.pattern().isAboutRecords()) {
      collect(footing.comparisons(pattern), unit());
      return;
    }
    footing
        .vocabulary()
        .record(pattern.pattern().type())
        .ifPresent(
            type -> {
              int records = sheet.list(type.name()).records().size();
              for (int i = 0; i < records; i++) {
                collect(footing.comparisons(pattern), record(type, i));
              }
            });
  }

  private void collect(List<CompareNode> comparisons, Scope scope) {
    for (CompareNode compare : comparisons) {
      if (compare.truth(scope.known()) != Truth.UNKNOWN) {
        continue;
      }
      Possible left = compare.left(scope.known());
      for (Side side : compare.sides()) {
        cut(scope, compare.fact(), compare.right(side, scope.known()));
        if (side.constant() == null) {
          scope.words().apply(side.fact()).ifPresent(fact -> cut(scope, fact, left));
        }
      }
    }
  }

  private void cut(Key key, Possible target) {
    values.computeIfAbsent(key, same -> new LinkedHashSet<>());
    TreeSet<Long> own = starts.computeIfAbsent(key, same -> new TreeSet<>());
    for (Object bound : bounds(target)) {
      values.get(key).add(bound);
      Long position = Possible.position(bound);
      if (position != null) {
        own.add(position);
        own.add(position + 1);
      }
    }
  }

  private static List<Object> bounds(Possible target) {
    List<Object> bounds = new ArrayList<>();
    if (target.lower() != null) {
      bounds.add(target.lower());
    }
    if (target.upper() != null && !target.isExact()) {
      bounds.add(target.upper());
    }
    return bounds;
  }

  /** What is derived is cut where that cuts what it comes from. */
  private void cut(Scope scope, FactDefinition compared, Possible target) {
    FactDefinition fact = scope.words().apply(compared.name()).orElse(compared);
    Runnable asStated = () -> cut(scope.key(fact.name()), target);
    fact.derivation()
        .<Runnable>map(
            how ->
                how.fold(
                    ratio -> () -> cutShare(scope, fact.name(), ratio, target),
                    sum -> () -> cutTotal(scope, fact.name(), target),
                    difference -> () -> cutApart(scope, fact.name(), target),
                    days -> () -> cutApart(scope, fact.name(), target),
                    change -> () -> cutChange(scope, fact.name(), change, target),
                    count -> () -> cutRecords(count),
                    summary -> () -> cutSummary(fact.name(), summary, target),
                    verdict -> asStated))
        .orElse(asStated)
        .run();
  }

  private void cutShare(Scope scope, String name, Derivation.RatioOf ratio, Possible target) {
    for (Object bound : bounds(target)) {
      if (bound instanceof Ratio share) {
        suppose(scope, name, share);
        if (share.numerator() >= 0) {
          cut(scope, ratio, share);
        }
      }
    }
  }

  private void suppose(Scope scope, String name, Object value) {
    if (scope.record().isEmpty()) {
      shares.computeIfAbsent(name, same -> new LinkedHashSet<>()).add(value);
    }
  }

  private void cutTotal(Scope scope, String name, Possible target) {
    for (Object bound : bounds(target)) {
      if (bound instanceof Long total) {
        cutNumber(scope, name, total);
        cutNumber(scope, name, total + 1);
      }
    }
  }

  private void cutApart(Scope scope, String name, Possible target) {
    for (Object bound : bounds(target)) {
      if (bound instanceof Long apart) {
        suppose(scope, name, apart);
        cutNumber(scope, name, apart);
        cutNumber(scope, name, apart + 1);
      }
    }
  }

  private void cut(Scope scope, Derivation.RatioOf ratio, Ratio share) {
    Possible part = scope.value(ratio.numerator());
    Possible whole = scope.value(ratio.denominator());
    for (Object bound : bounds(whole)) {
      if (bound instanceof Long number && number > 0) {
        cutNumber(scope, ratio.numerator(), share.leastPartOf(number));
        cutNumber(scope, ratio.numerator(), share.greatestPartOf(number) + 1);
      }
    }
    cutWhole(scope, ratio.denominator(), share, part);
  }

  /** Cuts a whole of which known parts are a share. */
  private void cutWhole(Scope scope, String whole, Ratio share, Possible part) {
    Ratio inverse =
        share.numerator() <= 0 ? null : new Ratio(share.denominator(), share.numerator());
    for (Object bound : bounds(part)) {
      if (bound instanceof Long number && inverse != null) {
        cutNumber(scope, whole, inverse.leastPartOf(number));
        cutNumber(scope, whole, inverse.greatestPartOf(number) + 1);
      }
    }
    // Of nothing there is no share.
    cutNumber(scope, whole, 1);
  }

  /** A fall by a share leaves the rest of what was before, a rise adds the share to it. */
  private void cutChange(Scope scope, String name, Derivation.ChangeOf change, Possible target) {
    Possible before = scope.value(change.before());
    for (Object bound : bounds(target)) {
      if (!(bound instanceof Ratio share)) {
        continue;
      }
      suppose(scope, name, share);
      long part = share.numerator();
      Ratio left =
          new Ratio(
              change.rise()
                  ? Math.addExact(share.denominator(), part)
                  : Math.subtractExact(share.denominator(), part),
              share.denominator());
      for (Object was : bounds(before)) {
        if (was instanceof Long number && number > 0) {
          cutNumber(scope, change.now(), left.leastPartOf(number));
          cutNumber(scope, change.now(), left.greatestPartOf(number) + 1);
        }
      }
      cutWhole(scope, change.before(), left, scope.value(change.now()));
    }
  }

  /** Cuts a number so that it is below {@code start} or not; a sum is cut in each of its terms. */
  private void cutNumber(Scope scope, String name, long start) {
    Optional<FactDefinition> fact = scope.words().apply(name);
    Runnable asStated =
        () -> {
          Key key = scope.key(name);
          values.computeIfAbsent(key, same -> new LinkedHashSet<>());
          starts.computeIfAbsent(key, same -> new TreeSet<>()).add(start);
        };
    fact.flatMap(FactDefinition::derivation)
        .<Runnable>map(
            how ->
                how.fold(
                    ratio -> asStated,
                    sum -> () -> cutTerms(scope, name, sum, start),
                    difference ->
                        () -> cutApart(scope, difference.minuend(), difference.subtrahend(), start),
                    days -> () -> cutApart(scope, days.to(), days.from(), start),
                    change -> asStated,
                    count -> () -> cutRecords(count),
                    summary -> () -> cutSummary(name, summary, Possible.exactly(start)),
                    verdict -> asStated))
        .orElse(asStated)
        .run();
  }

  private void cutApart(Scope scope, String more, String less, long start) {
    for (Object bound : bounds(scope.value(less))) {
      Long position = Possible.position(bound);
      if (position != null) {
        cutNumber(scope, more, position + start);
      }
    }
    for (Object bound : bounds(scope.value(more))) {
      Long position = Possible.position(bound);
      if (position != null) {
        cutNumber(scope, less, position - start + 1);
      }
    }
  }

  private void cutTerms(Scope scope, String name, Derivation.SumOf sum, long start) {
    Possible total = scope.value(name);
    for (String term : sum.terms()) {
      Possible own = scope.value(term);
      Long least = difference(total.lower(), own.lower());
      Long most = difference(total.upper(), own.upper());
      if (!own.isSettled()) {
        cutNumber(scope, term, start - (least == null ? 0 : least));
      }
      if (!own.isSettled() && most != null) {
        cutNumber(scope, term, start - most);
      }
    }
  }

  private static @Nullable Long difference(@Nullable Object total, @Nullable Object own) {
    return total instanceof Long all && own instanceof Long part ? (Long) (all - part) : null;
  }

  private void cutRecords(OfRecords how) {
    footing
        .vocabulary()
        .recordOf(how.list())
        .ifPresent(
            type -> {
              int records = sheet.list(type.name()).records().size();
              for (int i = 0; i < records; i++) {
                cutRecord(record(type, i), how);
              }
            });
  }

  private void cutRecord(Scope scope, OfRecords how) {
    RecordSheet record = sheet.list(scope.record()).records().get(scope.index());
    if (Derivations.counts(record, how) != Truth.UNKNOWN) {
      return;
    }
    for (Map.Entry<String, List<Object>> field : how.where().entrySet()) {
      for (Object value : field.getValue()) {
        cut(scope.key(field.getKey()), Possible.exactly(value));
      }
    }
    for (FigureCondition condition : how.figures()) {
      condition
          .value()
          .ifPresent(
              limit ->
                  scope
                      .words()
                      .apply(condition.field())
                      .ifPresent(field -> cut(scope, field, Possible.exactly(limit))));
    }
  }

  /** Which records count is cut, and each value where it would decide if all others were known. */
  private void cutSummary(String name, Derivation.SummaryOf summary, Possible target) {
    cutRecords(summary);
    RecordDefinition type = footing.vocabulary().recordOf(summary.list()).orElse(null);
    FactDefinition field = type == null ? null : type.field(summary.field()).orElse(null);
    if (type == null || field == null) {
      return;
    }
    List<RecordSheet> records = sheet.list(type.name()).records();
    List<Object> others = summary.what().isCount() ? others(summary, records) : List.of();
    for (int i = 0; i < records.size(); i++) {
      Scope scope = record(type, i);
      Possible own = scope.value(field.name());
      if (own.isSettled() || Derivations.counts(records.get(i), summary) == Truth.FALSE) {
        continue;
      }
      for (Object cut : cuts(name, summary, own, target, others)) {
        cut(scope, field, Possible.exactly(cut));
      }
    }
  }

  private List<Object> cuts(
      String name,
      Derivation.SummaryOf summary,
      Possible own,
      Possible target,
      List<Object> others) {
    return switch (summary.what()) {
      case LEAST, MOST -> bounds(target);
      case TOTAL -> rests(sheet.value(name), own, bounds(target));
      case AVERAGE -> averages(bounds(target), own);
      case DISTINCT, MONTHS -> others;
    };
  }

  /** What is left of a total beside the least and the most that the others are. */
  private static List<Object> rests(Possible total, Possible own, List<Object> targets) {
    List<Object> rests = new ArrayList<>();
    for (Object target : targets) {
      for (boolean upper : new boolean[] {false, true}) {
        Object all = upper ? total.upper() : total.lower();
        Object part = upper ? own.upper() : own.lower();
        if (target instanceof Long asked && all instanceof Long sum) {
          rests.add(asked - (part instanceof Long some ? sum - some : sum));
        } else if (target instanceof BigDecimal asked && all instanceof BigDecimal sum) {
          rests.add(asked.subtract(part instanceof BigDecimal some ? sum.subtract(some) : sum));
        }
      }
    }
    return rests;
  }

  /** One record alone has the average of its value. */
  private static List<Object> averages(List<Object> targets, Possible own) {
    List<Object> cuts = new ArrayList<>();
    for (Object target : targets) {
      if (target instanceof Average average) {
        BigDecimal number = average.roundedDown(0);
        cuts.add(own.lower() instanceof BigDecimal ? number : (Object) number.longValueExact());
      }
    }
    return cuts;
  }

  /** What is the same as the value of another record, or lies in the same month, counts once. */
  private static List<Object> others(Derivation.SummaryOf summary, List<RecordSheet> records) {
    boolean months = summary.what() == Derivation.Summary.MONTHS;
    Set<Object> others = new LinkedHashSet<>();
    for (RecordSheet record : records) {
      if (others.size() >= MOST_OTHERS) {
        break;
      }
      Object value = record.value(summary.field()).exact();
      if (months && value instanceof LocalDate day) {
        others.add(day.withDayOfMonth(1).minusDays(1));
        others.add(day.withDayOfMonth(day.lengthOfMonth()));
      } else if (!months && value != null) {
        others.add(value);
      }
    }
    return List.copyOf(others);
  }

  /**
   * Returns the pieces of a share of which neither part nor whole is known: no cut through either
   * tells where the one is enough for the other. Empty when there is no such share.
   */
  public Map<String, List<Possible>> shares() {
    Map<String, List<Possible>> open = new LinkedHashMap<>();
    shares.forEach(
        (name, cuts) -> {
          Possible share = sheet.value(name);
          boolean both =
              footing
                  .vocabulary()
                  .fact(name)
                  .map(FactDefinition::sources)
                  .orElse(List.of())
                  .stream()
                  .noneMatch(part -> sheet.value(part).isSettled());
          List<Possible> pieces = new ArrayList<>();
          if (both && !share.isSettled()) {
            Unknown.addBetween(share, new ArrayList<>(cuts), pieces);
            if (share.absence() == Possible.Absence.MAYBE) {
              pieces.add(Possible.ABSENT);
            }
          }
          if (pieces.size() > 1) {
            open.put(name, pieces);
          }
        });
    return open;
  }

  /** Returns the pieces of what is not known; one piece when nothing says where to cut it. */
  public List<Possible> pieces(Unknown unknown) {
    Key key = new Key(unknown.record(), unknown.index(), unknown.fact().name());
    Possible possible = unknown.in(sheet);
    TreeSet<Long> own = starts.get(key);
    if (own == null) {
      return List.of(possible);
    }
    List<Possible> pieces = unknown.pieces(possible, own, values.getOrDefault(key, Set.of()));
    return pieces.size() > 1 ? pieces : halves(unknown, possible);
  }

  /** A number that two rules read in different company is cut further where nothing else is. */
  private static List<Possible> halves(Unknown unknown, Possible possible) {
    if (!(possible.least() instanceof Long least)) {
      return List.of(possible);
    }
    long middle =
        possible.most() instanceof Long most ? least + (most - least + 1) / 2 : 2 * least + 2;
    return unknown.pieces(possible, new TreeSet<>(Set.of(middle)), Set.of());
  }
}
