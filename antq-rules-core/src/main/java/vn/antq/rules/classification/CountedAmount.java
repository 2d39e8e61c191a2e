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
 */
public record CountedAmount(
    String name,
    String label,
    boolean takes,
    BigDecimal points,
    Basis basis,
    long least,
    Optional<Long> most) {

  /** Refuses what is missing. */
  public CountedAmount {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(most, "most");
  }

  /** Says whether it is known how many there are. */
  public boolean isKnown() {
    return most.filter(many -> many == least).isPresent();
  }
}
