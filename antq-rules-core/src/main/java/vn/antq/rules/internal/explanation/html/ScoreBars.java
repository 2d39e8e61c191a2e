package vn.antq.rules.internal.explanation.html;

import java.util.List;
import vn.antq.rules.internal.explanation.document.Points;

/**
 * The points of a scorecard as bars.
 *
 * @param text the points of the whole scorecard in words
 * @param total the points of the whole scorecard
 * @param ticks where the classes begin
 * @param groups the points of each group, when there are several
 */
public record ScoreBars(String text, Extent total, List<Tick> ticks, List<GroupBar> groups) {

  /** Copies the lists. */
  public ScoreBars {
    ticks = List.copyOf(ticks);
    groups = List.copyOf(groups);
  }

  /**
   * The points of a group.
   *
   * @param name the group
   * @param text its points in words
   * @param extent its points
   */
  public record GroupBar(String name, String text, Extent extent) {}

  static ScoreBars of(Points points) {
    List<GroupBar> groups =
        points.groups().stream()
            .map(
                group ->
                    new GroupBar(
                        group.name().isEmpty() ? "Tiêu chí khác" : group.name(),
                        group.score().text() + " điểm",
                        Extent.of(group.score())))
            .toList();
    return new ScoreBars(
        points.total().text() + " điểm",
        Extent.of(points.total()),
        Tick.of(points),
        groups.size() > 1 ? groups : List.of());
  }
}
