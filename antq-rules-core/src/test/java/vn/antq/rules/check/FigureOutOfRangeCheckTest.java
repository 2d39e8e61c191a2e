package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.PACK;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureOutOfRangeCheckTest {

  @TempDir private Path temp;

  @Test
  void aShareThatNobodyCanReachIsReportedAtTheFigure() {
    SoundPack pack = SoundPack.in(temp).replace(CRITERIA, "{percent: 80", "{percent: 800");

    Remark remark = pack.saysOnly("figure-out-of-range", CRITERIA, "{percent: 800");
    assertThat(remark.problem().message()).contains("luôn sai");
  }

  @Test
  void aShareThatEverybodyReachesIsReported() {
    SoundPack pack = SoundPack.in(temp).replace(CRITERIA, "{percent: 80", "{percent: 0");

    Remark remark = pack.saysOnly("figure-out-of-range", CRITERIA, "{percent: 0");
    assertThat(remark.problem().message()).contains("luôn đúng");
  }

  @Test
  void pointsBeyondTheScaleCannotBeReached() {
    SoundPack pack = SoundPack.in(temp).replace(PACK, "{number: 7", "{number: 70");

    assertThat(pack.remarks()).extracting(Remark::id).containsOnly("figure-out-of-range");
    assertThat(pack.remarks()).extracting(Remark::place).containsOnly(pack.at(PACK, "{number: 70"));
  }

  @Test
  void aHundredPercentCanBeReached() {
    SoundPack pack = SoundPack.in(temp).replace(CRITERIA, "{percent: 80", "{percent: 100");

    pack.saysNothing();
  }
}
