package vn.antq.rules.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * How points are rounded: a part of the rule, as sure or unsure as any other. Points that are not
 * rounded are exact.
 *
 * @param origin name of the pack that states it
 * @param step what rounded points are a multiple of, such as 0.25; more than none
 * @param mode to which multiple
 * @param basis how sure we are of it
 * @param citation where the law says so
 * @param place where it stands
 */
public record Rounding(
    String origin, BigDecimal step, Mode mode, Basis basis, Citation citation, Place place) {

  /** To which multiple of a step. */
  public enum Mode {
    /** To the nearest one, upwards from the middle. */
    HALF_UP("half-up", "làm tròn đến", RoundingMode.HALF_UP),
    /** To the next lower one. */
    DOWN("down", "làm tròn xuống đến", RoundingMode.DOWN),
    /** To the next higher one. */
    UP("up", "làm tròn lên đến", RoundingMode.UP);

    private final String code;
    private final String label;
    private final RoundingMode mode;

    Mode(String code, String label, RoundingMode mode) {
      this.code = code;
      this.label = label;
      this.mode = mode;
    }

    /** Returns its name in packs and answers. */
    public String code() {
      return code;
    }

    /** Returns what is done, in Vietnamese; the step follows. */
    public String label() {
      return label;
    }
  }

  /**
   * Returns the multiple of the step for an exact quotient, which need not be a decimal number.
   *
   * @param dividend not negative
   * @param divisor more than none
   */
  public BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
    Objects.requireNonNull(dividend, "dividend");
    Objects.requireNonNull(divisor, "divisor");
    return Wording.plain(dividend.divide(divisor.multiply(step), 0, mode.mode).multiply(step));
  }

  /** Returns what is done, in Vietnamese: {@code làm tròn đến 0,01}. */
  public String text() {
    return mode.label() + " " + Wording.number(step);
  }

  /** Returns this rounding to another step. */
  public Rounding with(BigDecimal other) {
    Objects.requireNonNull(other, "other");
    return new Rounding(origin, other, mode, basis, citation, place);
  }

  /** Returns this rounding in another direction. */
  public Rounding with(Mode other) {
    Objects.requireNonNull(other, "other");
    return new Rounding(origin, step, other, basis, citation, place);
  }

  /**
   * Returns it as something that a result relies on.
   *
   * @param name whose points are rounded, as the pack calls it
   * @param label the same, in Vietnamese
   */
  public Reliance reliance(String name, String label) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    return new Reliance(
        origin, Reliance.Kind.ROUNDING, name, label, text(), basis, citation, place);
  }
}
