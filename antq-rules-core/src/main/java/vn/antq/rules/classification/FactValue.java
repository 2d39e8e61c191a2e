package vn.antq.rules.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.ValueWording;

/**
 * A value as a person and as a program read it.
 *
 * @param value a {@link Long}, {@link BigDecimal}, {@link Boolean}, {@link LocalDate}, {@link
 *     Level}, {@link Ratio} or {@link String}; null when the value is not known, or there is none
 * @param least when the value is not known: the least it can be, if there is a least
 * @param most when the value is not known: the most it can be, if there is a most
 * @param none whether there is no value at all: a ratio of nothing, or a date stated as {@code
 *     none}
 * @param unit what is counted, such as {@code hộ}; empty when nothing is
 */
public record FactValue(
    @Nullable Object value,
    @Nullable Object least,
    @Nullable Object most,
    boolean none,
    String unit) {

  /** Returns a known value. */
  public static FactValue known(Object value, String unit) {
    return new FactValue(value, null, null, false, unit);
  }

  /** Says whether the value is known, and sentences speak of it in that manner. */
  public boolean is(Manner manner) {
    return value != null && ScalarType.of(value).manner() == manner;
  }

  /** Says whether the value is known, or known not to exist. */
  public boolean isKnown() {
    return value != null || none;
  }

  /**
   * Returns the exact value without regard to language: {@code 311/312}, {@code 2025-02-10}, {@code
   * true}, {@code SERIOUS}, {@code 12.5}; {@code none} when there is none; empty when it is not
   * known.
   */
  public String exact() {
    if (none) {
      return "none";
    }
    return value == null ? "" : ScalarType.of(value).code(value);
  }

  /**
   * Returns the value in Vietnamese: {@code 311/312 hộ (99,67 %)}, {@code 10/02/2025}, {@code có}.
   */
  public String text() {
    return none ? "không có" : ValueWording.value(value, least, most, unit);
  }
}
