package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.FACTS;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedFieldCheckTest {

  @TempDir private Path temp;

  @Test
  void aFieldThatNothingReadsIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "    forceMajeure:",
                "    deaths: {type: integer, label: Số người chết}\n    forceMajeure:");

    pack.saysOnly("unused-field", FACTS, "{type: integer, label: Số người chết}");
  }

  @Test
  void aTextIsForPeopleToRead() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "    forceMajeure:",
                "    place: {type: text, label: Nơi xảy ra}\n    forceMajeure:");

    pack.saysNothing();
  }

  @Test
  void aFieldThatOnlyACountReadsIsUsed() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "    forceMajeure:",
                "    detected: {type: boolean, label: Đã phát hiện}\n    forceMajeure:")
            .replace(
                FACTS,
                "  ratingYear: {type: integer, min: 2020",
                "  openCrimes: {count: crimes, where: {detected: [false]}, label: Số vụ chưa phát"
                    + " hiện}\n"
                    + "  ratingYear: {type: integer, min: 2020")
            .replace(RULES, "disputesArisen == 0 ||", "openCrimes == 0 || disputesArisen == 0 ||");

    pack.saysNothing();
  }
}
