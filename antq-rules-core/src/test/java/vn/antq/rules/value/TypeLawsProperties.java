package vn.antq.rules.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the values of every type, whichever it is. */
class TypeLawsProperties {

  private static final Enumeration SEVERITY =
      new Enumeration(
          "Severity",
          List.of(
              new Level("Severity", "MINOR", 0, "Ít nghiêm trọng"),
              new Level("Severity", "SERIOUS", 1, "Nghiêm trọng"),
              new Level("Severity", "GRAVE", 2, "Đặc biệt nghiêm trọng")));

  /** Two values of one type. */
  record Pair(ScalarType type, Object one, Object other) {}

  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<Object> whole = Arbitraries.longs().between(0, 5_000).asGeneric();
    Arbitrary<Object> decimal =
        Arbitraries.bigDecimals()
            .between(BigDecimal.valueOf(-100), BigDecimal.valueOf(1_000))
            .ofScale(2)
            .map(Numbers::canonical)
            .asGeneric();
    Arbitrary<Object> day =
        Arbitraries.longs().between(10_000, 25_000).map(LocalDate::ofEpochDay).asGeneric();
    Arbitrary<Object> share =
        Combinators.combine(
                Arbitraries.longs().between(0, 400), Arbitraries.longs().between(1, 400))
            .as(Ratio::new)
            .asGeneric();
    Arbitrary<Object> average =
        Combinators.combine(
                Arbitraries.bigDecimals()
                    .between(BigDecimal.valueOf(-100), BigDecimal.valueOf(1_000))
                    .ofScale(2),
                Arbitraries.longs().between(1, 400))
            .as(Average::new)
            .asGeneric();
    return Arbitraries.oneOf(
        pair(FactType.INTEGER, whole),
        pair(FactType.DECIMAL, decimal),
        pair(FactType.BOOLEAN, Arbitraries.of(true, false).asGeneric()),
        pair(FactType.DATE, day),
        pair(FactType.TEXT, Arbitraries.of("Chùa Ông", "Tổ 5", "a").asGeneric()),
        pair(FactType.RATIO, share),
        pair(FactType.AVERAGE, average),
        pair(new OneOf(SEVERITY), Arbitraries.of(SEVERITY.levels()).asGeneric()));
  }

  private static Arbitrary<Pair> pair(ScalarType type, Arbitrary<Object> values) {
    return Combinators.combine(values, values).as((one, other) -> new Pair(type, one, other));
  }

  @Property(maxDiscardRatio = 100)
  void eachValueHasItsType(@ForAll @From("pairs") Pair pair) {
    assertThat(pair.type().javaType()).isEqualTo(pair.one().getClass());
    assertThat(ScalarType.of(pair.one()).getClass()).isEqualTo(pair.type().getClass());
  }

  @Property(maxDiscardRatio = 100)
  void whatAPackWritesIsReadAsItWas(@ForAll @From("pairs") Pair pair) {
    Assume.that(!pair.type().keyword().isEmpty() || pair.type().manner() == Manner.CHOICE);
    String code = pair.type().code(pair.one());
    assertThat(pair.type().read(code)).contains(pair.one());
    assertThat(pair.type().parse(code)).contains(pair.one());
  }

  @Property(maxDiscardRatio = 100)
  void theCodeSaysWhetherTwoValuesAreEqual(@ForAll @From("pairs") Pair pair) {
    Assume.that(!pair.type().keyword().isEmpty() || pair.type().manner() == Manner.CHOICE);
    assertThat(pair.type().code(pair.one()).equals(pair.type().code(pair.other())))
        .isEqualTo(pair.one().equals(pair.other()));
  }

  @Property(maxDiscardRatio = 100)
  void positionsKeepTheOrder(@ForAll @From("pairs") Pair pair) {
    Assume.that(pair.type().position(pair.one()).isPresent());
    long one = pair.type().position(pair.one()).getAsLong();
    long other = pair.type().position(pair.other()).getAsLong();
    assertThat(Long.signum(Long.compare(one, other))).isEqualTo(order(pair));
    assertThat(pair.type().at(one)).isEqualTo(pair.one());
  }

  @Property(maxDiscardRatio = 100)
  void theNextValueIsOnThatSideAndOneStepBackLeadsHome(
      @ForAll @From("pairs") Pair pair, @ForAll boolean up) {
    Optional<Object> next = pair.type().next(pair.one(), up ? 1 : -1);
    Assume.that(next.isPresent());
    assertThat(order(new Pair(pair.type(), next.get(), pair.one()))).isEqualTo(up ? 1 : -1);
    if (pair.type().position(pair.one()).isPresent()) {
      assertThat(pair.type().next(next.get(), up ? -1 : 1)).contains(pair.one());
    }
  }

  @Property(maxDiscardRatio = 100)
  void aMarginIsNotNegativeJustWhenTheComparisonHolds(
      @ForAll @From("pairs") Pair pair, @ForAll Operator operator) {
    // A decimal number that reached what is excluded lacks nothing that could be told.
    boolean exact = pair.type().manner() != Manner.AMOUNT || order(pair) != 0;
    // A share may lie between two counts, and then is equal to neither.
    boolean share = pair.type().equals(FactType.RATIO) && operator == Operator.EQUAL;
    Optional<BigDecimal> margin = pair.type().margin(pair.one(), operator, pair.other());
    Assume.that(margin.isPresent() && exact && !share);
    assertThat(margin.get().signum() >= 0).isEqualTo(operator.holds(order(pair)));
  }

  @Property(maxDiscardRatio = 100)
  void whatIsMissingMakesTheComparisonHold(
      @ForAll @From("pairs") Pair pair, @ForAll Operator operator) {
    Assume.that(pair.type().manner() != Manner.AMOUNT || order(pair) != 0);
    Optional<BigDecimal> margin = pair.type().margin(pair.one(), operator, pair.other());
    Assume.that(margin.isPresent() && operator != Operator.EQUAL && margin.get().signum() < 0);
    boolean more = operator == Operator.AT_LEAST || operator == Operator.GREATER;
    BigDecimal change = more ? margin.get().negate() : margin.get();
    Optional<Object> moved = pair.type().moved(pair.one(), change);
    Assume.that(moved.isPresent() && pair.type().manner() != Manner.CHOICE);
    boolean reached = pair.type().manner() == Manner.AMOUNT;
    int order = order(new Pair(pair.type(), moved.get(), pair.other()));
    assertThat(reached ? order == 0 : operator.holds(order)).isTrue();
  }

  @Property(maxDiscardRatio = 100)
  void aSizeKeepsTheOrder(@ForAll @From("pairs") Pair pair) {
    Optional<BigDecimal> one = pair.type().size(pair.one());
    Assume.that(one.isPresent());
    assertThat(one.get().compareTo(pair.type().size(pair.other()).orElseThrow()))
        .isEqualTo(order(pair));
  }

  @Property(maxDiscardRatio = 100)
  void choicesAreAllThereIsInRisingOrder(@ForAll @From("pairs") Pair pair) {
    List<Object> choices = pair.type().choices();
    Assume.that(!choices.isEmpty());
    assertThat(choices).contains(pair.one()).doesNotHaveDuplicates();
    for (int i = 0; i < choices.size(); i++) {
      assertThat(pair.type().position(choices.get(i))).hasValue(i);
    }
  }

  @Property(maxDiscardRatio = 100)
  void aValueReadsTheSameWhateverItWasWrittenLike(@ForAll @From("pairs") Pair pair) {
    assertThat(pair.type().show(pair.one(), "")).isNotBlank();
    assertThat(pair.type().kind()).isNotBlank();
    assertThat(pair.type().label()).isNotBlank();
    assertThat(pair.type().statedBy()).isNotBlank();
  }

  @Property(maxDiscardRatio = 100)
  void aFormTakesWhatTheReaderTakes(@ForAll @From("pairs") Pair pair) {
    Assume.that(!pair.type().keyword().isEmpty() || pair.type().manner() == Manner.CHOICE);
    Form form = pair.type().form();
    String code = pair.type().code(pair.one());
    boolean listed = form.values().stream().anyMatch(value -> value.toString().equals(code));
    boolean matches =
        form.values().isEmpty()
            && (form.pattern().isEmpty() || code.matches("-?" + form.pattern()));
    assertThat(listed || matches).as(code).isTrue();
  }

  @SuppressWarnings("unchecked") // values of one type compare
  private static int order(Pair pair) {
    return Integer.signum(((Comparable<Object>) pair.one()).compareTo(pair.other()));
  }
}
