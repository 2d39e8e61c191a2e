package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;
import static vn.antq.rules.check.SoundPack.FACTS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameTitleCheckTest {

  @TempDir private Path temp;

  @Test
  void twoFactsOfOneNameAreReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                FACTS,
                "label: Số tranh chấp hòa giải thành",
                "label: Số tranh chấp phát sinh} # {");

    pack.saysOnly("same-title", FACTS, "Số tranh chấp phát sinh} # {");
  }

  @Test
  void twoCriteriaOfOneTitleAreReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(CRITERIA, "title: Hòa giải thành tranh chấp", "title: 'Hộ đăng ký tham gia'");

    pack.saysOnly("same-title", CRITERIA, "'Hộ đăng ký tham gia'");
  }

  @Test
  void aFactAndACriterionMayHaveOneName() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(CRITERIA, "title: Hòa giải thành tranh chấp", "title: Tỷ lệ hòa giải thành");

    pack.saysNothing();
  }
}
