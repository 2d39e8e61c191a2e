package vn.antq.rules.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
 * @param added whether it is a field of a record that is still to be added
 * @param behind what other units would have to do when the fact is counted from them, a Vietnamese
 *     line each; empty when it is not
 */
public record Change(
    String fact,
    String label,
    FactValue from,
    FactValue to,
    BigDecimal size,
    boolean added,
    List<String> behind) {

  /** Copies the list. */
  public Change {
    behind = List.copyOf(behind);
  }

  /** Returns this with what other units would have to do. */
  Change with(List<String> others) {
    return new Change(fact, label, from, to, size, added, others);
  }

  /** Returns the change in Vietnamese: {@code Số hộ đăng ký tham gia: 311 hộ → 312 hộ}. */
  public String text() {
    return added ? label + ": " + to.text() : label + ": " + from.text() + " → " + to.text();
  }

  /** Returns the change and what it asks of other units, a Vietnamese line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(text());
    behind.forEach(line -> lines.add("  " + line));
    return lines;
  }
}
