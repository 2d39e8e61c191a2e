package vn.antq.rules.internal.explanation.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.internal.explanation.words.ConditionWording.Distance;
import vn.antq.rules.internal.text.Term;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Truth;

/** Says in Vietnamese what made one rule come out as it did. */
public final class RuleWording {

  private static final String IN_PERIOD = " trong kỳ";

  private RuleWording() {}

  /** Says whether a pattern looks at the records of a list. */
  public static boolean isAboutRecords(PatternTrace pattern) {
    return !pattern.type().equals("Unit") && !pattern.type().equals("Scorecard");
  }

  /** Says whether the rule belongs to the readings that are taken of the open provisions. */
  public static boolean isInUse(RuleTrace rule) {
    return rule.patterns().stream().noneMatch(pattern -> asksForOther(pattern.conditions()));
  }

  private static boolean asksForOther(List<Condition> conditions) {
    return conditions.stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.AllOf all && asksForOther(all.parts())
                    || isReading(condition) && condition.truth() == Truth.FALSE);
  }

  private static boolean isReading(Condition condition) {
    return condition instanceof Comparison comparison && ComparisonWording.isReading(comparison);
  }

  /** Rules of other readings, and of levels below the one that was earned, say nothing. */
  public static boolean isTold(Finding finding, RuleTrace rule) {
    return isInUse(rule) && !AwardLevels.isBelowEarned(finding, rule);
  }

  /** Returns a rule, what it awards and what came of it. */
  public static String line(Finding finding, RuleTrace rule) {
    return "Luật “"
        + rule.rule()
        + "”"
        + AwardLevels.points(finding, rule).map(points -> ", " + points).orElse("")
        + ": "
        + verdict(finding, rule);
  }

  private static String verdict(Finding finding, RuleTrace rule) {
    if (!isInUse(rule)) {
      return "không dùng, thuộc " + Term.READING.word() + " khác";
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

  /** Returns a clause for each thing that made the rule come out as {@code truth}. */
  static List<String> phrases(RuleTrace rule, Truth truth) {
    Sense sense = Sense.of(rule.effect());
    List<String> phrases = new ArrayList<>();
    for (PatternTrace pattern : rule.patterns()) {
      if (pattern.truth() != truth) {
        continue;
      }
      if (isAboutRecords(pattern)) {
        phrases.addAll(records(pattern, truth, sense));
      } else if (pattern.type().equals("Scorecard")) {
        phrases.addAll(ScorecardWording.of(pattern.conditions(), truth));
      } else {
        phrases.addAll(ClauseWording.of(pattern.conditions(), truth, sense));
      }
    }
    return phrases;
  }

  /** Returns what is not known in a rule, by its label. */
  static List<String> open(RuleTrace rule) {
    return rule.patterns().stream()
        .filter(pattern -> pattern.truth() == Truth.UNKNOWN)
        .flatMap(
            pattern ->
                isAboutRecords(pattern)
                    ? Stream.of(pattern.label())
                    : ConditionWording.deciding(pattern.conditions(), Truth.UNKNOWN).stream()
                        .map(Comparison::label))
        .map(ClauseWording::lowered)
        .distinct()
        .toList();
  }

  private static List<String> records(PatternTrace pattern, Truth truth, Sense sense) {
    String label = ClauseWording.lowered(pattern.label());
    if (ResultWording.isAbout(pattern)) {
      return ResultWording.clauses(pattern, truth, sense);
    } else if (!pattern.listKnown()) {
      return List.of("chưa có số liệu về " + label);
    } else if (truth == Truth.FALSE && (pattern.records().isEmpty() || sense == Sense.FACT)) {
      return List.of(absence(pattern, label));
    }
    return pattern.records().stream()
        .filter(record -> record.truth() == truth)
        .map(record -> clause(pattern, record, sense))
        .toList();
  }

  /** Nothing was recorded, or nothing of what was recorded counts. */
  private static String absence(PatternTrace pattern, String label) {
    if (!pattern.records().isEmpty()) {
      String recorded = TextPage.glued(pattern.records().size() + " " + noun(pattern));
      return "không có "
          + noun(pattern)
          + " nào thuộc diện này trong "
          + recorded
          + " đã ghi nhận ("
          + label
          + ")";
    }
    boolean inPeriod = label.endsWith(IN_PERIOD);
    return (inPeriod ? "trong kỳ " : "")
        + "không ghi nhận "
        + (inPeriod ? label.substring(0, label.length() - IN_PERIOD.length()) : label)
        + " nào";
  }

  private static String clause(PatternTrace pattern, RecordTrace record, Sense sense) {
    String noun = noun(pattern);
    String name =
        noun
            + TextPage.GLUE
            + record.number()
            + (record.title().isEmpty() ? "" : " “" + record.title() + "”")
            + (isCalledByUnit(pattern) ? "" : " (" + ClauseWording.lowered(pattern.label()) + ")");
    List<String> phrases = ConditionWording.phrases(record.conditions(), record.truth(), sense);
    String details = phrases.isEmpty() ? "" : " (" + String.join("; ", phrases) + ")";
    return switch (record.truth()) {
      case TRUE -> "có " + name + details;
      case FALSE -> name + " chưa đáp ứng" + details;
      case UNKNOWN -> "chưa có đủ số liệu về " + name + details;
    };
  }

  /** Returns that a list is empty, or is not known. */
  public static String nothingRecorded(PatternTrace pattern) {
    if (!pattern.listKnown()) {
      return pattern.label() + ": chưa có số liệu";
    }
    return pattern.label() + ": không có " + noun(pattern) + " nào được ghi nhận";
  }

  /** Returns a record, what made it come out as it did, and whether it counts. */
  public static String record(PatternTrace pattern, RecordTrace record, Sense sense) {
    List<String> phrases = ConditionWording.phrases(record.conditions(), record.truth(), sense);
    String counts =
        switch (record.truth()) {
          case TRUE -> sense == Sense.FACT ? "thuộc diện này" : "đáp ứng";
          case FALSE -> sense == Sense.FACT ? "không thuộc diện này" : "không đáp ứng";
          case UNKNOWN -> "chưa rõ";
        };
    return name(pattern, record)
        + (phrases.isEmpty() ? "" : " (" + String.join("; ", phrases) + ")")
        + ": "
        + counts;
  }

  /** Returns number and title of a record. */
  static String name(PatternTrace pattern, RecordTrace record) {
    String noun = noun(pattern);
    return Wording.sentence(noun)
        + TextPage.GLUE
        + record.number()
        + (record.title().isEmpty() ? "" : ": " + record.title());
  }

  /** Returns what one record of the list is called. */
  static String noun(PatternTrace pattern) {
    return isCalledByUnit(pattern) ? pattern.unit() : "mục";
  }

  /** Says whether the label of the list begins with what is counted in it. */
  private static boolean isCalledByUnit(PatternTrace pattern) {
    String unit = pattern.unit();
    return !unit.isEmpty() && pattern.label().startsWith(Wording.sentence(unit) + " ");
  }

  /** Returns how far the rule is from matching. */
  static Distance distance(RuleTrace rule) {
    return rule.patterns().stream()
        .map(RuleWording::distance)
        .reduce(Distance.NONE, Distance::plus);
  }

  private static Distance distance(PatternTrace pattern) {
    if (pattern.truth() == Truth.TRUE) {
      return Distance.NONE;
    } else if (!isAboutRecords(pattern)) {
      return ConditionWording.distance(pattern.conditions());
    }
    return pattern.records().stream()
        .map(record -> ConditionWording.distance(record.conditions()))
        .min(Comparator.naturalOrder())
        .orElse(Distance.ONE);
  }
}
