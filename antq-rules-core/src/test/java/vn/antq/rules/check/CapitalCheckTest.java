package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapitalCheckTest {

  @TempDir private Path temp;

  @Test
  void aTitleThatStartsWithASmallLetterIsReported() {
    SoundPack pack = SoundPack.in(temp).replace(CRITERIA, "title: Hộ đăng ký", "title: hộ đăng ký");

    pack.saysOnly("small-letter", CRITERIA, "hộ đăng ký");
  }

  @Test
  void aLevelStandsWithinASentence() {
    SoundPack pack =
        SoundPack.in(temp).replace(CRITERIA, "label: đủ tỷ lệ", "label: được đủ tỷ lệ");

    pack.saysNothing();
  }
}
