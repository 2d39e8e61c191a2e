package vn.antq.rules.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How values read in Vietnamese, known or not. */
public final class ValueWording {

  private static final Ratio ALL = new Ratio(1, 1);

  private ValueWording() {}

  /** Returns the bounds of a value that is not known, without saying that it is not. */
  public static String range(@Nullable Object least, @Nullable Object most, String unit) {
    Objects.requireNonNull(unit, "unit");
    if (least == null && most == null) {
      return "chưa có số liệu";
    } else if (least == null) {
      return "nhiều nhất " + bound(most, unit);
    } else if (most == null) {
      return "ít nhất " + bound(least, unit);
    } else if (isOnlyShare(least, most)) {
      return onlyShare(least, unit);
    }
    return "từ " + bound(least, unit) + " đến " + bound(most, unit);
  }

  /**
   * A share that is the same whatever its numbers are, such as none of so many: they must not be
   * told, for they are not known.
   */
  private static boolean isOnlyShare(@Nullable Object least, @Nullable Object most) {
    return least instanceof Ratio && least.equals(most);
  }

  private static String onlyShare(@Nullable Object share, String unit) {
    return bound(share, unit) + ", chưa rõ tổng số";
  }

  /** Of nothing that is counted, the share is told alone: there is no whole that it belongs to. */
  private static String bound(@Nullable Object value, String unit) {
    return value instanceof Ratio ratio && ratio.numerator() == 0
        ? Fraction.percent(ratio)
        : known(value, unit);
  }

  /** Returns a known value, its range, or that it is not known. */
  public static String value(
      @Nullable Object value, @Nullable Object least, @Nullable Object most, String unit) {
    Objects.requireNonNull(unit, "unit");
    if (value != null) {
      return known(value, unit);
    } else if (least == null && most == null) {
      return "chưa có số liệu";
    } else if (least == null) {
      return "chưa rõ, nhiều nhất " + bound(most, unit);
    } else if (most == null) {
      return "chưa rõ, ít nhất " + bound(least, unit);
    } else if (isOnlyShare(least, most)) {
      return onlyShare(least, unit);
    }
    return "chưa rõ, từ " + bound(least, unit) + " đến " + bound(most, unit);
  }

  private static String known(@Nullable Object value, String unit) {
    return value == null ? "" : ScalarType.of(value).show(value, unit);
  }

  /**
   * Returns what is worth saying of a value that is not known: that it lies between zero and
   * everything is not.
   */
  public static String unknown(@Nullable Object least, @Nullable Object most, String unit) {
    Objects.requireNonNull(unit, "unit");
    if (least instanceof Level || most instanceof Level) {
      return "chưa rõ";
    }
    if (isOnlyShare(least, most)) {
      return onlyShare(least, unit);
    }
    boolean low = least != null && ScalarType.of(least).isTelling(least);
    boolean high = most != null && !(most instanceof Boolean) && !ALL.equals(most);
    if (low && high) {
      return "chưa có đủ số liệu, từ " + known(least, unit) + " đến " + known(most, unit);
    } else if (low) {
      return "chưa có đủ số liệu, ít nhất " + known(least, unit);
    } else if (high) {
      return "chưa có đủ số liệu, nhiều nhất " + bound(most, unit);
    }
    return "chưa có số liệu";
  }
}
