package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Pattern;
import vn.antq.rules.pack.RuleText;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.ValueWording;

/** What a rule asks for. */
final class RuleCondition {

  private RuleCondition() {}

  /** Returns the same text for rules that ask for the same, however they order and lay it out. */
  static String canonical(Rule rule) {
    return merged(rule).stream()
        .map(pattern -> pattern.type() + and(pattern.constraints(), RuleCondition::canonical))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** There is one unit and one scorecard: patterns about them are about the same thing. */
  private static List<Pattern> merged(Rule rule) {
    Map<String, Pattern> single = new LinkedHashMap<>();
    List<Pattern> merged = new ArrayList<>();
    for (Pattern pattern : rule.patterns()) {
      if (pattern.isAboutRecords()) {
        merged.add(pattern);
      } else {
        single.merge(
            pattern.type(),
            pattern,
            (one, other) ->
                new Pattern(
                    one.type(),
                    Stream.concat(one.constraints().stream(), other.constraints().stream())
                        .toList(),
                    one.place()));
      }
    }
    merged.addAll(0, single.values());
    return merged;
  }

  private static String canonical(Expression expression) {
    if (expression instanceof Expression.And and) {
      return and(List.of(and), RuleCondition::canonical);
    } else if (expression instanceof Expression.Or or) {
      return or.parts().stream()
          .map(RuleCondition::canonical)
          .sorted()
          .distinct()
          .collect(Collectors.joining(" || ", "(", ")"));
    }
    return RuleText.of(expression);
  }

  private static String and(List<Expression> parts, Function<Expression, String> text) {
    return flat(parts).map(text).sorted().distinct().collect(Collectors.joining(" && ", "(", ")"));
  }

  private static Stream<Expression> flat(List<Expression> parts) {
    return parts.stream()
        .flatMap(part -> part instanceof Expression.And and ? flat(and.parts()) : Stream.of(part));
  }

  /** Returns the condition as the rule file writes it. */
  static String source(Rule rule) {
    return rule.patterns().stream()
        .map(
            pattern ->
                pattern.constraints().stream()
                    .map(RuleText::of)
                    .collect(Collectors.joining(", ", pattern.type() + "( ", " )")))
        .collect(Collectors.joining(" "));
  }

  /** Returns the condition in Vietnamese, in the words of the vocabulary. */
  static String words(Rule rule, Vocabulary vocabulary) {
    return rule.patterns().stream()
        .map(pattern -> words(pattern, vocabulary))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String words(Pattern pattern, Vocabulary vocabulary) {
    String conditions =
        flat(pattern.constraints()).map(RuleCondition::words).collect(Collectors.joining(", "));
    if (!pattern.isAboutRecords()) {
      return conditions;
    }
    String list =
        vocabulary
            .record(pattern.type())
            .flatMap(record -> vocabulary.fact(record.list()))
            .map(fact -> fact.label())
            .orElse(pattern.type().equals(Rule.GROUP) ? "Nhóm điểm" : "Tiêu chí");
    return "có mục trong “" + list + "”" + (conditions.isEmpty() ? "" : " mà " + conditions);
  }

  private static String words(Expression expression) {
    return expression.fold(
        RuleCondition::words,
        parts -> String.join(" và ", parts),
        parts -> "(" + String.join(" hoặc ", parts) + ")");
  }

  private static String words(Expression.Compare compare) {
    String left = words(compare.left());
    if (compare.operator() == Operator.EQUAL
        && compare.right().get(0) instanceof Operand.Literal literal
        && literal.value() instanceof Boolean yes) {
      return yes ? left : left + " là không";
    }
    String right =
        compare.right().stream().map(RuleCondition::words).collect(Collectors.joining(", "));
    return left + " " + (isDay(compare) ? day(compare, right) : number(compare, right));
  }

  private static boolean isDay(Expression.Compare compare) {
    return compare.left() instanceof Operand.OfFact fact
        && fact.definition().type() instanceof ScalarType type
        && type.manner() == Manner.DAY;
  }

  private static String day(Expression.Compare compare, String right) {
    return switch (compare.operator()) {
      case AT_LEAST -> "từ ngày " + right + " trở đi";
      case AT_MOST -> "chậm nhất ngày " + right;
      case GREATER -> "sau ngày " + right;
      case LESS -> "trước ngày " + right;
      case EQUAL -> "đúng ngày " + right;
      case ONE_OF -> "là một trong các ngày: " + right;
    };
  }

  private static String number(Expression.Compare compare, String right) {
    return switch (compare.operator()) {
      case AT_LEAST -> "từ " + right + " trở lên";
      case AT_MOST -> "không quá " + right;
      case GREATER -> "trên " + right;
      case LESS -> "dưới " + right;
      case EQUAL -> "là " + right;
      case ONE_OF -> "là một trong: " + right;
    };
  }

  private static String words(Operand operand) {
    if (operand instanceof Operand.OfFact fact) {
      String label = fact.definition().label();
      return label.isEmpty() ? fact.definition().name() : label;
    } else if (operand instanceof Operand.OfFigure figure) {
      String label = figure.definition().label();
      return "mốc “" + (label.isEmpty() ? figure.definition().name() : label) + "”";
    } else if (operand instanceof Operand.OfReading reading) {
      return "cách hiểu “" + reading.definition().label() + "”";
    }
    return ValueWording.value(((Operand.Literal) operand).value(), null, null, "");
  }
}
