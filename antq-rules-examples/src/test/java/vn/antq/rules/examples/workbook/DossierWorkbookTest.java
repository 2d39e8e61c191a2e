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
  private static final String CRIMES = "Vụ phạm tội từ nghiêm trọng trở";

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
        Dossier.of("khu-dan-cu", 2025)
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
        Dossier.of("khu-dan-cu", 2025)
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
            at("partyCellResolutionDate", "D") + "Ở đây cần một ngày, nhưng ô là số 2025.",
            at("registeredHouseholds", "D") + "Dữ kiện \"registeredHouseholds\"",
            at("securityForceRating", "D") + "Dữ kiện \"securityForceRating\"",
            at("crimes", "D") + "Danh sách \"crimes\"",
            at("disputesArisen", "D") + "Dữ kiện \"disputesArisen\"",
            at("reportsComplete", "D") + "Dữ kiện \"reportsComplete\" có tài liệu nhưng chưa có");
  }

  private String at(String fact, String column) {
    return "ho-so.xlsx, trang \"Dữ kiện\", dòng " + workbook.row(fact) + ", cột " + column + ": ";
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
            at("usefulTips", "D") + "Ô này là ngày 2025-05-08, nhưng ở đây cần một số.",
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
                + "\", dòng 3, cột A: Dòng này có số thứ tự nhưng chưa ghi dữ kiện nào.");
  }

  @Test
  void aFieldOfARecordIsToldByItsOwnCell() {
    workbook.cell(CRIMES, "C4", "t=\"inlineStr\"", "<is><t>Rất nặng</t></is>");

    assertThat(problems())
        .contains("trang \"" + CRIMES + "\", dòng 4, cột C: Dữ kiện \"crimes[1].severity\"");
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

    assertThat(problems()).contains("đã có giá trị ở dòng " + workbook.row("residentHouseholds"));
  }

  @Test
  void theUnitIsChecked() {
    workbook.cell(Layout.UNIT_SHEET, "C3", "t=\"inlineStr\"", "<is><t> </t></is>");
    workbook.cell(Layout.UNIT_SHEET, "C8", "t=\"inlineStr\"", "<is><t>năm nay</t></is>");

    assertThat(problems())
        .contains(
            "ho-so.xlsx, trang \"Đơn vị\", dòng 3, cột C: Chưa ghi mã hồ sơ.",
            "ho-so.xlsx, trang \"Đơn vị\", dòng 8, cột C: Ở đây cần một năm");
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
}
