package vn.antq.rules.examples.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.examples.workbook.HeadedTable.Line;
import vn.antq.rules.examples.workbook.ScoreSheet.Form;
import vn.antq.rules.examples.workbook.ScoreSheet.Row;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.problem.Place;

/** Reads the criteria of a score sheet, a row each. */
final class ScoreSheetRows {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String ANY = "điểm";

  private final HeadedTable table;
  private final CellProblems problems;
  private final ScoreSheetCells cells;
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<String, Integer> facts = new HashMap<>();
  private String group = "";

  ScoreSheetRows(HeadedTable table, CellProblems problems) {
    this.table = table;
    this.problems = problems;
    this.cells = new ScoreSheetCells(problems);
  }

  /** Reads a row; empty after reporting what is wrong in it. */
  Optional<Row> row(Line line) {
    String note = cells.text(line, ScoreSheetLayout.NOTE);
    if (Words.bare(note)
        .toLowerCase(Locale.ROOT)
        .startsWith(ScoreSheetLayout.EXAMPLE.toLowerCase(Locale.ROOT))) {
      add(
          "example-row",
          line,
          ScoreSheetLayout.NOTE,
          "Đây là dòng ví dụ của bảng mẫu.",
          "Hãy xóa cả dòng; nếu là tiêu chí thật thì sửa lại ghi chú.");
      return Optional.empty();
    }
    Optional<String> code = code(line);
    group(line);
    Optional<String> title = cells.needed(table, line, ScoreSheetLayout.TITLE, "tên tiêu chí");
    Optional<BigDecimal> most =
        cells
            .neededCell(table, line, ScoreSheetLayout.MOST, "điểm tối đa")
            .flatMap(cells::number)
            .filter(number -> isPositive(number, line, ScoreSheetLayout.MOST, "Điểm tối đa"));
    Optional<String> label = cells.needed(table, line, ScoreSheetLayout.LABEL, "tên dữ kiện");
    Basis basis = cells.basis(table, line);
    Optional<Form> form = form(line);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    String whole = whole(line, form.get());
    Optional<Boolean> empty = empty(line, form.get());
    String unit = unit(line, form.get());
    String fact = code.map(known -> fact(line, known, form.get())).orElse("");
    Optional<List<BigDecimal>> marks = marks(line, form.get(), most);
    Optional<List<BigDecimal>> points = points(line, form.get(), marks, most);
    if (code.isEmpty()
        || title.isEmpty()
        || most.isEmpty()
        || label.isEmpty()
        || marks.isEmpty()
        || points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            code.get(),
            ScoreSheetCells.titled(group),
            ScoreSheetCells.titled(title.get()),
            form.get(),
            most.get(),
            ScoreSheetCells.titled(label.get()),
            ScoreSheetCells.titled(whole),
            empty,
            fact,
            unit,
            marks.get(),
            points.get(),
            cells.text(line, ScoreSheetLayout.CITATION),
            basis,
            note));
  }

  private void add(String code, Line line, String key, String message, String advice) {
    problems.add(code, table.place(line, key), message, advice);
  }

  /** Codes of packs begin with a letter; those on paper often do not. */
  private Optional<String> code(Line line) {
    Optional<String> written = cells.needed(table, line, ScoreSheetLayout.CODE, "mã tiêu chí");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String bare = written.get().replaceAll("[.\\s]+$", "").toUpperCase(Locale.ROOT);
    String code = bare.matches("\\d.*") ? "TC" + bare : bare;
    if (!code.matches("[A-Z][A-Z0-9]*([.-][A-Z0-9]+)*") || code.length() > 30) {
      add(
          "bad-name",
          line,
          ScoreSheetLayout.CODE,
          "Mã \"" + written.get() + "\" không hợp lệ.",
          "Dùng chữ cái không dấu, chữ số, dấu chấm, dấu gạch nối: A1, 2.3, KDC-A1.");
      return Optional.empty();
    }
    Integer other = codes.putIfAbsent(code, line.number());
    if (other != null) {
      add(
          "defined-twice",
          line,
          ScoreSheetLayout.CODE,
          "Mã \"" + code + "\" đã có ở dòng " + other + ".",
          "Mỗi tiêu chí một mã; mã như 1.10 phải để dạng ô là Văn bản (Text).");
      return Optional.empty();
    }
    return Optional.of(code);
  }

  /** Cells of a group are often merged: only the first one holds its title. */
  private void group(Line line) {
    String said = cells.text(line, ScoreSheetLayout.GROUP);
    if (said.isEmpty() && group.isEmpty()) {
      add(
          "missing-cell",
          line,
          ScoreSheetLayout.GROUP,
          "Dòng đầu tiên thiếu nhóm.",
          "Ghi tên nhóm; các dòng sau để trống là cùng nhóm với dòng trên.");
      group = "…";
    } else if (!said.isEmpty()) {
      group = said;
    }
  }

  private Optional<Form> form(Line line) {
    Optional<String> said = cells.needed(table, line, ScoreSheetLayout.FORM, "cách cho điểm");
    Optional<Form> form =
        said.flatMap(
            text ->
                Arrays.stream(Form.values())
                    .filter(one -> Words.same(one.label(), text))
                    .findFirst());
    if (said.isPresent() && form.isEmpty()) {
      add(
          "unknown-form",
          line,
          ScoreSheetLayout.FORM,
          "Không có cách cho điểm \"" + said.get() + "\".",
          "Chọn một trong: "
              + Arrays.stream(Form.values()).map(Form::label).collect(Collectors.joining("; "))
              + ".");
    }
    return form;
  }

  private String whole(Line line, Form form) {
    if (form.isShare()) {
      return cells
          .needed(table, line, ScoreSheetLayout.WHOLE, "tên của tổng số (mẫu số của tỷ lệ)")
          .orElse("");
    }
    unused(line, ScoreSheetLayout.WHOLE, form);
    return "";
  }

  private Optional<Boolean> empty(Line line, Form form) {
    String said = form.isShare() ? cells.text(line, ScoreSheetLayout.EMPTY) : "";
    if (!form.isShare()) {
      unused(line, ScoreSheetLayout.EMPTY, form);
    } else if (!said.isEmpty()
        && !Words.same(said, ScoreSheetLayout.ALL)
        && !Words.same(said, ScoreSheetLayout.NOTHING)) {
      add(
          "unknown-reading",
          line,
          ScoreSheetLayout.EMPTY,
          "Không có lựa chọn \"" + said + "\".",
          "Ghi “"
              + ScoreSheetLayout.ALL
              + "” hoặc “"
              + ScoreSheetLayout.NOTHING
              + "”; để trống thì hồ sơ có tổng số bằng 0 không được nhận.");
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(Words.same(said, ScoreSheetLayout.ALL));
  }

  private String unit(Line line, Form form) {
    if (form == Form.YES_NO) {
      unused(line, ScoreSheetLayout.UNIT, form);
      return "";
    } else if (form == Form.MARKED) {
      String said = cells.text(line, ScoreSheetLayout.UNIT);
      return said.isEmpty() ? ANY : said;
    }
    return cells
        .needed(table, line, ScoreSheetLayout.UNIT, "đơn vị tính của dữ kiện (vụ, người, hộ…)")
        .orElse("");
  }

  private String fact(Line line, String code, Form form) {
    String said = cells.text(line, ScoreSheetLayout.FACT);
    String made = code.toLowerCase(Locale.ROOT).replaceAll("[.-]", "x");
    String fact = said.isEmpty() ? made : said;
    if (!fact.matches("[a-z][A-Za-z0-9]{0,50}")) {
      add(
          "bad-name",
          line,
          ScoreSheetLayout.FACT,
          "Tên dữ kiện \"" + fact + "\" không hợp lệ.",
          "Bắt đầu bằng chữ thường, chỉ có chữ cái không dấu và chữ số: casesSolved.");
      return fact;
    }
    List<String> names =
        form.isShare() ? List.of(fact, fact + "Total", fact + "Share") : List.of(fact);
    for (String name : names) {
      Integer other = facts.putIfAbsent(name, line.number());
      if (other != null) {
        add(
            "defined-twice",
            line,
            ScoreSheetLayout.FACT,
            "Tên dữ kiện \"" + name + "\" đã dùng ở dòng " + other + ".",
            "Ghi một tên khác ở cột Tên dữ kiện.");
        return fact;
      }
    }
    return fact;
  }

  private void unused(Line line, String key, Form form) {
    if (line.cell(key).isPresent()) {
      add(
          "meaningless-cell",
          line,
          key,
          "Cách cho điểm “" + form.label() + "” không dùng ô này.",
          "Hãy để trống, hoặc chọn cách cho điểm khác.");
    }
  }

  private boolean isPositive(BigDecimal number, Line line, String key, String what) {
    if (number.signum() <= 0) {
      add("cell-number", line, key, what + " phải lớn hơn 0.", "");
    }
    return number.signum() > 0;
  }

  private Optional<List<BigDecimal>> marks(Line line, Form form, Optional<BigDecimal> most) {
    String key = ScoreSheetLayout.MARKS;
    if (form == Form.YES_NO || form.isEach()) {
      unused(line, key, form);
      return Optional.of(List.of());
    }
    Optional<CellContent> cell =
        form.isTiered() ? cells.neededCell(table, line, key, "mốc") : line.cell(key);
    if (cell.isEmpty()) {
      return form.isTiered() ? Optional.empty() : Optional.of(List.of());
    }
    List<BigDecimal> marks = cells.numbers(cell.get(), form.isShare());
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    String wrong = "";
    if (!form.isTiered() && marks.size() > 1) {
      wrong = "Ở đây chỉ có một số.";
    } else if (form == Form.AT_MOST ? !isRising(marks) : !isFalling(marks)) {
      wrong =
          form == Form.AT_MOST
              ? "Các mốc phải tăng dần: mốc được nhiều điểm nhất là số nhỏ nhất, ghi trước."
              : "Các mốc phải giảm dần: mốc được nhiều điểm nhất ghi trước.";
    } else if (form != Form.AT_MOST && marks.get(marks.size() - 1).signum() == 0) {
      wrong = "Mốc phải lớn hơn 0: từ 0 trở lên thì ai cũng đạt.";
    } else if (form.isShare() && marks.get(0).compareTo(HUNDRED) > 0) {
      wrong = "Mốc của tỷ lệ không quá 100 %.";
    } else if (form == Form.MARKED
        && most.isPresent()
        && most.get().remainder(marks.get(0)).signum() != 0) {
      wrong = "Điểm tối đa không phải bội số của bước chấm này.";
    }
    if (!wrong.isEmpty()) {
      problems.add("marks", cell.get().place(), wrong, advice(form));
      return Optional.empty();
    }
    return Optional.of(marks);
  }

  private static String advice(Form form) {
    return switch (form) {
      case AT_LEAST ->
          "Ví dụ: mốc 90; 80; 70 với điểm 10; 7; 5. Càng ít càng tốt thì chọn cách “"
              + Form.AT_MOST.label()
              + "”.";
      case AT_MOST -> "Ví dụ: mốc 0; 2; 5 với điểm 10; 7; 5.";
      case SHARE -> "Ví dụ: mốc 90; 80 với điểm 10; 7.";
      case TIMES_SHARE -> "Ghi tỷ lệ phải đạt mới được tính điểm, hoặc để trống.";
      case MARKED -> "Ghi bước chấm, ví dụ 0,25, hoặc để trống.";
      case YES_NO, EACH_ADDS, EACH_TAKES -> "";
    };
  }

  private Optional<List<BigDecimal>> points(
      Line line, Form form, Optional<List<BigDecimal>> marks, Optional<BigDecimal> most) {
    String key = ScoreSheetLayout.POINTS;
    if (!form.isTiered() && !form.isEach()) {
      unused(line, key, form);
      return Optional.of(List.of());
    }
    Optional<CellContent> cell =
        cells.neededCell(
            table, line, key, form.isEach() ? "số điểm của mỗi trường hợp" : "điểm của từng mốc");
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> points = cells.numbers(cell.get(), false);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    Place place = cell.get().place();
    if (form.isEach() && points.size() != 1) {
      problems.add("points", place, "Ở đây chỉ có một số: điểm của mỗi trường hợp.", "");
      return Optional.empty();
    } else if (form.isTiered() && marks.isPresent() && marks.get().size() != points.size()) {
      problems.add(
          "points",
          place,
          "Có " + marks.get().size() + " mốc nhưng " + points.size() + " số điểm.",
          "Mỗi mốc một số điểm, ngăn bằng dấu chấm phẩy, theo cùng thứ tự.");
      return Optional.empty();
    } else if (!isFalling(points) || points.get(points.size() - 1).signum() <= 0) {
      problems.add(
          "points",
          place,
          "Điểm phải lớn hơn 0 và giảm dần theo các mốc.",
          "Dưới mốc cuối cùng là 0 điểm, không cần ghi.");
      return Optional.empty();
    } else if (most.isPresent()
        && (form.isTiered()
            ? points.get(0).compareTo(most.get()) != 0
            : points.get(0).compareTo(most.get()) > 0)) {
      problems.add(
          "points-sum",
          place,
          form.isTiered()
              ? "Điểm của mốc đầu tiên là "
                  + ScoreSheetCells.shown(points.get(0))
                  + ", khác điểm tối đa "
                  + ScoreSheetCells.shown(most.get())
                  + "."
              : "Điểm của một trường hợp lớn hơn điểm tối đa.",
          "Sửa ô này hoặc ô Điểm tối đa cho khớp.");
      return Optional.empty();
    }
    return Optional.of(points);
  }

  private static boolean isFalling(List<BigDecimal> numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i).compareTo(numbers.get(i - 1)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRising(List<BigDecimal> numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i).compareTo(numbers.get(i - 1)) <= 0) {
        return false;
      }
    }
    return true;
  }
}
