package vn.antq.rules.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.internal.answer.FindingData;
import vn.antq.rules.internal.engine.CriterionForm.Relied;
import vn.antq.rules.internal.engine.CriterionForm.Result;
import vn.antq.rules.internal.engine.RuleEvaluator.RuleResult;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.value.Truth;

/** Turns what came of a criterion's rules into its one finding. */
public final class CriterionEvaluator {

  private final FactSheet sheet;
  private final Reliances reliances;
  private final Gaps gaps;
  private final Effort effort;

  /** Creates an evaluator for one dossier. */
  public CriterionEvaluator(
      Vocabulary vocabulary, FactSheet sheet, Reliances reliances, Effort effort) {
    this.gaps = new Gaps(vocabulary, sheet);
    this.sheet = sheet;
    this.reliances = reliances;
    this.effort = effort;
  }

  /**
   * A finding, and the statuses it can still turn out to have.
   *
   * @param finding the finding
   * @param possible the statuses; one when it is decided
   * @param worst facts with which it turns out as badly as it can; none when it is decided
   * @param best facts with which it turns out as well as it can; none when it is decided
   */
  public record Decision(
      Finding finding, Set<FindingStatus> possible, FactSheet worst, FactSheet best) {}

  /** Decides one criterion. */
  public Decision decide(CriterionForm form, List<RuleResult> results) {
    Map<Result, FactSheet> cases = possible(form, results);
    Set<Result> possible = cases.keySet();
    FindingStatus status = FindingStatus.UNDECIDED;
    String level = "";
    if (possible.size() == 1) {
      Result only = possible.iterator().next();
      status = only.status();
      level = only.level();
    }
    Relied relied = form.relied(status, sheet, reliances);
    List<RuleTrace> traces = new ArrayList<>(results.size());
    for (RuleResult result : results) {
      traces.add(result.trace());
    }
    Criterion criterion = form.definition();
    Finding finding =
        new FindingData(
            criterion.origin(),
            criterion.id(),
            criterion.group(),
            criterion.title(),
            criterion.citation(),
            criterion.note(),
            criterion.conclusion(),
            status,
            level,
            form.levels(),
            form.score(possible),
            relied.basis(),
            relied.reliances(),
            traces,
            status == FindingStatus.UNDECIDED ? gaps.in(traces) : List.of(),
            gaps.verdictsIn(traces));
    if (possible.size() == 1) {
      return new Decision(finding, Set.of(status), FactSheet.NOTHING, FactSheet.NOTHING);
    }
    return new Decision(finding, statuses(possible), form.worst(cases), form.best(cases));
  }

  private static Set<FindingStatus> statuses(Set<Result> possible) {
    return possible.stream().map(Result::status).collect(Collectors.toSet());
  }

  private Map<Result, FactSheet> possible(CriterionForm form, List<RuleResult> results) {
    List<Rule> matching = new ArrayList<>(results.size());
    for (RuleResult result : results) {
      if (result.truth() == Truth.UNKNOWN) {
        return open(form);
      } else if (result.truth() == Truth.TRUE) {
        matching.add(result.rule());
      }
    }
    return Map.of(certain(form, matching), FactSheet.NOTHING);
  }

  private Map<Result, FactSheet> open(CriterionForm form) {
    Footing footing = form.footing();
    return Completions.find(
        footing.given(sheet),
        List.of(footing),
        views -> form.possible(views.get(0)),
        List.of(),
        effort.share());
  }

  private static Result certain(CriterionForm form, List<Rule> matching) {
    if (matching.size() <= 1) {
      return matching.isEmpty() ? form.none() : form.resultOf(matching.get(0));
    }
    Set<Result> results = form.resultsOf(matching);
    if (results.size() > 1) {
      throw new PackDefectException(
          PackDefectException.Kind.AWARDS,
          form.definition().id(),
          matching.stream().map(Rule::name).toList(),
          "Tiêu chí "
              + form.definition().id()
              + " được trao nhiều mức khác nhau cùng lúc: "
              + matching.stream()
                  .map(rule -> "luật \"" + rule.name() + "\" (" + rule.place() + ")")
                  .collect(Collectors.joining(", "))
              + ".\nCó thể điều kiện của các mức chồng lên nhau.");
    }
    return results.iterator().next();
  }
}
