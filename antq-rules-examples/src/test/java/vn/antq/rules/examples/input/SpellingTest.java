package vn.antq.rules.examples.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  private final List<String> known = List.of("classify", "check");

  @Test
  void namesTheNearestWord() {
    assertThat(Spelling.advice("clasify", known)).isEqualTo("Có thể bạn muốn viết \"classify\".");
  }

  @Test
  void namesEveryWordWhenNoneIsNear() {
    assertThat(Spelling.advice("phanloai", known)).isEqualTo("Có thể dùng: classify, check.");
  }

  @Test
  void doesNotMindCase() {
    assertThat(Spelling.advice("CHECK", known)).isEqualTo("Có thể bạn muốn viết \"check\".");
  }

  @Test
  void saysNothingWithoutAnyWord() {
    assertThat(Spelling.advice("x", List.of())).isEmpty();
  }
}
