package vn.antq.rules.value;

import java.util.Objects;

/** Whether a condition holds. A condition on a missing fact may be unknown. */
public enum Truth {
  /** It holds, whatever the missing facts turn out to be. */
  TRUE,
  /** It does not hold, whatever the missing facts turn out to be. */
  FALSE,
  /** It depends on a missing fact. */
  UNKNOWN;

  /** Returns the truth of a decided condition. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** Returns the conjunction of this and {@code other}. */
  public Truth and(Truth other) {
    Objects.requireNonNull(other, "other");
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /** Returns the disjunction of this and {@code other}. */
  public Truth or(Truth other) {
    Objects.requireNonNull(other, "other");
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }
}
