package vn.antq.rules.examples.benchmarks;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.explanation.JsonLine;
import vn.antq.rules.explanation.JsonRenderer;

/**
 * Everything that is measured side by side.
 *
 * <p>Lambdas, not constructor references: a reference would load the class of every engine, and a
 * process that measures one of them has none of the others.
 */
public enum Contestant {
  JAVA("hand-written Java, explains nothing", () -> new HandWrittenGrader()),
  JAVA_FINDINGS("hand-written Java, records the findings", () -> new RecordingGrader()),
  ANTQ("antq: classification with every finding", () -> antq(Optional.empty())),
  ANTQ_LINE(
      "antq with the result as a line of JSON",
      () -> antq(Optional.of(answer -> JsonLine.of(1, answer)))),
  ANTQ_SUMMARY(
      "antq with the summary as JSON",
      () -> antq(Optional.of(JsonRenderer.compact().summary()::render))),
  ANTQ_FULL(
      "antq with the full explanation as JSON",
      () -> antq(Optional.of(JsonRenderer.compact()::render))),
  ANTQ_BOTH(
      "antq as shipped: works out TT 124 besides",
      () -> new AntqGrader(AntqPacks.classifier(AntqPacks.QD510), Optional.empty())),
  DROOLS("Drools 10.2.0, a session per case", () -> new DroolsGrader(false)),
  DROOLS_STATELESS("Drools 10.2.0, stateless session", () -> new DroolsGrader(true)),
  DMN("kie-dmn 10.2.0, decision tables", () -> new DmnGrader()),
  EVRETE("Evrete 4.0.3, stateless session", () -> new EvreteGrader()),
  OPENL("OpenL Tablets 5.27.14", () -> new OpenlGrader()),
  EASY_RULES("Easy Rules 4.1.0", () -> new EasyRulesGrader());

  private final String title;
  private final Supplier<Grader> factory;

  Contestant(String title, Supplier<Grader> factory) {
    this.title = title;
    this.factory = factory;
  }

  /** Returns what it is, for readers. */
  public String title() {
    return title;
  }

  /** Builds it anew: reads and compiles its rules. */
  public Grader grader() {
    return factory.get();
  }

  private static Grader antq(Optional<Function<Classification, String>> renderer) {
    Classifier classifier =
        StandaloneQd510.library(StandaloneQd510.write()).classifier(AntqPacks.QD510);
    return new AntqGrader(classifier, renderer);
  }
}
