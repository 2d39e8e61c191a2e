package vn.antq.rules.internal.engine.conclude;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.conclude.CriterionEvaluator.Decision;
import vn.antq.rules.internal.engine.evaluate.Completions;
import vn.antq.rules.internal.engine.evaluate.Effort;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.FactSheet.RecordList;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.CriterionPlan;
import vn.antq.rules.internal.engine.plan.Derivations;
import vn.antq.rules.internal.engine.plan.Footing;
import vn.antq.rules.internal.engine.plan.OutcomePlan;
import vn.antq.rules.internal.engine.plan.PatternNode;
import vn.antq.rules.internal.engine.plan.RuleNode;
import vn.antq.rules.internal.engine.plan.SheetPlan;
import vn.antq.rules.internal.engine.plan.Unknown;
import vn.antq.rules.internal.engine.plan.YearPlan;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Truth;

/**
 * What a whole answer can come to. Each criterion alone may still turn out well or badly, and yet
 * not both of two that turn on the same missing fact, in this pack or in the one that it uses.
 */
public final class AnswerRange implements Completions.Question<Integer> {

  private final List<Side> sides = new ArrayList<>();
  private final Map<String, Possible> scorecard = new LinkedHashMap<>();

  private AnswerRange(Judged outer, Map<FactDefinition, Judged> nested) {
    Set<String> verdicts = new HashSet<>();
    nested.keySet().forEach(fact -> verdicts.add(fact.name()));
    sides.add(new Side(outer, Optional.empty(), verdicts));
    nested.forEach((fact, judged) -> sides.add(new Side(judged, Optional.of(fact), Set.of())));
  }

  /**
   * What one pack makes of a dossier, each criterion by itself.
   *
   * @param decisions one for each criterion of the plan
   */
  public record Judged(
      YearPlan plan, Vocabulary vocabulary, FactSheet sheet, List<Decision> decisions) {

    /** Copies the list. */
    public Judged {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * What was found.
   *
   * @param worst rank of the worst outcome
   * @param best rank of the best outcome
   * @param scorecard what the entries of the scorecard can be
   */
  public record Range(int worst, int best, Map<String, Possible> scorecard) {

    /** Copies the map. */
    public Range {
      scorecard = Collections.unmodifiableMap(new LinkedHashMap<>(scorecard));
    }
  }

  /**
   * Finds what an open answer can come to; empty when no missing fact matters in two places, so
   * that everything can turn out well at once, and badly.
   *
   * @param nested the verdicts that are worked out by other packs, with what those make of it
   */
  public static Optional<Range> of(
      Judged outer, Map<FactDefinition, Judged> nested, Effort effort) {
    AnswerRange question = new AnswerRange(outer, nested);
    if (!question.isEntangled()) {
      return Optional.empty();
    }
    List<List<FactSheet>> hints = new ArrayList<>();
    hints.add(question.hints(true));
    hints.add(question.hints(false));
    List<Footing> footings = question.sides.stream().map(side -> side.footing).toList();
    Set<Integer> ranks =
        Completions.find(question.facts(), footings, question, hints, effort.share()).keySet();
    return Optional.of(
        new Range(Collections.min(ranks), Collections.max(ranks), question.scorecard));
  }

  /** One pack, with its criteria that are decided, and those that are open. */
  private static final class Side {

    private final Judged judged;
    private final Optional<FactDefinition> verdict;
    private final List<CriterionPlan> open = new ArrayList<>();
    private final List<Decision> openDecisions = new ArrayList<>();
    private final Scorecards.Sum closed;
    private final Footing footing;

    private Side(Judged judged, Optional<FactDefinition> verdict, Set<String> elsewhere) {
      this.judged = judged;
      this.verdict = verdict;
      this.closed = new Scorecards.Sum(judged.plan().sheet());
      List<RuleNode> rules = new ArrayList<>();
      for (int i = 0; i < judged.decisions().size(); i++) {
        Decision decision = judged.decisions().get(i);
        if (decision.isDecided()) {
          closed.add(decision.part());
        } else {
          open.add(judged.plan().criteria().get(i));
          openDecisions.add(decision);
          rules.addAll(judged.plan().criteria().get(i).rules());
        }
      }
      rules.addAll(openOutcomeRules());
      this.footing = new Footing(rules, judged.vocabulary(), elsewhere);
    }

    private List<RuleNode> openOutcomeRules() {
      return judged.plan().outcomeRules().stream()
          .filter(rule -> rule.patterns().stream().anyMatch(AnswerRange::isAboutFacts))
          .toList();
    }

    /** By name, what is missing that each open criterion and each rule of the outcome turns on. */
    private List<Set<String>> missing() {
      List<Set<String>> missing = new ArrayList<>();
      open.forEach(form -> missing.add(missing(form.footing())));
      openOutcomeRules()
          .forEach(rule -> missing.add(missing(new Footing(List.of(rule), judged.vocabulary()))));
      return missing;
    }

    private Set<String> missing(Footing one) {
      Set<String> names = new LinkedHashSet<>();
      for (Unknown unknown : Unknown.in(judged.sheet(), one)) {
        boolean computed = !footing.given().containsKey(unknown.fact().name());
        if (!unknown.record().isEmpty() || !computed) {
          names.add(unknown.record() + unknown.index() + unknown.fact().name());
        }
      }
      one.fields().keySet().stream()
          .filter(type -> !judged.sheet().list(type).known())
          .forEach(names::add);
      return names;
    }

    private Scorecards.Sum sum(FactSheet view) {
      Scorecards.Sum sum = closed.copy();
      for (CriterionPlan form : open) {
        sum.add(form.part(form.possible(view)));
      }
      return sum;
    }

    private Map<String, Possible> scorecard(FactSheet view) {
      return sum(view).entries();
    }

    private OutcomePlan.Ranks ranks(FactSheet view) {
      Scorecards.Sum sum = sum(view);
      Map<String, Possible> entries = sum.entries();
      FactSheet seen = withResults(view, sum);
      List<RuleNode> rules = judged.plan().outcomeRules();
      Truth[] truths = new Truth[rules.size()];
      for (int i = 0; i < truths.length; i++) {
        truths[i] = rules.get(i).truth(seen, entries);
      }
      return judged.plan().outcome().ranks(truths);
    }

    private FactSheet withResults(FactSheet view, Scorecards.Sum sum) {
      SheetPlan sheet = judged.plan().sheet();
      if (!sheet.isRead()) {
        return view;
      }
      Map<String, RecordList> lists = new HashMap<>(view.lists());
      lists.putAll(sheet.records(sum.parts()));
      return new FactSheet(view.unit(), lists, Map.of(), Set.of(), Map.of());
    }
  }

  private static boolean isAboutFacts(PatternNode pattern) {
    return !pattern.pattern().type().equals(Rule.SCORECARD) && !pattern.pattern().isAboutResults();
  }

  private boolean isEntangled() {
    Set<String> all = new HashSet<>();
    for (Side side : sides) {
      for (Set<String> missing : side.missing()) {
        for (String name : missing) {
          if (!all.add(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<FactSheet> hints(boolean best) {
    List<FactSheet> hints = new ArrayList<>();
    for (Side side : sides) {
      side.openDecisions.forEach(decision -> hints.add(best ? decision.best() : decision.worst()));
    }
    return hints;
  }

  private FactSheet facts() {
    Map<String, Possible> unit = new HashMap<>();
    Map<String, RecordList> lists = new HashMap<>();
    for (Side side : sides) {
      FactSheet own = side.footing.given(side.judged.sheet());
      own.unit().forEach(unit::putIfAbsent);
      own.lists().forEach(lists::putIfAbsent);
    }
    return new FactSheet(unit, lists, Map.of(), Set.of(), Map.of());
  }

  @Override
  public Set<Integer> possible(List<FactSheet> views) {
    judge(views);
    Side outer = sides.get(0);
    FactSheet view = views.get(0);
    OutcomePlan.Ranks ranks = outer.ranks(view);
    return ranks.worst() == ranks.best()
        ? Set.of(ranks.worst())
        : Set.of(ranks.worst(), ranks.best());
  }

  /** Puts in what the other packs can come to. */
  private void judge(List<FactSheet> views) {
    for (int i = 1; i < sides.size(); i++) {
      Side side = sides.get(i);
      FactDefinition verdict = side.verdict.orElseThrow();
      OutcomePlan.Ranks ranks = side.ranks(views.get(i));
      OutcomePlan outcome = side.judged.plan().outcome();
      views
          .get(0)
          .unit()
          .put(
              verdict.name(),
              Derivations.levels(
                  verdict.type(),
                  outcome.rising().get(ranks.worst()).code(),
                  outcome.rising().get(ranks.best()).code()));
    }
  }

  @Override
  public boolean isTold(Set<Integer> possible, Set<Integer> found) {
    return !found.isEmpty()
        && Collections.min(found) <= Collections.min(possible)
        && Collections.max(found) >= Collections.max(possible);
  }

  @Override
  public void close(List<FactSheet> views) {
    judge(views);
    sides
        .get(0)
        .scorecard(views.get(0))
        .forEach(
            (entry, value) ->
                scorecard.merge(
                    entry,
                    value,
                    (one, other) ->
                        Possible.between(
                            least(one.lower(), other.lower()),
                            most(one.upper(), other.upper()),
                            false)));
  }

  private static @Nullable Object least(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return null;
    }
    return Possible.compare(one, other) <= 0 ? one : other;
  }

  private static @Nullable Object most(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return null;
    }
    return Possible.compare(one, other) >= 0 ? one : other;
  }
}
