package vn.antq.rules.explanation;

import vn.antq.rules.internal.explanation.words.ComparisonWording;
import vn.antq.rules.internal.explanation.words.ConditionWording;
import vn.antq.rules.internal.explanation.words.RuleWording;
import vn.antq.rules.internal.explanation.words.FindingWording;
import vn.antq.rules.internal.explanation.words.Sense;
import vn.antq.rules.internal.explanation.words.AwardLevels;
import vn.antq.rules.internal.explanation.words.PackPlace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.dossier.CountedUnit;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Truth;

/** Writes every criterion with its rules, comparisons, source and evidence. */
final class CriteriaText {

  private static final int INDENT = 2;

  private CriteriaText() {}

  /** Writes every criterion in full, each group once. */
  static void writeAll(Classification classification, TextPage page) {
    CountedUnits counted = new CountedUnits();
    for (String group : groups(classification)) {
      if (!group.isEmpty()) {
        page.gap().paragraph(group + groupPoints(classification, group));
      }
      of(group, classification).forEach(finding -> write(finding, counted, page.indented(INDENT)));
    }
  }

  private static List<String> groups(Classification classification) {
    return classification.findings().stream().map(Finding::group).distinct().toList();
  }

  private static List<Finding> of(String group, Classification classification) {
    return classification.findings().stream()
        .filter(finding -> finding.group().equals(group))
        .toList();
  }

  private static String groupPoints(Classification classification, String group) {
    return groupScore(classification, group).map(score -> ": " + score.text() + " điểm").orElse("");
  }

  /** Returns the points of a group; empty when none of its criteria is scored. */
  static Optional<Score> groupScore(Classification classification, String group) {
    return classification.findings().stream()
        .filter(finding -> finding.group().equals(group))
        .flatMap(finding -> finding.score().stream())
        .reduce(
            (a, b) ->
                new Score(
                    a.worst().add(b.worst()),
                    a.best().add(b.best()),
                    a.maximum().add(b.maximum())));
  }

  /** Writes the criteria that are not met, or open, in full and each of the others in one line. */
  static void writeUnmet(Classification classification, TextPage page) {
    CountedUnits counted = new CountedUnits();
    for (String group : groups(classification)) {
      for (Finding finding : of(group, classification)) {
        if (Reasons.isUnmet(finding) || !finding.isDecided()) {
          write(finding, counted, page);
        } else {
          page.paragraph(title(finding) + " — " + FindingWording.verdict(finding));
        }
      }
    }
  }

  private static String title(Finding finding) {
    return FindingWording.mark(finding.status())
        + TextPage.GLUE
        + finding.criterion()
        + " "
        + finding.title();
  }

  private static void write(Finding finding, CountedUnits counted, TextPage page) {
    page.paragraph(title(finding));
    TextPage body = page.indented(INDENT * 2);
    body.paragraph(FindingWording.verdict(finding));
    for (RuleTrace rule : finding.rules()) {
      write(finding, rule, body);
    }
    counted.write(finding, body);
    List<String> documents = documents(finding);
    if (!documents.isEmpty()) {
      body.paragraph("Tài liệu kèm theo: " + String.join("; ", documents));
    }
    List<String> remarks = remarks(finding);
    if (!remarks.isEmpty()) {
      body.paragraph("Về số liệu: " + String.join("; ", remarks));
    }
    if (!finding.note().isEmpty()) {
      body.paragraph("Ghi chú: " + finding.note());
    }
  }

  private static void write(Finding finding, RuleTrace rule, TextPage page) {
    page.paragraph(
        "Luật “"
            + rule.rule()
            + "”"
            + AwardLevels.points(finding, rule).map(points -> ", " + points).orElse("")
            + ": "
            + verdict(finding, rule)
            + " ("
            + PackPlace.text(rule.place())
            + ")");
    if (!isTold(finding, rule)) {
      return;
    }
    TextPage body = page.indented(INDENT);
    Sense sense = Sense.of(rule.effect());
    for (PatternTrace pattern : rule.patterns()) {
      if (!RuleWording.isAboutRecords(pattern)) {
        pattern.conditions().forEach(condition -> write(condition, sense, body));
      } else if (pattern.records().isEmpty()) {
        body.paragraph("· " + RuleWording.nothingRecorded(pattern));
      } else {
        pattern.records().forEach(record -> write(pattern, record, sense, body));
      }
    }
  }

  /** Rules of other readings, and of levels below the one that was earned, say nothing. */
  static boolean isTold(Finding finding, RuleTrace rule) {
    return RuleWording.isInUse(rule) && !AwardLevels.isBelowEarned(finding, rule);
  }

  /** Returns what came of a rule. */
  static String verdict(Finding finding, RuleTrace rule) {
    if (!RuleWording.isInUse(rule)) {
      return "không dùng, thuộc cách hiểu khác";
    } else if (AwardLevels.isBelowEarned(finding, rule)) {
      return "không xét, đã được mức cao hơn";
    } else if (rule.truth() == Truth.UNKNOWN) {
      return "chưa rõ";
    }
    boolean matches = rule.truth() == Truth.TRUE;
    return switch (rule.effect()) {
      case VIOLATION -> matches ? "có vi phạm" : "không có vi phạm";
      case EXEMPTION -> matches ? "được miễn" : "không được miễn";
      default -> matches ? "thỏa" : "không thỏa";
    };
  }

  private static void write(Condition condition, Sense sense, TextPage page) {
    String mark = sense == Sense.FACT ? "· " : mark(condition.truth());
    if (condition instanceof Comparison comparison) {
      page.paragraph(mark + ComparisonWording.of(comparison, sense) + reliance(comparison));
      return;
    }
    boolean all = condition instanceof AllOf;
    List<Condition> parts =
        condition instanceof AllOf both ? both.parts() : ((AnyOf) condition).parts();
    page.paragraph(mark + (all ? "đủ các điều:" : "một trong các điều:"));
    parts.forEach(part -> write(part, sense, page.indented(INDENT)));
  }

  private static String mark(Truth truth) {
    return switch (truth) {
      case TRUE -> "✓ ";
      case FALSE -> "✗ ";
      case UNKNOWN -> "? ";
    };
  }

  private static String reliance(Comparison comparison) {
    return comparison
        .reliance()
        .map(item -> " " + TextPage.glued("[" + item.name() + ": " + item.basis().label() + "]"))
        .orElse("");
  }

  private static void write(PatternTrace pattern, RecordTrace record, Sense sense, TextPage page) {
    page.paragraph("· " + record(pattern, record, sense));
  }

  /** Returns a record, and whether it counts. */
  static String record(PatternTrace pattern, RecordTrace record, Sense sense) {
    String counts =
        switch (record.truth()) {
          case TRUE -> sense == Sense.FACT ? "thuộc diện này" : "đáp ứng";
          case FALSE -> sense == Sense.FACT ? "không thuộc diện này" : "không đáp ứng";
          case UNKNOWN -> "chưa rõ";
        };
    return RuleWording.record(pattern, record, sense) + ": " + counts;
  }

  /** Returns the documents that the values of a criterion rest on, in words. */
  static List<String> documents(Finding finding) {
    return evidence(finding).stream()
        .filter(item -> CountedUnit.of(item).isEmpty() && !isRemark(item))
        .map(CriteriaText::words)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Returns what is to be said of the values of a criterion, without a document that says so. */
  static List<String> remarks(Finding finding) {
    return evidence(finding).stream()
        .filter(CriteriaText::isRemark)
        .map(Evidence::note)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static boolean isRemark(Evidence evidence) {
    return evidence.document().isEmpty()
        && evidence.link().isEmpty()
        && evidence.issuer().isEmpty()
        && evidence.date().isEmpty();
  }

  /** Returns what the values of a criterion rest on. */
  static Set<Evidence> evidence(Finding finding) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    for (RuleTrace rule : finding.rules()) {
      for (PatternTrace pattern : rule.patterns()) {
        ConditionWording.comparisons(pattern.conditions())
            .forEach(comparison -> evidence.addAll(comparison.evidence()));
        for (RecordTrace record : pattern.records()) {
          evidence.addAll(record.evidence());
          ConditionWording.comparisons(record.conditions())
              .forEach(comparison -> evidence.addAll(comparison.evidence()));
        }
      }
    }
    return evidence;
  }

  private static String words(Evidence evidence) {
    List<String> parts = new ArrayList<>();
    parts.add(evidence.document());
    evidence.date().ifPresent(date -> parts.add("ngày " + Wording.date(date)));
    parts.add(evidence.issuer());
    parts.add(evidence.link());
    parts.add(evidence.note());
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
