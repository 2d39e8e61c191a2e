package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.SCENARIO;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriterionWithoutScenarioCheckTest {

  @TempDir private Path temp;

  @Test
  void aCriterionThatNoScenarioNamesIsReported() {
    SoundPack pack = SoundPack.in(temp).replace(SCENARIO, ", GM-3: met", "");

    pack.saysOnly("criterion-without-scenario", CRITERIA, "id: GM-3");
  }

  @Test
  void aPackWithoutScenariosHasNoneOfItsCriteriaShown() {
    SoundPack pack =
        SoundPack.in(temp).delete("scenarios/thieu-ho.yaml").delete(SCENARIO).delete("scenarios");

    assertThat(pack.remarks())
        .extracting(Remark::id)
        .containsExactly(
            "criterion-without-scenario",
            "criterion-without-scenario",
            "criterion-without-scenario");
  }
}
