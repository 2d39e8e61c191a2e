package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.SCENARIO;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelWithoutScenarioCheckTest {

  @TempDir private Path temp;

  @Test
  void aLevelThatNoScenarioReachesIsReported() {
    SoundPack pack = SoundPack.in(temp).replace("scenarios/thieu-ho.yaml", "GM-1: {most: 4}, ", "");

    pack.saysOnly(
        "level-without-scenario", CRITERIA, "{points: 4, basis: official, label: mức thứ hai}");
  }

  @Test
  void metWithoutALevelIsTheBestLevel() {
    SoundPack pack = SoundPack.in(temp).replace(SCENARIO, "GM-1: {full: 6}", "GM-1: met");

    pack.saysNothing();
  }
}
