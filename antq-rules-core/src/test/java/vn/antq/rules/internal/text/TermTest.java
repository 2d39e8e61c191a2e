package vn.antq.rules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermTest {

  @ParameterizedTest
  @EnumSource
  void hasAWordOfItsOwn(Term term) {
    assertThat(Arrays.stream(Term.values()).filter(other -> other != term))
        .noneMatch(other -> other.word().equals(term.word()))
        .noneMatch(other -> other.others().contains(term.word()));
  }

  @Test
  void beginsASentenceWithACapital() {
    assertThat(Term.GATE.capital()).isEqualTo("Điều kiện cần");
  }
}
