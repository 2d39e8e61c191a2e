package vn.antq.rules.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.OutcomeStep;
import vn.antq.rules.classification.Score;
import vn.antq.rules.difference.Difference.Cause;
import vn.antq.rules.difference.Difference.CriterionChange;
import vn.antq.rules.difference.Difference.CriterionState;
import vn.antq.rules.difference.Difference.FactChange;
import vn.antq.rules.difference.Difference.OutcomeChange;
import vn.antq.rules.difference.Difference.PackChange;
import vn.antq.rules.difference.Difference.PackVersion;
import vn.antq.rules.difference.Difference.Standing;
import vn.antq.rules.difference.Difference.StepChange;
import vn.antq.rules.difference.Difference.StepState;
import vn.antq.rules.difference.Difference.Subject;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;

/** Says in Vietnamese what changed. */
final class DifferenceText {

  private static final int DIGEST_SHOWN = 16;
  private static final String ARROW = " → ";
  private static final String ABSENT = "không có";

  private DifferenceText() {}

  static String of(Difference difference) {
    TextPage page = TextPage.empty();
    page.entry("Trước", subject(difference.before()));
    page.entry("Sau", subject(difference.after()));
    page.gap();
    difference.outcomes().forEach(outcome -> outcome(page, outcome, difference));
    if (difference.isEmpty()) {
      page.gap().paragraph("Không có gì khác nhau về xếp loại, tiêu chí, điểm và dữ kiện.");
    }
    section(page, "TIÊU CHÍ KHÁC NHAU", lines(difference.criteria(), DifferenceText::criterion));
    section(
        page, "BƯỚC XẾP LOẠI KHÁC NHAU", lines(telling(difference.steps()), DifferenceText::step));
    section(page, "DỮ KIỆN KHÁC NHAU", lines(difference.facts(), DifferenceText::fact));
    section(page, "GÓI KHÁC NHAU", lines(difference.packs(), DifferenceText::pack));
    return page.toString();
  }

  private static <T> List<String> lines(
      List<T> items, java.util.function.Function<T, String> text) {
    return items.stream().map(text).toList();
  }

  private static void section(TextPage page, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      page.heading(heading);
      lines.forEach(page::paragraph);
    }
  }

  private static String subject(Subject subject) {
    String unit = subject.unit().isEmpty() ? subject.dossier() : subject.unit();
    return (unit.isEmpty() ? "" : unit + ", ") + subject.unitLabel() + ", năm " + subject.year();
  }

  private static void outcome(TextPage page, OutcomeChange change, Difference difference) {
    String points =
        points(change.before().flatMap(Standing::points), change.after().flatMap(Standing::points));
    Optional<String> basisBefore = change.before().map(standing -> standing.basis().label());
    Optional<String> basisAfter = change.after().map(standing -> standing.basis().label());
    String basis =
        basisBefore.equals(basisAfter)
            ? ""
            : basisBefore.orElse(ABSENT) + ARROW + basisAfter.orElse(ABSENT);
    if (change.equals(difference.outcomes().get(0))) {
      page.entry("Xếp loại", classMoved(change));
      disputes(page, "trước", change.before());
      disputes(page, "sau", change.after());
      if (!points.isEmpty()) {
        page.entry(
            "Điểm",
            points
                + pointsMoved(
                    change.before().flatMap(Standing::points),
                    change.after().flatMap(Standing::points)));
      }
      if (!basis.isEmpty()) {
        page.entry("Căn cứ", basis);
      }
      return;
    }
    String words = change.document() + ": " + classMoved(change);
    words +=
        points.isEmpty()
            ? ""
            : "; "
                + points
                + " điểm"
                + pointsMoved(
                    change.before().flatMap(Standing::points),
                    change.after().flatMap(Standing::points));
    words += basis.isEmpty() ? "" : "; căn cứ: " + basis;
    page.entry("Kèm theo", words);
  }

  private static void disputes(TextPage page, String side, Optional<Standing> standing) {
    standing.stream()
        .flatMap(known -> known.disputes().stream())
        .forEach(text -> page.entry("Cần làm rõ", "hồ sơ " + side + ": " + text));
  }

  private static String classMoved(OutcomeChange change) {
    String before = change.before().map(DifferenceText::range).orElse(ABSENT);
    String after = change.after().map(DifferenceText::range).orElse(ABSENT);
    if (before.equals(after)) {
      return after + " (không đổi)";
    }
    boolean whole = !isOpen(change.before()) && !isOpen(change.after()) && change.worstMoved() != 0;
    String steps =
        (change.worstMoved() > 0 ? ", lên " : ", xuống ") + Math.abs(change.worstMoved()) + " bậc";
    return before + ARROW + after + (whole ? steps : "");
  }

  private static boolean isOpen(Optional<Standing> standing) {
    return standing.filter(one -> !one.worst().equals(one.best())).isPresent();
  }

  private static String range(Standing standing) {
    return standing.worst().equals(standing.best())
        ? standing.best().label()
        : "chưa xác định, từ " + standing.worst().label() + " đến " + standing.best().label();
  }

  /** Returns nothing when neither side has points or they are the same. */
  private static String points(Optional<Score> before, Optional<Score> after) {
    String first = before.map(Score::text).orElse(ABSENT);
    String second = after.map(Score::text).orElse(ABSENT);
    return first.equals(second) ? "" : first + ARROW + second;
  }

  /** Where points are open on a side, their difference is between two numbers. */
  private static String pointsMoved(Optional<Score> before, Optional<Score> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    BigDecimal least = after.get().worst().subtract(before.get().best());
    BigDecimal most = after.get().best().subtract(before.get().worst());
    if (least.compareTo(most) == 0) {
      return least.signum() == 0 ? "" : " (" + signed(least) + ")";
    }
    return " (chênh lệch từ " + signed(least) + " đến " + signed(most) + ")";
  }

  private static String signed(BigDecimal moved) {
    return (moved.signum() > 0 ? "+" : "") + Wording.number(moved);
  }

  private static String criterion(CriterionChange change) {
    List<String> parts = new ArrayList<>();
    parts.add(
        moved(
            change.before().map(DifferenceText::state).orElse("chưa có tiêu chí này"),
            change.after().map(DifferenceText::state).orElse("không còn tiêu chí này")));
    String points =
        points(
            change.before().flatMap(CriterionState::points),
            change.after().flatMap(CriterionState::points));
    if (!points.isEmpty()) {
      parts.add(
          points
              + " điểm"
              + pointsMoved(
                  change.before().flatMap(CriterionState::points),
                  change.after().flatMap(CriterionState::points)));
    }
    change.causes().forEach(cause -> parts.add(cause(cause)));
    return change.criterion() + " " + change.title() + ": " + String.join("; ", parts);
  }

  private static String moved(String before, String after) {
    return before.equals(after) ? "vẫn " + after : before + ARROW + after;
  }

  private static String state(CriterionState state) {
    String status = state.status().label();
    return state.level().isEmpty() || state.level().equals(status)
        ? status
        : status + " (" + state.level() + ")";
  }

  /** That other points reach another band is told by points and class. */
  private static List<StepChange> telling(List<StepChange> steps) {
    return steps.stream().filter(DifferenceText::isTelling).toList();
  }

  private static boolean isTelling(StepChange step) {
    boolean lawChanged = step.causes().stream().anyMatch(cause -> cause.kind() != Cause.Kind.FACT);
    boolean effectChanged =
        !step.before().map(StepState::effect).equals(step.after().map(StepState::effect));
    return lawChanged || (effectChanged && step.kind() != OutcomeStep.Kind.BAND);
  }

  private static String step(StepChange change) {
    String kind =
        switch (change.kind()) {
          case BAND -> "Khoảng điểm của ";
          case GATE -> "Điều kiện " + change.id() + " ";
          case CAP -> "Mức trần " + change.id() + " ";
        };
    List<String> parts = new ArrayList<>();
    parts.add(
        moved(
            change.before().map(state -> state(change, state)).orElse(ABSENT),
            change.after().map(state -> state(change, state)).orElse(ABSENT)));
    change.causes().forEach(cause -> parts.add(cause(cause)));
    return kind + change.title() + ": " + String.join("; ", parts);
  }

  private static String state(StepChange change, StepState state) {
    boolean band = change.kind() == OutcomeStep.Kind.BAND;
    return switch (state.effect()) {
      case DECISIVE -> band ? "đạt tới" : "quyết định xếp loại";
      case OPEN -> "còn tùy số liệu";
      case NONE ->
          switch (state.truth()) {
            case TRUE -> band ? "đạt tới nhưng không quyết định" : "không ảnh hưởng (có)";
            case FALSE -> band ? "không đạt tới" : "không ảnh hưởng (không)";
            case UNKNOWN -> "không ảnh hưởng (chưa rõ)";
          };
    };
  }

  private static String cause(Cause cause) {
    String values =
        (cause.before().isEmpty() ? ABSENT : cause.before())
            + ARROW
            + (cause.after().isEmpty() ? ABSENT : cause.after());
    return switch (cause.kind()) {
      case FACT -> cause.label() + (isCounted(cause) ? " " : ": ") + values;
      case FIGURE ->
          "mốc "
              + (cause.name().isEmpty() ? "" : cause.name() + " ")
              + "("
              + cause.label()
              + ") "
              + values;
      case READING -> "cách hiểu " + cause.name() + " " + values;
      case POINTS -> "điểm của " + cause.label() + " " + values;
      case RULE -> "luật “" + cause.label() + "” " + values;
    };
  }

  /** A number or a date is read on; a word comes after a colon. */
  private static boolean isCounted(Cause cause) {
    String value = cause.after().isEmpty() ? cause.before() : cause.after();
    return !value.isEmpty() && Character.isDigit(value.charAt(0));
  }

  private static String fact(FactChange change) {
    return change.label()
        + ": "
        + (change.before().isEmpty() ? ABSENT : change.before())
        + ARROW
        + (change.after().isEmpty() ? ABSENT : change.after());
  }

  private static String pack(PackChange change) {
    return change.pack()
        + ": "
        + change.before().map(DifferenceText::version).orElse("không dùng")
        + ARROW
        + change.after().map(DifferenceText::version).orElse("không dùng");
  }

  private static String version(PackVersion version) {
    String digest =
        version.digest().length() > DIGEST_SHOWN
            ? version.digest().substring(0, DIGEST_SHOWN) + "…"
            : version.digest();
    return (version.edition().isEmpty() ? "" : "bản " + version.edition() + ", ")
        + "mã kiểm "
        + digest;
  }
}
