package vn.antq.rules.value;

import java.math.BigDecimal;
import java.util.Optional;
import vn.antq.rules.internal.text.Wording;

/** Exact averages, always derived; {@link Average} in Java. */
record Mean() implements ScalarType {

  private static final int DIGITS = 2;
  private static final int MOST_DIGITS = 18;

  /** So many that no two averages of what people count are taken for one. */
  private static final int SIZE_DIGITS = 40;

  @Override
  public String keyword() {
    return "";
  }

  @Override
  public String label() {
    return "số trung bình";
  }

  @Override
  public String kind() {
    return "số trung bình";
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public Class<?> javaType() {
    return Average.class;
  }

  @Override
  public Manner manner() {
    return Manner.AMOUNT;
  }

  @Override
  public Optional<Object> parse(Object raw) {
    return Optional.empty();
  }

  @Override
  public Optional<Object> read(String text) {
    return Optional.empty();
  }

  @Override
  public String code(Object value) {
    return value.toString();
  }

  @Override
  public Form form() {
    return Form.text("", "string");
  }

  @Override
  public String sample() {
    return "";
  }

  @Override
  public boolean isStatedBy(Class<?> property) {
    return false;
  }

  @Override
  public String statedBy() {
    return "nothing: it is derived";
  }

  @Override
  public boolean canBeNone() {
    return true;
  }

  @Override
  public Object example() {
    return new Average(BigDecimal.ZERO, 1);
  }

  /** How far it is, exact where that has few digits, else rounded down. */
  @Override
  public Optional<BigDecimal> difference(Object value, Object other) {
    Average one = (Average) value;
    Average two = (Average) other;
    BigDecimal apart =
        one.total()
            .multiply(BigDecimal.valueOf(two.count()))
            .subtract(two.total().multiply(BigDecimal.valueOf(one.count())));
    return Optional.of(shown(new Average(apart, Math.multiplyExact(one.count(), two.count()))));
  }

  @Override
  public Optional<BigDecimal> distance(Object value, Operator operator, Object limit) {
    return difference(value, limit);
  }

  @Override
  public Optional<BigDecimal> size(Object value) {
    return Optional.of(Wording.plain(((Average) value).roundedDown(SIZE_DIGITS)));
  }

  /** What it is made of follows: 3,33 điểm (10/3). */
  @Override
  public String show(Object value, String unit) {
    Average average = (Average) value;
    return Wording.number(shown(average))
        + Wording.unit(unit)
        + (average.count() == 1
            ? ""
            : " (" + Wording.number(average.total()) + "/" + Wording.number(average.count()) + ")");
  }

  @Override
  public boolean isTelling(Object least) {
    return ((Average) least).total().signum() != 0;
  }

  /**
   * Rounded down to two digits. Where that would look like a round number that it is not, further
   * digits are shown: 3,004 exceeds 3.
   */
  private static BigDecimal shown(Average average) {
    BigDecimal shown = Wording.plain(average.roundedDown(DIGITS));
    if (shown.scale() >= DIGITS || new Average(shown, 1).equals(average)) {
      return shown;
    }
    for (int digits = DIGITS + 1; digits <= MOST_DIGITS; digits++) {
      BigDecimal longer = Wording.plain(average.roundedDown(digits));
      if (longer.compareTo(shown) != 0) {
        return longer;
      }
    }
    return shown;
  }

  @Override
  public Optional<Object> limit(FigureValue figure, int year) {
    return figure instanceof FigureValue.Amount amount
        ? Optional.of(new Average(amount.number(), 1))
        : Optional.empty();
  }

  @Override
  public String comparison(String fact, Optional<Object> tried) {
    return "Số trung bình so với mốc là số: " + fact + " >= figures.tênMốc, với {number: …}.";
  }
}
