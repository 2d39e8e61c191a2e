package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;

class OutcomeBandsCheckTest {

  @TempDir private Path temp;

  @Test
  void aScorecardThatReachesNoOutcomeIsReportedWithADossier() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "points < figures.passFrom || unmetCriteria > 0",
                "points < figures.passFrom");

    Remark remark = pack.saysOnly("outcome-bands", RULES, "rule \"Đạt theo điểm\"");

    assertThat(remark.problem().message()).contains("Không luật @outcome nào đúng");
    assertThat(PackLibrary.empty().adding(pack.folder()).packs()).containsKey("goi-mau");
    assertThat(remark.counterexample()).isPresent();
  }

  @Test
  void twoOutcomesAtOnceAreReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "points < figures.passFrom || unmetCriteria > 0",
                "points <= figures.passFrom || unmetCriteria >= 0");

    assertThat(pack.remarks()).extracting(Remark::id).contains("outcome-bands");
  }

  @Test
  void bandsThatMeetSayNothing() {
    SoundPack.in(temp).saysNothing();
  }
}
