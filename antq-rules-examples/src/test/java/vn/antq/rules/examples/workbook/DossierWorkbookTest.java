package vn.antq.rules.examples.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.problem.InvalidDossierException;

/** What people type in the cells of a workbook, and what becomes of it. */
class DossierWorkbookTest {

  private static final Classifier QD510 = AntqPacks.classifier(AntqPacks.QD510);
  private static final String CRIMES = "Vụ phạm tội từ nghiêm trọng…";

  @TempDir Path temporary;

  private EditedWorkbook workbook;

  @BeforeEach
  void blank() throws IOException {
    workbook = EditedWorkbook.blank(QD510, "khu-dan-cu", 2025);
  }

  private Dossier read() throws IOException {
    return DossierWorkbook.read(workbook.write(temporary.resolve("ho-so.xlsx")), QD510);
  }

  private Map<String, Object> values() throws IOException {
    return read().facts().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
  }

  private String problems() {
    InvalidDossierException error =
        catchThrowableOfType(InvalidDossierException.class, () -> QD510.classify(read()));
    assertThat(error).as("an error").isNotNull();
    return CellPlace.told(error).replace(temporary + java.io.File.separator, "");
  }

  @ParameterizedTest
  @CsvSource({
    "festivalHeld, Có, true",
    "festivalHeld, ' có ', true",
    "festivalHeld, KHÔNG, false",
    "securityForceRating, Hoàn thành tốt nhiệm vụ, COMPLETED_WELL",
    "securityForceRating, EXCELLENT, EXCELLENT",
    "partyCellResolutionDate, Không có, none",
    "partyCellResolutionDate, 2025-02-10, 2025-02-10",
    "partyCellResolutionDate, 10/02/2025, 2025-02-10",
    "partyCellResolutionDate, ' 1/2/2025 ', 2025-02-01",
    "partyCellResolutionDate, 2025-02-14T00:00:00, 2025-02-14",
    "festivalHeld, 'Có\u00a0', true",
    "securityForceRating, 'Hoàn thành\u00a0tốt\u2007nhiệm vụ', COMPLETED_WELL",
    "residentHouseholds, 312, 312"
  })
  void wordsMeanWhatPeopleMean(String fact, String cell, String value) throws IOException {
    workbook.text(fact, "D", cell);

    assertThat(values()).containsExactly(Map.entry(fact, value));
  }

  @ParameterizedTest
  @CsvSource({
    "residentHouseholds, Không rõ",
    "festivalHeld, chưa rõ",
    "securityForceRating, Không rõ",
    "partyCellResolutionDate, Chưa biết",
    "crimes, Không rõ",
    "residentHouseholds, '  '"
  })
  void whatIsNotKnownIsNotStated(String fact, String cell) throws IOException {
    workbook.text(fact, "D", cell);

    assertThat(values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "386, 386",
    "386.0, 386",
    "3.86E2, 386",
    "1.1000000000000001, 1.1",
    "0.30000000000000004, 0.3",
    "-2, -2"
  })
  void numbersAreWhatACellShowsWithoutBinaryNoise(String stored, String value) throws IOException {
    workbook.cell(CRIMES, "B3", "", "<v>" + stored + "</v>");

    assertThat(values().get("crimes"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(StatedRecord.class))
        .singleElement()
        .satisfies(
            record -> assertThat(record.fields().get("description").value()).isEqualTo(value));
  }

  @Test
  void aDayIsReadFromACellThatShowsADay() throws IOException {
    Dossier stated =
        Dossier.builder("khu-dan-cu", 2025)
            .id("a")
            .fact("partyCellResolutionDate", "2024-02-29")
            .build();
    workbook = EditedWorkbook.of(stated, QD510);

    assertThat(workbook.bytes()).isNotEmpty();
    assertThat(values()).containsExactly(Map.entry("partyCellResolutionDate", "2024-02-29"));
  }

  @Test
  void twoCellsMakeARange() throws IOException {
    workbook.raw("registeredHouseholds", "D", "", "<v>300</v>");
    workbook.raw("registeredHouseholds", "E", "", "<v>312</v>");

    assertThat(values().get("registeredHouseholds")).hasToString("300–312");
  }

  @Test
  void aListThatIsSaidToBeEmptyIsEmptyAndABlankOneIsUnknown() throws IOException {
    workbook.text("crimes", "D", "không có");
    workbook.raw("incidents", "D", "", "<v>0</v>");

    assertThat(values()).containsOnlyKeys("crimes", "incidents");
    assertThat(values().get("crimes")).asInstanceOf(list()).isEmpty();
  }

  private static org.assertj.core.api.InstanceOfAssertFactory<
          java.util.List, org.assertj.core.api.ListAssert<Object>>
      list() {
    return org.assertj.core.api.InstanceOfAssertFactories.LIST;
  }

  @Test
  void severalPiecesOfEvidenceStandInSeveralRows() throws IOException {
    Dossier stated =
        Dossier.builder("khu-dan-cu", 2025)
            .id("a")
            .fact(
                "residentHouseholds",
                "312",
                Evidence.document("Biên bản 04", java.time.LocalDate.of(2025, 10, 3)),
                Evidence.document("Sổ hộ khẩu"))
            .build();
    workbook = EditedWorkbook.of(stated, QD510);

    assertThat(read().facts().get("residentHouseholds").evidence())
        .isEqualTo(stated.facts().get("residentHouseholds").evidence());
  }

  @Test
  void theResultOfAFormulaIsTaken() throws IOException {
    workbook.raw("residentHouseholds", "D", "", "<f>300+12</f><v>312</v>");
    workbook.raw("festivalHeld", "D", "t=\"str\"", "<f>IF(TRUE,\"Có\",\"\")</f><v>Có</v>");

    assertThat(values())
        .containsOnly(Map.entry("residentHouseholds", "312"), Map.entry("festivalHeld", "true"));
  }

  @Test
  void everyProblemIsToldAtOnceWithSheetRowAndColumn() {
    workbook.raw("residentHouseholds", "D", "", "<f>A1</f>");
    workbook.raw("usefulTips", "D", "t=\"e\"", "<v>#DIV/0!</v>");
    workbook.raw("partyCellResolutionDate", "D", "", "<v>2025</v>");
    workbook.text("registeredHouseholds", "D", "ba trăm");
    workbook.text("securityForceRating", "D", "Tốt");
    workbook.raw("crimes", "D", "", "<v>2</v>");
    workbook.raw("disputesArisen", "D", "", "<v>-3</v>");
    workbook.text("reportsComplete", "F", "Báo cáo 12");

    String told = problems();

    assertThat(told)
        .startsWith("Hồ sơ \"ho-so.xlsx\" có 8 lỗi:")
        .contains(
            at("residentHouseholds", "D") + "Ô là công thức chưa có kết quả.",
            at("usefulTips", "D") + "Ô báo lỗi #DIV/0!.",
            at("partyCellResolutionDate", "D") + "Giá trị phải là một ngày; đang ghi số 2025.",
            at("registeredHouseholds", "D") + "Dữ kiện \"Số hộ đăng ký tham gia\"",
            at("securityForceRating", "D") + "Dữ kiện \"Kết quả xếp loại lực lượng",
            at("crimes", "D") + "Danh sách \"Vụ phạm tội",
            at("disputesArisen", "D") + "Dữ kiện \"Số",
            at("reportsComplete", "D") + "Dữ kiện \"");
  }

  private String at(String fact, String column) {
    return "ho-so.xlsx, trang \"Dữ kiện\", ô " + column + workbook.row(fact) + ": ";
  }

  @Test
  void aCellThatAProgramTurnedIntoADayIsNotANumber() {
    // Style 1 of an edited style sheet: built-in format 14 is a day.
    String formats =
        "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/>";
    workbook.part(
        "xl/styles.xml",
        xml -> xml.replaceAll("<cellXfs[^>]*>(?:<xf[^>]*/>|<xf.*?</xf>)*", formats));
    workbook.raw("usefulTips", "D", "s=\"1\"", "<v>45785</v>");
    workbook.raw("disputesArisen", "D", "s=\"2\"", "<v>0.95</v>");

    assertThat(problems())
        .contains(
            at("usefulTips", "D") + "Ô này là ngày 08/05/2025, nhưng ở đây cần một số.",
            at("disputesArisen", "D") + "Ô này ở dạng phần trăm");
  }

  @Test
  void recordsThatDoNotMatchTheirCountAreNotLost() {
    workbook.text("crimes", "D", "Không có");
    workbook.cell(CRIMES, "C3", "t=\"inlineStr\"", "<is><t>Nghiêm trọng</t></is>");

    assertThat(problems()).contains(at("crimes", "D"), "kê 1 dòng");
  }

  @Test
  void aNumberedRowWithoutFactsIsNotARecord() {
    workbook.cell(CRIMES, "A3", "", "<v>1</v>");

    assertThat(problems())
        .contains(
            "ho-so.xlsx, trang \""
                + CRIMES
                + "\", ô A3: Dòng này có số thứ tự nhưng chưa ghi dữ kiện nào.");
  }

  @Test
  void aFieldOfARecordIsToldByItsOwnCell() {
    workbook.cell(CRIMES, "C4", "t=\"inlineStr\"", "<is><t>Rất nặng</t></is>");

    assertThat(problems())
        .contains(
            "trang \""
                + CRIMES
                + "\", ô C4: Dữ kiện \"Loại tội phạm\" phải là một giá trị trong danh sách");
  }

  @Test
  void aValueOutsideTheColumnsIsNotOverlooked() {
    workbook.raw("residentHouseholds", "Z", "", "<v>312</v>");

    assertThat(problems()).contains(at("residentHouseholds", "Z") + "Ô này nằm ngoài các cột");
  }

  @Test
  void aFactThatStandsTwiceIsNotChosenFrom() {
    workbook.raw("residentHouseholds", "D", "", "<v>312</v>");
    int other = workbook.row("usefulTips");
    workbook.cell(
        Layout.FACTS_SHEET, "A" + other, "t=\"inlineStr\"", "<is><t>residentHouseholds</t></is>");
    workbook.cell(Layout.FACTS_SHEET, "D" + other, "", "<v>313</v>");

    assertThat(problems()).contains("đã có giá trị ở ô D" + workbook.row("residentHouseholds"));
  }

  @Test
  void theUnitIsChecked() {
    workbook.cell(Layout.UNIT_SHEET, "C3", "t=\"inlineStr\"", "<is><t> </t></is>");
    workbook.cell(Layout.UNIT_SHEET, "C8", "t=\"inlineStr\"", "<is><t>năm nay</t></is>");

    assertThat(problems())
        .contains(
            "ho-so.xlsx, trang \"Đơn vị\", ô C3: Chưa ghi mã hồ sơ.",
            "ho-so.xlsx, trang \"Đơn vị\", ô C8: Năm phải là số có bốn chữ số");
  }

  @Test
  void choicesAreOfferedAndTheRowOfNamesIsHidden() throws IOException {
    workbook.part(
        "xl/worksheets/sheet2.xml",
        xml -> {
          assertThat(xml)
              .contains("<dataValidation ", "type=\"list\"", "DanhMuc", "ySplit=\"2\"")
              .containsPattern("<row r=\"2\"[^>]*hidden=\"(1|true)\"");
          return xml + " ";
        });
    workbook.part(
        "xl/workbook.xml",
        xml -> {
          assertThat(xml).containsPattern("name=\"DanhMuc\"[^>]*state=\"hidden\"");
          return xml + " ";
        });
  }

  @Test
  void cellsWarnOfWhatTheyCannotMean() throws IOException {
    String households = "D" + workbook.row("residentHouseholds");
    String day = "D" + workbook.row("partyCellResolutionDate");
    workbook.part(
        "xl/worksheets/sheet2.xml",
        xml -> {
          assertThat(xml)
              .contains("sqref=\"" + households + ":" + households + "\"", "sqref=\"" + day)
              .contains("INT(" + households + ")=" + households, "MAX(" + households + ",1)")
              .contains("ISNUMBER(" + day + ")", "=\"Không có\"")
              .contains("Giá trị phải là số nguyên từ 1 trở lên");
          return xml + " ";
        });
    workbook.part(
        "xl/worksheets/sheet1.xml",
        xml -> {
          assertThat(xml).contains("INT(C8)=C8", "Năm là số có bốn chữ số");
          return xml + " ";
        });
  }

  @Test
  void aNameThatIsTooLongForASheetIsCutWhereItIsSeen() {
    assertThat(Layout.recordSheets(QD510.pack().vocabulary()).values())
        .contains(CRIMES, "Vụ cháy, nổ, tai nạn lao động…")
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
  }

  private String told(String fact, String cell) {
    workbook.text(fact, "D", cell);
    return problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "residentHouseholds|95%|Đây là số hộ, không phải tỷ lệ: ghi số hộ.",
        "residentHouseholds|92,5 %|Đây là số hộ, không phải tỷ lệ: ghi số hộ.",
        "residentHouseholds|312 hộ|Chỉ ghi số: 312.",
        "residentHouseholds|1.250|Có thể bạn muốn viết 1250",
        "residentHouseholds|4.5|Số hộ là số nguyên",
        "residentHouseholds|300-312|Chỉ biết khoảng thì ghi vào hai cột Giá trị và Đến.",
        "crimeCases|0 vụ|Chỉ ghi số: 0.",
        "crimeCases|9 người|Chỉ ghi số vụ, không ghi chữ.",
        "crimeCases|Không có|Không có vụ nào thì ghi 0.",
        "crimeCases|-|Không có vụ nào thì ghi 0.",
        "crimeCases|N/A|Chưa biết thì để trống ô này.",
        "festivalHeld|x|Ghi Có hoặc Không. Chưa biết thì để trống ô này.",
        "partyCellResolutionDate|tháng 2|Ghi đủ ngày, tháng, năm, ví dụ 10/02/2025; không có thì"
            + " ghi “Không có”.",
        "securityForceRating|Tốt lắm|Chọn một trong: Không hoàn thành nhiệm vụ; Hoàn thành nhiệm"
            + " vụ; Hoàn thành tốt nhiệm vụ; Hoàn thành xuất sắc nhiệm vụ."
      })
  void whatIsWrongIsToldInTheWordsOfAWorkbook(String fact, String cell, String advice) {
    String told = told(fact, cell);

    assertThat(told)
        .contains(at(fact, "D"), advice)
        .doesNotContain("true", "false", "none", fact, "COMPLETED", "2025-02-10", "dòng này");
  }

  @Test
  void aFigureTypedBesideTheColumnIsTold() {
    workbook.raw("residentHouseholds", "C", "", "<v>312</v>");
    workbook.text("crimeCases", "C", "3");
    workbook.text("festivalHeld", "B", "Có");
    int help = Layout.FACT_COLUMNS.size() - 1;
    workbook.raw("usefulTips", String.valueOf((char) ('A' + help)), "", "<v>5</v>");

    assertThat(problems())
        .contains(
            at("residentHouseholds", "C") + "Ô này không phải cột Giá trị",
            "ghi vào ô D" + workbook.row("residentHouseholds"),
            at("crimeCases", "C"),
            at("festivalHeld", "B"),
            at("usefulTips", String.valueOf((char) ('A' + help))));
  }

  @Test
  void aUnitOfMeasureInOtherWordsIsNoFigure() throws IOException {
    workbook.text("residentHouseholds", "C", "hộ dân");

    assertThat(values()).isEmpty();
  }

  private void type(String address, String attributes, String content) {
    workbook.cell(Layout.UNIT_SHEET, address, attributes, content);
  }

  private void typeText(String address, String text) {
    type(address, "t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
  }

  @ParameterizedTest
  @CsvSource({"Khu dân cư", "' KHU\u00a0DÂN CƯ '", "khu-dan-cu"})
  void aUnitTypeMayBeTypedByItsLabel(String typed) throws IOException {
    typeText("C4", typed);

    assertThat(read().unit().type()).isEqualTo("khu-dan-cu");
  }

  @Test
  void aWrongUnitTypeIsToldInItsCell() {
    typeText("C4", "Khu dân cu");

    assertThat(problems())
        .contains(
            "ho-so.xlsx, trang \"Đơn vị\", ô C4: Gói qd510 không phân loại",
            "Có thể bạn muốn viết \"khu-dan-cu\"");
  }

  @Test
  void aNameBesideItsColumnIsTold() {
    typeText("D5", "Tổ dân phố 5");
    type("D6", "", "<v>123</v>");

    assertThat(problems())
        .contains("ô D5: Tên đơn vị ghi lệch", "ô C5", "ô D6: Ô này không phải cột Giá trị");
  }

  private void styles(String... formats) {
    StringBuilder own = new StringBuilder();
    StringBuilder cells = new StringBuilder("<cellXfs count=\"9\"><xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.length; i++) {
      own.append("<numFmt numFmtId=\"").append(200 + i).append("\" formatCode=\"");
      own.append(formats[i]).append("\"/>");
      cells.append("<xf numFmtId=\"").append(200 + i).append("\"/>");
    }
    workbook.part(
        "xl/styles.xml",
        xml ->
            xml.replaceAll("<numFmts.*?</numFmts>", "")
                .replaceFirst(
                    "(<styleSheet[^>]*>)",
                    "$1<numFmts count=\"9\">"
                        + java.util.regex.Matcher.quoteReplacement(own.toString())
                        + "</numFmts>")
                .replaceAll(
                    "<cellXfs[^>]*>(?:<xf[^>]*/>|<xf.*?</xf>)*",
                    java.util.regex.Matcher.quoteReplacement(cells.toString())));
  }

  @Test
  void aCodeKeepsTheLeadingNoughtsThatAPersonSees() throws IOException {
    styles("00000");
    type("C6", "s=\"1\"", "<v>123</v>");
    type("C7", "s=\"1\"", "<v>1234567</v>");

    assertThat(read().unit().code()).isEqualTo("00123");
    assertThat(read().unit().within()).isEqualTo("1234567");
  }

  @ParameterizedTest
  @CsvSource({"'_-* #,##0\\ _D_M_-'", "'#,##0\\ _V_N_D'", "'*d#,##0'", "'#,##0 \"dm\"'"})
  void aLetterThatIsOnlyRoomMakesNoDay(String format) throws IOException {
    styles(format.replace("\"", "&quot;"));
    workbook.raw("residentHouseholds", "D", "s=\"1\"", "<v>311</v>");

    assertThat(values()).containsEntry("residentHouseholds", "311");
  }

  @Test
  void aTextThatBecameADayIsNotReadAsANumber() {
    styles("dd/mm/yyyy");
    type("C5", "s=\"1\"", "<v>45702</v>");
    workbook.raw("residentHouseholds", "D", "", "<v>312</v>");
    workbook.raw("residentHouseholds", "F", "s=\"1\"", "<v>45750</v>");
    workbook.cell(CRIMES, "B3", "s=\"1\"", "<v>45750</v>");

    assertThat(problems())
        .contains(
            "trang \"Đơn vị\", ô C5: Ô này là ngày 14/02/2025, nhưng ở đây cần văn bản.",
            at("residentHouseholds", "F") + "Ô này là ngày 03/04/2025",
            "trang \"" + CRIMES + "\", ô B3: Ô này là ngày 03/04/2025",
            "đặt định dạng ô là Văn bản (Text)");
  }

  @Test
  void aDayMayBeKeptAsText() throws IOException {
    workbook.raw("partyCellResolutionDate", "D", "t=\"d\"", "<v>2025-02-14</v>");
    workbook.raw("residentHouseholds", "D", "", "<v>312</v>");
    workbook.text("residentHouseholds", "G", "20/02/2025");

    assertThat(values()).containsEntry("partyCellResolutionDate", "2025-02-14");
    assertThat(read().facts().get("residentHouseholds").evidence())
        .singleElement()
        .satisfies(piece -> assertThat(piece.date()).contains(java.time.LocalDate.of(2025, 2, 20)));
  }

  @ParameterizedTest
  @CsvSource({"#CALC!", "#SPILL!", "#GETTING_DATA", "#N/A", "#PYTHON!", "#REF!"})
  void noErrorOfAFormulaIsAName(String error) {
    type("C5", "t=\"e\"", "<f>X()</f><v>" + error + "</v>");
    typeText("C6", error);

    assertThat(problems()).contains("ô C5: Ô báo lỗi " + error, "ô C6: Ô báo lỗi " + error);
  }

  @Test
  void anEscapedCharacterIsTheCharacter() throws IOException {
    typeText("C5", "Tổ 5_x000D_\nKP_x0020_2_x000D_");
    typeText("C6", "_x005F_x000D_ _xD800_");

    assertThat(read().unit().name()).isEqualTo("Tổ 5\nKP 2");
    assertThat(read().unit().code()).isEqualTo("_x000D_ _xD800_");
  }

  @Test
  void aFileOfAnOldProgramGetsItsAdvice() throws IOException {
    Path file =
        java.nio.file.Files.write(
            temporary.resolve("a.xlsx"),
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});

    InvalidDossierException error =
        catchThrowableOfType(
            InvalidDossierException.class, () -> DossierWorkbook.read(file, QD510));
    assertThat(error).hasMessageContaining("có mật khẩu").hasMessageContaining("Lưu thành → .xlsx");
  }

  private void removeRow(int sheet, int row) {
    workbook.part(
        "xl/worksheets/sheet" + sheet + ".xml",
        xml -> xml.replaceFirst("<row r=\"" + row + "\"[^>]*>.*?</row>", ""));
  }

  @Test
  void aMissingRowOfNamesIsToldOnce() {
    workbook.raw("residentHouseholds", "D", "", "<v>312</v>");
    workbook.text("crimeCases", "D", "x");
    removeRow(2, 2);

    assertThat(problems())
        .startsWith("Hồ sơ \"ho-so.xlsx\" có 1 lỗi:")
        .contains("trang \"Dữ kiện\"", "Dòng thứ hai");
  }

  @Test
  void rowsPutAboveTheTableChangeNothing() throws IOException {
    workbook.raw("residentHouseholds", "D", "", "<v>312</v>");
    workbook.part("xl/worksheets/sheet2.xml", DossierWorkbookTest::movedDown);

    assertThat(values()).containsExactly(Map.entry("residentHouseholds", "312"));
  }

  /** What a spreadsheet program makes of a sheet above whose first row a title is put. */
  private static String movedDown(String xml) {
    String moved =
        java.util.regex.Pattern.compile("(<row r=\"|<c r=\"[A-Z]+)(\\d+)\"")
            .matcher(xml)
            .replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + 1) + "\"");
    return moved.replace(
        "<sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>BẢNG KÊ</t></is></c></row>");
  }

  @Test
  void everythingIsToldThoughTheUnitIsNot() {
    typeText("C3", " ");
    typeText("C8", "năm nay");
    workbook.cell(CRIMES, "A3", "", "<v>1</v>");
    workbook.raw("usefulTips", "D", "", "<f>A1</f>");
    workbook.text("festivalHeld", "D", "x");
    workbook.text("residentHouseholds", "D", "312 hộ");
    workbook.text("partyCellResolutionDate", "D", "10/02");

    assertThat(problems()).startsWith("Hồ sơ \"ho-so.xlsx\" có 7 lỗi:");
  }

  @Test
  void aSheetIsPrintedAcrossAndAsWideAsThePage() {
    workbook.part(
        "xl/worksheets/sheet2.xml",
        xml -> {
          assertThat(xml)
              .contains("orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"");
          return xml + " ";
        });
  }

  @Test
  void aWorkbookSpeaksOfWhatItsCellsTake() {
    workbook.part(
        "xl/sharedStrings.xml",
        xml -> {
          assertThat(unescaped(xml))
              .doesNotContain("ghi none", "danh sách trống", "bỏ trống cả dòng")
              .contains("thì ghi “Không có”; chưa biết thì để trống ô.");
          return xml + " ";
        });
  }

  private static String unescaped(String xml) {
    return java.util.regex.Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }
}
