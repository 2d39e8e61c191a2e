package vn.antq.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Authority;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Classification.Period;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.drools.DroolsRun;
import vn.antq.rules.internal.evaluation.Admission;
import vn.antq.rules.internal.evaluation.Admission.Admitted;
import vn.antq.rules.internal.evaluation.CriterionEvaluator;
import vn.antq.rules.internal.evaluation.CriterionEvaluator.Decision;
import vn.antq.rules.internal.evaluation.Derivations;
import vn.antq.rules.internal.evaluation.FactSheet;
import vn.antq.rules.internal.evaluation.FactsDigest;
import vn.antq.rules.internal.evaluation.LawValues;
import vn.antq.rules.internal.evaluation.OutcomeEvaluator;
import vn.antq.rules.internal.evaluation.Possible;
import vn.antq.rules.internal.evaluation.Reliances;
import vn.antq.rules.internal.evaluation.RuleEvaluator;
import vn.antq.rules.internal.evaluation.RuleEvaluator.RuleResult;
import vn.antq.rules.internal.evaluation.Scorecards;
import vn.antq.rules.internal.pack.CriterionDefinition;
import vn.antq.rules.internal.pack.PackDefinition;
import vn.antq.rules.internal.pack.PackDefinition.InForce;
import vn.antq.rules.internal.pack.SwitchDefinition;
import vn.antq.rules.internal.pack.UnitDefinition;
import vn.antq.rules.internal.pack.UnitDefinition.PeriodDefinition;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.rule.RuleModel;
import vn.antq.rules.internal.text.EngineVersion;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.vocabulary.Derivation;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.vocabulary.FactType;
import vn.antq.rules.vocabulary.Level;

/** Puts the steps of a classification in order: admit, derive, fire, decide, add up, conclude. */
final class PackClassifier implements Classifier {

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 9999;

  private final PackLibrary library;
  private final Pack pack;
  private final Map<String, Level> readings;
  private final Map<String, LawValues> lawValues = new ConcurrentHashMap<>();

  PackClassifier(PackLibrary library, Pack pack, Map<String, Level> readings) {
    this.library = library;
    this.pack = pack;
    this.readings = Map.copyOf(readings);
  }

  @Override
  public Pack pack() {
    return pack;
  }

  @Override
  public Classifier reading(String name, String option) {
    List<PackDefinition> read = new ArrayList<>(List.of(pack.definition()));
    pack.definition()
        .uses()
        .forEach(used -> library.pack(used).map(Pack::definition).ifPresent(read::add));
    for (PackDefinition definition : read) {
      SwitchDefinition known = definition.switches().get(name);
      if (known != null) {
        Level level =
            known
                .readings()
                .level(option)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "No reading "
                                + option
                                + " of "
                                + name
                                + ". "
                                + Suggestion.advice(option, known.readings().codes())));
        Map<String, Level> chosen = new HashMap<>(readings);
        chosen.put(name, level);
        return new PackClassifier(library, pack, chosen);
      }
    }
    throw new IllegalArgumentException("No open reading " + name + " in " + pack.name() + ".");
  }

  @Override
  public Classification classify(Dossier dossier) {
    ProblemLog problems = new ProblemLog();
    Optional<Admitted> admitted = check(dossier, problems);
    if (admitted.isEmpty() || !problems.isEmpty()) {
      String name = dossier.id().isEmpty() ? dossier.place().file() : dossier.id();
      throw new InvalidDossierException(name, problems.sorted());
    }
    RuleModel model = pack.model(dossier.unit().type()).orElseThrow();
    return new Run(dossier, model, admitted.get()).classify();
  }

  /** Finds everything that is wrong with the dossier, for this pack and for those that it uses. */
  private Optional<Admitted> check(Dossier dossier, ProblemLog problems) {
    String type = dossier.unit().type();
    Optional<RuleModel> model = pack.model(type);
    if (dossier.year() < EARLIEST_YEAR || dossier.year() > LATEST_YEAR) {
      problems.add(
          "bad-year", dossier.place(), "Năm đánh giá " + dossier.year() + " không hợp lệ.");
      return Optional.empty();
    }
    if (model.isEmpty()) {
      problems.add(
          "unknown-unit",
          dossier.place(),
          "Gói " + pack.name() + " không phân loại đơn vị kiểu \"" + type + "\".",
          Suggestion.advice(type, pack.definition().units().keySet()));
    } else {
      checkInForce(dossier, model.get().unit(), problems);
    }
    Set<String> knownElsewhere = new LinkedHashSet<>();
    library.packs().values().forEach(p -> knownElsewhere.addAll(p.vocabulary().facts().keySet()));
    Admitted admitted = Admission.admit(dossier, pack.vocabulary(), knownElsewhere, problems);
    if (model.isPresent()) {
      Scope.check(dossier, model.get().unit(), admitted.sheet(), problems);
      nestedPacks(model.get())
          .forEach(nested -> nested.checkInForce(dossier, nested.unit(type), problems));
    }
    return model.map(known -> admitted);
  }

  private UnitDefinition unit(String type) {
    return pack.model(type).orElseThrow().unit();
  }

  private void checkInForce(Dossier dossier, UnitDefinition unit, ProblemLog problems) {
    PeriodDefinition period = unit.period();
    InForce inForce = pack.definition().inForce();
    LocalDate end = period.lastDay(dossier.year());
    if (!inForce.covers(end)) {
      problems.add(
          "not-in-force",
          dossier.place(),
          "Kỳ đánh giá "
              + Wording.date(period.firstDay(dossier.year()))
              + "–"
              + Wording.date(end)
              + ": "
              + pack.definition().document()
              + " không có hiệu lực ngày "
              + Wording.date(end)
              + ".",
          "Bản gần nhất có hiệu lực từ "
              + Wording.date(inForce.from())
              + inForce.to().map(to -> " đến " + Wording.date(to)).orElse("")
              + ".");
    }
  }

  /** Returns classifiers for the packs whose verdict this one reads and that know the unit type. */
  private List<PackClassifier> nestedPacks(RuleModel model) {
    Set<String> names = new LinkedHashSet<>();
    for (FactDefinition fact : model.vocabulary().facts().values()) {
      if (fact.derivation().isPresent()
          && fact.derivation().get() instanceof Derivation.VerdictOf verdict) {
        names.add(verdict.pack());
      }
    }
    return names.stream()
        .filter(name -> !name.equals(pack.name()))
        .flatMap(name -> library.pack(name).stream())
        .filter(nested -> nested.model(model.unit().type()).isPresent())
        .map(nested -> new PackClassifier(library, nested, readings))
        .toList();
  }

  private LawValues law(RuleModel model, int year) {
    return lawValues.computeIfAbsent(
        model.unit().type() + " " + year, key -> LawValues.of(pack.name(), model, year, readings));
  }

  /** One classification. */
  private final class Run {

    private final Dossier dossier;
    private final RuleModel model;
    private final FactSheet sheet;
    private final LawValues law;
    private final Period period;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Classification> nested = new LinkedHashMap<>();
    private final Map<String, List<Reliance>> verdictReliances = new HashMap<>();

    Run(Dossier dossier, RuleModel model, Admitted admitted) {
      this.dossier = dossier;
      this.model = model;
      this.sheet = admitted.sheet();
      this.law = law(model, dossier.year());
      this.period =
          new Period(
              dossier.year(),
              model.unit().period().firstDay(dossier.year()),
              model.unit().period().lastDay(dossier.year()));
      if (!admitted.unused().isEmpty()) {
        notices.add(
            new Notice(
                "unused-facts",
                admitted.unused().size() + " dữ kiện của gói khác không dùng đến ở đây."));
      }
    }

    Classification classify() {
      for (PackClassifier inner : nestedPacks(model)) {
        nested.put(inner.pack.name(), inner.classify(dossier));
      }
      String digest = FactsDigest.of(dossier, sheet);
      complete();
      List<Decision> decisions = new ArrayList<>();
      Map<String, RuleResult> results = new LinkedHashMap<>();
      Reliances reliances =
          new Reliances(
              pack.name(), pack.definition().shortName(), model, law, sheet, verdictReliances);
      CriterionEvaluator criteria = new CriterionEvaluator(model, sheet, law, reliances);
      RuleEvaluator rules = new RuleEvaluator(model.vocabulary(), sheet, law, Map.of());
      for (CriterionDefinition criterion : model.unit().criteria()) {
        List<RuleResult> own = model.rulesOf(criterion.id()).stream().map(rules::evaluate).toList();
        own.forEach(result -> results.put(result.rule().name(), result));
        decisions.add(criteria.decide(criterion, own));
      }
      Map<String, Possible> scorecard = Scorecards.of(decisions);
      RuleEvaluator outcomeRules = new RuleEvaluator(model.vocabulary(), sheet, law, scorecard);
      List<RuleResult> outcomeResults =
          model.outcomeRules().stream().map(outcomeRules::evaluate).toList();
      outcomeResults.forEach(result -> results.put(result.rule().name(), result));
      agree(results, scorecard);
      return conclude(decisions, outcomeResults, scorecard, reliances, digest);
    }

    private void complete() {
      for (String name : sheet.byDefault()) {
        model
            .vocabulary()
            .fact(name)
            .ifPresent(
                fact ->
                    notices.add(
                        new Notice(
                            "default-taken",
                            "Hồ sơ không nói về \""
                                + fact.label()
                                + "\"; lấy ngầm định: "
                                + sheet.value(name).shown(fact.unit()).text()
                                + ".")));
      }
      sheet.unit().put("assessmentYear", Possible.exactly((long) period.year()));
      sheet.unit().put("periodFrom", Possible.exactly(period.from()));
      sheet.unit().put("periodTo", Possible.exactly(period.to()));
      Derivations.complete(model.vocabulary(), sheet, this::verdict);
      for (FactDefinition fact : model.vocabulary().facts().values()) {
        if (fact.derivation().isPresent()
            && fact.derivation().get() instanceof Derivation.VerdictOf verdict) {
          compareWithRecognition(fact, verdict);
        }
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
      if (given.exact() instanceof Level level) {
        if (inner != null
            && inner.outcome().isPresent()
            && !inner.outcome().get().code().equals(level.code())) {
          notices.add(
              new Notice(
                  "recognition-disagrees",
                  "Quyết định công nhận ghi \""
                      + level.label()
                      + "\" nhưng tính theo "
                      + inner.pack().document()
                      + " từ chính hồ sơ này là \""
                      + inner.outcome().get().label()
                      + "\". Kết quả dùng quyết định công nhận; cần làm rõ chỗ khác nhau."));
        }
      } else if (inner != null) {
        verdictReliances.put(fact.name(), inner.reliances());
      }
    }

    /** Drools decides which rules fire; the second evaluator must have foretold exactly those. */
    private void agree(Map<String, RuleResult> results, Map<String, Possible> scorecard) {
      Set<String> fired;
      try (DroolsRun run = new DroolsRun(pack.rules(model), model, law)) {
        run.fireCriteria(model, sheet);
        fired = run.fireOutcome(model, scorecard);
      }
      Set<String> expected = new LinkedHashSet<>();
      results
          .values()
          .forEach(
              result -> {
                if (result.fires()) {
                  expected.add(result.rule().name());
                }
              });
      if (!fired.equals(expected)) {
        Set<String> disputed = new LinkedHashSet<>(fired);
        disputed.addAll(expected);
        disputed.removeIf(name -> fired.contains(name) && expected.contains(name));
        throw new PackDefectException(
            "Drools và bộ đánh giá thứ hai không thống nhất về luật "
                + disputed
                + " với hồ sơ \""
                + dossier.id()
                + "\"; không kết luận.");
      }
    }

    private Classification conclude(
        List<Decision> decisions,
        List<RuleResult> outcomeResults,
        Map<String, Possible> scorecard,
        Reliances reliances,
        String digest) {
      List<Finding> findings = decisions.stream().map(Decision::finding).toList();
      OutcomeEvaluator evaluator = new OutcomeEvaluator(pack.definition(), model, outcomeResults);
      OutcomeEvaluator.Decision outcome = evaluator.decide(dossier.id());
      List<Reliance> relied =
          evaluator.reliances(outcome, findings, periodReliance(), reliances, scorecard);
      Basis basis = relied.stream().map(Reliance::basis).reduce(Basis.OFFICIAL, Basis::weaker);
      return new Classification(
          dossier.id(),
          dossier.illustrative(),
          dossier.unit(),
          model.unit().label(),
          period,
          procedure(),
          pack.identity(),
          outcome.worst(),
          outcome.best(),
          Scorecards.total(findings),
          findings,
          outcome.steps(),
          basis,
          relied,
          List.copyOf(nested.values()),
          notices,
          digest,
          EngineVersion.current());
    }

    /** Who decides is looked up on the day on which the period ends. */
    private Procedure procedure() {
      UnitDefinition unit = model.unit();
      return new Procedure(
          unit.deadline().map(deadline -> deadline.day().atYear(period.year())),
          unit.deadline().map(UnitDefinition.Deadline::basis),
          unit.deadline().map(UnitDefinition.Deadline::citation),
          unit.authorities().stream()
              .filter(authority -> authority.covers(period.to()))
              .findFirst()
              .map(a -> new Authority(a.by(), a.basis(), a.citation(), a.note())));
    }

    private Reliance periodReliance() {
      PeriodDefinition definition = model.unit().period();
      return new Reliance(
          pack.name(),
          Reliance.Kind.PERIOD,
          model.unit().type(),
          "Kỳ đánh giá",
          Wording.date(period.from()) + "–" + Wording.date(period.to()),
          definition.basis(),
          definition.citation(),
          definition.place());
    }
  }
}
