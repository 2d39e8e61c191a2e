package vn.antq.rules.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a contest sees it: from its worst standing to its best.
 *
 * @param worst its standing at the worst
 * @param best its standing at the best
 * @param sure whether it surely is in the group
 */
record Contender(Standing worst, Standing best, boolean sure) {

  /**
   * An outcome and what units of one outcome are ordered by; greater comes first.
   *
   * @param rank rank of the outcome
   * @param keys what they are ordered by, more first; null where there is no bound: less than any
   *     number at the worst, more than any at the best
   * @param unbounded whether null is more than any number
   */
  record Standing(int rank, List<@Nullable BigDecimal> keys, boolean unbounded)
      implements Comparable<Standing> {

    Standing(int rank, List<@Nullable BigDecimal> keys, boolean unbounded) {
      this.rank = rank;
      this.keys = Collections.unmodifiableList(new ArrayList<>(keys));
      this.unbounded = unbounded;
    }

    /** Returns the same with another outcome. */
    Standing with(int otherRank) {
      return new Standing(otherRank, keys, unbounded);
    }

    @Override
    public int compareTo(Standing other) {
      int compared = Integer.compare(rank, other.rank);
      for (int i = 0; i < keys.size() && compared == 0; i++) {
        compared = compare(keys.get(i), other, i);
      }
      return compared;
    }

    private int compare(@Nullable BigDecimal mine, Standing other, int key) {
      BigDecimal theirs = other.keys.get(key);
      if (mine == null || theirs == null) {
        return Integer.compare(side(mine, unbounded), side(theirs, other.unbounded));
      }
      return mine.compareTo(theirs);
    }

    private static int side(@Nullable BigDecimal number, boolean isMost) {
      return number != null ? 0 : isMost ? 1 : -1;
    }
  }

  /** Says whether nothing about it is open. */
  boolean isDecided() {
    return sure && worst.compareTo(best) == 0;
  }
}
