package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.FACTS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedFactCheckTest {

  @TempDir private Path temp;

  @Test
  void aFactThatNothingReadsIsReportedWhereItIsDefined() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "  ratingYear: {type: integer, min: 2020",
                "  hasPlan: {type: boolean, label: Có kế hoạch}\n"
                    + "  ratingYear: {type: integer, min: 2020");

    pack.saysOnly("unused-fact", FACTS, "{type: boolean, label: Có kế hoạch}");
  }

  @Test
  void aDerivedFactThatNothingReadsIsReportedButNotWhatItIsMadeOf() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "  ratingYear: {type: integer, min: 2020",
                "  allDisputes: {sum: [disputesArisen, residentHouseholds], label: Tổng số}\n"
                    + "  ratingYear: {type: integer, min: 2020");

    pack.saysOnly("unused-fact", FACTS, "{sum: ");
  }

  @Test
  void aFactThatOnlyBoundsAnotherIsUsed() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "  ratingYear: {type: integer, min: 2020",
                "  mostCrimes: {type: integer, label: Số vụ tối đa}\n"
                    + "  ratingYear: {type: integer, min: 2020")
            .replace(
                FACTS,
                "unit: vụ, label: Số tranh chấp phát sinh",
                "unit: vụ, atMost: mostCrimes, label: Số tranh chấp phát sinh");

    pack.saysNothing();
  }
}
