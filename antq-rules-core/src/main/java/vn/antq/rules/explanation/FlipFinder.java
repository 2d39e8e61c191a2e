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
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/** Finds which findings flip when one value moves just across what it is measured by. */
final class FlipFinder {

  private final Classification whole;
  private final Classification classification;
  private final Finding finding;
  private final List<String> levels;
  private final Standing now;
  private final List<Flip> flips = new ArrayList<>();

  private FlipFinder(Classification whole, Classification classification, Finding finding) {
    this.whole = whole;
    this.classification = classification;
    this.finding = finding;
    this.levels = finding.levels().stream().map(AwardLevel::code).toList();
    this.now = standing(finding.status(), finding.level());
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
        finder.find(one -> behind.isEmpty() || !Shift.isOfLevel(one));
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
    Shift.of(comparison)
        .map(shift -> new Shifted(type, record, shift))
        .ifPresent(
            shifted ->
                standing(shifted)
                    .filter(standing -> standing.rank() != now.rank())
                    .ifPresent(standing -> flips.add(flip(comparison, shifted, standing))));
  }

  private Flip flip(Comparison comparison, Shifted shifted, Standing standing) {
    Shift shift = shifted.shift();
    return new Flip(
        finding,
        standing.rank() > now.rank() ? Direction.BETTER : Direction.WORSE,
        standing.status(),
        comparison,
        shift.change(),
        shift.change().map(change -> relative(change.abs(), comparison)).orElse(BigDecimal.ONE),
        WhatIf.of(whole, shifted));
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
                : Shift.size(comparison);
    return change.divide(whole.max(BigDecimal.ONE), MathContext.DECIMAL64);
  }

  /** What a finding comes to, and how good that is among what it can come to. */
  private record Standing(FindingStatus status, int rank) {}

  private Standing standing(FindingStatus status, String level) {
    return switch (status) {
      case MET -> new Standing(status, levels.size() + 1);
      case PARTLY_MET -> new Standing(status, levels.size() - levels.indexOf(level));
      default -> new Standing(status, 0);
    };
  }

  /** What the finding would come to; empty when that is open, or it would not apply. */
  private Optional<Standing> standing(Shifted shifted) {
    boolean violated = false;
    Optional<String> awarded = Optional.empty();
    for (RuleTrace rule : finding.rules()) {
      Truth truth = shifted.truth(rule);
      if (truth == Truth.UNKNOWN || truth == Truth.TRUE && rule.effect() == Effect.EXEMPTION) {
        return Optional.empty();
      } else if (truth == Truth.TRUE && rule.effect() == Effect.VIOLATION) {
        violated = true;
      } else if (truth == Truth.TRUE) {
        awarded =
            awarded
                .filter(best -> levels.indexOf(best) <= levels.indexOf(rule.subject()))
                .or(() -> Optional.of(rule.subject()));
      }
    }
    if (violated) {
      return Optional.of(standing(FindingStatus.VIOLATED, ""));
    } else if (awarded.isPresent()) {
      boolean best = levels.indexOf(awarded.get()) == 0;
      return Optional.of(
          standing(best ? FindingStatus.MET : FindingStatus.PARTLY_MET, awarded.get()));
    }
    boolean prohibits =
        finding.rules().stream().anyMatch(rule -> rule.effect() == Effect.VIOLATION);
    return Optional.of(standing(prohibits ? FindingStatus.MET : FindingStatus.NOT_MET, ""));
  }
}
