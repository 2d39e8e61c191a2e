package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.RULES;
import static vn.antq.rules.check.SoundPack.SCENARIO;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameConditionCheckTest {

  @TempDir private Path temp;

  @Test
  void aRuleThatWasCopiedIsReportedWithTheOther() {
    SoundPack pack =
        SoundPack.in(temp)
            .rule(
                "GM-3 chép lại",
                "@criterion(\"GM-3\")",
                "Crime( forceMajeure == false, severity >= Severity.SERIOUS )",
                "findings.violate(drools);");

    Remark remark = pack.saysOnly("same-condition", RULES, "rule \"GM-3 chép lại\"");
    assertThat(remark.problem().message()).contains("GM-3 tội phạm nghiêm trọng");
  }

  @Test
  void rulesOfTwoCriteriaMayAskForTheSame() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "gates:",
                "  - id: GM-4\n    title: Không có tội phạm rất nghiêm trọng\n    citation: Điều 3\n    basis: official\n    prohibits: crimes\ngates:")
            .replace(SCENARIO, "GM-3: met", "GM-3: met, GM-4: met")
            .rule(
                "GM-4 như GM-3",
                "@criterion(\"GM-4\")",
                "Crime( forceMajeure == false, severity >= Severity.SERIOUS )",
                "findings.violate(drools);");

    pack.saysNothing();
  }
}
