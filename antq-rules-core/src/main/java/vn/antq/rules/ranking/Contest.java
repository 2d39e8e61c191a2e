package vn.antq.rules.ranking;

import java.util.List;
import java.util.stream.Stream;
import vn.antq.rules.pack.Quota.Rounding;
import vn.antq.rules.pack.Quota.Ties;
import vn.antq.rules.ranking.Contender.Standing;
import vn.antq.rules.value.Ratio;

/**
 * One quota in one group. Units are placed by outcome, then by the keys of the order; the quota is
 * a part of those that reach an outcome.
 *
 * <p>What is open about a unit is a box: any outcome from its worst to its best, with any keys
 * between its bounds, and whether it is in the group at all. Over all ways to fill in these boxes,
 * the bounds of place, quota and outcome are exact: each is reached by one way, and none is passed
 * by another. It is so because a quota is at most the whole: one more unit that counts makes it
 * greater by one at most, so that a unit which comes before another never helps that one, and each
 * unit can be looked at with every other at its kindest or at its unkindest. {@code
 * ContestProperties} tries out all ways.
 */
final class Contest {

  private final Rule rule;
  private final Standing[] sureWorst;
  private final Standing[] allBest;
  private final Standing[] allWorst;
  private final Standing[] decided;

  /** Standings at their worst, but good enough to be counted, of all that can be counted. */
  private final Standing[] countable;

  /** Standings at their best of all that surely are in the group and are counted in any case. */
  private final Standing[] counted;

  /**
   * What a quota says.
   *
   * @param share which part
   * @param rounding what becomes of a part of a unit
   * @param ties what becomes of units that are alike where the quota ends
   * @param limited rank of the outcome that is limited, with the better ones
   * @param of rank of the outcome that a unit must reach to be counted; at most {@code limited}
   */
  record Rule(Ratio share, Rounding rounding, Ties ties, int limited, int of) {}

  /**
   * What comes of one unit.
   *
   * @param place its place: one more than the number of units before it
   * @param settled whether it is known who comes before it, who is like it, and the quota
   * @param alike how many others are exactly like it; 0 where that is not settled
   * @param mayStay whether it can keep an outcome that is limited
   * @param mayFall whether it can be pushed down
   * @param missed by how many places it is outside of the quota where it is pushed down: from the
   *     least to the most; 0 where it is not
   * @param after rank of its outcome after the quota
   */
  record Result(
      Span place,
      boolean settled,
      int alike,
      boolean mayStay,
      boolean mayFall,
      Span missed,
      Span after) {}

  Contest(Rule rule, List<Contender> contenders) {
    this.rule = rule;
    this.sureWorst = sorted(contenders.stream().filter(Contender::sure).map(Contender::worst));
    this.allBest = sorted(contenders.stream().map(Contender::best));
    this.allWorst = sorted(contenders.stream().map(Contender::worst));
    this.decided = sorted(contenders.stream().filter(Contender::isDecided).map(Contender::best));
    this.countable = sorted(contenders.stream().filter(this::canCount).map(this::atLeastCounted));
    this.counted = sorted(contenders.stream().filter(this::surelyCounts).map(Contender::best));
  }

  private boolean canCount(Contender one) {
    return one.best().rank() >= rule.of();
  }

  private boolean surelyCounts(Contender one) {
    return one.sure() && one.worst().rank() >= rule.of();
  }

  private Standing atLeastCounted(Contender one) {
    return one.worst().with(Math.max(one.worst().rank(), rule.of()));
  }

  private static Standing[] sorted(Stream<Standing> standings) {
    return standings.sorted().toArray(Standing[]::new);
  }

  /** Returns how many units the quota is a part of. */
  Span units() {
    return new Span(counted.length, countable.length);
  }

  /** Returns how many units may have the outcome. */
  Span quota() {
    return new Span(part(counted.length), part(countable.length));
  }

  private long part(long units) {
    return rule.rounding().part(rule.share(), units);
  }

  /** Returns what comes of a unit of this contest. */
  Result result(Contender one) {
    boolean mayReach = one.best().rank() >= rule.limited();
    long atBest = mayReach ? missedAtBest(one) : 0;
    long atWorst = mayReach ? missedAtWorst(one) : 0;
    boolean mayStay = mayReach && atBest <= 0;
    boolean mayFall = mayReach && atWorst > 0;
    int below = rule.limited() - 1;
    return new Result(
        place(one),
        isSettled(one),
        isSettled(one) ? alike(one) : 0,
        mayStay,
        mayFall,
        new Span(Math.max(0, atBest), Math.max(0, atWorst)),
        new Span(
            mayFall ? Math.min(below, one.worst().rank()) : one.worst().rank(),
            mayReach && !mayStay ? below : one.best().rank()));
  }

  private Span place(Contender one) {
    int before = ahead(allBest, one.worst(), false);
    boolean countsItself = one.best().compareTo(one.worst()) > 0;
    return new Span(1 + ahead(sureWorst, one.best(), false), 1 + before - (countsItself ? 1 : 0));
  }

  private int alike(Contender one) {
    return ahead(decided, one.best(), true) - ahead(decided, one.best(), false) - 1;
  }

  /** Says whether it is known who comes before a unit and who is like it. */
  private boolean isSettled(Contender one) {
    Standing own = one.best();
    return one.isDecided()
        && quota().isExact()
        && place(one).isExact()
        && ahead(decided, own, true) - ahead(decided, own, false)
            == ahead(allBest, own, true) - ahead(allWorst, own, false);
  }

  /** Everybody comes behind it who can, and is counted if that can be. */
  private long missedAtBest(Contender one) {
    boolean alikeGoBefore = rule.ties() == Ties.ALL_OUT;
    Standing own = one.best();
    long before = ahead(sureWorst, own, alikeGoBefore);
    if (one.sure() && isAhead(one.worst(), own, alikeGoBefore)) {
      before--;
    }
    long behind = countable.length - ahead(countable, own, alikeGoBefore);
    if (!isAhead(atLeastCounted(one), own, alikeGoBefore)) {
      behind--;
    }
    return before + 1 - part(before + behind + 1);
  }

  /** Everybody comes before it who can; who cannot is not counted if that can be. */
  private long missedAtWorst(Contender one) {
    boolean alikeGoBefore = rule.ties() != Ties.ALL_IN;
    Standing own = one.worst().with(Math.max(one.worst().rank(), rule.limited()));
    long before = ahead(allBest, own, alikeGoBefore);
    if (isAhead(one.best(), own, alikeGoBefore)) {
      before--;
    }
    long behind = counted.length - ahead(counted, own, alikeGoBefore);
    if (surelyCounts(one) && !isAhead(one.best(), own, alikeGoBefore)) {
      behind--;
    }
    return before + 1 - part(before + behind + 1);
  }

  private static boolean isAhead(Standing one, Standing other, boolean orAlike) {
    return one.compareTo(other) >= (orAlike ? 0 : 1);
  }

  /** Returns how many of the sorted standings are ahead of one. */
  private static int ahead(Standing[] sorted, Standing of, boolean orAlike) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isAhead(sorted[middle], of, orAlike)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.length - low;
  }
}
