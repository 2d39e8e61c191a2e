package vn.antq.rules.examples.workbook;

import java.util.List;
import vn.antq.rules.examples.workbook.Layout.Column;
import vn.antq.rules.pack.Statement.Kind;
import vn.antq.rules.sheet.SheetColumn;
import vn.antq.rules.sheet.SheetRow;

/** Where things stand in the workbook of what a pack states. */
final class PackLayout {

  static final String TABLE_SHEET = "Bảng";
  static final String PACK_SHEET = "Gói";

  /** What the table said when it was written, so that what people corrected can be told. */
  static final String BEFORE_SHEET = "BanDau";

  static final String PACK = "pack";
  static final String EDITION = "edition";
  static final String UNIT_TYPE = "unit";

  /** What the title of a criterion and the like is written under. */
  private static final String CONTENT = "content";

  /** What the label of a level or a figure is written under. */
  private static final String LABEL = "label";

  static final List<Column> COLUMNS =
      List.of(
          new Column(Layout.KEY, "Khóa", 10),
          new Column("code", "Mã", 12),
          new Column("group", "Nhóm", 24),
          new Column(CONTENT, "Tiêu chí, nội dung", 48),
          new Column("part", "Phần", 14),
          new Column(LABEL, "Tên mức, mốc", 36),
          new Column("most", "Điểm tối đa", 9),
          new Column(Layout.VALUE, "Số (điểm, mốc, ngày)", 16),
          new Column("counted", "Đơn vị tính", 14),
          new Column("citation", "Trích dẫn (điều, khoản, điểm)", 28),
          new Column("basis", "Căn cứ", 28),
          new Column("note", "Ghi chú", 48));

  private PackLayout() {}

  /** Returns the key of the cell that a row says something in. */
  static String key(SheetRow row, SheetColumn column) {
    return switch (column) {
      case NAME -> isPart(row) ? LABEL : CONTENT;
      case VALUE -> Layout.VALUE;
      case CITATION -> "citation";
      case BASIS -> "basis";
      case NOTE -> "note";
    };
  }

  /** Says whether a row is a part of something: beside its name stands that of the whole. */
  static boolean isPart(SheetRow row) {
    Kind kind = row.statement().kind();
    return kind == Kind.FIGURE || kind != Kind.CRITERION && !row.statement().criterion().isEmpty();
  }

  /** Returns what a key is called for people. */
  static String heading(String key) {
    return COLUMNS.stream()
        .filter(column -> column.key().equals(key))
        .map(Column::heading)
        .findFirst()
        .orElse(key);
  }
}
