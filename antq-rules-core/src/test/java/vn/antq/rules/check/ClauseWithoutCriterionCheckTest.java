package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.PACK;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseWithoutCriterionCheckTest {

  @TempDir private Path temp;

  @Test
  void aProvisionThatNoCriterionCoversIsReported() {
    SoundPack pack = SoundPack.in(temp).replace(PACK, "Điều 2, Điều 3]", "Điều 2, Điều 3, Điều 7]");

    Remark remark = pack.saysOnly("clause-without-criterion", PACK, "type: khu-dan-cu");
    assertThat(remark.problem().message()).contains("\"Điều 7\"");
  }

  @Test
  void aCriterionMayCoverSeveralProvisions() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(PACK, "Điều 2, Điều 3]", "Điều 2, Điều 3, Điều 7]")
            .replace(
                CRITERIA,
                "    prohibits: crimes",
                "    covers: [Điều 3, Điều 7]\n    prohibits: crimes");

    pack.saysNothing();
  }
}
