package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.DossierSchema;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

/** {@code antq facts}, run inside this process. */
class FactsCommandTest {

  private static List<String> cells(String line) {
    return List.of(line.strip().split(" {2,}"));
  }

  @Test
  void showsEveryFactOfAUnitTypeWithTypeUnitAndBounds() {
    Run run = Run.antq("facts", "--unit", "khu-dan-cu");

    assertThat(run.out().lines().map(FactsCommandTest::cells))
        .contains(
            List.of(
                "registeredHouseholds",
                "Số hộ đăng ký tham gia",
                "số nguyên",
                "hộ",
                "từ 0, không quá residentHouseholds"),
            List.of(
                "registrationShare",
                "Tỷ lệ hộ đăng ký tham gia",
                "tỷ lệ",
                "tính ra: registeredHouseholds / residentHouseholds"),
            List.of("severity", "Loại tội phạm", "Severity"),
            List.of("EXTREMELY_SERIOUS", "Đặc biệt nghiêm trọng"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("hasOwnPartyCell")
                    .endsWith("không khai thì là có (cách hiểu điều khoản còn để ngỏ)"));
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void leavesOutWhatDecidesOnlyOtherUnitTypes() {
    assertThat(Run.antq("facts", "--unit", "khu-dan-cu").out())
        .doesNotContain("learners", "communesInspected", "securityCameras");
    assertThat(Run.antq("facts").out()).contains("learners", "communesInspected");
  }

  @Test
  void knowsTheFactsOfAProvincesPack() {
    assertThat(
            Run.antq("facts", "--unit", "khu-dan-cu", "--pack", Path.of("province", "packs")).out())
        .contains("selfManagedGroups", "securityCameras");
  }

  @Test
  void printsTheSchemaOfDossiers() {
    var pack = AntqPacks.classifier(AntqPacks.QD510).pack();

    assertThat(Run.antq("facts", "--format", "json-schema").out())
        .isEqualTo(DossierSchema.of(pack));
    assertThat(Run.antq("facts", "--format", "json-schema", "--unit", "co-quan").out())
        .isEqualTo(DossierSchema.of(pack, "co-quan"));
  }

  @ParameterizedTest
  @CsvSource({
    "--unit, khu-dan-cuu, 'không có loại đơn vị \"khu-dan-cuu\"', khu-dan-cu",
    "--format, xml, 'Không có dạng \"xml\"', json-schema",
    "--pack, qd511, 'Không có gói hay thư mục \"qd511\"', qd510"
  })
  void tellsInVietnameseWhatIsWrongWithTheCommandLine(
      String option, String value, String message, String advice) {
    Run run = Run.antq("facts", option, value);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains(message, advice);
    assertThat(run.out()).isEmpty();
  }
}
