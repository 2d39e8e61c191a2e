package vn.antq.rules.internal.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.evaluation.CriterionEvaluator.Decision;

/** Adds up findings. */
public final class Scorecards {

  private Scorecards() {}

  /**
   * What one criterion puts into the scorecard.
   *
   * @param score its points; empty when it has none
   * @param statuses the statuses it can turn out to have
   */
  record Part(Optional<Score> score, Set<FindingStatus> statuses) {

    static Part of(Decision decision) {
      return new Part(decision.finding().score(), decision.possible());
    }

    static Part of(CriterionForm form, Set<CriterionForm.Result> possible) {
      return new Part(
          form.score(possible),
          possible.stream().map(CriterionForm.Result::status).collect(Collectors.toSet()));
    }
  }

  /** Returns the entries of the scorecard, each as far as it is known. */
  public static Map<String, Possible> of(List<Decision> decisions) {
    return sum(decisions.stream().map(Part::of).toList());
  }

  static Map<String, Possible> sum(List<Part> parts) {
    BigDecimal worst = BigDecimal.ZERO;
    BigDecimal best = BigDecimal.ZERO;
    BigDecimal maximum = BigDecimal.ZERO;
    for (Part part : parts) {
      Score score = part.score().orElse(null);
      if (score != null) {
        worst = worst.add(score.worst());
        best = best.add(score.best());
        maximum = maximum.add(score.maximum());
      }
    }
    Map<String, Possible> entries = new LinkedHashMap<>();
    entries.put("points", Possible.between(worst, best, false));
    entries.put("maximum", Possible.exactly(maximum));
    entries.put("metCriteria", count(parts, Set.of(FindingStatus.MET)));
    entries.put("partlyMetCriteria", count(parts, Set.of(FindingStatus.PARTLY_MET)));
    entries.put(
        "unmetCriteria", count(parts, Set.of(FindingStatus.NOT_MET, FindingStatus.VIOLATED)));
    return entries;
  }

  private static Possible count(List<Part> parts, Set<FindingStatus> statuses) {
    long surely = 0;
    long perhaps = 0;
    for (Part part : parts) {
      boolean all = true;
      boolean any = false;
      for (FindingStatus status : part.statuses()) {
        boolean counted = statuses.contains(status);
        all &= counted;
        any |= counted;
      }
      surely += all ? 1 : 0;
      perhaps += any ? 1 : 0;
    }
    return Possible.between(surely, perhaps, false);
  }

  /**
   * Returns the points of the whole scorecard, or empty when nothing is scored.
   *
   * @param scorecard its entries; the points of open criteria that turn on the same missing fact
   *     need not all be the least or the most at once
   */
  public static Optional<Score> total(List<Finding> findings, Map<String, Possible> scorecard) {
    Possible points = scorecard.getOrDefault("points", Possible.UNKNOWN);
    return total(findings)
        .map(
            total ->
                points.lower() instanceof BigDecimal worst
                        && points.upper() instanceof BigDecimal best
                    ? new Score(total.worst().max(worst), total.best().min(best), total.maximum())
                    : total);
  }

  private static Optional<Score> total(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.score().stream())
        .reduce(
            (a, b) ->
                new Score(
                    a.worst().add(b.worst()),
                    a.best().add(b.best()),
                    a.maximum().add(b.maximum())));
  }
}
