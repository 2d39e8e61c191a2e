package vn.antq.rules.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;

/**
 * Changes that reach the target, proven: the result is what the classifier says of the changed
 * dossier.
 *
 * @param changes the facts that would have to be different, in the order of their names
 * @param dossier the changed dossier
 * @param criteria the criteria that come out better by it, as {@code pack/criterion}; those of
 *     nested classifications instead of the criterion that rests on them
 * @param result the classification of the changed dossier
 */
public record Proposal(
    List<Change> changes, Dossier dossier, List<String> criteria, Classification result) {

  /** Copies the lists. */
  public Proposal {
    changes = List.copyOf(changes);
    criteria = List.copyOf(criteria);
  }

  /** Returns the sum of the sizes of the changes. */
  public BigDecimal size() {
    return changes.stream().map(Change::size).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns how many points the changes add at least; zero when the pack does not score. */
  public BigDecimal gain(Classification before) {
    return points(result).subtract(points(before));
  }

  private static BigDecimal points(Classification answer) {
    return answer.score().map(Score::worst).orElse(BigDecimal.ZERO);
  }

  /** Returns the changes and what they lead to in Vietnamese, one line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Thay đổi "
            + changes.size()
            + " dữ kiện, cải thiện "
            + criteria.size()
            + " tiêu chí ("
            + String.join(", ", criteria)
            + "): "
            + result.worst().label()
            + result.score().map(score -> ", " + score.text() + " điểm").orElse("")
            + ".");
    changes.forEach(change -> change.lines().forEach(line -> lines.add("  " + line)));
    return lines;
  }
}
