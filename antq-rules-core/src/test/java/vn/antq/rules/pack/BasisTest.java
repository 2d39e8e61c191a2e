package vn.antq.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BasisTest {

  @Test
  void basesGoFromTheStrongestToTheWeakest() {
    assertThat(Basis.values())
        .containsExactly(
            Basis.OFFICIAL, Basis.LOCAL, Basis.INTERPRETATION, Basis.SECONDARY, Basis.ASSUMED);
  }

  @Test
  void theWeakerOfTwoIsTheSameEitherWay() {
    for (Basis a : Basis.values()) {
      for (Basis b : Basis.values()) {
        assertThat(a.weaker(b)).isEqualTo(b.weaker(a)).isEqualTo(a.compareTo(b) > 0 ? a : b);
      }
    }
  }

  @Test
  void aBasisReachesItselfAndEveryWeakerBar() {
    assertThat(Basis.LOCAL.isAtLeast(Basis.LOCAL)).isTrue();
    assertThat(Basis.LOCAL.isAtLeast(Basis.SECONDARY)).isTrue();
    assertThat(Basis.LOCAL.isAtLeast(Basis.OFFICIAL)).isFalse();
  }
}
