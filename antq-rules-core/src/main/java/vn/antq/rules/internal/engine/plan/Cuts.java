package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.CompareNode.Side;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/**
 * Where what is not known must be cut so that rules that are open are decided on either side. Where
 * exactly does not change what is found, only how soon.
 */
public final class Cuts {

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

  private void collect(PatternNode pattern) {
    String type = pattern.pattern().type();
    if (!pattern.pattern().isAboutRecords()) {
      collect(footing.comparisons(pattern), "", 0, sheet.unit());
      return;
    }
    List<RecordSheet> records = sheet.list(type).records();
    for (int i = 0; i < records.size(); i++) {
      collect(footing.comparisons(pattern), type, i, records.get(i).fields());
    }
  }

  private void collect(
      List<CompareNode> comparisons, String record, int index, Map<String, Possible> known) {
    for (CompareNode compare : comparisons) {
      if (compare.truth(known) != Truth.UNKNOWN) {
        continue;
      }
      Possible left = compare.left(known);
      for (Side side : compare.sides()) {
        Possible constant = side.constant();
        Possible right = compare.right(side, known);
        if (record.isEmpty()) {
          cut(compare.fact(), right);
          footing.vocabulary().fact(side.fact()).ifPresent(fact -> cut(fact, left));
        } else {
          cut(new Key(record, index, compare.fact().name()), right);
          if (constant == null) {
            cut(new Key(record, index, side.fact()), left);
          }
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

  private void cut(FactDefinition fact, Possible target) {
    Runnable asStated = () -> cut(new Key("", 0, fact.name()), target);
    fact.derivation()
        .<Runnable>map(
            how ->
                how.fold(
                    ratio -> () -> cutShare(fact.name(), ratio, target),
                    sum -> () -> cutTotal(fact.name(), target),
                    count -> () -> cutRecords(count),
                    verdict -> asStated))
        .orElse(asStated)
        .run();
  }

  private void cutShare(String name, Derivation.RatioOf ratio, Possible target) {
    for (Object bound : bounds(target)) {
      if (bound instanceof Ratio share) {
        shares.computeIfAbsent(name, same -> new LinkedHashSet<>()).add(share);
        cut(ratio, share);
      }
    }
  }

  private void cutTotal(String name, Possible target) {
    for (Object bound : bounds(target)) {
      if (bound instanceof Long total) {
        cutNumber(name, total);
        cutNumber(name, total + 1);
      }
    }
  }

  private void cut(Derivation.RatioOf ratio, Ratio share) {
    Possible part = sheet.value(ratio.numerator());
    Possible whole = sheet.value(ratio.denominator());
    for (Object bound : bounds(whole)) {
      if (bound instanceof Long number && number > 0) {
        cutNumber(ratio.numerator(), share.leastPartOf(number));
        cutNumber(ratio.numerator(), share.greatestPartOf(number) + 1);
      }
    }
    Ratio inverse =
        share.numerator() == 0 ? null : new Ratio(share.denominator(), share.numerator());
    for (Object bound : bounds(part)) {
      if (bound instanceof Long number && inverse != null) {
        cutNumber(ratio.denominator(), inverse.leastPartOf(number));
        cutNumber(ratio.denominator(), inverse.greatestPartOf(number) + 1);
      }
    }
    // Of nothing there is no share.
    cutNumber(ratio.denominator(), 1);
  }

  /** Cuts a number so that it is below {@code start} or not; a sum is cut in each of its terms. */
  private void cutNumber(String name, long start) {
    Runnable asStated =
        () -> {
          Key key = new Key("", 0, name);
          values.computeIfAbsent(key, same -> new LinkedHashSet<>());
          starts.computeIfAbsent(key, same -> new TreeSet<>()).add(start);
        };
    footing
        .vocabulary()
        .fact(name)
        .flatMap(FactDefinition::derivation)
        .<Runnable>map(
            how ->
                how.fold(
                    ratio -> asStated,
                    sum -> () -> cutTerms(name, sum, start),
                    count -> () -> cutRecords(count),
                    verdict -> asStated))
        .orElse(asStated)
        .run();
  }

  private void cutTerms(String name, Derivation.SumOf sum, long start) {
    Possible total = sheet.value(name);
    for (String term : sum.terms()) {
      Possible own = sheet.value(term);
      Long least = difference(total.lower(), own.lower());
      Long most = difference(total.upper(), own.upper());
      if (!own.isSettled()) {
        cutNumber(term, start - (least == null ? 0 : least));
      }
      if (!own.isSettled() && most != null) {
        cutNumber(term, start - most);
      }
    }
  }

  private static @Nullable Long difference(@Nullable Object total, @Nullable Object own) {
    return total instanceof Long all && own instanceof Long part ? (Long) (all - part) : null;
  }

  private void cutRecords(Derivation.CountOf count) {
    String type =
        footing
            .vocabulary()
            .fact(count.list())
            .map(FactDefinition::type)
            .map(list -> list instanceof ListOf of ? of.record() : "")
            .orElse("");
    List<RecordSheet> records = sheet.list(type).records();
    for (int i = 0; i < records.size(); i++) {
      if (Derivations.counts(records.get(i), count.where()) == Truth.UNKNOWN) {
        for (Map.Entry<String, List<Object>> field : count.where().entrySet()) {
          for (Object value : field.getValue()) {
            cut(new Key(type, i, field.getKey()), Possible.exactly(value));
          }
        }
      }
    }
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
