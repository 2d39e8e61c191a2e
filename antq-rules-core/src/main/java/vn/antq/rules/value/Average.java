package vn.antq.rules.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.text.Wording;

/**
 * An exact average, never rounded: 10 of 3 is more than 3.33. It remembers what it was made of; two
 * averages are equal when their values are.
 *
 * @param total the sum of all values
 * @param count how many there are, greater than zero
 */
public record Average(BigDecimal total, long count) implements Comparable<Average> {

  /** Checks the two numbers. */
  public Average {
    total = Wording.plain(Objects.requireNonNull(total, "total"));
    if (count <= 0) {
      throw new IllegalArgumentException("Not an average: " + total + "/" + count);
    }
  }

  @Override
  public int compareTo(Average other) {
    Objects.requireNonNull(other, "other");
    return total
        .multiply(BigDecimal.valueOf(other.count))
        .compareTo(other.total.multiply(BigDecimal.valueOf(count)));
  }

  /**
   * Returns it rounded down to so many digits at most, so that a miss never looks like a hit.
   *
   * @param digits digits after the comma
   */
  public BigDecimal roundedDown(int digits) {
    return total.divide(BigDecimal.valueOf(count), digits, RoundingMode.FLOOR);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Average average && compareTo(average) == 0;
  }

  @Override
  public int hashCode() {
    return roundedDown(0).hashCode();
  }

  @Override
  public String toString() {
    return total.toPlainString() + "/" + count;
  }
}
