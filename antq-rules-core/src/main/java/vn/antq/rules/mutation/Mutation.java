package vn.antq.rules.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.mutation.MutationReport.Fate;
import vn.antq.rules.mutation.MutationReport.Result;
import vn.antq.rules.pack.FigureChange;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Variant;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioRunner;

/**
 * Tries out whether the scenarios of a pack notice small changes of its rules, figures, points,
 * gates, caps and readings. A change that no scenario notices is one that an analyst could make by
 * mistake without anybody knowing.
 *
 * <p>The changed rules are worked out by the evaluator that, in every classification, has to agree
 * with Drools; they are not compiled. Immutable and thread-safe.
 */
public final class Mutation {

  private final String pack;
  private final Classifier classifier;
  private final List<Edit> edits;
  private final List<Scenario> scenarios;
  private final EquivalentMutants equivalents;

  private Mutation(
      String pack,
      Classifier classifier,
      List<Edit> edits,
      List<Scenario> scenarios,
      EquivalentMutants equivalents) {
    this.pack = pack;
    this.classifier = classifier;
    this.edits = List.copyOf(edits);
    this.scenarios = List.copyOf(scenarios);
    this.equivalents = equivalents;
  }

  /**
   * Returns the mutants of every edition of a pack. What a pack inherits from one of another name
   * is left as it is: its scenarios are there.
   *
   * @param library where the pack and those that it uses are
   * @param pack name of the pack
   * @param scenarios its scenarios; all must hold
   * @throws InvalidPackException if the library has no such pack, or a scenario does not hold
   *     before anything is changed; lists every problem
   */
  public static Mutation of(PackLibrary library, String pack, List<Scenario> scenarios) {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(scenarios, "scenarios");
    Classifier classifier = library.classifier(pack);
    EditBook edits = new EditBook();
    classifier.editions().forEach(edition -> StatementEdits.collect(edition, edits));
    ScenarioRunner runner = new ScenarioRunner(classifier);
    List<Problem> failing =
        scenarios.stream().flatMap(scenario -> runner.run(scenario).stream()).toList();
    if (!failing.isEmpty()) {
      throw new InvalidPackException(pack, failing);
    }
    List<Pack> editions = classifier.editions();
    List<Edit> ordered = new ArrayList<>(edits.all());
    ordered.removeIf(edit -> !Pack.isOwn(edit.mutant().place(), editions));
    ordered.sort(
        Comparator.comparing((Edit edit) -> edit.mutant().place().file())
            .thenComparing(edit -> edit.mutant().place().line())
            .thenComparing(edit -> edit.mutant().place().column()));
    return new Mutation(pack, classifier, ordered, scenarios, EquivalentMutants.NONE);
  }

  /** Returns this with mutants that somebody explained to change nothing. */
  public Mutation explained(EquivalentMutants explanations) {
    return new Mutation(pack, classifier, edits, scenarios, explanations);
  }

  /** Returns the mutants, by file, line and column. */
  public List<Mutant> mutants() {
    return edits.stream().map(Edit::mutant).toList();
  }

  /** Tries out every mutant. */
  public MutationReport run() {
    return run(result -> {});
  }

  /**
   * Tries out every mutant.
   *
   * @param listener told of each result, in order
   */
  public MutationReport run(Consumer<Result> listener) {
    List<Result> results = new ArrayList<>(edits.size());
    for (Edit edit : edits) {
      Result result = tryOut(edit);
      results.add(result);
      listener.accept(result);
    }
    ProblemLog problems = new ProblemLog();
    equivalents.check(results, problems);
    return new MutationReport(pack, results, problems.sorted());
  }

  private Result tryOut(Edit edit) {
    Map<List<Map<String, String>>, Function<Dossier, Classification>> trials = new HashMap<>();
    for (Scenario scenario : likelyFirst(edit)) {
      Function<Dossier, Classification> trial =
          trials.computeIfAbsent(
              List.of(scenario.readings(), scenario.figures()),
              key -> trial(scenario.readings(), scenario.figures(), edit));
      if (!ScenarioRunner.differences(scenario, trial).isEmpty()) {
        return new Result(edit.mutant(), Fate.KILLED, scenario.name());
      }
    }
    Optional<String> why = equivalents.why(edit.mutant());
    return why.map(text -> new Result(edit.mutant(), Fate.EQUIVALENT, text))
        .orElseGet(() -> new Result(edit.mutant(), Fate.SURVIVED, ""));
  }

  private Function<Dossier, Classification> trial(
      Map<String, String> readings, Map<String, String> figures, Edit edit) {
    Classifier reading = classifier;
    for (Map.Entry<String, String> entry : new TreeMap<>(readings).entrySet()) {
      reading = reading.withReading(entry.getKey(), entry.getValue());
    }
    FigureChange change = FigureChange.of(figures, reading.editions());
    Variant variant =
        Variant.of(edit.mutant().change(), model -> change.apply(model, edit.change(model)));
    return reading.variant(variant.foretold())::classify;
  }

  /**
   * Returns the answers of the pack as changed by one mutant, for tests that look for a dossier on
   * which it matters; empty where the changed rules contradict each other.
   *
   * @param readings open readings taken otherwise than by default, by name
   * @throws IllegalArgumentException if there is no such mutant
   */
  public Function<Dossier, Optional<Classification>> changed(
      Mutant mutant, Map<String, String> readings) {
    Edit edit =
        edits.stream()
            .filter(candidate -> candidate.mutant().equals(mutant))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No mutant " + mutant));
    Function<Dossier, Classification> trial = trial(readings, Map.of(), edit);
    return dossier -> {
      try {
        return Optional.of(trial.apply(dossier));
      } catch (PackDefectException e) {
        return Optional.empty();
      }
    };
  }

  /** Scenarios that say something of the changed criterion are likely to notice. */
  private List<Scenario> likelyFirst(Edit edit) {
    Map<Boolean, List<Scenario>> parts = new LinkedHashMap<>();
    parts.put(true, new ArrayList<>());
    parts.put(false, new ArrayList<>());
    for (Scenario scenario : scenarios) {
      if (edit.unitTypes().contains(scenario.dossier().unit().type())) {
        boolean likely = scenario.expected().findings().containsKey(edit.criterion());
        parts.getOrDefault(likely, List.of()).add(scenario);
      }
    }
    List<Scenario> ordered = new ArrayList<>(parts.getOrDefault(true, List.of()));
    ordered.addAll(parts.getOrDefault(false, List.of()));
    return ordered;
  }
}
