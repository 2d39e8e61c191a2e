package vn.antq.rules.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Reliance;

/**
 * What one criterion came to, and why. There is exactly one for every criterion of the unit's type.
 */
public interface Finding {

  /** Name of the pack that states the criterion: the national one, or a province's. */
  String pack();

  /** Id of the criterion in its pack. */
  String criterion();

  /** Vietnamese name of its group; may be empty. */
  String group();

  /** What it asks, in Vietnamese. */
  String title();

  /** Where the law says so. */
  Citation citation();

  /** What is open about it, in Vietnamese; may be empty. */
  String note();

  /** Whether it is decided by an assessor's conclusion rather than by counting. */
  boolean conclusion();

  /** What it came to. */
  FindingStatus status();

  /** The award level that was earned; empty when none was, or it is undecided. */
  String level();

  /** Every level the criterion can award, best first. */
  List<AwardLevel> levels();

  /**
   * What each match of a rule adds to its points or takes off, with how many there are; empty when
   * its points are those of a level.
   */
  List<CountedAmount> amounts();

  /** How its points were rounded; absent when they are exact. */
  Optional<RoundedPoints> rounding();

  /** Its points; absent when the criterion is not scored. */
  Optional<Score> score();

  /** The points that people gave it; absent when the dossier states none. */
  Optional<Mark> mark();

  /** The weakest basis of what the finding relies on. */
  Basis basis();

  /** The figures, points and readings it relies on, in the order of the pack. */
  List<Reliance> reliances();

  /** Every rule of the criterion and what came of it, in the order of the pack. */
  List<RuleTrace> rules();

  /** The facts that would settle an undecided finding; empty when it is decided. */
  List<MissingFact> missing();

  /** Names of the packs whose nested classification gave a fact that the rules compare. */
  List<String> nested();

  /** Says whether people gave it other points than the facts come to. */
  default boolean isMarkedOtherwise() {
    return score().isPresent()
        && mark().stream()
            .flatMap(mark -> Stream.concat(mark.self().stream(), mark.superior().stream()))
            .anyMatch(
                points ->
                    points.compareTo(score().get().worst()) < 0
                        || points.compareTo(score().get().best()) > 0);
  }

  /** Returns the award level with the given name. */
  default Optional<AwardLevel> level(String code) {
    Objects.requireNonNull(code, "code");
    return levels().stream().filter(level -> level.code().equals(code)).findFirst();
  }

  /** Returns the Vietnamese name of the level that was earned; may be empty. */
  default String levelLabel() {
    return level(level()).map(AwardLevel::label).orElse("");
  }

  /** Returns the points that were lost, or may be; zero when the criterion is not scored. */
  default BigDecimal lost() {
    return score().map(points -> points.maximum().subtract(points.worst())).orElse(BigDecimal.ZERO);
  }

  /** Says whether no missing fact can change the finding. */
  default boolean isDecided() {
    return status() != FindingStatus.UNDECIDED;
  }
}
