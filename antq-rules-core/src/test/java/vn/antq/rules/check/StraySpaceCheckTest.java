package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.FACTS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StraySpaceCheckTest {

  @TempDir private Path temp;

  @Test
  void twoSpacesInARowAreReported() {
    SoundPack pack =
        SoundPack.in(temp).replace(FACTS, "label: Năm xếp loại", "label: Năm  xếp loại");

    pack.saysOnly("stray-space", FACTS, "Năm  xếp loại");
  }
}
