package vn.antq.rules.internal.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.internal.text.TextPage;

class LettersTest {

  private static final String COMPOSED = "Tổ dân phố Đường Nguyễn Huệ ";
  private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

  @Test
  void aDecomposedTextIsAsWideAsAComposedOne() {
    assertThat(Letters.columns(DECOMPOSED)).isEqualTo(COMPOSED.length());
  }

  @Test
  void aDecomposedTextBreaksWhereAComposedOneDoes() {
    String page = TextPage.empty().paragraph(DECOMPOSED.repeat(8)).toString();

    assertThat(Normalizer.normalize(page, Normalizer.Form.NFC))
        .isEqualTo(TextPage.empty().paragraph(COMPOSED.repeat(8)).toString());
  }

  @Test
  void aLetterIsNotCutFromItsMarks() {
    String cut = Normalizer.normalize("Tổ", Normalizer.Form.NFD);

    assertThat(Letters.first(2, DECOMPOSED)).isEqualTo(cut);
    assertThat(ScreenWords.first(2, DECOMPOSED)).isEqualTo(cut + "…");
    assertThat(ScreenWords.first(99, DECOMPOSED)).doesNotContain("…");
  }

  @Test
  void marksDoNotHeapUpOverTheLinesAroundThem() {
    assertThat(Harmless.line("Tổ" + "\u0301".repeat(60) + " 1"))
        .isEqualTo("Tổ\u0301\u0301\u0301\u0301 1");
    assertThat(Harmless.line(DECOMPOSED)).isEqualTo(DECOMPOSED);
  }
}
