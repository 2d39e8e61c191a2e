package vn.antq.rules.advice;

import java.math.BigDecimal;
import vn.antq.rules.classification.FactValue;

/**
 * One fact that would have to be different.
 *
 * @param fact name of the fact; a record's field as {@code list[number].field}
 * @param label what it is, in Vietnamese
 * @param from its value in the dossier; not known when the dossier does not state it
 * @param to the value it would have to have
 * @param size how much that is: the difference of numbers, days between dates, steps of an
 *     enumeration, 1 for yes or no and for a fact that is not known
 */
public record Change(String fact, String label, FactValue from, FactValue to, BigDecimal size) {

  /** Returns the change in Vietnamese: {@code Số hộ đăng ký tham gia: 311 hộ → 312 hộ}. */
  public String text() {
    return label + ": " + from.text() + " → " + to.text();
  }
}
