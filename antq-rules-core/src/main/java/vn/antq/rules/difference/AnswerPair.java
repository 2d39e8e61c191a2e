package vn.antq.rules.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.difference.Difference.Cause;
import vn.antq.rules.difference.Difference.CriterionChange;
import vn.antq.rules.difference.Difference.CriterionState;
import vn.antq.rules.difference.Difference.FactChange;
import vn.antq.rules.difference.Difference.OutcomeChange;
import vn.antq.rules.difference.Difference.PackChange;
import vn.antq.rules.difference.Difference.PackVersion;
import vn.antq.rules.difference.Difference.Standing;
import vn.antq.rules.difference.Difference.StepChange;
import vn.antq.rules.difference.Difference.StepState;
import vn.antq.rules.difference.Difference.Subject;
import vn.antq.rules.difference.RuleTraces.Value;

/** Two answers, side by side. */
final class AnswerPair {

  private final Side before;
  private final Side after;
  private final boolean acrossPacks;

  /**
   * One of the answers.
   *
   * @param answer the answer
   * @param sentence returns what decided a finding of it, in Vietnamese
   */
  record Side(Classification answer, Function<Finding, String> sentence) {}

  private AnswerPair(Side before, Side after, boolean acrossPacks) {
    this.before = before;
    this.after = after;
    this.acrossPacks = acrossPacks;
  }

  /** Returns two answers, the second by a pack that takes the place of the first one's. */
  static AnswerPair acrossPacks(Side before, Side after) {
    return new AnswerPair(before, after, true);
  }

  /** Returns two answers of one pack. */
  static AnswerPair ofOnePack(Side before, Side after) {
    String first = before.answer().pack().name();
    String second = after.answer().pack().name();
    if (!first.equals(second)) {
      throw new IllegalArgumentException(
          "An answer of " + first + " has nothing to compare with one of " + second);
    }
    return new AnswerPair(before, after, false);
  }

  Difference difference() {
    List<OutcomeChange> outcomes = new ArrayList<>();
    List<CriterionChange> criteria = new ArrayList<>();
    List<StepChange> steps = new ArrayList<>();
    List<PackChange> packs = new ArrayList<>();
    Map<String, Value> factsBefore = new LinkedHashMap<>();
    Map<String, Value> factsAfter = new LinkedHashMap<>();
    Map<String, Classification> first = classifications(before.answer());
    Map<String, Classification> second = classifications(after.answer());
    both(acrossPacks ? replaced(first, second) : first, second)
        .forEach(
            (pack, pair) -> {
              outcomes.add(
                  new OutcomeChange(
                      pack,
                      pair.some().pack().document(),
                      pair.before().map(AnswerPair::standing),
                      pair.after().map(AnswerPair::standing)));
              pack(pack, pair).ifPresent(packs::add);
              both(
                      named(pair.before(), Classification::findings, Finding::criterion),
                      named(pair.after(), Classification::findings, Finding::criterion))
                  .forEach((id, findings) -> criterion(id, findings).ifPresent(criteria::add));
              both(
                      named(pair.before(), Classification::steps, AnswerPair::name),
                      named(pair.after(), Classification::steps, AnswerPair::name))
                  .forEach((id, both) -> step(pack, both).ifPresent(steps::add));
              pair.before().ifPresent(answer -> RuleTraces.facts(answer, factsBefore));
              pair.after().ifPresent(answer -> RuleTraces.facts(answer, factsAfter));
            });
    return new Difference(
        subject(before.answer()),
        subject(after.answer()),
        outcomes,
        criteria,
        steps,
        facts(factsBefore, factsAfter),
        packs);
  }

  /**
   * The answers before by the packs after: each pack that is no longer used gave way to the first
   * one that is new.
   */
  private static Map<String, Classification> replaced(
      Map<String, Classification> before, Map<String, Classification> after) {
    Deque<String> added = new ArrayDeque<>(after.keySet());
    added.removeAll(before.keySet());
    Map<String, Classification> renamed = new LinkedHashMap<>();
    before.forEach(
        (pack, answer) -> {
          String successor = after.containsKey(pack) ? null : added.poll();
          renamed.put(successor == null ? pack : successor, answer);
        });
    return renamed;
  }

  /** What stands on both sides, or on one of them. */
  private record Pair<T>(Optional<T> before, Optional<T> after) {

    T some() {
      return after.or(() -> before).orElseThrow();
    }

    <R> Optional<R> ifBoth(BiFunction<T, T, R> result) {
      return before.flatMap(first -> after.map(second -> result.apply(first, second)));
    }
  }

  private static <T> Map<String, Pair<T>> both(Map<String, T> before, Map<String, T> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    Map<String, Pair<T>> pairs = new LinkedHashMap<>();
    names.forEach(
        name ->
            pairs.put(
                name,
                new Pair<>(
                    Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)))));
    return pairs;
  }

  /** The answer and everything nested in it, by pack. */
  private static Map<String, Classification> classifications(Classification answer) {
    Map<String, Classification> all = new LinkedHashMap<>();
    collect(answer, all);
    return all;
  }

  private static void collect(Classification answer, Map<String, Classification> all) {
    all.putIfAbsent(answer.pack().name(), answer);
    answer.nested().forEach(nested -> collect(nested, all));
  }

  private static <T> Map<String, T> named(
      Optional<Classification> answer,
      Function<Classification, List<T>> list,
      Function<T, String> name) {
    Map<String, T> items = new LinkedHashMap<>();
    answer.map(list).orElse(List.of()).forEach(item -> items.put(name.apply(item), item));
    return items;
  }

  private static String name(OutcomeStep step) {
    return step.kind() + " " + step.id();
  }

  private static Subject subject(Classification answer) {
    return new Subject(
        answer.dossier(), answer.unit().name(), answer.unitLabel(), answer.period().year());
  }

  private static Standing standing(Classification answer) {
    return new Standing(
        answer.worst(),
        answer.best(),
        answer.score(),
        answer.basis(),
        answer.disputes().stream().map(Notice::text).toList());
  }

  private static Optional<PackChange> pack(String name, Pair<Classification> pair) {
    PackChange change =
        new PackChange(
            name, pair.before().map(AnswerPair::version), pair.after().map(AnswerPair::version));
    return change.before().equals(change.after()) ? Optional.empty() : Optional.of(change);
  }

  private static PackVersion version(Classification answer) {
    return new PackVersion(answer.pack().edition(), answer.pack().digest());
  }

  private Optional<CriterionChange> criterion(String id, Pair<Finding> pair) {
    Optional<CriterionState> first = pair.before().map(AnswerPair::state);
    Optional<CriterionState> second = pair.after().map(AnswerPair::state);
    List<Cause> causes = pair.<List<Cause>>ifBoth(CauseFinder::find).orElse(List.of());
    if (pair.ifBoth(AnswerPair::isSame).orElse(false) && ofTheLaw(causes).isEmpty()) {
      return Optional.empty();
    }
    Finding some = pair.some();
    return Optional.of(
        new CriterionChange(
            some.pack(),
            id,
            some.title(),
            first,
            second,
            pair.before().map(before.sentence()).orElse(""),
            pair.after().map(after.sentence()).orElse(""),
            causes));
  }

  /** A level that has another name or another label, not both, is still that level. */
  private static boolean isSame(Finding one, Finding other) {
    return one.status() == other.status()
        && one.score().equals(other.score())
        && (one.level().equals(other.level()) || one.levelLabel().equals(other.levelLabel()));
  }

  private static CriterionState state(Finding finding) {
    return new CriterionState(finding.status(), finding.levelLabel(), finding.score());
  }

  private static Optional<StepChange> step(String pack, Pair<OutcomeStep> pair) {
    Optional<StepState> first = pair.before().map(AnswerPair::state);
    Optional<StepState> second = pair.after().map(AnswerPair::state);
    List<Cause> causes = pair.<List<Cause>>ifBoth(CauseFinder::find).orElse(List.of());
    if (first.equals(second) && ofTheLaw(causes).isEmpty()) {
      return Optional.empty();
    }
    OutcomeStep some = pair.some();
    return Optional.of(
        new StepChange(pack, some.kind(), some.id(), some.title(), first, second, causes));
  }

  private static StepState state(OutcomeStep step) {
    return new StepState(step.effect(), step.truth());
  }

  /** A change of the law is told even where it came to nothing. */
  private static List<Cause> ofTheLaw(List<Cause> causes) {
    return causes.stream().filter(cause -> cause.kind() != Cause.Kind.FACT).toList();
  }

  private static List<FactChange> facts(Map<String, Value> before, Map<String, Value> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    List<FactChange> changes = new ArrayList<>();
    for (String name : names) {
      Value first = before.get(name);
      Value second = after.get(name);
      if (first == null || second == null || !first.exact().equals(second.exact())) {
        changes.add(
            new FactChange(
                name,
                second == null ? first == null ? "" : first.label() : second.label(),
                first == null ? "" : first.text(),
                second == null ? "" : second.text()));
      }
    }
    return changes;
  }
}
