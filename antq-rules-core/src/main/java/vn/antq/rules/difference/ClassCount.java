package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Counts as dossiers come by. Not thread-safe. */
final class ClassCount {

  private final Function<Dossier, Classification> before;
  private final Function<Dossier, Classification> after;
  private final Map<String, Map<Passage, Integer>> counts = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<Moved> moved = new ArrayList<>();
  private int dossiers;

  ClassCount(Function<Dossier, Classification> before, Function<Dossier, Classification> after) {
    this.before = before;
    this.after = after;
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

  void add(Dossier dossier) {
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
              labels.getOrDefault(type, type),
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

  ClassChanges changes() {
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
    return new ClassChanges(dossiers, flows, moved);
  }
}
