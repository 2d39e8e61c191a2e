package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.explanation.Closeness.Direction;
import vn.antq.rules.explanation.Closeness.Flip;
import vn.antq.rules.internal.explanation.words.ConditionWording;
import vn.antq.rules.internal.explanation.words.NestedVerdicts;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;

/** Finds which findings flip when one value moves just across what it is measured by. */
final class FlipFinder {

  private final Classification whole;
  private final Classification classification;
  private final Finding finding;
  private final List<String> levels;
  private final List<Flip> flips = new ArrayList<>();

  private FlipFinder(Classification whole, Classification classification, Finding finding) {
    this.whole = whole;
    this.classification = classification;
    this.finding = finding;
    this.levels = finding.levels().stream().map(AwardLevel::code).toList();
  }

  /** Returns the flips in the order of the packs, those of nested findings after their own. */
  static List<Flip> of(Classification classification) {
    return of(classification, classification);
  }

  private static List<Flip> of(Classification whole, Classification classification) {
    List<Flip> flips = new ArrayList<>();
    for (Finding finding : classification.findings()) {
      List<Classification> behind = NestedVerdicts.behind(finding, classification);
      if (finding.isDecided() && finding.status() != FindingStatus.NOT_APPLICABLE) {
        FlipFinder finder = new FlipFinder(whole, classification, finding);
        // A verdict moves when the findings behind it do, never by itself.
        finder.find(one -> behind.isEmpty() || !Across.isOfLevel(one));
        flips.addAll(finder.flips);
      }
      behind.forEach(nested -> flips.addAll(of(whole, nested)));
    }
    return flips;
  }

  private void find(Predicate<Comparison> moves) {
    for (RuleTrace rule : finding.rules()) {
      for (PatternTrace pattern : rule.patterns()) {
        ConditionWording.comparisons(pattern.conditions()).stream()
            .filter(moves)
            .forEach(comparison -> add(pattern.type(), Optional.empty(), comparison));
        for (RecordTrace record : pattern.records()) {
          ConditionWording.comparisons(record.conditions()).stream()
              .filter(moves)
              .forEach(comparison -> add(pattern.type(), Optional.of(record.number()), comparison));
        }
      }
    }
  }

  private void add(String type, Optional<Integer> record, Comparison comparison) {
    Across.of(comparison).ifPresent(across -> add(type, record, comparison, across));
  }

  private void add(String type, Optional<Integer> record, Comparison comparison, Across across) {
    Move move = new Move(type, record, comparison.fact(), across.value());
    int now = rank(finding.status(), finding.level());
    WhatIf.of(classification, finding, move)
        .filter(then -> then.status() != FindingStatus.NOT_APPLICABLE)
        .filter(then -> rank(then.status(), then.level()) != now)
        .ifPresent(
            then ->
                flips.add(
                    new Flip(
                        finding,
                        rank(then.status(), then.level()) > now
                            ? Direction.BETTER
                            : Direction.WORSE,
                        then.status(),
                        comparison,
                        across.change(),
                        across
                            .change()
                            .map(change -> relative(change.abs(), comparison))
                            .orElse(BigDecimal.ONE),
                        WhatIf.of(whole, move))));
  }

  private BigDecimal relative(BigDecimal change, Comparison comparison) {
    Object actual = comparison.actual().value();
    BigDecimal whole =
        actual instanceof Ratio ratio
            ? BigDecimal.valueOf(ratio.denominator())
            : actual instanceof LocalDate
                ? BigDecimal.valueOf(
                    ChronoUnit.DAYS.between(
                            classification.period().from(), classification.period().to())
                        + 1)
                : size(comparison);
    return change.divide(whole.max(BigDecimal.ONE), MathContext.DECIMAL64);
  }

  /** Returns how large what is required is, in the unit of the margin. */
  private static BigDecimal size(Comparison comparison) {
    Object required = comparison.required().get(0).value();
    return required == null
        ? BigDecimal.ONE
        : switch (ScalarType.of(required).manner()) {
          case COUNT, AMOUNT, CHOICE -> ScalarType.of(required).size(required).orElseThrow().abs();
          case SHARE, DAY, TRUTH, WORDS -> BigDecimal.ONE;
        };
  }

  /** How good what a finding comes to is among what it can come to. */
  private int rank(FindingStatus status, String level) {
    return switch (status) {
      case MET -> levels.size() + 1;
      case PARTLY_MET -> levels.size() - levels.indexOf(level);
      default -> 0;
    };
  }
}
