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

  @Test
  void onlyTheTitleOfAGroupIsAHeading() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "  A: Sự tham gia\n  B: Kết quả\n",
                "  A: {title: Sự tham gia, most: 6, citation: Điều 1, basis: official, source: tự"
                    + " đặt}\n"
                    + "  B: {title: Kết quả, most: 4, citation: Điều 2, basis: official, source: tự"
                    + " đặt}\n");

    pack.saysNothing();

    pack.replace(CRITERIA, "title: Kết quả", "title: kết quả");
    pack.saysOnly("small-letter", CRITERIA, "kết quả");
  }
}
