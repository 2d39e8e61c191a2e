package vn.antq.rules.internal.explanation.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.ScalarType;
import vn.antq.rules.value.Truth;

/**
 * Says how one fact stands to another that it is measured by: {@code số vụ giảm 1 vụ so với kỳ
 * trước (2 vụ, kỳ trước 3 vụ)}.
 */
final class RelationWording {

  /** Ends of labels of facts that are the same thing, earlier. */
  private static final List<String> EARLIER = List.of("kỳ trước", "năm trước");

  /** Words for less, equal and more, and for what is asked by each operator. */
  private record Words(
      String less,
      String equal,
      String more,
      String atLeast,
      String atMost,
      String greater,
      String smaller) {}

  private static final Words COUNT =
      new Words(
          "ít hơn", "bằng", "nhiều hơn", "không ít hơn", "không nhiều hơn", "nhiều hơn", "ít hơn");
  private static final Words RATE =
      new Words(
          "thấp hơn", "bằng", "cao hơn", "không thấp hơn", "không cao hơn", "cao hơn", "thấp hơn");
  private static final Words TREND =
      new Words("giảm", "bằng", "tăng", "không giảm", "không tăng", "tăng", "giảm");
  private static final Words DAY =
      new Words("trước", "trùng", "sau", "không trước", "không sau", "sau", "trước");

  private RelationWording() {}

  /** Returns the clause; empty when the two values have no order to speak of. */
  static Optional<String> clause(Comparison comparison, Sense sense) {
    FactValue actual = comparison.actual();
    FactValue required = comparison.required().get(0);
    if (comparison.truth() == Truth.UNKNOWN || actual.value() == null || required.value() == null) {
      return Optional.empty();
    }
    return difference(actual.value(), required.value())
        .map(difference -> clause(comparison, sense, difference));
  }

  private static String clause(Comparison comparison, Sense sense, BigDecimal difference) {
    Object actual = comparison.actual().value();
    String label = ClauseWording.lowered(comparison.label());
    String other = ClauseWording.lowered(comparison.requiredLabel());
    boolean date = actual instanceof LocalDate;
    Optional<String> earlier =
        date ? Optional.empty() : EARLIER.stream().filter(other::endsWith).findFirst();
    Words words = date ? DAY : earlier.isPresent() ? TREND : actual instanceof Long ? COUNT : RATE;
    int sign = difference.signum();
    String size =
        sign == 0 || actual instanceof Ratio
            ? ""
            : " "
                + TextPage.glued(
                    Wording.size(difference, date ? "ngày" : comparison.actual().unit()));
    String than = earlier.orElse(other);
    String relation =
        earlier.isPresent() && sign != 0
            ? (sign < 0 ? words.less() : words.more()) + size + " so với " + than
            : sign == 0
                ? words.equal() + " " + than
                : (sign < 0 ? words.less() : words.more()) + " " + than + size;
    return label + " " + relation + values(comparison, sense, than, words, sign);
  }

  private static String values(
      Comparison comparison, Sense sense, String than, Words words, int sign) {
    String actual = TextPage.glued(ComparisonWording.text(comparison.actual()));
    String required = TextPage.glued(ComparisonWording.text(comparison.required().get(0)));
    String both = sign == 0 ? actual : actual + ", " + than + " " + required;
    boolean asked = sense == Sense.REQUIREMENT && comparison.truth() == Truth.FALSE;
    return " (" + both + (asked ? ", cần " + asked(comparison, words) : "") + ")";
  }

  private static String asked(Comparison comparison, Words words) {
    return switch (comparison.operator()) {
      case AT_LEAST -> words.atLeast();
      case AT_MOST -> words.atMost();
      case GREATER -> words.greater();
      case LESS -> words.smaller();
      case EQUAL, ONE_OF -> words.equal();
    };
  }

  private static Optional<BigDecimal> difference(
      @Nullable Object actual, @Nullable Object required) {
    return actual == null || required == null || actual.getClass() != required.getClass()
        ? Optional.empty()
        : ScalarType.of(actual).difference(actual, required);
  }
}
