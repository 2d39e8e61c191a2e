package vn.antq.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Problem;

class ScenarioTableTest {

  private static final String FILE = "scenarios/ho-tham-gia.yaml";
  private static final String TABLE =
      """
      table: Tỷ lệ hộ tham gia
      basedOn: dat-du.yaml
      facts: {residentHouseholds: 100, registeredHouseholds: 100}
      columns: [case, participatingHouseholds, figures.participationMost, switches.crimeTrend, VD-5, VD-2, points, outcome]
      rows:
        - [đúng 90 %, 90, ~, ~, full 10, met, 10, TOT]
        - [thiếu một hộ, 89, ~, TOTAL, most 6, ~, 6, DAT]
        - [dưới mốc thứ hai, 79, ~, ~, not met, ~, 0, CHUA_DAT]
        - [mốc thứ hai hạ xuống 70 %, 79, 70 %, ~, most 6, ~, 6, DAT]
        - [chưa biết, unknown, ~, ~, undecided, ~, {from: 0, to: 10}, {worst: CHUA_DAT, best: TOT}]
      """;

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writeTable() {
    pack = TestPack.in(temp).write(FILE, TABLE);
  }

  private List<Scenario> read() {
    return ScenarioReader.readAll(pack.folder().resolve("scenarios"));
  }

  private List<Problem> problems() {
    InvalidPackException thrown = catchThrowableOfType(InvalidPackException.class, this::read);
    assertThat(thrown).as("what reading throws").isNotNull();
    thrown.problems().forEach(ProblemAssert::isToldInVietnamese);
    return thrown.problems();
  }

  @Test
  void everyRowIsAScenarioNamedAfterTheTable() {
    assertThat(read())
        .extracting(Scenario::name)
        .contains("Tỷ lệ hộ tham gia: đúng 90 %", "Tỷ lệ hộ tham gia: chưa biết")
        .hasSize(6);
  }

  @Test
  void everyRowHolds() {
    ScenarioRunner runner = new ScenarioRunner(pack.classifier());

    assertThat(read()).allSatisfy(scenario -> assertThat(runner.run(scenario)).isEmpty());
  }

  @Test
  void aRowThatDoesNotHoldIsToldAtItsCell() {
    pack.write(FILE, TABLE.replace("89, ~, TOTAL, most 6", "89, ~, TOTAL, full 10"));
    ScenarioRunner runner = new ScenarioRunner(pack.classifier());

    List<Problem> problems =
        read().stream().flatMap(scenario -> runner.run(scenario).stream()).toList();

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().line()).isEqualTo(7);
              assertThat(problem.message())
                  .contains("thiếu một hộ", "VD-5", "mong đợi full 10", "most 6");
            });
  }

  @Test
  void aTriedOutFigureDoesNotOutliveItsScenario() {
    ScenarioRunner runner = new ScenarioRunner(pack.classifier());
    List<Scenario> scenarios = read();

    assertThat(runner.run(scenarios.get(4))).isEmpty();
    assertThat(runner.run(scenarios.get(3))).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "missing-key|[case, |[|Bảng thiếu cột \"case\"",
        "defined-twice|VD-2, points|VD-5, points|có hai lần",
        "row-length|[đúng 90 %, 90,|[đúng 90 %,|Dòng có 7 ô, bảng có 8 cột",
        "unknown-key|table:|tablee: x\\ntable:|tablee",
        "missing-key|columns:|colums:|columns",
        "wrong-kind|- [chưa biết, unknown, ~, ~, undecided, ~, {from: 0, to: 10}, {worst: CHUA_DAT,"
            + " best: TOT}]|- chưa biết|danh sách ô",
        "unknown-scenario|dat-du.yaml|dat-duu.yaml|dat-duu.yaml",
        "unknown-status|not met|nott met|nott met"
      })
  void aMistakeInATableIsReported(String code, String old, String replacement, String told) {
    pack.write(FILE, TABLE.replace(old, replacement.replace("\\n", "\n")));

    assertThat(problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.text()).contains(told);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "participationMost, 70, 'Mốc \"participationMost\" không thể là \"70\"'",
    "participationMostt, 70 %, 'Gói không có mốc \"participationMostt\"'",
    "goodFrom, 70 %, 'Hãy viết như trong gói, ví dụ 7.'",
    "quarterTo, 31-03, 'ví dụ 03-31.'"
  })
  void aFigureThatCannotBeTriedOutIsReported(String figure, String value, String told) {
    pack.write(
        FILE,
        """
        scenario: Thử mốc
        basedOn: dat-du.yaml
        figures: {%s: %s}
        expect: {outcome: TOT}
        """
            .formatted(figure, value));
    ScenarioRunner runner = new ScenarioRunner(pack.classifier());

    assertThat(runner.run(read().get(1)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.text()).contains(told));
  }

  @Test
  void pointsBetweenLevelsAreExpectedOfWhatIsCounted() {
    TestPack sheet =
        TestPack.sheetIn(temp)
            .write(
                "scenarios/mo-hinh.yaml",
                """
                table: Mỗi mô hình
                unit: thon
                period: {year: 2025}
                columns: [case, models, A2]
                rows:
                  - [bốn mô hình, 4, partly met 2]
                  - [chín mô hình, 9, most 3]
                  - [sai điểm, 4, partly met 2.5]
                  - [sai trạng thái, 9, partly met 3]
                """);
    ScenarioRunner runner = new ScenarioRunner(sheet.load().classifier(TestPack.SHEET));

    List<Problem> problems =
        ScenarioReader.readAll(sheet.folder().resolve("scenarios")).stream()
            .flatMap(scenario -> runner.run(scenario).stream())
            .toList();

    assertThat(problems)
        .extracting(Problem::message)
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .contains(
                        "sai điểm", "mong đợi partly met 2,5, nhưng kết quả là partly met 2/3"),
            two ->
                assertThat(two)
                    .contains(
                        "sai trạng thái", "mong đợi partly met 3, nhưng kết quả là met most 3/3"));
  }
}
