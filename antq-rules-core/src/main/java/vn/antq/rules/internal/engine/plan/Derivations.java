package vn.antq.rules.internal.engine.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Derivation.OfRecords;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.FactPath;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
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
    complete(form, form.vocabulary(), sheet, verdicts);
  }

  /**
   * Adds every derived fact, and every derived field of a record.
   *
   * @param told the vocabulary, told what the figures come to
   */
  public static void complete(
      VocabularyPlan form, Vocabulary told, FactSheet sheet, Verdicts verdicts) {
    for (RecordDefinition record : form.withDerivedFields()) {
      sheet.list(record.name()).records().forEach(one -> complete(record, one.fields()));
    }
    Derivations derivations = new Derivations(told, sheet);
    for (FactDefinition fact : form.derived()) {
      FactDefinition known = told.fact(fact.name()).orElse(fact);
      sheet
          .unit()
          .put(fact.name(), derivations.derive(known, known.derivation().orElseThrow(), verdicts));
    }
  }

  /** Puts in what is derived of a record. */
  static void complete(RecordDefinition record, Map<String, Possible> fields) {
    for (FactDefinition field : record.fields()) {
      if (field.derivation().isPresent()) {
        fields.put(field.name(), Reckoning.field(field, record, fields));
      }
    }
  }

  /** Returns a derived fact that is not a verdict, from what a sheet says of others. */
  static Possible derive(FactDefinition fact, Vocabulary vocabulary, FactSheet sheet) {
    return new Derivations(vocabulary, sheet)
        .derive(fact, fact.derivation().orElseThrow(), (pack, type) -> Possible.unknown(type));
  }

  private Possible derive(FactDefinition fact, Derivation how, Verdicts verdicts) {
    return how.fold(
        this::ratio,
        sum -> Reckoning.sum(sum.terms().stream().map(this::value).toList()),
        this::difference,
        days -> Reckoning.difference(value(days.to()), value(days.from())),
        change -> Reckoning.change(change, value(change.before()), value(change.now())),
        this::count,
        this::summary,
        verdict -> verdict(fact, verdict, verdicts));
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
    return Reckoning.onlyWith(Shares.between(ratio, vocabulary, sheet), List.of(part, whole));
  }

  private Possible value(String name) {
    Possible value = sheet.value(name);
    return vocabulary.fact(name).map(fact -> Reckoning.bounded(value, fact)).orElse(value);
  }

  /** What cannot exceed what it is taken from leaves nothing less than nought. */
  private Possible difference(Derivation.DifferenceOf difference) {
    Possible apart =
        Reckoning.difference(value(difference.minuend()), value(difference.subtrahend()));
    if (apart.isSettled()) {
      return apart;
    } else if (isWithin(difference.subtrahend(), difference.minuend())) {
      Possible some = apart.within(Possible.between(0L, null, true));
      return some == null ? apart : some;
    } else if (isWithin(difference.minuend(), difference.subtrahend())) {
      Possible some = apart.within(Possible.between(null, 0L, true));
      return some == null ? apart : some;
    }
    return apart;
  }

  private boolean isWithin(String part, String whole) {
    return vocabulary.fact(part).filter(fact -> fact.atMost().equals(whole)).isPresent();
  }

  private Possible count(Derivation.CountOf count) {
    RecordList list = records(count);
    if (!list.known()) {
      return Possible.between(0L, null, false);
    }
    long surely = 0;
    long perhaps = 0;
    for (RecordSheet record : list.records()) {
      Truth counts = counts(record, count);
      surely += counts == Truth.TRUE ? 1 : 0;
      perhaps += counts != Truth.FALSE ? 1 : 0;
    }
    return Possible.between(surely, perhaps, false);
  }

  private Possible summary(Derivation.SummaryOf summary) {
    return vocabulary
        .recordOf(summary.list())
        .flatMap(record -> record.field(summary.field()))
        .map(field -> Summaries.of(summary, field, records(summary)))
        .orElse(Possible.UNKNOWN);
  }

  private RecordList records(OfRecords how) {
    return vocabulary
        .recordOf(how.list())
        .map(record -> sheet.list(record.name()))
        .orElse(RecordList.UNKNOWN);
  }

  /** Returns whether a record is one of those that are meant. */
  static Truth counts(RecordSheet record, OfRecords how) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, List<Object>> condition : how.where().entrySet()) {
      truth = truth.and(record.value(condition.getKey()).isOneOf(condition.getValue()));
    }
    for (FigureCondition condition : how.figures()) {
      truth = truth.and(holds(record, condition));
    }
    return truth;
  }

  /** Returns whether a field stands to a figure as it must; what there is not does not. */
  static Truth holds(RecordSheet record, FigureCondition condition) {
    Possible value = record.value(condition.field());
    return condition
        .value()
        .map(limit -> value.compare(condition.operator(), Possible.exactly(limit)))
        .orElse(value.absence() == Possible.Absence.YES ? Truth.FALSE : Truth.UNKNOWN);
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
                        behind,
                        behind,
                        behind,
                        count -> missingInRecords(count, vocabulary, sheet),
                        summary -> missingInRecords(summary, vocabulary, sheet),
                        verdict -> List.of(name)))
            .orElseGet(() -> List.of(name)));
  }

  private static List<String> missingInRecords(
      OfRecords how, Vocabulary vocabulary, FactSheet sheet) {
    RecordDefinition record = vocabulary.recordOf(how.list()).orElse(null);
    if (record == null || !sheet.list(record.name()).known()) {
      return List.of(how.list());
    }
    Set<String> missing = new LinkedHashSet<>();
    for (RecordSheet one : sheet.list(record.name()).records()) {
      if (counts(one, how) != Truth.FALSE) {
        new TreeSet<>(how.fields())
            .forEach(field -> missing.addAll(missingInRecord(field, record, one)));
      }
    }
    return List.copyOf(missing);
  }

  /**
   * Returns the names of stated fields, as explanations name them, that would settle a field of a
   * record.
   */
  public static List<String> missingInRecord(
      String name, RecordDefinition record, RecordSheet sheet) {
    Optional<FactDefinition> field = record.field(name);
    if (sheet.value(name).isSettled() || field.isEmpty()) {
      return List.of();
    } else if (field.get().derivation().isEmpty()) {
      return List.of(FactPath.field(record.list(), sheet.number(), name));
    }
    return field.get().sources().stream()
        .flatMap(source -> missingInRecord(source, record, sheet).stream())
        .distinct()
        .toList();
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
