package vn.antq.rules.internal.engine.conclude;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.engine.conclude.CriterionEvaluator.Decision;
import vn.antq.rules.internal.engine.facts.Known;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Slots;
import vn.antq.rules.internal.engine.plan.CriterionPlan.Part;
import vn.antq.rules.internal.engine.plan.SheetPlan;
import vn.antq.rules.pack.Group;

/** Adds up findings. */
public final class Scorecards {

  private static final List<String> COUNTS =
      List.of("metCriteria", "partlyMetCriteria", "unmetCriteria");

  /** What each of the counts counts. */
  private static final List<Set<FindingStatus>> COUNTED =
      List.of(
          EnumSet.of(FindingStatus.MET),
          EnumSet.of(FindingStatus.PARTLY_MET),
          EnumSet.of(FindingStatus.NOT_MET, FindingStatus.VIOLATED));

  private Scorecards() {}

  /** Returns the entries of the scorecard, each as far as it is known. */
  public static Map<String, Possible> of(SheetPlan sheet, List<Decision> decisions) {
    Sum sum = new Sum(sheet);
    for (Decision decision : decisions) {
      sum.add(decision.part());
    }
    return sum.entries();
  }

  /** What some criteria put into the scorecard together. */
  static final class Sum {

    private final SheetPlan sheet;

    /** Kept only where more than their sum is asked for. */
    private final List<Part> parts = new ArrayList<>();

    private BigDecimal worst = BigDecimal.ZERO;
    private BigDecimal best = BigDecimal.ZERO;
    private BigDecimal maximum = BigDecimal.ZERO;
    private final long[] surely = new long[COUNTED.size()];
    private final long[] perhaps = new long[COUNTED.size()];

    Sum(SheetPlan sheet) {
      this.sheet = sheet;
    }

    /** Returns the parts, where rules or the total ask for them. */
    List<Part> parts() {
      return parts;
    }

    /** Returns another one that begins with these criteria. */
    public Sum copy() {
      Sum copy = new Sum(sheet);
      copy.parts.addAll(parts);
      copy.worst = worst;
      copy.best = best;
      copy.maximum = maximum;
      System.arraycopy(surely, 0, copy.surely, 0, surely.length);
      System.arraycopy(perhaps, 0, copy.perhaps, 0, perhaps.length);
      return copy;
    }

    public void add(Part part) {
      if (sheet.hasTotalRule() || sheet.isRead()) {
        parts.add(part);
      }
      Score score = part.score().orElse(null);
      if (score != null) {
        worst = worst.add(score.worst());
        best = best.add(score.best());
        maximum = maximum.add(score.maximum());
      }
      // What is only there to lift or lower the total is neither met nor missed.
      for (int i = 0; part.role() == Group.Role.COUNTED && i < COUNTED.size(); i++) {
        boolean all = true;
        boolean any = false;
        for (FindingStatus status : part.statuses()) {
          boolean counted = COUNTED.get(i).contains(status);
          all &= counted;
          any |= counted;
        }
        surely[i] += all ? 1 : 0;
        perhaps[i] += any ? 1 : 0;
      }
    }

    Map<String, Possible> entries() {
      Map<String, Possible> entries = new Known(Slots.SCORECARD);
      if (sheet.hasTotalRule()) {
        Score total = sheet.total(parts);
        entries.put("points", Possible.between(total.worst(), total.best(), false));
        entries.put("maximum", Possible.exactly(total.maximum()));
      } else {
        entries.put("points", Possible.between(worst, best, false));
        entries.put("maximum", Possible.exactly(maximum));
      }
      for (int i = 0; i < COUNTED.size(); i++) {
        entries.put(COUNTS.get(i), Possible.between(surely[i], perhaps[i], false));
      }
      return entries;
    }
  }

  /**
   * Returns the points of the whole scorecard, or empty when nothing is scored.
   *
   * @param scorecard its entries; the points of open criteria that turn on the same missing fact
   *     need not all be the least or the most at once
   */
  public static Optional<Score> total(
      SheetPlan sheet, List<? extends Finding> findings, Map<String, Possible> scorecard) {
    Possible points = scorecard.getOrDefault("points", Possible.UNKNOWN);
    if (sheet.hasTotalRule()
        && points.lower() instanceof BigDecimal worst
        && points.upper() instanceof BigDecimal best
        && scorecard.getOrDefault("maximum", Possible.UNKNOWN).exact() instanceof BigDecimal most) {
      return Optional.of(new Score(worst, best, most));
    }
    return total(findings)
        .map(
            total ->
                points.lower() instanceof BigDecimal worst
                        && points.upper() instanceof BigDecimal best
                    ? new Score(total.worst().max(worst), total.best().min(best), total.maximum())
                    : total);
  }

  private static Optional<Score> total(List<? extends Finding> findings) {
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
