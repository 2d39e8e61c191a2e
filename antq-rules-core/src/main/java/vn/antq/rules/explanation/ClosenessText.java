package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.explanation.Closeness.Consequence;
import vn.antq.rules.explanation.Closeness.Direction;
import vn.antq.rules.explanation.Closeness.Flip;
import vn.antq.rules.explanation.Closeness.PointGap;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.PointBands.Boundary;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;

/** Says in Vietnamese how near a unit is to coming out otherwise. */
final class ClosenessText {

  private ClosenessText() {}

  /** Returns one line for the finding closest to flipping and one for the points, if any. */
  static List<String> of(Classification classification) {
    return of(Closeness.of(classification), classification);
  }

  /** Returns the lines of what was found. */
  static List<String> of(Closeness closeness, Classification classification) {
    List<String> lines = new ArrayList<>();
    closeness.closest().ifPresent(flip -> lines.add(line(flip, classification)));
    List<String> gaps = new ArrayList<>();
    closeness.toBetter().ifPresent(gap -> gaps.add(margin(gap.points().negate(), gap)));
    closeness.toWorse().ifPresent(gap -> gaps.add(margin(gap.points(), gap)));
    if (!gaps.isEmpty()) {
      lines.add("Điểm: " + String.join("; ", gaps) + ".");
    }
    return lines;
  }

  private static String margin(BigDecimal amount, PointGap gap) {
    return new Boundary(gap.boundary(), gap.outcome()).distance(amount);
  }

  private static String line(Flip flip, Classification classification) {
    return flip.finding().criterion()
        + " ("
        + flip.comparison().label()
        + "): "
        + change(flip)
        + " thì "
        + result(flip)
        + flip.consequence().map(after -> consequence(flip, after, classification)).orElse("")
        + ".";
  }

  /** What else would change, then the points and the class. */
  private static String consequence(Flip flip, Consequence after, Classification now) {
    String others =
        after.turns().stream()
            .filter(turn -> !isOf(turn, flip))
            .map(turn -> turn.finding().criterion() + " " + turn.becomes().label())
            .collect(Collectors.joining(", "));
    Optional<BigDecimal> before = now.score().filter(Score::isDecided).map(Score::best);
    String points =
        after
            .points()
            .filter(moved -> before.isPresent() && moved.compareTo(before.get()) != 0)
            .map(
                moved ->
                    TextPage.glued(
                        "điểm từ "
                            + Wording.number(before.orElseThrow())
                            + (moved.compareTo(before.orElseThrow()) < 0 ? " xuống " : " lên ")
                            + Wording.number(moved)))
            .orElse("");
    String outcome =
        after.outcome().equals(now.best())
            ? "xếp loại vẫn là " + TextPage.glued(now.best().label())
            : "xếp loại từ "
                + TextPage.glued(now.best().label())
                + " thành "
                + TextPage.glued(after.outcome().label());
    return (others.isEmpty() ? "" : ", kéo theo " + others)
        + "; "
        + Stream.of(points, outcome)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
  }

  private static boolean isOf(Consequence.Turn turn, Flip flip) {
    return turn.finding().pack().equals(flip.finding().pack())
        && turn.finding().criterion().equals(flip.finding().criterion());
  }

  private static String change(Flip flip) {
    Comparison comparison = flip.comparison();
    if (flip.change().isEmpty()) {
      return "đang là "
          + ComparisonWording.text(comparison.actual())
          + ", nếu là "
          + other(comparison);
    }
    BigDecimal change = flip.change().get();
    boolean holds = comparison.truth() == Truth.TRUE;
    // That a violation is near or far from its limit is nothing to lack or to have to spare.
    boolean asked = holds == (flip.direction() == Direction.WORSE);
    boolean equal = comparison.operator() == Operator.EQUAL;
    boolean reached = comparison.operator() == Operator.LESS && holds;
    String margin = asked && !equal && !reached ? ComparisonWording.margin(comparison) + ", " : "";
    return TextPage.glued(margin + move(flip, change, holds));
  }

  private static String move(Flip flip, BigDecimal change, boolean holds) {
    Object actual = flip.comparison().actual().value();
    boolean falls =
        change.signum() == 0
            ? holds == ComparisonWording.isLowerLimit(flip.comparison().operator())
            : change.signum() < 0;
    String unit = flip.margin().orElseThrow().unit();
    String size = Wording.number(change.abs()) + (unit.isEmpty() ? "" : " " + unit);
    if (actual instanceof LocalDate) {
      return (falls ? "sớm hơn " : "muộn hơn ") + size;
    }
    boolean past =
        (actual instanceof BigDecimal || actual instanceof Average)
            && (holds || change.signum() == 0);
    return (falls ? "bớt " : "thêm ") + (past ? "quá " : "") + size;
  }

  private static String other(Comparison comparison) {
    FactValue actual = comparison.actual();
    return actual.value() instanceof Boolean yes
        ? FactValue.known(!yes, "").text()
        : ComparisonWording.required(comparison, comparison.required().get(0));
  }

  private static String result(Flip flip) {
    FindingStatus becomes = flip.becomes();
    if (becomes == FindingStatus.PARTLY_MET) {
      return flip.finding().status() == FindingStatus.PARTLY_MET
          ? flip.direction() == Direction.BETTER ? "lên mức cao hơn" : "xuống mức thấp hơn"
          : flip.direction() == Direction.BETTER ? "đạt một phần" : "chỉ đạt một phần";
    }
    return becomes.label();
  }
}
