package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameLevelCheckTest {

  @TempDir private Path temp;

  @Test
  void rulesThatAwardOneLevelAndMayBothMatchAreReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .rule(
                "GM-2 ít tranh chấp",
                "@criterion(\"GM-2\")",
                "Unit( disputesMediated == 0 )",
                "findings.award(drools, \"full\");");

    Remark remark = pack.saysOnly("same-level-twice", RULES, "rule \"GM-2 ít tranh chấp\"");
    assertThat(remark.severity()).isEqualTo(Severity.HINT);
  }

  @Test
  void rulesThatAreToldApartByTheirConditionsAreNot() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "disputesArisen == 0 || mediationShare",
                "disputesArisen > 0, mediationShare")
            .rule(
                "GM-2 không có tranh chấp",
                "@criterion(\"GM-2\")",
                "Unit( disputesArisen == 0 )",
                "findings.award(drools, \"full\");");

    pack.saysNothing();
  }

  @Test
  void rulesThatAreToldApartByAReadingAreNot() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "disputesArisen == 0 || mediationShare",
                "switches.ratingYear == RatingYear.ANY, disputesArisen == 0 || mediationShare")
            .rule(
                "GM-2 cách hiểu khác",
                "@criterion(\"GM-2\")",
                "Unit( switches.ratingYear == RatingYear.SAME, disputesArisen == 0 )",
                "findings.award(drools, \"full\");");

    pack.saysNothing();
  }
}
