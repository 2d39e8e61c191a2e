package vn.antq.rules.ranking;

import vn.antq.rules.internal.text.Wording;

/**
 * A whole number of which the bounds are known.
 *
 * @param least the least it can be
 * @param most the most it can be; equal to {@code least} when it is known
 */
public record Span(long least, long most) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if {@code least} is more than {@code most}
   */
  public Span {
    if (least > most) {
      throw new IllegalArgumentException("No number lies between " + least + " and " + most);
    }
  }

  /** Says whether the number is known. */
  public boolean isExact() {
    return least == most;
  }

  /** Returns {@code 3}, or {@code 2–4} when it is not known. */
  public String text() {
    return Wording.number(least) + (isExact() ? "" : "–" + Wording.number(most));
  }
}
