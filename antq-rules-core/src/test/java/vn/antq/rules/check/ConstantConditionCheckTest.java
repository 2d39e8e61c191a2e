package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantConditionCheckTest {

  @TempDir private Path temp;

  @Test
  void aConditionThatTheBoundsAlwaysMeetIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "mediationShare >= figures.mediationRequired )",
                "mediationShare >= figures.mediationRequired, residentHouseholds > 0 )");

    Remark remark = pack.saysOnly("constant-condition", RULES, "residentHouseholds > 0");
    assertThat(remark.problem().message()).contains("luôn đúng");
  }

  @Test
  void aConditionThatTheBoundsNeverMeetIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "disputesArisen == 0 ||",
                "disputesArisen == 0 || residentHouseholds <= 0 ||");

    Remark remark = pack.saysOnly("constant-condition", RULES, "residentHouseholds <= 0");
    assertThat(remark.problem().message()).contains("luôn sai");
  }

  @Test
  void theLowestLevelIsAlwaysReached() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(RULES, "severity >= Severity.SERIOUS", "severity >= Severity.LESS_SERIOUS");

    pack.saysOnly("constant-condition", RULES, "severity >=");
  }

  @Test
  void aPartIsNeverMoreThanItsWhole() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "disputesArisen == 0 ||",
                "disputesArisen == 0 || disputesMediated > disputesArisen ||");

    pack.saysOnly("constant-condition", RULES, "disputesMediated >");
  }

  @Test
  void theBoundItselfDecidesNothing() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES, "disputesArisen == 0 ||", "disputesArisen == 0 || disputesMediated <= 0 ||");

    pack.saysNothing();
  }

  @Test
  void whatIsMultipliedLooksAtItsFactEvenWhereEveryValueCounts() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "      full: {points: 4, basis: official, label: đủ tỷ lệ}\n",
                "      full: {points: 4, basis: official, label: đủ tỷ lệ}\n"
                    + "    amounts:\n"
                    + "      each: {adds: 4, times: disputesMediated, label: mỗi vụ, basis:"
                    + " official}\n")
            .replace(
                RULES,
                "figures.mediationRequired )\nthen\n    findings.award(drools, \"full\");",
                "figures.mediationRequired, disputesMediated >= 0 )\n"
                    + "then\n    findings.add(drools, \"each\");");

    pack.saysNothing();

    pack.replace(
        RULES, "disputesMediated >= 0", "disputesMediated >= 0, registeredHouseholds >= 0");
    pack.saysOnly("constant-condition", RULES, "registeredHouseholds >= 0");
  }
}
