package vn.antq.rules.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.internal.text.Wording;

/** Whole numbers; {@link Long} in Java. */
record WholeNumber() implements ScalarType {

  static final Set<Class<?>> INTEGERS =
      Set.of(
          long.class,
          Long.class,
          int.class,
          Integer.class,
          short.class,
          Short.class,
          byte.class,
          Byte.class,
          BigInteger.class,
          OptionalInt.class,
          OptionalLong.class);

  @Override
  public String keyword() {
    return "integer";
  }

  @Override
  public String label() {
    return "số nguyên";
  }

  @Override
  public String kind() {
    return "số nguyên";
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public Class<?> javaType() {
    return Long.class;
  }

  @Override
  public Manner manner() {
    return Manner.COUNT;
  }

  @Override
  public Optional<Object> parse(Object raw) {
    return Numbers.whole(raw).map(number -> number);
  }

  @Override
  public Optional<Object> read(String text) {
    return Scalars.integer(text).map(number -> number);
  }

  @Override
  public String code(Object value) {
    return value.toString();
  }

  @Override
  public String advice(Written written) {
    return written.wholeNumber();
  }

  @Override
  public Form form() {
    return Form.text("\\d{1,18}([.,](0{1,2}|0{4,9}))?", "integer", "string");
  }

  @Override
  public String sample() {
    return "0";
  }

  @Override
  public Optional<String> hint() {
    return Optional.of(label());
  }

  @Override
  public boolean isStatedBy(Class<?> property) {
    return INTEGERS.contains(property) || property == BigDecimal.class;
  }

  @Override
  public String statedBy() {
    return "a long, Long or OptionalLong";
  }

  @Override
  public boolean isNumber() {
    return true;
  }

  @Override
  public Object bound(BigDecimal number) {
    return number.longValueExact();
  }

  @Override
  public Optional<Object> nothing() {
    return Optional.of(0L);
  }

  @Override
  public Object example() {
    return 0L;
  }

  @Override
  public OptionalLong position(Object value) {
    return OptionalLong.of((Long) value);
  }

  @Override
  public Object at(long position) {
    return position;
  }

  @Override
  public Optional<Object> next(Object value, int steps) {
    return Optional.of((Long) value + steps);
  }

  @Override
  public Optional<BigDecimal> size(Object value) {
    return Optional.of(BigDecimal.valueOf((Long) value));
  }

  @Override
  public Optional<BigDecimal> difference(Object value, Object other) {
    return Optional.of(BigDecimal.valueOf((Long) value).subtract(BigDecimal.valueOf((Long) other)));
  }

  @Override
  public Optional<Object> moved(Object value, BigDecimal change) {
    long before = (Long) value;
    long after = before + change.longValueExact();
    return after >= 0 || before < 0 ? Optional.of(after) : Optional.empty();
  }

  @Override
  public String show(Object value, String unit) {
    return Wording.number((Long) value) + Wording.unit(unit);
  }

  @Override
  public boolean isTelling(Object least) {
    return (Long) least != 0;
  }

  @Override
  public Optional<Object> limit(FigureValue figure, int year) {
    return figure instanceof FigureValue.Amount amount
            && amount.number().stripTrailingZeros().scale() <= 0
        ? Optional.of(amount.number().longValueExact())
        : Optional.empty();
  }

  @Override
  public boolean isLiteral(Object value) {
    return value instanceof Long;
  }
}
