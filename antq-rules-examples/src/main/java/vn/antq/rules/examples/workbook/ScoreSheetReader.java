package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import vn.antq.rules.examples.workbook.HeadedTable.Line;
import vn.antq.rules.examples.workbook.Layout.Column;
import vn.antq.rules.examples.workbook.ScoreSheet.Band;
import vn.antq.rules.examples.workbook.ScoreSheet.Row;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.problem.Place;

/** Reads one score sheet; what is wrong in any cell is told at once. */
final class ScoreSheetReader {

  private static final int MOST_ROWS = 300;

  private final String workbook;
  private final CellProblems problems = new CellProblems();
  private final Map<String, HeadedTable> tables = new HashMap<>();

  ScoreSheetReader(String workbook) {
    this.workbook = workbook;
  }

  ScoreSheet read(SafeArchive archive) {
    Optional<ScoreSheet> sheet = Optional.empty();
    if (!archive.refusal().isEmpty()) {
      problems.add("workbook", whole(), archive.refusal(), "");
    } else {
      try (ReadableWorkbook file =
          new ReadableWorkbook(archive.repacked(), new ReadingOptions(true, true))) {
        for (Sheet one : file.getSheets().toList()) {
          Optional<List<Column>> columns = columns(one.getName());
          if (columns.isPresent()) {
            tables.put(one.getName(), HeadedTable.read(workbook, one, columns.get(), problems));
          }
        }
        sheet = Optional.of(sheet());
      } catch (IOException | RuntimeException e) {
        // The parser tells of broken files in many ways.
        problems.add(
            "workbook",
            whole(),
            "Không đọc được bảng tính: nội dung bên trong tệp bị hỏng.",
            "Hãy mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx.");
      }
    }
    if (!problems.isEmpty() || sheet.isEmpty()) {
      throw problems.error(workbook);
    }
    return sheet.get();
  }

  private static Optional<List<Column>> columns(String name) {
    return switch (name) {
      case ScoreSheetLayout.TABLE -> Optional.of(ScoreSheetLayout.COLUMNS);
      case ScoreSheetLayout.BANDS -> Optional.of(ScoreSheetLayout.BAND_COLUMNS);
      case ScoreSheetLayout.WHOLE_SHEET -> Optional.of(ScoreSheetLayout.WHOLE_COLUMNS);
      default -> Optional.empty();
    };
  }

  private Place whole() {
    return new Place(workbook, 0, 0);
  }

  private ScoreSheet sheet() {
    List<Row> rows = rows();
    BigDecimal scale = rows.stream().map(Row::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Band> bands = bands(rows.isEmpty() ? Optional.empty() : Optional.of(scale));
    Map<String, CellContent> said = said();
    ScoreSheetCells cells = new ScoreSheetCells(problems);
    ScoreSheet sheet =
        new ScoreSheet(
            rows,
            bands,
            text(said, ScoreSheetLayout.SHEET_TITLE),
            text(said, ScoreSheetLayout.DOCUMENT),
            text(said, ScoreSheetLayout.UNIT_LABEL),
            Optional.ofNullable(said.get(ScoreSheetLayout.PERIOD_FROM)).flatMap(cells::monthDay),
            Optional.ofNullable(said.get(ScoreSheetLayout.PERIOD_TO)).flatMap(cells::monthDay),
            Optional.ofNullable(said.get(ScoreSheetLayout.IN_FORCE)).flatMap(cells::day));
    Optional<CellContent> from = Optional.ofNullable(said.get(ScoreSheetLayout.PERIOD_FROM));
    Optional<CellContent> to = Optional.ofNullable(said.get(ScoreSheetLayout.PERIOD_TO));
    if (from.isPresent() != to.isPresent()) {
      problems.add(
          "missing-cell",
          from.or(() -> to).map(CellContent::place).orElse(whole()),
          "Kỳ đánh giá chỉ có một đầu.",
          "Hãy ghi cả ngày đầu và ngày cuối của kỳ, hoặc để trống cả hai.");
    }
    return sheet;
  }

  private String text(Map<String, CellContent> said, String item) {
    return Optional.ofNullable(said.get(item)).flatMap(problems::text).map(Words::bare).orElse("");
  }

  private Map<String, CellContent> said() {
    Map<String, CellContent> said = new HashMap<>();
    HeadedTable table = tables.get(ScoreSheetLayout.WHOLE_SHEET);
    if (table == null) {
      return said;
    }
    table.require(List.of(ScoreSheetLayout.ITEM, ScoreSheetLayout.VALUE));
    for (Line line : table.lines()) {
      String item = line.cell(ScoreSheetLayout.ITEM).map(CellContent::text).orElse("");
      Optional<String> known =
          ScoreSheetLayout.ITEMS.stream().filter(one -> Words.same(one, item)).findFirst();
      if (known.isEmpty() || said.containsKey(known.get())) {
        problems.add(
            "unknown-row",
            table.place(line, ScoreSheetLayout.ITEM),
            known.isEmpty() ? "Không có mục \"" + item + "\"." : "Mục này đã có ở trên.",
            "Các mục: " + String.join("; ", ScoreSheetLayout.ITEMS) + ".");
      } else {
        line.cell(ScoreSheetLayout.VALUE).ifPresent(cell -> said.put(known.get(), cell));
      }
    }
    return said;
  }

  private List<Row> rows() {
    HeadedTable table = tables.get(ScoreSheetLayout.TABLE);
    if (table == null) {
      problems.add(
          "not-a-sheet",
          whole(),
          "Không có trang “" + ScoreSheetLayout.TABLE + "”.",
          "Hãy đặt tên trang có các tiêu chí là “"
              + ScoreSheetLayout.TABLE
              + "”; antq new-sheet --template ghi bảng mẫu.");
      return List.of();
    }
    table.require(
        List.of(
            ScoreSheetLayout.CODE,
            ScoreSheetLayout.GROUP,
            ScoreSheetLayout.TITLE,
            ScoreSheetLayout.FORM,
            ScoreSheetLayout.MOST,
            ScoreSheetLayout.LABEL));
    if (table.lines().isEmpty() || table.lines().size() > MOST_ROWS) {
      problems.add(
          "row-count",
          table.place(),
          table.lines().isEmpty()
              ? "Bảng chưa có dòng tiêu chí nào."
              : "Bảng có hơn " + MOST_ROWS + " dòng.",
          "Mỗi tiêu chí một dòng, dưới dòng tên cột.");
      return List.of();
    }
    ScoreSheetRows reader = new ScoreSheetRows(table, problems);
    List<Row> rows = new ArrayList<>();
    table.lines().forEach(line -> reader.row(line).ifPresent(rows::add));
    return rows;
  }

  private List<Band> bands(Optional<BigDecimal> scale) {
    HeadedTable table = tables.get(ScoreSheetLayout.BANDS);
    if (table == null || table.lines().isEmpty()) {
      return List.of();
    }
    table.require(List.of(ScoreSheetLayout.LABEL, ScoreSheetLayout.FROM));
    ScoreSheetCells cells = new ScoreSheetCells(problems);
    Map<String, Line> codes = new HashMap<>();
    List<Band> bands = new ArrayList<>();
    BigDecimal above = null;
    for (Line line : table.lines()) {
      Optional<String> label = cells.needed(table, line, ScoreSheetLayout.LABEL, "tên kết quả");
      Optional<BigDecimal> from =
          cells
              .neededCell(table, line, ScoreSheetLayout.FROM, "số điểm của mức này trở lên")
              .flatMap(cells::number);
      String code =
          line.cell(ScoreSheetLayout.CODE)
              .flatMap(problems::text)
              .map(Words::bare)
              .orElseGet(() -> ScoreSheetCells.plainCode(label.orElse("X")));
      if (!code.matches("[A-Z][A-Z0-9_]{0,60}")) {
        problems.add(
            "bad-name",
            table.place(line, ScoreSheetLayout.CODE),
            "Mã kết quả \"" + code + "\" không hợp lệ.",
            "Viết hoa, không dấu, nối bằng dấu gạch dưới, ví dụ XUAT_SAC.");
      } else if (codes.putIfAbsent(code, line) != null) {
        problems.add(
            "defined-twice",
            table.place(line, ScoreSheetLayout.CODE),
            "Kết quả này đã có ở dòng " + codes.get(code).number() + ".",
            "Hãy ghi mã khác.");
      }
      Basis basis = cells.basis(table, line);
      if (from.isEmpty() || label.isEmpty()) {
        continue;
      }
      boolean falling = above == null || from.get().compareTo(above) < 0;
      if (!falling
          || from.get().signum() < 0
          || (scale.isPresent() && from.get().compareTo(scale.get()) > 0)) {
        problems.add(
            "outcome-bands",
            table.place(line, ScoreSheetLayout.FROM),
            falling
                ? "Điểm này nằm ngoài thang điểm (tổng điểm tối đa các tiêu chí là "
                    + scale.map(ScoreSheetCells::shown).orElse("")
                    + ")."
                : "Điểm này không thấp hơn điểm của kết quả ở trên.",
            "Ghi kết quả tốt nhất trước, rồi thấp dần; kết quả cuối cùng từ 0 điểm.");
      }
      above = from.get();
      bands.add(
          new Band(
              code,
              ScoreSheetCells.titled(label.get()),
              from.get(),
              cells.text(line, ScoreSheetLayout.CITATION),
              basis));
    }
    Line last = table.lines().get(table.lines().size() - 1);
    if (table.lines().size() < 2 || (above != null && above.signum() > 0)) {
      problems.add(
          "outcome-bands",
          table.place(last, ScoreSheetLayout.FROM),
          table.lines().size() < 2
              ? "Chỉ có một kết quả."
              : "Kết quả cuối cùng phải từ 0 điểm; dưới đó không có kết quả nào.",
          "Mỗi kết quả một dòng, kết quả thấp nhất ghi từ 0 điểm.");
    }
    return bands;
  }
}
