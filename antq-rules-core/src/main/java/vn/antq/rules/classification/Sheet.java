package vn.antq.rules.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.TotalRule;

/**
 * How the points of criteria came together: the groups at every level of the score sheet, and the
 * total where it is more than a sum.
 *
 * @param parts the groups, in the order of the pack, each before those within it
 * @param total how the total came about; absent where it is a sum
 */
public record Sheet(List<Part> parts, Optional<Total> total) {

  /** Copies the list. */
  public Sheet {
    parts = List.copyOf(parts);
    Objects.requireNonNull(total, "total");
  }

  /**
   * A group.
   *
   * @param code its code in the pack
   * @param label its Vietnamese name
   * @param within code of the group that it is a part of; empty when it is part of none
   * @param role what its points are for
   * @param most the most that the pack says it gives or takes off; absent when it says nothing
   * @param score its points; of deductions what is taken off, as numbers below nothing
   */
  public record Part(
      String code,
      String label,
      String within,
      Group.Role role,
      Optional<BigDecimal> most,
      Score score) {

    /** Refuses what is missing. */
    public Part {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(within, "within");
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(most, "most");
      Objects.requireNonNull(score, "score");
    }
  }

  /**
   * How the total came about.
   *
   * @param counted the points of the criteria that are part of the scale and apply to the unit
   * @param result the total
   * @param exempt what becomes of criteria that do not apply; absent where all do
   * @param rounding how points were rounded that were brought back to the scale
   * @param aboveScale whether bonus points may lift the total above the scale
   * @param belowZero whether deductions may take the total below nothing
   */
  public record Total(
      Score counted,
      Score result,
      Optional<TotalRule.Exempt> exempt,
      Optional<RoundedPoints> rounding,
      boolean aboveScale,
      boolean belowZero) {

    /** Refuses what is missing. */
    public Total {
      Objects.requireNonNull(counted, "counted");
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(exempt, "exempt");
      Objects.requireNonNull(rounding, "rounding");
    }
  }

  /** Returns the group with the given code. */
  public Optional<Part> part(String code) {
    Objects.requireNonNull(code, "code");
    return parts.stream().filter(part -> part.code().equals(code)).findFirst();
  }
}
