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
    fact.step().map(FactWording::number).ifPresent(step -> parts.add("bội số của " + step));
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
    return how.fold(
        ratio -> ratio.numerator() + " / " + ratio.denominator(),
        sum -> String.join(" + ", sum.terms()),
        difference -> difference.minuend() + " - " + difference.subtrahend(),
        days -> "số ngày từ " + days.from() + " đến " + days.to(),
        change ->
            (change.rise() ? "mức tăng" : "mức giảm")
                + " từ "
                + change.before()
                + " đến "
                + change.now(),
        count -> "số bản ghi của " + count.list() + where(count),
        summary ->
            summary.what().label()
                + " của "
                + summary.field()
                + " trong "
                + summary.list()
                + where(summary),
        verdict ->
            "kết quả của gói "
                + verdict.pack()
                + (verdict.unless().isEmpty() ? "" : ", trừ khi khai " + verdict.unless()));
  }

  private static String where(Derivation.OfRecords how) {
    List<String> conditions = new ArrayList<>();
    how.where().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(
            entry ->
                entry.getKey()
                    + " là "
                    + entry.getValue().stream()
                        .map(FactWording::value)
                        .collect(Collectors.joining(" hoặc ")))
        .forEach(conditions::add);
    how.figures().stream()
        .map(one -> one.field() + " " + one.operator().symbol() + " figures." + one.figure())
        .forEach(conditions::add);
    return conditions.isEmpty() ? "" : " có " + String.join(", ", conditions);
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
