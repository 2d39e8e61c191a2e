package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.LawCoverage;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;

/**
 * The build gate: nothing of Điều 4 to 7 and of the QĐ 510 profile goes without criterion, rule and
 * scenarios.
 */
class LawCoverageTest {

  private static final Path PACKS = Path.of("src/main/resources/antq/packs");

  private static List<Scenario> scenarios(String pack) {
    return ScenarioReader.readAll(PACKS.resolve(pack).resolve("scenarios"));
  }

  private static Pack pack(String name) {
    return AntqPacks.classifier(name).pack();
  }

  static Stream<String> unitTypes() {
    return Stream.of(AntqPacks.TT124, AntqPacks.QD510)
        .flatMap(name -> pack(name).unitTypes().keySet().stream().map(type -> name + " " + type));
  }

  @ParameterizedTest
  @MethodSource("unitTypes")
  void everyProvisionHasCriteriaRulesAndScenariosOnBothSides(String packAndType) {
    String name = packAndType.substring(0, packAndType.indexOf(' '));
    String type = packAndType.substring(packAndType.indexOf(' ') + 1);
    LawCoverage coverage = LawCoverage.of(pack(name), type, scenarios(name));
    assertThat(coverage.rows()).isNotEmpty();
    List<Problem> problems = coverage.problems(pack(name));
    assertThat(problems)
        .as(() -> problems.stream().map(Problem::text).collect(Collectors.joining("\n")))
        .isEmpty();
  }

  @Test
  void everyClauseAndPointOfArticle4IsListed() {
    assertThat(pack(AntqPacks.TT124).clauses("khu-dan-cu"))
        .hasSize(19)
        .contains(
            "Điều 4 khoản 1 ý 3",
            "Điều 4 khoản 2",
            "Điều 4 khoản 3 điểm đ",
            "Điều 4 khoản 4 điểm d",
            "Điều 4 khoản 5 ý 2");
  }

  @Test
  void aMissingScenarioIsNamedWithItsClause() {
    List<Scenario> without =
        scenarios(AntqPacks.TT124).stream()
            .map(
                scenario ->
                    new Scenario(
                        scenario.name(),
                        scenario.basedOn(),
                        scenario.dossier(),
                        scenario.readings(),
                        scenario.figures(),
                        new Scenario.Expected(
                            scenario.expected().findings().entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("KDC-1.3"))
                                .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue())),
                            scenario.expected().points(),
                            scenario.expected().outcome()),
                        scenario.place()))
            .toList();
    LawCoverage coverage = LawCoverage.of(pack(AntqPacks.TT124), "khu-dan-cu", without);
    assertThat(coverage.problems(pack(AntqPacks.TT124)))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message()).contains("Điều 4 khoản 1 ý 3").contains("KDC-1.3"));
  }

  @ParameterizedTest
  @CsvSource({
    "khu-dan-cu, db-3.a-chong-chinh-quyen, 'Điều 4 khoản 3 điểm a: tiêu chí DB-3.a chưa có kịch bản"
        + " không đạt.'",
    "co-quan, cq-3.d-dinh-cong, 'Điều 6 khoản 3 điểm d: tiêu chí CQ-3.d chưa có kịch bản không"
        + " đạt.'"
  })
  void aDeletedScenarioFileIsNoticedAndItsClauseNamed(String type, String file, String message) {
    List<Scenario> all = scenarios(AntqPacks.TT124);
    List<Scenario> left =
        all.stream()
            .filter(scenario -> !scenario.place().file().endsWith("/" + file + ".yaml"))
            .toList();
    assertThat(left).hasSize(all.size() - 1);
    assertThat(LawCoverage.of(pack(AntqPacks.TT124), type, left).problems(pack(AntqPacks.TT124)))
        .extracting(Problem::message)
        .containsExactly(message);
  }
}
