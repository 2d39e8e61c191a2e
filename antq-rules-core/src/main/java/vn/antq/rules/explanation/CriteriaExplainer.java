package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.explanation.document.CriterionEntry;
import vn.antq.rules.internal.explanation.document.CriterionEntry.Detail;
import vn.antq.rules.internal.explanation.document.CriterionGroup;
import vn.antq.rules.internal.explanation.document.Line;
import vn.antq.rules.internal.explanation.document.Line.ComparisonLine;
import vn.antq.rules.internal.explanation.document.Line.RemarkLine;
import vn.antq.rules.internal.explanation.document.Line.RuleLine;
import vn.antq.rules.internal.explanation.document.Line.Sign;
import vn.antq.rules.internal.explanation.document.Line.Source;
import vn.antq.rules.internal.explanation.document.Note;
import vn.antq.rules.internal.explanation.document.Points;
import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.EvidenceWording;
import vn.antq.rules.internal.explanation.words.FindingWording;
import vn.antq.rules.internal.explanation.words.MarkWording;
import vn.antq.rules.internal.explanation.words.PackPlace;
import vn.antq.rules.internal.explanation.words.RuleWording;
import vn.antq.rules.internal.explanation.words.Sense;
import vn.antq.rules.internal.explanation.words.SheetWording;
import vn.antq.rules.pack.Group;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.value.Truth;

/** Decides what is told of criteria. */
final class CriteriaExplainer {

  /** Of which criteria the rules are told. */
  enum Told {
    /** Of every one. */
    ALL,
    /** Of those that are not met, or open. */
    UNMET
  }

  private final CountedUnits counted = new CountedUnits();
  private final Told told;

  private CriteriaExplainer(Told told) {
    this.told = told;
  }

  /** Returns the criteria by group, the groups in the order in which they begin. */
  static List<CriterionGroup> of(Classification classification, Told told) {
    CriteriaExplainer explainer = new CriteriaExplainer(told);
    List<CriterionGroup> groups = new ArrayList<>();
    Map<String, List<Finding>> findings = new LinkedHashMap<>(byGroup(classification));
    classification
        .sheet()
        .ifPresent(
            sheet ->
                sheet
                    .parts()
                    .forEach(
                        part ->
                            groups.add(
                                explainer.group(
                                    SheetWording.name(sheet, part),
                                    Optional.of(part.score())
                                        .filter(score -> part.role() == Group.Role.COUNTED),
                                    SheetWording.points(part),
                                    Optional.ofNullable(findings.remove(part.label()))
                                        .orElse(List.of())))));
    findings.forEach(
        (name, own) ->
            groups.add(
                explainer.group(
                    name,
                    score(own),
                    score(own).map(score -> score.text() + " điểm").orElse(""),
                    own)));
    return groups;
  }

  private CriterionGroup group(
      String name, Optional<Score> score, String points, List<Finding> findings) {
    return new CriterionGroup(name, score, points, findings.stream().map(this::criterion).toList());
  }

  /** Returns the points of each group that earns any. */
  static List<Points.OfGroup> points(Classification classification) {
    List<Points.OfGroup> points = new ArrayList<>();
    if (classification.sheet().isPresent()) {
      classification.sheet().get().parts().stream()
          .filter(part -> part.within().isEmpty() && part.role() == Group.Role.COUNTED)
          .forEach(part -> points.add(new Points.OfGroup(part.label(), part.score())));
      return points;
    }
    byGroup(classification)
        .forEach(
            (name, findings) ->
                score(findings).ifPresent(score -> points.add(new Points.OfGroup(name, score))));
    return points;
  }

  /** Returns the criteria of each group, the groups in the order in which they begin. */
  static Map<String, List<Finding>> byGroup(Classification classification) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    classification
        .findings()
        .forEach(
            finding ->
                groups.computeIfAbsent(finding.group(), name -> new ArrayList<>()).add(finding));
    return groups;
  }

  /** Returns the points of some criteria together; empty when none of them is scored. */
  static Optional<Score> score(Collection<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.score().stream())
        .reduce(
            (a, b) ->
                new Score(
                    a.worst().add(b.worst()),
                    a.best().add(b.best()),
                    a.maximum().add(b.maximum())));
  }

  private CriterionEntry criterion(Finding finding) {
    boolean whole =
        told == Told.ALL
            || Reasons.isUnmet(finding)
            || !finding.isDecided()
            || finding.isMarkedOtherwise();
    return new CriterionEntry(
        finding.criterion(),
        finding.title(),
        OutcomeTone.of(finding.status()),
        FindingWording.mark(finding.status()),
        FindingWording.verdict(finding),
        FindingWording.status(finding),
        finding.score(),
        finding.citation().text() + "; " + finding.basis().label(),
        whole ? Optional.of(detail(finding)) : Optional.empty());
  }

  private Detail detail(Finding finding) {
    List<Line> lines = new ArrayList<>();
    finding.rules().forEach(rule -> add(rule, finding, lines));
    List<Note> notes = new ArrayList<>();
    add("Tài liệu kèm theo", String.join("; ", EvidenceWording.documents(finding)), notes);
    add("Về số liệu", String.join("; ", EvidenceWording.remarks(finding)), notes);
    finding.mark().ifPresent(mark -> add("Điểm chấm", MarkWording.of(finding, mark), notes));
    add("Ghi chú", finding.note(), notes);
    return new Detail(lines, counted.of(finding), notes);
  }

  private static void add(String name, String text, List<Note> notes) {
    if (!text.isEmpty()) {
      notes.add(new Note(name, text));
    }
  }

  private static void add(RuleTrace rule, Finding finding, List<Line> lines) {
    boolean told = RuleWording.isTold(finding, rule);
    lines.add(new RuleLine(RuleWording.line(finding, rule), PackPlace.text(rule.place()), told));
    if (told) {
      Sense sense = Sense.of(rule.effect());
      rule.patterns().forEach(pattern -> add(pattern, sense, finding, lines));
    }
  }

  private static void add(PatternTrace pattern, Sense sense, Finding finding, List<Line> lines) {
    if (!RuleWording.isAboutRecords(pattern)) {
      pattern.conditions().forEach(condition -> add(condition, sense, 0, finding, lines));
    } else if (pattern.records().isEmpty()) {
      lines.add(remark(0, Sign.NEUTRAL, RuleWording.nothingRecorded(pattern)));
    } else {
      pattern.records().stream()
          .map(record -> RuleWording.record(pattern, record, sense))
          .forEach(words -> lines.add(remark(0, Sign.NEUTRAL, words)));
    }
  }

  private static void add(
      Condition condition, Sense sense, int depth, Finding finding, List<Line> lines) {
    Sign sign = sense == Sense.FACT ? Sign.NEUTRAL : sign(condition.truth());
    if (condition instanceof Comparison comparison) {
      String sentence = ComparisonWording.of(comparison, sense);
      Optional<Source> source = comparison.reliance().map(item -> source(item, finding));
      lines.add(
          ComparisonWording.isReading(comparison)
              ? new RemarkLine(depth, sign, sentence, source)
              : new ComparisonLine(
                  depth, sign, sentence, ComparisonWording.cells(comparison, sense), source));
      return;
    }
    boolean all = condition instanceof AllOf;
    lines.add(remark(depth, sign, all ? "đủ các điều:" : "một trong các điều:"));
    List<Condition> parts =
        condition instanceof AllOf both ? both.parts() : ((AnyOf) condition).parts();
    parts.forEach(part -> add(part, sense, depth + 1, finding, lines));
  }

  private static RemarkLine remark(int depth, Sign sign, String text) {
    return new RemarkLine(depth, sign, text, Optional.empty());
  }

  private static Sign sign(Truth truth) {
    return switch (truth) {
      case TRUE -> Sign.HOLDS;
      case FALSE -> Sign.FAILS;
      case UNKNOWN -> Sign.OPEN;
    };
  }

  /** Where the law says so is told only when another pack than the criterion's states it. */
  private static Source source(Reliance item, Finding finding) {
    boolean own = item.pack().equals(finding.pack());
    return new Source(
        item.name(), item.label(), item.basis().label(), own ? "" : item.citation().text());
  }
}
