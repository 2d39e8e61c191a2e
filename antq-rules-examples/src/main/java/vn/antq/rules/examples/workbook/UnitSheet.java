package vn.antq.rules.examples.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.workbook.SheetTable.Line;
import vn.antq.rules.problem.Place;

/** Reads the sheet that says whose dossier it is. */
final class UnitSheet {

  private static final List<String> KNOWN =
      List.of("dossier", "type", "name", "code", "within", "year", "illustrative");

  private final CellProblems problems;
  private final Map<String, Line> lines = new HashMap<>();

  UnitSheet(CellProblems problems) {
    this.problems = problems;
  }

  /** Returns a dossier without facts, or empty after reporting why there is none. */
  Optional<Dossier.Builder> read(SheetTable table) {
    for (Line line : table.lines()) {
      String key = line.text(Layout.KEY).strip();
      boolean blank = line.cell(Layout.VALUE).isEmpty();
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
    String type = required(table, "type", "loại đơn vị");
    Optional<Integer> year = year(table);
    boolean illustrative = illustrative(table);
    if (type.isEmpty() || year.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Dossier.of(type, year.get())
            .id(id)
            .name(text("name"))
            .code(text("code"))
            .within(text("within"))
            .illustrative(illustrative));
  }

  private String text(String key) {
    Line line = lines.get(key);
    return line == null ? "" : line.text(Layout.VALUE);
  }

  private Place place(SheetTable table, String key) {
    Line line = lines.get(key);
    return line == null ? table.place() : table.place(line, Layout.VALUE);
  }

  private String required(SheetTable table, String key, String what) {
    String text = text(key);
    if (text.isEmpty()) {
      problems.add("missing-key", place(table, key), "Chưa ghi " + what + ".", "");
    }
    return text;
  }

  private Optional<Integer> year(SheetTable table) {
    String text = text("year").strip();
    if (text.matches("(19|[2-9]\\d)\\d\\d")) {
      return Optional.of(Integer.valueOf(text));
    }
    problems.add(
        "wrong-kind",
        place(table, "year"),
        text.isEmpty() ? "Chưa ghi năm." : "Ở đây cần một năm, nhưng lại là \"" + text + "\".",
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
          "Ở đây cần Có hoặc Không, nhưng lại là \"" + text + "\".",
          "");
    }
    return false;
  }
}
