package vn.antq.rules.internal.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Possible.Absence;
import vn.antq.rules.pack.Changeability;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Derivation.Summary;
import vn.antq.rules.pack.Derivation.SummaryOf;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;

/** What many records come to is what one way of filling in what is missing comes to. */
class SummariesProperties {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 30);
  private static final long LIMIT = 3;

  /**
   * A record of which little is known.
   *
   * @param least what its number is at the least
   * @param most what it is at the most
   * @param maybeNone whether it may have no value at all
   * @param open what is known of whether it is open; null when nothing is
   */
  record One(long least, long most, boolean maybeNone, Optional<Boolean> open) {}

  @Provide
  Arbitrary<List<One>> lists() {
    Arbitrary<One> one =
        Combinators.combine(
                Arbitraries.longs().between(-2, 5),
                Arbitraries.of(0L, 0L, 1L, 2L),
                Arbitraries.of(false, false, true),
                Arbitraries.of(true, false).optional(0.7))
            .as(
                (least, width, none, open) ->
                    new One(least, least + width, none && width > 0, open));
    return one.list().ofMaxSize(4);
  }

  private static FactDefinition field(FactType type) {
    return new FactDefinition(
        "value",
        "value",
        type,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        List.of(),
        Changeability.OPEN,
        Optional.empty(),
        Optional.empty(),
        "",
        Place.NOWHERE);
  }

  private static SummaryOf summary(Summary what, boolean withFigure) {
    return new SummaryOf(
        what,
        "things",
        "value",
        Map.of("open", List.of(true)),
        withFigure
            ? List.of(
                new FigureCondition(
                    "value", false, Operator.AT_LEAST, "some", Optional.of((Object) LIMIT)))
            : List.of());
  }

  private static Object at(FactType type, long number) {
    return type.equals(FactType.DATE) ? DAY.plusDays(number) : (Object) number;
  }

  private static RecordList records(List<One> ones, FactType type) {
    List<RecordSheet> records = new ArrayList<>();
    for (One one : ones) {
      Map<String, Possible> fields = new HashMap<>();
      Possible value = Possible.between(at(type, one.least()), at(type, one.most()), false);
      fields.put("value", one.maybeNone() ? value.orNone() : value);
      fields.put(
          "open", one.open().map(Possible::exactly).orElse(Possible.unknown(FactType.BOOLEAN)));
      records.add(new RecordSheet(records.size() + 1, "", fields, List.of()));
    }
    return new RecordList(true, records);
  }

  /** Every set of values that can count, in every way of filling in. */
  private static Set<List<Object>> ways(List<One> ones, FactType type, boolean withFigure) {
    Set<List<Object>> ways = new HashSet<>();
    ways.add(List.of());
    for (One one : ones) {
      Set<List<Object>> longer = new HashSet<>();
      List<Object> own = new ArrayList<>();
      boolean maybeLeftOut = one.maybeNone() || one.open().isEmpty() || !one.open().orElseThrow();
      for (long value = one.least(); value <= one.most(); value++) {
        boolean counts = one.open().orElse(true) && (!withFigure || value >= LIMIT);
        if (counts) {
          own.add(at(type, value));
        }
        maybeLeftOut |= !counts;
      }
      for (List<Object> way : ways) {
        if (maybeLeftOut) {
          longer.add(way);
        }
        for (Object value : own) {
          List<Object> with = new ArrayList<>(way);
          with.add(value);
          longer.add(with);
        }
      }
      ways = longer;
    }
    return ways;
  }

  private static Optional<Object> made(Summary what, List<Object> values) {
    return switch (what) {
      case TOTAL -> Optional.of(values.stream().mapToLong(value -> (Long) value).sum());
      case LEAST -> values.stream().min(Possible::compare);
      case MOST -> values.stream().max(Possible::compare);
      case AVERAGE ->
          values.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Average(
                      BigDecimal.valueOf(values.stream().mapToLong(v -> (Long) v).sum()),
                      values.size()));
      case DISTINCT -> Optional.of(values.stream().distinct().count());
      case MONTHS ->
          Optional.of(
              values.stream().map(day -> YearMonth.from((LocalDate) day)).distinct().count());
    };
  }

  private static void holds(
      List<One> ones, Summary what, FactType type, boolean withFigure, boolean exactly) {
    Possible possible = Summaries.of(summary(what, withFigure), field(type), records(ones, type));
    List<Optional<Object>> all =
        ways(ones, type, withFigure).stream().map(way -> made(what, way)).toList();
    List<Object> values = all.stream().flatMap(Optional::stream).sorted(Possible::compare).toList();
    boolean maybeNone = all.stream().anyMatch(Optional::isEmpty);
    if (values.isEmpty()) {
      assertThat(possible.absence()).isEqualTo(Absence.YES);
      return;
    }
    assertThat(possible.absence()).isEqualTo(maybeNone ? Absence.MAYBE : Absence.NO);
    Object least = values.get(0);
    Object most = values.get(values.size() - 1);
    assertThat(Possible.compare(possible.lower(), least)).isNotPositive();
    assertThat(Possible.compare(possible.upper(), most)).isNotNegative();
    if (exactly) {
      assertThat(possible.lower()).isEqualTo(least);
      assertThat(possible.upper()).isEqualTo(most);
    }
  }

  @Property
  void aSummaryLiesBetweenTheLeastAndTheMostOfAllWays(
      @ForAll @From("lists") List<One> ones, @ForAll Summary what, @ForAll boolean withFigure) {
    boolean counts = what == Summary.DISTINCT || what == Summary.MONTHS;
    boolean days = what == Summary.MONTHS;
    holds(ones, what, days ? FactType.DATE : FactType.INTEGER, !days && withFigure, !counts);
  }

  @Property
  void theEarliestAndTheLatestDayLieBetweenThoseOfAllWays(
      @ForAll @From("lists") List<One> ones, @ForAll boolean latest) {
    holds(ones, latest ? Summary.MOST : Summary.LEAST, FactType.DATE, false, true);
  }

  @Example
  void ofNoRecordThereIsNoAverage() {
    RecordList none = new RecordList(true, List.of());

    for (Summary what : Summary.values()) {
      FactType type = what == Summary.MONTHS ? FactType.DATE : FactType.INTEGER;
      assertThat(Summaries.of(summary(what, false), field(type), none))
          .isEqualTo(what.isOfNone() ? Possible.exactly(0L) : Possible.ABSENT);
    }
  }

  @Example
  void ofAListThatIsNotStatedThereMayBeNoLeast() {
    Possible least =
        Summaries.of(summary(Summary.LEAST, false), field(FactType.INTEGER), RecordList.UNKNOWN);
    Possible total =
        Summaries.of(summary(Summary.TOTAL, false), field(FactType.INTEGER), RecordList.UNKNOWN);

    assertThat(least.absence()).isEqualTo(Absence.MAYBE);
    assertThat(total.absence()).isEqualTo(Absence.NO);
    assertThat(total.lower()).isNull();
  }
}
