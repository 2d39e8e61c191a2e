package vn.antq.rules.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.internal.drools.DroolsRules;
import vn.antq.rules.internal.engine.admit.ExplanationSize;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.plan.Defaults;
import vn.antq.rules.internal.engine.plan.RuleFacts;
import vn.antq.rules.internal.engine.plan.VocabularyPlan;
import vn.antq.rules.internal.engine.plan.YearPlan;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.RuleReplacement;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.value.Level;

/** What decides one unit type, put in order once. Thread-safe. */
final class UnitPlan {

  /** More than one assessment year at a time is rare, many are a mistake or an attack. */
  private static final int MOST_YEARS = 16;

  private final RuleModel model;
  private final ReadyPack ready;
  private final VocabularyPlan vocabulary;
  private final Map<String, Level> readings;
  private final int everyWithSession;
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

  /**
   * Puts in order what decides.
   *
   * @param vocabulary the vocabulary of the pack
   * @param original the rules as the pack states them
   * @param readings readings that the caller chose instead of the pack's, by name
   * @param variant what is changed of them
   * @param everyWithSession of so many runs one is also made in a session of Drools
   */
  UnitPlan(
      ReadyPack ready,
      VocabularyPlan vocabulary,
      RuleModel original,
      Map<String, Level> readings,
      Variant variant,
      int everyWithSession) {
    this.ready = ready;
    this.vocabulary = vocabulary;
    this.readings = readings;
    this.everyWithSession = everyWithSession;
    this.model = variant.apply(original);
    this.asksDrools = !variant.isForetold() && model.rules() == original.rules();
    this.identity = VariantIdentity.of(ready.pack().identity(), variant, original, model);
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

  /** Returns how an answer names the pack. */
  PackIdentity identity() {
    return identity;
  }

  /** Returns how large an explanation may be. */
  ExplanationSize explanationSize() {
    return explanationSize;
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
        year,
        key -> new Year(YearPlan.of(ready.pack().definition(), model, vocabulary, year, readings)));
  }

  /** What decides it in one assessment year; Drools is made ready when it is first asked. */
  final class Year {

    private final YearPlan plan;
    private volatile @Nullable DroolsSide drools;

    Year(YearPlan plan) {
      this.plan = plan;
    }

    YearPlan plan() {
      return plan;
    }

    /** Returns the rules as Drools runs them; empty for a variant that has none compiled. */
    Optional<DroolsSide> drools() {
      return asksDrools ? Optional.of(made()) : Optional.empty();
    }

    private DroolsSide made() {
      DroolsSide made = drools;
      if (made == null) {
        // Made twice by two threads at most, each good for use.
        made =
            new DroolsSide(
                new DroolsRules(
                    ready.rules(model.unit().type()), model, plan.law(), everyWithSession),
                vocabulary);
        drools = made;
      }
      return made;
    }
  }
}
