package vn.antq.rules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPageTest {

  @Test
  void breaksBetweenWordsAndIndentsWhatFollows() {
    String words = "an ninh ".repeat(20);

    assertThat(TextPage.empty().paragraph(words, 2).toString().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
        .element(1)
        .asString()
        .matches("  \\S.*");
  }

  @Test
  void neverBreaksWhatIsGlued() {
    String kept = "311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ";
    String words = "an ninh ".repeat(9) + TextPage.glued(kept);

    assertThat(TextPage.empty().paragraph(words).toString()).contains("\n    " + kept + "\n");
  }

  @Test
  void writesFurtherToTheRightWhenIndented() {
    assertThat(TextPage.empty().indented(4).paragraph("an ninh").toString())
        .isEqualTo("    an ninh\n");
  }

  @Test
  void setsEntriesInOneColumn() {
    assertThat(TextPage.empty().entry("Kỳ", "2025").entry("Điểm", "80/100").toString())
        .isEqualTo("Kỳ          2025\nĐiểm        80/100\n");
  }

  @Test
  void countsCharactersNotBytes() {
    String words = "ổ".repeat(50) + " " + "ế".repeat(49);

    assertThat(TextPage.empty().paragraph(words).toString().lines()).hasSize(1);
  }
}
