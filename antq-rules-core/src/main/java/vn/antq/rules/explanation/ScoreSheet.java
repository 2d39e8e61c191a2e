package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.PointBands;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.explanation.words.PointBands.Boundary;
import vn.antq.rules.internal.page.Extent;
import vn.antq.rules.internal.page.ScoreBars;
import vn.antq.rules.internal.page.ScoreBars.GroupBar;
import vn.antq.rules.internal.page.Tick;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.internal.text.Wording;

/** Turns points into bars on a scale. */
final class ScoreSheet {

  private ScoreSheet() {}

  static ScoreBars of(Classification classification, Score score) {
    List<GroupBar> groups = new ArrayList<>();
    classification.findings().stream()
        .map(Finding::group)
        .distinct()
        .forEach(
            group ->
                CriteriaText.groupScore(classification, group)
                    .ifPresent(points -> groups.add(bar(group, points))));
    return new ScoreBars(
        score.text() + " điểm",
        extent(score),
        ticks(classification, score.maximum()),
        groups.size() > 1 ? groups : List.of());
  }

  private static GroupBar bar(String group, Score points) {
    return new GroupBar(
        group.isEmpty() ? "Tiêu chí khác" : ScreenWords.of(group),
        points.text() + " điểm",
        extent(points));
  }

  static Extent extent(Score score) {
    return Extent.of(score.worst(), score.best(), score.maximum());
  }

  /** Returns where the ranges of the outcomes begin on a scale of {@code maximum}. */
  static List<Tick> ticks(Classification classification, BigDecimal maximum) {
    List<Boundary> boundaries = PointBands.of(classification);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < boundaries.size(); i++) {
      Boundary boundary = boundaries.get(i);
      BigDecimal next = i + 1 < boundaries.size() ? boundaries.get(i + 1).points() : maximum;
      BigDecimal at = Extent.percent(boundary.points(), maximum);
      ticks.add(
          new Tick(
              at.toPlainString() + "%",
              Extent.percent(next, maximum).subtract(at).toPlainString() + "%",
              Wording.number(boundary.points()),
              ScreenWords.of(boundary.outcome().label())));
    }
    return ticks;
  }
}
