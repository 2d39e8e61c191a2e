package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.explanation.html.Extent;
import vn.antq.rules.internal.explanation.html.OverviewView.Bar;
import vn.antq.rules.internal.explanation.html.OverviewView.Spread;
import vn.antq.rules.internal.explanation.html.Tick;
import vn.antq.rules.internal.text.Wording;

/** How the points of many units are distributed. */
final class PointSpread {

  private static final int BARS = 20;
  private static final int PERCENT = 100;
  private static final int STEP = PERCENT / BARS;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<Score> scores;
  private final boolean oneMaximum;
  private final String unit;

  private PointSpread(List<Score> scores) {
    this.scores = scores;
    this.oneMaximum =
        scores.stream().map(score -> score.maximum().stripTrailingZeros()).distinct().count() == 1;
    this.unit = oneMaximum ? " điểm" : " % số điểm tối đa";
  }

  /** Returns the distribution of the points that are decided; empty when there are no points. */
  static Optional<Spread> of(List<Classification> classifications) {
    List<Score> all = classifications.stream().flatMap(answer -> answer.score().stream()).toList();
    List<Score> decided = all.stream().filter(Score::isDecided).toList();
    if (decided.isEmpty()) {
      return Optional.empty();
    }
    PointSpread spread = new PointSpread(decided);
    return Optional.of(
        new Spread(
            spread.summary(all.size() - decided.size()),
            spread.oneMaximum ? "Điểm" : "Phần trăm số điểm tối đa",
            spread.bars(),
            ticks(classifications)));
  }

  private static List<Tick> ticks(List<Classification> classifications) {
    List<List<Tick>> ticks =
        classifications.stream()
            .flatMap(answer -> Explainer.points(answer).map(Tick::of).stream())
            .distinct()
            .toList();
    return ticks.size() == 1 ? ticks.get(0) : List.of();
  }

  private String summary(int open) {
    List<BigDecimal> sorted = scores.stream().map(this::shown).sorted().toList();
    int half = sorted.size() / 2;
    BigDecimal median =
        sorted.size() % 2 == 1
            ? sorted.get(half)
            : sorted.get(half - 1).add(sorted.get(half)).divide(TWO, 1, RoundingMode.HALF_UP);
    return "Thấp nhất "
        + Wording.number(sorted.get(0))
        + ", trung vị "
        + Wording.number(median)
        + ", cao nhất "
        + Wording.number(sorted.get(sorted.size() - 1))
        + unit
        + (open == 0
            ? "."
            : "; "
                + Wording.number(open)
                + " đơn vị chưa xác định được điểm không có trong biểu đồ.");
  }

  private BigDecimal shown(Score score) {
    return oneMaximum ? score.best() : Extent.percent(score.best(), score.maximum());
  }

  private List<Bar> bars() {
    int[] counts = new int[BARS];
    for (Score score : scores) {
      int bar = Extent.percent(score.best(), score.maximum()).intValue() / STEP;
      counts[Math.min(bar, BARS - 1)]++;
    }
    int highest = 1;
    for (int count : counts) {
      highest = Math.max(highest, count);
    }
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < BARS; i++) {
      if (bars.isEmpty() && counts[i] == 0) {
        continue;
      }
      bars.add(
          new Bar(
              range(i),
              counts[i] == 0 ? "" : Wording.number(counts[i]),
              i * STEP + ".3%",
              BigDecimal.valueOf((long) i * STEP).add(BigDecimal.valueOf(STEP).divide(TWO)) + "%",
              STEP - 1 + ".4%",
              height(counts[i], highest)));
    }
    return bars;
  }

  private static int height(int count, int highest) {
    return count == 0 ? 0 : Math.max(2, Math.round((float) count * Spread.HEIGHT / highest));
  }

  private String range(int bar) {
    boolean last = bar == BARS - 1;
    return "từ "
        + bound(bar * STEP)
        + (last ? " đến " : " đến dưới ")
        + bound((bar + 1) * STEP)
        + unit;
  }

  private String bound(int percent) {
    BigDecimal bound = BigDecimal.valueOf(percent);
    return Wording.number(
        oneMaximum
            ? scores.get(0).maximum().multiply(bound).divide(BigDecimal.valueOf(PERCENT))
            : bound);
  }
}
