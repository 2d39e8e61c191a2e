package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.CRITERIA;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingLabelCheckTest {

  @TempDir private Path temp;

  @Test
  void aFigureWithoutAVietnameseNameIsReported() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(
                CRITERIA,
                "{percent: 80, basis: official, label: Tỷ lệ hòa giải phải đạt}",
                "{percent: 80, basis: official}");

    pack.saysOnly("missing-label", CRITERIA, "{percent: 80");
  }
}
