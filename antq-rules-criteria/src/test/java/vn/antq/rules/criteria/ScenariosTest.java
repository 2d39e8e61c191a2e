package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

class ScenariosTest {

  private static final Path PACKS = Path.of("src/main/resources/antq/packs");

  @TestFactory
  Stream<DynamicTest> everyScenarioOfTt124Holds() {
    return scenarios(AntqPacks.TT124);
  }

  @TestFactory
  Stream<DynamicTest> everyScenarioOfQd510Holds() {
    return scenarios(AntqPacks.QD510);
  }

  private static Stream<DynamicTest> scenarios(String pack) {
    ScenarioRunner runner = new ScenarioRunner(AntqPacks.classifier(pack));
    List<Scenario> scenarios = ScenarioReader.readAll(PACKS.resolve(pack).resolve("scenarios"));
    assertThat(scenarios).hasSizeGreaterThan(100);
    return scenarios.stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.name(),
                    () ->
                        assertThat(runner.run(scenario))
                            .as(
                                () ->
                                    runner.run(scenario).stream()
                                        .map(Problem::text)
                                        .collect(Collectors.joining("\n")))
                            .isEmpty()));
  }
}
