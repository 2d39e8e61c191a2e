package vn.antq.rules.examples.benchmarks;

import java.util.Optional;
import java.util.function.Function;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Outcome;

/** antq: every answer is a whole classification; on request also its explanation as JSON. */
final class AntqGrader implements Grader {

  private final Classifier classifier;
  private final Optional<Function<Classification, String>> renderer;

  AntqGrader(Classifier classifier, Optional<Function<Classification, String>> renderer) {
    this.classifier = classifier;
    this.renderer = renderer;
  }

  @Override
  public Grade grade(Dossier dossier) {
    Classification answer = classifier.classify(dossier);
    if (renderer.isPresent() && renderer.get().apply(answer).isEmpty()) {
      throw new IllegalStateException("An explanation is never empty");
    }
    Outcome outcome = answer.outcome().orElseThrow();
    return new Grade(
        outcome.code(), answer.score().map(Score::worst).orElseThrow().intValueExact());
  }
}
