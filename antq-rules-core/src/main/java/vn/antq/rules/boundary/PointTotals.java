package vn.antq.rules.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * Dossiers by the points that they get: scenarios that lose points in one criterion are put
 * together.
 */
final class PointTotals {

  /**
   * A way to lose points in one criterion.
   *
   * @param lost how many
   * @param facts the facts that do it
   */
  private record Loss(
      String criterion, BigDecimal lost, boolean unmet, Map<String, StatedFact> facts) {}

  /** A dossier put together of losses. */
  private record Sum(Dossier dossier, Set<String> changed) {}

  private final Answers answers;
  private final Dossier start;
  private final List<Loss> losses = new ArrayList<>();

  /**
   * Creates totals.
   *
   * @param start a dossier in which all is right
   * @param others dossiers that may lose points in one criterion only
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
    if (changed.size() != 1 || changed.get(0).status() == FindingStatus.UNDECIDED) {
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
    Finding finding = changed.get(0);
    BigDecimal lost =
        finding
            .score()
            .map(score -> score.maximum().subtract(score.worst()))
            .orElse(BigDecimal.ZERO);
    boolean unmet =
        finding.status() == FindingStatus.NOT_MET || finding.status() == FindingStatus.VIOLATED;
    return Optional.of(new Loss(finding.criterion(), lost, unmet, facts));
  }

  /** Returns one dossier for each number of points that can be reached. */
  NavigableMap<BigDecimal, Dossier> byPoints() {
    NavigableMap<BigDecimal, Sum> sums = new TreeMap<>();
    BigDecimal full =
        answers
            .findings(start)
            .flatMap(Classification::score)
            .map(Score::worst)
            .orElse(BigDecimal.ZERO);
    sums.put(full, new Sum(start, Set.of()));
    Map<String, List<Loss>> byCriterion = new LinkedHashMap<>();
    losses.stream()
        .filter(loss -> loss.lost().signum() > 0)
        .forEach(
            loss ->
                byCriterion.computeIfAbsent(loss.criterion(), key -> new ArrayList<>()).add(loss));
    byCriterion
        .values()
        .forEach(
            ways -> {
              NavigableMap<BigDecimal, Sum> before = new TreeMap<>(sums);
              before.forEach(
                  (points, sum) ->
                      ways.forEach(
                          way -> {
                            BigDecimal total = points.subtract(way.lost());
                            if (!sums.containsKey(total)) {
                              add(sum, way).ifPresent(more -> sums.put(total, more));
                            }
                          }));
            });
    NavigableMap<BigDecimal, Dossier> dossiers = new TreeMap<>();
    sums.values()
        .forEach(
            sum ->
                answers
                    .findings(sum.dossier())
                    .flatMap(Classification::score)
                    .ifPresent(score -> dossiers.put(score.worst(), sum.dossier())));
    return dossiers;
  }

  private static Optional<Sum> add(Sum sum, Loss loss) {
    Set<String> changed = new HashSet<>(sum.changed());
    for (String fact : loss.facts().keySet()) {
      if (!changed.add(fact)) {
        return Optional.empty();
      }
    }
    Dossier.Builder builder = sum.dossier().toBuilder();
    loss.facts().forEach(builder::fact);
    return Optional.of(new Sum(builder.build(), changed));
  }

  /** Returns, by what they show, dossiers that lose something in one criterion only. */
  Map<String, Dossier> singles() {
    Map<String, Dossier> singles = new LinkedHashMap<>();
    for (Loss loss : losses) {
      add(new Sum(start, Set.of()), loss)
          .ifPresent(
              sum ->
                  singles.putIfAbsent(
                      "tiêu chí "
                          + loss.criterion()
                          + (loss.unmet() ? " không đạt" : " đạt một phần")
                          + ", mất "
                          + Wording.number(loss.lost())
                          + " điểm",
                      sum.dossier()));
    }
    return singles;
  }

  /** Returns a dossier in which exactly so many criteria are not met. */
  Optional<Dossier> withUnmet(int unmet) {
    Sum sum = new Sum(start, Set.of());
    Set<String> used = new HashSet<>();
    for (Loss loss : losses) {
      if (used.size() < unmet && loss.unmet() && !used.contains(loss.criterion())) {
        Optional<Sum> more = add(sum, loss);
        if (more.isPresent()) {
          sum = more.get();
          used.add(loss.criterion());
        }
      }
    }
    return used.size() == unmet ? Optional.of(sum.dossier()) : Optional.empty();
  }
}
