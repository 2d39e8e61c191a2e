package vn.antq.rules.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.scenario.Scenario;

/** Asks a pack about many dossiers; quick, because Drools is only asked about what is reported. */
final class Answers {

  private final Classifier classifier;
  private final Function<Dossier, Classification> quick;
  private final Function<Dossier, Classification> findings;
  private final Set<RuleModel> own;

  Answers(Classifier classifier) {
    this(classifier, trial(classifier, UnaryOperator.identity()));
  }

  private Answers(Classifier classifier, Function<Dossier, Classification> quick) {
    this.classifier = classifier;
    this.quick = quick;
    this.own = ownModels(classifier);
    this.findings = trial(classifier, model -> isOwn(model) ? withoutBands(model) : model);
  }

  private static Function<Dossier, Classification> trial(
      Classifier classifier, UnaryOperator<RuleModel> change) {
    return classifier.variant(Variant.of("xét thử", change).foretold())::classify;
  }

  private static Set<RuleModel> ownModels(Classifier classifier) {
    Set<RuleModel> own = Collections.newSetFromMap(new IdentityHashMap<>());
    classifier.editions().forEach(book -> own.addAll(book.models().values()));
    return own;
  }

  /** A pack that this one uses keeps its bands: its verdict is a fact of this one. */
  private boolean isOwn(RuleModel model) {
    return own.contains(model);
  }

  /** Returns a model whose outcome is always the same, so that findings can be had without it. */
  private static RuleModel withoutBands(RuleModel model) {
    List<Rule> rules = new ArrayList<>();
    boolean reached = false;
    for (Rule rule : model.rules()) {
      if (rule.effect() != Effect.OUTCOME) {
        rules.add(rule);
      } else if (!reached) {
        reached = true;
        rules.add(
            new Rule(
                rule.name(), rule.place(), rule.effect(), rule.target(), rule.level(), List.of()));
      }
    }
    return new RuleModel(
        model.unit(), model.vocabulary(), model.switches(), rules, model.figureTypes());
  }

  /** Returns the answer without regard to what outcome it leads to. */
  Optional<Classification> findings(Dossier dossier) {
    return answer(dossier, findings);
  }

  /** Returns answers that work out one criterion only; the outcome is always the same. */
  Answers about(Criterion criterion) {
    return new Answers(
        classifier,
        trial(classifier, model -> isOwn(model) ? only(criterion, withoutBands(model)) : model));
  }

  private static RuleModel only(Criterion criterion, RuleModel model) {
    if (!model.unit().criteria().contains(criterion)) {
      return model;
    }
    List<Rule> rules =
        model.rules().stream()
            .filter(
                rule ->
                    rule.effect() == Effect.OUTCOME
                        || rule.isAboutCriterion() && rule.target().equals(criterion.id()))
            .toList();
    return new RuleModel(
        model.unit().with(List.of(criterion), model.unit().figures()).withLimits(List.of()),
        without(model.vocabulary(), rules),
        model.switches(),
        rules,
        model.figureTypes());
  }

  /** Verdicts of other packs that no rule reads need not be worked out. */
  private static Vocabulary without(Vocabulary vocabulary, List<Rule> rules) {
    Set<String> read =
        rules.stream()
            .flatMap(Rule::comparisons)
            .flatMap(compare -> Stream.concat(Stream.of(compare.left()), compare.right().stream()))
            .filter(Operand.OfFact.class::isInstance)
            .map(operand -> ((Operand.OfFact) operand).definition().name())
            .collect(Collectors.toSet());
    Map<String, FactDefinition> facts = new LinkedHashMap<>(vocabulary.facts());
    facts
        .values()
        .removeIf(
            fact ->
                fact.derivation().orElse(null) instanceof Derivation.VerdictOf
                    && !read.contains(fact.name()));
    return new Vocabulary(facts, vocabulary.records(), vocabulary.enumerations());
  }

  /** Returns the same pack with open readings read as given. */
  Answers reading(Map<String, String> readings) {
    Classifier reading = classifier;
    for (Map.Entry<String, String> entry : new TreeMap<>(readings).entrySet()) {
      reading = reading.withReading(entry.getKey(), entry.getValue());
    }
    return readings.isEmpty() ? this : new Answers(reading);
  }

  /** Returns the answer; empty when the dossier is refused or the rules contradict each other. */
  Optional<Classification> answer(Dossier dossier) {
    return answer(dossier, quick);
  }

  private static Optional<Classification> answer(
      Dossier dossier, Function<Dossier, Classification> by) {
    try {
      return Optional.of(by.apply(dossier));
    } catch (InvalidInputException | PackDefectException e) {
      return Optional.empty();
    }
  }

  /** Returns the contradiction that a dossier shows in the pack; empty when there is none. */
  Optional<PackDefectException> defect(Dossier dossier) {
    try {
      var unused = quick.apply(dossier);
      return Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.empty();
    } catch (PackDefectException e) {
      return Optional.of(e);
    }
  }

  /** What to do about a defect is told in the words of those who edit bands. */
  static String firstLine(PackDefectException defect) {
    return String.valueOf(defect.getMessage()).lines().findFirst().orElse("");
  }

  /** Says whether Drools, too, gives an answer to the dossier. */
  Optional<Classification> confirmed(Dossier dossier) {
    try {
      return Optional.of(classifier.classify(dossier));
    } catch (InvalidInputException | PackDefectException e) {
      return Optional.empty();
    }
  }

  /** Returns the scenario of a unit type in which all is right, to start from. */
  Optional<Scenario> start(String unitType, List<Scenario> scenarios) {
    String best = classifier.pack().outcomes().get(0).code();
    return scenarios.stream()
        .filter(scenario -> scenario.dossier().unit().type().equals(unitType))
        .filter(scenario -> scenario.readings().isEmpty() && scenario.figures().isEmpty())
        .filter(
            scenario ->
                answer(scenario.dossier())
                    .map(
                        answer ->
                            answer.worst().code().equals(best)
                                && answer
                                    .score()
                                    .map(score -> score.worst().compareTo(score.maximum()) == 0)
                                    .orElse(true))
                    .orElse(false))
        .max(
            Comparator.comparing((Scenario scenario) -> scenario.basedOn().isEmpty())
                .thenComparing(scenario -> scenario.dossier().facts().size())
                .thenComparing(Scenario::name, Comparator.reverseOrder()));
  }

  /**
   * Returns the scenario of a unit type that states the most, for a pack in which nothing is right.
   */
  Optional<Scenario> fullest(String unitType, List<Scenario> scenarios) {
    return scenarios.stream()
        .filter(scenario -> scenario.dossier().unit().type().equals(unitType))
        .filter(scenario -> scenario.readings().isEmpty() && scenario.figures().isEmpty())
        .max(Comparator.comparingInt(scenario -> scenario.dossier().facts().size()));
  }
}
