package vn.antq.rules.value;

/** The type of a fact or of a field of a record. */
public sealed interface FactType permits ScalarType, ListOf {

  /** The type of whole numbers. */
  ScalarType INTEGER = new WholeNumber();

  /** The type of decimal numbers. */
  ScalarType DECIMAL = new DecimalNumber();

  /** The type of yes or no. */
  ScalarType BOOLEAN = new YesNo();

  /** The type of dates. */
  ScalarType DATE = new Day();

  /** The type of free text. */
  ScalarType TEXT = new Text();

  /** The type of exact fractions. */
  ScalarType RATIO = new Fraction();

  /** The type of exact averages. */
  ScalarType AVERAGE = new Mean();

  /** Returns what a person calls a value of this type, in Vietnamese, with how it is written. */
  String label();

  /** Returns what a person calls this type, in Vietnamese, in two or three words. */
  String kind();

  /**
   * Says whether values of this type have an order, so that {@code <} and {@code >=} make sense.
   */
  boolean isOrdered();
}
