package vn.antq.rules.internal.explanation.document;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Score;

/**
 * A group of criteria.
 *
 * @param name its name; may be empty
 * @param score its points; absent when none of its criteria is scored, or they lower the total
 * @param points its points in words; empty when none of its criteria is scored
 * @param criteria its criteria
 */
public record CriterionGroup(
    String name, Optional<Score> score, String points, List<CriterionEntry> criteria) {

  /** Copies the list. */
  public CriterionGroup {
    criteria = List.copyOf(criteria);
  }
}
