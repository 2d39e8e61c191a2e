package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.problem.Place;

/**
 * What is derived decides as whoever fills in what is missing would decide, and Drools agrees:
 * every run is made in a session, too, and refused where the second evaluator says other.
 */
class DerivedFactsProperties {

  private static final Classifier CLASSIFIER = classifier();

  private static final LocalDate DAY = LocalDate.of(2025, 1, 20);

  /** Days on either side of every limit, and none. */
  private static final List<Optional<Integer>> WAYS =
      List.of(
          Optional.of(-1),
          Optional.of(0),
          Optional.of(11),
          Optional.of(12),
          Optional.of(60),
          Optional.of(61),
          Optional.of(70),
          Optional.of(100),
          Optional.of(101),
          Optional.empty());

  private static Classifier classifier() {
    try {
      return DerivedFactsPack.in(Files.createTempDirectory("antq"))
          .load()
          .withSessionEvery(1)
          .classifier(TestPack.NAME);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * One record, or one way in which it could be.
   *
   * @param known whether its day is stated
   * @param after its day, from {@link #DAY}; empty when there is none
   * @param people how many; null when it is not stated
   */
  record One(boolean known, Optional<Integer> after, @Nullable Long people) {

    private Map<String, Object> crime() {
      Map<String, Object> crime = new LinkedHashMap<>();
      crime.put("reportedOn", DAY);
      day().ifPresent(day -> crime.put("solvedOn", day));
      return crime;
    }

    private Map<String, Object> meeting() {
      Map<String, Object> meeting = new LinkedHashMap<>();
      day().ifPresent(day -> meeting.put("heldOn", day));
      if (people != null) {
        meeting.put("attendees", people);
      }
      return meeting;
    }

    private Optional<Object> day() {
      return known
          ? Optional.of(after.<Object>map(days -> DAY.plusDays(days)).orElse("none"))
          : Optional.empty();
    }

    List<One> ways() {
      List<One> ways = new ArrayList<>();
      for (Optional<Integer> day : known ? List.of(after) : WAYS) {
        for (long number : people != null ? List.of(people) : List.of(0L, 49L, 50L, 101L, 1_000L)) {
          ways.add(new One(true, day, number));
        }
      }
      return ways;
    }

    Optional<LocalDate> date() {
      return after.map(DAY::plusDays);
    }
  }

  @Provide
  Arbitrary<List<One>> records() {
    return Combinators.combine(
            Arbitraries.of(true, true, false),
            Arbitraries.of(WAYS),
            Arbitraries.of(0L, 49L, 50L, 100L, 101L).injectNull(0.3))
        .as(One::new)
        .list()
        .ofMaxSize(3);
  }

  private static Set<List<One>> ways(List<One> records) {
    Set<List<One>> ways = new HashSet<>();
    ways.add(List.of());
    for (One record : records) {
      Set<List<One>> longer = new HashSet<>();
      for (List<One> way : ways) {
        for (One one : record.ways()) {
          List<One> with = new ArrayList<>(way);
          with.add(one);
          longer.add(with);
        }
      }
      ways = longer;
    }
    return ways;
  }

  private static void holds(Finding finding, Set<List<One>> ways, Predicate<List<One>> rule) {
    Set<Boolean> all = new HashSet<>();
    ways.forEach(way -> all.add(rule.test(way)));
    FindingStatus expected =
        all.size() > 1
            ? FindingStatus.UNDECIDED
            : all.contains(true) ? FindingStatus.MET : FindingStatus.NOT_MET;
    assertThat(finding.status()).as(finding.criterion()).isEqualTo(expected);
  }

  private static boolean isLate(One crime) {
    return crime.after().orElse(0) > 60;
  }

  private static boolean isSpring(One meeting) {
    LocalDate day = meeting.date().orElse(LocalDate.MIN);
    return Objects.requireNonNull(meeting.people()) >= 50
        && !day.isBefore(LocalDate.of(2025, 2, 1))
        && !day.isAfter(LocalDate.of(2025, 4, 30));
  }

  @Property(tries = 150)
  void whatIsDerivedOfCrimesIsWhatIsLeftOpen(@ForAll @From("records") List<One> crimes) {
    Dossier dossier =
        Dossier.builder("khu-dan-cu", 2025)
            .fact("crimes", crimes.stream().map(One::crime).toList())
            .build();

    Classification answer = CLASSIFIER.classify(dossier);

    Set<List<One>> ways =
        ways(crimes.stream().map(one -> new One(one.known(), one.after(), 0L)).toList());
    holds(
        answer.finding("D-NONELATE").orElseThrow(),
        ways,
        way -> way.stream().noneMatch(DerivedFactsProperties::isLate));
    Set<Long> late = new HashSet<>();
    ways.forEach(way -> late.add(way.stream().filter(DerivedFactsProperties::isLate).count()));
    Score score = answer.finding("D-LATE").orElseThrow().score().orElseThrow();
    assertThat(score.best())
        .isEqualByComparingTo(
            BigDecimal.valueOf(5 - late.stream().min(Long::compare).orElseThrow()));
    assertThat(score.worst())
        .isEqualByComparingTo(
            BigDecimal.valueOf(5 - late.stream().max(Long::compare).orElseThrow()));
  }

  @Property(tries = 150)
  void whatIsDerivedOfMeetingsIsWhatIsLeftOpen(@ForAll @From("records") List<One> meetings) {
    Dossier dossier =
        Dossier.builder("khu-dan-cu", 2025)
            .fact("meetings", meetings.stream().map(One::meeting).toList())
            .build();

    Classification answer = CLASSIFIER.classify(dossier);

    Set<List<One>> ways = ways(meetings);
    holds(
        answer.finding("D-MONTHS").orElseThrow(),
        ways,
        way ->
            way.stream().flatMap(one -> one.date().stream()).map(YearMonth::from).distinct().count()
                >= 3);
    holds(
        answer.finding("D-FIRST").orElseThrow(),
        ways,
        way ->
            way.stream()
                .flatMap(one -> one.date().stream())
                .min(LocalDate::compareTo)
                .filter(day -> !day.isAfter(LocalDate.of(2025, 3, 31)))
                .isPresent());
    holds(
        answer.finding("D-SPRING").orElseThrow(),
        ways,
        way -> way.stream().filter(DerivedFactsProperties::isSpring).count() >= 2);
    holds(
        answer.finding("D-TOTAL").orElseThrow(),
        ways,
        way -> way.stream().mapToLong(one -> Objects.requireNonNull(one.people())).sum() >= 150);
  }

  @Property(tries = 200)
  void aChangeDecidesAsAllThatItCanBe(
      @ForAll @From("counts") List<Long> before, @ForAll @From("counts") List<Long> now) {
    Dossier.Builder dossier = Dossier.builder("khu-dan-cu", 2025);
    state(dossier, "crimesBefore", before);
    state(dossier, "crimesNow", now);

    Classification answer = CLASSIFIER.classify(dossier.build());

    Set<Boolean> falls = new HashSet<>();
    Set<Boolean> apart = new HashSet<>();
    for (long was = before.get(0); was <= before.get(1); was++) {
      for (long is = now.get(0); is <= now.get(1); is++) {
        falls.add(was == 0 ? is == 0 : (was - is) * 100 >= 5 * was);
        apart.add(was - is >= 2);
      }
    }
    assertThat(answer.finding("D-FALL").orElseThrow().status()).isEqualTo(expected(falls));
    assertThat(answer.finding("D-APART").orElseThrow().status()).isEqualTo(expected(apart));
  }

  private static FindingStatus expected(Set<Boolean> all) {
    return all.size() > 1
        ? FindingStatus.UNDECIDED
        : all.contains(true) ? FindingStatus.MET : FindingStatus.NOT_MET;
  }

  /** The least and the most that a number can be. */
  @Provide
  Arbitrary<List<Long>> counts() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 45), Arbitraries.of(0L, 0L, 1L, 2L, 5L, 20L))
        .as((least, width) -> List.of(least, least + width));
  }

  private static void state(Dossier.Builder dossier, String fact, List<Long> between) {
    if (between.get(0).equals(between.get(1))) {
      dossier.fact(fact, between.get(0));
    } else {
      dossier.fact(
          fact,
          new StatedFact(
              new StatedFact.Between(
                  BigDecimal.valueOf(between.get(0)), BigDecimal.valueOf(between.get(1))),
              List.of(),
              Place.NOWHERE));
    }
  }
}
