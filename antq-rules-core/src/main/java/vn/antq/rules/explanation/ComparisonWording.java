package vn.antq.rules.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.classification.Operator;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.vocabulary.Level;
import vn.antq.rules.vocabulary.Ratio;

/** Says in Vietnamese what one comparison came to. */
final class ComparisonWording {

  private static final int GLUED_AT_MOST = 60;
  private static final Ratio WHOLE = new Ratio(1, 1);

  private ComparisonWording() {}

  /** Says whether the comparison asks which reading of an open provision is taken. */
  static boolean isReading(Comparison comparison) {
    return comparison.fact().startsWith("switches.");
  }

  /** Returns what the comparison came to, in the given sense. */
  static String of(Comparison comparison, Sense sense) {
    if (isReading(comparison)) {
      return comparison.label() + ": theo cách hiểu “" + reading(comparison) + "”";
    }
    return sense == Sense.REQUIREMENT ? requirement(comparison) : fact(comparison);
  }

  private static String reading(Comparison comparison) {
    String text = comparison.actual().text();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Returns actual value, required value and margin: {@code Tỷ lệ hộ đăng ký 311/312 hộ (99,67 %),
   * cần 100 %, thiếu 1 hộ}.
   */
  private static String requirement(Comparison comparison) {
    if (isSaidTwice(comparison)) {
      return named(comparison, List.of(actual(comparison)));
    }
    return named(
        comparison,
        Stream.of(
                actual(comparison),
                asked(comparison),
                comparison.operator() == Operator.EQUAL ? "" : margin(comparison))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  /**
   * A comparison in the columns of a table.
   *
   * @param label what is compared
   * @param actual what was found
   * @param required what it is measured by; empty when that says nothing more
   * @param margin how far one is from the other; empty when there is no distance worth saying
   */
  record Cells(String label, String actual, String required, String margin) {}

  /** Returns what a comparison that is no reading came to, in the given sense, by column. */
  static Cells cells(Comparison comparison, Sense sense) {
    if (sense == Sense.FACT) {
      return new Cells(
          comparison.label(),
          actual(comparison),
          isMeasured(comparison) ? "mốc: " + limit(comparison) : "",
          "");
    }
    boolean equal = comparison.operator() == Operator.EQUAL;
    boolean word = comparison.required().get(0).value() instanceof Boolean;
    return new Cells(
        comparison.label(),
        actual(comparison),
        word ? text(comparison.required().get(0)) : limit(comparison),
        equal ? "" : margin(comparison));
  }

  private static String asked(Comparison comparison) {
    String limit = limit(comparison);
    return comparison.operator() == Operator.AT_MOST ? limit : "cần " + limit;
  }

  /** Says whether two comparisons are about one value that there is none of, or is not known. */
  static boolean canBeToldTogether(Comparison one, Comparison other) {
    return one.fact().equals(other.fact())
        && one.actual().equals(other.actual())
        && !isReading(one)
        && (one.actual().none() || !one.actual().isKnown());
  }

  /** Returns the one value, then everything that is asked of it. */
  static String together(List<Comparison> comparisons) {
    Comparison first = comparisons.get(0);
    Stream<String> asked = comparisons.stream().map(ComparisonWording::asked);
    return named(first, Stream.concat(Stream.of(actual(first)), asked).toList());
  }

  /** What equals the required value need not be told that it should. */
  static boolean isSaidTwice(Comparison comparison) {
    return comparison.truth() == Truth.TRUE
        && comparison.operator() == Operator.EQUAL
        && comparison.requiredFact().isEmpty();
  }

  /** Returns the actual value, with the limit it is measured by when it is a number or a date. */
  private static String fact(Comparison comparison) {
    String actual = actual(comparison);
    return isMeasured(comparison)
        ? named(comparison, List.of(actual + " (mốc: " + limit(comparison) + ")"))
        : named(comparison, List.of(actual));
  }

  private static boolean isMeasured(Comparison comparison) {
    return !isSaidTwice(comparison)
        && comparison.actual().isKnown()
        && !comparison.actual().none()
        && !isWord(comparison.actual());
  }

  private static String named(Comparison comparison, List<String> parts) {
    boolean counts = comparison.actual().isKnown() && !isWord(comparison.actual());
    return comparison.label() + (counts ? " " : ": ") + kept(parts);
  }

  /** Returns the parts with commas between them, on one line as far as they are short. */
  static String kept(List<String> parts) {
    String joined = String.join(", ", parts);
    return joined.length() <= GLUED_AT_MOST
        ? TextPage.glued(joined)
        : parts.stream()
            .map(part -> part.length() <= GLUED_AT_MOST ? TextPage.glued(part) : part)
            .collect(Collectors.joining(", "));
  }

  /** Yes or no, a level or a text: read after a colon. */
  private static boolean isWord(FactValue value) {
    return value.none()
        || value.value() instanceof Boolean
        || value.value() instanceof Level
        || value.value() instanceof String;
  }

  private static String actual(Comparison comparison) {
    FactValue actual = comparison.actual();
    if (actual.none() && comparison.required().get(0).value() instanceof Ratio) {
      return "không có gì để tính tỷ lệ";
    }
    return text(actual);
  }

  /** Returns a value in Vietnamese; of one that is not known, only what is worth saying. */
  static String text(FactValue value) {
    return value.isKnown()
        ? value.text()
        : Wording.unknown(value.least(), value.most(), value.unit());
  }

  /** Returns what the actual value is measured by, such as {@code từ 90 % trở lên}. */
  static String limit(Comparison comparison) {
    return limit(comparison, UnaryOperator.identity(), ": ");
  }

  /** Returns the same, with the label of another fact put in words and joined to its value. */
  static String limit(Comparison comparison, UnaryOperator<String> label, String joint) {
    if (!comparison.requiredFact().isEmpty()) {
      return limitOfFact(comparison, label.apply(comparison.requiredLabel()) + joint);
    }
    FactValue required = comparison.required().get(0);
    if (comparison.operator() == Operator.ONE_OF) {
      return comparison.required().stream()
          .map(ComparisonWording::required)
          .collect(Collectors.joining(", ", "một trong: ", ""));
    } else if (required.value() instanceof LocalDate) {
      return dateLimit(comparison.operator(), required(required));
    } else if (required.value() instanceof Boolean yes) {
      return yes ? "có" : "là không";
    }
    String value = required(required);
    return switch (comparison.operator()) {
      case AT_LEAST -> WHOLE.equals(required.value()) ? value : "từ " + value + " trở lên";
      case AT_MOST -> "không quá " + value;
      case GREATER -> "trên " + value;
      case LESS -> "dưới " + value;
      case EQUAL, ONE_OF -> value;
    };
  }

  private static String dateLimit(Operator operator, String date) {
    return switch (operator) {
      case AT_LEAST -> "từ ngày " + date;
      case AT_MOST -> "chậm nhất ngày " + date;
      case GREATER -> "sau ngày " + date;
      case LESS -> "trước ngày " + date;
      case EQUAL, ONE_OF -> "đúng ngày " + date;
    };
  }

  private static String limitOfFact(Comparison comparison, String label) {
    String words =
        switch (comparison.operator()) {
          case AT_LEAST -> "ít nhất bằng ";
          case AT_MOST -> "không quá ";
          case GREATER -> "trên ";
          case LESS -> "dưới ";
          case EQUAL, ONE_OF -> "bằng ";
        };
    return words + label + text(comparison.required().get(0));
  }

  /** Returns a required value; a ratio that the law asks for is a percentage, not a count. */
  static String required(Comparison comparison, FactValue required) {
    return comparison.requiredFact().isEmpty() ? required(required) : text(required);
  }

  private static String required(FactValue required) {
    return required.value() instanceof Ratio ratio ? Wording.percent(ratio) : text(required);
  }

  /** Returns the margin of a comparison in Vietnamese; empty when there is none worth saying. */
  static String margin(Comparison comparison) {
    if (comparison.margin().isEmpty()) {
      return "";
    }
    Margin margin = comparison.margin().get();
    BigDecimal amount = margin.amount();
    Object actual = comparison.actual().value();
    boolean limit = margin.direction() == Operator.AT_MOST || margin.direction() == Operator.LESS;
    if (margin.direction() == Operator.EQUAL) {
      return actual instanceof Level ? "" : Wording.deviation(amount, margin.unit());
    } else if (actual instanceof LocalDate) {
      return Wording.dateMargin(amount, limit);
    }
    return margin.text();
  }
}
