package vn.antq.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.problem.Place;

/**
 * How the total of a score sheet is worked out where it is more than a sum: criteria that do not
 * apply, bonus and deductions.
 *
 * @param origin name of the pack that states it
 * @param exempt what becomes of criteria that do not apply to a unit; absent when all apply
 * @param rounding how points that are brought back to the scale are rounded; absent when they need
 *     not be
 * @param aboveScale whether bonus points may lift the total above the scale
 * @param belowZero whether deductions may take the total below nothing
 * @param basis how sure we are of it
 * @param citation where the law says so
 * @param place where it stands
 */
public record TotalRule(
    String origin,
    Optional<Exempt> exempt,
    Optional<Rounding> rounding,
    boolean aboveScale,
    boolean belowZero,
    Basis basis,
    Citation citation,
    Place place) {

  /** What becomes of criteria that do not apply to a unit. */
  public enum Exempt {
    /** They leave the scale: what was earned of the rest is brought back to the whole scale. */
    LEAVES("leaves", "tiêu chí không áp dụng thì bỏ ra, điểm còn lại quy về thang điểm"),
    /** They count as fully earned. */
    FULL("full", "tiêu chí không áp dụng được tính đủ điểm");

    private final String code;
    private final String label;

    Exempt(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** Returns its name in packs and answers. */
    public String code() {
      return code;
    }

    /** Returns what it says, in Vietnamese. */
    public String label() {
      return label;
    }
  }

  /** Returns what it says, in Vietnamese. */
  public String text() {
    List<String> parts = new ArrayList<>();
    exempt.ifPresent(how -> parts.add(how.label()));
    rounding.ifPresent(how -> parts.add(how.text()));
    parts.add(aboveScale ? "tổng được vượt thang điểm" : "tổng không vượt thang điểm");
    parts.add(belowZero ? "tổng được dưới 0" : "tổng không dưới 0");
    return String.join("; ", parts);
  }

  /** Returns this rule with points rounded in another way. */
  public TotalRule with(Rounding other) {
    Objects.requireNonNull(other, "other");
    return new TotalRule(
        origin, exempt, Optional.of(other), aboveScale, belowZero, basis, citation, place);
  }

  /** Returns this rule with another say on criteria that do not apply. */
  public TotalRule with(Exempt other) {
    Objects.requireNonNull(other, "other");
    return new TotalRule(
        origin, Optional.of(other), rounding, aboveScale, belowZero, basis, citation, place);
  }

  /** Returns this rule with other ends of the total. */
  public TotalRule within(boolean above, boolean below) {
    return new TotalRule(origin, exempt, rounding, above, below, basis, citation, place);
  }

  /**
   * Returns it as something that a result relies on.
   *
   * @param unitType the unit type, as the pack calls it
   */
  public Reliance reliance(String unitType) {
    Objects.requireNonNull(unitType, "unitType");
    return new Reliance(
        origin,
        Reliance.Kind.TOTAL,
        unitType,
        "Cách tính tổng điểm",
        text(),
        basis,
        citation,
        place);
  }
}
