package vn.antq.rules.examples.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.antq.rules.pack.Circumstance;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.value.Enumeration;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.OneOf;

/** What the vocabulary says of a fact, in Vietnamese. */
final class FactWording {

  private FactWording() {}

  /** Returns its type in few words. */
  static String type(FactDefinition fact) {
    return fact.type() instanceof OneOf oneOf ? oneOf.enumeration().name() : fact.type().kind();
  }

  /** Returns what limits it, such as {@code từ 0, không quá residentHouseholds}. */
  static String bounds(FactDefinition fact) {
    if (fact.derivation().isPresent()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    fact.min().map(FactWording::number).ifPresent(min -> parts.add("từ " + min));
    fact.max().map(FactWording::number).ifPresent(max -> parts.add("đến " + max));
    if (!fact.atMost().isEmpty()) {
      parts.add("không quá " + fact.atMost());
    }
    if (!fact.atLeast().isEmpty()) {
      parts.add("không dưới " + fact.atLeast());
    }
    if (!fact.onlyWhen().isEmpty()) {
      parts.add(
          "chỉ khi "
              + fact.onlyWhen().stream()
                  .map(Circumstance::text)
                  .collect(Collectors.joining(" hoặc ")));
    }
    return String.join(", ", parts);
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /** Returns how a derived fact is counted, or the value that stands when nothing is stated. */
  static String origin(FactDefinition fact) {
    Optional<String> derived = fact.derivation().map(how -> "tính ra: " + derivation(how));
    return derived
        .or(
            () ->
                fact.fallback()
                    .map(
                        fallback ->
                            "không khai thì là "
                                + value(fallback.value())
                                + " ("
                                + fallback.basis().label()
                                + ")"))
        .orElse("");
  }

  private static String derivation(Derivation how) {
    if (how instanceof Derivation.RatioOf ratio) {
      return ratio.numerator() + " / " + ratio.denominator();
    } else if (how instanceof Derivation.SumOf sum) {
      return String.join(" + ", sum.terms());
    } else if (how instanceof Derivation.CountOf count) {
      String where =
          count.where().entrySet().stream()
              .sorted(java.util.Map.Entry.comparingByKey())
              .map(
                  entry ->
                      entry.getKey()
                          + " là "
                          + entry.getValue().stream()
                              .map(FactWording::value)
                              .collect(Collectors.joining(" hoặc ")))
              .collect(Collectors.joining(", "));
      return "số bản ghi của " + count.list() + (where.isEmpty() ? "" : " có " + where);
    }
    Derivation.VerdictOf verdict = (Derivation.VerdictOf) how;
    return "kết quả của gói "
        + verdict.pack()
        + (verdict.unless().isEmpty() ? "" : ", trừ khi khai " + verdict.unless());
  }

  private static String value(Object value) {
    if (value instanceof Level level) {
      return level.code();
    } else if (value instanceof Boolean truth) {
      return truth ? "có" : "không";
    }
    return value.toString();
  }

  /** Returns the values of an enumeration, such as {@code DAT (Đạt)}. */
  static String levels(Enumeration enumeration) {
    return enumeration.levels().stream()
        .map(level -> level.code() + " (" + level.label() + ")")
        .collect(Collectors.joining(", "));
  }
}
