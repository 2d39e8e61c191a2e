package vn.antq.rules.pack;

import java.io.Serializable;
import java.util.Objects;

/**
 * A class of a pack's scale.
 *
 * @param code its code, such as {@code XUAT_SAC}
 * @param label its Vietnamese name, such as {@code Xuất sắc}
 * @param rank its position on the scale, from 0 for the worst
 */
public record Outcome(String code, String label, int rank)
    implements Comparable<Outcome>, Serializable {

  /** Orders from the worst to the best. */
  @Override
  public int compareTo(Outcome other) {
    Objects.requireNonNull(other, "other");
    return Integer.compare(rank, other.rank);
  }
}
