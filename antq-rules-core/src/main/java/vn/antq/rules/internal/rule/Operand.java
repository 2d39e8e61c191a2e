package vn.antq.rules.internal.rule;

import vn.antq.rules.internal.pack.FigureDefinition;
import vn.antq.rules.internal.pack.SwitchDefinition;
import vn.antq.rules.vocabulary.FactDefinition;

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
  record OfFigure(FigureDefinition definition) implements Operand {}

  /**
   * An open reading of the law.
   *
   * @param definition what it is
   */
  record OfReading(SwitchDefinition definition) implements Operand {}

  /**
   * A value written in the rule; the only number is 0, any other is a figure.
   *
   * @param value a {@link Long}, {@link Boolean}, {@link String} or {@link
   *     vn.antq.rules.value.Level}
   */
  record Literal(Object value) implements Operand {}
}
