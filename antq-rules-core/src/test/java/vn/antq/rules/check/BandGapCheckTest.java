package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;

class BandGapCheckTest {

  @TempDir private Path temp;

  @Test
  void valuesBetweenTwoAwardsThatGetNothingAreReportedWithADossier() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "registrationShare < figures.shareFull",
                "registrationShare < figures.mediationRequired");

    Remark remark = pack.saysOnly("band-gap", RULES, "rule \"GM-1 mức thứ hai");

    assertThat(
            PackLibrary.empty()
                .adding(pack.folder())
                .classifier("goi-mau")
                .classify(remark.counterexample().orElseThrow())
                .finding("GM-1")
                .orElseThrow()
                .level())
        .isEmpty();
  }

  @Test
  void bandsThatMeetSayNothing() {
    SoundPack.in(temp).saysNothing();
  }
}
