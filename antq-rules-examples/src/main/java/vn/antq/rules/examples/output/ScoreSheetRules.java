package vn.antq.rules.examples.output;

import java.util.List;
import vn.antq.rules.examples.workbook.ScoreSheet.Band;
import vn.antq.rules.examples.workbook.ScoreSheet.Form;
import vn.antq.rules.examples.workbook.ScoreSheet.Row;

/**
 * The rules of a pack that is made from a score sheet. Nothing that people typed stands in them but
 * codes and names of facts.
 *
 * @param rows the criteria
 * @param bands the outcomes, best first
 * @param name name of the pack
 * @param unitType the code of its unit type
 */
record ScoreSheetRules(List<Row> rows, List<Band> bands, String name, String unitType) {

  String text() {
    StringBuilder text = new StringBuilder("package ");
    text.append(name.replace("-", "")).append('.').append(unitType.replace("-", "")).append('\n');
    rows.forEach(row -> criterion(text, row));
    for (int i = 0; i < bands.size(); i++) {
      String lower = i + 1 < bands.size() ? "points >= figures." + band(i) : "";
      String upper = i > 0 ? "points < figures." + band(i - 1) : "";
      rule(
          text,
          "Kết quả thứ " + (i + 1),
          "@outcome(\"" + bands.get(i).code() + "\")",
          "Scorecard( " + joined(lower, upper) + " )",
          "outcomes.reach(drools)");
    }
    return text.toString();
  }

  /** Returns the name of the figure from which an outcome counts. */
  static String band(int at) {
    return "band" + (at + 1) + "From";
  }

  /** Returns the name of the figure of a threshold. */
  static String figure(Row row, int at) {
    return row.fact() + "Mark" + (at + 1);
  }

  /** Returns what a threshold is called. */
  static String mark(Row row, int at) {
    String number = PackText.shown(row.marks().get(at));
    return switch (row.form()) {
      case AT_MOST -> "không quá " + number + " " + row.unit();
      case SHARE -> "từ " + number + " %";
      default -> "từ " + number + " " + row.unit();
    };
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
  }

  private static void criterion(StringBuilder text, Row row) {
    String fact = row.fact();
    switch (row.form()) {
      case YES_NO -> award(text, row, "có", fact + " == true", "award", "met");
      case AT_LEAST, AT_MOST, SHARE -> tiers(text, row);
      case EACH_ADDS -> award(text, row, "mỗi trường hợp cộng", fact + " > 0", "add", "each");
      case EACH_TAKES -> award(text, row, "mỗi trường hợp trừ", fact + " > 0", "take", "each");
      case MARKED -> award(text, row, "điểm chấm", fact + " > 0", "add", "mark");
      case TIMES_SHARE -> {
        String floor =
            row.marks().isEmpty() ? fact + " > 0" : fact + "Share >= figures." + figure(row, 0);
        award(text, row, "theo tỷ lệ", floor, "add", "share");
        if (row.empty().filter(all -> all).isPresent()) {
          award(text, row, "tổng số bằng 0", fact + "Total == 0", "add", "nothing");
        }
      }
    }
  }

  private static void tiers(StringBuilder text, Row row) {
    String value = row.form() == Form.SHARE ? row.fact() + "Share" : row.fact();
    boolean least = row.form() != Form.AT_MOST;
    for (int i = 0; i < row.marks().size(); i++) {
      String own = value + (least ? " >= " : " <= ") + "figures." + figure(row, i);
      String better =
          i == 0 ? "" : value + (least ? " < " : " > ") + "figures." + figure(row, i - 1);
      String condition = joined(own, better);
      if (i == 0 && row.empty().filter(all -> all).isPresent()) {
        condition = row.fact() + "Total == 0 || " + own;
      }
      award(text, row, "mức " + (i + 1), condition, "award", ScoreSheetCases.level(i));
    }
  }

  private static void award(
      StringBuilder text, Row row, String what, String condition, String does, String level) {
    rule(
        text,
        row.code() + " " + what,
        "@criterion(\"" + row.code() + "\")",
        "Unit( " + condition + " )",
        "findings." + does + "(drools, \"" + level + "\")");
  }

  private static void rule(
      StringBuilder text, String name, String annotation, String condition, String consequence) {
    text.append(
        """

        rule "%s"
            %s
        when
            %s
        then
            %s;
        end
        """
            .formatted(name, annotation, condition, consequence));
  }
}
