package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.PACK;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedReadingCheckTest {

  @TempDir private Path temp;

  @Test
  void aReadingThatNoRuleAsksForIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                PACK,
                "switches:\n",
                "switches:\n"
                    + "  crimeTrend:\n"
                    + "    label: Cách so sánh\n"
                    + "    basis: interpretation\n"
                    + "    default: EACH\n"
                    + "    options: {EACH: Từng nhóm., TOTAL: Tổng số.}\n");

    pack.saysOnly("unused-reading", PACK, "label: Cách so sánh");
  }
}
