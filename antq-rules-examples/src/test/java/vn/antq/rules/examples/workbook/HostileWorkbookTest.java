package vn.antq.rules.examples.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.problem.InvalidDossierException;

/** Files that were made to harm, or were broken on their way, are refused with a clear message. */
class HostileWorkbookTest {

  private static final Classifier QD510 = AntqPacks.classifier(AntqPacks.QD510);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String SHEET = "xl/worksheets/sheet2.xml";

  @TempDir Path temporary;

  private EditedWorkbook workbook;

  @BeforeEach
  void blank() throws IOException {
    workbook = EditedWorkbook.blank(QD510, "khu-dan-cu", 2025);
  }

  private String refusal(byte[] bytes) throws IOException {
    Path file = Files.write(temporary.resolve("ho-so.xlsx"), bytes);
    long before = THREADS.getCurrentThreadCpuTime();
    InvalidDossierException error =
        catchThrowableOfType(
            InvalidDossierException.class, () -> DossierWorkbook.read(file, QD510));
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
        .as("processor time")
        .isLessThan(Duration.ofSeconds(20));
    assertThat(error).as("an error").isNotNull();
    return CellPlace.told(error);
  }

  @Test
  void refusesAnArchiveThatUnpacksToTooMuch() throws IOException {
    workbook.add("xl/media/bomb.bin", new byte[SafeArchive.MAX_UNPACKED_BYTES + 1]);
    byte[] bytes = workbook.bytes();

    assertThat(bytes.length).isLessThan(SafeArchive.MAX_FILE_BYTES);
    assertThat(refusal(bytes)).contains("Tệp giải nén ra hơn", "bom nén");
  }

  @Test
  void refusesALongFileBeforeReadingIt() throws IOException {
    assertThat(refusal(new byte[SafeArchive.MAX_FILE_BYTES + 1]))
        .contains("bảng tính hồ sơ dài nhiều nhất 5000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"
      })
  void refusesDeclarationsOfEntities(String doctype) throws IOException {
    for (String part : new String[] {SHEET, "xl/workbook.xml", "xl/sharedStrings.xml"}) {
      blank();
      workbook.part(part, xml -> xml.replaceFirst("\\?>", "?>" + doctype.replace("\\", "\\\\")));

      assertThat(refusal(workbook.bytes())).as(part).contains("DTD hoặc thực thể XML");
    }
  }

  @Test
  void refusesAnEncodingInWhichSomethingCouldHide() throws IOException {
    workbook.part(SHEET, xml -> xml.replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\""));

    assertThat(refusal(workbook.bytes())).contains("bảng tính cần mã UTF-8");
  }

  @Test
  void anEntityIsNeverReadFromAnotherFile() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "BI-MAT");
    workbook.part(
        "xl/sharedStrings.xml",
        xml ->
            xml.replaceFirst(
                    "\\?>", "?><!DOCTYPE sst [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                .replaceFirst("(<t[^>]*>)", "$1&e;"));

    assertThat(refusal(workbook.bytes())).doesNotContain("BI-MAT");
  }

  @ParameterizedTest
  @CsvSource({"ZZZZZZ3, ZZZZZZ3", "AAA3, AAA3", "A99999999, A99999999", "'', '\"\"'"})
  void refusesCellsFarAway(String address, String told) throws IOException {
    workbook.part(
        SHEET,
        xml ->
            xml.replace(
                "</sheetData>", "<row r=\"9\"><c r=\"" + address + "\"/></row></sheetData>"));

    assertThat(refusal(workbook.bytes())).contains("nằm ngoài phạm vi", told);
  }

  @Test
  void refusesTooManyRowsAndTooManyCells() throws IOException {
    workbook.part(
        SHEET,
        xml -> xml.replace("</sheetData>", "<row r=\"1048576\"><c r=\"A1\"/></row></sheetData>"));
    assertThat(refusal(workbook.bytes())).contains("dài đến dòng 1048576");

    blank();
    String cells = "<c r=\"A9\"/>".repeat(SafeXml.MAX_CELLS + 1);
    workbook.part(
        SHEET, xml -> xml.replace("</sheetData>", "<row r=\"9\">" + cells + "</row></sheetData>"));
    assertThat(refusal(workbook.bytes())).contains("nhiều hơn 200000 ô");
  }

  @Test
  void refusesANumberThatWouldTakeGigabytesToWriteOut() {
    workbook.raw("residentHouseholds", "D", "", "<v>1E999999999</v>");

    assertThat(catchThrowable(() -> refusal(workbook.bytes()))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "không phải bảng tính", "PK\u0003\u0004"})
  void refusesWhatIsNoWorkbook(String content) throws IOException {
    assertThat(refusal(content.getBytes(StandardCharsets.UTF_8)))
        .contains("không phải bảng tính .xlsx");
  }

  @Test
  void refusesAWorkbookThatIsNoDossier() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var other = new org.dhatim.fastexcel.Workbook(bytes, "x", "1.0")) {
      other.newWorksheet("Sheet1").value(0, 0, "xin chào");
    }

    assertThat(refusal(bytes.toByteArray())).contains("Không có trang \"Đơn vị\"");
  }

  @Test
  void brokenFilesAreReadOrRefusedButNeverFailOtherwise() throws IOException {
    byte[] whole = workbook.bytes();
    Random random = new Random(20251101);
    for (int i = 0; i < 300; i++) {
      byte[] broken = whole.clone();
      for (int j = 0; j <= i % 5; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(temporary.resolve("hong.xlsx"), broken);

      Throwable thrown = catchThrowable(() -> DossierWorkbook.read(file, QD510));

      assertThat(thrown == null || thrown instanceof InvalidDossierException)
          .as("mutation %s: %s", i, thrown)
          .isTrue();
    }
  }

  @Test
  void xmlThatWasTamperedWithIsReadOrRefusedButNeverFailsOtherwise() throws IOException {
    Random random = new Random(20251102);
    String[] junk = {
      "s=\"99999999999\"",
      "t=\"zz\"",
      "<v>",
      "</c>",
      "r=\"A0\"",
      "\"",
      "<f t=\"shared\" si=\"9\"/>",
      "&#0;",
      "<is>"
    };
    for (int i = 0; i < 200; i++) {
      blank();
      workbook.part(
          i % 3 == 0 ? "xl/sharedStrings.xml" : SHEET,
          xml -> {
            int at = random.nextInt(xml.length());
            return xml.substring(0, at) + junk[random.nextInt(junk.length)] + xml.substring(at);
          });
      Path file = workbook.write(temporary.resolve("hong.xlsx"));

      Throwable thrown = catchThrowable(() -> DossierWorkbook.read(file, QD510));

      assertThat(thrown == null || thrown instanceof InvalidDossierException)
          .as("mutation %s: %s", i, thrown)
          .isTrue();
    }
  }
}
