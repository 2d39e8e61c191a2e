package vn.antq.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.mutation.Mutant.Kind;
import vn.antq.rules.mutation.MutationReport.Fate;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;

class MutationTest {

  private static final String TABLE = "scenarios/ho-tham-gia.yaml";

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(temp);
  }

  private Mutation mutation() {
    List<Scenario> scenarios = ScenarioReader.readAll(pack.folder().resolve("scenarios"));
    return Mutation.of(PackLibrary.ofFolder(pack.folder().getParent()), TestPack.NAME, scenarios)
        .explained(EquivalentMutants.read(pack.folder()));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OPERATOR|VD-2 toàn bộ hộ đăng ký|registrationShare >= figures.registrationRequired →"
            + " registrationShare > figures.registrationRequired",
        "CONDITION|VD-3 có kế hoạch và quỹ|bỏ hasPlan == true",
        "CONDITION|VD-3 có kế hoạch và quỹ|bỏ hasPlan == true && fundPerHousehold >="
            + " figures.fundRequired",
        "VALUE|VD-3 có kế hoạch và quỹ|hasPlan == true → hasPlan == false",
        "VALUE|VD-4 tội phạm nghiêm trọng|severity >= Severity.SERIOUS → severity >="
            + " Severity.VERY_SERIOUS",
        "VALUE|Trần: có người chết|deaths > 0 → deaths > 1",
        "AWARD|VD-5 từ 90 %|\"full\" → \"most\"",
        "AWARD|Đạt khi mọi tiêu chí đạt|\"DAT\" → \"TOT\"",
        "RULE|Trần: có người chết|bỏ cả luật",
        "FIGURE|participationFull|90 % → 91 %",
        "FIGURE|quarterTo|03-31 → 04-01",
        "FIGURE|goodFrom|7 → 6",
        "POINTS|VD-5 full|10 điểm → 9 điểm",
        "LIMIT|VD-TRAN|DAT → CHUA_DAT",
        "READING|crimeTrend|EACH_GROUP → TOTAL"
      })
  void everyKindOfChangeIsTriedOut(Kind kind, String subject, String change) {
    assertThat(mutation().mutants())
        .filteredOn(mutant -> mutant.kind() == kind && mutant.subject().equals(subject))
        .extracting(Mutant::change)
        .contains(change);
  }

  @Test
  void theFigureOfAQuotaIsMovedToo() {
    pack.replace(
            "pack.yaml",
            "figures:\n",
            "figures:\n  mostGood: {percent: 20, label: Tỷ lệ Tốt, basis: official}\n")
        .replace(
            "pack.yaml",
            "    scale: 10",
            "    scale: 10\n"
                + "    ranking:\n"
                + "      - {id: HM-1, title: Tốt không quá 20 %, outcome: TOT, of: DAT, quota:"
                + " mostGood, among: within, rounding: down, basis: official}");

    assertThat(mutation().mutants())
        .filteredOn(mutant -> mutant.subject().equals("mostGood"))
        .extracting(Mutant::change)
        .containsExactlyInAnyOrder("20 % → 19 %", "20 % → 21 %");
  }

  @Test
  void aChangeThatNoScenarioNoticesSurvivesUntilOneIsAdded() {
    Mutant more =
        mutation().mutants().stream()
            .filter(mutant -> mutant.change().equals("90 % → 91 %"))
            .findFirst()
            .orElseThrow();
    assertThat(mutation().run().survivors()).contains(more);

    pack.write(
        TABLE,
        """
        table: Tỷ lệ hộ tham gia
        basedOn: dat-du.yaml
        facts: {residentHouseholds: 100, registeredHouseholds: 100}
        columns: [case, participatingHouseholds, VD-5]
        rows:
          - [đúng 90 %, 90, full 10]
        """);

    assertThat(mutation().run().results())
        .filteredOn(result -> result.mutant().equals(more))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.fate()).isEqualTo(Fate.KILLED);
              assertThat(result.by()).isEqualTo("Tỷ lệ hộ tham gia: đúng 90 %");
            });
  }

  @Test
  void aSurvivorIsToldWithItsPlaceAndTheChange() {
    Problem problem =
        mutation().run().survivors().stream()
            .filter(mutant -> mutant.change().startsWith("deaths > 0 → deaths > 1"))
            .map(Mutant::problem)
            .findFirst()
            .orElseThrow();

    ProblemAssert.isToldInVietnamese(problem);
    assertThat(problem.place()).isEqualTo(pack.at("khu-dan-cu.drl", "deaths > 0"));
    assertThat(problem.message()).contains("Trần: có người chết", "deaths > 0 → deaths > 1");
  }

  @Test
  void anExplainedChangeIsEquivalentAndAStaleExplanationIsReported() {
    pack.write(
        "mutants.yaml",
        """
        equivalent:
          - {in: "Trần: có người chết", change: deaths > 0 → deaths > 1, why: ví dụ}
          - {in: VD-2 toàn bộ hộ đăng ký, change: bỏ cả luật, why: sai}
          - {in: VD-2 toàn bộ hộ, change: bỏ cả luật, why: sai tên}
        """);

    MutationReport report = mutation().run();

    assertThat(report.count(Fate.EQUIVALENT)).isEqualTo(1);
    assertThat(report.problems())
        .extracting(Problem::code, problem -> problem.place().line())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("not-equivalent", 3),
            org.assertj.core.groups.Tuple.tuple("unknown-mutant", 4));
    report.problems().forEach(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void aScenarioThatDoesNotHoldIsReportedBeforeAnythingIsChanged() {
    pack.replace("scenarios/dat-du.yaml", "outcome: TOT", "outcome: DAT");

    assertThatThrownBy(this::mutation)
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("mong đợi DAT");
  }
}
