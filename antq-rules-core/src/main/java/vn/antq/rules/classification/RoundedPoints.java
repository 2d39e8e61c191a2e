package vn.antq.rules.classification;

import java.math.BigDecimal;
import java.util.Objects;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Rounding;

/**
 * How points were rounded.
 *
 * @param step what rounded points are a multiple of
 * @param mode to which multiple
 * @param exact the points before they were rounded, without regard to language: {@code 4.5} or
 *     {@code 1555/312}; empty when they are not known
 */
public record RoundedPoints(BigDecimal step, Rounding.Mode mode, String exact) {

  /** Refuses what is missing. */
  public RoundedPoints {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(exact, "exact");
    step = Wording.plain(step);
  }

  /** Returns what is done, in Vietnamese: {@code làm tròn đến 0,01}. */
  public String text() {
    return mode.label() + " " + Wording.number(step);
  }
}
