package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.workbook.EditedWorkbook;

/** {@code antq sheet} and {@code antq adopt}, run inside this process on copies of the packs. */
class AdoptCommandTest {

  private static final String FULL = "FIGURE/GM-1/shareFull";
  private static final String MOST = "FIGURE/GM-1/shareMost";
  private static final String LABEL = "F";
  private static final String VALUE = "H";
  private static final String CITATION = "J";
  private static final String BASIS = "K";
  private static final String NOTE = "L";

  @TempDir private Path temp;
  private Path pack;

  @BeforeEach
  void copy() throws IOException {
    pack = temp.resolve("goi-mau");
    copyFolder(Path.of("../antq-rules-core/src/test/resources/packs/goi-mau"), pack);
  }

  private void copyShipped(String name) {
    assertThat(Run.antq("new-pack", name, "--copy", "--out", temp).status()).isZero();
    pack = temp.resolve(name);
  }

  private EditedWorkbook sheet() throws IOException {
    return sheet(pack, "khu-dan-cu");
  }

  private EditedWorkbook sheet(Object of, String unitType) throws IOException {
    Path file = temp.resolve("bang.xlsx");
    Files.deleteIfExists(file);
    Run run = Run.antq("sheet", of, "--unit", unitType, "--out", file);
    assertThat(run.status()).as(run.err()).isZero();
    return EditedWorkbook.open(file);
  }

  private Run adopt(EditedWorkbook edited, Object... options) throws IOException {
    return adopt(edited.write(temp.resolve("da-sua.xlsx")), options);
  }

  private Run adopt(Path file, Object... options) {
    List<Object> args = new ArrayList<>(List.of("adopt", file, pack));
    args.addAll(List.of(options));
    return Run.antq(args.toArray());
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private void rewrite(String file, UnaryOperator<String> change) throws IOException {
    Path path = pack.resolve(file);
    String before = Files.readString(path);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(path, after);
  }

  /** The lines that changed, by what they were. */
  private static Map<String, String> changed(
      Map<String, String> before, Map<String, String> after) {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    Map<String, String> lines = new LinkedHashMap<>();
    before.forEach(
        (file, text) -> {
          String[] old = text.split("(?<=\n)");
          String[] fresh = after.get(file).split("(?<=\n)");
          assertThat(fresh).as(file).hasSameSizeAs(old);
          for (int i = 0; i < old.length; i++) {
            if (!old[i].equals(fresh[i])) {
              lines.put(old[i], fresh[i]);
            }
          }
        });
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "qd510, khu-dan-cu",
    "qd510, cap-xa",
    "qd510, doanh-nghiep",
    "qd510, co-so-giao-duc",
    "tt124, khu-dan-cu",
    "tt124, cap-xa",
    "tt124, co-so-giao-duc"
  })
  void aSheetThatNobodyTouchedChangesNothing(String name, String unitType) throws IOException {
    copyShipped(name);
    Map<String, String> before = texts(pack);
    sheet(pack, unitType);

    Run run = adopt(temp.resolve("bang.xlsx"), "--yes");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("Không có gì thay đổi: bảng nói đúng như gói.\n");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(texts(pack)).isEqualTo(before);
  }

  private static final Pattern ID = Pattern.compile("  - id: (\\S+)");
  private static final Pattern PERCENT =
      Pattern.compile("      (\\w+): +\\{percent: (\\d+), .*", Pattern.DOTALL);
  private static final Pattern LEVEL =
      Pattern.compile("      (\\w+): \\{points: \\d+, basis: assumed, label: (.*)\\}\\s*");

  /**
   * Thirty cells in the file of the residential areas: nine percentages, eleven labels that need
   * quotes, ten bases. Returns the lines that they stand in, and what these become.
   */
  private static Map<String, String> thirty(EditedWorkbook sheet, String text) {
    Map<String, String> expected = new LinkedHashMap<>();
    String id = "";
    int labels = 0;
    for (String line : text.split("(?<=\n)")) {
      Matcher criterion = ID.matcher(line);
      Matcher percent = PERCENT.matcher(line);
      Matcher level = LEVEL.matcher(line);
      if (criterion.find()) {
        id = criterion.group(1);
      } else if (percent.matches() && expected.size() < 30) {
        int other = Integer.parseInt(percent.group(2)) - 1;
        sheet.number("FIGURE/" + id + "/" + percent.group(1), VALUE, String.valueOf(other));
        expected.put(line, line.replace("{percent: " + percent.group(2), "{percent: " + other));
      } else if (level.matches() && expected.size() < 30) {
        String key = "AWARD/" + id + "/" + level.group(1);
        if (labels++ % 2 == 0) {
          String label = level.group(2) + ": \"a\", b #" + labels;
          sheet.type(key, LABEL, label);
          String quoted = "\"" + label.replace("\"", "\\\"") + "\"";
          expected.put(
              line, line.replace("label: " + level.group(2) + "}", "label: " + quoted + "}"));
        } else {
          sheet.type(key, BASIS, "Nguồn thứ cấp");
          expected.put(line, line.replace("basis: assumed", "basis: secondary"));
        }
      }
    }
    return expected;
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void thirtyCorrectedCellsChangeThirtyLinesAndNothingElse(String lineEnd) throws IOException {
    copyShipped("qd510");
    String file = "khu-dan-cu.yaml";
    rewrite(
        file,
        text ->
            numbered(
                text.replace("awards:", "awards:   # các mức").replace("\n", lineEnd), lineEnd));
    Map<String, String> before = texts(pack);
    EditedWorkbook sheet = sheet();
    Map<String, String> expected = thirty(sheet, before.get(file));
    assertThat(expected).hasSize(30);

    Run run = adopt(sheet, "--yes");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out()).contains("Đã ghi 30 ô vào khu-dan-cu.yaml.", "Gói nạp được", "0 lỗi");
    assertThat(changed(before, texts(pack))).isEqualTo(expected);
    assertThat(Run.antq("check", pack).status()).isZero();
  }

  /** Makes every line of a level another one, so that lines name what was changed. */
  private static String numbered(String text, String lineEnd) {
    StringBuilder numbered = new StringBuilder();
    int n = 0;
    for (String line : text.split("(?<=\n)")) {
      Matcher level = LEVEL.matcher(line);
      numbered.append(
          level.matches() ? line.replace("}" + lineEnd, " " + (++n) + "}" + lineEnd) : line);
    }
    return numbered.toString();
  }

  @Test
  void tellsWhatWouldChangeAndWritesNothingWithoutYes() throws IOException {
    Map<String, String> before = texts(pack);

    Run run = adopt(sheet().number(FULL, VALUE, "85"));

    assertThat(run.status()).isEqualTo(ExitStatus.DIFFERENT);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("mốc “Tỷ lệ để được điểm cao nhất” 90 % → 85 %")
        .contains("Chưa ghi gì. 1 ô đã sửa, ở tệp khu-dan-cu.yaml. Đồng ý thì chạy lại với --yes.");
    assertThat(texts(pack)).isEqualTo(before);
  }

  @Tag("slow")
  @Test
  void tellsWhoChangesClassBeforeAnythingIsWritten() throws IOException {
    copyShipped("qd510");
    Run run =
        adopt(
            sheet().number("FIGURE//excellentFrom", VALUE, "95.5"),
            "--dossiers",
            Path.of("dossiers"));

    assertThat(run.out()).contains("90 điểm → 95,5 điểm").contains("hồ sơ;");
    assertThat(run.status()).isEqualTo(ExitStatus.DIFFERENT);
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() throws IOException {
    EditedWorkbook sheet =
        sheet()
            .type(FULL, VALUE, "87,5")
            .type(MOST, VALUE, "65 %")
            .type("FIGURE//passFrom", VALUE, "6,5 điểm")
            .type("AWARD/GM-1/most", VALUE, "2,25 điểm")
            .type("PERIOD///từ", VALUE, "15/2")
            .type("IN_FORCE///từ", VALUE, "3/1/2025")
            .type("READING//ratingYear", VALUE, "Chỉ lấy kết quả của năm đánh giá.");
    percentCell(sheet, "FIGURE/GM-2/mediationRequired", "0.855");
    Map<String, String> before = texts(pack);

    Run run = adopt(sheet, "--yes");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DECIDED);
    assertThat(changed(before, texts(pack)).values().stream().map(String::strip))
        .containsExactlyInAnyOrder(
            "shareFull: {percent: 87.5, basis: official, label: Tỷ lệ để được điểm cao nhất}",
            "shareMost: {percent: 65, basis: official, label: Tỷ lệ để được mức thứ hai}",
            "passFrom: {number: 6.5, unit: điểm, label: Từ mức này là Đạt, citation: Điều 6, basis:"
                + " official}",
            "most: {points: 2.25, basis: official, label: mức thứ hai}",
            "period: {from: \"02-15\", to: \"12-31\", citation: Điều 5, basis: official}",
            "inForce: {from: 2025-01-03, basis: official}",
            "default: SAME",
            "mediationRequired: {percent: 85.5, basis: official, label: Tỷ lệ hòa giải phải đạt}");
  }

  /** A cell as Excel makes it of 85,5%: a fraction with a format. */
  private static EditedWorkbook percentCell(EditedWorkbook sheet, String key, String fraction) {
    String style = "s=\"" + sheet.style(10) + "\"";
    return sheet.raw(key, VALUE, style, "<v>" + fraction + "</v>", "Bảng");
  }

  @Test
  void missingKeysAreAddedInTheStyleOfTheirNeighbours() throws IOException {
    rewrite(
        "pack.yaml",
        text ->
            text.replace(
                "  passFrom: {number: 7, unit: điểm, label: Từ mức này là Đạt, citation: Điều 6,"
                    + " basis: official}\n",
                "  passFrom:\n    number: 7   # bảy\n    label: 'Đạt'\n"
                    + "    basis: official   # đã đọc\n"));
    EditedWorkbook sheet =
        sheet()
            .type(FULL, CITATION, "Phụ lục I, mục 1: a")
            .type(FULL, NOTE, "đọc ngày 1/2")
            .type("FIGURE//passFrom", CITATION, "Điều 9 khoản 1")
            .type("FIGURE//passFrom", LABEL, "Đạt 'từ' đây")
            .type("CRITERION/GM-2/GM-2", BASIS, "giả định, cần xác nhận");

    Run run = adopt(sheet, "--yes");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DECIDED);
    assertThat(texts(pack).get("khu-dan-cu.yaml"))
        .contains(
            "shareFull: {percent: 90, basis: official, label: Tỷ lệ để được điểm cao nhất,"
                + " citation: \"Phụ lục I, mục 1: a\", note: đọc ngày 1/2}\n")
        .contains(
            "    title: Hòa giải thành tranh chấp\n"
                + "    citation: Điều 2\n"
                + "    basis: assumed\n"
                + "    figures:\n");
    assertThat(texts(pack).get("pack.yaml"))
        .contains(
            "  passFrom:\n"
                + "    number: 7   # bảy\n"
                + "    label: 'Đạt ''từ'' đây'\n"
                + "    citation: Điều 9 khoản 1\n"
                + "    basis: official   # đã đọc\n"
                + "units:\n");
  }

  @Test
  void everythingThatIsWrongIsToldByItsCellAndNothingIsWritten() throws IOException {
    copyShipped("qd510");
    EditedWorkbook sheet = sheet();
    Map<String, String> before = texts(pack);
    sheet
        .type("FIGURE/KDC-A2/participationFull", VALUE, "chín mươi")
        .type("FIGURE/KDC-A2/participationMost", VALUE, "1.234")
        .type("FIGURE/KDC-A2/participationPart", BASIS, "chắc chắn")
        .type("FIGURE/KDC-A1/firstQuarterFrom", VALUE, "31/2")
        .type("AWARD/KDC-A1/full", BASIS, "văn bản chính thức")
        .type("AWARD/KDC-A1/part", CITATION, "Điều 3")
        .type("CRITERION/KDC-A2/KDC-A2", "G", "12")
        .raw("AWARD/KDC-A2/full", VALUE, "", "<f>5+5</f><v>10</v>", "Bảng")
        .raw("AWARD/KDC-A2/most", LABEL, "", "", "Bảng")
        .without("Bảng", "AWARD/KDC-A3/full")
        .cell("Bảng", "D400", "t=\"inlineStr\"", "<is><t>mốc</t></is>");
    percentCell(sheet, "AWARD/KDC-A4/full", "0.1");
    int row = sheet.row("FIGURE/KDC-A2/participationFull");

    Run run = adopt(sheet, "--yes");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("trang \"Bảng\", ô H" + row + ": \"chín mươi\" không phải một số (%).")
        .contains("\"1.234\" không rõ là số hàng nghìn")
        .contains("Không có căn cứ \"chắc chắn\".", "văn bản chính thức; quy định của địa phương")
        .contains("\"31/2\" không phải một ngày trong năm.", "Ghi ngày trước, tháng sau")
        .contains("ô J" + sheet.row("AWARD/KDC-A1/part") + ": Ô của cột “Trích dẫn")
        .contains("ô G" + sheet.row("CRITERION/KDC-A2/KDC-A2") + ": Ô của cột “Điểm tối đa”")
        .contains("ô H" + sheet.row("AWARD/KDC-A2/full") + ": Ô là công thức.")
        .contains("Ô này đã bị xóa trắng; trước đó ghi \"mức thứ hai\".")
        .contains("Thiếu dòng \"KDC-A3, mức,", "có tổ chức")
        .contains("ô A400: Dòng này không có trong bảng khi xuất ra.")
        .contains("Ô này ở dạng phần trăm, nhưng mục này không tính bằng %.");
    assertThat(texts(pack)).isEqualTo(before);
  }

  @Test
  void officialNeedsAProvision() throws IOException {
    rewrite(
        "khu-dan-cu.yaml",
        text ->
            text.replace("citation: Điều 2", "citation: QĐ mẫu")
                .replace(
                    "points: 4, basis: official, label: đủ", "points: 4, basis: local, label: đủ"));
    EditedWorkbook sheet = sheet().type("AWARD/GM-2/full", BASIS, "văn bản chính thức");

    Run run = adopt(sheet, "--yes");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err())
        .contains(
            "ô K"
                + sheet.row("AWARD/GM-2/full")
                + ": Căn cứ là văn bản chính thức nhưng thiếu trích dẫn điều, khoản, điểm.");

    sheet.type("CRITERION/GM-2/GM-2", CITATION, "Điều 2");
    assertThat(adopt(sheet, "--yes").status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void aPackThatWouldNotLoadIsNotWrittenAndItsProblemsAreTold() throws IOException {
    Map<String, String> before = texts(pack);

    Run run = adopt(sheet().number("AWARD/GM-1/full", VALUE, "7"), "--yes");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err())
        .contains("Gói sau khi sửa sẽ có lỗi nên không ghi gì:")
        .contains(pack.resolve("pack.yaml") + ":", "là 11, nhưng thang điểm là 10");
    assertThat(texts(pack)).isEqualTo(before);

    EditedWorkbook both =
        sheet().number("AWARD/GM-1/full", VALUE, "7").number("UNIT_TYPE//khu-dan-cu", VALUE, "11");
    assertThat(adopt(both, "--yes").status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(changed(before, texts(pack)).values()).hasSize(2).contains("    scale: 11\n");
  }

  @Test
  void whatSomebodyElseCorrectedSinceIsNeitherLostNorOverruled() throws IOException {
    EditedWorkbook sheet = sheet().number(FULL, VALUE, "85");
    rewrite(
        "khu-dan-cu.yaml",
        text -> text.replace("shareMost: {percent: 70", "shareMost: {percent: 60"));

    assertThat(adopt(sheet, "--yes").status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(texts(pack).get("khu-dan-cu.yaml"))
        .contains("shareFull: {percent: 85", "shareMost: {percent: 60");
    assertThat(adopt(sheet, "--yes").out()).contains("Không có gì thay đổi");

    Run run = adopt(sheet.number(FULL, VALUE, "86"), "--yes");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("Gói đã được sửa từ khi xuất bảng: ở đây gói đang ghi \"85\"");
  }

  @Tag("slow")
  @Test
  void anOverlayIsCorrectedOnlyWhereItSpeaksItself() throws IOException {
    pack = temp.resolve("tt124-minh-hoa");
    copyFolder(Path.of("province", "packs", "tt124-minh-hoa"), pack);
    EditedWorkbook sheet = sheet(pack, "cap-xa");
    Map<String, String> before = texts(pack);

    Run run =
        adopt(sheet.number("FIGURE/XA-4.2/baseUnitRecognitionRequired", VALUE, "80"), "--yes");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DECIDED);
    assertThat(changed(before, texts(pack)).values())
        .hasSize(1)
        .allMatch(line -> line.contains("80"));

    Run other = adopt(sheet.number("FIGURE/XA-4.1/baseUnitRegistrationRequired", VALUE, "90"));
    assertThat(other.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(other.err()).contains("thuộc gói khác mà gói này mở rộng");
  }

  @Tag("slow")
  @Test
  void groupsRoundingAmountsAndTheTotalAreRowsToo() throws IOException {
    pack = temp.resolve("moi-khoa-qd510");
    copyFolder(Path.of("src/test/resources/moi-khoa/moi-khoa-qd510"), pack);
    Map<String, String> before = texts(pack);
    EditedWorkbook sheet = sheet(pack, "to-hop");
    assertThat(adopt(temp.resolve("bang.xlsx")).out()).contains("Không có gì thay đổi");
    sheet
        .number("ROUNDING/TH-4/rounding/đến", VALUE, "0.25")
        .type("ROUNDING/TH-4/rounding/cách", VALUE, "làm tròn lên đến")
        .type("GROUP//A1", "D", "Phần một")
        .type("TOTAL//", CITATION, "Mục 8")
        .number("AMOUNT/TH-2/each", VALUE, "0.25")
        .type("QUOTA//TH-HM", NOTE, "b");

    Run run = adopt(sheet, "--yes");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DECIDED);
    assertThat(changed(before, texts(pack)).values().stream().map(String::strip))
        .containsExactlyInAnyOrder(
            "rounding: {to: 0.25, how: up, basis: local, citation: Mục 3, note: a, source: b}",
            "A1: {title: Phần một, within: A}",
            "citation: Mục 8",
            "each: {adds: 0.25, label: mỗi mô hình, basis: local, note: a, source: b}",
            "note: b");
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void aShippedPackIsNotCorrected() throws IOException {
    sheet("qd510", "khu-dan-cu");

    Run run = Run.antq("adopt", temp.resolve("bang.xlsx"), "qd510", "--yes");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err())
        .contains("nằm trong chương trình nên không sửa được", "antq new-pack qd510 --copy");
  }

  @Tag("slow")
  @Test
  void aSheetOfTheShippedPackServesItsCopy() throws IOException {
    copyShipped("qd510");
    Run run =
        adopt(
            sheet("qd510", "khu-dan-cu").number("FIGURE/KDC-A2/participationFull", VALUE, "85"),
            "--yes");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void aTableOfAnotherPackOrOfNoneIsRefused() throws IOException {
    Path mine = pack;
    copyShipped("tt124");
    sheet(pack, "cap-xa");
    pack = mine;
    Path other = temp.resolve("bang.xlsx");
    Path form = temp.resolve("ho-so.xlsx");
    assertThat(Run.antq("template", "khu-dan-cu", "--out", form).status()).isZero();
    Path text = Files.writeString(temp.resolve("x.txt"), "x");

    assertThat(adopt(other).err())
        .contains("là của gói tt124 bản \"2021\", không phải gói goi-mau");
    assertThat(adopt(form).err()).contains("không phải bảng do antq sheet xuất ra");
    assertThat(adopt(text).err()).contains("Cần bảng .xlsx của antq sheet");
    assertThat(adopt(temp.resolve("khong-co.xlsx")).status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void hostileWorkbooksAreRefused() throws IOException {
    EditedWorkbook bomb = sheet().add("xl/media/bomb.bin", new byte[50_000_001]);
    assertThat(adopt(bomb).err()).contains("bom nén");

    EditedWorkbook entity =
        sheet()
            .part(
                "xl/worksheets/sheet1.xml",
                xml ->
                    xml.replaceFirst(
                        "\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));
    assertThat(adopt(entity).err()).contains("DTD hoặc thực thể XML").doesNotContain("root:");
  }

  @Test
  void signsOfYamlAndHiddenOnesInATextDoNoHarm() throws IOException {
    Map<String, String> before = texts(pack);
    String title = "Tổ chức \"Ngày hội\": {mới}, [a] #1 & 'b' \\ %";
    Run run = adopt(sheet().type("CRITERION/GM-2/GM-2", "D", title), "--yes");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DECIDED);
    assertThat(changed(before, texts(pack)).values())
        .containsExactly("    title: \"Tổ chức \\\"Ngày hội\\\": {mới}, [a] #1 & 'b' \\\\ %\"\n");
    assertThat(EditedWorkbook.open(sheetFile()).keys()).contains("CRITERION/GM-2/GM-2");

    Run hidden = adopt(sheet().type("CRITERION/GM-2/GM-2", "D", "Ngày\u202Ehội"), "--yes");
    assertThat(hidden.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(hidden.err()).contains("ký tự ẩn U+202E");
  }

  private Path sheetFile() throws IOException {
    sheet();
    return temp.resolve("bang.xlsx");
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    sheet();

    Run again = Run.antq("sheet", pack, "--unit", "khu-dan-cu", "--out", temp.resolve("bang.xlsx"));
    assertThat(again.err()).contains("không ghi đè");
    assertThat(Run.antq("sheet", pack, "--unit", "khu-dan", "--out", temp.resolve("b.xlsx")).err())
        .contains("khu-dan-cu");
    assertThat(
            Run.antq("sheet", pack, "--unit", "khu-dan-cu", "--out", temp.resolve("b.csv")).err())
        .contains("cần đuôi .xlsx");
  }
}
