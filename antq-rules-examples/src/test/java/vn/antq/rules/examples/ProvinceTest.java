package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

/** The illustrative province: its own packs, and a year of its units. */
class ProvinceTest {

  private static final Path PACKS = Path.of("province", "packs");
  private static final Path DOSSIERS = Path.of("province", "dossiers");

  private static Run province;

  @BeforeAll
  static void classify() {
    province =
        Run.antq(
            "classify",
            "--pack",
            PACKS,
            DOSSIERS,
            "--explain",
            "Xã Đồng Gió Lành",
            "--explain",
            "MH-01");
  }

  private static List<String> cells(String line) {
    return List.of(line.strip().split(" {2,}"));
  }

  @ParameterizedTest
  @CsvSource({
    "Khu dân cư, '32|24|6|2|0|75 % – 81,25 %'",
    "Cơ quan, '8|7|1|0|0|87,5 %'",
    "Doanh nghiệp, '7|6|1|0|0|85,71 %'",
    "Cơ sở giáo dục, '6|4|2|0|0|66,66 %'",
    "'Xã, phường, đặc khu', '3|1|1|1|0|33,33 % – 66,66 %'",
    "Khu dân cư, '32|13|13|3|1|2|32|87,5 %'",
    "Cơ quan, '8|7|0|1|0|0|8|87,5 %'",
    "Doanh nghiệp, '7|6|0|1|0|0|7|85,71 %'",
    "Cơ sở giáo dục, '6|4|1|1|0|0|6|83,33 %'",
    "Cấp xã, '3|1|0|1|0|1|3|33,33 % – 66,66 %'"
  })
  void countsEachUnitTypeByOutcome(String type, String counts) {
    assertThat(province.out().lines().map(ProvinceTest::cells))
        .contains(Stream.concat(Stream.of(type), Stream.of(counts.split("\\|"))).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Phường Bến Sao Đêm, 'Cấp xã|2026|Xuất sắc|95/100|Đạt'",
    "Xã Đồng Gió Lành, 'Cấp xã|2026|Trung bình|57/100|Chưa đạt'",
    "Xã Suối Mây Hồng, 'Cấp xã|2026|Trung bình … Khá|62–83/100|Chưa đạt … Đạt'"
  })
  void classifiesACommuneByWhatIsCountedFromItsUnits(String commune, String result) {
    assertThat(province.out().lines().filter(line -> line.startsWith(commune + "  ")))
        .singleElement()
        .satisfies(
            line -> assertThat(cells(line)).containsSubsequence(List.of(result.split("\\|"))));
  }

  @Test
  void explainsTheUnitsThatAreAskedFor() {
    assertThat(province.out())
        .contains("── " + DOSSIERS.resolve("xa-dong-gio-lanh/xa.yaml"))
        .contains("── " + DOSSIERS.resolve("phuong-ben-sao-dem/phuong.yaml"))
        .doesNotContain("── " + DOSSIERS.resolve("xa-suoi-may-hong/xa.yaml"));
  }

  @Test
  void tracesACountToTheUnitsThatItCameFrom() {
    assertThat(province.out().replaceAll("\\s+", " "))
        .contains("14/19 đơn vị (73,68 %), cần từ 75 % trở lên, thiếu 1 đơn vị")
        .contains("Đơn vị được xét: 19 (tính 14, không tính 5)")
        .containsPattern("không tính \\(Chưa đạt\\): [^()]*Ấp Bàu Sen Trắng")
        .contains("tính (Đạt, theo quyết định đã nêu): Khu phố Ga Cũ")
        .contains("Đơn vị được xét: như ở tiêu chí ");
  }

  @Test
  void aColumnOfAnInnerPackIsNamedAsPeopleNameIt() {
    assertThat(province.out().lines().findFirst().map(ProvinceTest::cells).orElseThrow())
        .contains("Quy định minh họa")
        .doesNotContain("tt124-minh-hoa");
  }

  @Test
  void tellsTheProvincesFiguresFromTheNationalOnes() {
    assertThat(province.out().replaceAll("\\s+", " "))
        .contains(
            "[Điều 5 khoản 4 TT 124/2021/TT-BCA; cách hiểu điều khoản còn để ngỏ]"
                + " [mốc 75 %: Điều 4 Quy định minh họa; quy định của địa phương]");
  }

  @Test
  void refusesUnitsThatTheRegulationDoesNotCoverWithTheCitation() {
    assertThat(province.err())
        .contains("cong-ty-van-tai-ba-banh-xe.yaml", "Doanh nghiệp nhỏ và siêu nhỏ không thuộc")
        .contains("truong-tieu-hoc-vuon-mai.yaml", "Trường tiểu học, mầm non và nhà trẻ")
        .contains("ban-chi-huy-quan-su.yaml", "Đơn vị thuộc lực lượng vũ trang")
        .contains("Điều 1 khoản 2 điểm b");
    assertThat(province.out()).contains("ngoài phạm vi 3");
  }

  @Test
  void tellsHowLongItTookAndThatAUnitIsStillOpen() {
    assertThat(province.err()).containsPattern("Thời gian: \\d+,\\d giây, 59 hồ sơ\\.");
    assertThat(province.status()).isEqualTo(ExitStatus.UNDECIDED);
  }

  @Test
  void takesThePacksInAnyOrder() {
    Run run =
        Run.antq(
            "classify",
            "--summary",
            "--pack",
            PACKS.resolve("qd510-minh-hoa"),
            "--pack",
            PACKS.resolve("tt124-minh-hoa"),
            DOSSIERS.resolve("xa-suoi-may-hong"));

    assertThat(run.out()).contains("Cộng 17 hồ sơ", "Quy định minh họa");
  }

  @Test
  void listsWhatIsNotOfficialInTheProvincesPacks() {
    Run run = Run.antq("basis", "--pack", PACKS);

    assertThat(run.out().lines().map(ProvinceTest::cells))
        .anySatisfy(
            cells ->
                assertThat(cells)
                    .contains("baseUnitRecognitionRequired", "75 %", "quy định của địa phương"));
  }

  @TestFactory
  Stream<DynamicTest> everyScenarioOfTheProvinceHolds() {
    PackLibrary library =
        AntqPacks.library()
            .adding(List.of(PACKS.resolve("qd510-minh-hoa"), PACKS.resolve("tt124-minh-hoa")));
    return Stream.of("tt124-minh-hoa", "qd510-minh-hoa")
        .flatMap(
            pack -> {
              ScenarioRunner runner = new ScenarioRunner(library.classifier(pack));
              return ScenarioReader.readAll(PACKS.resolve(pack).resolve("scenarios")).stream()
                  .map(
                      scenario ->
                          DynamicTest.dynamicTest(
                              pack + ": " + scenario.name(),
                              () -> assertThat(runner.run(scenario)).isEmpty()));
            });
  }
}
