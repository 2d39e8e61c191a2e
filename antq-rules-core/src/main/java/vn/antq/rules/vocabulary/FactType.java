package vn.antq.rules.vocabulary;

/** The type of a fact or of a field of a record. */
public sealed interface FactType {

  /** Whole number; {@link Long} in Java. */
  record WholeNumber() implements FactType {}

  /** Decimal number, exact; {@link java.math.BigDecimal} in Java. */
  record DecimalNumber() implements FactType {}

  /** Yes or no; {@link Boolean} in Java. */
  record YesNo() implements FactType {}

  /** Date; {@link java.time.LocalDate} in Java. */
  record Day() implements FactType {}

  /** Free text; {@link String} in Java. */
  record Text() implements FactType {}

  /** Exact fraction, always derived; {@link Ratio} in Java. */
  record Fraction() implements FactType {}

  /**
   * One of an enumeration; {@link Level} in Java.
   *
   * @param enumeration the values
   */
  record OneOf(Enumeration enumeration) implements FactType {}

  /**
   * A list of records.
   *
   * @param record name of the record type
   */
  record ListOf(String record) implements FactType {}

  /** The type of whole numbers. */
  FactType INTEGER = new WholeNumber();

  /** The type of decimal numbers. */
  FactType DECIMAL = new DecimalNumber();

  /** The type of yes or no. */
  FactType BOOLEAN = new YesNo();

  /** The type of dates. */
  FactType DATE = new Day();

  /** The type of free text. */
  FactType TEXT = new Text();

  /** The type of exact fractions. */
  FactType RATIO = new Fraction();

  /** Returns what a person calls this type, in Vietnamese. */
  default String label() {
    if (this instanceof WholeNumber) {
      return "số nguyên";
    } else if (this instanceof DecimalNumber) {
      return "số thập phân";
    } else if (this instanceof YesNo) {
      return "có/không (true hoặc false)";
    } else if (this instanceof Day) {
      return "ngày (năm-tháng-ngày, ví dụ 2025-02-10; không có thì viết none)";
    } else if (this instanceof Text) {
      return "văn bản";
    } else if (this instanceof Fraction) {
      return "tỷ lệ";
    } else if (this instanceof OneOf oneOf) {
      return "một trong các giá trị " + String.join(", ", oneOf.enumeration().codes());
    }
    return "danh sách " + ((ListOf) this).record();
  }

  /**
   * Says whether values of this type have an order, so that {@code <} and {@code >=} make sense.
   */
  default boolean isOrdered() {
    return !(this instanceof YesNo || this instanceof Text || this instanceof ListOf);
  }
}
