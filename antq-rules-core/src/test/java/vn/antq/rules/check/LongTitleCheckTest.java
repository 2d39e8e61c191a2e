package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongTitleCheckTest {

  @TempDir private Path temp;

  @Test
  void aTitleThatNoTableCanShowIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "title: Hộ đăng ký tham gia",
                "title: Hộ đăng ký" + " và tham gia".repeat(13));

    pack.saysOnly("long-title", CRITERIA, "Hộ đăng ký và");
  }

  @Test
  void aHundredAndSixtyCharactersAreNotTooMany() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(CRITERIA, "title: Hộ đăng ký tham gia", "title: Hộ " + "đ".repeat(157));

    pack.saysNothing();
  }
}
