package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.PACK;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriterionWithoutClauseCheckTest {

  @TempDir private Path temp;

  @Test
  void aCriterionThatCitesAnotherProvisionIsReported() {
    SoundPack pack = SoundPack.in(temp).replace(PACK, "Điều 2, Điều 3]", "Điều 2]");

    pack.saysOnly("criterion-without-clause", CRITERIA, "id: GM-3");
  }

  @Test
  void aPackThatListsNoProvisionsIsNotHeldAgainstThem() {
    SoundPack pack =
        SoundPack.in(temp).replace(PACK, "    clauses: [Điều 1, Điều 2, Điều 3]\n", "");

    pack.saysNothing();
  }
}
