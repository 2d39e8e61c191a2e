package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

class SoundPackTest {

  @TempDir private Path temp;

  @Test
  void noCheckHasAnythingToSayOfTheSoundPack() {
    SoundPack.in(temp).saysNothing();
  }

  @Test
  void itsScenariosHold() {
    SoundPack pack = SoundPack.in(temp);
    Classifier classifier =
        PackLibrary.empty().adding(List.of(pack.folder())).classifier("goi-mau");

    assertThat(ScenarioReader.readAll(pack.folder().resolve("scenarios")))
        .hasSize(2)
        .allSatisfy(scenario -> assertThat(new ScenarioRunner(classifier).run(scenario)).isEmpty());
  }
}
