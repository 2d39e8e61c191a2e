package vn.antq.rules.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.value.Level;

/**
 * What things are called in an answer, in its order: of two answers of one substance, what stands
 * at one position is one thing.
 */
final class Labels {

  private final List<String> labels = new ArrayList<>();

  private Labels() {}

  static List<String> of(Classification answer) {
    Labels labels = new Labels();
    labels.answer(answer);
    return labels.labels;
  }

  private void add(String label) {
    labels.add(label);
  }

  private void answer(Classification answer) {
    add(answer.unitLabel());
    add(answer.pack().title());
    outcome(answer.worst());
    outcome(answer.best());
    answer.findings().forEach(this::finding);
    answer.steps().forEach(this::step);
    answer.reliances().forEach(this::reliance);
    answer
        .notices()
        .forEach(
            notice ->
                notice
                    .recognition()
                    .ifPresent(
                        decision ->
                            Stream.of(decision.stated(), decision.worst(), decision.best())
                                .forEach(this::outcome)));
    answer.nested().forEach(this::answer);
  }

  private void outcome(Outcome outcome) {
    add(outcome.label());
  }

  private void finding(Finding finding) {
    add(finding.group());
    add(finding.title());
    finding.levels().forEach(level -> add(level.label()));
    finding.reliances().forEach(this::reliance);
    finding.rules().forEach(this::rule);
    finding.missing().forEach(this::missing);
  }

  private void step(OutcomeStep step) {
    outcome(step.outcome());
    add(step.title());
    step.reliance().ifPresent(this::reliance);
    step.rules().forEach(this::rule);
    step.missing().forEach(this::missing);
  }

  private void missing(MissingFact fact) {
    add(fact.label());
  }

  private void reliance(Reliance reliance) {
    add(reliance.label());
  }

  private void rule(RuleTrace rule) {
    rule.patterns()
        .forEach(
            pattern -> {
              add(pattern.label());
              pattern.conditions().forEach(this::condition);
              pattern.records().forEach(record -> record.conditions().forEach(this::condition));
            });
  }

  private void condition(Condition condition) {
    if (condition instanceof AllOf all) {
      all.parts().forEach(this::condition);
    } else if (condition instanceof AnyOf any) {
      any.parts().forEach(this::condition);
    } else if (condition instanceof Comparison comparison) {
      add(comparison.label());
      add(comparison.requiredLabel());
      comparison.reliance().ifPresent(this::reliance);
      value(comparison.actual());
      comparison.required().forEach(this::value);
    }
  }

  private void value(FactValue value) {
    for (Object one : new @Nullable Object[] {value.value(), value.least(), value.most()}) {
      add(one instanceof Level level ? level.label() : "");
    }
  }
}
