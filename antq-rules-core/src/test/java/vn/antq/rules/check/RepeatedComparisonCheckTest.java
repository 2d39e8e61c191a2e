package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedComparisonCheckTest {

  @TempDir private Path temp;

  @Test
  void aComparisonThatStandsTwiceIsReportedAtTheSecond() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "severity >= Severity.SERIOUS,",
                "severity >= Severity.SERIOUS,\n           severity >= Severity.SERIOUS ,");

    pack.saysOnly("repeated-comparison", RULES, "severity >= Severity.SERIOUS ,");
  }

  @Test
  void twoComparisonsOfOneFactAreNoRepetition() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "severity >= Severity.SERIOUS,",
                "severity >= Severity.SERIOUS, severity <= Severity.SERIOUS,");

    pack.saysNothing();
  }
}
