package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.internal.explanation.document.Tone;
import vn.antq.rules.internal.explanation.html.Extent;
import vn.antq.rules.internal.explanation.html.OverviewView.ClassCount;
import vn.antq.rules.internal.explanation.html.OverviewView.TypeCount;
import vn.antq.rules.internal.explanation.words.OutcomeScale;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.value.Fraction;

/** How many units of each type have which class. */
final class ClassCounts {

  private static final String OPEN = "Chưa xác định";

  private final List<Outcome> scale;
  private final List<TypeCount> types = new ArrayList<>();

  private ClassCounts(List<Outcome> scale) {
    this.scale = scale;
  }

  /** Returns the counts of all units, then of each type when there are several. */
  static List<TypeCount> of(List<Classification> classifications) {
    ClassCounts counts = new ClassCounts(OutcomeScale.of(classifications));
    Map<String, List<Classification>> byType = new TreeMap<>();
    classifications.forEach(
        answer ->
            byType.computeIfAbsent(answer.unitLabel(), label -> new ArrayList<>()).add(answer));
    if (byType.size() > 1) {
      counts.add("Mọi đơn vị", classifications);
    }
    byType.forEach(counts::add);
    return counts.types;
  }

  private void add(String label, List<Classification> answers) {
    List<ClassCount> classes = new ArrayList<>();
    for (Outcome outcome : scale) {
      long count =
          answers.stream()
              .filter(answer -> answer.outcome().filter(outcome::equals).isPresent())
              .count();
      classes.add(count(outcome.label(), OutcomeTone.of(outcome, scale), count, answers));
    }
    long open = answers.stream().filter(answer -> !answer.isDecided()).count();
    if (open > 0) {
      classes.add(count(OPEN, Tone.OPEN, open, answers));
    }
    types.add(new TypeCount(label, Wording.number(answers.size()), classes));
  }

  private static ClassCount count(
      String label, Tone tone, long count, List<Classification> answers) {
    BigDecimal share =
        Extent.percent(BigDecimal.valueOf(count), BigDecimal.valueOf(answers.size()));
    return new ClassCount(
        label,
        tone,
        Wording.number(count),
        Fraction.share(count, answers.size()),
        share.toPlainString() + "%");
  }
}
