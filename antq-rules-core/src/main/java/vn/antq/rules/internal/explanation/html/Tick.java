package vn.antq.rules.internal.explanation.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.internal.explanation.document.Points;
import vn.antq.rules.internal.explanation.words.PointBands.Boundary;
import vn.antq.rules.internal.text.Wording;

/**
 * A boundary on a scale.
 *
 * @param at where it stands, as an SVG length such as {@code 70%}
 * @param room how far it is to the next boundary, as an SVG length
 * @param number the number there
 * @param label what begins there
 */
public record Tick(String at, String room, String number, String label) {

  /** Returns where the classes begin on the scale of the points. */
  public static List<Tick> of(Points points) {
    BigDecimal maximum = points.total().maximum();
    List<Boundary> boundaries = points.boundaries();
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
              boundary.outcome().label()));
    }
    return ticks;
  }
}
