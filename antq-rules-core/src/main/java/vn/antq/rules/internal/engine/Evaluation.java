package vn.antq.rules.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.answer.ClassificationData;
import vn.antq.rules.internal.answer.FindingData;
import vn.antq.rules.internal.answer.Lazy;
import vn.antq.rules.internal.engine.PackClassifier.Prepared;
import vn.antq.rules.internal.engine.admit.DateDoubts;
import vn.antq.rules.internal.engine.admit.PersonalText;
import vn.antq.rules.internal.engine.admit.Scope;
import vn.antq.rules.internal.engine.conclude.AnswerRange;
import vn.antq.rules.internal.engine.conclude.CriterionEvaluator;
import vn.antq.rules.internal.engine.conclude.CriterionEvaluator.Decision;
import vn.antq.rules.internal.engine.conclude.Marked;
import vn.antq.rules.internal.engine.conclude.OutcomeEvaluator;
import vn.antq.rules.internal.engine.conclude.Recognitions;
import vn.antq.rules.internal.engine.conclude.Reliances;
import vn.antq.rules.internal.engine.conclude.Scorecards;
import vn.antq.rules.internal.engine.evaluate.Effort;
import vn.antq.rules.internal.engine.evaluate.RuleTruths;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.CriterionPlan;
import vn.antq.rules.internal.engine.plan.Derivations;
import vn.antq.rules.internal.engine.plan.Relied;
import vn.antq.rules.internal.engine.plan.YearPlan;
import vn.antq.rules.internal.text.EngineVersion;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;

/**
 * One classification: completes what was admitted, evaluates the rules, decides each criterion and
 * the outcome, lets Drools agree and concludes. Not thread-safe.
 */
final class Evaluation {

  private final Prepared prepared;
  private final UnitPlan plan;
  private final Dossier dossier;
  private final RuleModel model;
  private final FactSheet sheet;
  private final UnitPlan.Year year;
  private final YearPlan yearPlan;
  private final Effort effort = Effort.ofOneAnswer();
  private final List<Notice> notices = new ArrayList<>();
  private final Map<String, Evaluation> inner = new LinkedHashMap<>();
  private final Map<String, Classification> nested = new LinkedHashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, Classification> verdicts = new HashMap<>();

  Evaluation(Prepared prepared) {
    this.prepared = prepared;
    this.dossier = prepared.dossier();
    this.plan = prepared.plan();
    this.model = plan.model();
    this.sheet = prepared.admitted().sheet();
    this.year = plan.year(dossier.year());
    this.yearPlan = year.plan();
  }

  /** What the dossier itself makes one tell the reader; looked for when notices are read. */
  private List<Notice> ofDossier() {
    List<Notice> found = new ArrayList<>(plan.replacements());
    PersonalText.notice(dossier).ifPresent(text -> found.add(new Notice("personal-data", text)));
    found.addAll(
        DateDoubts.of(
            dossier,
            model.vocabulary(),
            sheet,
            yearPlan.period(),
            plan.decisions(),
            yearPlan.procedure().decidedBefore(),
            prepared.classifier().pack().definition().inForce().from()));
    int unused = prepared.admitted().unused().size();
    if (unused > 0) {
      found.add(new Notice("unused-facts", unused + " dữ kiện của gói khác không dùng đến ở đây."));
    }
    return found;
  }

  private List<Notice> allNotices() {
    List<Notice> all = ofDossier();
    all.addAll(notices);
    return List.copyOf(all);
  }

  Classification classify() {
    prepared.nested().forEach((name, other) -> inner.put(name, new Evaluation(other)));
    inner.forEach((name, other) -> nested.put(name, other.classify()));
    complete();
    RuleTruths truths = new RuleTruths(model.rules().size());
    Reliances reliances = new Reliances(model, plan.ruleFacts(), yearPlan.law(), sheet, verdicts);
    CriterionEvaluator criteria =
        new CriterionEvaluator(yearPlan.vocabulary(), sheet, dossier.marks(), reliances, effort);
    for (CriterionPlan criterion : yearPlan.criteria()) {
      truths.evaluate(criterion.rules(), sheet, Map.of());
      decisions.add(criteria.decide(criterion, truths));
    }
    Map<String, Possible> scorecard = Scorecards.of(yearPlan.sheet(), decisions);
    if (yearPlan.sheet().isRead()) {
      sheet.lists().putAll(yearPlan.sheet().records(parts()));
    }
    truths.evaluate(yearPlan.outcomeRules(), sheet, scorecard);
    Optional<AnswerRange.Range> range = together(truths);
    if (range.isPresent()) {
      scorecard = range.get().scorecard();
      truths.evaluate(yearPlan.outcomeRules(), sheet, scorecard);
    }
    agree(truths, scorecard);
    return conclude(truths, scorecard, range, reliances);
  }

  private List<CriterionPlan.Part> parts() {
    return decisions.stream().map(Decision::part).toList();
  }

  /** What an open answer can come to, when what is missing is taken together. */
  private Optional<AnswerRange.Range> together(RuleTruths truths) {
    if (yearPlan.outcome().isDecided(truths.of(yearPlan.outcomeRules()))) {
      return Optional.empty();
    }
    Map<FactDefinition, AnswerRange.Judged> others = new LinkedHashMap<>();
    for (FactDefinition fact : plan.verdicts()) {
      String root = ((Derivation.VerdictOf) fact.derivation().orElseThrow()).pack();
      Evaluation other = inner.get(root);
      if (other != null && !sheet.value(fact.name()).isSettled()) {
        others.put(fact, other.judged());
      }
    }
    return AnswerRange.of(judged(), others, effort);
  }

  private AnswerRange.Judged judged() {
    return new AnswerRange.Judged(yearPlan, yearPlan.vocabulary(), sheet, decisions);
  }

  private void complete() {
    notices.addAll(plan.defaultsTaken(sheet));
    sheet.unit().put("assessmentYear", Possible.exactly((long) dossier.year()));
    sheet.unit().put("periodFrom", Possible.exactly(yearPlan.period().from()));
    sheet.unit().put("periodTo", Possible.exactly(yearPlan.period().to()));
    Derivations.complete(
        prepared.classifier().vocabulary(), yearPlan.vocabulary(), sheet, this::verdict);
    for (FactDefinition fact : plan.verdicts()) {
      compareWithRecognition(fact, (Derivation.VerdictOf) fact.derivation().orElseThrow());
    }
  }

  private Possible verdict(String packName, FactType type) {
    Classification answer = nested.get(packName);
    return answer == null
        ? Possible.ABSENT
        : Derivations.levels(type, answer.worst().code(), answer.best().code());
  }

  private void compareWithRecognition(FactDefinition fact, Derivation.VerdictOf verdict) {
    Classification answer = nested.get(verdict.pack());
    Possible given = verdict.unless().isEmpty() ? Possible.UNKNOWN : sheet.value(verdict.unless());
    if (answer == null) {
      return;
    }
    boolean decided = false;
    if (given.exact() instanceof Level level) {
      List<Recognition.Part> lacks = Recognition.lacking(sheet.evidenceFor(verdict.unless()));
      decided = lacks.isEmpty();
      model
          .vocabulary()
          .fact(verdict.unless())
          .flatMap(
              stated ->
                  Recognitions.notice(
                      stated, level, verdict.decision(), lacks, answer, scale(verdict)))
          .ifPresent(notices::add);
    }
    if (!decided) {
      verdicts.put(fact.name(), answer);
      sheet.verdicts().put(fact.name(), answer.pack().name());
    }
  }

  private List<Outcome> scale(Derivation.VerdictOf verdict) {
    Prepared other = prepared.nested().get(verdict.pack());
    return other == null ? List.of() : other.classifier().pack().definition().outcomes();
  }

  /** Drools decides which rules fire; the second evaluator must have foretold exactly those. */
  private void agree(RuleTruths truths, Map<String, Possible> scorecard) {
    Optional<DroolsSide> drools = year.drools();
    if (drools.isEmpty()) {
      return;
    }
    int[] fired = drools.get().fire(sheet, scorecard);
    List<String> names = new ArrayList<>(0);
    for (int position = 0; position < fired.length; position++) {
      Rule rule = model.rules().get(position);
      int foretold = truths.firings(position);
      if (foretold != (rule.isCounted() ? fired[position] : Math.min(fired[position], 1))) {
        names.add(rule.name());
      }
    }
    if (!names.isEmpty()) {
      throw new PackDefectException(
          PackDefectException.Kind.DISAGREEMENT,
          "",
          names,
          "Drools và bộ đánh giá thứ hai không thống nhất về luật "
              + names
              + " với hồ sơ \""
              + dossier.id()
              + "\"; không kết luận.");
    }
  }

  private Classification conclude(
      RuleTruths truths,
      Map<String, Possible> scorecard,
      Optional<AnswerRange.Range> range,
      Reliances reliances) {
    List<FindingData> findings = new ArrayList<>(decisions.size());
    for (Decision decision : decisions) {
      findings.add(decision.finding());
    }
    OutcomeEvaluator evaluator =
        new OutcomeEvaluator(yearPlan, yearPlan.vocabulary(), sheet, truths, scorecard);
    if (effort.isWanting()) {
      notices.add(
          new Notice(
              "range-may-be-wide",
              "Hồ sơ còn thiếu nhiều dữ kiện nên chưa xét hết mọi khả năng; khoảng kết quả có thể"
                  + " rộng hơn thực tế. Hãy bổ sung dữ kiện còn thiếu rồi tính lại."));
    }
    OutcomeEvaluator.Decision outcome = evaluator.decide(dossier.id(), range);
    Relied relied =
        Relied.by(
            sink -> {
              evaluator.tell(outcome, findings, yearPlan.periodReliance(), reliances, sink);
              reliances.addDefaults(plan.scopeDefaults(), sink);
              Scope.reliedOn(prepared.classifier().pack(), model.unit(), sheet).forEach(sink::add);
            });
    Marked.notice(findings).ifPresent(notices::add);
    Optional<Score> score = Scorecards.total(yearPlan.sheet(), findings, scorecard);
    return new ClassificationData(
        dossier.id(),
        dossier.illustrative(),
        dossier.unit(),
        model.unit().label(),
        yearPlan.period(),
        yearPlan.procedure(),
        plan.identity(),
        outcome.worst(),
        outcome.best(),
        score,
        yearPlan.sheet().sheet(parts(), score),
        List.copyOf(findings),
        outcome.steps(),
        relied.basis(),
        relied.reliances(),
        List.copyOf(nested.values()),
        Lazy.by(this::allNotices),
        prepared.digest(),
        EngineVersion.current());
  }
}
