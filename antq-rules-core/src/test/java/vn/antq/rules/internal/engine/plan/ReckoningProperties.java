package vn.antq.rules.internal.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Possible.Absence;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.value.Ratio;

/** What two numbers can come to is what one of all pairs comes to: no less and no more. */
class ReckoningProperties {

  private static final long MOST = 6;
  private static final LocalDate DAY = LocalDate.of(2025, 2, 26);

  /**
   * A number of which little is known.
   *
   * @param most below nought when there is no most
   */
  record Number(long least, long most, boolean maybeNone) {

    Possible possible() {
      Possible value = Possible.between(least, most < 0 ? null : (Object) most, false);
      return maybeNone ? value.orNone() : value;
    }

    Possible day() {
      Possible value =
          Possible.between(
              DAY.plusDays(least), most < 0 ? null : (Object) DAY.plusDays(most), false);
      return maybeNone ? value.orNone() : value;
    }

    /** Every value that it can have; of those without end, as many as tell. */
    LongStream values() {
      return LongStream.rangeClosed(least, most < 0 ? 60 : most);
    }
  }

  @Provide
  Arbitrary<Number> numbers() {
    return Combinators.combine(
            Arbitraries.longs().between(0, MOST),
            Arbitraries.longs().between(-1, MOST),
            Arbitraries.of(false, false, true))
        .as(
            (least, width, none) ->
                // One that is exactly known is not perhaps none.
                new Number(least, width < 0 ? -1 : least + width, none && width != 0));
  }

  interface Pairwise<T> {
    @Nullable T of(long one, long other);
  }

  private static <T extends Comparable<T>> TreeSet<T> all(
      Number one, Number other, Pairwise<T> how) {
    TreeSet<T> all = new TreeSet<>();
    one.values()
        .forEach(
            a ->
                other
                    .values()
                    .mapToObj(b -> how.of(a, b))
                    .filter(Objects::nonNull)
                    .forEach(all::add));
    return all;
  }

  private static <T extends Comparable<T>> void isJust(
      Possible possible, TreeSet<T> all, boolean maybeNone, boolean openBelow, boolean openAbove) {
    if (all.isEmpty()) {
      assertThat(possible.absence()).isEqualTo(Absence.YES);
      return;
    }
    assertThat(possible.absence()).isEqualTo(maybeNone ? Absence.MAYBE : Absence.NO);
    if (openBelow) {
      assertThat(possible.lower()).isNull();
    } else {
      assertThat(possible.lower()).isEqualTo(all.first());
    }
    if (openAbove) {
      assertThat(possible.upper()).isNull();
    } else {
      assertThat(possible.upper()).isEqualTo(all.last());
    }
  }

  @Property
  void aDifferenceLiesBetweenTheLeastAndTheMostOfAll(
      @ForAll @From("numbers") Number from, @ForAll @From("numbers") Number less) {
    isJust(
        Reckoning.difference(from.possible(), less.possible()),
        ReckoningProperties.<Long>all(from, less, (a, b) -> a - b),
        from.maybeNone() || less.maybeNone(),
        less.most() < 0,
        from.most() < 0);
  }

  @Property
  void daysLieBetweenTheLeastAndTheMostOfAll(
      @ForAll @From("numbers") Number to, @ForAll @From("numbers") Number from) {
    isJust(
        Reckoning.difference(to.day(), from.day()),
        ReckoningProperties.<Long>all(to, from, (a, b) -> a - b),
        to.maybeNone() || from.maybeNone(),
        from.most() < 0,
        to.most() < 0);
  }

  @Property
  void aChangeLiesBetweenTheLeastAndTheMostOfAll(
      @ForAll @From("numbers") Number before,
      @ForAll @From("numbers") Number now,
      @ForAll boolean rise) {
    Possible change =
        Reckoning.change(
            new Derivation.ChangeOf("before", "now", rise), before.possible(), now.possible());
    TreeSet<Ratio> all =
        all(
            before,
            now,
            (b, n) -> b == 0 ? null : rise ? new Ratio(n - b, b) : new Ratio(b - n, b));
    if (all.isEmpty()) {
      assertThat(change.absence()).isEqualTo(Absence.YES);
      return;
    }
    assertThat(change.absence())
        .isEqualTo(
            before.maybeNone() || now.maybeNone() || before.least() == 0
                ? Absence.MAYBE
                : Absence.NO);
    // Of what was before without end, all of it but what is left now is lost.
    boolean nears = before.most() < 0;
    Object far = rise ? change.lower() : change.upper();
    Object near = rise ? change.upper() : change.lower();
    assertThat(near).isEqualTo(now.most() < 0 ? null : rise ? all.last() : all.first());
    if (!nears) {
      assertThat(far).isEqualTo(rise ? all.first() : all.last());
    } else {
      assertThat(far).isEqualTo(rise ? new Ratio(-1, 1) : new Ratio(1, 1));
      assertThat(rise ? change.reachesLeast() : change.reachesMost()).isEqualTo(now.least() == 0);
    }
  }

  @Property
  void aRatioLiesBetweenTheLeastAndTheMostOfAll(
      @ForAll @From("numbers") Number part, @ForAll @From("numbers") Number whole) {
    Possible ratio = Reckoning.ratio(part.possible(), whole.possible());
    TreeSet<Ratio> all = all(part, whole, (p, w) -> w == 0 ? null : new Ratio(p, w));
    if (all.isEmpty()) {
      assertThat(ratio.absence()).isEqualTo(Absence.YES);
      return;
    }
    assertThat(ratio.upper()).isEqualTo(part.most() < 0 ? null : all.last());
    if (whole.most() < 0) {
      assertThat(ratio.lower()).isEqualTo(new Ratio(0, 1));
      assertThat(ratio.reachesLeast()).isEqualTo(part.least() == 0);
    } else {
      assertThat(ratio.lower()).isEqualTo(all.first());
    }
  }

  @Example
  void whatComesFromADayThatThereIsNotHasNoValue() {
    Possible day = Possible.exactly(DAY);

    assertThat(Reckoning.difference(Possible.ABSENT, day)).isEqualTo(Possible.ABSENT);
    assertThat(Reckoning.difference(day, Possible.ABSENT)).isEqualTo(Possible.ABSENT);
    assertThat(Reckoning.sum(List.of(Possible.exactly(1L), Possible.ABSENT)))
        .isEqualTo(Possible.ABSENT);
  }

  @Example
  void aFallIsExact() {
    Derivation.ChangeOf fall = new Derivation.ChangeOf("before", "now", false);

    assertThat(Reckoning.change(fall, Possible.exactly(20L), Possible.exactly(19L)).exact())
        .isEqualTo(new Ratio(5, 100));
    assertThat(Reckoning.change(fall, Possible.exactly(21L), Possible.exactly(20L)).exact())
        .isEqualTo(new Ratio(1, 21));
    assertThat(Reckoning.change(fall, Possible.exactly(0L), Possible.exactly(3L)))
        .isEqualTo(Possible.ABSENT);
    assertThat(Reckoning.change(fall, Possible.exactly(2L), Possible.exactly(3L)).exact())
        .isEqualTo(new Ratio(-1, 2));
  }
}
