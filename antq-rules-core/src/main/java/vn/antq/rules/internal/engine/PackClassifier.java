package vn.antq.rules.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.answer.ClassificationData;
import vn.antq.rules.internal.dossier.UnitTypeName;
import vn.antq.rules.internal.drools.DroolsRules;
import vn.antq.rules.internal.engine.Admission.Admitted;
import vn.antq.rules.internal.engine.CriterionEvaluator.Decision;
import vn.antq.rules.internal.engine.RuleEvaluator.RuleResult;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.EngineVersion;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleReplacement;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Truth;

/**
 * Classifies by one edition of a pack: puts the steps in order, admit, derive, fire, decide, add
 * up, conclude. Immutable and thread-safe.
 */
final class PackClassifier {

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 9999;

  private final ReadyPacks packs;
  private final ReadyPack ready;
  private final Pack pack;
  private final Map<String, Level> readings;
  private final Variant variant;
  private final VocabularyForm vocabulary;
  private final Map<String, Plan> plans = new ConcurrentHashMap<>();
  private final Map<String, EditionClassifier> nestedClassifiers = new ConcurrentHashMap<>();

  PackClassifier(ReadyPacks packs, ReadyPack ready, Map<String, Level> readings, Variant variant) {
    this.packs = packs;
    this.ready = ready;
    this.pack = ready.pack();
    this.readings = Map.copyOf(readings);
    this.variant = variant;
    this.vocabulary = new VocabularyForm(pack.vocabulary());
  }

  Pack pack() {
    return pack;
  }

  /**
   * A dossier ready to be classified.
   *
   * @param dossier the dossier
   * @param plan what decides its unit type
   * @param admitted its facts
   * @param nested by the name that rules know them by, the packs whose verdict is needed, ready too
   */
  record Prepared(
      PackClassifier classifier,
      Dossier dossier,
      Plan plan,
      Admitted admitted,
      String digest,
      Map<String, Prepared> nested) {

    Classification classify() {
      return run().classify();
    }

    private Run run() {
      return classifier.new Run(this);
    }

    /** The same facts, seen by another pack: what each knows of them, both know. */
    private void share(Prepared other) {
      Set<String> granted =
          new HashSet<>(classifier.vocabulary.restingOnDefaults(admitted.sheet()));
      granted.addAll(other.classifier().vocabulary.restingOnDefaults(other.admitted().sheet()));
      admitted.sheet().share(other.admitted().sheet(), granted);
      classifier.vocabulary.narrow(admitted.sheet());
      other.classifier().vocabulary.narrow(other.admitted().sheet());
      admitted.sheet().share(other.admitted().sheet(), granted);
    }
  }

  /** What decides one unit type, put in order once. Thread-safe. */
  private final class Plan {

    /** More than one assessment year at a time is rare, many are a mistake or an attack. */
    private static final int MOST_YEARS = 16;

    private final RuleModel model;
    private final boolean asksDrools;
    private final PackIdentity identity;
    private final ExplanationSize explanationSize;
    private final List<FactDefinition> verdicts;
    private final Set<String> decisions;
    private final RuleFacts ruleFacts;
    private final Defaults scopeDefaults;
    private final Defaults defaults;
    private final List<Notice> replacements;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();

    Plan(RuleModel original) {
      this.model = variant.apply(original);
      this.asksDrools = !variant.isForetold() && model.rules() == original.rules();
      this.identity = VariantIdentity.of(pack.identity(), variant, original, model);
      this.explanationSize = new ExplanationSize(model);
      this.replacements =
          model.unit().criteria().stream()
              .flatMap(
                  criterion ->
                      criterion.replacement().stream()
                          .map(other -> localRules("Tiêu chí " + criterion.id(), other)))
              .toList();
      this.verdicts =
          model.vocabulary().facts().values().stream()
              .filter(fact -> fact.derivation().orElse(null) instanceof Derivation.VerdictOf)
              .toList();
      this.decisions =
          verdicts.stream()
              .map(fact -> ((Derivation.VerdictOf) fact.derivation().orElseThrow()).unless())
              .collect(Collectors.toUnmodifiableSet());
      List<FactDefinition> scope =
          Stream.concat(model.unit().exclusions().stream(), model.unit().inclusions().stream())
              .flatMap(exclusion -> exclusion.when().keySet().stream())
              .distinct()
              .flatMap(name -> model.vocabulary().fact(name).stream())
              .toList();
      this.scopeDefaults = Defaults.behind(scope, model.vocabulary());
      this.ruleFacts = new RuleFacts(model);
      List<FactDefinition> read = new ArrayList<>(scope);
      model.rules().forEach(rule -> read.addAll(Defaults.comparedBy(rule)));
      this.defaults = Defaults.behind(read, model.vocabulary());
    }

    private static Notice localRules(String what, RuleReplacement other) {
      return new Notice("rules-replaced", what + ": " + other.note());
    }

    /** Returns what to say of each criterion that is decided by rules of another pack. */
    List<Notice> replacements() {
      return replacements;
    }

    /** Returns what to say of each default that was taken and that the answer can turn on. */
    List<Notice> defaultsTaken(FactSheet sheet) {
      List<Notice> taken = new ArrayList<>();
      for (String name : defaults.taken(sheet)) {
        model.vocabulary().fact(name).ifPresent(fact -> addNotice(fact, taken));
      }
      return taken;
    }

    private static void addNotice(FactDefinition fact, List<Notice> notices) {
      fact.fallback()
          .ifPresent(
              fallback ->
                  notices.add(
                      new Notice(
                          "default-taken",
                          "Hồ sơ không nói về \""
                              + fact.label()
                              + "\"; lấy ngầm định: "
                              + Possible.exactly(fallback.value()).shown(fact.unit()).text()
                              + ".")));
    }

    /** Returns the defaults behind what says whether the regulation covers a unit. */
    Defaults scopeDefaults() {
      return scopeDefaults;
    }

    /** Returns what each rule compares. */
    RuleFacts ruleFacts() {
      return ruleFacts;
    }

    RuleModel model() {
      return model;
    }

    /** Returns the facts that are the verdict of another pack. */
    List<FactDefinition> verdicts() {
      return verdicts;
    }

    /** Returns the names of the facts that state a decision in place of such a verdict. */
    Set<String> decisions() {
      return decisions;
    }

    Year year(int year) {
      Year known = years.get(year);
      if (known != null) {
        return known;
      }
      if (years.size() >= MOST_YEARS) {
        years.clear();
      }
      return years.computeIfAbsent(
          year, key -> new Year(YearPlan.of(pack.definition(), model, year, readings)));
    }

    /** What decides it in one assessment year; Drools is made ready when it is first asked. */
    private final class Year {

      private final YearPlan plan;
      private volatile @Nullable DroolsRules rules;

      Year(YearPlan plan) {
        this.plan = plan;
      }

      YearPlan plan() {
        return plan;
      }

      DroolsRules rules() {
        DroolsRules made = rules;
        if (made == null) {
          // Made twice by two threads at most, each good for use.
          made = new DroolsRules(ready.rules(model.unit().type()), model, plan.law());
          rules = made;
        }
        return made;
      }
    }
  }

  /**
   * Finds everything that is wrong with the dossier, for this pack and for those that it uses. What
   * is returned is only of use when nothing was reported.
   */
  Optional<Prepared> prepare(Dossier dossier, ProblemLog problems) {
    String type = dossier.unit().type();
    if (dossier.year() < EARLIEST_YEAR || dossier.year() > LATEST_YEAR) {
      problems.add(
          "bad-year", dossier.yearPlace(), "Năm đánh giá " + dossier.year() + " không hợp lệ.");
      return Optional.empty();
    }
    Admitted admitted = Admission.admit(dossier, vocabulary, packs.factNames(), problems);
    Optional<RuleModel> model = pack.model(type);
    if (model.isEmpty()) {
      problems.add(
          "unknown-unit",
          dossier.unitPlace(),
          "Gói " + pack.name() + " không phân loại đơn vị kiểu \"" + type + "\".",
          UnitTypeName.advice(type, pack.unitTypes()));
      return Optional.empty();
    }
    Plan plan = plans.computeIfAbsent(type, key -> new Plan(model.get()));
    int before = problems.size();
    plan.explanationSize.check(dossier, admitted.sheet(), problems);
    Scope.check(dossier, model.get().unit(), admitted.sheet(), problems);
    Map<String, Prepared> nested = new LinkedHashMap<>();
    if (problems.size() != before) {
      // A unit that is out of scope here need not be told so again by the packs that this one uses.
      return Optional.empty();
    }
    for (FactDefinition fact : plan.verdicts()) {
      String root = ((Derivation.VerdictOf) fact.derivation().orElseThrow()).pack();
      nestedClassifier(root, type)
          .flatMap(inner -> inner.inForce(dossier, problems))
          .flatMap(inner -> inner.prepare(dossier, problems))
          .ifPresent(prepared -> nested.put(root, prepared));
    }
    String digest = FactsDigest.of(dossier, admitted.sheet(), vocabulary);
    Prepared prepared = new Prepared(this, dossier, plan, admitted, digest, nested);
    if (problems.isEmpty()) {
      nested.values().forEach(prepared::share);
    }
    return Optional.of(prepared);
  }

  /**
   * Returns the classifier of the pack that rules know by {@code root}, if it knows the unit type.
   * An overlay may use another overlay in its place.
   */
  private Optional<EditionClassifier> nestedClassifier(String root, String unitType) {
    if (pack.definition().root().equals(root)) {
      return Optional.empty();
    }
    return pack.definition().uses().stream()
        .flatMap(name -> packs.newest(name).stream())
        .map(ReadyPack::pack)
        .filter(used -> used.definition().root().equals(root))
        .filter(used -> used.model(unitType).isPresent())
        .findFirst()
        .map(
            used ->
                nestedClassifiers.computeIfAbsent(
                    used.name(), name -> new EditionClassifier(packs, name, readings, variant)));
  }

  /** One classification. */
  private final class Run {

    private final Prepared prepared;
    private final Plan plan;
    private final Dossier dossier;
    private final RuleModel model;
    private final FactSheet sheet;
    private final Plan.Year year;
    private final YearPlan yearPlan;
    private final Effort effort = Effort.ofOneAnswer();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Run> nestedRuns = new LinkedHashMap<>();
    private final Map<String, Classification> nested = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, List<Reliance>> verdictReliances = new HashMap<>();

    Run(Prepared prepared) {
      this.prepared = prepared;
      this.dossier = prepared.dossier();
      this.plan = prepared.plan();
      this.model = plan.model();
      Admitted admitted = prepared.admitted();
      this.sheet = admitted.sheet();
      this.year = plan.year(dossier.year());
      this.yearPlan = year.plan();
      notices.addAll(plan.replacements());
      PersonalText.notice(dossier)
          .ifPresent(text -> notices.add(new Notice("personal-data", text)));
      notices.addAll(
          DateDoubts.of(
              dossier,
              model.vocabulary(),
              sheet,
              yearPlan.period(),
              plan.decisions(),
              yearPlan.procedure().decidedBefore(),
              pack.definition().inForce().from()));
      if (!admitted.unused().isEmpty()) {
        notices.add(
            new Notice(
                "unused-facts",
                admitted.unused().size() + " dữ kiện của gói khác không dùng đến ở đây."));
      }
    }

    Classification classify() {
      prepared.nested().forEach((name, inner) -> nestedRuns.put(name, inner.run()));
      nestedRuns.forEach((name, inner) -> nested.put(name, inner.classify()));
      complete();
      List<RuleResult> results = new ArrayList<>(model.rules().size());
      Reliances reliances =
          new Reliances(model, plan.ruleFacts(), yearPlan.law(), sheet, verdictReliances);
      CriterionEvaluator criteria =
          new CriterionEvaluator(model.vocabulary(), sheet, reliances, effort);
      RuleEvaluator rules = new RuleEvaluator(sheet, Map.of());
      for (CriterionForm criterion : yearPlan.criteria()) {
        List<RuleResult> own = evaluated(criterion.rules(), rules);
        results.addAll(own);
        decisions.add(criteria.decide(criterion, own));
      }
      Map<String, Possible> scorecard = Scorecards.of(decisions);
      List<RuleResult> outcomeResults = outcomeResults(scorecard);
      Optional<AnswerRange.Range> range = together(outcomeResults);
      if (range.isPresent()) {
        scorecard = range.get().scorecard();
        outcomeResults = outcomeResults(scorecard);
      }
      results.addAll(outcomeResults);
      agree(results, scorecard);
      return conclude(outcomeResults, scorecard, range, reliances);
    }

    private List<RuleResult> outcomeResults(Map<String, Possible> scorecard) {
      return evaluated(yearPlan.outcomeRules(), new RuleEvaluator(sheet, scorecard));
    }

    /** What an open answer can come to, when what is missing is taken together. */
    private Optional<AnswerRange.Range> together(List<RuleResult> outcomeResults) {
      Truth[] truths = new Truth[outcomeResults.size()];
      for (int i = 0; i < truths.length; i++) {
        truths[i] = outcomeResults.get(i).truth();
      }
      if (yearPlan.outcome().isDecided(truths)) {
        return Optional.empty();
      }
      Map<FactDefinition, AnswerRange.Judged> others = new LinkedHashMap<>();
      for (FactDefinition fact : plan.verdicts()) {
        String root = ((Derivation.VerdictOf) fact.derivation().orElseThrow()).pack();
        Run inner = nestedRuns.get(root);
        if (inner != null && !sheet.value(fact.name()).isSettled()) {
          others.put(fact, inner.judged());
        }
      }
      return AnswerRange.of(judged(), others, effort);
    }

    private AnswerRange.Judged judged() {
      return new AnswerRange.Judged(yearPlan, model.vocabulary(), sheet, decisions);
    }

    private static List<RuleResult> evaluated(List<RuleForm> rules, RuleEvaluator evaluator) {
      List<RuleResult> results = new ArrayList<>(rules.size());
      for (RuleForm rule : rules) {
        results.add(evaluator.evaluate(rule));
      }
      return results;
    }

    private void complete() {
      notices.addAll(plan.defaultsTaken(sheet));
      sheet.unit().put("assessmentYear", Possible.exactly((long) dossier.year()));
      sheet.unit().put("periodFrom", Possible.exactly(yearPlan.period().from()));
      sheet.unit().put("periodTo", Possible.exactly(yearPlan.period().to()));
      Derivations.complete(vocabulary, sheet, this::verdict);
      for (FactDefinition fact : plan.verdicts()) {
        compareWithRecognition(fact, (Derivation.VerdictOf) fact.derivation().orElseThrow());
      }
    }

    private Possible verdict(String packName, FactType type) {
      Classification inner = nested.get(packName);
      return inner == null
          ? Possible.ABSENT
          : Derivations.levels(type, inner.worst().code(), inner.best().code());
    }

    private void compareWithRecognition(FactDefinition fact, Derivation.VerdictOf verdict) {
      Classification inner = nested.get(verdict.pack());
      Possible given =
          verdict.unless().isEmpty() ? Possible.UNKNOWN : sheet.value(verdict.unless());
      if (inner == null) {
        return;
      }
      boolean decided = false;
      if (given.exact() instanceof Level level) {
        List<Recognition.Part> lacks = Recognition.lacking(sheet.evidenceFor(verdict.unless()));
        decided = lacks.isEmpty();
        model
            .vocabulary()
            .fact(verdict.unless())
            .flatMap(stated -> Recognitions.notice(stated, level, lacks, inner, scale(verdict)))
            .ifPresent(notices::add);
      }
      if (!decided) {
        verdictReliances.put(fact.name(), inner.reliances());
        sheet.verdicts().put(fact.name(), inner.pack().name());
      }
    }

    private List<Outcome> scale(Derivation.VerdictOf verdict) {
      Prepared inner = prepared.nested().get(verdict.pack());
      return inner == null ? List.of() : inner.classifier().pack().definition().outcomes();
    }

    /** Drools decides which rules fire; the second evaluator must have foretold exactly those. */
    private void agree(List<RuleResult> results, Map<String, Possible> scorecard) {
      if (!plan.asksDrools) {
        return;
      }
      Set<String> fired =
          year.rules()
              .fire(
                  values(sheet.unit()),
                  type ->
                      sheet.list(type).records().stream()
                          .map(record -> values(record.fields()))
                          .toList(),
                  values(scorecard));
      Set<String> expected = new LinkedHashSet<>();
      for (RuleResult result : results) {
        if (result.fires()) {
          expected.add(result.rule().name());
        }
      }
      if (!fired.equals(expected)) {
        Set<String> disputed = new LinkedHashSet<>(fired);
        disputed.addAll(expected);
        disputed.removeIf(name -> fired.contains(name) && expected.contains(name));
        throw new PackDefectException(
            PackDefectException.Kind.DISAGREEMENT,
            "",
            List.copyOf(disputed),
            "Drools và bộ đánh giá thứ hai không thống nhất về luật "
                + disputed
                + " với hồ sơ \""
                + dossier.id()
                + "\"; không kết luận.");
      }
    }

    private static DroolsRules.Values values(Map<String, Possible> facts) {
      return name -> {
        Possible value = facts.get(name);
        return value == null ? null : value.exact();
      };
    }

    private Classification conclude(
        List<RuleResult> outcomeResults,
        Map<String, Possible> scorecard,
        Optional<AnswerRange.Range> range,
        Reliances reliances) {
      List<Finding> findings = new ArrayList<>(decisions.size());
      for (Decision decision : decisions) {
        findings.add(decision.finding());
      }
      OutcomeEvaluator evaluator =
          new OutcomeEvaluator(yearPlan.outcome(), model.vocabulary(), sheet, outcomeResults);
      if (effort.isWanting()) {
        notices.add(
            new Notice(
                "range-may-be-wide",
                "Hồ sơ còn thiếu nhiều dữ kiện nên chưa xét hết mọi khả năng; khoảng kết quả có thể"
                    + " rộng hơn thực tế. Hãy bổ sung dữ kiện còn thiếu rồi tính lại."));
      }
      OutcomeEvaluator.Decision outcome = evaluator.decide(dossier.id(), range);
      Set<Reliance> relied =
          new LinkedHashSet<>(
              evaluator.reliances(
                  outcome, findings, yearPlan.periodReliance(), reliances, scorecard));
      reliances.addDefaults(plan.scopeDefaults(), relied);
      relied.addAll(Scope.reliedOn(pack, model.unit(), sheet));
      Basis basis = Basis.OFFICIAL;
      for (Reliance reliance : relied) {
        basis = basis.weaker(reliance.basis());
      }
      return new ClassificationData(
          dossier.id(),
          dossier.illustrative(),
          dossier.unit(),
          model.unit().label(),
          yearPlan.period(),
          yearPlan.procedure(),
          plan.identity,
          outcome.worst(),
          outcome.best(),
          Scorecards.total(findings, scorecard),
          findings,
          outcome.steps(),
          basis,
          List.copyOf(relied),
          List.copyOf(nested.values()),
          notices,
          prepared.digest(),
          EngineVersion.current());
    }
  }
}
