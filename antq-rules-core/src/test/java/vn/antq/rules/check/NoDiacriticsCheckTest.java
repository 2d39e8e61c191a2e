package vn.antq.rules.check;

import static vn.antq.rules.check.SoundPack.FACTS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoDiacriticsCheckTest {

  @TempDir private Path temp;

  @Test
  void vietnameseWithoutDiacriticsIsReported() {
    SoundPack pack =
        SoundPack.in(temp).replace(FACTS, "label: Năm xếp loại", "label: Nam xep loai");

    pack.saysOnly("no-diacritics", FACTS, "Nam xep loai");
  }

  @Test
  void oneWordAndAbbreviationsAreNot() {
    SoundPack pack = SoundPack.in(temp).replace(FACTS, "label: Năm xếp loại", "label: Camera ANTT");

    pack.saysNothing();
  }
}
