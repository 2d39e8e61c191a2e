package vn.antq.rules.examples.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.ListOf;

/**
 * Where things stand in a workbook. The first row of each sheet is for people; the second, hidden,
 * names the columns for the program, so that columns may be moved.
 */
final class Layout {

  static final String UNIT_SHEET = "Đơn vị";
  static final String FACTS_SHEET = "Dữ kiện";
  static final String LISTS_SHEET = "DanhMuc";

  /** Rows before the first row of data. */
  static final int HEAD_ROWS = 2;

  static final String KEY = "key";
  static final String NAME = "name";
  static final String VALUE = "value";
  static final String TO = "to";
  static final String EVIDENCE = "evidence.";

  static final Column EVIDENCE_DATE = new Column(EVIDENCE + "date", "Ngày của tài liệu", 14);

  static final List<Column> EVIDENCE_COLUMNS =
      List.of(
          new Column(EVIDENCE + "document", "Tài liệu (số hoặc tên)", 28),
          EVIDENCE_DATE,
          new Column(EVIDENCE + "issuer", "Cơ quan ban hành", 24),
          new Column(EVIDENCE + "link", "Nơi lưu (liên kết)", 24),
          new Column(EVIDENCE + "note", "Ghi chú", 24));

  static final List<Column> UNIT_COLUMNS =
      List.of(
          new Column(KEY, "Khóa", 14),
          new Column("label", "Mục", 26),
          new Column(VALUE, "Giá trị", 40),
          new Column("help", "Hướng dẫn", 80));

  static final List<Column> FACT_COLUMNS = factColumns();

  private static final int LONGEST_SHEET_NAME = 31;

  private Layout() {}

  /**
   * A column.
   *
   * @param key its name for the program
   * @param heading its name for people
   * @param width in characters
   */
  record Column(String key, String heading, int width) {}

  private static List<Column> factColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(NAME, "Tên trường", 30));
    columns.add(new Column("label", "Dữ kiện", 60));
    columns.add(new Column("unit", "Đơn vị tính", 14));
    columns.add(new Column(VALUE, "Giá trị", 26));
    columns.add(new Column(TO, "Đến (chỉ khi biết khoảng)", 14));
    columns.addAll(EVIDENCE_COLUMNS);
    columns.add(new Column("help", "Hướng dẫn", 90));
    return List.copyOf(columns);
  }

  /** Returns the name of the sheet of each list of records, by the name of the list fact. */
  static Map<String, String> recordSheets(Vocabulary vocabulary) {
    Map<String, String> sheets = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String name : List.of(UNIT_SHEET, FACTS_SHEET, LISTS_SHEET)) {
      taken.add(name.toLowerCase(Locale.ROOT));
    }
    for (FactDefinition fact : vocabulary.facts().values()) {
      if (fact.type() instanceof ListOf) {
        String sheet = sheetName(fact.label());
        if (!taken.add(sheet.toLowerCase(Locale.ROOT))) {
          sheet = sheetName(fact.name());
          taken.add(sheet.toLowerCase(Locale.ROOT));
        }
        sheets.put(fact.name(), sheet);
      }
    }
    return sheets;
  }

  /** Spreadsheet programs take at most 31 characters, and not these. */
  private static String sheetName(String label) {
    String name = label.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
    if (name.length() <= LONGEST_SHEET_NAME) {
      return name;
    }
    // A cut is shown, or half a phrase would be read as a whole one.
    int space = name.lastIndexOf(' ', LONGEST_SHEET_NAME - 1);
    String kept = name.substring(0, space > 0 ? space : LONGEST_SHEET_NAME - 1);
    return kept.replaceAll("[\\s,;:.–-]+$", "") + "…";
  }
}
