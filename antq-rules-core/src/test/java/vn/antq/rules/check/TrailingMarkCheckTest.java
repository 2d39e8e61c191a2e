package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.FACTS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailingMarkCheckTest {

  @TempDir private Path temp;

  @Test
  void aNameWithAMarkAtItsEndIsReported() {
    SoundPack pack =
        SoundPack.in(temp).replace(FACTS, "label: Năm xếp loại", "label: Năm xếp loại.");

    pack.saysOnly("trailing-mark", FACTS, "Năm xếp loại.");
  }

  @Test
  void aNoteIsASentence() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "    prohibits: crimes",
                "    note: Không tính vụ bất khả kháng.\n    prohibits: crimes");

    pack.saysNothing();
  }
}
