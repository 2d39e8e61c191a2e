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
}
