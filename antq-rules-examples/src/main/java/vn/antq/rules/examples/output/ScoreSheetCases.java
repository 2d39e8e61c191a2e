package vn.antq.rules.examples.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.antq.rules.examples.workbook.ScoreSheet.Form;
import vn.antq.rules.examples.workbook.ScoreSheet.Row;

/**
 * What a criterion of a score sheet comes to at each of its thresholds and just past it, worked out
 * from the sheet and not from the rules: the best case first, the worst last.
 *
 * @param row the criterion
 */
record ScoreSheetCases(Row row) {

  private static final int CENTS = 2;
  private static final BigDecimal SEVEN = BigDecimal.valueOf(7);
  private static final List<Integer> SEVENTHS = List.of(6, 5, 1);

  /**
   * One case.
   *
   * @param name what it shows, in Vietnamese
   * @param facts what is stated, by the names of facts
   * @param level the level that it comes to; empty when it comes to none
   */
  record Case(String name, Map<String, String> facts, BigDecimal points, String level) {}

  List<Case> all() {
    return switch (row.form()) {
      case YES_NO ->
          List.of(
              of("có", one("true"), row.most(), "met"),
              of("không", one("false"), BigDecimal.ZERO, ""));
      case AT_LEAST, AT_MOST -> tiers();
      case SHARE -> shares();
      case EACH_ADDS, EACH_TAKES -> each();
      case TIMES_SHARE -> proportions();
      case MARKED -> marked();
    };
  }

  Case best() {
    return all().get(0);
  }

  /** Returns the name of a tier's level. */
  static String level(int tier) {
    return tier == 0 ? "full" : "tier" + (tier + 1);
  }

  private Case of(String name, Map<String, String> facts, BigDecimal points, String level) {
    return new Case(name, facts, points, level);
  }

  private Map<String, String> one(String value) {
    return Map.of(row.fact(), value);
  }

  private Map<String, String> share(BigDecimal part, BigDecimal whole) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(row.fact(), PackText.plain(part));
    facts.put(row.fact() + "Total", PackText.plain(whole));
    return facts;
  }

  private List<Case> tiers() {
    List<Case> cases = new ArrayList<>();
    boolean rising = row.form() == Form.AT_LEAST;
    BigDecimal step = step(row);
    for (int i = 0; i < row.marks().size(); i++) {
      BigDecimal mark = row.marks().get(i);
      cases.add(
          of(
              "đúng mốc " + PackText.shown(mark),
              one(PackText.plain(mark)),
              row.points().get(i),
              level(i)));
      BigDecimal past = rising ? mark.subtract(step) : mark.add(step);
      if (!isMark(past)) {
        String name = rising ? "ngay dưới mốc " : "ngay trên mốc ";
        cases.add(past(i, name + PackText.shown(mark), one(PackText.plain(past))));
      }
    }
    return cases;
  }

  private boolean isMark(BigDecimal number) {
    return row.marks().stream().anyMatch(mark -> mark.compareTo(number) == 0);
  }

  private Case past(int tier, String name, Map<String, String> facts) {
    boolean last = tier + 1 == row.points().size();
    return of(
        name,
        facts,
        last ? BigDecimal.ZERO : row.points().get(tier + 1),
        last ? "" : level(tier + 1));
  }

  /** Returns the smallest difference that values of the fact of a criterion have. */
  static BigDecimal step(Row row) {
    return BigDecimal.ONE.movePointLeft(decimals(row));
  }

  static int decimals(Row row) {
    return row.marks().stream()
        .mapToInt(mark -> Math.max(0, mark.stripTrailingZeros().scale()))
        .max()
        .orElse(0);
  }

  private BigDecimal whole() {
    return BigDecimal.valueOf(100).movePointRight(decimals(row));
  }

  private List<Case> shares() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < row.marks().size(); i++) {
      BigDecimal mark = row.marks().get(i);
      BigDecimal part = mark.movePointRight(decimals(row));
      cases.add(
          of(
              "đúng mốc " + PackText.shown(mark) + " %",
              share(part, whole()),
              row.points().get(i),
              level(i)));
      BigDecimal past = mark.subtract(step(row));
      if (!isMark(past)) {
        cases.add(
            past(
                i,
                "ngay dưới mốc " + PackText.shown(mark) + " %",
                share(part.subtract(BigDecimal.ONE), whole())));
      }
    }
    return withNothing(cases, "full");
  }

  private List<Case> withNothing(List<Case> cases, String level) {
    if (row.empty().isPresent()) {
      boolean all = row.empty().get();
      cases.add(
          1,
          of(
              "tổng số bằng 0",
              share(BigDecimal.ZERO, BigDecimal.ZERO),
              all ? row.most() : BigDecimal.ZERO,
              all ? level : ""));
    }
    return cases;
  }

  private List<Case> each() {
    BigDecimal one = row.points().get(0);
    BigDecimal enough = row.most().divide(one, 0, RoundingMode.UP);
    List<Case> cases = new ArrayList<>();
    cases.add(counted(enough));
    if (enough.compareTo(BigDecimal.ONE) > 0) {
      cases.add(counted(enough.subtract(BigDecimal.ONE)));
      if (enough.compareTo(BigDecimal.valueOf(2)) > 0) {
        cases.add(counted(BigDecimal.ONE));
      }
    }
    cases.add(counted(BigDecimal.ZERO));
    if (row.form() == Form.EACH_TAKES) {
      Collections.reverse(cases);
    }
    return cases;
  }

  private Case counted(BigDecimal number) {
    BigDecimal sum = number.multiply(row.points().get(0)).min(row.most());
    BigDecimal points = row.form() == Form.EACH_ADDS ? sum : row.most().subtract(sum);
    return of(
        PackText.plain(number) + " " + row.unit(),
        one(PackText.plain(number)),
        points,
        points.compareTo(row.most()) == 0 ? "most" : "");
  }

  private List<Case> marked() {
    List<Case> cases = new ArrayList<>();
    cases.add(of("chấm cao nhất", one(PackText.plain(row.most())), row.most(), "most"));
    BigDecimal less =
        row.marks().isEmpty()
            ? row.most().divide(BigDecimal.valueOf(2))
            : row.most().subtract(row.marks().get(0));
    if (less.signum() > 0) {
      cases.add(of("chấm " + PackText.shown(less) + " điểm", one(PackText.plain(less)), less, ""));
    }
    cases.add(of("chấm 0 điểm", one("0"), BigDecimal.ZERO, ""));
    return cases;
  }

  private List<Case> proportions() {
    List<Case> cases = new ArrayList<>();
    cases.add(proportion("đủ 100 %", whole(), whole()));
    BigDecimal mark = row.marks().isEmpty() ? BigDecimal.ZERO : row.marks().get(0);
    for (int part : SEVENTHS) {
      // Such points have no end of decimals: they show how they are rounded.
      if (BigDecimal.valueOf(100L * part).compareTo(mark.multiply(SEVEN)) >= 0) {
        cases.add(proportion(part + " trên 7", BigDecimal.valueOf(part), SEVEN));
      }
    }
    if (mark.signum() > 0) {
      BigDecimal part = mark.movePointRight(decimals(row));
      String name = " mốc " + PackText.shown(mark) + " %";
      if (part.compareTo(whole()) < 0) {
        cases.add(proportion("đúng" + name, part, whole()));
      }
      BigDecimal below = part.subtract(BigDecimal.ONE);
      cases.add(of("ngay dưới" + name, share(below, whole()), BigDecimal.ZERO, ""));
    }
    cases.add(of("0 %", share(BigDecimal.ZERO, whole()), BigDecimal.ZERO, ""));
    return withNothing(cases, "most");
  }

  private Case proportion(String name, BigDecimal part, BigDecimal whole) {
    BigDecimal points =
        row.most().multiply(part).divide(whole, CENTS, RoundingMode.HALF_UP).min(row.most());
    boolean all = points.compareTo(row.most()) == 0;
    return of(name, share(part, whole), points, all ? "most" : "");
  }
}
