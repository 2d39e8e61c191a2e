package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.FACTS;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentSizeCheckTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"0.8", "0.75", "1", "0.0001"})
  void aShareWrittenForAPercentageIsReported(String percent) {
    SoundPack pack = SoundPack.in(temp).replace(CRITERIA, "{percent: 80", "{percent: " + percent);

    Remark remark = pack.saysOnly("percent-size", CRITERIA, "{percent: " + percent);
    assertThat(remark.problem().advice()).contains("90 % viết là percent: 90");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "2", "99.9"})
  void aSmallPercentageAboveOneIsNot(String percent) {
    SoundPack.in(temp).replace(CRITERIA, "{percent: 80", "{percent: " + percent).saysNothing();
  }

  @Test
  void morePercentThanTheWholeIsNotWhereAShareCanBeSoLarge() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "  leaderRating:",
                "  yearly: {ratio: [disputesArisen, residentHouseholds], label: Số vụ mỗi hộ}\n"
                    + "  leaderRating:")
            .replace(
                CRITERIA,
                "mediationRequired: {percent: 80,",
                "yearlyMost: {percent: 110, basis: official, label: Số vụ mỗi hộ}\n"
                    + "      mediationRequired: {percent: 80,")
            .replace(
                RULES,
                "disputesArisen == 0 || mediationShare",
                "disputesArisen == 0 || yearly < figures.yearlyMost || mediationShare");

    pack.saysNothing();
  }
}
