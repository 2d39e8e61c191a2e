package vn.antq.rules.internal.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.AwardLevel;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.Effect;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.internal.evaluation.RuleEvaluator.RuleResult;
import vn.antq.rules.internal.pack.CriterionDefinition;
import vn.antq.rules.internal.pack.CriterionDefinition.Award;
import vn.antq.rules.internal.rule.Rule;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.problem.PackDefectException;

/** Turns what came of a criterion's rules into its one finding. */
public final class CriterionEvaluator {

  private final FactSheet sheet;
  private final LawValues law;
  private final Reliances reliances;
  private final Gaps gaps;

  /** Creates an evaluator for one dossier. */
  public CriterionEvaluator(RuleModel model, FactSheet sheet, LawValues law, Reliances reliances) {
    this.gaps = new Gaps(model.vocabulary(), sheet);
    this.sheet = sheet;
    this.law = law;
    this.reliances = reliances;
  }

  /** What a criterion can come to: a level, none, violated or not, or not applicable. */
  private record Result(FindingStatus status, String level) {}

  /**
   * A finding, and the statuses it can still turn out to have.
   *
   * @param finding the finding
   * @param possible the statuses; one when it is decided
   */
  public record Decision(Finding finding, Set<FindingStatus> possible) {}

  /** Decides one criterion. */
  public Decision decide(CriterionDefinition criterion, List<RuleResult> results) {
    Set<Result> possible = possible(criterion, results);
    FindingStatus status = FindingStatus.UNDECIDED;
    String level = "";
    if (possible.size() == 1) {
      Result only = possible.iterator().next();
      status = only.status();
      level = only.level();
    }
    List<Reliance> relied = reliances.of(criterion, results, status);
    Basis basis = relied.stream().map(Reliance::basis).reduce(Basis.OFFICIAL, Basis::weaker);
    List<RuleTrace> traces = results.stream().map(RuleResult::trace).toList();
    Finding finding =
        new Finding(
            criterion.origin(),
            criterion.id(),
            criterion.group(),
            criterion.title(),
            criterion.citation(),
            criterion.note(),
            criterion.conclusion(),
            status,
            level,
            criterion.awards().stream().map(CriterionEvaluator::shown).toList(),
            score(criterion, possible),
            basis,
            relied,
            traces,
            status == FindingStatus.UNDECIDED ? gaps.in(traces) : List.of(),
            gaps.verdictsIn(traces));
    return new Decision(finding, possible.stream().map(Result::status).collect(Collectors.toSet()));
  }

  private static AwardLevel shown(Award award) {
    return new AwardLevel(award.level(), award.label(), award.points(), award.basis());
  }

  private Set<Result> possible(CriterionDefinition criterion, List<RuleResult> results) {
    if (results.stream().noneMatch(result -> result.truth() == Truth.UNKNOWN)) {
      Set<Rule> matching = new LinkedHashSet<>();
      for (RuleResult result : results) {
        if (result.truth() == Truth.TRUE) {
          matching.add(result.rule());
        }
      }
      return Set.of(certain(criterion, matching));
    }
    Map<Rule, RuleResult> byRule = new LinkedHashMap<>();
    results.forEach(result -> byRule.put(result.rule(), result));
    Set<Result> possible = new LinkedHashSet<>();
    boolean exhaustive =
        Worlds.forEach(
            sheet, law, byRule, matching -> possible.addAll(eachOf(criterion, matching)));
    if (!exhaustive) {
      possible.addAll(eachOf(criterion, openRules(results)));
      possible.add(none(criterion));
      results.stream()
          .filter(result -> result.truth() == Truth.TRUE)
          .findFirst()
          .ifPresent(sure -> possible.remove(none(criterion)));
    }
    return possible;
  }

  private static Set<Rule> openRules(List<RuleResult> results) {
    return results.stream()
        .filter(result -> result.truth() != Truth.FALSE)
        .map(RuleResult::rule)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Result certain(CriterionDefinition criterion, Set<Rule> matching) {
    Set<Result> results = eachOf(criterion, matching);
    if (results.size() > 1) {
      throw new PackDefectException(
          "Tiêu chí "
              + criterion.id()
              + " được trao nhiều mức khác nhau cùng lúc: "
              + matching.stream()
                  .map(rule -> "luật \"" + rule.name() + "\" (" + rule.place() + ")")
                  .collect(Collectors.joining(", "))
              + ".\nCó thể điều kiện của các mức chồng lên nhau.");
    }
    return results.iterator().next();
  }

  private static Result none(CriterionDefinition criterion) {
    return criterion.isProhibition()
        ? new Result(
            FindingStatus.MET,
            criterion.awards().isEmpty() ? "" : criterion.awards().get(0).level())
        : new Result(FindingStatus.NOT_MET, "");
  }

  private static Set<Result> eachOf(CriterionDefinition criterion, Set<Rule> matching) {
    Set<Result> results = new LinkedHashSet<>();
    for (Rule rule : matching) {
      if (rule.effect() == Effect.EXEMPTION) {
        return Set.of(new Result(FindingStatus.NOT_APPLICABLE, ""));
      } else if (rule.effect() == Effect.VIOLATION) {
        results.add(new Result(FindingStatus.VIOLATED, ""));
      } else {
        boolean first = criterion.awards().get(0).level().equals(rule.level());
        results.add(new Result(first ? FindingStatus.MET : FindingStatus.PARTLY_MET, rule.level()));
      }
    }
    return results.isEmpty() ? Set.of(none(criterion)) : results;
  }

  private static Optional<Score> score(CriterionDefinition criterion, Set<Result> possible) {
    if (!criterion.isScored()) {
      return Optional.empty();
    }
    BigDecimal worst = criterion.maximum();
    BigDecimal best = BigDecimal.ZERO;
    for (Result result : possible) {
      BigDecimal points =
          criterion.award(result.level()).flatMap(Award::points).orElse(BigDecimal.ZERO);
      worst = worst.min(points);
      best = best.max(points);
    }
    return Optional.of(new Score(worst, best, criterion.maximum()));
  }
}
