package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContradictionCheckTest {

  @TempDir private Path temp;

  @Test
  void aRuleWhoseConditionsExcludeEachOtherIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "disputesArisen == 0 || mediationShare >= figures.mediationRequired",
                "mediationShare >= figures.mediationRequired, disputesArisen > 0, disputesArisen =="
                    + " 0");

    pack.saysOnly("contradiction", RULES, "disputesArisen == 0");
  }

  @Test
  void figuresThatChangedPlacesMakeAContradiction() {
    SoundPack pack = SoundPack.in(temp).replace(CRITERIA, "{percent: 70", "{percent: 95");

    pack.saysOnly("contradiction", RULES, "registrationShare < figures.shareFull");
  }

  @Test
  void wholeNumbersHaveNothingBetweenTwoNeighbours() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "mediationRequired: {percent: 80,",
                "few: {number: 3, basis: official, label: Ít}\n"
                    + "      many: {number: 4, basis: official, label: Nhiều}\n"
                    + "      mediationRequired: {percent: 80,")
            .replace(
                RULES,
                "disputesArisen == 0 || mediationShare >= figures.mediationRequired",
                "mediationShare >= figures.mediationRequired, disputesArisen > figures.few,"
                    + " disputesArisen < figures.many");

    pack.saysOnly("contradiction", RULES, "disputesArisen < figures.many");
  }

  @Test
  void levelsExcludeEachOther() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "leaderRating >= Rating.GOOD,",
                "leaderRating >= Rating.GOOD, leaderRating == Rating.POOR,");

    pack.saysOnly("contradiction", RULES, "leaderRating == Rating.POOR");
  }

  @Test
  void oneWayThatCanHoldIsEnough() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "disputesArisen == 0 || mediationShare",
                "disputesArisen == 0 || disputesArisen > 0, disputesArisen == 0 || disputesArisen"
                    + " <= 0 || mediationShare");

    pack.saysNothing();
  }

  @Test
  void twoPatternsMayMatchTwoRecords() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "Crime( severity >= Severity.SERIOUS, forceMajeure == false )",
                "Crime( severity >= Severity.SERIOUS, forceMajeure == false )\n"
                    + "    Crime( severity < Severity.SERIOUS )");

    pack.saysNothing();
  }
}
