package vn.antq.rules.internal.explanation.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.internal.text.Term;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.Fraction;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;
import vn.antq.rules.value.ValueWording;

/** Says in Vietnamese what one comparison came to. */
public final class ComparisonWording {

  private static final int GLUED_AT_MOST = 60;

  /** Said of what is decided although a figure is not complete. */
  static final String WHATEVER_IS_MISSING = "dù số còn thiếu thế nào";

  private static final Ratio WHOLE = new Ratio(1, 1);

  private ComparisonWording() {}

  /** Says whether the comparison asks which reading of an open provision is taken. */
  public static boolean isReading(Comparison comparison) {
    return comparison.fact().startsWith("switches.");
  }

  /** Returns what the comparison came to, in the given sense. */
  public static String of(Comparison comparison, Sense sense) {
    if (isReading(comparison)) {
      return comparison.label()
          + ": theo "
          + Term.READING.word()
          + " “"
          + reading(comparison)
          + "”";
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
    } else if (isSettledByBounds(comparison)) {
      return comparison.label()
          + " "
          + kept(
              Stream.of(
                      actual(comparison),
                      asked(comparison),
                      shortfall(comparison),
                      WHATEVER_IS_MISSING)
                  .filter(part -> !part.isEmpty())
                  .toList());
    }
    return named(
        comparison,
        Stream.of(
                actual(comparison),
                asked(comparison),
                isMarginTold(comparison) ? margin(comparison) : "")
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
  public record Cells(String label, String actual, String required, String margin) {}

  /** Returns what a comparison that is no reading came to, in the given sense, by column. */
  public static Cells cells(Comparison comparison, Sense sense) {
    if (sense == Sense.FACT) {
      return new Cells(
          comparison.label(),
          actual(comparison),
          isMeasured(comparison) ? measuredBy(limit(comparison)) : "",
          "");
    }
    boolean word = comparison.required().get(0).is(Manner.TRUTH);
    return new Cells(
        comparison.label(),
        actual(comparison),
        word ? text(comparison.required().get(0)) : limit(comparison),
        isMarginTold(comparison) ? margin(comparison) + shortfall(comparison) : "");
  }

  /** Where one value is asked for, or none at all, how far it is away says nothing more. */
  static boolean isMarginTold(Comparison comparison) {
    return comparison.operator() != Operator.EQUAL && !asksForNone(comparison);
  }

  private static String asked(Comparison comparison) {
    String limit = limit(comparison);
    if (asksForNone(comparison)) {
      return "yêu cầu " + limit;
    }
    return comparison.operator() == Operator.AT_MOST ? limit : "cần " + limit;
  }

  /** Says whether the comparison asks that there be nothing at all to count. */
  static boolean asksForNone(Comparison comparison) {
    boolean upper =
        switch (comparison.operator()) {
          case EQUAL, AT_MOST, LESS -> true;
          default -> false;
        };
    long least = comparison.operator() == Operator.LESS ? 1 : 0;
    return upper
        && comparison.requiredFact().isEmpty()
        && Long.valueOf(least).equals(comparison.required().get(0).value());
  }

  /**
   * Says whether what is not known cannot change what the comparison came to: it is decided by the
   * bounds.
   */
  static boolean isSettledByBounds(Comparison comparison) {
    return comparison.truth() != Truth.UNKNOWN
        && (isBounded(comparison.actual())
            || comparison.required().stream().anyMatch(ComparisonWording::isBounded));
  }

  private static boolean isBounded(FactValue value) {
    return !value.isKnown() && (value.least() != null || value.most() != null);
  }

  /** Returns the bound of the actual value that decides the comparison: {@code ít nhất 90 hộ}. */
  static String decidingBound(Comparison comparison) {
    FactValue actual = comparison.actual();
    if (actual.isKnown()) {
      return text(actual);
    }
    boolean holds = comparison.truth() == Truth.TRUE;
    if (actual.least() instanceof Ratio && actual.least().equals(actual.most())) {
      return ValueWording.range(actual.least(), actual.most(), actual.unit());
    } else if (!holds && actual.most() == null && comparison.operator() == Operator.AT_LEAST) {
      // It comes as near as one likes, but something is left of the whole whatever is missing.
      return "luôn dưới mức này";
    }
    return switch (comparison.operator()) {
      case AT_LEAST, GREATER -> bound(actual, holds);
      case AT_MOST, LESS -> bound(actual, !holds);
      case EQUAL, ONE_OF -> ValueWording.range(actual.least(), actual.most(), actual.unit());
    };
  }

  private static String bound(FactValue value, boolean lower) {
    return ValueWording.range(
        lower ? value.least() : null, lower ? null : value.most(), value.unit());
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
        ? named(comparison, List.of(actual + " (" + measuredBy(limit(comparison)) + ")"))
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
        || value.is(Manner.TRUTH)
        || value.is(Manner.CHOICE)
        || value.is(Manner.WORDS);
  }

  private static String actual(Comparison comparison) {
    FactValue actual = comparison.actual();
    if (actual.none() && comparison.required().get(0).is(Manner.SHARE)) {
      return "không có gì để tính tỷ lệ";
    } else if (isSettledByBounds(comparison) && !actual.isKnown()) {
      return ValueWording.range(actual.least(), actual.most(), actual.unit());
    }
    return text(actual);
  }

  /** Returns a value in Vietnamese; of one that is not known, only what is worth saying. */
  public static String text(FactValue value) {
    return value.isKnown()
        ? value.text()
        : ValueWording.unknown(value.least(), value.most(), value.unit());
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
    } else if (required.is(Manner.DAY)) {
      return dateLimit(comparison.operator(), required(required));
    } else if (required.value() instanceof Boolean yes) {
      return yes ? "có" : "là không";
    }
    if (asksForNone(comparison)) {
      return required.unit().isEmpty() ? "0" : "không có " + required.unit() + " nào";
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
      case AT_LEAST -> "từ ngày " + date + " trở đi";
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
    FactValue required = comparison.required().get(0);
    return words
        + label
        + (isSettledByBounds(comparison) && !required.isKnown()
            ? ValueWording.range(required.least(), required.most(), required.unit())
            : text(required));
  }

  /** Returns limits as what a value is measured by. */
  static String measuredBy(String limits) {
    return Term.FIGURE.word() + ": " + limits;
  }

  /** Returns a required value; a ratio that the law asks for is a percentage, not a count. */
  public static String required(Comparison comparison, FactValue required) {
    return comparison.requiredFact().isEmpty() ? required(required) : text(required);
  }

  private static String required(FactValue required) {
    return required.value() instanceof Ratio ratio ? Fraction.percent(ratio) : text(required);
  }

  /** Returns the margin of a comparison in Vietnamese; empty when there is none worth saying. */
  public static String margin(Comparison comparison) {
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
    } else if (actual instanceof BigDecimal || actual instanceof Average) {
      return decimalMargin(comparison, margin);
    }
    return limit ? marginBelow(comparison, margin) : margin.text();
  }

  /** Returns how much is missing at the least, in Vietnamese; empty when nothing is sure. */
  public static String shortfall(Comparison comparison) {
    return comparison
        .shortfall()
        .map(least -> "phải thêm ít nhất " + Wording.size(least.amount(), least.unit()))
        .orElse("");
  }

  /** A decimal number that reaches a limit that it must not reach is neither short nor over. */
  private static String decimalMargin(Comparison comparison, Margin margin) {
    boolean limit = margin.direction() == Operator.AT_MOST || margin.direction() == Operator.LESS;
    BigDecimal amount = margin.amount();
    if (amount.signum() == 0) {
      return comparison.truth() == Truth.TRUE
          ? (limit ? "vừa đúng mức" : "vừa đủ")
          : "đúng bằng mức, phải " + (limit ? "thấp hơn" : "cao hơn");
    } else if (limit) {
      return (amount.signum() > 0 ? "còn cách mức đó " : "vượt ")
          + Wording.size(amount, margin.unit());
    }
    return margin.text();
  }

  /** What is counted stays below a limit until one more reaches it, or goes beyond it. */
  private static String marginBelow(Comparison comparison, Margin margin) {
    BigDecimal amount = margin.amount();
    boolean reachable = margin.direction() == Operator.AT_MOST;
    if (amount.signum() < 0) {
      return margin.text();
    } else if (!reachable) {
      return "thêm " + Wording.size(amount.add(BigDecimal.ONE), margin.unit()) + " thì tới mức đó";
    } else if (amount.signum() > 0) {
      return "còn cách mức đó " + Wording.size(amount, margin.unit());
    }
    boolean at = comparison.required().get(0).equals(comparison.actual());
    return at || !(comparison.actual().is(Manner.SHARE))
        ? "vừa đúng mức"
        : "thêm " + Wording.size(BigDecimal.ONE, margin.unit()) + " thì vượt";
  }

  /** Says whether an operator asks for a value that is large enough. */
  public static boolean isLowerLimit(Operator operator) {
    return operator == Operator.AT_LEAST || operator == Operator.GREATER;
  }
}
