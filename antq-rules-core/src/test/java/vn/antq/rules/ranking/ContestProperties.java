package vn.antq.rules.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.antq.rules.pack.Quota.Rounding;
import vn.antq.rules.pack.Quota.Ties;
import vn.antq.rules.ranking.Contender.Standing;
import vn.antq.rules.ranking.Contest.Result;
import vn.antq.rules.ranking.Contest.Rule;
import vn.antq.rules.value.Ratio;

/** Holds a contest against all ways to fill in what is open. */
class ContestProperties {

  private static final int BEST = 2;
  private static final int MOST_POINTS = 2;

  /** What stands for a number below or above any that is stated. */
  private static final int BELOW = -1;

  private static final int ABOVE = MOST_POINTS + 1;

  /** One way a unit can turn out; its order by a second key where the first is alike. */
  private record Way(int rank, int points, int second) implements Comparable<Way> {
    @Override
    public int compareTo(Way other) {
      int compared = Integer.compare(rank, other.rank);
      compared = compared != 0 ? compared : Integer.compare(points, other.points);
      return compared != 0 ? compared : Integer.compare(second, other.second);
    }
  }

  @Provide
  Arbitrary<Contender> contender() {
    Arbitrary<int[]> ranks = span(0, BEST);
    Arbitrary<int[]> points =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, span(0, MOST_POINTS)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(new int[] {BELOW, ABOVE})));
    Arbitrary<Boolean> sure = Arbitraries.of(true, true, true, false);
    return Combinators.combine(ranks, points, span(0, 1), sure)
        .as(
            (rank, point, second, surely) ->
                new Contender(
                    new Standing(rank[0], keys(point[0], second[0]), false),
                    new Standing(rank[1], keys(point[1], second[1]), true),
                    surely));
  }

  private static List<BigDecimal> keys(int points, int second) {
    return Arrays.asList(
        points == BELOW || points == ABOVE ? null : BigDecimal.valueOf(points),
        BigDecimal.valueOf(second));
  }

  private static Arbitrary<int[]> span(int least, int most) {
    Arbitrary<Integer> number = Arbitraries.integers().between(least, most);
    Arbitrary<int[]> open =
        Combinators.combine(number, number)
            .as((one, other) -> new int[] {Math.min(one, other), Math.max(one, other)});
    return Arbitraries.oneOf(number.map(one -> new int[] {one, one}), open);
  }

  @Provide
  Arbitrary<Rule> rule() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10),
            Arbitraries.of(Rounding.values()),
            Arbitraries.of(Ties.values()),
            Arbitraries.integers().between(1, BEST),
            Arbitraries.integers().between(0, BEST))
        .as(
            (tenths, rounding, ties, limited, of) ->
                new Rule(new Ratio(tenths, 10), rounding, ties, limited, Math.min(of, limited)));
  }

  @Provide
  Arbitrary<List<Contender>> group() {
    return contender().list().ofMinSize(1).ofMaxSize(3);
  }

  @Property(tries = 400)
  void everyBoundIsReachedAndNoneIsPassed(
      @ForAll("rule") Rule rule, @ForAll("group") List<Contender> group) {
    Contest contest = new Contest(rule, group);
    Bounds units = new Bounds();
    Bounds quota = new Bounds();
    List<Told> told = group.stream().map(one -> new Told()).toList();

    completions(group, 0, new ArrayList<>(), ways -> look(rule, ways, units, quota, told));

    units.areThoseOf(contest.units());
    quota.areThoseOf(contest.quota());
    for (int i = 0; i < group.size(); i++) {
      Result result = contest.result(group.get(i));
      Told seen = told.get(i);
      seen.place.areThoseOf(result.place());
      seen.after.areThoseOf(result.after());
      assertThat(result.mayStay()).isEqualTo(seen.stayed);
      assertThat(result.mayFall()).isEqualTo(seen.fell);
      if (seen.missed.isKnown()) {
        seen.missed.areThoseOf(result.missed());
      }
    }
  }

  @Property(tries = 200)
  void moreOfAnythingNeverHurtsAUnit(
      @ForAll("rule") Rule rule,
      @ForAll("group") List<Contender> group,
      @ForAll("contender") Contender other) {
    Contender first = group.get(0);
    Contender better =
        new Contender(
            later(first.worst(), other.worst()), later(first.best(), other.best()), first.sure());
    List<Contender> improved = new ArrayList<>(group);
    improved.set(0, better);

    Result before = new Contest(rule, group).result(first);
    Result after = new Contest(rule, improved).result(better);

    assertThat(after.place().least()).isLessThanOrEqualTo(before.place().least());
    assertThat(after.place().most()).isLessThanOrEqualTo(before.place().most());
    assertThat(after.after().least()).isGreaterThanOrEqualTo(before.after().least());
    assertThat(after.after().most()).isGreaterThanOrEqualTo(before.after().most());
  }

  private static Standing later(Standing one, Standing other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  @Property(tries = 200)
  void theOrderInWhichUnitsAreGivenChangesNothing(
      @ForAll("rule") Rule rule, @ForAll("group") List<Contender> group) {
    List<Contender> other = new ArrayList<>(group);
    Collections.reverse(other);

    for (Contender one : group) {
      assertThat(new Contest(rule, other).result(one))
          .isEqualTo(new Contest(rule, group).result(one));
    }
  }

  @Property(tries = 200)
  void ofDecidedUnitsThatDifferAsManyStayAsTheQuotaSays(
      @ForAll("rule") Rule rule, @ForAll("distinct") List<Way> ways) {
    List<Contender> group = ways.stream().map(ContestProperties::decided).toList();
    Contest contest = new Contest(rule, group);

    long reaching = ways.stream().filter(way -> way.rank() >= rule.limited()).count();
    assertThat(group.stream().map(contest::result).filter(Result::mayStay).count())
        .isEqualTo(Math.min(reaching, contest.quota().least()));
    assertThat(contest.quota().isExact()).isTrue();
    assertThat(group).allSatisfy(one -> assertThat(contest.result(one).after().isExact()).isTrue());
  }

  @Provide
  Arbitrary<List<Way>> distinct() {
    return Combinators.combine(
            Arbitraries.integers().between(0, BEST), Arbitraries.integers().between(0, 30))
        .as((rank, points) -> new Way(rank, points, 0))
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Contender decided(Way way) {
    List<BigDecimal> keys = keys(0, way.points());
    return new Contender(
        new Standing(way.rank(), keys, false), new Standing(way.rank(), keys, true), true);
  }

  private static void completions(
      List<Contender> group,
      int next,
      List<Optional<Way>> ways,
      java.util.function.Consumer<List<Optional<Way>>> taker) {
    if (next == group.size()) {
      taker.accept(ways);
      return;
    }
    Contender one = group.get(next);
    List<Optional<Way>> possible = new ArrayList<>();
    if (!one.sure()) {
      possible.add(Optional.empty());
    }
    for (int rank = one.worst().rank(); rank <= one.best().rank(); rank++) {
      for (int points = number(one.worst(), BELOW); points <= number(one.best(), ABOVE); points++) {
        int least = one.worst().keys().get(1).intValue();
        for (int second = least; second <= one.best().keys().get(1).intValue(); second++) {
          possible.add(Optional.of(new Way(rank, points, second)));
        }
      }
    }
    for (Optional<Way> way : possible) {
      ways.add(way);
      completions(group, next + 1, ways, taker);
      ways.remove(next);
    }
  }

  private static int number(Standing standing, int otherwise) {
    BigDecimal points = standing.keys().get(0);
    return points == null ? otherwise : points.intValue();
  }

  /** Applies the quota to one way of things, by the words of the rule. */
  private static void look(
      Rule rule, List<Optional<Way>> ways, Bounds units, Bounds quota, List<Told> told) {
    List<Way> present = ways.stream().flatMap(Optional::stream).toList();
    long counted = present.stream().filter(way -> way.rank() >= rule.of()).count();
    long allowed = allowed(rule, counted);
    units.take(counted);
    quota.take(allowed);
    for (int i = 0; i < ways.size(); i++) {
      Told seen = told.get(i);
      ways.get(i).ifPresent(way -> look(rule, way, present, allowed, seen));
    }
  }

  private static void look(Rule rule, Way way, List<Way> present, long allowed, Told seen) {
    long first = 1 + present.stream().filter(other -> other.compareTo(way) > 0).count();
    long last = present.stream().filter(other -> other.compareTo(way) >= 0).count();
    seen.place.take(first);
    if (way.rank() < rule.limited()) {
      seen.after.take(way.rank());
      return;
    }
    boolean stays = rule.ties() == Ties.ALL_OUT ? last <= allowed : first <= allowed;
    boolean falls = rule.ties() == Ties.ALL_IN ? first > allowed : last > allowed;
    seen.stayed |= stays;
    seen.fell |= falls;
    if (stays) {
      seen.after.take(way.rank());
    }
    if (falls) {
      seen.after.take(rule.limited() - 1);
    }
    long atBest = rule.ties() == Ties.ALL_OUT ? last : first;
    long atWorst = rule.ties() == Ties.ALL_IN ? first : last;
    seen.missed.take(Math.max(0, atBest - allowed));
    seen.missed.take(Math.max(0, atWorst - allowed));
  }

  private static long allowed(Rule rule, long counted) {
    double exact = counted * rule.share().numerator() / (double) rule.share().denominator();
    return switch (rule.rounding()) {
      case DOWN -> (long) Math.floor(exact + 1e-9);
      case UP -> (long) Math.ceil(exact - 1e-9);
      case HALF_UP -> (long) Math.floor(exact + 0.5 + 1e-9);
    };
  }

  /** What was seen of one unit. */
  private static final class Told {
    private final Bounds place = new Bounds();
    private final Bounds after = new Bounds();
    private final Bounds missed = new Bounds();
    private boolean stayed;
    private boolean fell;
  }

  /** The least and the most of what was seen. */
  private static final class Bounds {
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    private void take(long number) {
      least = Math.min(least, number);
      most = Math.max(most, number);
    }

    private boolean isKnown() {
      return least <= most;
    }

    private void areThoseOf(Span span) {
      assertThat(span).isEqualTo(new Span(least, most));
    }
  }
}
