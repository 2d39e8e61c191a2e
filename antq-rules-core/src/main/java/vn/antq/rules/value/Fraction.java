package vn.antq.rules.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.antq.rules.internal.text.Wording;

/** Exact fractions, always derived; {@link Ratio} in Java. */
public record Fraction() implements ScalarType {

  private static final int MOST_DIGITS = 12;

  @Override
  public String keyword() {
    return "";
  }

  @Override
  public String label() {
    return "tỷ lệ";
  }

  @Override
  public String kind() {
    return "tỷ lệ";
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public Class<?> javaType() {
    return Ratio.class;
  }

  @Override
  public Manner manner() {
    return Manner.SHARE;
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
    return new Ratio(0, 1);
  }

  @Override
  public Optional<BigDecimal> difference(Object value, Object other) {
    return Optional.of(BigDecimal.valueOf(((Ratio) value).compareTo((Ratio) other)));
  }

  /** Counted in units of the numerator, the denominator being what it is. */
  @Override
  public Optional<BigDecimal> distance(Object value, Operator operator, Object limit) {
    Ratio ratio = (Ratio) value;
    return Optional.of(
        BigDecimal.valueOf(
            ratio.numerator() - ((Ratio) limit).partOf(ratio.denominator(), operator)));
  }

  @Override
  public Optional<Object> moved(Object value, BigDecimal change) {
    Ratio ratio = (Ratio) value;
    long part = ratio.numerator() + change.longValueExact();
    boolean isMoreThanWhole = ratio.numerator() > ratio.denominator();
    boolean possible = part >= 0 && (part <= ratio.denominator() || isMoreThanWhole);
    return possible ? Optional.of(new Ratio(part, ratio.denominator())) : Optional.empty();
  }

  @Override
  public String show(Object value, String unit) {
    Ratio ratio = (Ratio) value;
    return Wording.number(ratio.numerator())
        + "/"
        + Wording.number(ratio.denominator())
        + Wording.unit(unit)
        + " ("
        + Wording.number(shown(ratio))
        + " %)";
  }

  @Override
  public String showLimit(Object value, String unit) {
    return percent((Ratio) value);
  }

  @Override
  public boolean isTelling(Object least) {
    return ((Ratio) least).numerator() != 0;
  }

  /** Returns a percentage that is a figure of law, with every digit: 99,5 %. */
  public static String percent(Ratio ratio) {
    return Wording.number(exactly(ratio).orElseGet(ratio::percentRoundedDown)) + " %";
  }

  /** Returns which share of a whole a part is, rounded down as every share is: 66,66 %. */
  public static String share(long part, long whole) {
    return whole == 0 ? "–" : Wording.number(new Ratio(part, whole).percentRoundedDown()) + " %";
  }

  private static Optional<BigDecimal> exactly(Ratio ratio) {
    BigDecimal hundredfold = BigDecimal.valueOf(ratio.numerator()).movePointRight(2);
    BigDecimal percent =
        hundredfold.divide(BigDecimal.valueOf(ratio.denominator()), MOST_DIGITS, RoundingMode.DOWN);
    return percent.multiply(BigDecimal.valueOf(ratio.denominator())).compareTo(hundredfold) == 0
        ? Optional.of(percent)
        : Optional.empty();
  }

  /**
   * Rounded down to two digits, so that a miss never looks like a hit. Where that would look like a
   * round number that it is not, further digits are shown: 30,004 % exceeds 30 %.
   */
  private static BigDecimal shown(Ratio ratio) {
    BigDecimal shown = ratio.percentRoundedDown();
    if (shown.scale() >= 2 || exactly(ratio).filter(shown::equals).isPresent()) {
      return shown;
    }
    BigDecimal exact =
        BigDecimal.valueOf(ratio.numerator())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(ratio.denominator()), MOST_DIGITS, RoundingMode.FLOOR);
    for (int digits = 2; digits <= MOST_DIGITS; digits++) {
      BigDecimal longer = exact.setScale(digits, RoundingMode.FLOOR);
      if (longer.compareTo(shown) != 0) {
        return longer;
      }
    }
    return shown;
  }

  @Override
  public Optional<Object> limit(FigureValue figure, int year) {
    return figure instanceof FigureValue.Percent percent
        ? Optional.of(percent.ratio())
        : Optional.empty();
  }

  @Override
  public String comparison(String fact, Optional<Object> tried) {
    return "Tỷ lệ so với mốc phần trăm: " + fact + " >= figures.tênMốc, với {percent: …}.";
  }
}
