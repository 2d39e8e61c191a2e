package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.antq.rules.examples.workbook.Layout.Column;
import vn.antq.rules.examples.workbook.SheetTable.Line;
import vn.antq.rules.problem.Place;
import vn.antq.rules.sheet.PackSheet;
import vn.antq.rules.sheet.SheetColumn;
import vn.antq.rules.sheet.SheetRow;

/**
 * Reads one workbook of what a pack states. What a person corrected is what differs from what the
 * workbook said when it was written, not from the pack: that may have been corrected since.
 */
final class PackWorkbookReader {

  private static final String AGAIN = "Hãy xuất lại bằng antq sheet rồi chép phần đã sửa sang.";

  private final String workbook;
  private final PackSheet sheet;
  private final CellProblems problems = new CellProblems();
  private final CorrectionValues values = new CorrectionValues(problems);
  private final List<Correction> corrections = new ArrayList<>();

  PackWorkbookReader(String workbook, PackSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  Correction.Table read(SafeArchive archive) {
    if (!archive.refusal().isEmpty()) {
      problems.add("workbook", whole(), archive.refusal(), "");
    } else {
      try (ReadableWorkbook file =
          new ReadableWorkbook(archive.repacked(), new ReadingOptions(true, true))) {
        Map<String, SheetTable> tables = new HashMap<>();
        for (Sheet one : file.getSheets().toList()) {
          if (List.of(PackLayout.TABLE_SHEET, PackLayout.PACK_SHEET, PackLayout.BEFORE_SHEET)
              .contains(one.getName())) {
            boolean table = one.getName().equals(PackLayout.TABLE_SHEET);
            if (table) {
              refuseFormulas(one);
            }
            tables.put(
                one.getName(),
                SheetTable.read(workbook, one, table ? problems : new CellProblems()));
          }
        }
        compare(tables);
      } catch (IOException | RuntimeException e) {
        // The parser tells of broken files in many ways.
        problems.add(
            "workbook",
            whole(),
            "Không đọc được bảng tính: nội dung bên trong tệp bị hỏng.",
            "Hãy mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx.");
      }
    }
    return new Correction.Table(
        problems.isEmpty() ? corrections : List.of(), problems.told(workbook));
  }

  private Place whole() {
    return new Place(workbook, 0, 0);
  }

  /** What a formula comes to today is not what somebody read in a text of law. */
  private void refuseFormulas(Sheet table) throws IOException {
    try (Stream<Row> rows = table.openStream()) {
      rows.forEach(
          row -> {
            for (int i = 0; i < row.getCellCount(); i++) {
              Cell cell = row.getCell(i);
              if (cell != null && cell.getFormula() != null) {
                problems.add(
                    "cell-formula",
                    CellPlace.of(workbook, PackLayout.TABLE_SHEET, row.getRowNum(), i + 1),
                    "Ô là công thức.",
                    "Hãy ghi thẳng giá trị đọc được trong văn bản.");
              }
            }
          });
    }
  }

  private void compare(Map<String, SheetTable> tables) {
    SheetTable table = tables.get(PackLayout.TABLE_SHEET);
    SheetTable before = tables.get(PackLayout.BEFORE_SHEET);
    SheetTable pack = tables.get(PackLayout.PACK_SHEET);
    if (table == null || before == null || pack == null || !before.hasKey(Layout.KEY)) {
      problems.add(
          "not-a-sheet",
          whole(),
          "Đây không phải bảng do antq sheet xuất ra, hoặc đã mất trang “"
              + PackLayout.TABLE_SHEET
              + "”, “"
              + PackLayout.PACK_SHEET
              + "” hay trang ẩn đi kèm.",
          AGAIN);
      return;
    }
    for (Column column : PackLayout.COLUMNS) {
      if (!table.hasKey(column.key())) {
        problems.add(
            "missing-column",
            table.place(),
            "Trang này đã mất cột “" + column.heading() + "” hoặc dòng tên cột (dòng ẩn thứ hai).",
            AGAIN);
      }
    }
    Optional<String> unitType = unitType(pack);
    if (unitType.isPresent() && hasKeys(table)) {
      compare(table, before, sheet.rows(unitType.get()));
    }
  }

  private static boolean hasKeys(SheetTable table) {
    return PackLayout.COLUMNS.stream().allMatch(column -> table.hasKey(column.key()));
  }

  private Optional<String> unitType(SheetTable head) {
    Map<String, String> said = new HashMap<>();
    head.lines().forEach(line -> said.put(line.text(Layout.KEY), line.text(Layout.VALUE)));
    String type = said.getOrDefault(PackLayout.UNIT_TYPE, "");
    String name = said.getOrDefault(PackLayout.PACK, "");
    String edition = said.getOrDefault(PackLayout.EDITION, "");
    if (!name.equals(sheet.pack().name()) || !edition.equals(sheet.pack().edition())) {
      problems.add(
          "other-pack",
          head.place(),
          "Bảng này là của gói "
              + name
              + " bản \""
              + edition
              + "\", không phải gói "
              + sheet.pack().identity().label()
              + ".",
          "Hãy nêu đúng gói, hoặc xuất lại bằng antq sheet.");
      return Optional.empty();
    } else if (!sheet.pack().unitTypes().containsKey(type)) {
      problems.add(
          "unknown-unit", head.place(), "Gói không có loại đơn vị \"" + type + "\".", AGAIN);
      return Optional.empty();
    }
    return Optional.of(type);
  }

  private void compare(SheetTable table, SheetTable before, List<SheetRow> rows) {
    Map<String, Line> written = new LinkedHashMap<>();
    before.lines().forEach(line -> written.put(line.text(Layout.KEY), line));
    Map<String, SheetRow> known = new HashMap<>();
    rows.forEach(row -> known.put(row.key(), row));
    Map<String, Line> lines = new HashMap<>();
    for (Line line : table.lines()) {
      String key = line.text(Layout.KEY).strip();
      Line other = lines.putIfAbsent(key, line);
      if (key.isEmpty() || !written.containsKey(key)) {
        problems.add(
            "unknown-row",
            table.place(line, Layout.KEY),
            "Dòng này không có trong bảng khi xuất ra.",
            "Hãy bỏ dòng này. Thêm tiêu chí, mức hay mốc mới thì sửa tệp của gói.");
      } else if (other != null) {
        problems.add(
            "defined-twice",
            table.place(line, Layout.KEY),
            "Mục này đã có ở dòng " + other.number() + ".",
            "Hãy bỏ một trong hai dòng.");
      } else {
        row(key, line, written.get(key), table, Optional.ofNullable(known.get(key)));
      }
    }
    written.forEach(
        (key, line) -> {
          if (!lines.containsKey(key)) {
            problems.add(
                "missing-row",
                table.place(),
                "Thiếu dòng \""
                    + Stream.of("code", "part", "content", "label", Layout.VALUE)
                        .map(line::text)
                        .filter(text -> !text.isEmpty())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(key)
                    + "\" của bảng khi xuất ra.",
                "Không xóa dòng nào; mục không sửa thì để nguyên. " + AGAIN);
          }
        });
  }

  private void row(String key, Line line, Line written, SheetTable table, Optional<SheetRow> row) {
    for (Column column : PackLayout.COLUMNS) {
      Optional<SheetColumn> corrected =
          row.flatMap(
              known ->
                  Arrays.stream(SheetColumn.values())
                      .filter(one -> PackLayout.key(known, one).equals(column.key()))
                      .filter(known::isEditable)
                      .findFirst());
      Optional<CellContent> cell = line.cell(column.key());
      Optional<CellContent> old = written.cell(column.key());
      Place place = table.place(line, column.key());
      if (corrected.isPresent()) {
        cell(row.get(), corrected.get(), cell, old, place);
      } else if (!isSame(cell, old)) {
        locked(key, column, row, place);
      }
    }
  }

  private static boolean isSame(Optional<CellContent> cell, Optional<CellContent> old) {
    return Words.same(
        cell.map(CellContent::text).orElse(""), old.map(CellContent::text).orElse(""));
  }

  private void locked(String key, Column column, Optional<SheetRow> row, Place place) {
    boolean other = row.filter(known -> known.editable().isEmpty()).isPresent();
    problems.add(
        "locked-cell",
        place,
        row.isEmpty()
            ? "Gói không còn mục này (" + key + ")."
            : "Ô của cột “" + column.heading() + "” ở dòng này không sửa được.",
        row.isEmpty()
            ? AGAIN
            : other
                ? "Mục này thuộc gói khác mà gói này mở rộng; muốn thay thì viết replaces trong"
                    + " pack.yaml, hoặc sửa ở gói ấy. Hãy trả lại ô như cũ."
                : "Hãy trả lại ô như cũ; sửa ở ô trắng, hoặc sửa thẳng tệp của gói.");
  }

  private void cell(
      SheetRow row,
      SheetColumn column,
      Optional<CellContent> cell,
      Optional<CellContent> old,
      Place place) {
    if (cell.isEmpty()) {
      if (old.isPresent()) {
        problems.add(
            "cleared-cell",
            place,
            "Ô này đã bị xóa trắng; trước đó ghi \"" + old.get().text() + "\".",
            "Hãy ghi nội dung mới hoặc trả lại như cũ; muốn bỏ hẳn thì sửa tệp của gói.");
      }
      return;
    }
    Optional<String> said = values.read(row, column, cell.get());
    Optional<String> before =
        old.flatMap(content -> new CorrectionValues(new CellProblems()).read(row, column, content));
    if (said.isEmpty() || said.equals(before)) {
      return;
    }
    String now = row.text(column);
    String plain = column == SheetColumn.VALUE ? now : Words.bare(now);
    if (CorrectionValues.isSame(row, column, said.get(), plain)) {
      return;
    } else if (!CorrectionValues.isSame(row, column, before.orElse(""), plain)) {
      problems.add(
          "changed-since",
          place,
          "Gói đã được sửa từ khi xuất bảng: ở đây gói đang ghi \""
              + CorrectionValues.shown(row, now)
              + "\".",
          "Hãy xem giá trị nào đúng rồi xuất lại bằng antq sheet.");
      return;
    }
    corrections.add(new Correction(row, column, said.get(), place));
  }
}
