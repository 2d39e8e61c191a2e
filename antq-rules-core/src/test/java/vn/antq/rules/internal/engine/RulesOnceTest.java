package vn.antq.rules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RulesOnceTest {

  @Test
  void remembersThatRulesCannotBeMade() {
    AtomicInteger tries = new AtomicInteger();
    RulesOnce rules =
        new RulesOnce(
            () -> {
              tries.incrementAndGet();
              throw new IllegalStateException("refused");
            });

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(rules::get)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("refused");
    }
    assertThat(tries).hasValue(1);
  }

  @Test
  void triesAgainWhenOnlyTheMemoryWasShort() {
    AtomicInteger tries = new AtomicInteger();
    RulesOnce rules =
        new RulesOnce(
            () -> {
              tries.incrementAndGet();
              throw new OutOfMemoryError("for the test");
            });

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(rules::get).isInstanceOf(OutOfMemoryError.class);
    }
    assertThat(tries).hasValue(2);
  }
}
