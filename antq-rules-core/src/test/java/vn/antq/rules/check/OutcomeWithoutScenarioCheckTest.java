package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.PACK;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeWithoutScenarioCheckTest {

  @TempDir private Path temp;

  @Test
  void anOutcomeThatNoScenarioReachesIsReported() {
    SoundPack pack =
        SoundPack.in(temp).replace("scenarios/thieu-ho.yaml", "  outcome: CHUA_DAT\n", "");

    pack.saysOnly("outcome-without-scenario", PACK, "Chưa đạt");
  }

  @Test
  void aRangeShowsBothOfItsEnds() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                "scenarios/thieu-ho.yaml",
                "outcome: CHUA_DAT",
                "outcome: {worst: CHUA_DAT, best: DAT}");

    pack.saysNothing();
  }
}
