package vn.antq.rules.explanation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.Effect;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.law.Reliance;

/** The award levels of a criterion. */
final class AwardLevels {

  private AwardLevels() {}

  /** Returns the levels, best first: as their points stand in the pack, or else their rules. */
  static List<String> of(Finding finding) {
    Set<String> levels = new LinkedHashSet<>();
    String prefix = finding.criterion() + " ";
    for (Reliance reliance : finding.reliances()) {
      if (reliance.kind() == Reliance.Kind.AWARD && reliance.name().startsWith(prefix)) {
        levels.add(reliance.name().substring(prefix.length()));
      }
    }
    finding.rules().stream()
        .filter(rule -> rule.effect() == Effect.AWARD)
        .forEach(rule -> levels.add(rule.subject()));
    return List.copyOf(levels);
  }

  /** Returns what the level of a rule earns, when the criterion is scored. */
  static Optional<String> points(Finding finding, RuleTrace rule) {
    String name = finding.criterion() + " " + rule.subject();
    return finding.reliances().stream()
        .filter(item -> item.kind() == Reliance.Kind.AWARD && rule.effect() == Effect.AWARD)
        .filter(item -> item.name().equals(name))
        .map(item -> TextPage.glued(item.value()))
        .findFirst();
  }

  /** Says whether a rule awards a level below the one that was earned. */
  static boolean isBelowEarned(Finding finding, RuleTrace rule) {
    List<String> levels = of(finding);
    return !finding.level().isEmpty()
        && rule.effect() == Effect.AWARD
        && rule.truth() != Truth.TRUE
        && levels.indexOf(rule.subject()) > levels.indexOf(finding.level());
  }

  /**
   * Returns the rule of the better level that the unit came nearest to: fewest comparisons that
   * fail, then the smallest distance.
   */
  static Optional<RuleTrace> nearest(Finding finding) {
    List<String> levels = of(finding);
    int earned = finding.level().isEmpty() ? levels.size() : levels.indexOf(finding.level());
    return finding.rules().stream()
        .filter(rule -> rule.effect() == Effect.AWARD && rule.truth() != Truth.TRUE)
        .filter(rule -> RuleWording.isInUse(rule) && levels.indexOf(rule.subject()) < earned)
        .min(Comparator.comparing(RuleWording::distance));
  }
}
