package vn.antq.rules.examples.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
final class EditedWorkbook {

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
      for (Row row : workbook.findSheet(Layout.FACTS_SHEET).orElseThrow().read()) {
        edited.rows.putIfAbsent(row.getCellText(0), row.getRowNum());
      }
    }
    return edited;
  }

  /** Returns the row of a fact on the sheet of facts, from 1. */
  int row(String fact) {
    return rows.get(fact);
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
  EditedWorkbook cell(String sheet, String address, String attributes, String content) {
    String row = address.replaceAll("\\D", "");
    String cell = "<c r=\"" + address + "\" " + attributes + ">" + content + "</c>";
    return part(
        "xl/worksheets/sheet" + sheets.get(sheet) + ".xml",
        xml -> {
          String without = xml.replaceAll("<c r=\"" + address + "\"[^>]*>.*?</c>", "");
          Matcher found = Pattern.compile("<row r=\"" + row + "\"[^>]*>").matcher(without);
          return found.find()
              ? without.substring(0, found.end()) + cell + without.substring(found.end())
              : without.replace(
                  "</sheetData>", "<row r=\"" + row + "\">" + cell + "</row></sheetData>");
        });
  }

  /** Edits a part as text. */
  EditedWorkbook part(String name, UnaryOperator<String> edit) {
    String before = new String(parts.get(name), StandardCharsets.UTF_8);
    String after = edit.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("Nothing was edited in " + name);
    }
    parts.put(name, after.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  EditedWorkbook add(String name, byte[] content) {
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

  Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }
}
