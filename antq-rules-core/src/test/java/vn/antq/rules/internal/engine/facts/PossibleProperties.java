package vn.antq.rules.internal.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import vn.antq.rules.internal.engine.facts.Possible.Absence;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

class PossibleProperties {

  /** A range that holds {@code value}; a negative width leaves that side open. */
  private static Possible around(long value, long below, long above, boolean maybeAbsent) {
    return Possible.between(
        below < 0 ? null : (Object) (value - below),
        above < 0 ? null : (Object) (value + above),
        maybeAbsent);
  }

  @Property(tries = 3_000)
  void aDecidedComparisonAgreesWithEveryValueInTheRange(
      @ForAll Operator operator,
      @ForAll @LongRange(min = -6, max = 6) long left,
      @ForAll @LongRange(min = -6, max = 6) long right,
      @ForAll @Size(4) List<@LongRange(min = -1, max = 4) Long> widths,
      @ForAll boolean leftMaybeAbsent,
      @ForAll boolean rightMaybeAbsent) {
    Possible from = around(left, widths.get(0), widths.get(1), leftMaybeAbsent);
    Possible to = around(right, widths.get(2), widths.get(3), rightMaybeAbsent);

    Truth verdict = from.compare(operator, to);

    boolean actual = operator.holds(Long.compare(left, right));
    assertThat(verdict).isIn(Truth.UNKNOWN, Truth.of(actual));
    if (leftMaybeAbsent || rightMaybeAbsent) {
      assertThat(verdict).isNotEqualTo(Truth.TRUE);
    }
  }

  @Property
  void exactValuesAreAlwaysDecided(
      @ForAll Operator operator, @ForAll long left, @ForAll long right) {
    assertThat(Possible.exactly(left).compare(operator, Possible.exactly(right)))
        .isEqualTo(Truth.of(operator.holds(Long.compare(left, right))));
  }

  @Property
  void ratiosAreComparedExactly(
      @ForAll Operator operator,
      @ForAll @LongRange(min = 0, max = 1000) long a,
      @ForAll @LongRange(min = 1, max = 1000) long b,
      @ForAll @LongRange(min = 0, max = 1000) long c,
      @ForAll @LongRange(min = 1, max = 1000) long d) {
    assertThat(
            Possible.exactly(new Ratio(a, b)).compare(operator, Possible.exactly(new Ratio(c, d))))
        .isEqualTo(Truth.of(operator.holds(Long.compare(a * d, c * b))));
  }

  @Property
  void everyComparisonWithNoValueIsFalse(@ForAll Operator operator, @ForAll long value) {
    assertThat(
            List.of(
                Possible.ABSENT.compare(operator, Possible.exactly(value)),
                Possible.exactly(value).compare(operator, Possible.ABSENT),
                Possible.UNKNOWN.compare(operator, Possible.ABSENT),
                Possible.ABSENT.compare(operator, Possible.ABSENT)))
        .containsOnly(Truth.FALSE);
  }

  @Property
  void nothingIsDecidedAboutAnUnknownValue(@ForAll Operator operator, @ForAll long value) {
    assertThat(Possible.UNKNOWN.compare(operator, Possible.exactly(value)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Property
  void aRangeOfOneValueIsThatValue(@ForAll long value) {
    assertThat(Possible.between(value, value, false)).isEqualTo(Possible.exactly(value));
  }

  @Example
  void aRangeOfOneValueThatMayBeAbsentIsNotExact() {
    assertThat(Possible.between(1L, 1L, true).isExact()).isFalse();
    assertThat(Possible.between(1L, 1L, true).absence()).isEqualTo(Absence.MAYBE);
  }

  @Example
  void anUnknownBooleanIsEitherOfTwo() {
    Possible unknown = Possible.unknown(FactType.BOOLEAN);

    assertThat(unknown.compare(Operator.EQUAL, Possible.exactly(true))).isEqualTo(Truth.UNKNOWN);
    assertThat(unknown.isSettled()).isFalse();
  }

  @Example
  void anUnknownLevelIsAtLeastTheLowest() {
    Level low = new Level("Rating", "LOW", 0, "thấp");
    Level high = new Level("Rating", "HIGH", 1, "cao");
    Possible unknown = Possible.unknown(new OneOf(new Enumeration("Rating", List.of(low, high))));

    assertThat(unknown.compare(Operator.AT_LEAST, Possible.exactly(low))).isEqualTo(Truth.TRUE);
    assertThat(unknown.compare(Operator.AT_LEAST, Possible.exactly(high))).isEqualTo(Truth.UNKNOWN);
    assertThat(unknown.compare(Operator.GREATER, Possible.exactly(high))).isEqualTo(Truth.FALSE);
  }

  @Example
  void datesAreComparedByDay() {
    Possible day = Possible.exactly(LocalDate.of(2025, 3, 31));

    assertThat(day.compare(Operator.AT_MOST, Possible.exactly(LocalDate.of(2025, 3, 31))))
        .isEqualTo(Truth.TRUE);
    assertThat(day.compare(Operator.LESS, Possible.exactly(LocalDate.of(2025, 3, 31))))
        .isEqualTo(Truth.FALSE);
  }
}
