package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedGroupCheckTest {

  @TempDir private Path temp;

  @Test
  void aGroupWithoutCriteriaIsReported() {
    SoundPack pack =
        SoundPack.in(temp).replace(CRITERIA, "  B: Kết quả\n", "  B: Kết quả\n  C: Ngày hội\n");

    pack.saysOnly("unused-group", CRITERIA, "Ngày hội");
  }

  @Test
  void aGroupOfGroupsIsNotUnlessTheyAre() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "  A: Sự tham gia\n  B: Kết quả\n",
                "  T: Toàn bảng\n"
                    + "  S: {title: Phần đầu, within: T}\n"
                    + "  A: {title: Sự tham gia, within: S}\n"
                    + "  B: Kết quả\n");

    pack.saysNothing();

    pack.replace(CRITERIA, "  B: Kết quả\n", "  B: Kết quả\n  C: {title: Ngày hội, within: T}\n");
    pack.saysOnly("unused-group", CRITERIA, "Ngày hội");
  }
}
