package vn.antq.rules.internal.explanation.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.value.Truth;

/** The award levels of a criterion. */
public final class AwardLevels {

  private AwardLevels() {}

  private static List<String> of(Finding finding) {
    return finding.levels().stream().map(AwardLevel::code).toList();
  }

  /** Returns what the level of a rule earns, when the criterion is scored. */
  public static Optional<String> points(Finding finding, RuleTrace rule) {
    return Optional.of(rule)
        .filter(award -> award.effect() == Effect.AWARD)
        .flatMap(award -> finding.level(award.subject()))
        .flatMap(AwardLevel::points)
        .map(points -> TextPage.glued(Wording.number(points) + " điểm"));
  }

  /** Says whether a rule awards a level below the one that was earned. */
  public static boolean isBelowEarned(Finding finding, RuleTrace rule) {
    List<String> levels = of(finding);
    return !finding.level().isEmpty()
        && rule.effect() == Effect.AWARD
        && rule.truth() != Truth.TRUE
        && levels.indexOf(rule.subject()) > levels.indexOf(finding.level());
  }

  /**
   * Returns the rule of the better level that the unit came nearest to: fewest comparisons that
   * fail, then the smallest distance. One that is open although the finding is decided comes last.
   */
  static Optional<RuleTrace> nearest(Finding finding) {
    List<String> levels = of(finding);
    int earned = finding.level().isEmpty() ? levels.size() : levels.indexOf(finding.level());
    return finding.rules().stream()
        .filter(rule -> rule.effect() == Effect.AWARD && rule.truth() != Truth.TRUE)
        .filter(rule -> RuleWording.isInUse(rule) && levels.indexOf(rule.subject()) < earned)
        .min(
            Comparator.comparing((RuleTrace rule) -> rule.truth() == Truth.UNKNOWN)
                .thenComparing(RuleWording::distance));
  }
}
