package vn.antq.rules.classification;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.pack.Basis;

/**
 * Points that each match of a rule adds to a criterion or takes off, and how many matches there
 * are.
 *
 * @param name its name in the pack
 * @param label what is counted, in Vietnamese, such as {@code mỗi vụ chưa giải quyết}
 * @param takes whether it is taken off
 * @param points the points of one
 * @param basis how sure we are of the points
 * @param least how many there are at the least
 * @param most how many there can be at the most; absent when there is no telling
 * @param times what the points of each are multiplied by; absent when each counts once
 */
public record CountedAmount(
    String name,
    String label,
    boolean takes,
    BigDecimal points,
    Basis basis,
    long least,
    Optional<Long> most,
    Optional<Factor> times) {

  /** Refuses what is missing. */
  public CountedAmount {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(most, "most");
    Objects.requireNonNull(times, "times");
  }

  /**
   * A fact that points are multiplied by.
   *
   * @param fact its name
   * @param label its Vietnamese name
   * @param value its value, as far as it is known
   */
  public record Factor(String fact, String label, FactValue value) {

    /** Refuses what is missing. */
    public Factor {
      Objects.requireNonNull(fact, "fact");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(value, "value");
    }
  }

  /** Says whether it is known how many there are, and what they are multiplied by. */
  public boolean isKnown() {
    return most.filter(many -> many == least).isPresent()
        && (least == 0 || times.map(factor -> factor.value().isKnown()).orElse(true));
  }
}
