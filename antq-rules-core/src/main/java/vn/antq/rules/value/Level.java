package vn.antq.rules.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of an enumeration of the vocabulary. Levels of one enumeration compare by rank, in
 * rising order.
 *
 * @param enumeration name of the enumeration, such as {@code Severity}
 * @param code its code in dossiers and rules, such as {@code SERIOUS}
 * @param rank its position from 0, lowest first
 * @param label its Vietnamese name
 */
public record Level(String enumeration, String code, int rank, String label)
    implements Comparable<Level> {

  @Override
  public int compareTo(Level other) {
    Objects.requireNonNull(other, "other");
    if (!enumeration.equals(other.enumeration)) {
      throw new IllegalArgumentException(
          "Levels of two enumerations cannot be compared: " + this + ", " + other);
    }
    return Integer.compare(rank, other.rank);
  }

  /** Compares enumeration and code; a label may be reworded without becoming another level. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Level level
        && code.equals(level.code)
        && enumeration.equals(level.enumeration);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return enumeration + "." + code;
  }
}
