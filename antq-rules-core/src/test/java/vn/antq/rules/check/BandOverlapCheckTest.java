package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;

class BandOverlapCheckTest {

  @TempDir private Path temp;

  @Test
  void twoLevelsAtOnceAreReportedWithADossier() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                RULES,
                "registrationShare < figures.shareFull",
                "registrationShare <= figures.shareFull");

    Remark remark = pack.saysOnly("band-overlap", RULES, "rule \"GM-1 mức cao nhất");

    assertThat(remark.counterexample()).isPresent();
    assertThat(PackLibrary.empty().adding(pack.folder()).packs()).containsKey("goi-mau");
  }

  @Test
  void bandsThatMeetSayNothing() {
    SoundPack.in(temp).saysNothing();
  }
}
