package vn.antq.rules.examples.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.antq.rules.Classifier;
import vn.antq.rules.dossier.Dossier;

/** A workbook that people have typed in: cells are replaced in its XML. */
public final class EditedWorkbook {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, Integer> sheets = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();

  private EditedWorkbook() {}

  static EditedWorkbook blank(Classifier classifier, String unitType, int year) throws IOException {
    return of(DossierWorkbook.blank(classifier.pack(), unitType, year));
  }

  static EditedWorkbook of(Dossier dossier, Classifier classifier) throws IOException {
    return of(DossierWorkbook.of(dossier, classifier.pack()));
  }

  /** Opens a workbook that a command wrote. */
  public static EditedWorkbook open(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  private static EditedWorkbook of(byte[] bytes) throws IOException {
    EditedWorkbook edited = new EditedWorkbook();
    Path file = Files.createTempFile("edited-", ".xlsx");
    try (ZipFile zip = new ZipFile(Files.write(file, bytes).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        edited.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } finally {
      Files.delete(file);
    }
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      workbook
          .getSheets()
          .forEach(sheet -> edited.sheets.put(sheet.getName(), edited.sheets.size() + 1));
      for (String sheet : List.of(Layout.FACTS_SHEET, PackLayout.TABLE_SHEET)) {
        if (edited.sheets.containsKey(sheet)) {
          for (Row row : workbook.findSheet(sheet).orElseThrow().read()) {
            edited.rows.putIfAbsent(row.getCellText(0), row.getRowNum());
          }
        }
      }
    }
    return edited;
  }

  /** Returns the row of a fact on the sheet of facts, from 1. */
  public int row(String fact) {
    return Objects.requireNonNull(rows.get(fact), fact);
  }

  /** Returns the keys of the table of what a pack states, in its order. */
  public Set<String> keys() {
    return rows.keySet();
  }

  /** Types a text in a row of the table of what a pack states. */
  public EditedWorkbook type(String key, String column, String text) {
    return raw(
        key,
        column,
        "t=\"inlineStr\"",
        "<is><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is>",
        PackLayout.TABLE_SHEET);
  }

  /** Types in a cell of a table of criteria, or of what a pack states: digits are a number. */
  public EditedWorkbook typeAt(String address, String text) {
    String sheet =
        sheets.containsKey(ScoreSheetLayout.TABLE)
            ? ScoreSheetLayout.TABLE
            : PackLayout.TABLE_SHEET;
    return text.matches("\\d+(\\.\\d+)?")
        ? cell(sheet, address, "", "<v>" + text + "</v>")
        : cell(
            sheet,
            address,
            "t=\"inlineStr\"",
            "<is><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is>");
  }

  /** Types a number in a row of the table of what a pack states. */
  public EditedWorkbook number(String key, String column, String number) {
    return raw(key, column, "", "<v>" + number + "</v>", PackLayout.TABLE_SHEET);
  }

  /** Puts a cell with its own XML in a row of a sheet. */
  public EditedWorkbook raw(
      String key, String column, String attributes, String content, String sheet) {
    return cell(sheet, column + row(key), attributes, content);
  }

  /** Adds a style with a format of those that each program has, such as 10 of {@code 0.00%}. */
  public int style(int format) {
    int[] count = new int[1];
    part(
        "xl/styles.xml",
        xml -> {
          String cells = xml.substring(xml.indexOf("<cellXfs"), xml.indexOf("</cellXfs>"));
          count[0] = cells.split("<xf ").length - 1;
          return xml.replace(
              "</cellXfs>",
              "<xf numFmtId=\""
                  + format
                  + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                  + " applyNumberFormat=\"1\"/></cellXfs>");
        });
    return count[0];
  }

  /** Takes a row out of a sheet. */
  public EditedWorkbook without(String sheet, String key) {
    return part(
        "xl/worksheets/sheet" + sheets.get(sheet) + ".xml",
        xml -> xml.replaceAll("<row r=\"" + row(key) + "\"[^>]*>.*?</row>", ""));
  }

  /** Types a text in the row of a fact. */
  EditedWorkbook text(String fact, String column, String text) {
    return cell(
        Layout.FACTS_SHEET,
        column + row(fact),
        "t=\"inlineStr\"",
        "<is><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is>");
  }

  /** Puts a cell with its own XML in the row of a fact. */
  EditedWorkbook raw(String fact, String column, String attributes, String content) {
    return cell(Layout.FACTS_SHEET, column + row(fact), attributes, content);
  }

  /** Replaces a cell, or adds it to its row, which may be new. */
  public EditedWorkbook cell(String sheet, String address, String attributes, String content) {
    String row = address.replaceAll("\\D", "");
    String cell = "<c r=\"" + address + "\" " + attributes + ">" + content + "</c>";
    return part(
        "xl/worksheets/sheet" + sheets.get(sheet) + ".xml",
        xml -> {
          String without = xml.replaceAll("<c r=\"" + address + "\"([^>]*/>|[^>]*>.*?</c>)", "");
          Matcher found = Pattern.compile("<row r=\"" + row + "\"[^>]*>").matcher(without);
          return found.find()
              ? without.substring(0, found.end()) + cell + without.substring(found.end())
              : without.replace(
                  "</sheetData>", "<row r=\"" + row + "\">" + cell + "</row></sheetData>");
        });
  }

  /** Edits a part as text. */
  public EditedWorkbook part(String name, UnaryOperator<String> edit) {
    String before = new String(parts.get(name), StandardCharsets.UTF_8);
    String after = edit.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("Nothing was edited in " + name);
    }
    parts.put(name, after.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public EditedWorkbook add(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }
}
