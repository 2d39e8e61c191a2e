package vn.antq.rules.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Score;
import vn.antq.rules.classification.Verdict;
import vn.antq.rules.explanation.OverviewTable;
import vn.antq.rules.internal.text.Term;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Quota;
import vn.antq.rules.ranking.Contest.Result;
import vn.antq.rules.ranking.Placing.Effect;
import vn.antq.rules.ranking.Ranking.Context;
import vn.antq.rules.value.Fraction;
import vn.antq.rules.value.Ratio;

/** Says in Vietnamese what a quota makes of units. */
final class RankingWording {

  private static final int MOST_NAMED = 5;

  private final Context context;
  private final Contest contest;

  RankingWording(Context context, Contest contest) {
    this.context = context;
    this.contest = contest;
  }

  /** Returns why a unit keeps its outcome, or not. */
  String reason(Result result, Effect effect, Optional<BigDecimal> points) {
    Outcome limited = context.outcome(context.quota().outcome());
    String quota = Term.QUOTA.word() + " " + context.quota().id();
    String allowed = contest.quota().text() + " đơn vị";
    String place = "hạng " + result.place().text();
    return switch (effect) {
      case NONE ->
          "Không đạt từ " + limited.label() + " trở lên nên " + quota + " không ảnh hưởng.";
      case KEPT -> "Giữ kết quả: " + place + ", trong " + quota + " (" + allowed + ").";
      case KEPT_ALIKE ->
          "Giữ kết quả: bằng "
              + result.alike()
              + " đơn vị khác ở chỗ hết "
              + quota
              + " ("
              + allowed
              + "), "
              + context.quota().ties().label()
              + ".";
      case LOWERED ->
          lowered()
              + place
              + ", ngoài "
              + quota
              + " ("
              + allowed
              + ")"
              + missed(result, points)
              + ".";
      case LOWERED_ALIKE ->
          lowered()
              + "bằng "
              + result.alike()
              + " đơn vị khác ở chỗ hết "
              + quota
              + " ("
              + allowed
              + "), "
              + context.quota().ties().label()
              + ".";
      case OPEN_ALIKE ->
          "Chưa xác định: bằng "
              + result.alike()
              + " đơn vị khác ở chỗ hết "
              + quota
              + " ("
              + allowed
              + "); còn "
              + (contest.quota().least() - result.place().least() + 1)
              + " suất cho "
              + (result.alike() + 1)
              + " đơn vị, gói "
              + context.quota().ties().label()
              + ".";
      case OPEN ->
          "Chưa xác định: "
              + place
              + ", "
              + quota
              + " là "
              + allowed
              + "; còn điều chưa rõ trong nhóm.";
    };
  }

  private String lowered() {
    return "Xuống " + context.below().label() + " theo " + context.quota().citation().text() + ": ";
  }

  private static String missed(Result result, Optional<BigDecimal> points) {
    return "; ngoài "
        + result.missed().text()
        + " hạng"
        + points
            .map(
                less ->
                    less.signum() == 0
                        ? ", bằng điểm đơn vị cuối cùng được giữ nhưng xếp sau"
                        : ", kém đơn vị cuối cùng được giữ " + Wording.number(less) + " điểm")
            .orElse("");
  }

  /** Returns {@code 20 % của 7 = 1,4}, before rounding. */
  static String exact(Ratio share, Span units) {
    String parts =
        part(share, units.least()) + (units.isExact() ? "" : "–" + part(share, units.most()));
    return Fraction.percent(share) + " của " + units.text() + " = " + parts;
  }

  /** A part that no decimal holds stays a fraction. */
  private static String part(Ratio share, long units) {
    try {
      return Wording.number(
          BigDecimal.valueOf(share.numerator())
              .multiply(BigDecimal.valueOf(units))
              .divide(BigDecimal.valueOf(share.denominator())));
    } catch (ArithmeticException e) {
      return units + " × " + share;
    }
  }

  static String nearNames(Quota quota, String one, String other) {
    return "Xếp hạng "
        + quota.id()
        + ": hai nhóm \""
        + one
        + "\" và \""
        + other
        + "\" có tên gần giống nhau; nếu là một nhóm thì hãy sửa cho giống nhau, vì mỗi nhóm có hạn"
        + " mức riêng.";
  }

  static String nowhere(Quota quota, String among) {
    return "Hồ sơ không cho biết chắc "
        + (quota.among().equals(Quota.WITHIN) ? "" : "dữ kiện ")
        + "\""
        + among
        + "\" nên chưa rõ xếp hạng trong nhóm nào.";
  }

  /** Returns what is open about a group besides the classes of its units. */
  static List<String> open(List<String> refused, List<String> nowhere, int unread) {
    List<String> texts = new ArrayList<>();
    if (!refused.isEmpty()) {
      texts.add(
          "Để ngỏ "
              + refused.size()
              + " hồ sơ có lỗi, trùng nhau hoặc không kết luận được: "
              + named(refused)
              + ".");
    }
    if (!nowhere.isEmpty()) {
      texts.add(
          "Để ngỏ " + nowhere.size() + " hồ sơ chưa rõ thuộc nhóm nào: " + named(nowhere) + ".");
    }
    if (unread > 0) {
      texts.add("Để ngỏ " + unread + " hồ sơ không đọc được, có thể thuộc nhóm này.");
    }
    return texts;
  }

  private static String named(List<String> sources) {
    return sources.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (sources.size() > MOST_NAMED ? ", …" : "");
  }

  static OverviewTable table(QuotaGroup group) {
    List<String> notes = new ArrayList<>();
    notes.add(heading(group));
    if (!group.name().isEmpty()) {
      notes.add(
          "Số được giữ từ "
              + group.limited().label()
              + ": nhiều nhất "
              + group.allowed().text()
              + " đơn vị ("
              + group.exact()
              + " đơn vị đạt từ "
              + group.of().label()
              + " trở lên, "
              + group.quota().rounding().label()
              + "), tính trên các hồ sơ đã nhận.");
    }
    notes.addAll(group.open());
    List<List<String>> rows = new ArrayList<>();
    for (Placing placing : group.placings()) {
      rows.add(
          List.of(
              placing.unit().name().isEmpty() ? placing.source() : placing.unit().name(),
              group.name().isEmpty()
                  ? ""
                  : placing.place().text() + (placing.alike() > 0 ? " (đồng hạng)" : ""),
              placing.points().map(Score::text).orElse(""),
              text(placing.before()),
              text(placing.after()),
              placing.reason()));
    }
    return new OverviewTable(
        "Xếp hạng "
            + group.unitLabel()
            + (group.name().isEmpty() ? " chưa rõ nhóm" : ", " + group.name())
            + ", năm "
            + group.year(),
        notes,
        List.of("Đơn vị", "Hạng", "Điểm", "Trước xếp hạng", "Sau xếp hạng", "Vì sao"),
        rows);
  }

  private static String heading(QuotaGroup group) {
    return Term.QUOTA.capital()
        + " "
        + group.quota().id()
        + ": "
        + group.quota().title()
        + " ("
        + group.quota().citation().text()
        + "; mốc "
        + group.figure().value().text()
        + ", căn cứ yếu nhất: "
        + group.basis().label()
        + ").";
  }

  static String text(Verdict verdict) {
    return verdict.fold(
        decided -> decided.outcome().label(),
        open -> open.worst().label() + " … " + open.best().label());
  }
}
