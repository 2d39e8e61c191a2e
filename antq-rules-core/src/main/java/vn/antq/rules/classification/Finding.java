package vn.antq.rules.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Reliance;

/**
 * What one criterion came to, and why. There is exactly one for every criterion of the unit's type.
 *
 * @param pack name of the pack that states the criterion: the national one, or a province's
 * @param criterion id of the criterion in its pack
 * @param group Vietnamese name of its group; may be empty
 * @param title what it asks, in Vietnamese
 * @param citation where the law says so
 * @param note what is open about it, in Vietnamese; may be empty
 * @param conclusion whether it is decided by an assessor's conclusion rather than by counting
 * @param status what it came to
 * @param level the award level that was earned; empty when none was, or it is undecided
 * @param levels every level the criterion can award, best first
 * @param score its points; absent when the criterion is not scored
 * @param basis the weakest basis of what the finding relies on
 * @param reliances the figures, points and readings it relies on, in the order of the pack
 * @param rules every rule of the criterion and what came of it, in the order of the pack
 * @param missing the facts that would settle an undecided finding; empty when it is decided
 * @param nested names of the packs whose nested classification gave a fact that the rules compare
 */
public record Finding(
    String pack,
    String criterion,
    String group,
    String title,
    Citation citation,
    String note,
    boolean conclusion,
    FindingStatus status,
    String level,
    List<AwardLevel> levels,
    Optional<Score> score,
    Basis basis,
    List<Reliance> reliances,
    List<RuleTrace> rules,
    List<MissingFact> missing,
    List<String> nested) {

  /** Copies the lists. */
  public Finding {
    levels = List.copyOf(levels);
    reliances = List.copyOf(reliances);
    rules = List.copyOf(rules);
    missing = List.copyOf(missing);
    nested = List.copyOf(nested);
  }

  /** Returns the award level with the given name. */
  public Optional<AwardLevel> level(String code) {
    return levels.stream().filter(level -> level.code().equals(code)).findFirst();
  }

  /** Returns the Vietnamese name of the level that was earned; may be empty. */
  public String levelLabel() {
    return level(level).map(AwardLevel::label).orElse("");
  }

  /** Returns the points that were lost, or may be; zero when the criterion is not scored. */
  public BigDecimal lost() {
    return score.map(points -> points.maximum().subtract(points.worst())).orElse(BigDecimal.ZERO);
  }

  /** Says whether no missing fact can change the finding. */
  public boolean isDecided() {
    return status != FindingStatus.UNDECIDED;
  }
}
