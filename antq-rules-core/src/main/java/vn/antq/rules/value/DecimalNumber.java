package vn.antq.rules.value;

import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.internal.text.Scalars;
import vn.antq.rules.internal.text.Wording;

/** Decimal numbers, exact; {@link BigDecimal} in Java. */
record DecimalNumber() implements ScalarType {

  @Override
  public String keyword() {
    return "decimal";
  }

  @Override
  public String label() {
    return "số thập phân";
  }

  @Override
  public String kind() {
    return "số thập phân";
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public Class<?> javaType() {
    return BigDecimal.class;
  }

  @Override
  public Manner manner() {
    return Manner.AMOUNT;
  }

  @Override
  public Optional<Object> parse(Object raw) {
    return Numbers.decimal(raw).map(Numbers::canonical);
  }

  @Override
  public Optional<Object> read(String text) {
    return Scalars.decimal(text).map(number -> number);
  }

  @Override
  public String code(Object value) {
    return ((BigDecimal) value).toPlainString();
  }

  @Override
  public String advice(Written written) {
    return written.decimalNumber();
  }

  @Override
  public Form form() {
    return Form.text(
        "(\\d{1,18}(\\.\\d{1,9})?|\\d{1,18},(\\d{1,2}|\\d{4,9})|0,\\d{3})", "number", "string");
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
    return WholeNumber.INTEGERS.contains(property) || property == BigDecimal.class;
  }

  @Override
  public String statedBy() {
    return "a BigDecimal";
  }

  @Override
  public boolean isNumber() {
    return true;
  }

  @Override
  public Object example() {
    return 0L;
  }

  /** The least that makes a difference here is one more digit than the value has. */
  @Override
  public Optional<Object> next(Object value, int steps) {
    BigDecimal number = (BigDecimal) value;
    BigDecimal least = BigDecimal.ONE.movePointLeft(Math.max(number.scale(), 0) + 1);
    return Optional.of(number.add(least.multiply(BigDecimal.valueOf(steps))));
  }

  @Override
  public Optional<BigDecimal> size(Object value) {
    return Optional.of((BigDecimal) value);
  }

  @Override
  public Optional<BigDecimal> difference(Object value, Object other) {
    return Optional.of(((BigDecimal) value).subtract((BigDecimal) other));
  }

  @Override
  public Optional<BigDecimal> distance(Object value, Operator operator, Object limit) {
    return difference(value, limit);
  }

  @Override
  public Optional<Object> moved(Object value, BigDecimal change) {
    return Optional.of(((BigDecimal) value).add(change));
  }

  @Override
  public String show(Object value, String unit) {
    return Wording.number((BigDecimal) value) + Wording.unit(unit);
  }

  @Override
  public boolean isTelling(Object least) {
    return ((BigDecimal) least).signum() != 0;
  }

  @Override
  public Optional<Object> limit(FigureValue figure, int year) {
    return figure instanceof FigureValue.Amount amount
        ? Optional.of(amount.number())
        : Optional.empty();
  }

  /** As of whole numbers: any other than 0 is a figure. */
  @Override
  public boolean isLiteral(Object value) {
    return value instanceof BigDecimal number && number.signum() == 0;
  }

  @Override
  public String comparison(String fact, Optional<Object> tried) {
    return "Hãy đặt số này thành một mốc (figures) trong tệp YAML.";
  }
}
