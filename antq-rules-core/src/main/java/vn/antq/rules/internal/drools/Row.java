package vn.antq.rules.internal.drools;

import org.jspecify.annotations.Nullable;

/**
 * What generated fact classes extend: the values of one unit, record or scorecard, in a fixed
 * order.
 */
public abstract class Row {

  private final @Nullable Object[] values;

  /** Creates a row; null stands for a value that is not exactly known. */
  protected Row(@Nullable Object[] values) {
    this.values = values;
  }

  /** Returns the value at a position. */
  protected final @Nullable Object at(int position) {
    return values[position];
  }
}
