package vn.antq.rules.internal.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * How often a rule matches, as far as is known.
 *
 * @param least at the least
 * @param most at the most; null when there is no telling
 */
public record Matches(long least, @Nullable Long most) {

  static final Matches NONE = new Matches(0, 0L);
  static final Matches ONE = new Matches(1, 1L);

  /** Returns how often two rules match together. */
  public Matches plus(Matches other) {
    Long both = most == null || other.most == null ? null : (Long) (most + other.most);
    return new Matches(least + other.least, both);
  }

  /** Returns how often it matches if it may also not match at all. */
  Matches orNot() {
    return new Matches(0, most);
  }
}
