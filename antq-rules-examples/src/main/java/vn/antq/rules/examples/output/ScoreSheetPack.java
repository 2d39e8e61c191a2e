package vn.antq.rules.examples.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.antq.rules.examples.workbook.ScoreSheet;
import vn.antq.rules.examples.workbook.ScoreSheet.Band;
import vn.antq.rules.examples.workbook.ScoreSheet.Row;
import vn.antq.rules.pack.Basis;

/**
 * The files of a pack that says what a score sheet says. What the sheet does not say is assumed,
 * and says so.
 *
 * @param sheet the score sheet
 * @param name name of the pack
 * @param unitType the code of its unit type
 */
public record ScoreSheetPack(ScoreSheet sheet, String name, String unitType) {

  private static final LocalDate ASSUMED_FROM = LocalDate.of(2025, 1, 1);
  private static final String HEAD =
      "# Gói lập từ một bảng điểm bằng antq new-sheet. Con số có basis: assumed chưa được đọc trong"
          + " văn bản nào.\n";

  /**
   * Writes the files.
   *
   * @param folder an empty folder that is named as the pack
   * @throws UncheckedIOException if they cannot be written
   */
  public void write(Path folder) {
    try {
      Files.writeString(folder.resolve("pack.yaml"), pack());
      Files.writeString(folder.resolve("facts.yaml"), facts());
      Files.writeString(folder.resolve(unitType + ".yaml"), criteria());
      Files.writeString(
          folder.resolve(unitType + ".drl"),
          new ScoreSheetRules(sheet.rows(), bands(), name, unitType).text());
      Path scenarios = Files.createDirectory(folder.resolve("scenarios"));
      Map<String, String> files =
          new ScoreSheetScenarios(sheet.rows(), bands(), scale(), unitType, year()).files();
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(scenarios.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what was assumed because the sheet does not say it, a sentence each, in Vietnamese. */
  public List<String> assumed() {
    List<String> told = new ArrayList<>();
    long rows = sheet.rows().stream().filter(row -> row.basis() == Basis.ASSUMED).count();
    if (rows > 0) {
      told.add(rows + " tiêu chí không có căn cứ");
    }
    if (sheet.bands().isEmpty()) {
      told.add(
          "không có trang Xếp loại: Đạt từ "
              + PackText.shown(bands().get(0).from())
              + " điểm (nửa thang điểm), dưới đó Chưa đạt");
    }
    told.add(
        sheet.from().isEmpty()
            ? "không có kỳ đánh giá: từ 01/01 đến 31/12"
            : "kỳ đánh giá: như trang Chung, chưa có căn cứ");
    told.add(
        sheet.inForce().isEmpty()
            ? "không có ngày hiệu lực: từ 01/01/" + ASSUMED_FROM.getYear()
            : "ngày hiệu lực: như trang Chung, chưa có căn cứ");
    if (sheet.rows().stream().anyMatch(row -> row.form() == ScoreSheet.Form.TIMES_SHARE)) {
      told.add("tỷ lệ nhân điểm làm tròn đến 0,01, ở giữa thì lên");
    }
    if (sheet.rows().stream().anyMatch(row -> row.form().isShare() && row.empty().isEmpty())) {
      told.add(
          "tỷ lệ không nói khi tổng số bằng 0 thì sao: hồ sơ có tổng số bằng 0 không được nhận");
    }
    return told;
  }

  private BigDecimal scale() {
    return sheet.rows().stream().map(Row::most).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Band> bands() {
    if (!sheet.bands().isEmpty()) {
      return sheet.bands();
    }
    BigDecimal half = scale().divide(BigDecimal.valueOf(2));
    return List.of(
        new Band("DAT", "Đạt", half, "", Basis.ASSUMED),
        new Band("CHUA_DAT", "Chưa đạt", BigDecimal.ZERO, "", Basis.ASSUMED));
  }

  /** A year whose period is wholly in force. */
  private int year() {
    LocalDate from = sheet.inForce().orElse(ASSUMED_FROM);
    MonthDay first = sheet.from().orElse(MonthDay.of(1, 1));
    boolean whole = first.equals(MonthDay.of(1, 1)) && from.getDayOfYear() == 1;
    return whole ? from.getYear() : from.getYear() + 2;
  }

  private static String day(MonthDay day) {
    return String.format(Locale.ROOT, "\"%02d-%02d\"", day.getMonthValue(), day.getDayOfMonth());
  }

  private String pack() {
    String document = sheet.document().isEmpty() ? "Văn bản (điền tên, số hiệu)" : sheet.document();
    StringBuilder text = new StringBuilder(HEAD);
    text.append("pack: ").append(name);
    text.append("\ntitle: ")
        .append(PackText.quoted(sheet.title().isEmpty() ? "Bảng điểm " + name : sheet.title()));
    text.append("\nlegalBasis: {document: ").append(PackText.quoted(document)).append("}\n");
    text.append("inForce: {from: ").append(sheet.inForce().orElse(ASSUMED_FROM));
    text.append(", basis: assumed}\noutcomes:\n");
    for (Band band : bands()) {
      text.append("  - {code: ").append(band.code());
      text.append(", label: ").append(PackText.quoted(band.label())).append("}\n");
    }
    text.append("figures:\n");
    for (int i = 0; i + 1 < bands().size(); i++) {
      Band band = bands().get(i);
      text.append("  ").append(ScoreSheetRules.band(i)).append(":\n    number: ");
      text.append(PackText.plain(band.from())).append("\n    unit: điểm\n    label: ");
      text.append(PackText.quoted("Từ mức này là " + band.label()));
      text.append("\n    citation: ");
      text.append(
          PackText.quoted(band.citation().isEmpty() ? "Bảng điểm, xếp loại" : band.citation()));
      text.append("\n    basis: ").append(band.basis().code()).append('\n');
    }
    text.append("units:\n  - type: ").append(unitType).append("\n    label: ");
    text.append(PackText.quoted(sheet.unit().isEmpty() ? "Loại đơn vị " + unitType : sheet.unit()));
    text.append("\n    scale: ").append(PackText.plain(scale()));
    text.append("   # tổng điểm tối đa của các tiêu chí\n    period: {from: ");
    text.append(day(sheet.from().orElse(MonthDay.of(1, 1)))).append(", to: ");
    text.append(day(sheet.to().orElse(MonthDay.of(12, 31))));
    return text.append(", basis: assumed}\n").toString();
  }

  private String facts() {
    StringBuilder text = new StringBuilder(HEAD).append("facts:\n");
    for (Row row : sheet.rows()) {
      String fact = row.fact();
      switch (row.form()) {
        case YES_NO -> fact(text, fact, "type: boolean", row.label());
        case EACH_ADDS, EACH_TAKES -> fact(text, fact, number(row, "integer"), row.label());
        case AT_LEAST, AT_MOST ->
            fact(
                text,
                fact,
                number(row, ScoreSheetCases.decimals(row) == 0 ? "integer" : "decimal"),
                row.label());
        case MARKED ->
            fact(
                text,
                fact,
                number(row, "decimal")
                    + ", max: "
                    + PackText.plain(row.most())
                    + (row.marks().isEmpty()
                        ? ""
                        : ", step: " + PackText.plain(row.marks().get(0))),
                row.label());
        case SHARE, TIMES_SHARE -> {
          String whole = fact + "Total";
          fact(text, fact, number(row, "integer") + ", atMost: " + whole, row.label());
          fact(
              text,
              whole,
              row.empty().isPresent()
                  ? number(row, "integer")
                  : number(row, "integer").replace("min: 0", "min: 1"),
              row.whole());
          fact(text, fact + "Share", "ratio: [" + fact + ", " + whole + "]", shareLabel(row));
        }
      }
    }
    return text.toString();
  }

  private static String shareLabel(Row row) {
    String label = row.label();
    return "Tỷ lệ "
        + (label.startsWith("Số ")
            ? label.substring("Số ".length())
            : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1));
  }

  private static String number(Row row, String type) {
    return "type: " + type + ", unit: " + PackText.quoted(row.unit()) + ", min: 0";
  }

  private static void fact(StringBuilder text, String name, String type, String label) {
    text.append("  ").append(name).append(": {").append(type).append(", label: ");
    text.append(PackText.quoted(label)).append("}\n");
  }

  private Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    sheet.rows().forEach(row -> groups.putIfAbsent(row.group(), "N" + (groups.size() + 1)));
    return groups;
  }

  private String criteria() {
    Map<String, String> groups = groups();
    StringBuilder text = new StringBuilder(HEAD).append("unit: ").append(unitType);
    text.append("\ngroups:\n");
    groups.forEach(
        (title, code) ->
            text.append("  ")
                .append(code)
                .append(": ")
                .append(PackText.quoted(title))
                .append('\n'));
    text.append("criteria:\n");
    for (Row row : sheet.rows()) {
      text.append("  - id: ").append(PackText.quoted(row.code()));
      text.append("\n    group: ").append(groups.get(row.group()));
      text.append("\n    title: ").append(PackText.quoted(row.title()));
      text.append("\n    citation: ");
      text.append(
          PackText.quoted(
              row.citation().isEmpty() ? "Bảng điểm, mục " + row.code() : row.citation()));
      text.append("\n    basis: ").append(row.basis().code()).append('\n');
      if (!row.note().isEmpty()) {
        text.append("    note: ").append(PackText.quoted(row.note())).append('\n');
      }
      awards(text, row);
    }
    return text.toString();
  }

  private static void awards(StringBuilder text, Row row) {
    String most = PackText.plain(row.most());
    figures(text, row);
    switch (row.form()) {
      case YES_NO -> text.append("    awards: {met: {points: " + most + ", label: đạt}}\n");
      case AT_LEAST, AT_MOST, SHARE -> {
        text.append("    awards:\n");
        for (int i = 0; i < row.points().size(); i++) {
          text.append("      ").append(ScoreSheetCases.level(i)).append(": {points: ");
          text.append(PackText.plain(row.points().get(i))).append(", label: ");
          text.append(PackText.quoted(ScoreSheetRules.mark(row, i))).append("}\n");
        }
      }
      case EACH_ADDS -> {
        most(text, most);
        amount(text, "each", "adds", row, row.points().get(0), row.fact());
      }
      case EACH_TAKES -> {
        most(text, most);
        amount(text, "each", "takes", row, row.points().get(0), row.fact());
      }
      case MARKED -> {
        most(text, most);
        amount(text, "mark", "adds", row, BigDecimal.ONE, row.fact());
      }
      case TIMES_SHARE -> {
        most(text, most);
        amount(text, "share", "adds", row, row.most(), row.fact() + "Share");
        if (row.empty().filter(all -> all).isPresent()) {
          text.append("      nothing: {adds: " + most + ", label: tổng số bằng 0}\n");
        }
        text.append("    rounding: {to: 0.01, how: half-up, basis: assumed}\n");
      }
    }
  }

  private static void most(StringBuilder text, String most) {
    text.append("    awards: {most: {points: " + most + ", label: điểm tối đa}}\n    amounts:\n");
  }

  private static void amount(
      StringBuilder text, String name, String does, Row row, BigDecimal points, String times) {
    String label =
        switch (row.form()) {
          case MARKED -> "điểm chấm";
          case TIMES_SHARE -> "theo tỷ lệ";
          default -> "mỗi " + row.unit();
        };
    text.append("      ").append(name).append(": {").append(does).append(": ");
    text.append(PackText.plain(points)).append(", times: ").append(times);
    text.append(", label: ").append(PackText.quoted(label)).append("}\n");
  }

  private static void figures(StringBuilder text, Row row) {
    boolean compared = row.form().isTiered() || row.form() == ScoreSheet.Form.TIMES_SHARE;
    if (!compared || row.marks().isEmpty()) {
      return;
    }
    text.append("    figures:\n");
    for (int i = 0; i < row.marks().size(); i++) {
      text.append("      ").append(ScoreSheetRules.figure(row, i)).append(": {");
      text.append(row.form().isShare() ? "percent: " : "number: ");
      text.append(PackText.plain(row.marks().get(i)));
      if (!row.form().isShare()) {
        text.append(", unit: ").append(PackText.quoted(row.unit()));
      }
      String label =
          row.form().isTiered()
              ? "Mốc để được " + PackText.shown(row.points().get(i)) + " điểm của " + row.code()
              : "Mốc để được tính điểm của " + row.code();
      text.append(", label: ").append(PackText.quoted(label)).append("}\n");
    }
  }
}
