package vn.antq.rules.internal.explanation.words;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.OutcomeStep.Effect;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.internal.text.Term;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.value.Operator;

/** From how many points on the scorecard leads to which outcome. */
public final class PointBands {

  private static final String POINTS = "điểm";

  private PointBands() {}

  /**
   * Where the range of an outcome begins.
   *
   * @param points the least points within the range
   * @param outcome the outcome
   */
  public record Boundary(BigDecimal points, Outcome outcome) {

    /**
     * Returns how far points are from it: {@code thiếu 1 điểm để tới ngưỡng điểm của Khá (70
     * điểm)}.
     *
     * @param margin what the points have to spare; negative when they fall short
     */
    public String distance(BigDecimal margin) {
      return TextPage.glued(Wording.margin(margin, POINTS))
          + (margin.signum() < 0 ? " để tới " : " so với ")
          + Term.BOUNDARY.word()
          + " của "
          + TextPage.glued(outcome.label() + " (" + Wording.number(points) + " " + POINTS + ")");
    }
  }

  /** Returns the boundaries, the lowest first; empty when the pack does not score. */
  public static List<Boundary> of(Classification classification) {
    return classification.steps().stream()
        .filter(step -> step.kind() == Kind.BAND && StepWording.isAboutPoints(step))
        .flatMap(step -> lowest(step).stream().map(points -> new Boundary(points, step.outcome())))
        .sorted(Comparator.comparing(Boundary::points))
        .toList();
  }

  private static Optional<BigDecimal> lowest(OutcomeStep band) {
    return band.rules().stream()
        .flatMap(rule -> StepWording.comparisons(rule).stream())
        .filter(comparison -> comparison.operator() == Operator.AT_LEAST)
        .flatMap(comparison -> required(comparison).stream())
        .filter(points -> points.signum() > 0)
        .min(Comparator.naturalOrder());
  }

  private static Optional<BigDecimal> required(Comparison comparison) {
    Object value = comparison.required().get(0).value();
    if (value instanceof Long whole) {
      return Optional.of(BigDecimal.valueOf(whole));
    }
    return value instanceof BigDecimal decimal ? Optional.of(decimal) : Optional.empty();
  }

  /** Says whether the points alone decided the outcome: no gate and no cap lowered it. */
  public static boolean decide(Classification classification) {
    return classification.steps().stream()
        .noneMatch(step -> step.kind() != Kind.BAND && step.effect() == Effect.DECISIVE);
  }
}
