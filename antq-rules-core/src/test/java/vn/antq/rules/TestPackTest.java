package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

class TestPackTest {

  @TempDir private Path temp;

  @Test
  void theMiniaturePackIsValidAndItsScenarioHolds() {
    TestPack pack = TestPack.in(temp);

    ScenarioRunner runner = new ScenarioRunner(pack.classifier());

    assertThat(ScenarioReader.readAll(pack.folder().resolve("scenarios")))
        .singleElement()
        .satisfies(scenario -> assertThat(runner.run(scenario)).isEmpty());
  }
}
