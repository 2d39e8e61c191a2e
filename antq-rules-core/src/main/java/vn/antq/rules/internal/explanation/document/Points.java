package vn.antq.rules.internal.explanation.document;

import java.util.List;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.explanation.words.PointBands.Boundary;

/**
 * The points of a scorecard.
 *
 * @param total the points of the whole
 * @param boundaries where the classes begin, the lowest first
 * @param steps how the total came about; empty where it is a sum
 * @param groups the points of each group that earns any
 */
public record Points(
    Score total, List<Boundary> boundaries, List<String> steps, List<OfGroup> groups) {

  /** Copies the lists. */
  public Points {
    boundaries = List.copyOf(boundaries);
    steps = List.copyOf(steps);
    groups = List.copyOf(groups);
  }

  /**
   * The points of a group of criteria.
   *
   * @param name the group; may be empty
   * @param score its points
   */
  public record OfGroup(String name, Score score) {}
}
