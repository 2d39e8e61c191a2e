package vn.antq.rules.internal.rule;

import vn.antq.rules.value.Day;
import vn.antq.rules.value.DecimalNumber;
import vn.antq.rules.value.Fraction;
import vn.antq.rules.value.OneOf;
import vn.antq.rules.value.Text;
import vn.antq.rules.value.WholeNumber;
import vn.antq.rules.value.YesNo;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.value.Operator;
import vn.antq.rules.internal.pack.FigureDefinition;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;

/** Says which comparisons make sense of a fact's type, and are exact in Drools. */
final class TypeCheck {

  private TypeCheck() {}

  /**
   * Returns what is wrong with comparing {@code fact} with {@code right}, or empty when nothing is.
   */
  static Optional<String> fault(FactDefinition fact, Operator operator, Operand right) {
    FactType type = fact.type();
    boolean orders = operator != Operator.EQUAL && operator != Operator.ONE_OF;
    if (orders && !type.isOrdered()) {
      return Optional.of(
          "\"" + fact.name() + "\" là " + type.label() + " nên không so sánh lớn bé được.");
    }
    if (operator == Operator.ONE_OF && !(right instanceof Operand.Literal)) {
      return Optional.of("Phép in (…) chỉ dùng với các giá trị viết sẵn.");
    }
    if (right instanceof Operand.Fact other) {
      return factFault(fact, operator, other.definition());
    } else if (right instanceof Operand.Figure figure) {
      return figureFault(fact, figure.definition());
    } else if (right instanceof Operand.Reading) {
      return Optional.of("Không so sánh dữ kiện với cách hiểu (switches).");
    }
    return literalFault(fact, ((Operand.Literal) right).value());
  }

  /** Returns what to do about a comparison that is at fault. */
  static String advice(FactDefinition fact, Operand right) {
    if (right instanceof Operand.Fact other && other.definition().type().equals(fact.type())) {
      return "Hãy viết "
          + fact.name()
          + " <= "
          + other.definition().name()
          + ", "
          + fact.name()
          + " >= "
          + other.definition().name()
          + ".";
    }
    FactType type = fact.type();
    if (type instanceof Fraction) {
      return "Tỷ lệ so với mốc phần trăm: " + fact.name() + " >= figures.tênMốc, với {percent: …}.";
    } else if (type instanceof Day) {
      return "Ngày so với mốc ngày: " + fact.name() + " <= figures.tênMốc, với {date: \"03-31\"}.";
    } else if (type instanceof YesNo) {
      return "Hãy viết " + fact.name() + " == true hoặc " + fact.name() + " == false.";
    } else if (type instanceof OneOf oneOf) {
      if (right instanceof Operand.Literal literal) {
        Optional<Level> called =
            oneOf.enumeration().levels().stream()
                .filter(level -> level.label().equalsIgnoreCase(String.valueOf(literal.value())))
                .findFirst();
        if (called.isPresent()) {
          return "Trong luật viết mã, không viết tên: " + called.get() + ".";
        }
      }
      // One level as the example would be copied, and be another law.
      return "Các giá trị viết được: "
          + oneOf.enumeration().levels().stream()
              .limit(20)
              .map(Level::toString)
              .collect(Collectors.joining(", "))
          + ".";
    } else if (type instanceof DecimalNumber) {
      return "Hãy đặt số này thành một mốc (figures) trong tệp YAML.";
    }
    return "";
  }

  private static Optional<String> factFault(
      FactDefinition fact, Operator operator, FactDefinition other) {
    if (!fact.type().equals(other.type()) || fact.type() instanceof Fraction) {
      return Optional.of(
          "Không so sánh được \""
              + fact.name()
              + "\" ("
              + fact.type().label()
              + ") với \""
              + other.name()
              + "\" ("
              + other.type().label()
              + ").");
    }
    if (operator == Operator.EQUAL) {
      return Optional.of(
          "Không so sánh bằng giữa hai dữ kiện: khi cả hai chưa biết, Drools coi là bằng nhau.");
    }
    return Optional.empty();
  }

  private static Optional<String> figureFault(FactDefinition fact, FigureDefinition figure) {
    FactType type = fact.type();
    boolean fits;
    if (type instanceof WholeNumber) {
      fits =
          figure.value() instanceof FigureDefinition.Amount amount
              && amount.number().stripTrailingZeros().scale() <= 0;
    } else if (type instanceof DecimalNumber) {
      fits = figure.value() instanceof FigureDefinition.Amount;
    } else if (type instanceof Fraction) {
      fits = figure.value() instanceof FigureDefinition.Percent;
    } else {
      fits = type instanceof Day && figure.value() instanceof FigureDefinition.DayOfYear;
    }
    return fits
        ? Optional.empty()
        : Optional.of(
            "Mốc \""
                + figure.name()
                + "\" ("
                + figure.value().text()
                + ") không cùng kiểu với \""
                + fact.name()
                + "\" ("
                + type.label()
                + ").");
  }

  private static Optional<String> literalFault(FactDefinition fact, Object value) {
    FactType type = fact.type();
    boolean fits =
        type instanceof WholeNumber && value instanceof Long
            || type instanceof YesNo && value instanceof Boolean
            || type instanceof Text && value instanceof String
            || type instanceof OneOf oneOf
                && value instanceof Level level
                && level.enumeration().equals(oneOf.enumeration().name());
    return fits
        ? Optional.empty()
        : Optional.of(
            "Giá trị "
                + value
                + " không cùng kiểu với \""
                + fact.name()
                + "\" ("
                + type.label()
                + ").");
  }
}
