package vn.antq.rules.advice;

import vn.antq.rules.value.Fraction;
import vn.antq.rules.value.Ratio;

/**
 * A missing fact and how much of the uncertainty it settles.
 *
 * @param fact name of the fact; a record's field as {@code list[number].field}
 * @param label what it is, in Vietnamese
 * @param guaranteed the share of the uncertainty that it settles whatever it turns out to be
 * @param expected the share that it settles on average over the ways in which it can turn out
 */
public record NextFact(String fact, String label, Ratio guaranteed, Ratio expected) {

  /**
   * Returns the fact and what it settles in Vietnamese: {@code Số hộ đăng ký tham gia
   * (registeredHouseholds): làm rõ 100 % phần chưa xác định}.
   */
  public String text() {
    return label + " (" + fact + "): " + share();
  }

  private String share() {
    String sure = Fraction.percent(guaranteed);
    String average = Fraction.percent(expected);
    return guaranteed.compareTo(expected) == 0
        ? "làm rõ " + sure + " phần chưa xác định"
        : "làm rõ ít nhất " + sure + ", bình quân " + average + " phần chưa xác định";
  }
}
