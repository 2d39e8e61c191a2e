package vn.antq.rules.examples.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.antq.rules.examples.workbook.Layout.Column;
import vn.antq.rules.examples.workbook.ScoreSheet.Form;
import vn.antq.rules.pack.Basis;

/** Where things stand in a score sheet; columns are found by their headings, in any order. */
final class ScoreSheetLayout {

  static final String TABLE = "Bảng điểm";
  static final String BANDS = "Xếp loại";
  static final String WHOLE_SHEET = "Chung";

  static final String CODE = "code";
  static final String GROUP = "group";
  static final String TITLE = "title";
  static final String FORM = "form";
  static final String MOST = "most";
  static final String LABEL = "label";
  static final String WHOLE = "whole";
  static final String EMPTY = "empty";
  static final String FACT = "fact";
  static final String UNIT = "unit";
  static final String MARKS = "marks";
  static final String POINTS = "points";
  static final String CITATION = "citation";
  static final String BASIS = "basis";
  static final String NOTE = "note";
  static final String FROM = "from";
  static final String ITEM = "item";
  static final String VALUE = "value";

  static final String ALL = "đủ điểm";
  static final String NOTHING = "không điểm";
  static final String EXAMPLE = "Ví dụ";

  static final List<Column> COLUMNS =
      List.of(
          new Column(CODE, "Mã", 10),
          new Column(GROUP, "Nhóm", 24),
          new Column(TITLE, "Tiêu chí", 44),
          new Column(FORM, "Cách cho điểm", 26),
          new Column(MOST, "Điểm tối đa", 9),
          new Column(LABEL, "Dữ kiện", 40),
          new Column(WHOLE, "Trên tổng số", 30),
          new Column(EMPTY, "Khi tổng số bằng 0", 14),
          new Column(UNIT, "Đơn vị tính", 12),
          new Column(MARKS, "Mốc", 14),
          new Column(POINTS, "Điểm từng mốc", 14),
          new Column(CITATION, "Trích dẫn", 24),
          new Column(BASIS, "Căn cứ", 26),
          new Column(NOTE, "Ghi chú", 40),
          new Column(FACT, "Tên dữ kiện", 16));

  static final List<Column> BAND_COLUMNS =
      List.of(
          new Column(CODE, "Mã", 16),
          new Column(LABEL, "Kết quả", 26),
          new Column(FROM, "Từ bao nhiêu điểm", 12),
          new Column(CITATION, "Trích dẫn", 24),
          new Column(BASIS, "Căn cứ", 26));

  static final List<Column> WHOLE_COLUMNS =
      List.of(new Column(ITEM, "Mục", 30), new Column(VALUE, "Giá trị", 60));

  static final String SHEET_TITLE = "Tên bảng điểm";
  static final String DOCUMENT = "Văn bản";
  static final String UNIT_LABEL = "Tên loại đơn vị";
  static final String PERIOD_FROM = "Kỳ đánh giá từ ngày";
  static final String PERIOD_TO = "Kỳ đánh giá đến ngày";
  static final String IN_FORCE = "Có hiệu lực từ ngày";

  static final List<String> ITEMS =
      List.of(SHEET_TITLE, DOCUMENT, UNIT_LABEL, PERIOD_FROM, PERIOD_TO, IN_FORCE);

  private static final int ROWS_OFFERED = 300;

  private ScoreSheetLayout() {}

  static byte[] template() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "antq-rules", "1.0")) {
      Worksheet table = workbook.newWorksheet(TABLE);
      Worksheet bands = workbook.newWorksheet(BANDS);
      Worksheet whole = workbook.newWorksheet(WHOLE_SHEET);
      Choices choices = new Choices(workbook.newWorksheet(Layout.LISTS_SHEET));
      head(table, COLUMNS);
      head(bands, BAND_COLUMNS);
      head(whole, WHOLE_COLUMNS);
      for (String text : List.of(CODE, MARKS, POINTS)) {
        table.range(1, at(text), ROWS_OFFERED, at(text)).style().format("@").set();
      }
      List<String> bases = Arrays.stream(Basis.values()).map(Basis::label).toList();
      choices.offer(
          table, 1, ROWS_OFFERED, at(FORM), Arrays.stream(Form.values()).map(Form::label).toList());
      choices.offer(table, 1, ROWS_OFFERED, at(EMPTY), List.of(ALL, NOTHING));
      choices.offer(table, 1, ROWS_OFFERED, at(BASIS), bases);
      choices.offer(bands, 1, ROWS_OFFERED, BAND_COLUMNS.size() - 1, bases);
      example(
          table,
          1,
          List.of("A1", "Kết quả", "Tên tiêu chí thứ nhất", Form.SHARE.label(), "10"),
          List.of("Số vụ giải quyết xong", "Số vụ tiếp nhận", "", "vụ", "90; 80", "10; 7"));
      example(
          table,
          2,
          List.of("A2", "", "Tên tiêu chí thứ hai", Form.YES_NO.label(), "5"),
          List.of("Có kế hoạch năm", "", "", "", "", ""));
      for (int i = 0; i < ITEMS.size(); i++) {
        whole.value(1 + i, 0, ITEMS.get(i));
        whole.style(1 + i, 1).format("@").set();
      }
      choices.sheet().setVisibilityState(VisibilityState.HIDDEN);
    }
    return bytes.toByteArray();
  }

  private static void example(Worksheet table, int row, List<String> first, List<String> second) {
    for (int i = 0; i < first.size(); i++) {
      if (i == at(MOST)) {
        table.value(row, i, new BigDecimal(first.get(i)));
      } else {
        WorkbookWriter.put(table, row, i, first.get(i));
      }
    }
    for (int i = 0; i < second.size(); i++) {
      WorkbookWriter.put(table, row, first.size() + i, second.get(i));
    }
    table.value(row, at(NOTE), EXAMPLE + ": xóa dòng này");
    table.range(row, 0, row, COLUMNS.size() - 1).style().italic().fillColor("FFF4CC").set();
  }

  private static int at(String key) {
    return COLUMNS.stream().map(Column::key).toList().indexOf(key);
  }

  private static void head(Worksheet sheet, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i).heading());
      sheet.width(i, columns.get(i).width());
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .fillColor("DDE7F0")
        .set();
    sheet.freezePane(0, 1);
  }
}
