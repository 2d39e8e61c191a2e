package vn.antq.rules.internal.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.evaluation.CriterionEvaluator.Decision;

/** Adds up findings. */
public final class Scorecards {

  private Scorecards() {}

  /** Returns the entries of the scorecard, each as far as it is known. */
  public static Map<String, Possible> of(List<Decision> decisions) {
    BigDecimal worst = BigDecimal.ZERO;
    BigDecimal best = BigDecimal.ZERO;
    BigDecimal maximum = BigDecimal.ZERO;
    for (Decision decision : decisions) {
      Score score = decision.finding().score().orElse(null);
      if (score != null) {
        worst = worst.add(score.worst());
        best = best.add(score.best());
        maximum = maximum.add(score.maximum());
      }
    }
    Map<String, Possible> entries = new LinkedHashMap<>();
    entries.put("points", Possible.between(worst, best, false));
    entries.put("maximum", Possible.exactly(maximum));
    entries.put("metCriteria", count(decisions, Set.of(FindingStatus.MET)));
    entries.put("partlyMetCriteria", count(decisions, Set.of(FindingStatus.PARTLY_MET)));
    entries.put(
        "unmetCriteria", count(decisions, Set.of(FindingStatus.NOT_MET, FindingStatus.VIOLATED)));
    return entries;
  }

  private static Possible count(List<Decision> decisions, Set<FindingStatus> statuses) {
    long surely = 0;
    long perhaps = 0;
    for (Decision decision : decisions) {
      boolean all = true;
      boolean any = false;
      for (FindingStatus status : decision.possible()) {
        boolean counted = statuses.contains(status);
        all &= counted;
        any |= counted;
      }
      surely += all ? 1 : 0;
      perhaps += any ? 1 : 0;
    }
    return Possible.between(surely, perhaps, false);
  }

  /** Returns the points of the whole scorecard, or empty when nothing is scored. */
  public static Optional<Score> total(List<Finding> findings) {
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
