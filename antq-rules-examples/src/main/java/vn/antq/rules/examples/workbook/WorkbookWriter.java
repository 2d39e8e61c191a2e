package vn.antq.rules.examples.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.Between;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.examples.workbook.Layout.Column;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;

/** Writes a dossier as a workbook, with a row for every fact that its unit type may state. */
final class WorkbookWriter {

  /** Rows of a sheet of records in which choices are offered. */
  private static final int ROWS_OFFERED = 500;

  private final Pack pack;
  private final Vocabulary vocabulary;
  private final Dossier dossier;
  private final Map<String, String> recordSheets;

  WorkbookWriter(Pack pack, Dossier dossier) {
    this.pack = pack;
    this.vocabulary = pack.vocabulary();
    this.dossier = dossier;
    this.recordSheets = Layout.recordSheets(vocabulary);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "antq-rules", "1.0")) {
      Worksheet unit = workbook.newWorksheet(Layout.UNIT_SHEET);
      Worksheet facts = workbook.newWorksheet(Layout.FACTS_SHEET);
      List<FactDefinition> lists = new ArrayList<>();
      for (FactDefinition fact : facts()) {
        if (fact.type() instanceof ListOf) {
          lists.add(fact);
        }
      }
      Map<String, Worksheet> records = new LinkedHashMap<>();
      for (FactDefinition list : lists) {
        records.put(list.name(), workbook.newWorksheet(recordSheets.get(list.name())));
      }
      Choices choices = new Choices(workbook.newWorksheet(Layout.LISTS_SHEET));
      writeUnit(unit, choices);
      writeFacts(facts, choices);
      for (FactDefinition list : lists) {
        String type = ((ListOf) list.type()).record();
        Worksheet sheet = records.get(list.name());
        if (sheet != null) {
          vocabulary.record(type).ifPresent(record -> writeRecords(sheet, list, record, choices));
        }
      }
      choices.sheet().setVisibilityState(VisibilityState.HIDDEN);
    }
    return bytes.toByteArray();
  }

  /** The facts of the unit type, and whatever else the dossier states. */
  private List<FactDefinition> facts() {
    List<FactDefinition> ofType = pack.facts(dossier.unit().type());
    return vocabulary.facts().values().stream()
        .filter(fact -> ofType.contains(fact) || dossier.facts().containsKey(fact.name()))
        .filter(fact -> fact.derivation().isEmpty() || dossier.facts().containsKey(fact.name()))
        .toList();
  }

  private void writeUnit(Worksheet sheet, Choices choices) {
    head(sheet, Layout.UNIT_COLUMNS, 0);
    sheet.hideColumn(0);
    List<String> types = List.copyOf(pack.unitTypes().keySet());
    String known =
        String.join(
            "; ",
            pack.unitTypes().entrySet().stream()
                .map(t -> t.getKey() + " (" + t.getValue() + ")")
                .toList());
    unitRow(sheet, 0, "dossier", "Mã hồ sơ", dossier.id(), "Bắt buộc. Mỗi hồ sơ một mã.");
    unitRow(sheet, 1, "type", "Loại đơn vị", dossier.unit().type(), known);
    unitRow(sheet, 2, "name", "Tên đơn vị", dossier.unit().name(), "");
    unitRow(sheet, 3, "code", "Mã đơn vị", dossier.unit().code(), "Mã trong sổ của bạn, nếu có.");
    unitRow(
        sheet,
        4,
        "within",
        "Thuộc đơn vị",
        dossier.unit().within(),
        "Mã, tên hoặc mã hồ sơ của xã, phường mà đơn vị thuộc về, nếu có.");
    unitRow(sheet, 5, "year", "Năm", "", "Năm kết thúc kỳ đánh giá.");
    sheet.value(Layout.HEAD_ROWS + 5, 2, dossier.year());
    Bounds.checkYear(sheet, Layout.HEAD_ROWS + 5, 2);
    unitRow(
        sheet,
        6,
        "illustrative",
        "Số liệu minh họa",
        dossier.illustrative() ? Words.YES : Words.NO,
        "Có: số liệu không phải của một đơn vị có thật.");
    choices.offer(sheet, Layout.HEAD_ROWS + 1, Layout.HEAD_ROWS + 1, 2, types);
    choices.offer(
        sheet, Layout.HEAD_ROWS + 6, Layout.HEAD_ROWS + 6, 2, List.of(Words.YES, Words.NO));
  }

  private static void unitRow(
      Worksheet sheet, int row, String key, String label, String value, String help) {
    int at = Layout.HEAD_ROWS + row;
    sheet.value(at, 0, key);
    sheet.value(at, 1, label);
    sheet.style(at, 2).format("@").set();
    put(sheet, at, 2, value);
    put(sheet, at, 3, help);
  }

  private void writeFacts(Worksheet sheet, Choices choices) {
    head(sheet, Layout.FACT_COLUMNS, 2);
    sheet.hideColumn(0);
    int row = Layout.HEAD_ROWS;
    for (FactDefinition fact : facts()) {
      StatedFact stated = dossier.facts().get(fact.name());
      sheet.value(row, 0, fact.name());
      sheet.value(row, 1, fact.label());
      put(sheet, row, 2, fact.unit());
      put(sheet, row, Layout.FACT_COLUMNS.size() - 1, help(fact));
      sheet.style(row, Layout.FACT_COLUMNS.size() - 1).wrapText(true).set();
      prepare(sheet, row, row, 3, fact, choices);
      Bounds.check(sheet, row, row, 4, fact);
      row = writeStated(sheet, row, fact.name(), Optional.of(fact), stated);
    }
    for (Map.Entry<String, StatedFact> other : dossier.facts().entrySet()) {
      if (vocabulary.fact(other.getKey()).isEmpty()) {
        sheet.value(row, 0, other.getKey());
        row = writeStated(sheet, row, other.getKey(), Optional.empty(), other.getValue());
      }
    }
  }

  private String help(FactDefinition fact) {
    List<String> parts = new ArrayList<>();
    if (fact.type() instanceof ListOf) {
      parts.add(
          "Không có thì ghi “"
              + Words.NONE
              + "”; có thì kê từng dòng ở trang “"
              + recordSheets.get(fact.name())
              + "”, ở đây ghi số lượng hoặc bỏ trống.");
    } else if (fact.type().equals(FactType.DATE)) {
      parts.add("Ngày, hoặc “" + Words.NONE + "”.");
    }
    fact.fallback().ifPresent(value -> parts.add("Bỏ trống thì dùng giá trị ngầm định của gói."));
    if (!fact.help().isEmpty()) {
      parts.add(Words.ofWorkbook(fact.help()));
    }
    return String.join(" ", parts);
  }

  /** Returns the row after the fact, which takes one for each piece of evidence. */
  private static int writeStated(
      Worksheet sheet,
      int row,
      String name,
      Optional<FactDefinition> fact,
      @org.jspecify.annotations.Nullable StatedFact stated) {
    if (stated == null) {
      return row + 1;
    }
    if (stated.value() instanceof Between between) {
      CellValues.write(sheet, row, 3, fact, between.least().toPlainString());
      CellValues.write(sheet, row, 4, fact, between.most().toPlainString());
    } else if (stated.value() instanceof List<?> records) {
      if (records.isEmpty()) {
        sheet.value(row, 3, Words.NONE);
      } else {
        sheet.value(row, 3, records.size());
      }
    } else {
      CellValues.write(sheet, row, 3, fact, CellValues.text(stated.value()));
    }
    int next = row;
    for (Evidence evidence : stated.evidence()) {
      sheet.value(next, 0, name);
      writeEvidence(sheet, next, 5, evidence);
      next++;
    }
    return Math.max(next, row + 1);
  }

  private void writeRecords(
      Worksheet sheet, FactDefinition list, RecordDefinition record, Choices choices) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(list.name(), "STT", 6));
    for (FactDefinition field : record.stated()) {
      String unit = field.unit().isEmpty() ? "" : " (" + field.unit() + ")";
      int width = field.type().equals(FactType.TEXT) ? 40 : 18;
      columns.add(new Column(field.name(), field.label() + unit, width));
    }
    columns.addAll(Layout.EVIDENCE_COLUMNS);
    head(sheet, columns, 1);
    int last = Layout.HEAD_ROWS + ROWS_OFFERED;
    for (int i = 0; i < record.stated().size(); i++) {
      prepare(sheet, Layout.HEAD_ROWS, last, i + 1, record.stated().get(i), choices);
    }
    StatedFact stated = dossier.facts().get(list.name());
    if (stated != null && stated.value() instanceof List<?> records) {
      int row = Layout.HEAD_ROWS;
      for (int i = 0; i < records.size(); i++) {
        row = writeRecord(sheet, row, i + 1, record, (StatedRecord) records.get(i));
      }
    }
  }

  private static int writeRecord(
      Worksheet sheet, int row, int number, RecordDefinition record, StatedRecord stated) {
    sheet.value(row, 0, number);
    for (int i = 0; i < record.stated().size(); i++) {
      FactDefinition field = record.stated().get(i);
      StatedFact value = stated.fields().get(field.name());
      if (value != null) {
        CellValues.write(sheet, row, i + 1, Optional.of(field), CellValues.text(value.value()));
      }
    }
    int next = row;
    for (Evidence evidence : stated.evidence()) {
      sheet.value(next, 0, number);
      writeEvidence(sheet, next, record.stated().size() + 1, evidence);
      next++;
    }
    return Math.max(next, row + 1);
  }

  private static void writeEvidence(Worksheet sheet, int row, int column, Evidence evidence) {
    put(sheet, row, column, evidence.document());
    evidence.date().ifPresent(date -> CellValues.writeDate(sheet, row, column + 1, date));
    put(sheet, row, column + 2, evidence.issuer());
    put(sheet, row, column + 3, evidence.link());
    put(sheet, row, column + 4, evidence.note());
  }

  /** Formats cells that are to be filled in, and offers what they may hold. */
  private static void prepare(
      Worksheet sheet, int from, int to, int column, FactDefinition fact, Choices choices) {
    FactType type = fact.type();
    Bounds.check(sheet, from, to, column, fact);
    if (type.equals(FactType.BOOLEAN)) {
      choices.offer(sheet, from, to, column, List.of(Words.YES, Words.NO, Words.UNKNOWN));
    } else if (type instanceof OneOf oneOf) {
      List<String> shown = new ArrayList<>(Words.shown(oneOf.enumeration()));
      shown.add(Words.UNKNOWN);
      choices.offer(sheet, from, to, column, shown);
    } else if (type.equals(FactType.DATE)) {
      sheet.range(from, column, to, column).style().format(CellValues.DATE_FORMAT).set();
    } else if (type.equals(FactType.TEXT)) {
      sheet.range(from, column, to, column).style().format("@").wrapText(true).set();
    }
  }

  static void put(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }

  /** Writes the heading of a sheet, and below it, hidden, the keys of its columns. */
  static void head(Worksheet sheet, List<Column> columns, int frozenColumns) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i).heading());
      sheet.value(1, i, columns.get(i).key());
      sheet.width(i, columns.get(i).width());
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .fillColor("DDE7F0")
        .set();
    sheet.hideRow(1);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
    sheet.freezePane(frozenColumns, Layout.HEAD_ROWS);
  }
}
