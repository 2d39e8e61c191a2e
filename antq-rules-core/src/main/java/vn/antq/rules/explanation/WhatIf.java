package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.explanation.Closeness.Consequence;
import vn.antq.rules.internal.explanation.words.NestedVerdicts;
import vn.antq.rules.internal.explanation.words.StepWording;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Truth;

/**
 * Works out from an answer what it would be if one value were another: every criterion that the
 * value takes part in, in the nested classifications too, then points, bands, gates and caps.
 */
final class WhatIf {

  private final Classification classification;
  private final List<Move> moves;
  private final List<Consequence.Turn> turns = new ArrayList<>();

  private WhatIf(Classification classification, List<Move> moves) {
    this.classification = classification;
    this.moves = new ArrayList<>(moves);
  }

  /** Returns what a finding of an answer would come to; empty where that is open. */
  static Optional<Standing> of(Classification classification, Finding finding, Move move) {
    return new WhatIf(classification, List.of(move)).standing(finding);
  }

  /** Returns what would follow; empty where that is open. */
  static Optional<Consequence> of(Classification classification, Move move) {
    return new WhatIf(classification, List.of(move)).answer();
  }

  private Optional<Consequence> answer() {
    if (!classification.isDecided() || isMoreThanASum()) {
      return Optional.empty();
    }
    for (Classification nested : classification.nested()) {
      if (isUsed(nested)) {
        Optional<Consequence> verdict = new WhatIf(nested, moves).answer();
        if (verdict.isEmpty() || !takeOver(nested, verdict.get())) {
          return Optional.empty();
        }
      }
    }
    List<Standing> standings = new ArrayList<>();
    for (Finding finding : classification.findings()) {
      Optional<Standing> standing = standing(finding);
      if (standing.isEmpty()) {
        return Optional.empty();
      }
      standings.add(standing.get());
      if (!standing.get().isOf(finding)) {
        turns.add(new Consequence.Turn(finding, standing.get().status()));
      }
    }
    scorecard(standings);
    return outcome()
        .map(
            outcome ->
                new Consequence(
                    outcome,
                    classification.score().map(score -> points(standings)),
                    List.copyOf(turns)));
  }

  /** Whether bonus, deductions or single groups take part in the outcome. */
  private boolean isMoreThanASum() {
    return classification.sheet().flatMap(Sheet::total).isPresent()
        || classification.steps().stream()
            .flatMap(step -> step.rules().stream())
            .flatMap(rule -> rule.patterns().stream())
            .anyMatch(pattern -> List.of(Rule.GROUP, Rule.FINDING).contains(pattern.type()));
  }

  /** What a criterion comes to. */
  record Standing(FindingStatus status, String level, BigDecimal points) {

    boolean isOf(Finding finding) {
      return status == finding.status() && level.equals(finding.level());
    }
  }

  private static BigDecimal points(List<Standing> standings) {
    return standings.stream().map(Standing::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isUsed(Classification nested) {
    return classification.findings().stream()
        .anyMatch(finding -> NestedVerdicts.behind(finding, classification).contains(nested));
  }

  /** The verdict of a pack that this one uses is a fact here; false when its value is not clear. */
  private boolean takeOver(Classification nested, Consequence verdict) {
    turns.addAll(verdict.turns());
    int steps = verdict.outcome().rank() - nested.best().rank();
    if (steps == 0) {
      return true;
    }
    Map<String, Level> facts = new HashMap<>();
    classification.findings().stream()
        .filter(finding -> finding.nested().contains(nested.pack().name()))
        .flatMap(finding -> comparisons(finding.rules()))
        .forEach(
            comparison -> {
              if (comparison.actual().value() instanceof Level level
                  && level.code().equals(nested.best().code())) {
                facts.put(comparison.fact(), level);
              }
            });
    facts.forEach(
        (fact, level) ->
            move(
                Rule.UNIT,
                fact,
                new Level(
                    level.enumeration(),
                    verdict.outcome().code(),
                    level.rank() + steps,
                    verdict.outcome().label())));
    return !facts.isEmpty();
  }

  private static Stream<Comparison> comparisons(List<RuleTrace> rules) {
    return rules.stream().flatMap(rule -> StepWording.comparisons(rule).stream());
  }

  private Optional<Standing> standing(Finding finding) {
    if (!finding.amounts().isEmpty() && isTouched(finding)) {
      // How often a rule matches is more than whether it does.
      return Optional.empty();
    }
    List<Truth> truths = finding.rules().stream().map(this::truth).toList();
    List<Truth> before = finding.rules().stream().map(RuleTrace::truth).toList();
    if (truths.equals(before)) {
      return Optional.of(finding)
          .filter(Finding::isDecided)
          .map(
              same ->
                  new Standing(
                      same.status(),
                      same.level(),
                      same.score().map(Score::best).orElse(BigDecimal.ZERO)));
    } else if (truths.contains(Truth.UNKNOWN)) {
      return Optional.empty();
    }
    Set<Effect> effects = new LinkedHashSet<>();
    List<String> levels = finding.levels().stream().map(AwardLevel::code).toList();
    int awarded = levels.size();
    for (int i = 0; i < truths.size(); i++) {
      RuleTrace rule = finding.rules().get(i);
      if (truths.get(i) == Truth.TRUE) {
        effects.add(rule.effect());
        int level = rule.effect() == Effect.AWARD ? levels.indexOf(rule.subject()) : -1;
        awarded = level < 0 ? awarded : Math.min(awarded, level);
      }
    }
    BigDecimal most = finding.score().map(Score::maximum).orElse(BigDecimal.ZERO);
    boolean prohibits =
        finding.rules().stream().anyMatch(rule -> rule.effect() == Effect.VIOLATION);
    if (effects.contains(Effect.EXEMPTION)) {
      return Optional.of(new Standing(FindingStatus.NOT_APPLICABLE, "", BigDecimal.ZERO));
    } else if (effects.contains(Effect.VIOLATION)) {
      return Optional.of(new Standing(FindingStatus.VIOLATED, "", BigDecimal.ZERO));
    } else if (awarded < levels.size()) {
      BigDecimal points =
          finding.levels().get(awarded).points().orElse(awarded == 0 ? most : BigDecimal.ZERO);
      return Optional.of(
          new Standing(
              awarded == 0 ? FindingStatus.MET : FindingStatus.PARTLY_MET,
              levels.get(awarded),
              points));
    }
    return Optional.of(
        prohibits
            ? new Standing(FindingStatus.MET, finding.level(), most)
            : new Standing(FindingStatus.NOT_MET, "", BigDecimal.ZERO));
  }

  private boolean isTouched(Finding finding) {
    return finding.rules().stream()
        .flatMap(rule -> rule.patterns().stream())
        .anyMatch(pattern -> moves.stream().anyMatch(move -> move.type().equals(pattern.type())));
  }

  private Truth truth(RuleTrace rule) {
    return rule.patterns().stream().map(this::truth).reduce(Truth.TRUE, Truth::and);
  }

  private Truth truth(PatternTrace pattern) {
    List<Move> own = moves.stream().filter(move -> move.type().equals(pattern.type())).toList();
    if (own.isEmpty()) {
      return pattern.truth();
    } else if (own.stream().allMatch(move -> move.record().isEmpty())) {
      return all(pattern.conditions(), own);
    }
    return pattern.records().stream()
        .map(
            record ->
                all(
                    record.conditions(),
                    own.stream()
                        .filter(move -> move.record().equals(Optional.of(record.number())))
                        .toList()))
        .reduce(Truth.FALSE, Truth::or);
  }

  private static Truth all(List<Condition> conditions, List<Move> own) {
    return conditions.stream()
        .map(
            condition ->
                condition.<Truth>fold(
                    comparison -> truth(comparison, own),
                    all -> all.stream().reduce(Truth.TRUE, Truth::and),
                    any -> any.stream().reduce(Truth.FALSE, Truth::or)))
        .reduce(Truth.TRUE, Truth::and);
  }

  private static Truth truth(Comparison comparison, List<Move> own) {
    return own.stream()
        .filter(move -> move.concerns(comparison))
        .findFirst()
        .map(move -> move.truth(comparison))
        .orElse(comparison.truth());
  }

  private void scorecard(List<Standing> standings) {
    move(Rule.SCORECARD, "points", points(standings));
    move(Rule.SCORECARD, "metCriteria", count(standings, FindingStatus.MET));
    move(Rule.SCORECARD, "partlyMetCriteria", count(standings, FindingStatus.PARTLY_MET));
    move(
        Rule.SCORECARD,
        "unmetCriteria",
        count(standings, FindingStatus.NOT_MET) + count(standings, FindingStatus.VIOLATED));
  }

  private void move(String type, String fact, Object value) {
    moves.add(new Move(type, Optional.empty(), fact, value));
  }

  private static long count(List<Standing> standings, FindingStatus status) {
    return standings.stream().filter(standing -> standing.status() == status).count();
  }

  private Optional<Outcome> outcome() {
    List<OutcomeStep> reached = steps(Kind.BAND, Truth.TRUE);
    if (reached.size() != 1 || !steps(Kind.GATE, Truth.UNKNOWN).isEmpty()) {
      return Optional.empty();
    }
    if (!steps(Kind.CAP, Truth.UNKNOWN).isEmpty()) {
      return Optional.empty();
    }
    int rank = reached.get(0).outcome().rank();
    List<OutcomeStep> barring = steps(Kind.GATE, Truth.FALSE);
    while (isBarred(rank, barring)) {
      rank--;
    }
    for (OutcomeStep cap : steps(Kind.CAP, Truth.TRUE)) {
      rank = Math.min(rank, cap.outcome().rank());
    }
    return byRank(rank);
  }

  private static boolean isBarred(int rank, List<OutcomeStep> gates) {
    return rank > 0 && gates.stream().anyMatch(gate -> gate.outcome().rank() == rank);
  }

  private List<OutcomeStep> steps(Kind kind, Truth truth) {
    return classification.steps().stream()
        .filter(step -> step.kind() == kind && truth(step) == truth)
        .toList();
  }

  private Truth truth(OutcomeStep step) {
    return step.rules().stream().map(this::truth).reduce(Truth.FALSE, Truth::or);
  }

  private Optional<Outcome> byRank(int rank) {
    return Stream.concat(
            Stream.of(classification.best()),
            classification.steps().stream().map(OutcomeStep::outcome))
        .filter(outcome -> outcome.rank() == rank)
        .findFirst();
  }
}
