package vn.antq.rules.ranking;

import java.util.List;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Quota;

/**
 * One quota in one group of units.
 *
 * @param pack the pack that states the quota
 * @param unitType unit type, such as {@code khu-dan-cu}
 * @param unitLabel its Vietnamese name
 * @param year the assessment year
 * @param name what the group is called: the unit that they are within, or the value of the fact
 * @param quota the quota
 * @param figure the figure that says which part
 * @param limited the outcome that is limited, with the better ones
 * @param below the outcome of a unit that is pushed down
 * @param of the outcome that a unit must reach at least to be counted
 * @param units how many units are counted
 * @param exact the part of them that the figure says, before rounding, in Vietnamese, such as
 *     {@code 20 % của 7 = 1,4}
 * @param allowed how many units may have the outcome
 * @param basis the weakest basis of what the places rest on: quota, figure, and the classification
 *     of every unit that is or may be counted
 * @param open what is open about the group, in Vietnamese; empty when nothing is
 * @param placings the units, by place; those without a class are left out
 */
public record QuotaGroup(
    PackIdentity pack,
    String unitType,
    String unitLabel,
    int year,
    String name,
    Quota quota,
    Figure figure,
    Outcome limited,
    Outcome below,
    Outcome of,
    Span units,
    String exact,
    Span allowed,
    Basis basis,
    List<String> open,
    List<Placing> placings) {

  /** Copies the lists. */
  public QuotaGroup {
    open = List.copyOf(open);
    placings = List.copyOf(placings);
  }
}
