package vn.antq.rules.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Scale;

class RatioProperties {

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }

  /** Compares as fractions of unlimited size. */
  private static int exactly(long a, long b, long c, long d) {
    return big(a).multiply(big(d)).compareTo(big(c).multiply(big(b)));
  }

  @Property
  void comparesExactlyAtEverySize(
      @ForAll long a, @ForAll @Positive long b, @ForAll long c, @ForAll @Positive long d) {
    assertThat(Integer.signum(new Ratio(a, b).compareTo(new Ratio(c, d))))
        .isEqualTo(exactly(a, b, c, d));
  }

  @Property
  void comparesExactlyNearTheGreatestNumbers(
      @ForAll @LongRange(min = 0, max = 1000) long below,
      @ForAll @LongRange(min = 0, max = 1000) long under,
      @ForAll @LongRange(min = 0, max = 1000) long less) {
    long a = Long.MAX_VALUE - below;
    long b = Long.MAX_VALUE - under;
    long d = Long.MAX_VALUE - less;
    assertThat(Integer.signum(new Ratio(a, b).compareTo(new Ratio(b, d))))
        .isEqualTo(exactly(a, b, b, d));
  }

  @Property
  void comparesExactlyAroundTheSizeOfAnInt(
      @ForAll @LongRange(min = 2_000_000_000L, max = 5_000_000_000L) long a,
      @ForAll @LongRange(min = 2_000_000_000L, max = 5_000_000_000L) long b,
      @ForAll @LongRange(min = 2_000_000_000L, max = 5_000_000_000L) long c,
      @ForAll @LongRange(min = 2_000_000_000L, max = 5_000_000_000L) long d) {
    assertThat(Integer.signum(new Ratio(a, b).compareTo(new Ratio(c, d))))
        .isEqualTo(exactly(a, b, c, d));
  }

  @Property
  void isEqualToEveryMultipleOfItself(
      @ForAll @LongRange(min = 0, max = 1_000_000) long part,
      @ForAll @LongRange(min = 1, max = 1_000_000) long whole,
      @ForAll @LongRange(min = 1, max = 1_000_000) long times) {
    Ratio ratio = new Ratio(part, whole);
    Ratio multiple = new Ratio(part * times, whole * times);

    assertThat(multiple).isEqualTo(ratio).hasSameHashCodeAs(ratio);
  }

  @Property
  void aMissIsNeverShownAsAHit(
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long part,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long whole,
      @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal percent) {
    Ratio ratio = new Ratio(part, whole);

    boolean reached = ratio.compareTo(Ratio.ofPercent(percent)) >= 0;

    assertThat(ratio.percentRoundedDown().compareTo(percent) >= 0).isEqualTo(reached);
  }

  @Property
  void justBelowSeventyPercentIsNotShownAsSeventy(
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 100) long whole) {
    Ratio seventy = Ratio.ofPercent(BigDecimal.valueOf(70));
    long miss = seventy.leastPartOf(whole) - 1;

    assertThat(new Ratio(miss, whole).percentRoundedDown()).isLessThan(BigDecimal.valueOf(70));
  }

  @Property
  void theLeastPartReachesTheRatioAndOneLessDoesNot(
      @ForAll @LongRange(min = -100, max = 100) long part,
      @ForAll @LongRange(min = 1, max = 100) long of,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole) {
    Ratio ratio = new Ratio(part, of);
    long least = ratio.leastPartOf(whole);

    assertThat(new Ratio(least, whole)).isGreaterThanOrEqualTo(ratio);
    assertThat(new Ratio(least - 1, whole)).isLessThan(ratio);
  }

  @Property
  void theGreatestPartStaysWithinTheRatioAndOneMoreDoesNot(
      @ForAll @LongRange(min = -100, max = 100) long part,
      @ForAll @LongRange(min = 1, max = 100) long of,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole) {
    Ratio ratio = new Ratio(part, of);
    long greatest = ratio.greatestPartOf(whole);

    assertThat(new Ratio(greatest, whole)).isLessThanOrEqualTo(ratio);
    assertThat(new Ratio(greatest + 1, whole)).isGreaterThan(ratio);
  }

  @Property
  void aPercentageIsExact(@ForAll @BigRange(min = "0", max = "1000") @Scale(9) BigDecimal percent) {
    Ratio ratio = Ratio.ofPercent(percent);

    assertThat(new BigDecimal(ratio.numerator()).multiply(BigDecimal.valueOf(100)))
        .isEqualByComparingTo(percent.multiply(new BigDecimal(ratio.denominator())));
  }

  @Example
  void aRatioOfNothingDoesNotExist() {
    assertThatThrownBy(() -> new Ratio(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ratio(1, -2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void readsAsItsTwoNumbers() {
    assertThat(new Ratio(311, 312)).hasToString("311/312");
    assertThat(new Ratio(311, 312).percentRoundedDown()).isEqualTo(new BigDecimal("99.67"));
    assertThat(new Ratio(312, 312).percentRoundedDown()).isEqualTo(new BigDecimal("100"));
  }
}
