package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.FACTS;
import static vn.antq.rules.check.SoundPack.RULES;
import static vn.antq.rules.check.SoundPack.SCENARIO;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioOfNothingCheckTest {

  @TempDir private Path temp;

  @Test
  void aShareOfWhatMayBeNothingIsReportedWhenNoRuleAsksForThat() {
    SoundPack pack = SoundPack.in(temp).replace(RULES, "disputesArisen == 0 || ", "");

    Remark remark = pack.saysOnly("ratio-of-nothing", RULES, "mediationShare >=");
    assertThat(remark.problem().advice()).contains("disputesArisen == 0");
  }

  @Test
  void anotherRuleOfTheCriterionMayAskForIt() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(RULES, "disputesArisen == 0 || ", "")
            .rule(
                "GM-2 không có tranh chấp",
                "@criterion(\"GM-2\")",
                "Unit( disputesArisen == 0 )",
                "findings.award(drools, \"full\");");

    assertThat(pack.remarks()).extracting(Remark::id).doesNotContain("ratio-of-nothing");
  }

  @Test
  void aWholeThatIsNeverNothingNeedsNoRule() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(RULES, "disputesArisen == 0 || ", "")
            .replace(
                FACTS,
                "unit: vụ, label: Số tranh chấp phát sinh",
                "unit: vụ, min: 1, label: Số tranh chấp phát sinh")
            .replace(SCENARIO, "disputesArisen: 0", "disputesArisen: 1");

    pack.saysNothing();
  }
}
