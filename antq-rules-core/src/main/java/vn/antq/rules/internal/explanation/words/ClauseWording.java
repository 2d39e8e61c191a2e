package vn.antq.rules.internal.explanation.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;
import vn.antq.rules.value.ValueWording;

/**
 * Says what conditions came to as clauses that can follow "vì": {@code tỷ lệ hộ đăng ký chưa đủ (có
 * 311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ)}.
 */
final class ClauseWording {

  private static final String INCOMPLETE = "chưa có đủ số liệu, ";

  private static final int MUCH_TOO_EARLY = 6;

  /**
   * Beginnings of labels that keep their capital within a sentence: the State, the people and its
   * organs, which papers of the State write so, whatever they are about. Names of more than one
   * capital are known by their second.
   */
  private static final List<String> NAMES =
      List.of(
          "Chính phủ",
          "Công an",
          "Đảng",
          "Hội đồng nhân dân",
          "Mặt trận",
          "Nhà nước",
          "Nhân dân",
          "Quân đội",
          "Quốc hội",
          "Tòa án",
          "Ủy ban",
          "Viện kiểm sát");

  /** Beginnings of labels that are no names, though a name may follow. */
  private static final List<String> MEASURES =
      List.of("Ngày ", "Năm ", "Số ", "Tổng số ", "Tỷ lệ ", "Mức ");

  private ClauseWording() {}

  /**
   * Returns a clause for each condition that came out as {@code truth}. Readings of open provisions
   * are left out. Of alternatives those are told that came out so too.
   */
  static List<String> of(List<Condition> conditions, Truth truth, Sense sense) {
    return ConditionWording.told(
        conditions,
        truth,
        new ConditionWording.Phrasing(
            comparison -> !ComparisonWording.isReading(comparison),
            ClauseWording::canBeToldTogether,
            alike -> clause(alike, sense),
            ", ",
            " và "));
  }

  /** Several limits of one value are told once: a range that holds, or a value there is none of. */
  private static boolean canBeToldTogether(Comparison one, Comparison other) {
    return one.fact().equals(other.fact())
        && one.actual().equals(other.actual())
        && (one.truth() != Truth.FALSE || one.actual().none());
  }

  private static String clause(List<Comparison> alike, Sense sense) {
    Comparison first = alike.get(0);
    FactValue actual = first.actual();
    if (actual.none()) {
      boolean ratio = first.required().get(0).is(Manner.SHARE);
      return (ratio ? "không có gì để tính " : "không có ")
          + lowered(first.label())
          + bracketed(limits(alike, sense));
    } else if (ComparisonWording.isSettledByBounds(first)) {
      return settled(alike, sense);
    } else if (!actual.isKnown()) {
      return unknown(alike, sense);
    } else if (first.truth() == Truth.UNKNOWN && !first.requiredFact().isEmpty()) {
      return "chưa có số liệu về "
          + lowered(first.requiredLabel())
          + " để so với "
          + lowered(first.label())
          + bracketed(List.of("có " + ComparisonWording.text(actual)));
    } else if (actual.value() instanceof Boolean yes) {
      return yesNo(first, yes, sense);
    }
    boolean relation = alike.size() == 1 && !first.requiredFact().isEmpty();
    Optional<String> related = relation ? RelationWording.clause(first, sense) : Optional.empty();
    return related.orElseGet(() -> isWord(actual) ? word(alike, sense) : measure(alike, sense));
  }

  /** What is not known can no longer change it, so it is told by the bound that decided it. */
  private static String settled(List<Comparison> alike, Sense sense) {
    Comparison first = alike.get(0);
    FactValue actual = first.actual();
    boolean one = alike.size() == 1;
    String bound =
        TextPage.glued(
            one
                ? ComparisonWording.decidingBound(first)
                : ValueWording.range(actual.least(), actual.most(), actual.unit()));
    List<String> known =
        Stream.concat(
                limits(alike, sense).stream(),
                Stream.of(
                    one && sense == Sense.REQUIREMENT ? ComparisonWording.shortfall(first) : "",
                    ComparisonWording.WHATEVER_IS_MISSING))
            .filter(part -> !part.isEmpty())
            .toList();
    Optional<String> counted = one ? countedWithNoneAllowed(first, bound) : Optional.empty();
    if (counted.isPresent() || sense == Sense.FACT || isWord(first.required().get(0))) {
      return counted.orElse(lowered(first.label()) + " " + bound) + bracketed(known);
    }
    boolean date = first.required().get(0).is(Manner.DAY);
    return lowered(first.label())
        + " "
        + judged(alike, date)
        + bracketed(Stream.concat(Stream.of("có " + bound), known.stream()).toList());
  }

  /** Where nothing may be counted, the count itself is the reason: {@code có 1 mô hình …}. */
  private static Optional<String> countedWithNoneAllowed(Comparison comparison, String count) {
    String unit = comparison.actual().unit();
    String label = comparison.label();
    return ComparisonWording.asksForNone(comparison)
            && comparison.truth() == Truth.FALSE
            && !unit.isEmpty()
            && label.startsWith("Số " + unit + " ")
        ? Optional.of("có " + count + label.substring("Số ".length() + unit.length()))
        : Optional.empty();
  }

  private static boolean isWord(FactValue value) {
    return value.is(Manner.CHOICE) || value.is(Manner.WORDS);
  }

  private static String unknown(List<Comparison> alike, Sense sense) {
    Comparison first = alike.get(0);
    FactValue actual = first.actual();
    String label = lowered(first.label());
    String text = ComparisonWording.text(actual);
    Object required = first.required().get(0).value();
    if (required instanceof Level) {
      return "chưa có đủ căn cứ về " + label + bracketed(limits(alike, sense));
    } else if (required instanceof Boolean) {
      return "chưa có số liệu về việc " + label;
    }
    boolean incomplete = text.startsWith(INCOMPLETE);
    return (incomplete ? "chưa có đủ số liệu về " : "chưa có số liệu về ")
        + label
        + bracketed(
            Stream.concat(
                    incomplete ? Stream.of(text.substring(INCOMPLETE.length())) : Stream.of(),
                    limits(alike, sense).stream())
                .toList());
  }

  private static String yesNo(Comparison comparison, boolean yes, Sense sense) {
    boolean wanted = sense == Sense.REQUIREMENT && comparison.truth() == Truth.FALSE;
    if (yes) {
      return lowered(comparison.label()) + (wanted ? " (cần là không)" : "");
    }
    return not(comparison.label(), wanted);
  }

  /** Denies a label that says what is the case; {@code wanted} when somebody asks for it. */
  private static String not(String label, boolean wanted) {
    for (String[] denial :
        new String[][] {
          {"Có ", "không có "},
          {"Đã ", "chưa "},
          {"Được ", "chưa được "},
          {"Thuộc ", "không thuộc "}
        }) {
      if (label.startsWith(denial[0])) {
        return denial[1] + label.substring(denial[0].length());
      }
    }
    return (wanted ? "chưa đáp ứng “" : "không thuộc trường hợp “") + label + "”";
  }

  private static String word(List<Comparison> alike, Sense sense) {
    Comparison first = alike.get(0);
    boolean plain =
        alike.size() == 1
            && (ComparisonWording.isSaidTwice(first)
                || sense == Sense.FACT && first.truth() == Truth.TRUE);
    return lowered(first.label())
        + " là "
        + TextPage.glued(ComparisonWording.text(first.actual()))
        + (plain ? "" : bracketed(measuredBy(alike, sense)));
  }

  private static String measure(List<Comparison> alike, Sense sense) {
    Comparison first = alike.get(0);
    String label = lowered(first.label());
    String actual = ComparisonWording.text(first.actual());
    if (alike.size() == 1 && ComparisonWording.asksForNone(first)) {
      return none(first, actual, sense);
    } else if (alike.size() == 1 && ComparisonWording.isSaidTwice(first)) {
      return label + " là " + TextPage.glued(actual);
    } else if (sense == Sense.FACT) {
      return label + " là " + TextPage.glued(actual) + bracketed(limits(alike, sense));
    }
    boolean date = first.actual().is(Manner.DAY);
    return label
        + " "
        + judged(alike, date)
        + bracketed(
            Stream.concat(
                    Stream.of((date ? "ngày " : "có ") + actual), measuredBy(alike, sense).stream())
                .toList());
  }

  private static String none(Comparison comparison, String actual, Sense sense) {
    String label = lowered(comparison.label());
    String prefix = "số ";
    if (comparison.truth() == Truth.TRUE) {
      return label.startsWith(prefix)
          ? "không có " + label.substring(prefix.length())
          : label + " là " + TextPage.glued(actual);
    }
    return countedWithNoneAllowed(comparison, TextPage.glued(actual))
            .orElse(label + " là " + TextPage.glued(actual))
        + bracketed(limits(List.of(comparison), sense));
  }

  private static String judged(List<Comparison> alike, boolean date) {
    Comparison first = alike.get(0);
    boolean holds = first.truth() == Truth.TRUE;
    if (date) {
      return holds ? "đúng hạn" : dateMissed(first.operator());
    } else if (holds && alike.size() > 1) {
      return "đúng mức";
    }
    return switch (first.operator()) {
      case AT_LEAST, GREATER -> holds ? "đủ mức" : "chưa đủ";
      case AT_MOST, LESS -> holds ? "không vượt mức" : "vượt mức";
      case EQUAL, ONE_OF -> holds ? "đúng mức" : "khác mức cần";
    };
  }

  private static String dateMissed(Operator operator) {
    return switch (operator) {
      case AT_LEAST, GREATER -> "trước thời hạn";
      case AT_MOST, LESS -> "sau thời hạn";
      case EQUAL, ONE_OF -> "không đúng ngày";
    };
  }

  /** The limits, and how far the value is from them when there is only one. */
  private static List<String> measuredBy(List<Comparison> alike, Sense sense) {
    Comparison first = alike.get(0);
    boolean far =
        sense == Sense.REQUIREMENT && alike.size() == 1 && ComparisonWording.isMarginTold(first);
    String margin = far ? ComparisonWording.margin(first) : "";
    String doubt = far && isMuchTooEarly(first) ? "kiểm tra có chép từ hồ sơ năm trước không" : "";
    return Stream.concat(limits(alike, sense).stream(), Stream.of(margin, doubt))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** A date of the year before is more likely to have been copied than to be meant. */
  private static boolean isMuchTooEarly(Comparison comparison) {
    return comparison.actual().value() instanceof LocalDate date
        && comparison.required().get(0).value() instanceof LocalDate first
        && comparison.truth() == Truth.FALSE
        && (comparison.operator() == Operator.AT_LEAST || comparison.operator() == Operator.GREATER)
        && date.plusMonths(MUCH_TOO_EARLY).isBefore(first);
  }

  private static List<String> limits(List<Comparison> alike, Sense sense) {
    String limits =
        span(alike)
            .orElseGet(
                () ->
                    alike.stream()
                        .map(ClauseWording::limit)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    if (sense == Sense.FACT) {
      return List.of(ComparisonWording.measuredBy(limits));
    }
    return List.of((ComparisonWording.asksForNone(alike.get(0)) ? "yêu cầu " : "cần ") + limits);
  }

  /** A first and a last day are told as one span. */
  private static Optional<String> span(List<Comparison> alike) {
    if (alike.size() == 2
        && alike.get(0).operator() == Operator.AT_LEAST
        && alike.get(1).operator() == Operator.AT_MOST
        && alike.get(0).required().get(0).value() instanceof LocalDate first
        && alike.get(1).required().get(0).value() instanceof LocalDate last
        && alike.stream().allMatch(one -> one.requiredFact().isEmpty())) {
      return Optional.of("từ ngày " + Wording.date(first) + " đến ngày " + Wording.date(last));
    }
    return Optional.empty();
  }

  private static String limit(Comparison comparison) {
    return ComparisonWording.limit(comparison, ClauseWording::lowered, " là ");
  }

  private static String bracketed(List<String> parts) {
    return parts.isEmpty() ? "" : " (" + ComparisonWording.kept(parts) + ")";
  }

  /** Returns a label as it reads within a sentence. */
  static String lowered(String label) {
    if (label.isEmpty()) {
      return label;
    }
    int next = label.indexOf(' ') + 1;
    boolean measure = MEASURES.stream().anyMatch(label::startsWith);
    boolean name =
        label.length() > 1 && Character.isUpperCase(label.charAt(1))
            || next < label.length() && next > 0 && Character.isUpperCase(label.charAt(next))
            || NAMES.stream().anyMatch(label::startsWith);
    return name && !measure
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
