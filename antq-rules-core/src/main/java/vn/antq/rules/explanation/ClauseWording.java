package vn.antq.rules.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.AllOf;
import vn.antq.rules.classification.Condition.AnyOf;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Operator;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.vocabulary.Level;
import vn.antq.rules.vocabulary.Ratio;

/**
 * Says what conditions came to as clauses that can follow "vì": {@code tỷ lệ hộ đăng ký chưa đủ (có
 * 311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ)}.
 */
final class ClauseWording {

  private static final String INCOMPLETE = "chưa có đủ số liệu, ";

  /** Beginnings of labels that are names, and keep their capital within a sentence. */
  private static final List<String> NAMES =
      List.of("Công an", "Đảng", "Mặt trận", "Nhà nước", "Nhân dân", "Quân đội");

  /** Beginnings of labels that are no names, though a name may follow. */
  private static final List<String> MEASURES =
      List.of("Ngày ", "Năm ", "Số ", "Tổng số ", "Tỷ lệ ", "Mức ");

  private ClauseWording() {}

  /**
   * Returns a clause for each condition that came out as {@code truth}. Readings of open provisions
   * are left out. Of alternatives those are told that came out so too.
   */
  static List<String> of(List<Condition> conditions, Truth truth, Sense sense) {
    List<String> clauses = new ArrayList<>();
    List<Comparison> alike = new ArrayList<>();
    for (Condition condition : conditions) {
      boolean reading = condition instanceof Comparison one && ComparisonWording.isReading(one);
      if (condition.truth() != truth || reading) {
        continue;
      }
      if (condition instanceof Comparison comparison) {
        if (!alike.isEmpty() && !canBeToldTogether(alike.get(0), comparison)) {
          flush(alike, sense, clauses);
        }
        alike.add(comparison);
        continue;
      }
      flush(alike, sense, clauses);
      if (condition instanceof AllOf all) {
        clauses.addAll(of(all.parts(), truth, sense));
      } else if (condition instanceof AnyOf any) {
        alternatives(any, truth, sense, clauses);
      }
    }
    flush(alike, sense, clauses);
    return clauses;
  }

  private static void flush(List<Comparison> alike, Sense sense, List<String> clauses) {
    if (!alike.isEmpty()) {
      clauses.add(clause(List.copyOf(alike), sense));
      alike.clear();
    }
  }

  /** Every alternative that came out so: when none holds, it takes all of them to say why. */
  private static void alternatives(AnyOf any, Truth truth, Sense sense, List<String> clauses) {
    List<String> parts =
        any.parts().stream()
            .map(part -> String.join(", ", of(List.of(part), truth, sense)))
            .filter(part -> !part.isEmpty())
            .toList();
    if (!parts.isEmpty()) {
      clauses.add(String.join(" và ", parts));
    }
  }

  /** Several limits of one value are told once: a range that holds, or a value there is none of. */
  private static boolean canBeToldTogether(Comparison one, Comparison other) {
    return one.fact().equals(other.fact())
        && one.actual().equals(other.actual())
        && (one.truth() == Truth.TRUE || one.actual().none() || !one.actual().isKnown());
  }

  private static String clause(List<Comparison> alike, Sense sense) {
    Comparison first = alike.get(0);
    FactValue actual = first.actual();
    if (actual.none()) {
      boolean ratio = first.required().get(0).value() instanceof Ratio;
      return (ratio ? "không có gì để tính " : "không có ")
          + lowered(first.label())
          + bracketed(limits(alike, sense));
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
    return isWord(actual) ? word(alike, sense) : measure(alike, sense);
  }

  private static boolean isWord(FactValue value) {
    return value.value() instanceof Level || value.value() instanceof String;
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
    if (alike.size() == 1 && ComparisonWording.isSaidTwice(first)) {
      return label + " là " + TextPage.glued(actual);
    } else if (sense == Sense.FACT) {
      return label + " là " + TextPage.glued(actual) + bracketed(limits(alike, sense));
    }
    boolean date = first.actual().value() instanceof LocalDate;
    return label
        + " "
        + judged(alike, date)
        + bracketed(
            Stream.concat(
                    Stream.of((date ? "ngày " : "có ") + actual), measuredBy(alike, sense).stream())
                .toList());
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
      case AT_LEAST, GREATER -> "quá sớm";
      case AT_MOST, LESS -> "quá muộn";
      case EQUAL, ONE_OF -> "không đúng ngày";
    };
  }

  /** The limits, and how far the value is from them when there is only one. */
  private static List<String> measuredBy(List<Comparison> alike, Sense sense) {
    Comparison first = alike.get(0);
    boolean far =
        sense == Sense.REQUIREMENT && alike.size() == 1 && first.operator() != Operator.EQUAL;
    String margin = far ? ComparisonWording.margin(first) : "";
    return Stream.concat(limits(alike, sense).stream(), Stream.of(margin))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static List<String> limits(List<Comparison> alike, Sense sense) {
    return Stream.of(
            (sense == Sense.REQUIREMENT ? "cần " : "mốc: ")
                + alike.stream()
                    .map(ClauseWording::limit)
                    .distinct()
                    .collect(Collectors.joining(", ")))
        .toList();
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
