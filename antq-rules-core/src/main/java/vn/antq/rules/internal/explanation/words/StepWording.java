package vn.antq.rules.internal.explanation.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.OutcomeStep.Effect;
import vn.antq.rules.classification.OutcomeStep.Kind;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.internal.text.Term;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.value.Truth;

/** Says in Vietnamese what led from the findings to the outcome. */
public final class StepWording {

  private StepWording() {}

  /** Returns a sentence for each step that decided the outcome, or may yet do so. */
  public static List<String> sentences(Classification classification) {
    List<String> sentences = new ArrayList<>();
    List<OutcomeStep> open =
        classification.steps().stream()
            .filter(step -> step.kind() == Kind.BAND && step.effect() == Effect.OPEN)
            .toList();
    if (!open.isEmpty()) {
      sentences.add(classification.isDecided() ? anyBand(open) : openBands(open));
    }
    for (OutcomeStep step : classification.steps()) {
      if (step.effect() == Effect.DECISIVE && step.kind() == Kind.BAND) {
        sentences.add(band(classification, step));
      } else if (step.kind() != Kind.BAND && matters(classification, step)) {
        sentences.add(limit(step));
      }
    }
    return sentences;
  }

  /**
   * Says whether a gate or cap belongs to the reasons. Of what lowered the outcome only that counts
   * without which the outcome would be another; once the outcome is decided, what is open cannot
   * change it.
   */
  private static boolean matters(Classification classification, OutcomeStep step) {
    if (!classification.isDecided()) {
      return step.effect() != Effect.NONE;
    } else if (step.effect() != Effect.DECISIVE) {
      return false;
    }
    int rank = classification.best().rank();
    return step.kind() == Kind.CAP
        ? step.outcome().rank() == rank
        : byGatesAlone(classification) == rank || !isCappedAt(rank, classification);
  }

  private static boolean isCappedAt(int rank, Classification classification) {
    return decisive(classification, Kind.CAP).anyMatch(cap -> cap.outcome().rank() == rank);
  }

  private static int byGatesAlone(Classification classification) {
    int rank =
        classification.steps().stream()
            .filter(step -> step.kind() == Kind.BAND && step.effect() != Effect.NONE)
            .mapToInt(step -> step.outcome().rank())
            .max()
            .orElse(0);
    while (isBarred(rank, classification)) {
      rank--;
    }
    return rank;
  }

  private static boolean isBarred(int rank, Classification classification) {
    return decisive(classification, Kind.GATE).anyMatch(gate -> gate.outcome().rank() == rank);
  }

  private static Stream<OutcomeStep> decisive(Classification classification, Kind kind) {
    return classification.steps().stream()
        .filter(step -> step.kind() == kind && step.effect() == Effect.DECISIVE);
  }

  /** Several bands are possible, but gates and caps leave the same of each. */
  private static String anyBand(List<OutcomeStep> bands) {
    boolean points = bands.stream().allMatch(StepWording::isAboutPoints);
    return (points ? "Theo điểm có thể là " : "Theo tiêu chí có thể là ")
        + alternatives(bands)
        + because(openSubjects(bands))
        + ", nhưng kết quả không đổi"
        + source(bands);
  }

  /** Returns a line for each step, those that did nothing included. */
  public static List<String> all(Classification classification) {
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
    return (gate ? Term.GATE : Term.CAP).capital()
        + " "
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
    return "Chưa xác định"
        + because(openSubjects(bands))
        + ": còn có thể là "
        + alternatives(bands)
        + source(bands);
  }

  private static String alternatives(List<OutcomeStep> bands) {
    boolean points = bands.stream().allMatch(StepWording::isAboutPoints);
    return bands.stream()
        .map(
            step ->
                step.outcome().label() + (points ? " (" + range(step, Truth.UNKNOWN) + ")" : ""))
        .collect(Collectors.joining(" hoặc "));
  }

  private static String openSubjects(List<OutcomeStep> bands) {
    if (!bands.stream().allMatch(StepWording::isAboutPoints)) {
      return bands.stream()
          .flatMap(step -> step.rules().stream())
          .filter(rule -> rule.truth() == Truth.UNKNOWN)
          .flatMap(rule -> RuleWording.phrases(rule, Truth.UNKNOWN).stream())
          .distinct()
          .collect(Collectors.joining("; "));
    }
    return bands.stream()
        .flatMap(step -> comparisons(step, Truth.UNKNOWN).stream())
        .filter(comparison -> comparison.truth() == Truth.UNKNOWN)
        .map(StepWording::subject)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** A band leads to the outcome, unless a gate or a cap lowered it. */
  private static String band(Classification classification, OutcomeStep step) {
    boolean points = isAboutPoints(step);
    String outcome = step.outcome().label();
    boolean last = classification.outcome().filter(step.outcome()::equals).isPresent();
    String head = last ? outcome : (points ? "Theo điểm là " : "Theo tiêu chí là ") + outcome;
    if (!points) {
      return head + because(criteria(classification, step)) + source(List.of(step));
    }
    return head
        + because(subject(comparisons(step, Truth.TRUE).get(0)))
        + " thuộc khoảng "
        + range(step, Truth.TRUE)
        + next(classification, step).map(more -> "; " + more).orElse("")
        + source(List.of(step));
  }

  private static String criteria(Classification classification, OutcomeStep step) {
    String grounds = grounds(step, Truth.TRUE);
    boolean all =
        classification.findings().stream()
            .map(Finding::status)
            .allMatch(
                status -> status == FindingStatus.MET || status == FindingStatus.NOT_APPLICABLE);
    return all && grounds.equals(ScorecardWording.NONE_UNMET)
        ? "mọi tiêu chí áp dụng đều đạt"
        : grounds;
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
                    .map(margin -> "còn " + margin + " để đạt loại " + better.outcome().label()));
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
  public static List<Comparison> comparisons(RuleTrace rule) {
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
            ? (open ? "Chưa xác định" : "Không đạt") + " " + Term.GATE.word() + " của " + outcome
            : Term.CAP.capital() + " " + outcome + (open ? " chưa xác định" : " được áp dụng");
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
