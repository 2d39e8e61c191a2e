package vn.antq.rules.internal.explanation.words;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.pack.Outcome;

/** The outcomes that a pack knows, as far as its answers tell. */
public final class OutcomeScale {

  private OutcomeScale() {}

  /** Returns every outcome that was reached or that a step leads to, the best first. */
  public static List<Outcome> of(List<Classification> classifications) {
    return classifications.stream()
        .flatMap(
            answer ->
                Stream.concat(
                    Stream.of(answer.worst(), answer.best()),
                    answer.steps().stream().map(OutcomeStep::outcome)))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
