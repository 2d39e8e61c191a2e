package vn.antq.rules.internal.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.antq.rules.internal.document.WrongKind;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.BuiltIns;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Derivation.OfRecords;
import vn.antq.rules.pack.Derivation.Summary;
import vn.antq.rules.pack.Derivation.SummaryOf;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.Manner;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.ScalarType;

/**
 * Holds derivations against the facts that they name: of the unit, or of the fields of one record.
 */
final class DerivationCheck {

  /** As many steps as anybody derives one fact from another. */
  private static final int MOST_STEPS = 64;

  private final Map<String, FactDefinition> own;
  private final Map<String, FactDefinition> known;
  private final String record;
  private final Function<String, Optional<RecordDefinition>> records;
  private final BiFunction<YamlNode.Scalar, FactType, Optional<Object>> values;
  private final ProblemLog problems;

  /**
   * Creates a check.
   *
   * @param own the facts, or fields, that stand in the file, in its order
   * @param known these and those of used packs
   * @param record name of the record type that they are fields of; empty for facts of the unit
   * @param records record types by name
   * @param values reads a value that a pack states
   */
  DerivationCheck(
      Map<String, FactDefinition> own,
      Map<String, FactDefinition> known,
      String record,
      Function<String, Optional<RecordDefinition>> records,
      BiFunction<YamlNode.Scalar, FactType, Optional<Object>> values,
      ProblemLog problems) {
    this.own = own;
    this.known = known;
    this.record = record;
    this.records = records;
    this.values = values;
    this.problems = problems;
  }

  /** Returns the fact with what its derivation names looked up; reports what does not fit. */
  FactDefinition checked(FactDefinition fact) {
    return fact.derivation()
        .map(
            derivation ->
                derivation.<FactDefinition>fold(
                    ratio -> parts(fact, ratio),
                    sum -> {
                      sum.terms().forEach(term -> checkWhole(fact, term));
                      return fact;
                    },
                    difference -> {
                      difference.sources().forEach(part -> checkWhole(fact, part));
                      return checkTwo(fact, difference);
                    },
                    days -> {
                      days.sources().forEach(day -> checkDay(fact, day));
                      return checkTwo(fact, days);
                    },
                    change -> checkTwo(parts(fact, change), change),
                    count -> ofRecords(fact, count),
                    summary -> ofRecords(fact, summary),
                    verdict -> checkVerdict(fact, verdict)))
        .orElse(fact);
  }

  private FactDefinition parts(FactDefinition fact, Derivation how) {
    for (String part : how.sources()) {
      checkWhole(fact, part);
      checkNotNegative(fact, part);
    }
    return fact;
  }

  private FactDefinition checkTwo(FactDefinition fact, Derivation how) {
    if (new HashSet<>(how.sources()).size() < how.sources().size()) {
      problems.add(
          "same-fact-twice",
          fact.place(),
          "\"" + fact.name() + "\" được tính từ hai lần cùng một \"" + how.sources().get(0) + "\".",
          "Hãy nêu hai dữ kiện khác nhau.");
    }
    return fact;
  }

  private FactDefinition checkVerdict(FactDefinition fact, Derivation.VerdictOf verdict) {
    if (verdict.unless().isEmpty()) {
      return fact;
    }
    Optional<FactDefinition> other = lookUp(fact, verdict.unless());
    if (other.isPresent() && !other.get().type().equals(fact.type())) {
      problems.add(
          "wrong-type",
          fact.place(),
          "\"" + verdict.unless() + "\" phải cùng danh mục lựa chọn với \"" + fact.name() + "\".");
    }
    return fact;
  }

  private FactDefinition ofRecords(FactDefinition fact, OfRecords how) {
    Optional<FactDefinition> list = lookUp(fact, how.list());
    if (list.isEmpty() || !(list.get().type() instanceof ListOf listOf)) {
      list.ifPresent(
          found ->
              problems.add(
                  "wrong-type",
                  fact.place(),
                  "\"" + found.name() + "\" không phải danh sách nên không đếm được."));
      return fact;
    }
    RecordDefinition type =
        records
            .apply(listOf.record())
            .orElse(new RecordDefinition(listOf.record(), how.list(), List.of()));
    Map<String, List<Object>> where = new LinkedHashMap<>();
    how.where()
        .forEach(
            (name, written) ->
                field(fact, type, name)
                    .flatMap(field -> accepted(fact, field, written))
                    .ifPresent(accepted -> where.put(name, accepted)));
    how.figures()
        .forEach(
            condition ->
                field(fact, type, condition.field())
                    .ifPresent(field -> checkCondition(fact, field, condition)));
    if (how instanceof SummaryOf summary) {
      return field(fact, type, summary.field())
          .map(field -> summed(fact, summary, field, where))
          .orElse(fact);
    }
    return with(
        fact, fact.type(), fact.unit(), new Derivation.CountOf(how.list(), where, how.figures()));
  }

  private Optional<FactDefinition> field(FactDefinition fact, RecordDefinition type, String name) {
    Optional<FactDefinition> field = type.field(name);
    if (field.isEmpty()) {
      problems.add(
          "unknown-field",
          fact.place(),
          "Loại bản ghi " + type.name() + " không có trường \"" + name + "\".",
          Suggestion.advice(name, type.fields().stream().map(FactDefinition::name).toList()));
    }
    return field;
  }

  private Optional<List<Object>> accepted(
      FactDefinition fact, FactDefinition field, List<Object> written) {
    if (!(field.type() instanceof ScalarType type) || type.choices().isEmpty()) {
      problems.add(
          "wrong-type",
          fact.place(),
          "Điều kiện đếm chỉ dùng trường có/không hoặc danh mục lựa chọn; \""
              + field.name()
              + "\" là "
              + field.type().label()
              + ".",
          keysFor(field.type()).isEmpty()
              ? ""
              : "Số và ngày thì so với một mốc: where: {"
                  + field.name()
                  + ": {"
                  + keysFor(field.type()).keySet().iterator().next()
                  + ": tênMốc}}.");
      return Optional.empty();
    }
    List<Object> accepted = new ArrayList<>();
    for (Object value : written) {
      values.apply((YamlNode.Scalar) value, field.type()).ifPresent(accepted::add);
    }
    return Optional.of(List.copyOf(accepted));
  }

  private static Map<String, Operator> keysFor(FactType type) {
    if (!(type instanceof ScalarType scalar)) {
      return Map.of();
    }
    return switch (scalar.manner()) {
      case COUNT, AMOUNT, SHARE -> DerivationReader.NUMBER_KEYS;
      case DAY -> DerivationReader.DAY_KEYS;
      case CHOICE, TRUTH, WORDS -> Map.of();
    };
  }

  /** Days have words of their own, so both are told apart by the key alone. */
  private void checkCondition(
      FactDefinition fact, FactDefinition field, FigureCondition condition) {
    Map<String, Operator> keys = keysFor(field.type());
    boolean day = condition.isOfDay();
    boolean fits = !keys.isEmpty() && day == keys.equals(DerivationReader.DAY_KEYS);
    if (!fits) {
      problems.add(
          "wrong-type",
          fact.place(),
          "Điều kiện trên \""
              + field.name()
              + "\" so với một mốc "
              + (day ? "ngày" : "số")
              + ", nhưng trường này là "
              + field.type().label()
              + ".",
          keys.isEmpty()
              ? "Hãy ghi các giá trị được chấp nhận, hoặc chọn một trường là số hay ngày."
              : "Hãy dùng " + String.join(", ", keys.keySet()) + ".");
    }
  }

  private FactDefinition summed(
      FactDefinition fact,
      SummaryOf summary,
      FactDefinition field,
      Map<String, List<Object>> where) {
    SummaryOf read =
        new SummaryOf(summary.what(), summary.list(), summary.field(), where, summary.figures());
    ScalarType type = (ScalarType) field.type();
    boolean number = type.isNumber();
    boolean sensible =
        switch (summary.what()) {
          case TOTAL, AVERAGE -> number;
          case LEAST, MOST -> type.isOrdered();
          case DISTINCT -> type.keyword().isEmpty() ? type.manner() == Manner.CHOICE : true;
          case MONTHS -> type.manner() == Manner.DAY;
        };
    if (!sensible) {
      problems.add(
          "wrong-type",
          fact.place(),
          WrongKind.of(
              "\"" + field.name() + "\" (" + summary.what().keyword() + ")",
              expected(summary.what()),
              "là " + field.type().label()));
      return fact;
    }
    boolean counts = summary.what().isCount();
    FactType is =
        counts
            ? FactType.INTEGER
            : summary.what() == Summary.AVERAGE ? FactType.AVERAGE : field.type();
    return with(fact, is, fact.unit().isEmpty() && !counts ? field.unit() : fact.unit(), read);
  }

  private static String expected(Summary what) {
    return switch (what) {
      case TOTAL, AVERAGE -> "một trường là số";
      case LEAST, MOST -> "một trường có lớn bé, sớm muộn";
      case DISTINCT -> "một trường được khai";
      case MONTHS -> "một trường là ngày";
    };
  }

  private static FactDefinition with(
      FactDefinition fact, FactType type, String unit, Derivation how) {
    return new FactDefinition(
        fact.name(),
        fact.label(),
        type,
        unit,
        fact.min(),
        fact.max(),
        fact.step(),
        fact.atMost(),
        fact.atLeast(),
        fact.onlyWhen(),
        fact.changeability(),
        fact.fallback(),
        Optional.of(how),
        fact.help(),
        fact.place());
  }

  private Optional<FactDefinition> lookUp(FactDefinition from, String name) {
    Optional<FactDefinition> found = Optional.ofNullable(known.get(name));
    if (found.isEmpty()) {
      if (problems.isUnread("dữ kiện " + name)) {
        problems.follow();
        return found;
      }
      problems.add(
          record.isEmpty() ? "unknown-fact" : "unknown-field",
          from.place(),
          record.isEmpty()
              ? "Dữ kiện \""
                  + from.name()
                  + "\" nhắc đến \""
                  + name
                  + "\", nhưng không có dữ kiện đó."
              : "Trường \""
                  + from.name()
                  + "\" được tính từ \""
                  + name
                  + "\", nhưng loại bản ghi "
                  + record
                  + " không có trường đó.",
          name.indexOf('.') >= 0
              ? "Một trường của các bản ghi thì cộng bằng total: "
                  + name
                  + " ở một dữ kiện riêng, rồi nêu tên dữ kiện ấy."
              : Suggestion.advice(name, known.keySet()));
    }
    return found;
  }

  private void checkDay(FactDefinition from, String name) {
    if (record.isEmpty() && BuiltIns.UNIT.containsKey(name)) {
      checkType(from, BuiltIns.UNIT.get(name), FactType.DATE, "một ngày");
      return;
    }
    lookUp(from, name).ifPresent(found -> checkType(from, found, FactType.DATE, "một ngày"));
    checkOrder(from, name);
  }

  private void checkWhole(FactDefinition from, String name) {
    lookUp(from, name).ifPresent(found -> checkType(from, found, FactType.INTEGER, "số nguyên"));
    checkOrder(from, name);
  }

  /** The type of a fact that is derived further down is not known yet. */
  private void checkType(
      FactDefinition from, FactDefinition found, FactType expected, String called) {
    boolean derivedLater = isLater(from, found.name()) && found.derivation().isPresent();
    if (!derivedLater && !found.type().equals(expected)) {
      problems.add(
          "wrong-type",
          from.place(),
          WrongKind.of("\"" + found.name() + "\"", called, "là " + found.type().label()));
    }
  }

  private void checkNotNegative(FactDefinition from, String name) {
    if (mayBeNegative(name, 0)) {
      problems.add(
          "wrong-type",
          from.place(),
          "\"" + name + "\" có thể âm nên không dùng được trong tỷ lệ.");
    }
  }

  private boolean mayBeNegative(String name, int steps) {
    FactDefinition fact = known.get(name);
    if (fact == null || steps > MOST_STEPS) {
      return false;
    }
    return fact.derivation()
        .map(
            how ->
                how.<Boolean>fold(
                    ratio -> false,
                    sum -> sum.terms().stream().anyMatch(term -> mayBeNegative(term, steps + 1)),
                    difference -> true,
                    days -> true,
                    change -> true,
                    count -> false,
                    this::mayBeNegative,
                    verdict -> false))
        .orElseGet(() -> isNegative(fact));
  }

  private boolean mayBeNegative(SummaryOf summary) {
    return !summary.what().isCount()
        && Optional.ofNullable(known.get(summary.list()))
            .map(FactDefinition::type)
            .flatMap(
                type -> type instanceof ListOf of ? records.apply(of.record()) : Optional.empty())
            .flatMap(type -> type.field(summary.field()))
            .filter(field -> field.derivation().isPresent() || isNegative(field))
            .isPresent();
  }

  private static boolean isNegative(FactDefinition fact) {
    return fact.min().filter(min -> min.signum() < 0).isPresent();
  }

  private void checkOrder(FactDefinition from, String name) {
    if (name.equals(from.name())) {
      problems.add("circular", from.place(), "Dữ kiện \"" + name + "\" được tính từ chính nó.");
    } else if (isLater(from, name)
        && Optional.ofNullable(own.get(name)).flatMap(FactDefinition::derivation).isPresent()) {
      problems.add(
          "derived-later",
          from.place(),
          "\"" + from.name() + "\" được tính từ \"" + name + "\" nên phải đứng sau nó.",
          "Hãy chuyển \"" + name + "\" lên trước.");
    }
  }

  private boolean isLater(FactDefinition from, String name) {
    Set<String> before = new HashSet<>();
    for (String one : own.keySet()) {
      if (one.equals(from.name())) {
        return own.containsKey(name) && !before.contains(name) && !name.equals(one);
      }
      before.add(one);
    }
    return false;
  }
}
