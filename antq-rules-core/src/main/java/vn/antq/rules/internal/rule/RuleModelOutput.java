package vn.antq.rules.internal.rule;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import vn.antq.rules.problem.Place;
import vn.antq.rules.vocabulary.Level;

/**
 * Writes what was read from the rule files of one unit type, so that it can be had again without a
 * parser. Facts, figures and readings are written by name. {@link RuleModelInput} reads it.
 */
public final class RuleModelOutput {

  private final DataOutputStream out;
  private String file = "";

  private RuleModelOutput(DataOutputStream out) {
    this.out = out;
  }

  /** Writes the rules of a model and the names of the figures that they read. */
  public static void write(RuleModel model, DataOutputStream out) throws IOException {
    out.writeInt(model.figureTypes().size());
    for (String figure : model.figureTypes().keySet()) {
      out.writeUTF(figure);
    }
    RuleModelOutput output = new RuleModelOutput(out);
    out.writeInt(model.rules().size());
    for (Rule rule : model.rules()) {
      output.rule(rule);
    }
  }

  private void rule(Rule rule) throws IOException {
    out.writeUTF(rule.name());
    place(rule.place());
    out.writeUTF(rule.effect().name());
    out.writeUTF(rule.target());
    out.writeUTF(rule.level());
    out.writeInt(rule.patterns().size());
    for (Rule.Pattern pattern : rule.patterns()) {
      out.writeUTF(pattern.type());
      place(pattern.place());
      expressions(pattern.constraints());
    }
  }

  /** Most places are in the file of the one before. */
  private void place(Place place) throws IOException {
    out.writeBoolean(place.file().equals(file));
    if (!place.file().equals(file)) {
      file = place.file();
      out.writeUTF(file);
    }
    out.writeInt(place.line());
    out.writeInt(place.column());
  }

  private void expressions(List<Expression> expressions) throws IOException {
    out.writeInt(expressions.size());
    for (Expression expression : expressions) {
      expression(expression);
    }
  }

  private void expression(Expression expression) throws IOException {
    if (expression instanceof Expression.And and) {
      out.writeByte('&');
      expressions(and.parts());
    } else if (expression instanceof Expression.Or or) {
      out.writeByte('|');
      expressions(or.parts());
    } else {
      Expression.Compare compare = (Expression.Compare) expression;
      out.writeByte('?');
      operand(compare.left());
      out.writeUTF(compare.operator().name());
      out.writeInt(compare.right().size());
      for (Operand operand : compare.right()) {
        operand(operand);
      }
      place(compare.place());
    }
  }

  private void operand(Operand operand) throws IOException {
    if (operand instanceof Operand.Fact fact) {
      named('f', fact.definition().name());
    } else if (operand instanceof Operand.Figure figure) {
      named('g', figure.definition().name());
    } else if (operand instanceof Operand.Reading reading) {
      named('r', reading.definition().name());
    } else {
      literal(((Operand.Literal) operand).value());
    }
  }

  private void literal(Object value) throws IOException {
    if (value instanceof Long number) {
      out.writeByte('n');
      out.writeLong(number);
    } else if (value instanceof Boolean truth) {
      out.writeByte('b');
      out.writeBoolean(truth);
    } else if (value instanceof Level level) {
      named('l', level.enumeration());
      out.writeUTF(level.code());
    } else if (value instanceof String text) {
      named('t', text);
    } else {
      throw new IllegalStateException("No rule can say " + value);
    }
  }

  private void named(char kind, String name) throws IOException {
    out.writeByte(kind);
    out.writeUTF(name);
  }
}
