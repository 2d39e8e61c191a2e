package vn.antq.rules.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.problem.InvalidDossierException;

/**
 * Says what would reach a better outcome, and which missing fact to collect next. Facts that the
 * vocabulary says cannot be changed (a crime cannot un-happen, a resolution that was never issued
 * cannot be back-dated) stay as they are, and so do those that the caller declares fixed. Every
 * proposal is proven by classifying the changed dossier. Immutable and thread-safe.
 */
public final class Advisor {

  private static final int ALTERNATIVES = 3;

  private final Classifier classifier;
  private final Set<String> fixed;
  private final int alternatives;
  private final List<Dossier> within;

  private Advisor(
      Classifier classifier, Set<String> fixed, int alternatives, List<Dossier> within) {
    this.classifier = classifier;
    this.fixed = Set.copyOf(fixed);
    this.alternatives = alternatives;
    this.within = List.copyOf(within);
  }

  /** Returns an advisor by one pack that proposes at most three alternatives. */
  public static Advisor by(Classifier classifier) {
    Objects.requireNonNull(classifier, "classifier");
    return new Advisor(classifier, Set.of(), ALTERNATIVES, List.of());
  }

  /**
   * Returns an advisor that leaves some facts as they are too.
   *
   * @param facts names of facts, or of a record's fields as {@code list[number].field}; a list
   *     fixes all of its records
   */
  public Advisor fixed(Set<String> facts) {
    Objects.requireNonNull(facts, "facts");
    Set<String> all = new LinkedHashSet<>(fixed);
    all.addAll(facts);
    return new Advisor(classifier, all, alternatives, within);
  }

  /**
   * Returns an advisor that proposes at most {@code count} alternatives.
   *
   * @throws IllegalArgumentException if {@code count} is less than one
   */
  public Advisor alternatives(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("Not a number of alternatives: " + count);
    }
    return new Advisor(classifier, fixed, count, within);
  }

  /**
   * Returns an advisor that knows the units within the unit: a proposal to raise what is counted
   * from them names those that could count and what each of them would have to do.
   *
   * @param units dossiers of the units within, of any type
   */
  public Advisor within(List<Dossier> units) {
    Objects.requireNonNull(units, "units");
    return new Advisor(classifier, fixed, alternatives, units);
  }

  /**
   * Says what would reach an outcome, or a better one.
   *
   * @param target code of the outcome, such as {@code XUAT_SAC}
   * @throws IllegalArgumentException if the pack has no such outcome
   * @throws InvalidDossierException if the dossier cannot be classified
   */
  public Advice advise(Dossier dossier, String target) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(target, "target");
    Outcome wanted =
        classifier.pack().outcomes().stream()
            .filter(outcome -> outcome.code().equals(target))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(noOutcome(target)));
    Classification before = classifier.classify(dossier);
    if (before.worst().compareTo(wanted) >= 0) {
      return new Advice(wanted, before, true, List.of(), List.of(), true);
    }
    Facts facts = new Facts(dossier, classifier.pack().vocabulary(), fixed);
    UnitsBehind behind = new UnitsBehind(classifier, dossier, within);
    return new ProposalSearch(classifier, facts, before, wanted, alternatives, behind).run();
  }

  /**
   * Says what would reach the next better outcome, or the best when the unit has it already.
   *
   * @throws InvalidDossierException if the dossier cannot be classified
   */
  public Advice advise(Dossier dossier) {
    Objects.requireNonNull(dossier, "dossier");
    return advise(dossier, next(classifier.classify(dossier)).code());
  }

  private Outcome next(Classification answer) {
    return classifier.pack().outcomes().stream()
        .filter(outcome -> outcome.rank() == answer.worst().rank() + 1)
        .findFirst()
        .orElse(answer.worst());
  }

  private String noOutcome(String target) {
    return "Pack "
        + classifier.pack().name()
        + " has no outcome "
        + target
        + "; it has "
        + classifier.pack().outcomes().stream().map(Outcome::code).collect(Collectors.joining(", "))
        + ".";
  }

  /**
   * Ranks the facts that are missing by how much of the uncertainty each settles: first by what it
   * settles whatever it turns out to be, then on average. The uncertainty is the number of outcomes
   * between the worst and the best, and within that the points, or without points the criteria,
   * that are still open. Empty when the outcome is decided. Fields of records that state the same
   * are tried once; beyond sixty that differ, the rest is left out, in the order of the answer.
   *
   * @throws InvalidDossierException if the dossier cannot be classified
   */
  public List<NextFact> collect(Dossier dossier) {
    Objects.requireNonNull(dossier, "dossier");
    Classification before = classifier.classify(dossier);
    Facts facts = new Facts(dossier, classifier.pack().vocabulary(), fixed);
    return before.isDecided() ? List.of() : new CollectNext(classifier, facts, before).ranked();
  }
}
