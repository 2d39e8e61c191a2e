package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.difference.ClassChanges.Flow;
import vn.antq.rules.difference.ClassChanges.Moved;
import vn.antq.rules.difference.Standing.Fate;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Problem;

/**
 * Counts one dossier after another whose class changes when one pack takes the place of another.
 * What was counted in several places can be combined: however the dossiers are parted, and in
 * whatever order they come, the same numbers come out; unit types and moved dossiers are listed in
 * the order of arrival.
 *
 * <p>Keeps of each dossier nothing but a number, unless it moved. Not thread-safe: one for each
 * thread.
 */
public final class ClassCount {

  private final Map<String, Map<Passage, Integer>> counts = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<Moved> moved = new ArrayList<>();
  private int dossiers;

  private ClassCount() {}

  /** Returns a count of nothing. */
  public static ClassCount empty() {
    return new ClassCount();
  }

  /** From where to where. */
  private record Passage(String from, int fromOrder, String to, int toOrder) {

    static final Comparator<Passage> BEST_FIRST =
        Comparator.comparingInt(Passage::fromOrder)
            .thenComparing(Passage::from)
            .thenComparingInt(Passage::toOrder)
            .thenComparing(Passage::to);

    static Passage of(Standing from, Standing to) {
      return new Passage(from.label(), from.order(), to.label(), to.order());
    }
  }

  /** What one way of classifying made of a dossier. */
  private record Answer(Standing standing, Optional<Classification> classification) {

    static Answer of(Function<Dossier, Classification> classify, Dossier dossier) {
      try {
        Classification answer = classify.apply(dossier);
        return new Answer(Standing.of(answer), Optional.of(answer));
      } catch (InvalidDossierException e) {
        return without(
            e.isOutOfScope() ? Fate.OUT_OF_SCOPE : Fate.REFUSED,
            e.problems().stream().map(Problem::message).collect(Collectors.joining(" ")));
      } catch (PackDefectException e) {
        return without(Fate.REFUSED, String.valueOf(e.getMessage()));
      }
    }

    private static Answer without(Fate fate, String reason) {
      return new Answer(Standing.without(fate, reason), Optional.empty());
    }
  }

  /**
   * Classifies one more dossier in two ways and returns this.
   *
   * @param before classifies by the old pack; may refuse the dossier as {@link
   *     vn.antq.rules.Classifier#classify} does
   * @param after classifies by the new pack; may refuse likewise
   */
  public ClassCount add(
      Dossier dossier,
      Function<Dossier, Classification> before,
      Function<Dossier, Classification> after) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    dossiers++;
    Answer old = Answer.of(before, dossier);
    Answer fresh = Answer.of(after, dossier);
    String type = dossier.unit().type();
    fresh
        .classification()
        .or(old::classification)
        .ifPresent(answer -> labels.put(type, answer.unitLabel()));
    counts
        .computeIfAbsent(type, key -> new LinkedHashMap<>())
        .merge(Passage.of(old.standing(), fresh.standing()), 1, Integer::sum);
    if (isMoved(old, fresh)) {
      moved.add(
          new Moved(
              dossier.id(),
              dossier.unit(),
              type,
              dossier.year(),
              old.standing(),
              fresh.standing(),
              old.classification()
                  .flatMap(
                      first ->
                          fresh
                              .classification()
                              .map(second -> Difference.acrossPacks(first, second)))));
    }
    return this;
  }

  /** Counts what another counted, after what this has counted, and returns this. */
  public ClassCount combine(ClassCount other) {
    Objects.requireNonNull(other, "other");
    dossiers += other.dossiers;
    labels.putAll(other.labels);
    moved.addAll(other.moved);
    other.counts.forEach(
        (type, passages) -> {
          Map<Passage, Integer> own = counts.computeIfAbsent(type, key -> new LinkedHashMap<>());
          Map.copyOf(passages).forEach((passage, n) -> own.merge(passage, n, Integer::sum));
        });
    return this;
  }

  private static boolean isMoved(Answer old, Answer fresh) {
    return old.standing().fate() != fresh.standing().fate() || !result(old).equals(result(fresh));
  }

  private static List<Object> result(Answer answer) {
    return answer.classification().map(ClassCount::result).orElse(List.of());
  }

  /** Class, points and what every criterion came to, nested ones included. */
  private static List<Object> result(Classification answer) {
    return List.of(
        answer.worst().code(),
        answer.best().code(),
        answer.score().map(Object::toString).orElse(""),
        answer.findings().stream()
            .collect(
                Collectors.toMap(
                    finding -> finding.criterion(),
                    finding ->
                        List.of(
                            finding.status(),
                            finding.level(),
                            finding.score().map(Object::toString).orElse("")),
                    (one, other) -> one)),
        answer.nested().stream().map(ClassCount::result).toList());
  }

  /** Returns what was counted. */
  public ClassChanges changes() {
    List<Flow> flows = new ArrayList<>();
    counts.forEach(
        (type, passages) ->
            passages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Passage.BEST_FIRST))
                .forEach(
                    passage ->
                        flows.add(
                            new Flow(
                                type,
                                labels.getOrDefault(type, type),
                                passage.getKey().from(),
                                passage.getKey().to(),
                                passage.getValue()))));
    return new ClassChanges(dossiers, flows, moved.stream().map(this::labelled).toList());
  }

  /** A unit type has its name from whatever dossier of it was classified first. */
  private Moved labelled(Moved one) {
    return new Moved(
        one.dossier(),
        one.unit(),
        labels.getOrDefault(one.unit().type(), one.unitLabel()),
        one.year(),
        one.before(),
        one.after(),
        one.difference());
  }
}
