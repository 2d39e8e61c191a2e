package vn.antq.rules.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TruthProperties {

  /** The ways in which a truth can turn out once every fact is known. */
  private static List<Boolean> ways(Truth truth) {
    return switch (truth) {
      case TRUE -> List.of(true);
      case FALSE -> List.of(false);
      case UNKNOWN -> List.of(true, false);
    };
  }

  @Property
  void conjunctionAgreesWithEveryWayThingsCanTurnOut(@ForAll Truth left, @ForAll Truth right) {
    for (boolean a : ways(left)) {
      for (boolean b : ways(right)) {
        assertThat(left.and(right)).isIn(Truth.UNKNOWN, Truth.of(a && b));
      }
    }
  }

  @Property
  void disjunctionAgreesWithEveryWayThingsCanTurnOut(@ForAll Truth left, @ForAll Truth right) {
    for (boolean a : ways(left)) {
      for (boolean b : ways(right)) {
        assertThat(left.or(right)).isIn(Truth.UNKNOWN, Truth.of(a || b));
      }
    }
  }

  @Property
  void theOrderOfTwoConditionsDoesNotMatter(@ForAll Truth left, @ForAll Truth right) {
    assertThat(left.and(right)).isEqualTo(right.and(left));
    assertThat(left.or(right)).isEqualTo(right.or(left));
  }

  @Property
  void conjunctionAndDisjunctionAreAssociative(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
  }

  @Example
  void whatOneSideDecidesIsDecided() {
    assertThat(Truth.UNKNOWN.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
    assertThat(Truth.UNKNOWN.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
    assertThat(Truth.UNKNOWN.and(Truth.TRUE)).isEqualTo(Truth.UNKNOWN);
    assertThat(Truth.UNKNOWN.or(Truth.FALSE)).isEqualTo(Truth.UNKNOWN);
  }
}
