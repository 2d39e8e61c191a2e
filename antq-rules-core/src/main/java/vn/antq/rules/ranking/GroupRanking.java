package vn.antq.rules.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Verdict;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Quota.Ties;
import vn.antq.rules.ranking.Contest.Result;
import vn.antq.rules.ranking.Placing.Effect;
import vn.antq.rules.ranking.Ranking.Context;

/** Puts what comes of a contest into what is told of a group. */
final class GroupRanking {

  private final Context context;
  private final String name;
  private final Contest contest;

  GroupRanking(Context context, String name, Contest contest) {
    this.context = context;
    this.name = name;
    this.contest = contest;
  }

  /** A unit with a class. */
  record Entry(
      String source, Dossier dossier, Classification classification, Contender contender) {}

  QuotaGroup of(List<Entry> entries, Basis basis, List<String> open) {
    List<Placing> placings = new ArrayList<>();
    Optional<BigDecimal> last = lastWithin(entries);
    for (Entry entry : entries) {
      placings.add(placing(entry, last));
    }
    placings.sort(
        Comparator.comparingLong((Placing placing) -> placing.place().least())
            .thenComparingLong(placing -> placing.place().most())
            .thenComparing(Placing::source));
    return new QuotaGroup(
        context.pack().identity(),
        context.unit().type(),
        context.unit().label(),
        context.year(),
        name,
        context.quota(),
        context.figure(),
        context.outcome(context.quota().outcome()),
        context.below(),
        context.outcome(context.quota().of()),
        contest.units(),
        RankingWording.exact(context.quota().share(context.unit()), contest.units()),
        contest.quota(),
        basis,
        open,
        placings);
  }

  /** The points of the last unit within the quota, where it is known who is. */
  private Optional<BigDecimal> lastWithin(List<Entry> entries) {
    if (!contest.quota().isExact() || !context.quota().order().get(0).isPoints()) {
      return Optional.empty();
    }
    List<Score> kept =
        entries.stream()
            .filter(entry -> isKept(contest.result(entry.contender())))
            .flatMap(entry -> entry.classification().score().stream())
            .toList();
    return kept.size() == contest.quota().least() && kept.stream().allMatch(Score::isDecided)
        ? kept.stream().map(Score::best).min(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static boolean isKept(Result result) {
    return result.mayStay() && !result.mayFall();
  }

  private Placing placing(Entry entry, Optional<BigDecimal> last) {
    Result result = contest.result(entry.contender());
    Effect effect = effect(entry, result);
    Optional<BigDecimal> missed =
        effect == Effect.LOWERED
            ? last.flatMap(
                least ->
                    entry
                        .classification()
                        .score()
                        .filter(Score::isDecided)
                        .map(points -> least.subtract(points.best())))
            : Optional.empty();
    Classification answer = entry.classification();
    return new Placing(
        entry.source(),
        entry.dossier().unit(),
        answer.score(),
        answer.verdict(),
        verdict(outcome(result.after().least()), outcome(result.after().most())),
        result.place(),
        result.alike(),
        effect,
        result.missed(),
        missed,
        new RankingWording(context, contest).reason(result, effect, missed));
  }

  private Outcome outcome(long rank) {
    return context.pack().outcomes().stream()
        .filter(outcome -> outcome.rank() == rank)
        .findFirst()
        .orElseThrow();
  }

  private Effect effect(Entry entry, Result result) {
    if (!result.mayStay() && !result.mayFall()) {
      return Effect.NONE;
    }
    long quota = contest.quota().least();
    boolean edge =
        result.settled()
            && result.place().least() <= quota
            && result.place().least() + result.alike() > quota;
    if (result.mayStay() && result.mayFall()) {
      return edge ? Effect.OPEN_ALIKE : Effect.OPEN;
    } else if (result.mayStay()) {
      boolean open = !entry.contender().isDecided() && !isLimited(entry);
      return open
          ? Effect.OPEN
          : edge && context.quota().ties() == Ties.ALL_IN ? Effect.KEPT_ALIKE : Effect.KEPT;
    }
    return edge && context.quota().ties() == Ties.ALL_OUT ? Effect.LOWERED_ALIKE : Effect.LOWERED;
  }

  /** Says whether its own outcome is limited, whatever is open about it. */
  private boolean isLimited(Entry entry) {
    return entry.contender().worst().rank() >= context.outcome(context.quota().outcome()).rank();
  }

  static Verdict verdict(Outcome worst, Outcome best) {
    return worst.equals(best) ? new Verdict.Decided(best) : new Verdict.Open(worst, best);
  }

  static Outcome worst(Verdict verdict) {
    return verdict.fold(Verdict.Decided::outcome, Verdict.Open::worst);
  }

  static Outcome best(Verdict verdict) {
    return verdict.fold(Verdict.Decided::outcome, Verdict.Open::best);
  }
}
