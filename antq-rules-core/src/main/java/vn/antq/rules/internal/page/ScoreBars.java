package vn.antq.rules.internal.page;

import java.util.List;

/**
 * The points of a scorecard as bars.
 *
 * @param text the points of the whole scorecard in words
 * @param total the points of the whole scorecard
 * @param ticks where the classes begin
 * @param groups the points of each group
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
}
