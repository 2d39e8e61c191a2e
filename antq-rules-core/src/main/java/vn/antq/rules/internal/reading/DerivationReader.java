package vn.antq.rules.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.internal.document.Section;
import vn.antq.rules.internal.document.YamlNode;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Derivation.Summary;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Operator;

/** Reads how a fact, or a field of a record, comes from others, as far as it is written there. */
final class DerivationReader {

  /** What a condition on a figure asks for, by its key; those of days have words of their own. */
  static final Map<String, Operator> NUMBER_KEYS = new LinkedHashMap<>();

  static final Map<String, Operator> DAY_KEYS = new LinkedHashMap<>();

  static {
    NUMBER_KEYS.put("atLeast", Operator.AT_LEAST);
    NUMBER_KEYS.put("atMost", Operator.AT_MOST);
    NUMBER_KEYS.put("above", Operator.GREATER);
    NUMBER_KEYS.put("below", Operator.LESS);
    DAY_KEYS.put("from", Operator.AT_LEAST);
    DAY_KEYS.put("to", Operator.AT_MOST);
    DAY_KEYS.put("after", Operator.GREATER);
    DAY_KEYS.put("before", Operator.LESS);
  }

  /**
   * Of the two numbers or days of some derivations: what they are called, and an example.
   *
   * @param parts what the first and the second are
   */
  private record Pair(String label, String parts, String example) {}

  private static final Map<String, Pair> PAIRS =
      Map.of(
          "ratio",
          new Pair("Tỷ lệ", "[tử số, mẫu số]", "ratio: [registeredHouseholds, residentHouseholds]"),
          "difference",
          new Pair("Hiệu", "[số bị trừ, số trừ]", "difference: [residents, soldiers]"),
          "days",
          new Pair("Số ngày", "[từ ngày, đến ngày]", "days: [reportedOn, solvedOn]"),
          "decrease",
          new Pair("Mức giảm", "[kỳ trước, kỳ này]", "decrease: [crimesBefore, crimesNow]"),
          "increase",
          new Pair("Mức tăng", "[kỳ trước, kỳ này]", "increase: [modelsBefore, modelsNow]"));

  private final ProblemLog problems;

  DerivationReader(ProblemLog problems) {
    this.problems = problems;
  }

  /**
   * What is written.
   *
   * @param type its type, as long as nobody has looked at what it comes from
   * @param unit what is counted when the pack does not say
   * @param how empty when it cannot be read
   */
  record Written(FactType type, String unit, Optional<Derivation> how) {}

  /** Returns what is derived of numbers or days that stand side by side; empty when nothing is. */
  Optional<Written> beside(Section section) {
    if (section.has("sum")) {
      List<String> terms = section.names("sum").stream().map(YamlNode.Scalar::text).toList();
      return Optional.of(
          new Written(FactType.INTEGER, "", Optional.of(new Derivation.SumOf(terms))));
    } else if (section.has("ratio")) {
      return Optional.of(
          new Written(
              FactType.RATIO,
              "",
              pair(section, "ratio").map(two -> new Derivation.RatioOf(two.get(0), two.get(1)))));
    } else if (section.has("difference")) {
      return Optional.of(
          new Written(
              FactType.INTEGER,
              "",
              pair(section, "difference")
                  .map(two -> new Derivation.DifferenceOf(two.get(0), two.get(1)))));
    } else if (section.has("days")) {
      return Optional.of(
          new Written(
              FactType.INTEGER,
              "ngày",
              pair(section, "days").map(two -> new Derivation.DaysOf(two.get(0), two.get(1)))));
    }
    return Stream.of("decrease", "increase")
        .filter(section::has)
        .findFirst()
        .map(
            key ->
                new Written(
                    FactType.RATIO,
                    "",
                    pair(section, key)
                        .map(
                            two ->
                                new Derivation.ChangeOf(
                                    two.get(0), two.get(1), key.equals("increase")))));
  }

  private Optional<List<String>> pair(Section section, String key) {
    List<String> names = section.names(key).stream().map(YamlNode.Scalar::text).toList();
    if (names.size() == 2) {
      return Optional.of(names);
    }
    Pair pair = PAIRS.getOrDefault(key, new Pair(key, "", ""));
    problems.add(
        "wrong-kind",
        section.place(key),
        pair.label()
            + " cần đúng hai "
            + (key.equals("days") ? "ngày" : "dữ kiện")
            + ": "
            + pair.parts()
            + ".",
        "Ví dụ " + pair.example() + ".");
    return Optional.empty();
  }

  /** Returns what is derived of the records of a list; empty when nothing is. */
  Optional<Written> ofRecords(Section section) {
    if (section.has("count")) {
      Where where = where(section);
      return Optional.of(
          new Written(
              FactType.INTEGER,
              "",
              Optional.of(
                  new Derivation.CountOf(section.text("count"), where.values(), where.figures()))));
    }
    return Stream.of(Summary.values())
        .filter(what -> section.has(what.keyword()))
        .findFirst()
        .map(what -> summary(section, what));
  }

  private Written summary(Section section, Summary what) {
    String written = section.text(what.keyword());
    Where where = where(section);
    String unit = what == Summary.MONTHS ? "tháng" : "";
    FactType type = what == Summary.AVERAGE ? FactType.AVERAGE : FactType.INTEGER;
    List<String> names = List.of(written.split("\\.", -1));
    if (names.size() != 2 || names.contains("")) {
      problems.add(
          "wrong-kind",
          section.place(what.keyword()),
          "Khóa " + what.keyword() + " cần danh sách.trường; đang ghi \"" + written + "\".",
          "Ví dụ " + what.keyword() + ": " + example(what) + ".");
      return new Written(type, unit, Optional.empty());
    }
    return new Written(
        type,
        unit,
        Optional.of(
            new Derivation.SummaryOf(
                what, names.get(0), names.get(1), where.values(), where.figures())));
  }

  private static String example(Summary what) {
    return switch (what) {
      case MONTHS -> "meetings.heldOn";
      case DISTINCT -> "meetings.place";
      case LEAST, MOST -> "crimes.solvedOn";
      case TOTAL, AVERAGE -> "models.members";
    };
  }

  /**
   * Conditions on fields.
   *
   * @param values accepted values, still as they are written
   */
  private record Where(Map<String, List<Object>> values, List<FigureCondition> figures) {}

  /** The accepted values are read when the records are known. */
  private Where where(Section section) {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    List<FigureCondition> figures = new ArrayList<>();
    section
        .section("where", "điều kiện đếm")
        .ifPresent(
            conditions -> {
              for (YamlNode.Entry entry : conditions.entries()) {
                String field = entry.key().text();
                if (entry.value() instanceof YamlNode.Mapping) {
                  Section.of("điều kiện của " + field, entry.value(), problems)
                      .ifPresent(one -> figures(field, one, figures));
                } else {
                  values.put(field, List.<Object>copyOf(conditions.names(field)));
                }
              }
            });
    return new Where(values, figures);
  }

  private void figures(String field, Section section, List<FigureCondition> figures) {
    int before = figures.size();
    for (Map<String, Operator> keys : List.of(NUMBER_KEYS, DAY_KEYS)) {
      keys.forEach(
          (key, operator) -> {
            if (section.has(key)) {
              String figure = section.requiredText(key);
              figures.add(new FigureCondition(field, keys == DAY_KEYS, operator, figure));
              checkName(section, key, figure);
            }
          });
    }
    if (figures.size() == before) {
      problems.add(
          "empty",
          section.place(),
          "Điều kiện của \"" + field + "\" chưa so với mốc nào.",
          "Hãy dùng "
              + String.join(", ", NUMBER_KEYS.keySet())
              + " với số, "
              + String.join(", ", DAY_KEYS.keySet())
              + " với ngày.");
    }
    section.finish();
  }

  /** A number of the law has a basis and is cited, so it stands among the figures. */
  private void checkName(Section section, String key, String written) {
    if (!written.isEmpty() && !Names.isWord(written)) {
      problems.add(
          "number-in-rule",
          section.place(key),
          "Điều kiện "
              + key
              + " cần tên một mốc, đang ghi \""
              + written
              + "\": số viết thẳng thì không có căn cứ, không ai xác nhận được.",
          "Hãy đặt số hay ngày này thành một mốc (figures) trong tệp YAML rồi ghi tên mốc.");
    }
  }
}
