package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.OutcomeStep.Effect;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.law.Basis;
import vn.antq.rules.law.Reliance;

/** Says in Vietnamese what led from the findings to the outcome. */
final class StepWording {

  private StepWording() {}

  /** Returns a sentence for each step that decided the outcome, or may yet do so. */
  static List<String> sentences(Classification classification) {
    List<String> sentences = new ArrayList<>();
    List<OutcomeStep> open =
        classification.steps().stream()
            .filter(step -> step.kind() == Kind.BAND && step.effect() == Effect.OPEN)
            .toList();
    if (!open.isEmpty()) {
      sentences.add(openBands(open));
    }
    for (OutcomeStep step : classification.steps()) {
      if (step.effect() == Effect.DECISIVE && step.kind() == Kind.BAND) {
        sentences.add(band(classification, step));
      } else if (step.effect() != Effect.NONE && step.kind() != Kind.BAND) {
        sentences.add(limit(step));
      }
    }
    return sentences;
  }

  /** Returns a line for each step, those that did nothing included. */
  static List<String> all(Classification classification) {
    return classification.steps().stream().map(StepWording::line).toList();
  }

  private static String line(OutcomeStep step) {
    return step.kind() == Kind.BAND ? bandLine(step) : limitLine(step);
  }

  private static String bandLine(OutcomeStep step) {
    if (!isAboutPoints(step)) {
      String verdict =
          switch (step.truth()) {
            case TRUE -> "đúng";
            case FALSE -> "không đúng";
            case UNKNOWN -> "chưa rõ";
          };
      return step.rules().stream().map(RuleTrace::rule).collect(Collectors.joining("; "))
          + ": "
          + verdict
          + because(grounds(step, step.truth()));
    }
    String verdict =
        switch (step.truth()) {
          case TRUE -> "thuộc khoảng này";
          case FALSE -> "không thuộc";
          case UNKNOWN -> "chưa rõ";
        };
    String ranges =
        step.rules().stream().map(StepWording::range).collect(Collectors.joining(", hoặc "));
    String missed =
        step.truth() == Truth.FALSE
            ? comparisons(step, Truth.FALSE).stream()
                .filter(comparison -> comparison.truth() == Truth.FALSE)
                .map(ComparisonWording::margin)
                .collect(Collectors.joining(", "))
            : "";
    return step.outcome().label() + " (" + ranges + "): " + verdict + because(missed);
  }

  private static String because(String grounds) {
    return grounds.isEmpty() ? "" : " vì " + grounds;
  }

  private static String limitLine(OutcomeStep step) {
    boolean gate = step.kind() == Kind.GATE;
    String verdict =
        switch (step.truth()) {
          case TRUE -> gate ? "thỏa" : "áp dụng";
          case FALSE -> gate ? "không thỏa" : "không áp dụng";
          case UNKNOWN -> "chưa rõ";
        };
    boolean idle =
        step.effect() == Effect.NONE && step.truth() == (gate ? Truth.FALSE : Truth.TRUE);
    String grounds = grounds(step, step.truth());
    return (gate ? "Điều kiện cần " : "Mức trần ")
        + step.id()
        + " "
        + step.title()
        + ": "
        + verdict
        + because(grounds)
        + (idle ? "; không làm thay đổi kết quả" : "")
        + ". "
        + FindingWording.source(step.citation(), basis(step));
  }

  private static String grounds(OutcomeStep step, Truth truth) {
    return step.rules().stream()
        .filter(rule -> rule.truth() == truth)
        .flatMap(rule -> RuleWording.phrases(rule, truth).stream())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Basis basis(OutcomeStep step) {
    return step.reliance().map(Reliance::basis).orElse(Basis.OFFICIAL);
  }

  private static String openBands(List<OutcomeStep> bands) {
    boolean points = bands.stream().allMatch(StepWording::isAboutPoints);
    String open =
        bands.stream()
            .flatMap(step -> comparisons(step, Truth.UNKNOWN).stream())
            .filter(comparison -> comparison.truth() == Truth.UNKNOWN)
            .map(StepWording::subject)
            .distinct()
            .collect(Collectors.joining("; "));
    return "Chưa xác định"
        + because(open)
        + ": còn có thể là "
        + bands.stream()
            .map(
                step ->
                    step.outcome().label()
                        + (points ? " (" + range(step, Truth.UNKNOWN) + ")" : ""))
            .collect(Collectors.joining(" hoặc "))
        + source(bands);
  }

  /** A band leads to the outcome, unless a gate or a cap lowered it. */
  private static String band(Classification classification, OutcomeStep step) {
    boolean points = isAboutPoints(step);
    String outcome = step.outcome().label();
    boolean last = classification.outcome().filter(step.outcome()::equals).isPresent();
    String head = last ? outcome : (points ? "Theo điểm là " : "Theo tiêu chí là ") + outcome;
    if (!points) {
      return head + because(grounds(step, Truth.TRUE)) + source(List.of(step));
    }
    return head
        + because(subject(comparisons(step, Truth.TRUE).get(0)))
        + " thuộc khoảng "
        + range(step, Truth.TRUE)
        + next(classification, step).map(more -> "; " + more).orElse("")
        + source(List.of(step));
  }

  /** Says whether a step looks at the points of the scorecard only. */
  static boolean isAboutPoints(OutcomeStep step) {
    List<Comparison> all = step.rules().stream().flatMap(r -> comparisons(r).stream()).toList();
    return !all.isEmpty() && all.stream().allMatch(one -> one.fact().equals("points"));
  }

  /** How far it is to the next better band. */
  private static Optional<String> next(Classification classification, OutcomeStep step) {
    return classification.steps().stream()
        .filter(
            other ->
                other.kind() == Kind.BAND && other.outcome().rank() == step.outcome().rank() + 1)
        .findFirst()
        .flatMap(
            better ->
                comparisons(better, Truth.FALSE).stream()
                    .map(ComparisonWording::margin)
                    .filter(margin -> !margin.isEmpty())
                    .findFirst()
                    .map(margin -> margin + " để vào khoảng của " + better.outcome().label()));
  }

  private static String subject(Comparison comparison) {
    return ClauseWording.lowered(comparison.label())
        + TextPage.GLUE
        + TextPage.glued(points(comparison));
  }

  private static String points(Comparison comparison) {
    FactValue actual = comparison.actual();
    if (actual.isKnown() || actual.least() == null || actual.most() == null) {
      return ComparisonWording.text(actual);
    }
    return "từ "
        + FactValue.known(actual.least(), actual.unit()).text()
        + " đến "
        + FactValue.known(actual.most(), actual.unit()).text();
  }

  private static String range(OutcomeStep step, Truth truth) {
    return range(comparisons(step, truth));
  }

  private static String range(RuleTrace rule) {
    return range(comparisons(rule));
  }

  private static String range(List<Comparison> comparisons) {
    return comparisons.stream()
        .map(ComparisonWording::limit)
        .map(TextPage::glued)
        .collect(Collectors.joining(", "));
  }

  /** The comparisons of the first rule that came out as {@code truth}. */
  private static List<Comparison> comparisons(OutcomeStep step, Truth truth) {
    return step.rules().stream()
        .filter(rule -> rule.truth() == truth)
        .findFirst()
        .map(StepWording::comparisons)
        .orElse(List.of());
  }

  /** Returns every comparison of a rule. */
  static List<Comparison> comparisons(RuleTrace rule) {
    return rule.patterns().stream()
        .flatMap(pattern -> ConditionWording.comparisons(pattern.conditions()).stream())
        .toList();
  }

  private static String limit(OutcomeStep step) {
    boolean gate = step.kind() == Kind.GATE;
    boolean open = step.effect() == Effect.OPEN;
    Truth truth = open ? Truth.UNKNOWN : gate ? Truth.FALSE : Truth.TRUE;
    String outcome = step.outcome().label();
    String head =
        gate
            ? (open ? "Chưa xác định" : "Không đạt") + " điều kiện cần của " + outcome
            : "Mức trần " + outcome + (open ? " chưa xác định" : " được áp dụng");
    return head
        + because(grounds(step, truth))
        + ": "
        + step.title()
        + ". "
        + FindingWording.source(step.citation(), basis(step));
  }

  private static String source(List<OutcomeStep> bands) {
    Optional<Basis> basis =
        bands.stream()
            .flatMap(step -> step.rules().stream())
            .flatMap(rule -> comparisons(rule).stream())
            .flatMap(comparison -> comparison.reliance().stream())
            .map(Reliance::basis)
            .reduce(Basis::weaker);
    return "."
        + basis
            .map(weakest -> " " + FindingWording.source(bands.get(0).citation(), weakest))
            .orElse("");
  }
}
