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

class ScenarioReaderTest {

  private static final String COMPLETE = "scenarios/dat-du.yaml";

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(temp);
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

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-key|expect:|expct:|expct",
        "missing-key|scenario: Đạt đủ|illustrative: true|illustrative",
        "missing-key|unit: khu-dan-cu|# không|scenario",
        "wrong-kind|period: {year: 2025}|period: {year: nay}|nay",
        "unknown-status|VD-1: met|VD-1: mett|mett",
        "wrong-kind|{full: 10}|{full: mười}|VD-5",
        "wrong-kind|points: 10|points: [10]|[10]",
        "missing-key|outcome: TOT|outcome: {worst: TOT}|{worst"
      })
  void aMistakeIsReportedAtItsPlace(String code, String old, String replacement, String marker) {
    String text = pack.text(COMPLETE);
    pack.write(COMPLETE, text.replace(old, replacement));

    assertThat(problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.place()).isEqualTo(pack.at(COMPLETE, marker));
            });
  }

  @Test
  void aScenarioThatExpectsNothingIsReported() {
    pack.write("scenarios/trong.yaml", "scenario: Trống\nbasedOn: dat-du.yaml\nexpect: {}\n");

    assertThat(problems()).extracting(Problem::code).containsExactly("empty-scenario");
  }

  @Test
  void aScenarioBasedOnAMissingFileGivesTheNearestName() {
    pack.write(
        "scenarios/khac.yaml", "scenario: Khác\nbasedOn: dat-duu.yaml\nexpect: {outcome: TOT}\n");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-scenario");
              assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"dat-du.yaml\".");
            });
  }

  @Test
  void scenariosBasedOnEachOtherAreReported() {
    pack.write("scenarios/a.yaml", "scenario: A\nbasedOn: b.yaml\nexpect: {outcome: TOT}\n");
    pack.write("scenarios/b.yaml", "scenario: B\nbasedOn: a.yaml\nexpect: {outcome: TOT}\n");

    assertThat(problems()).extracting(Problem::code).containsOnly("unknown-scenario");
  }

  @Test
  void aScenarioTakesItsFactsFromAnotherAndOverridesThem() {
    pack.write(
        "scenarios/khac.yaml",
        "scenario: Khác\nbasedOn: dat-du.yaml\n"
            + "facts: {hasPlan: false, mainModel: unknown}\nexpect: {outcome: CHUA_DAT}\n");

    Scenario scenario = read().get(1);

    assertThat(scenario.dossier().fact("hasPlan").orElseThrow().value()).isEqualTo("false");
    assertThat(scenario.dossier().fact("mainModel")).isEmpty();
    assertThat(scenario.dossier().fact("residentHouseholds")).isPresent();
  }

  @Test
  void theWordUnknownIsTextWhereItIsSaidToBeTheValue() {
    pack.write(
        "scenarios/khac.yaml",
        "scenario: Khác\nbasedOn: dat-du.yaml\n"
            + "facts: {mainModel: {value: \"unknown\"}}\nexpect: {outcome: CHUA_DAT}\n");

    assertThat(read().get(1).dossier().fact("mainModel")).isPresent();
  }

  @Test
  void aScenarioThatIsNotMetSaysWhatWasExpectedAndFound() {
    pack.replace(COMPLETE, "points: 10", "points: 9")
        .replace(COMPLETE, "VD-1: met", "VD-1: not met");

    List<Problem> problems = new ScenarioRunner(pack.classifier()).run(read().get(0));

    assertThat(problems).hasSize(2).allSatisfy(ProblemAssert::isToldInVietnamese);
    assertThat(problems)
        .extracting(Problem::place)
        .containsExactlyInAnyOrder(pack.at(COMPLETE, "VD-1"), pack.at(COMPLETE, "9\n"));
    assertThat(problems.get(0).message()).contains("not met").contains("met");
  }

  @Test
  void everyProblemOfEveryScenarioIsReportedAtOnce() {
    pack.replace(COMPLETE, "VD-1: met", "VD-1: mett");
    pack.write("scenarios/khac.yaml", "scenario: Khác\nbasedOn: khong.yaml\nexpect: {x: 1}\n");

    assertThat(problems()).extracting(Problem::code).contains("unknown-status", "unknown-key");
  }
}
