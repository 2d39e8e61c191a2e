package vn.antq.rules.internal.engine.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.FactPath;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/** Computes derived facts; what they come from may be only partly known, then so are they. */
public final class Derivations {

  private final Vocabulary vocabulary;
  private final FactSheet sheet;

  private Derivations(Vocabulary vocabulary, FactSheet sheet) {
    this.vocabulary = vocabulary;
    this.sheet = sheet;
  }

  /** The outcome of another pack for the same dossier, as a level of the given enumeration. */
  public interface Verdicts {

    /** Returns the worst and the best outcome of a pack. */
    public Possible verdict(String pack, FactType type);
  }

  /** Adds every derived fact of the vocabulary to the sheet. */
  public static void complete(VocabularyPlan form, FactSheet sheet, Verdicts verdicts) {
    Derivations derivations = new Derivations(form.vocabulary(), sheet);
    for (FactDefinition fact : form.derived()) {
      sheet
          .unit()
          .put(fact.name(), derivations.derive(fact, fact.derivation().orElseThrow(), verdicts));
    }
  }

  /** Returns a derived fact that is not a verdict, from what a sheet says of others. */
  static Possible derive(FactDefinition fact, Vocabulary vocabulary, FactSheet sheet) {
    return new Derivations(vocabulary, sheet)
        .derive(fact, fact.derivation().orElseThrow(), (pack, type) -> Possible.unknown(type));
  }

  private Possible derive(FactDefinition fact, Derivation how, Verdicts verdicts) {
    return how.fold(
        this::ratio, this::sum, this::count, verdict -> verdict(fact, verdict, verdicts));
  }

  private Possible verdict(FactDefinition fact, Derivation.VerdictOf verdict, Verdicts verdicts) {
    Possible given = verdict.unless().isEmpty() ? Possible.UNKNOWN : sheet.value(verdict.unless());
    if (given.isExact() && Recognition.lacking(sheet.evidenceFor(verdict.unless())).isEmpty()) {
      return given;
    }
    Possible computed = verdicts.verdict(verdict.pack(), fact.type());
    return given.exact() instanceof Level stated ? unproven(stated, computed) : computed;
  }

  /** A decision that nobody can find raises nothing; one that says worse leaves it open. */
  private static Possible unproven(Level stated, Possible computed) {
    return computed.lower() instanceof Level worst
            && computed.upper() instanceof Level best
            && stated.rank() < worst.rank()
        ? Possible.between(stated, best, false)
        : computed;
  }

  private Possible ratio(Derivation.RatioOf ratio) {
    Possible part = sheet.value(ratio.numerator());
    Possible whole = sheet.value(ratio.denominator());
    if (part.exact() instanceof Long numerator && whole.exact() instanceof Long denominator) {
      return denominator == 0
          ? Possible.ABSENT
          : Possible.exactly(new Ratio(numerator, denominator));
    }
    return Shares.between(ratio, vocabulary, sheet);
  }

  private Possible sum(Derivation.SumOf sum) {
    long least = 0;
    Long most = 0L;
    for (String term : sum.terms()) {
      Possible value = sheet.value(term);
      least = Math.addExact(least, bound(value.lower(), 0L));
      Long upper = whole(value.upper());
      most = most == null || upper == null ? null : Math.addExact(most, upper);
    }
    return Possible.between(least, most, false);
  }

  private Possible count(Derivation.CountOf count) {
    String type =
        vocabulary
            .fact(count.list())
            .flatMap(
                fact ->
                    fact.type() instanceof ListOf list
                        ? Optional.of(list.record())
                        : Optional.empty())
            .orElse("");
    RecordList list = sheet.list(type);
    if (!list.known()) {
      return Possible.between(0L, null, false);
    }
    long surely = 0;
    long perhaps = 0;
    for (RecordSheet record : list.records()) {
      Truth counts = counts(record, count.where());
      surely += counts == Truth.TRUE ? 1 : 0;
      perhaps += counts != Truth.FALSE ? 1 : 0;
    }
    return Possible.between(surely, perhaps, false);
  }

  /** Returns whether a record is one of those that are counted. */
  public static Truth counts(RecordSheet record, Map<String, List<Object>> where) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, List<Object>> condition : where.entrySet()) {
      truth = truth.and(record.value(condition.getKey()).isOneOf(condition.getValue()));
    }
    return truth;
  }

  private static long bound(@Nullable Object value, long otherwise) {
    return value instanceof Long whole ? whole : otherwise;
  }

  private static @Nullable Long whole(@Nullable Object value) {
    return value instanceof Long whole ? whole : null;
  }

  /**
   * Returns the names of stated facts, as explanations name them, that would settle a fact of the
   * unit.
   */
  public static List<String> missingBehind(String name, Vocabulary vocabulary, FactSheet sheet) {
    Set<String> missing = new LinkedHashSet<>();
    missingBehind(name, vocabulary, sheet, new HashSet<>(), missing);
    return List.copyOf(missing);
  }

  /**
   * Each fact is looked at once: of a sum of sums the ways to what is stated are more than anybody
   * can go.
   */
  private static void missingBehind(
      String name, Vocabulary vocabulary, FactSheet sheet, Set<String> seen, Set<String> missing) {
    Optional<FactDefinition> fact = vocabulary.fact(name);
    if (!seen.add(name) || sheet.value(name).isSettled() || fact.isEmpty()) {
      return;
    }
    Function<Derivation, Collection<String>> behind =
        how -> {
          Set<String> found = new LinkedHashSet<>();
          how.sources().forEach(part -> missingBehind(part, vocabulary, sheet, seen, found));
          return found;
        };
    missing.addAll(
        fact.get()
            .derivation()
            .map(
                how ->
                    how.<Collection<String>>fold(
                        behind,
                        behind,
                        count -> missingInRecords(count, vocabulary, sheet),
                        verdict -> List.of(name)))
            .orElseGet(() -> List.of(name)));
  }

  private static List<String> missingInRecords(
      Derivation.CountOf count, Vocabulary vocabulary, FactSheet sheet) {
    for (RecordDefinition record : vocabulary.records().values()) {
      if (record.list().equals(count.list()) && sheet.list(record.name()).known()) {
        return sheet.list(record.name()).records().stream()
            .flatMap(
                entry ->
                    count.where().keySet().stream()
                        .sorted()
                        .filter(field -> !entry.value(field).isSettled())
                        .map(field -> FactPath.field(count.list(), entry.number(), field)))
            .toList();
      }
    }
    return List.of(count.list());
  }

  /** Returns the levels of an enumeration that an outcome code range covers. */
  public static Possible levels(FactType type, String worst, String best) {
    if (!(type instanceof OneOf oneOf)) {
      return Possible.UNKNOWN;
    }
    Optional<Level> low = oneOf.enumeration().level(worst);
    Optional<Level> high = oneOf.enumeration().level(best);
    return low.isPresent() && high.isPresent()
        ? Possible.between(low.get(), high.get(), false)
        : Possible.unknown(type);
  }
}
