package vn.antq.rules.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.internal.dossier.StatedValues;
import vn.antq.rules.pack.Circumstance;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.Room;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;

/**
 * Changes as few stated facts of a dossier as it takes for one fact, stated or derived, to have a
 * wanted value. What comes out may still be refused for other reasons: whoever uses it classifies
 * it.
 */
final class FactFitter {

  private static final long SOME = 2;

  /** So many that one more or less is at most a percentage point. */
  private static final long FINE = 200;

  private static final long TENTHS = 10;

  private final Vocabulary vocabulary;
  private final Map<String, StatedRecord> samples = new HashMap<>();

  /**
   * Creates a fitter.
   *
   * @param scenarios where to look for what records are like
   */
  FactFitter(Vocabulary vocabulary, List<Scenario> scenarios) {
    this.vocabulary = vocabulary;
    for (Scenario scenario : scenarios) {
      scenario
          .dossier()
          .facts()
          .forEach(
              (name, fact) ->
                  StatedValues.records(fact).stream()
                      .findFirst()
                      .ifPresent(record -> samples.putIfAbsent(name, record)));
    }
  }

  /** Returns the dossier in which the fact is as wanted; empty when it cannot be made so. */
  Optional<Dossier> fit(Dossier dossier, FactDefinition fact, Wanted wanted) {
    if (wanted.value() instanceof FactDefinition other) {
      return relative(dossier, fact, other, wanted.side());
    } else if (fact.derivation().isEmpty()) {
      return wanted.resolved(fact.type()).flatMap(value -> plain(dossier, fact, value));
    }
    return fact.derivation()
        .get()
        .fold(
            ratio -> ratio(dossier, ratio, wanted),
            sum -> numbers(dossier, sum, wanted),
            difference -> numbers(dossier, difference, wanted),
            days -> days(dossier, days, wanted),
            change -> change(dossier, change, wanted),
            count -> count(dossier, count, wanted),
            summary -> summary(dossier, summary, wanted),
            verdict ->
                wanted.resolved(fact.type()).flatMap(level -> stated(dossier, verdict, level)));
  }

  private Optional<Dossier> stated(Dossier dossier, Derivation.VerdictOf verdict, Object level) {
    return vocabulary
        .fact(verdict.unless())
        .flatMap(stated -> plain(dossier, stated, level))
        .map(fitted -> proven(fitted, verdict.unless()));
  }

  /** A decision counts only with its number, its date and who issued it. */
  private static Dossier proven(Dossier dossier, String fact) {
    Object level = dossier.fact(fact).orElseThrow().value();
    LocalDate day = LocalDate.of(dossier.year(), 12, 1);
    return dossier.toBuilder()
        .fact(fact, level, Evidence.decision("01/QĐ-VD", day, "Cơ quan ví dụ"))
        .build();
  }

  /** The other fact is made large enough for there to be something just below it. */
  private Optional<Dossier> relative(
      Dossier dossier, FactDefinition fact, FactDefinition other, Operator side) {
    Optional<Long> now = whole(dossier, other.name());
    if (now.isEmpty() || now.get() < SOME) {
      return fit(dossier, other, Wanted.exactly(SOME))
          .flatMap(larger -> fit(larger, fact, Wanted.by(side, SOME)));
    }
    return fit(dossier, fact, Wanted.by(side, now.get()));
  }

  private Optional<Dossier> plain(Dossier dossier, FactDefinition fact, Object value) {
    if (value.equals(Wanted.NOTHING)) {
      return fact.type() instanceof ScalarType scalar && scalar.isNone(value)
          ? Optional.of(with(dossier, fact.name(), Wanted.NOTHING))
          : Optional.empty();
    }
    ScalarType type = ScalarType.of(value);
    if (!type.isNumber()) {
      return Optional.of(with(dossier, fact.name(), StatedValues.stated(value)));
    }
    BigDecimal number = type.size(value).orElseThrow();
    if (fact.min().isEmpty() && number.signum() < 0
        || !new StatedValues(dossier, vocabulary).admits(fact, value)) {
      return Optional.empty();
    }
    Optional<Long> before = whole(dossier, fact.name());
    Dossier changed = with(dossier, fact.name(), value);
    for (FactDefinition part : vocabulary.facts().values()) {
      if (part.atMost().equals(fact.name()) && value instanceof Long now) {
        Optional<Long> partly = whole(changed, part.name());
        // What was the whole of it stays the whole of it; nothing is more than the whole.
        boolean follows = partly.isPresent() && (partly.get() > now || partly.equals(before));
        if (follows) {
          Optional<Dossier> followed = plain(changed, part, now);
          if (followed.isEmpty()) {
            return Optional.empty();
          }
          changed = followed.get();
        }
      }
    }
    return Optional.of(changed);
  }

  /** What has no meaning any more is not stated any more. */
  private Dossier with(Dossier dossier, String fact, Object value) {
    Dossier changed =
        dossier.toBuilder().fact(fact, new StatedFact(value, List.of(), Place.NOWHERE)).build();
    Dossier.Builder meant = changed.toBuilder();
    vocabulary.facts().values().stream()
        .filter(other -> !other.onlyWhen().isEmpty() && !other.name().equals(fact))
        .filter(other -> other.onlyWhen().stream().noneMatch(when -> mayBe(when, changed)))
        .forEach(other -> meant.unknown(other.name()));
    return meant.build();
  }

  private boolean mayBe(Circumstance when, Dossier dossier) {
    return when.values().entrySet().stream()
        .allMatch(
            entry ->
                dossier
                    .fact(entry.getKey())
                    .flatMap(
                        stated ->
                            vocabulary
                                .fact(entry.getKey())
                                .flatMap(fact -> StatedValues.read(fact, stated.value())))
                    .map(entry.getValue()::contains)
                    .orElse(true));
  }

  private Optional<Dossier> ratio(Dossier dossier, Derivation.RatioOf derivation, Wanted wanted) {
    Optional<FactDefinition> part = vocabulary.fact(derivation.numerator());
    Optional<FactDefinition> whole = vocabulary.fact(derivation.denominator());
    if (part.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    } else if (wanted.value().equals(Wanted.NOTHING)) {
      return fit(dossier, whole.get(), Wanted.exactly(0L));
    } else if (derivation(part.get()) instanceof Derivation.CountOf counted
        && derivation(whole.get()) instanceof Derivation.CountOf all
        && counted.list().equals(all.list())) {
      return records(dossier, derivation, counted, all, wanted);
    }
    long now = whole(dossier, derivation.denominator()).orElse(0L);
    return Stream.of(Math.max(now, FINE), now, 1L)
        .flatMap(some -> parts(derivation, wanted, some).stream())
        .flatMap(
            values ->
                fit(dossier, whole.get(), number(values, whole.get()))
                    .flatMap(larger -> fit(larger, part.get(), number(values, part.get())))
                    .stream())
        .findFirst();
  }

  /** What part and whole must be, where the whole is at least so many. */
  private static Optional<Map<String, Long>> parts(
      Derivation.RatioOf ratio, Wanted wanted, long least) {
    return ratio.inverse(
        wanted.side(),
        wanted.value(),
        source -> Optional.of(Room.from(source.equals(ratio.denominator()) ? least : 0)));
  }

  private static Wanted number(Map<String, Long> values, FactDefinition fact) {
    return Wanted.exactly(values.getOrDefault(fact.name(), 0L));
  }

  private static @Nullable Derivation derivation(FactDefinition fact) {
    return fact.derivation().orElse(null);
  }

  /** A ratio of records of one list: as many as it takes, of which some match. */
  private Optional<Dossier> records(
      Dossier dossier,
      Derivation.RatioOf ratio,
      Derivation.CountOf part,
      Derivation.CountOf whole,
      Wanted wanted) {
    if (!canBeMade(part) || !canBeMade(whole)) {
      return Optional.empty();
    }
    Map<String, Long> values = parts(ratio, wanted, TENTHS).orElse(Map.of());
    long of = values.getOrDefault(ratio.denominator(), Long.MAX_VALUE);
    long matching = values.getOrDefault(ratio.numerator(), 0L);
    if (matching > of || of > FINE) {
      return Optional.empty();
    }
    List<StatedRecord> records = new ArrayList<>();
    for (long i = 0; i < of; i++) {
      Map<String, Object> fields = new HashMap<>();
      whole.where().forEach((field, accepted) -> fields.put(field, accepted.get(0)));
      for (Map.Entry<String, List<Object>> field : part.where().entrySet()) {
        Object accepted = field.getValue().get(0);
        if (i < matching) {
          fields.put(field.getKey(), accepted);
        } else if (!whole.where().containsKey(field.getKey())) {
          other(part.list(), field.getKey(), field.getValue())
              .ifPresent(value -> fields.put(field.getKey(), value));
        }
      }
      records.add(record(part.list(), fields));
    }
    return Optional.of(with(dossier, part.list(), List.copyOf(records)));
  }

  /** Returns a value of a field that is none of those accepted. */
  private Optional<Object> other(String list, String field, List<Object> accepted) {
    return vocabulary.records().values().stream()
        .filter(record -> record.list().equals(list))
        .flatMap(record -> record.field(field).stream())
        .flatMap(definition -> ((ScalarType) definition.type()).choices().stream())
        .filter(value -> !accepted.contains(value))
        .findFirst();
  }

  /** A sum, or a difference. */
  private Optional<Dossier> numbers(Dossier dossier, Derivation how, Wanted wanted) {
    return fitted(
        dossier,
        how.inverse(
            wanted.side(),
            wanted.value(),
            source -> vocabulary.fact(source).map(new StatedValues(dossier, vocabulary)::room)));
  }

  private Optional<Dossier> fitted(Dossier dossier, Optional<Map<String, Long>> values) {
    Optional<Dossier> fitted = values.map(moved -> dossier);
    for (Map.Entry<String, Long> term : values.orElse(Map.of()).entrySet()) {
      FactDefinition fact = vocabulary.fact(term.getKey()).orElseThrow();
      fitted = fitted.flatMap(before -> fit(before, fact, Wanted.exactly(term.getValue())));
    }
    return fitted;
  }

  /** The later day is moved, the earlier one being what it is or the first of the year. */
  private Optional<Dossier> days(Dossier dossier, Derivation.DaysOf days, Wanted wanted) {
    Optional<FactDefinition> to = vocabulary.fact(days.to());
    Optional<FactDefinition> from = vocabulary.fact(days.from());
    if (wanted.value().equals(Wanted.NOTHING)) {
      return to.or(() -> from).flatMap(day -> fit(dossier, day, Wanted.exactly(Wanted.NOTHING)));
    }
    if (to.isEmpty() || from.isEmpty() || !(wanted.value() instanceof Long asked)) {
      return Optional.empty();
    }
    LocalDate first =
        dossier
            .fact(days.from())
            .flatMap(stated -> StatedValues.read(from.get(), stated.value()))
            .map(LocalDate.class::cast)
            .orElse(LocalDate.of(dossier.year(), 1, 1));
    LocalDate last = first.plusDays(asked + wanted.side().side());
    return fit(dossier, from.get(), Wanted.exactly(first))
        .flatMap(begun -> fit(begun, to.get(), Wanted.exactly(last)));
  }

  /** Of so many before that one more or less is at most a percentage point. */
  private Optional<Dossier> change(Dossier dossier, Derivation.ChangeOf change, Wanted wanted) {
    Optional<FactDefinition> before = vocabulary.fact(change.before());
    if (before.isEmpty() || wanted.value().equals(Wanted.NOTHING)) {
      return before.flatMap(fact -> fit(dossier, fact, Wanted.exactly(0L)));
    }
    return Stream.of(FINE, whole(dossier, change.before()).orElse(1L))
        .flatMap(
            was ->
                fit(dossier, before.get(), Wanted.exactly(was))
                    .flatMap(
                        begun ->
                            fitted(
                                begun,
                                change.inverse(
                                    wanted.side(),
                                    wanted.value(),
                                    source ->
                                        Optional.of(
                                            source.equals(change.before())
                                                ? Room.fixed(was)
                                                : Room.from(0)))))
                    .stream())
        .findFirst();
  }

  /**
   * One record has what is wanted of all, or each of so many another value; what must stand to a
   * figure is left to scenarios.
   */
  private Optional<Dossier> summary(Dossier dossier, Derivation.SummaryOf summary, Wanted wanted) {
    FactDefinition field =
        vocabulary
            .recordOf(summary.list())
            .flatMap(record -> record.field(summary.field()))
            .filter(found -> found.derivation().isEmpty() && canBeMade(summary))
            .orElse(null);
    if (field == null) {
      return Optional.empty();
    } else if (wanted.value().equals(Wanted.NOTHING)) {
      return Optional.of(with(dossier, summary.list(), List.of()));
    }
    return values(dossier, summary, field, wanted)
        .map(
            values -> {
              List<StatedRecord> records = new ArrayList<>();
              for (Object value : values) {
                Map<String, Object> fields = new HashMap<>();
                summary.where().forEach((name, accepted) -> fields.put(name, accepted.get(0)));
                fields.put(field.name(), value);
                records.add(record(summary.list(), fields));
              }
              return with(dossier, summary.list(), List.copyOf(records));
            });
  }

  private static Optional<List<Object>> values(
      Dossier dossier, Derivation.SummaryOf summary, FactDefinition field, Wanted wanted) {
    if (summary.what().isCount()) {
      return wanted
          .resolved(FactType.INTEGER)
          .map(Long.class::cast)
          .filter(number -> number >= 0 && number <= FINE)
          .map(
              number ->
                  LongStream.range(0, number)
                      .mapToObj(i -> different(dossier, (ScalarType) field.type(), i))
                      .toList());
    }
    // One record alone has the average of its value.
    Wanted one =
        wanted.value() instanceof Average average && average.count() == 1
            ? Wanted.by(wanted.side(), number(average.total(), field))
            : wanted;
    return one.resolved(field.type()).map(List::of);
  }

  private static Object number(BigDecimal number, FactDefinition field) {
    boolean whole = field.type().equals(FactType.INTEGER) && number.scale() <= 0;
    return whole ? (Object) number.longValueExact() : number;
  }

  /** Another value for each number, and days of another month. */
  private static Object different(Dossier dossier, ScalarType type, long number) {
    return switch (type.manner()) {
      case DAY -> LocalDate.of(dossier.year(), 1, 15).plusMonths(number);
      case COUNT -> number;
      case AMOUNT, SHARE -> BigDecimal.valueOf(number);
      case WORDS -> String.valueOf(number + 1);
      case CHOICE, TRUTH -> type.choices().get((int) Math.min(number, type.choices().size() - 1));
    };
  }

  /** Says whether a record can be made that is meant: by fields that are stated, and no figure. */
  private boolean canBeMade(Derivation.OfRecords how) {
    return how.figures().isEmpty()
        && how.conditionFields().stream()
            .allMatch(
                name ->
                    vocabulary
                        .recordOf(how.list())
                        .flatMap(record -> record.field(name))
                        .filter(field -> field.derivation().isEmpty())
                        .isPresent());
  }

  private Optional<Dossier> count(Dossier dossier, Derivation.CountOf count, Wanted asked) {
    if (!canBeMade(count)) {
      return Optional.empty();
    }
    Optional<Long> wanted =
        count
            .inverse(asked.side(), asked.value(), list -> Optional.of(Room.from(0)))
            .map(values -> values.getOrDefault(count.list(), 0L));
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<StatedRecord> records = new ArrayList<>();
    for (long i = 0; i < wanted.get(); i++) {
      Map<String, Object> fields = new HashMap<>();
      count.where().forEach((field, accepted) -> fields.put(field, accepted.get(0)));
      records.add(record(count.list(), fields));
    }
    return Optional.of(with(dossier, count.list(), List.copyOf(records)));
  }

  /** Returns a record with the given fields, and the others as in some scenario. */
  StatedRecord record(String list, Map<String, Object> fields) {
    Map<String, StatedFact> all = new HashMap<>();
    RecordDefinition definition =
        vocabulary.records().values().stream()
            .filter(candidate -> candidate.list().equals(list))
            .findFirst()
            .orElseThrow();
    StatedRecord sample = samples.get(list);
    for (FactDefinition field : definition.stated()) {
      StatedFact value = sample == null ? null : sample.fields().get(field.name());
      all.put(
          field.name(),
          value == null
              ? new StatedFact(((ScalarType) field.type()).example(), List.of(), Place.NOWHERE)
              : value);
    }
    fields.forEach(
        (name, value) -> {
          Optional<Derivation> how = definition.field(name).flatMap(FactDefinition::derivation);
          if (how.isPresent()) {
            derived(how.get(), value, all);
          } else {
            all.put(name, new StatedFact(StatedValues.stated(value), List.of(), Place.NOWHERE));
          }
        });
    return new StatedRecord(all, List.of(), Place.NOWHERE);
  }

  /** What is derived of a record is had by one of its fields, where that is simple. */
  private static void derived(Derivation how, Object value, Map<String, StatedFact> fields) {
    if (how instanceof Derivation.DaysOf days
        && value instanceof Long asked
        && fields.containsKey(days.from())) {
      StatedFact from = fields.get(days.from());
      FactType.DATE
          .parse(from.value())
          .ifPresent(
              day ->
                  fields.put(
                      days.to(),
                      new StatedFact(((LocalDate) day).plusDays(asked), List.of(), Place.NOWHERE)));
    }
  }

  /** Returns the dossier with one record in a list. */
  Dossier withRecord(Dossier dossier, String list, Map<String, Object> fields) {
    return with(dossier, list, List.of(record(list, fields)));
  }

  private Optional<Long> whole(Dossier dossier, String name) {
    return new StatedValues(dossier, vocabulary).whole(name);
  }
}
