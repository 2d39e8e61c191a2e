package vn.antq.rules.pack;

/** One side of a comparison. */
public sealed interface Operand {

  /**
   * A fact of the unit, a field of a record or an entry of the scorecard.
   *
   * @param definition what it is
   */
  record OfFact(FactDefinition definition) implements Operand {}

  /**
   * A figure of the pack.
   *
   * @param definition what it is
   */
  record OfFigure(Figure definition) implements Operand {}

  /**
   * An open reading of the law.
   *
   * @param definition what it is
   */
  record OfReading(Reading definition) implements Operand {}

  /**
   * A value written in the rule; the only number is 0, any other is a figure.
   *
   * @param value a {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, {@link String} or
   *     {@link vn.antq.rules.value.Level}
   */
  record Literal(Object value) implements Operand {}
}
