package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.RuleWording;
import vn.antq.rules.internal.explanation.words.Sense;
import vn.antq.rules.internal.explanation.words.AwardLevels;
import vn.antq.rules.internal.explanation.words.PackPlace;
import java.util.ArrayList;
import java.util.List;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.internal.explanation.words.ComparisonWording.Cells;
import vn.antq.rules.internal.page.CriteriaView.ComparisonLine;
import vn.antq.rules.internal.page.CriteriaView.Line;
import vn.antq.rules.internal.page.CriteriaView.RemarkLine;
import vn.antq.rules.internal.page.CriteriaView.RuleLine;
import vn.antq.rules.internal.page.CriteriaView.Sign;
import vn.antq.rules.internal.page.Tone;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.value.Truth;

/** The rules of one criterion and what came of them, line by line. */
final class CriterionLines {

  private static final Sign NEUTRAL = new Sign(Tone.CALM, "·", "");

  private final Finding finding;
  private final List<Line> lines = new ArrayList<>();

  private CriterionLines(Finding finding) {
    this.finding = finding;
  }

  static List<Line> of(Finding finding) {
    CriterionLines criterion = new CriterionLines(finding);
    finding.rules().forEach(criterion::add);
    return criterion.lines;
  }

  private void add(RuleTrace rule) {
    boolean told = CriteriaText.isTold(finding, rule);
    lines.add(
        new RuleLine(
            ScreenWords.of(rule.rule()),
            AwardLevels.points(finding, rule).map(ScreenWords::of).orElse(""),
            CriteriaText.verdict(finding, rule),
            told,
            ScreenWords.of(PackPlace.text(rule.place()))));
    if (told) {
      Sense sense = Sense.of(rule.effect());
      rule.patterns().forEach(pattern -> add(pattern, sense));
    }
  }

  private void add(PatternTrace pattern, Sense sense) {
    if (!RuleWording.isAboutRecords(pattern)) {
      pattern.conditions().forEach(condition -> add(condition, sense, 0));
    } else if (pattern.records().isEmpty()) {
      remark(0, NEUTRAL, RuleWording.nothingRecorded(pattern));
    } else {
      pattern
          .records()
          .forEach(record -> remark(0, NEUTRAL, CriteriaText.record(pattern, record, sense)));
    }
  }

  private void add(Condition condition, Sense sense, int depth) {
    Sign sign = sense == Sense.FACT ? NEUTRAL : sign(condition.truth());
    if (condition instanceof Comparison reading && ComparisonWording.isReading(reading)) {
      String source =
          reading.reliance().map(this::source).map(text -> " [" + text + "]").orElse("");
      remark(depth, sign, ComparisonWording.of(reading, sense) + source);
      return;
    } else if (condition instanceof Comparison comparison) {
      Cells cells = ComparisonWording.cells(comparison, sense);
      lines.add(
          new ComparisonLine(
              depth,
              sign,
              ScreenWords.of(cells.label()),
              ScreenWords.of(cells.actual()),
              ScreenWords.of(cells.required()),
              ScreenWords.of(cells.margin()),
              comparison.reliance().map(this::source).map(ScreenWords::of).orElse("")));
      return;
    }
    remark(depth, sign, condition instanceof AllOf ? "đủ các điều:" : "một trong các điều:");
    parts(condition).forEach(part -> add(part, sense, depth + 1));
  }

  /** The figure of a comparison; where the law says so only when another pack states it. */
  private String source(Reliance item) {
    boolean own = item.pack().equals(finding.pack());
    return (item.label().isEmpty() ? item.name() : item.label())
        + ": "
        + item.basis().label()
        + (own ? "" : " (" + item.citation().text() + ")");
  }

  private static List<Condition> parts(Condition condition) {
    return condition instanceof AllOf all ? all.parts() : ((AnyOf) condition).parts();
  }

  private static Sign sign(Truth truth) {
    return switch (truth) {
      case TRUE -> new Sign(Tone.GOOD, "✓", "thỏa:");
      case FALSE -> new Sign(Tone.BAD, "✗", "không thỏa:");
      case UNKNOWN -> new Sign(Tone.OPEN, "?", "chưa rõ:");
    };
  }

  private void remark(int depth, Sign sign, String text) {
    lines.add(new RemarkLine(depth, sign, ScreenWords.of(text)));
  }
}
