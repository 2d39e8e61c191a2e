package vn.antq.rules.examples.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.antq.rules.examples.workbook.Layout.Column;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.Statement.Kind;
import vn.antq.rules.sheet.PackSheet;
import vn.antq.rules.sheet.SheetColumn;
import vn.antq.rules.sheet.SheetRow;
import vn.antq.rules.sheet.SheetRow.Form;

/** What a pack states of one unit type as a workbook (XLSX), to be corrected by hand. */
public final class PackWorkbook {

  /** Against slips of the hand only; the guide names it. */
  private static final String PASSWORD = "antq";

  private static final String LOCKED = "EDEDED";

  private final PackSheet sheet;
  private final String unitType;
  private final Map<String, Criterion> criteria = new HashMap<>();

  private PackWorkbook(PackSheet sheet, String unitType) {
    this.sheet = sheet;
    this.unitType = unitType;
    sheet.pack().criteria(unitType).forEach(c -> criteria.put(c.id(), c));
  }

  /**
   * Returns the workbook.
   *
   * @param unitType a unit type of the pack
   */
  public static byte[] of(PackSheet sheet, String unitType) throws IOException {
    return new PackWorkbook(sheet, unitType).bytes();
  }

  /**
   * Reads what people corrected in a workbook.
   *
   * @param sheet the pack as it is now
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Correction.Table read(Path file, PackSheet sheet) {
    return new PackWorkbookReader(file.toString(), sheet).read(SafeArchive.of(file));
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "antq-rules", "1.0")) {
      Worksheet table = workbook.newWorksheet(PackLayout.TABLE_SHEET);
      Worksheet pack = workbook.newWorksheet(PackLayout.PACK_SHEET);
      Worksheet before = workbook.newWorksheet(PackLayout.BEFORE_SHEET);
      Choices choices = new Choices(workbook.newWorksheet(Layout.LISTS_SHEET));
      WorkbookWriter.head(table, PackLayout.COLUMNS, 4);
      WorkbookWriter.head(before, PackLayout.COLUMNS, 0);
      List<SheetRow> rows = sheet.rows(unitType);
      for (int i = 0; i < rows.size(); i++) {
        int at = Layout.HEAD_ROWS + i;
        Map<String, String> cells = cells(rows.get(i));
        for (int column = 0; column < PackLayout.COLUMNS.size(); column++) {
          String key = PackLayout.COLUMNS.get(column).key();
          write(table, at, column, key, cells.getOrDefault(key, ""), rows.get(i));
          write(before, at, column, key, cells.getOrDefault(key, ""), rows.get(i));
          prepare(table, at, column, key, rows.get(i), choices);
        }
      }
      table.hideColumn(0);
      table.protect(
          PASSWORD,
          SheetProtectionOption.SHEET,
          SheetProtectionOption.DELETE_ROWS,
          SheetProtectionOption.DELETE_COLUMNS,
          SheetProtectionOption.INSERT_ROWS,
          SheetProtectionOption.INSERT_COLUMNS,
          SheetProtectionOption.SORT);
      writePack(pack);
      before.setVisibilityState(VisibilityState.HIDDEN);
      choices.sheet().setVisibilityState(VisibilityState.HIDDEN);
    }
    return bytes.toByteArray();
  }

  /** What each cell of a row shows, by the key of its column. */
  private Map<String, String> cells(SheetRow row) {
    Map<String, String> cells = new HashMap<>();
    Optional<Criterion> criterion = Optional.ofNullable(criteria.get(row.statement().criterion()));
    cells.put(Layout.KEY, row.key());
    cells.put("code", criterion.map(Criterion::id).orElseGet(() -> code(row)));
    cells.put("group", criterion.map(Criterion::group).orElse(""));
    cells.put("part", part(row));
    cells.put("counted", row.unit());
    if (PackLayout.isPart(row)) {
      cells.put("content", criterion.map(Criterion::title).orElse(""));
    } else if (row.statement().kind() == Kind.CRITERION) {
      criterion
          .filter(Criterion::isScored)
          .ifPresent(c -> cells.put("most", c.maximum().toPlainString()));
    }
    for (SheetColumn column : SheetColumn.values()) {
      String text = row.text(column);
      cells.put(PackLayout.key(row, column), shown(row, column, text));
    }
    return cells;
  }

  private static String code(SheetRow row) {
    Kind kind = row.statement().kind();
    return kind == Kind.GATE || kind == Kind.CAP || kind == Kind.QUOTA || kind == Kind.GROUP
        ? row.statement().name()
        : "";
  }

  private static String part(SheetRow row) {
    Kind kind = row.statement().kind();
    String part = kind == Kind.UNIT_TYPE ? "loại đơn vị, tổng điểm" : kind.label();
    return row.part().isEmpty() ? part : part + ", " + row.part();
  }

  private static String shown(SheetRow row, SheetColumn column, String text) {
    return switch (column) {
      case BASIS ->
          Arrays.stream(Basis.values())
              .filter(basis -> basis.code().equals(text))
              .map(Basis::label)
              .findFirst()
              .orElse(text);
      case VALUE -> CorrectionValues.shown(row, text);
      case NAME, CITATION, NOTE -> text;
    };
  }

  private static void write(
      Worksheet sheet, int at, int column, String key, String text, SheetRow row) {
    boolean number =
        key.equals("most")
            || key.equals(Layout.VALUE)
                && (row.form() == Form.NUMBER || row.form() == Form.PERCENT);
    if (number && !text.isEmpty()) {
      CellValues.writeNumber(sheet, at, column, text);
    } else {
      WorkbookWriter.put(sheet, at, column, text);
    }
  }

  /** Marks the cells that are not to be corrected, and offers what the others may hold. */
  private static void prepare(
      Worksheet sheet, int at, int column, String key, SheetRow row, Choices choices) {
    Optional<SheetColumn> corrected =
        Arrays.stream(SheetColumn.values())
            .filter(one -> row.isEditable(one) && PackLayout.key(row, one).equals(key))
            .findFirst();
    StyleSetter style = sheet.style(at, column);
    style.wrapText(true).verticalAlignment("top");
    if (corrected.isEmpty()) {
      style.fillColor(LOCKED).set();
      return;
    }
    style.protectionOption(ProtectionOption.LOCKED, false);
    boolean number =
        corrected.get() == SheetColumn.VALUE
            && (row.form() == Form.NUMBER || row.form() == Form.PERCENT);
    if (!number) {
      style.format("@");
    }
    style.set();
    if (corrected.get() == SheetColumn.BASIS) {
      choices.offer(
          sheet, at, at, column, Arrays.stream(Basis.values()).map(Basis::label).toList());
    } else if (corrected.get() == SheetColumn.VALUE && row.form() == Form.CHOICE) {
      choices.offer(sheet, at, at, column, List.copyOf(row.options().values()));
    }
  }

  private void writePack(Worksheet sheet) {
    Pack pack = this.sheet.pack();
    List<Column> columns =
        List.of(
            new Column(Layout.KEY, "Khóa", 10),
            new Column("label", "Mục", 26),
            new Column(Layout.VALUE, "Giá trị", 60));
    WorkbookWriter.head(sheet, columns, 0);
    sheet.hideColumn(0);
    List<List<String>> rows =
        List.of(
            List.of(PackLayout.PACK, "Gói", pack.name()),
            List.of(PackLayout.EDITION, "Bản", pack.edition()),
            List.of(PackLayout.UNIT_TYPE, "Loại đơn vị (mã)", unitType),
            List.of("", "Loại đơn vị", pack.unitTypes().getOrDefault(unitType, "")),
            List.of("", "Văn bản", pack.definition().document()),
            List.of("", "Cách điền", "Ở trang “Bảng”, sửa các ô trắng; ô xám không sửa."),
            List.of("", "", "Số thập phân viết với dấu phẩy hoặc theo máy; tỷ lệ 85 % ghi 85."),
            List.of("", "", "Ngày trong năm ghi ngày trước, tháng sau: 31/3."),
            List.of("", "", "Căn cứ hoặc trích dẫn để trống thì theo tiêu chí chứa nó."),
            List.of("", "", "Căn cứ “văn bản chính thức” phải có điều, khoản, điểm."),
            List.of("", "", "Xong thì chạy: antq adopt TỆP GÓI"));
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < columns.size(); column++) {
        WorkbookWriter.put(sheet, Layout.HEAD_ROWS + i, column, rows.get(i).get(column));
      }
    }
    sheet.protect(PASSWORD);
  }
}
