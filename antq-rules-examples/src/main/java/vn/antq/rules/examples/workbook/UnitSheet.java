package vn.antq.rules.examples.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.workbook.SheetTable.Line;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Medium;

/** Reads the sheet that says whose dossier it is. */
final class UnitSheet {

  private static final List<String> KNOWN =
      List.of("dossier", "type", "name", "code", "within", "year", "illustrative");

  /** Any year will do to look at facts. */
  private static final int STAND_IN_YEAR = 2025;

  private final CellProblems problems;
  private final Map<String, Line> lines = new HashMap<>();

  UnitSheet(CellProblems problems) {
    this.problems = problems;
  }

  /**
   * Whose dossier it is.
   *
   * @param dossier a dossier without facts
   * @param isWhole whether unit type and year were readable; else they are stand-ins
   */
  record Frame(Dossier.Builder dossier, boolean isWhole) {}

  /** Returns whose dossier it is, after reporting what is missing or wrong. */
  Frame read(SheetTable table, Map<String, String> unitTypes) {
    for (Line line : table.lines()) {
      String key = line.text(Layout.KEY).strip();
      boolean blank = line.cell(Layout.VALUE).isEmpty();
      beside(line, blank);
      if (!KNOWN.contains(key) && !blank) {
        problems.add(
            "unknown-key",
            table.place(line, Layout.VALUE),
            key.isEmpty()
                ? "Dòng này đã mất khóa ở cột ẩn đầu tiên nên không biết là mục gì."
                : "Trang này không có mục \"" + key + "\".",
            "Hãy lập lại mẫu bằng antq template rồi chép số liệu sang.");
      } else if (!key.isEmpty() && lines.putIfAbsent(key, line) != null) {
        problems.add(
            "duplicate-key",
            table.place(line, Layout.KEY),
            "Mục \"" + key + "\" có hai dòng.",
            "Hãy bỏ một trong hai.");
      }
    }
    String id = required(table, "dossier", "mã hồ sơ");
    String type = Words.bare(required(table, "type", "loại đơn vị"));
    Optional<Integer> year = year(table);
    boolean illustrative = illustrative(table);
    Dossier.Builder dossier =
        Dossier.builder(code(type, unitTypes), year.orElse(STAND_IN_YEAR))
            .id(id)
            .name(text("name"))
            .code(text("code"))
            .within(text("within"))
            .illustrative(illustrative)
            .medium(Medium.WORKBOOK)
            .places(place(table, "type"), place(table, "year"));
    return new Frame(dossier, !type.isEmpty() && year.isPresent());
  }

  private static String code(String type, Map<String, String> unitTypes) {
    return unitTypes.entrySet().stream()
        .filter(known -> Words.same(known.getKey(), type) || Words.same(known.getValue(), type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(type);
  }

  /** A value typed beside its column would be lost. */
  private void beside(Line line, boolean blank) {
    for (String key : List.of("label", "help")) {
      line.cell(key)
          .filter(cell -> cell.kind() != CellContent.Kind.TEXT)
          .ifPresent(
              cell ->
                  problems.add(
                      "stray-cell",
                      cell.place(),
                      "Ô này không phải cột Giá trị nên số ghi ở đây không được đọc.",
                      blank
                          ? "Hãy chuyển sang ô C" + line.number() + "."
                          : "Hãy xóa, hoặc chuyển vào đúng ô."));
    }
    if (blank && line.text(Layout.KEY).strip().equals("name")) {
      line.cell("help")
          .filter(cell -> cell.kind() == CellContent.Kind.TEXT)
          .ifPresent(
              cell ->
                  problems.add(
                      "stray-cell",
                      cell.place(),
                      "Tên đơn vị ghi lệch sang cột Hướng dẫn nên không được đọc.",
                      "Hãy chuyển sang ô C" + line.number() + "."));
    }
  }

  private String text(String key) {
    Line line = lines.get(key);
    return line == null ? "" : line.cell(Layout.VALUE).flatMap(problems::text).orElse("");
  }

  private Place place(SheetTable table, String key) {
    Line line = lines.get(key);
    return line == null ? table.place() : table.place(line, Layout.VALUE);
  }

  private boolean isBlank(String key) {
    Line line = lines.get(key);
    return line == null || line.cell(Layout.VALUE).isEmpty();
  }

  private String required(SheetTable table, String key, String what) {
    String text = text(key);
    if (text.isEmpty() && isBlank(key)) {
      problems.add(
          "missing-key", place(table, key), "Chưa ghi " + what + ".", "Hãy ghi vào ô này.");
    }
    return text;
  }

  private Optional<Integer> year(SheetTable table) {
    Line line = lines.get("year");
    String text = line == null ? "" : Words.bare(line.text(Layout.VALUE));
    if (text.matches("(19|[2-9]\\d)\\d\\d")) {
      return Optional.of(Integer.valueOf(text));
    }
    problems.add(
        "wrong-kind",
        place(table, "year"),
        text.isEmpty()
            ? "Chưa ghi năm."
            : "Năm phải là số có bốn chữ số; đang ghi \"" + text + "\".",
        "Ghi năm kết thúc kỳ đánh giá, ví dụ 2025.");
    return Optional.empty();
  }

  private boolean illustrative(SheetTable table) {
    String text = text("illustrative");
    if (Words.same(text, Words.YES) || text.equals("true")) {
      return true;
    } else if (!text.isEmpty() && !Words.same(text, Words.NO) && !text.equals("false")) {
      problems.add(
          "wrong-kind",
          place(table, "illustrative"),
          "Giá trị phải là Có hoặc Không; đang ghi \"" + text + "\".",
          "Hãy chọn trong danh sách của ô.");
    }
    return false;
  }
}
