package vn.antq.rules.internal.explanation.words;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.value.Truth;

/** Says in Vietnamese what one criterion came to. */
public final class FindingWording {

  private static final int GLUED_AT_MOST = 45;

  private FindingWording() {}

  /** Returns the sign that stands before a criterion. */
  public static String mark(FindingStatus status) {
    return switch (status) {
      case MET -> "✓";
      case PARTLY_MET -> "~";
      case NOT_MET, VIOLATED -> "✗";
      case UNDECIDED -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  /** Returns the status, with the level that was earned when it is not the best. */
  public static String word(Finding finding) {
    boolean partly =
        finding.status() == FindingStatus.PARTLY_MET && !finding.levelLabel().isEmpty();
    return finding.status().label() + (partly ? " (" + finding.levelLabel() + ")" : "");
  }

  /** Returns the status, and that the assessor concluded it when so. */
  public static String status(Finding finding) {
    return word(finding) + concluded(finding);
  }

  private static String concluded(Finding finding) {
    return finding.conclusion() ? ", theo kết luận của người đánh giá" : "";
  }

  /** Returns where a criterion stands in the law, and how sure that is. */
  public static String source(Citation citation, Basis basis) {
    String source = "[" + citation.text() + "; " + basis.label() + "]";
    return source.length() <= GLUED_AT_MOST
        ? TextPage.glued(source)
        : source.replace(citation.document(), TextPage.glued(citation.document()));
  }

  /** Returns the criterion, then what it came to and why, with its numbers and its source. */
  public static String sentence(Finding finding) {
    return finding.criterion() + " " + finding.title() + " — " + verdict(finding);
  }

  /** Returns what a criterion came to and why, its points and its source. */
  public static String verdict(Finding finding) {
    return reason(finding)
        + finding.score().map(score -> points(finding, score)).orElse("")
        + concluded(finding)
        + ". "
        + source(finding.citation(), finding.basis())
        + otherSources(finding);
  }

  /**
   * Returns what a criterion came to and why: {@code không đạt vì tỷ lệ hộ đăng ký chưa đủ (có
   * 311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ)}.
   */
  public static String reason(Finding finding) {
    List<String> grounds = grounds(finding);
    return word(finding) + (grounds.isEmpty() ? "" : " vì " + String.join("; ", grounds));
  }

  /** Figures and points that another pack states than the criterion: a province's. */
  private static String otherSources(Finding finding) {
    Set<Reliance> own = new LinkedHashSet<>();
    finding.reliances().stream()
        .filter(item -> item.kind() == Reliance.Kind.AWARD)
        .filter(item -> item.name().startsWith(finding.criterion() + " "))
        .forEach(own::add);
    for (RuleTrace rule : finding.rules()) {
      for (PatternTrace pattern : rule.patterns()) {
        ConditionWording.comparisons(pattern.conditions())
            .forEach(comparison -> comparison.reliance().ifPresent(own::add));
      }
    }
    return own.stream()
        .filter(item -> item.kind() != Reliance.Kind.READING)
        .filter(item -> !item.pack().equals(finding.pack()))
        .map(
            item ->
                " ["
                    + item.kind().label()
                    + " "
                    + item.value()
                    + ": "
                    + item.citation().text()
                    + "; "
                    + item.basis().label()
                    + "]")
        .distinct()
        .collect(Collectors.joining());
  }

  private static String points(Finding finding, Score score) {
    String of = score.text();
    if (!score.isDecided()) {
      return ", được từ "
          + Wording.number(score.worst())
          + " đến "
          + Wording.number(score.best())
          + " điểm ("
          + of
          + ")";
    }
    BigDecimal lost = score.maximum().subtract(score.best());
    return lost.signum() == 0
        ? ", được " + of + " điểm"
        : ", mất " + Wording.number(lost) + " điểm (" + of + hint(finding) + ")";
  }

  /** Returns what decided the criterion: only the comparisons that made the difference. */
  private static List<String> grounds(Finding finding) {
    if (!finding.amounts().isEmpty() && finding.status() != FindingStatus.NOT_APPLICABLE) {
      return AmountWording.grounds(finding);
    }
    Set<String> grounds = new LinkedHashSet<>();
    switch (finding.status()) {
      case MET -> grounds.addAll(met(finding));
      case NOT_APPLICABLE -> grounds.addAll(matching(finding, Effect.EXEMPTION));
      case VIOLATED -> grounds.addAll(matching(finding, Effect.VIOLATION));
      case PARTLY_MET, NOT_MET -> grounds.addAll(missed(finding));
      case UNDECIDED -> open(finding).forEach(grounds::addAll);
    }
    return List.copyOf(grounds);
  }

  /**
   * What made the rules of an effect match. When none surely does and yet the finding is decided,
   * one of those that are open must, however the missing facts turn out.
   */
  private static List<String> matching(Finding finding, Effect effect) {
    List<RuleTrace> rules =
        finding.rules().stream().filter(rule -> rule.effect() == effect).toList();
    List<String> sure =
        rules.stream()
            .filter(rule -> rule.truth() == Truth.TRUE)
            .flatMap(rule -> RuleWording.phrases(rule, Truth.TRUE).stream())
            .toList();
    return sure.isEmpty()
        ? inEveryCase(rules.stream().filter(rule -> rule.truth() == Truth.UNKNOWN).toList())
        : sure;
  }

  /** The better level that was surely missed, else those that no missing fact can bring. */
  private static List<String> missed(Finding finding) {
    return AwardLevels.nearest(finding)
        .map(
            rule ->
                rule.truth() == Truth.UNKNOWN
                    ? inEveryCase(List.of(rule))
                    : RuleWording.phrases(rule, rule.truth()))
        .orElse(List.of());
  }

  /** What is open in the rules cannot matter: in every case one of them, or none, matches. */
  private static List<String> inEveryCase(List<RuleTrace> rules) {
    String open =
        rules.stream()
            .flatMap(rule -> RuleWording.open(rule).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return open.isEmpty() ? List.of() : List.of("trường hợp nào cũng vậy, dù " + open + " thế nào");
  }

  private static List<String> met(Finding finding) {
    List<String> awarded = matching(finding, Effect.AWARD);
    return awarded.isEmpty() ? absences(finding) : awarded;
  }

  /** A prohibition holds because nothing that it prohibits is on record. */
  private static List<String> absences(Finding finding) {
    return finding.rules().stream()
        .filter(rule -> rule.effect() == Effect.VIOLATION && RuleWording.isInUse(rule))
        .flatMap(rule -> RuleWording.phrases(rule, Truth.FALSE).stream())
        .distinct()
        .toList();
  }

  /** What is unknown in the first rule of each effect that may yet match. */
  private static List<List<String>> open(Finding finding) {
    Set<Effect> seen = new LinkedHashSet<>();
    return finding.rules().stream()
        .filter(rule -> rule.truth() == Truth.UNKNOWN)
        .filter(rule -> rule.effect() == Effect.VIOLATION || seen.add(rule.effect()))
        .map(rule -> RuleWording.phrases(rule, Truth.UNKNOWN))
        .toList();
  }

  /** What the nearest level would earn, when there are several. */
  private static String hint(Finding finding) {
    boolean open =
        finding.status() == FindingStatus.NOT_MET || finding.status() == FindingStatus.PARTLY_MET;
    if (!open || finding.levels().size() < 2) {
      return "";
    }
    return AwardLevels.nearest(finding)
        .flatMap(rule -> AwardLevels.points(finding, rule))
        .map(points -> "; đủ thì được " + points)
        .orElse("");
  }
}
