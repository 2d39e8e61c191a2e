package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PercentSpacingCheckTest {

  @TempDir private Path temp;

  @Test
  void aPercentSignGluedToItsNumberIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA, "label: Tỷ lệ hòa giải phải đạt", "label: Tỷ lệ hòa giải ít nhất 80%");

    pack.saysOnly("percent-spacing", CRITERIA, "Tỷ lệ hòa giải ít nhất 80%");
  }

  @Test
  void aSpaceBeforeItIsRight() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA, "label: Tỷ lệ hòa giải phải đạt", "label: Tỷ lệ hòa giải ít nhất 80 %");

    pack.saysNothing();
  }
}
