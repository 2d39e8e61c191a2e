package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.explanation.words.PointBands;
import vn.antq.rules.internal.explanation.words.PointBands.Boundary;
import vn.antq.rules.pack.Outcome;

/**
 * How near a unit is to coming out otherwise: which one of its findings is closest to flipping, and
 * how many points lie between it and the classes beside its own.
 *
 * @param closest the finding closest to flipping; absent when no change of one value flips one
 * @param toBetter from the points to the boundary of the next better class; absent when there is no
 *     better class, or points alone did not decide the class
 * @param toWorse from the points back to the boundary of the unit's own class, below which the next
 *     worse begins; absent when there is no worse class, or points alone did not decide the class
 */
public record Closeness(
    Optional<Flip> closest, Optional<PointGap> toBetter, Optional<PointGap> toWorse) {

  /** Whether a flip is for the better. */
  public enum Direction {
    /** The finding would come to more. */
    BETTER,
    /** The finding would come to less. */
    WORSE
  }

  /**
   * A change of one value, all others being what they are, that flips a finding.
   *
   * @param finding the finding, of the classification or of a nested one that it rests on
   * @param direction whether the finding would get better or worse
   * @param becomes what it would come to
   * @param comparison the comparison of the value that would change
   * @param change how far the value must move to flip the finding, in the unit of the margin;
   *     negative when it must fall, or be earlier. Of a decimal number that has something to spare
   *     it is what can go before any more flips it. Absent for yes or no, text, and levels that are
   *     not in order.
   * @param distance the change without its sign and in relation to the unit: by the denominator of
   *     a ratio, the days of the period for a date, else by what is required, but at least 1. One
   *     when there is no change to measure.
   * @param consequence what would follow for the whole answer; absent where that is open
   */
  public record Flip(
      Finding finding,
      Direction direction,
      FindingStatus becomes,
      Comparison comparison,
      Optional<BigDecimal> change,
      BigDecimal distance,
      Optional<Consequence> consequence) {

    /** Returns how far the value is from the other side of the comparison, if it is measured. */
    public Optional<Margin> margin() {
      return change.flatMap(measured -> comparison.margin());
    }
  }

  /**
   * What follows from a change of one value: all criteria that it takes part in, those of nested
   * classifications that the answer rests on first, then the points and the class.
   *
   * @param outcome the class that the unit would get
   * @param points its points; absent when the pack does not score
   * @param turns the criteria that would come to something else, in the order of the packs
   */
  public record Consequence(Outcome outcome, Optional<BigDecimal> points, List<Turn> turns) {

    /** Copies the list. */
    public Consequence {
      turns = List.copyOf(turns);
    }

    /**
     * A criterion that would come to something else.
     *
     * @param finding what it comes to now
     * @param becomes what it would come to
     */
    public record Turn(Finding finding, FindingStatus becomes) {}
  }

  /**
   * Points between a unit and a boundary.
   *
   * @param points how many; zero or more
   * @param boundary the least points within the range of the class
   * @param outcome the class whose range begins at the boundary
   */
  public record PointGap(BigDecimal points, BigDecimal boundary, Outcome outcome) {}

  /**
   * Returns how near the given answer is to coming out otherwise. A flip that changes the class is
   * told before one that changes the points, and that before any other; among those alike a change
   * by one before a greater one, then the one that is closest in relation to its whole. Of flips
   * equally close the first in the order of the packs is told; one of a value without a measure
   * only when there is no other.
   */
  public static Closeness of(Classification classification) {
    Objects.requireNonNull(classification, "classification");
    List<Flip> flips = FlipFinder.of(classification);
    Optional<Flip> closest =
        flips.stream()
            .filter(flip -> flip.change().isPresent())
            .min(
                Comparator.comparingInt((Flip flip) -> weight(flip, classification))
                    .thenComparing(flip -> !isByOne(flip))
                    .thenComparing(Flip::distance))
            .or(() -> flips.stream().findFirst());
    Optional<BigDecimal> points =
        classification
            .score()
            .filter(score -> score.isDecided() && PointBands.decide(classification))
            .map(Score::best);
    return new Closeness(
        closest,
        points.flatMap(value -> toBetter(classification, value)),
        points.flatMap(value -> toWorse(classification, value)));
  }

  /** From 0 for a change of the class to 2 for a change that nothing follows from. */
  private static int weight(Flip flip, Classification classification) {
    if (flip.consequence().isEmpty()) {
      return 1;
    }
    Consequence consequence = flip.consequence().get();
    boolean samePoints =
        consequence.points().isEmpty()
            || classification.score().isPresent()
                && consequence.points().get().compareTo(classification.score().get().best()) == 0;
    return !consequence.outcome().equals(classification.best()) ? 0 : samePoints ? 2 : 1;
  }

  private static boolean isByOne(Flip flip) {
    return flip.change().filter(change -> change.abs().compareTo(BigDecimal.ONE) <= 0).isPresent();
  }

  private static Optional<PointGap> toBetter(Classification classification, BigDecimal points) {
    return PointBands.of(classification).stream()
        .filter(boundary -> boundary.points().compareTo(points) > 0)
        .findFirst()
        .map(boundary -> gap(boundary.points().subtract(points), boundary));
  }

  private static Optional<PointGap> toWorse(Classification classification, BigDecimal points) {
    return PointBands.of(classification).stream()
        .filter(boundary -> boundary.points().compareTo(points) <= 0)
        .reduce((lower, higher) -> higher)
        .map(boundary -> gap(points.subtract(boundary.points()), boundary));
  }

  private static PointGap gap(BigDecimal points, Boundary boundary) {
    return new PointGap(points, boundary.points(), boundary.outcome());
  }
}
