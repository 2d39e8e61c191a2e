package vn.antq.rules.examples.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import vn.antq.rules.Classifier;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Place;

/** Reads one workbook. */
final class WorkbookReader {

  /** What only the unit and the year of a stand-in can be wrong with. */
  private static final Set<String> OF_FRAME =
      Set.of(
          "bad-year",
          "unknown-unit",
          "not-in-force",
          "unit-not-valid",
          "excluded-unit",
          "scope-unknown",
          "implausible-date");

  private final String workbook;
  private final Pack pack;
  private boolean isWhole;
  private final CellProblems problems = new CellProblems();
  private final Map<String, SheetTable> tables = new HashMap<>();
  private final Map<String, SheetTable> recordTables = new HashMap<>();

  WorkbookReader(String workbook, Pack pack) {
    this.workbook = workbook;
    this.pack = pack;
  }

  /** Returns the dossier; what is wrong with its facts is only known when it is classified. */
  Dossier read(SafeArchive archive) {
    Dossier dossier = parse(archive);
    if (!problems.isEmpty()) {
      throw problems.error(workbook);
    }
    return dossier;
  }

  /** Returns the dossier; when cells are wrong, tells what else is wrong with its facts too. */
  Dossier read(SafeArchive archive, Classifier classifier) {
    Dossier dossier = parse(archive);
    if (problems.isEmpty()) {
      return dossier;
    }
    try {
      classifier.classify(dossier);
    } catch (InvalidDossierException e) {
      if (!e.isOutOfScope()) {
        problems.addAll(
            e.problems().stream()
                .filter(problem -> isWhole || !OF_FRAME.contains(problem.code()))
                .toList());
      }
    } catch (PackDefectException e) {
      // Of a dossier that is not whole, rules need not make sense.
      throw problems.error(workbook);
    }
    throw problems.error(workbook);
  }

  private Dossier parse(SafeArchive archive) {
    if (!archive.refusal().isEmpty()) {
      problems.add("workbook", new Place(workbook, 0, 0), archive.refusal(), "");
      throw problems.error(workbook);
    }
    try (ReadableWorkbook file =
        new ReadableWorkbook(archive.repacked(), new ReadingOptions(true, true))) {
      for (Sheet sheet : file.getSheets().toList()) {
        take(sheet);
      }
    } catch (IOException | RuntimeException e) {
      // The parser tells of broken files in many ways.
      problems.add(
          "workbook",
          new Place(workbook, 0, 0),
          "Không đọc được bảng tính: nội dung bên trong tệp bị hỏng.",
          "Hãy mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx.");
      throw problems.error(workbook);
    }
    return dossier();
  }

  /** Takes the sheets of a dossier; others are for the people who fill it in. */
  private void take(Sheet sheet) throws IOException {
    CellProblems own = new CellProblems();
    SheetTable table = SheetTable.read(workbook, sheet, own);
    String title = sheet.getName();
    List<String> keys = table.keys();
    boolean isHead = title.equals(Layout.UNIT_SHEET) || title.equals(Layout.FACTS_SHEET);
    if (isHead) {
      tables.put(title, table);
      if (!hasKeys(title, table)) {
        // Of cells that stand under no key nothing can be said; that there is none is told once.
        return;
      }
    } else if (!title.equals(Layout.LISTS_SHEET)
        && !keys.isEmpty()
        && Layout.recordSheets(pack.vocabulary()).containsKey(keys.get(0))) {
      if (recordTables.putIfAbsent(keys.get(0), table) != null) {
        own.add(
            "duplicate-sheet",
            table.place(),
            "Có hai trang cùng kê \"" + keys.get(0) + "\".",
            "Hãy gộp vào một trang.");
      }
    } else if (Layout.recordSheets(pack.vocabulary()).containsValue(title)) {
      problems.add(
          "sheet-keys",
          table.place(),
          "Dòng thứ hai (dòng ẩn, ghi tên trường) của trang này đã bị xóa hay sửa.",
          "Hãy lập lại mẫu bằng antq template rồi chép số liệu sang.");
      return;
    } else {
      return;
    }
    problems.addAll(own.all());
  }

  private Dossier dossier() {
    Optional<SheetTable> unit = sheet(Layout.UNIT_SHEET);
    Optional<SheetTable> facts = sheet(Layout.FACTS_SHEET);
    if (unit.isEmpty() || facts.isEmpty()) {
      throw problems.error(workbook);
    }
    Map<String, List<StatedRecord>> records = new HashMap<>();
    RecordSheet reader = new RecordSheet(pack.vocabulary(), problems);
    recordTables.forEach((list, table) -> records.put(list, reader.read(list, table)));
    UnitSheet.Frame frame = new UnitSheet(problems).read(unit.get(), pack.unitTypes());
    isWhole = frame.isWhole();
    new FactsSheet(pack.vocabulary(), problems).read(facts.get(), records, frame.dossier());
    return frame.dossier().place(CellPlace.of(workbook, Layout.UNIT_SHEET, 1, 1)).build();
  }

  private static boolean hasKeys(String title, SheetTable table) {
    return table.hasKey(title.equals(Layout.UNIT_SHEET) ? Layout.KEY : Layout.NAME)
        && table.hasKey(Layout.VALUE);
  }

  private Optional<SheetTable> sheet(String title) {
    SheetTable table = tables.get(title);
    if (table == null) {
      problems.add(
          "missing-sheet",
          new Place(workbook, 0, 0),
          "Không có trang \"" + title + "\", nên đây không phải bảng tính hồ sơ.",
          "Lập mẫu bằng antq template rồi chép số liệu sang.");
      return Optional.empty();
    }
    if (!hasKeys(title, table)) {
      problems.add(
          "sheet-keys",
          table.place(),
          "Dòng thứ hai (dòng ẩn, ghi tên các cột cho chương trình) đã bị xóa hay sửa.",
          "Hãy lấy lại dòng ấy (Ctrl+Z, hoặc bản lưu trước), hay lập lại mẫu bằng antq template rồi"
              + " chép số liệu sang.");
      return Optional.empty();
    }
    return Optional.of(table);
  }
}
