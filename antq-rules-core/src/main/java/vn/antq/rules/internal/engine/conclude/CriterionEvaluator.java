package vn.antq.rules.internal.engine.conclude;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.dossier.Mark;
import vn.antq.rules.internal.answer.FindingData;
import vn.antq.rules.internal.answer.Lazy;
import vn.antq.rules.internal.engine.evaluate.Completions;
import vn.antq.rules.internal.engine.evaluate.Effort;
import vn.antq.rules.internal.engine.evaluate.Gaps;
import vn.antq.rules.internal.engine.evaluate.RuleTruths;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.plan.CriterionPlan;
import vn.antq.rules.internal.engine.plan.CriterionPlan.Result;
import vn.antq.rules.internal.engine.plan.Footing;
import vn.antq.rules.internal.engine.plan.Relied;
import vn.antq.rules.internal.engine.plan.RuleNode;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.value.Truth;

/** Turns what came of a criterion's rules into its one finding. */
public final class CriterionEvaluator {

  private static final Lazy<List<MissingFact>> NOTHING_MISSING = Lazy.of(List.of());
  private static final Lazy<List<String>> NO_VERDICT = Lazy.of(List.of());

  private final Vocabulary vocabulary;
  private final FactSheet sheet;
  private final Map<String, Mark> marks;
  private final Reliances reliances;
  private final Effort effort;

  /**
   * Creates an evaluator for one dossier.
   *
   * @param marks by criterion, the points that people gave
   */
  public CriterionEvaluator(
      Vocabulary vocabulary,
      FactSheet sheet,
      Map<String, Mark> marks,
      Reliances reliances,
      Effort effort) {
    this.vocabulary = vocabulary;
    this.sheet = sheet;
    this.marks = marks;
    this.reliances = reliances;
    this.effort = effort;
  }

  /**
   * A finding, and what it can still turn out to be.
   *
   * @param finding the finding
   * @param part what it puts into the scorecard
   * @param worst facts with which it turns out as badly as it can; none when it is decided
   * @param best facts with which it turns out as well as it can; none when it is decided
   */
  public record Decision(
      FindingData finding, CriterionPlan.Part part, FactSheet worst, FactSheet best) {

    public boolean isDecided() {
      return finding.isDecided();
    }
  }

  /** Decides one criterion. */
  public Decision decide(CriterionPlan form, RuleTruths truths) {
    Map<Result, FactSheet> cases = possible(form, truths);
    Set<Result> possible = cases.keySet();
    if (possible.size() == 1) {
      Result only = possible.iterator().next();
      return new Decision(
          finding(form, only, possible), form.part(possible), FactSheet.NOTHING, FactSheet.NOTHING);
    }
    return new Decision(
        finding(form, new Result(FindingStatus.UNDECIDED, ""), possible),
        form.part(possible),
        form.worst(cases),
        form.best(cases));
  }

  private FindingData finding(CriterionPlan form, Result result, Set<Result> possible) {
    FindingStatus status = result.status();
    Relied relied =
        form.relied(
            status, sheet, reliances::isVerdict, sink -> reliances.tell(form, status, sink));
    Criterion criterion = form.definition();
    Lazy<List<RuleTrace>> traces = Lazy.by(() -> traces(form.rules()));
    return new FindingData(
        criterion.origin(),
        criterion.id(),
        criterion.group(),
        criterion.title(),
        criterion.citation(),
        criterion.note(),
        criterion.conclusion(),
        status,
        result.level(),
        form.levels(),
        form.isCounted() ? form.amounts(sheet) : List.of(),
        form.rounded(sheet),
        form.score(possible),
        Optional.ofNullable(marks.get(criterion.id())),
        relied.basis(),
        relied.reliances(),
        traces,
        status == FindingStatus.UNDECIDED
            ? Lazy.by(() -> new Gaps(vocabulary, sheet).in(traces.get(), form.factors(sheet)))
            : NOTHING_MISSING,
        sheet.verdicts().isEmpty()
            ? NO_VERDICT
            : Lazy.by(() -> new Gaps(vocabulary, sheet).verdictsIn(traces.get())));
  }

  private List<RuleTrace> traces(List<RuleNode> rules) {
    return rules.stream().map(rule -> rule.trace(sheet, Map.of())).toList();
  }

  private Map<Result, FactSheet> possible(CriterionPlan form, RuleTruths truths) {
    if (form.isCounted()) {
      Set<Result> results = form.possible(sheet);
      return results.size() == 1
          ? Map.of(results.iterator().next(), FactSheet.NOTHING)
          : open(form);
    }
    List<Rule> matching = new ArrayList<>(2);
    for (RuleNode rule : form.rules()) {
      Truth truth = truths.of(rule);
      if (truth == Truth.UNKNOWN) {
        return open(form);
      } else if (truth == Truth.TRUE) {
        matching.add(rule.rule());
      }
    }
    return Map.of(certain(form, matching), FactSheet.NOTHING);
  }

  private Map<Result, FactSheet> open(CriterionPlan form) {
    Footing footing = form.footing();
    return Completions.find(
        footing.given(sheet),
        List.of(footing),
        views -> form.possible(views.get(0)),
        List.of(),
        effort.share());
  }

  private static Result certain(CriterionPlan form, List<Rule> matching) {
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
