package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.explanation.words.PointBands;
import vn.antq.rules.internal.explanation.words.PointBands.Boundary;

/**
 * How near a unit whose class is decided is to another class: by points where there are points,
 * else by how many criteria are not met.
 *
 * @param unit the unit
 * @param distance zero or more
 * @param text the distance in Vietnamese
 */
record NearBoundary(Classification unit, BigDecimal distance, String text) {

  private static final int MOST_NAMED = 4;

  static final Comparator<NearBoundary> NEAREST_FIRST =
      Comparator.comparing(NearBoundary::distance)
          .thenComparing(near -> near.unit().subject())
          .thenComparing(near -> near.unit().dossier());

  /** Returns the distance; empty when the class is open, or nothing short of a gate decided it. */
  static Optional<NearBoundary> of(Classification unit) {
    if (!unit.isDecided()) {
      return Optional.empty();
    }
    return unit.score().isPresent() ? byPoints(unit, unit.score().get()) : byCriteria(unit);
  }

  private static Optional<NearBoundary> byPoints(Classification unit, Score score) {
    if (!score.isDecided() || !PointBands.decide(unit)) {
      return Optional.empty();
    }
    return PointBands.of(unit).stream()
        .map(boundary -> to(boundary, unit, score.best()))
        .min(Comparator.comparing(NearBoundary::distance));
  }

  private static NearBoundary to(Boundary boundary, Classification unit, BigDecimal points) {
    BigDecimal margin = points.subtract(boundary.points());
    return new NearBoundary(unit, margin.abs(), boundary.distance(margin));
  }

  private static Optional<NearBoundary> byCriteria(Classification unit) {
    List<String> unmet =
        unit.findings().stream().filter(Reasons::isUnmet).map(Finding::criterion).toList();
    if (unmet.isEmpty()) {
      return Optional.empty();
    }
    String more = unmet.size() > MOST_NAMED ? " …" : "";
    return Optional.of(
        new NearBoundary(
            unit,
            BigDecimal.valueOf(unmet.size()),
            unmet.size()
                + " tiêu chí không đạt: "
                + String.join(", ", unmet.subList(0, Math.min(MOST_NAMED, unmet.size())))
                + more));
  }
}
