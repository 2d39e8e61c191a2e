package vn.antq.rules.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.scenario.Scenario;

/**
 * Dossiers by the points that they get: scenarios that lose points in criteria of their own are put
 * together.
 */
final class PointTotals {

  /**
   * A way to lose points: facts that make one criterion come to less, or several that go by the
   * same facts.
   *
   * @param criteria the criteria that come to less
   * @param lost how many points
   * @param unmet how many of the criteria are then not met
   * @param facts the facts that do it
   */
  private record Loss(
      Set<String> criteria, BigDecimal lost, int unmet, Map<String, StatedFact> facts) {}

  /** A dossier put together of losses. */
  private record Sum(Dossier dossier, Set<String> changed, Set<String> criteria) {

    static Sum nothing(Dossier start) {
      return new Sum(start, Set.of(), Set.of());
    }
  }

  private final Answers answers;
  private final Dossier start;
  private final List<Loss> losses = new ArrayList<>();

  /**
   * Creates totals.
   *
   * @param start a dossier in which all is right
   * @param others dossiers that may lose points
   */
  PointTotals(Answers answers, Dossier start, Stream<Dossier> others) {
    this.answers = answers;
    this.start = start;
    answers
        .findings(start)
        .ifPresent(
            before ->
                others.forEach(
                    dossier ->
                        answers
                            .findings(dossier)
                            .flatMap(after -> loss(before, after, dossier))
                            .ifPresent(losses::add)));
  }

  /** Returns the dossiers of scenarios that say what else could be of the same unit. */
  static Stream<Dossier> like(Dossier start, List<Scenario> scenarios) {
    return scenarios.stream()
        .filter(scenario -> scenario.readings().isEmpty() && scenario.figures().isEmpty())
        .map(Scenario::dossier)
        .filter(dossier -> dossier.unit().type().equals(start.unit().type()))
        .filter(dossier -> dossier.year() == start.year());
  }

  private Optional<Loss> loss(Classification before, Classification after, Dossier dossier) {
    List<Finding> changed =
        after.findings().stream()
            .filter(
                finding ->
                    before
                        .finding(finding.criterion())
                        .map(
                            was ->
                                was.status() != finding.status()
                                    || !was.level().equals(finding.level()))
                        .orElse(true))
            .toList();
    if (changed.isEmpty() || !changed.stream().allMatch(Finding::isDecided)) {
      return Optional.empty();
    }
    Map<String, StatedFact> facts = new LinkedHashMap<>();
    dossier
        .facts()
        .forEach(
            (name, fact) -> {
              boolean same =
                  start.fact(name).map(was -> was.value().equals(fact.value())).orElse(false);
              if (!same) {
                facts.put(name, fact);
              }
            });
    if (!dossier.facts().keySet().containsAll(start.facts().keySet())) {
      return Optional.empty();
    }
    return Optional.of(
        new Loss(
            changed.stream().map(Finding::criterion).collect(Collectors.toSet()),
            points(before).subtract(points(after)),
            Math.toIntExact(changed.stream().filter(PointTotals::isUnmet).count()),
            facts));
  }

  private static BigDecimal points(Classification answer) {
    return answer.score().map(Score::worst).orElse(BigDecimal.ZERO);
  }

  private static boolean isUnmet(Finding finding) {
    return finding.status() == FindingStatus.NOT_MET || finding.status() == FindingStatus.VIOLATED;
  }

  /** Returns one dossier for each number of points that can be reached. */
  NavigableMap<BigDecimal, Dossier> byPoints() {
    return byPoints(dossier -> true);
  }

  /**
   * Returns one dossier for each number of points that can be reached.
   *
   * @param fit what else a dossier must be like, with its losses so far and any more
   */
  NavigableMap<BigDecimal, Dossier> byPoints(Predicate<Dossier> fit) {
    NavigableMap<BigDecimal, Sum> sums = new TreeMap<>();
    answers
        .findings(start)
        .filter(answer -> fit.test(start))
        .ifPresent(answer -> sums.put(points(answer), Sum.nothing(start)));
    Map<Set<String>, List<Loss>> byCriteria = new LinkedHashMap<>();
    losses.stream()
        .filter(loss -> loss.lost().signum() > 0)
        .sorted(Comparator.comparingInt(loss -> loss.criteria().size()))
        .forEach(
            loss ->
                byCriteria.computeIfAbsent(loss.criteria(), key -> new ArrayList<>()).add(loss));
    byCriteria
        .values()
        .forEach(
            ways -> {
              NavigableMap<BigDecimal, Sum> before = new TreeMap<>(sums);
              before.forEach(
                  (points, sum) -> ways.forEach(way -> reach(points, sum, way, fit, sums)));
            });
    NavigableMap<BigDecimal, Dossier> dossiers = new TreeMap<>();
    sums.forEach((points, sum) -> dossiers.put(points, sum.dossier()));
    return dossiers;
  }

  /** Losses may tell on each other, so what they come to together is asked, not added up. */
  private void reach(
      BigDecimal points,
      Sum sum,
      Loss way,
      Predicate<Dossier> fit,
      NavigableMap<BigDecimal, Sum> sums) {
    if (sums.containsKey(points.subtract(way.lost()))) {
      return;
    }
    add(sum, way)
        .ifPresent(
            more ->
                answers
                    .findings(more.dossier())
                    .flatMap(Classification::score)
                    .filter(Score::isDecided)
                    .filter(score -> !sums.containsKey(score.worst()))
                    .filter(score -> fit.test(more.dossier()))
                    .ifPresent(score -> sums.put(score.worst(), more)));
  }

  private static Optional<Sum> add(Sum sum, Loss loss) {
    if (!Collections.disjoint(sum.criteria(), loss.criteria())) {
      return Optional.empty();
    }
    Set<String> criteria = new HashSet<>(sum.criteria());
    criteria.addAll(loss.criteria());
    Set<String> changed = new HashSet<>(sum.changed());
    for (String fact : loss.facts().keySet()) {
      if (!changed.add(fact)) {
        return Optional.empty();
      }
    }
    Dossier.Builder builder = sum.dossier().toBuilder();
    loss.facts().forEach(builder::fact);
    return Optional.of(new Sum(builder.build(), changed, criteria));
  }

  /** Returns, by what they show, dossiers that lose something in one criterion only. */
  Map<String, Dossier> singles() {
    Map<String, Dossier> singles = new LinkedHashMap<>();
    for (Loss loss : losses) {
      if (loss.criteria().size() == 1) {
        add(Sum.nothing(start), loss)
            .ifPresent(
                sum ->
                    singles.putIfAbsent(
                        "tiêu chí "
                            + loss.criteria().iterator().next()
                            + (loss.unmet() > 0 ? " không đạt" : " đạt một phần")
                            + ", mất "
                            + Wording.number(loss.lost())
                            + " điểm",
                        sum.dossier()));
      }
    }
    return singles;
  }

  /** Returns a dossier in which exactly so many criteria are not met. */
  Optional<Dossier> withUnmet(int unmet) {
    Sum sum = Sum.nothing(start);
    int reached = 0;
    for (Loss loss : losses) {
      if (loss.unmet() > 0 && reached + loss.unmet() <= unmet) {
        Optional<Sum> more = add(sum, loss);
        if (more.isPresent()) {
          sum = more.get();
          reached += loss.unmet();
        }
      }
    }
    Dossier dossier = sum.dossier();
    return answers
        .findings(dossier)
        .filter(answer -> answer.findings().stream().allMatch(Finding::isDecided))
        .filter(answer -> answer.findings().stream().filter(PointTotals::isUnmet).count() == unmet)
        .map(answer -> dossier);
  }
}
