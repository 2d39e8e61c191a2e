package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.DossierReader;
import vn.antq.rules.DossierWriter;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.workbook.DossierWorkbook;

/** {@code antq template}, run inside this process. */
class TemplateCommandTest {

  @TempDir Path temporary;

  static Stream<String> unitTypes() {
    return AntqPacks.classifier(AntqPacks.QD510).pack().unitTypes().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("unitTypes")
  void anEmptyTemplateOfEitherKindStatesNothing(String unitType) {
    Path yaml = temporary.resolve("mau.yaml");
    Path workbook = temporary.resolve("mau.xlsx");
    String year = "2025";
    assertThat(Run.antq("template", unitType, "--year", year, "--out", yaml).status()).isZero();
    assertThat(Run.antq("template", unitType, "--year", year, "--out", workbook).status()).isZero();

    assertThat(DossierReader.read(yaml).facts()).isEmpty();
    assertThat(
            DossierWriter.json(
                DossierWorkbook.read(workbook, AntqPacks.classifier(AntqPacks.QD510))))
        .isEqualTo(DossierWriter.json(DossierReader.read(yaml)));
  }

  @ParameterizedTest
  @CsvSource({
    "khu-dan-cu, yaml, 'Yếu … Xuất sắc'",
    "khu-dan-cu, xlsx, 'Yếu … Xuất sắc'",
    "cap-xa, xlsx, 'Yếu … Xuất sắc'"
  })
  void anEmptyTemplateIsUndecided(String unitType, String extension, String outcome) {
    Path file = temporary.resolve("mau." + extension);
    Run.antq("template", unitType, "--year", "2025", "--out", file);

    Run run = Run.antq("classify", temporary, "--summary");

    assertThat(run.out()).contains(outcome);
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
  }

  @Test
  void anEmptyTemplateOfATypeWithExclusionsAsksForTheFactsThatDecideTheScope() {
    Path file = temporary.resolve("mau.xlsx");
    Run.antq("template", "doanh-nghiep", "--year", "2025", "--out", file);

    Run run = Run.antq("classify", file);

    assertThat(run.err()).contains("Hãy khai armedForcesUnit.", "Hãy khai enterpriseSize.");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void aYamlTemplateExplainsEveryFactAndShowsARecord() throws IOException {
    Path yaml = temporary.resolve("mau.yaml");
    Run.antq("template", "khu-dan-cu", "--year", "2025", "--out", yaml);

    assertThat(Files.readString(yaml))
        .contains(
            """
              # Số hộ đăng ký tham gia; số nguyên (hộ); từ 0, không quá residentHouseholds
              registeredHouseholds: unknown
            """)
        .contains(
            """
              crimes: unknown
              #  - description: "…"  # Tóm tắt vụ phạm tội
              #    severity: LESS_SERIOUS  # Loại tội phạm; một trong các mã dưới đây
              #    #     LESS_SERIOUS: Ít nghiêm trọng
            """)
        .doesNotContain("registrationShare", "learners");
  }

  @Test
  void aTemplateWhoseExampleRecordsAreFilledInIsRead() throws IOException {
    Path yaml = temporary.resolve("mau.yaml");
    Run.antq("template", "khu-dan-cu", "--year", "2025", "--out", yaml);
    String filled =
        Files.readString(yaml)
            .replace("crimes: unknown", "crimes:")
            .replaceAll("(?m)^  #(  - description: \"…\"  # Tóm tắt vụ phạm tội)$", "  $1")
            .replaceAll("(?m)^  #(    severity: LESS_SERIOUS)", "  $1");

    assertThat(DossierWriter.json(DossierReader.read("mau.yaml", filled)))
        .contains("\"severity\": \"LESS_SERIOUS\"");
  }

  @ParameterizedTest
  @CsvSource({
    "khu-dan-cuu, mau.yaml, 'Có thể bạn muốn viết \"khu-dan-cu\"'",
    "khu-dan-cu, mau.txt, 'cần đuôi .yaml, .yml hoặc .xlsx'"
  })
  void tellsInVietnameseWhatIsWrongWithTheCommandLine(String type, String file, String message) {
    Run run = Run.antq("template", type, "--year", "2025", "--out", temporary.resolve(file));

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains(message);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void asksForAUnitTypeOrADossier() {
    Run run = Run.antq("template", "--out", temporary.resolve("mau.xlsx"));

    assertThat(run.err()).contains("Thiếu LOẠI_ĐƠN_VỊ");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Path there = Files.writeString(temporary.resolve("co-san.xlsx"), "cũ");

    Run run = Run.antq("template", "khu-dan-cu", "--out", there);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("Đã có tệp này; không ghi đè.");
    assertThat(there).hasContent("cũ");
  }

  @Test
  void aDossierIsWrittenIntoAWorkbookAndClassifiedFromIt() {
    Path dossier = ExampleDossier.file("tdp-5-thieu-mot-ho");
    Path workbook = temporary.resolve("tdp-5.xlsx");

    Run written = Run.antq("template", "--from", dossier, "--out", workbook);

    assertThat(written.out()).isEqualTo("Đã ghi " + workbook + "\n");
    assertThat(Run.antq("classify", workbook, "--format", "json").out())
        .isEqualTo(Run.antq("classify", dossier, "--format", "json").out());
    assertThat(Run.antq("advise", workbook).out()).isEqualTo(Run.antq("advise", dossier).out());
    assertThat(Run.antq("compare", dossier, workbook).status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void leavesNoFileWhenADossierWouldLoseSomethingInAWorkbook() throws IOException {
    Path dossier =
        Files.writeString(
            temporary.resolve("ho-so.yaml"),
            """
            dossier: a
            unit: khu-dan-cu
            period: {year: 2025}
            facts:
              crimes: [{}]
            """);
    Path workbook = temporary.resolve("ho-so.xlsx");

    Run run = Run.antq("template", "--from", dossier, "--out", workbook);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("không ghi được trọn vẹn vào bảng tính");
    assertThat(workbook).doesNotExist();
  }
}
