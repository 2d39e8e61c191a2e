package vn.antq.rules.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Margin;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.answer.ComparisonData;
import vn.antq.rules.internal.answer.RuleTraceData;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Average;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Ratio;
import vn.antq.rules.value.Truth;

/** Reads the rules of a stored answer with everything that they compared. */
final class RulesOfAnswer {

  private static final String SCORECARD = "Scorecard";

  /** Decimal numbers by nature; of other facts a pattern names those that are. */
  private static final Set<String> POINTS = Set.of("points", "maximum");

  private final AnswerProblems problems;
  private final Function<String, Optional<Reliance>> reliances;

  /**
   * Begins to read.
   *
   * @param reliances returns what the answer calls by an id
   */
  RulesOfAnswer(AnswerProblems problems, Function<String, Optional<Reliance>> reliances) {
    this.problems = problems;
    this.reliances = reliances;
  }

  List<RuleTrace> rules(AnswerPart item) {
    return item.parts("rules").stream().map(this::rule).toList();
  }

  private RuleTrace rule(AnswerPart rule) {
    RuleTrace trace =
        new RuleTraceData(
            rule.text("rule"),
            place(rule.part("place")),
            rule.codeOrLast("effect", Rule.Effect.values(), RulesOfAnswer::code),
            rule.text("subject"),
            truth(rule),
            rule.parts("patterns").stream().map(this::pattern).toList());
    rule.finish();
    return trace;
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Truth truth(AnswerPart part) {
    return part.codeOrLast("truth", Truth.values(), RulesOfAnswer::code);
  }

  static Place place(AnswerPart part) {
    Place place = new Place(part.text("file"), part.count("line"), part.count("column"));
    part.finish();
    return place;
  }

  private PatternTrace pattern(AnswerPart pattern) {
    String type = pattern.text("type");
    Set<String> decimals =
        type.equals(SCORECARD) ? POINTS : Set.copyOf(pattern.optionalTexts("decimals"));
    PatternTrace trace =
        new PatternTrace(
            type,
            pattern.text("label"),
            pattern.optionalText("unit"),
            conditions(pattern, "conditions", decimals),
            pattern.parts("records").stream().map(record -> record(record, decimals)).toList(),
            pattern.truth("listKnown"),
            truth(pattern));
    pattern.finish();
    return trace;
  }

  private RecordTrace record(AnswerPart record, Set<String> decimals) {
    RecordTrace trace =
        new RecordTrace(
            record.count("number"),
            record.text("title"),
            truth(record),
            conditions(record, "conditions", decimals),
            evidence(record));
    record.finish();
    return trace;
  }

  static List<Evidence> evidence(AnswerPart part) {
    return part.parts("evidence").stream().map(RulesOfAnswer::piece).toList();
  }

  private static Evidence piece(AnswerPart piece) {
    Evidence evidence =
        new Evidence(
            piece.text("document"),
            piece.dateOrNull("date"),
            piece.optionalText("issuer"),
            piece.text("link"),
            piece.text("note"));
    piece.finish();
    return evidence;
  }

  private List<Condition> conditions(AnswerPart part, String key, Set<String> decimals) {
    return part.parts(key).stream().map(condition -> condition(condition, decimals)).toList();
  }

  private Condition condition(AnswerPart condition, Set<String> decimals) {
    String type = condition.text("type");
    Condition read =
        switch (type) {
          case "allOf" -> new Condition.AllOf(parts(condition, decimals), truth(condition));
          case "anyOf" -> new Condition.AnyOf(parts(condition, decimals), truth(condition));
          default -> comparison(condition, decimals);
        };
    condition.finish();
    return read;
  }

  private List<Condition> parts(AnswerPart condition, Set<String> decimals) {
    List<Condition> parts = conditions(condition, "parts", decimals);
    if (problems.isStrict() && condition.has("parts") && parts.size() < 2) {
      problems.add(
          "too-few",
          condition.pointer("parts"),
          "Ở " + condition.pointer("parts") + " cần ít nhất hai điều kiện.",
          "");
    }
    return parts;
  }

  private Condition.Comparison comparison(AnswerPart comparison, Set<String> decimals) {
    String fact = comparison.text("fact");
    AnswerPart actual = comparison.part("actual");
    List<AnswerPart> required = comparison.parts("required");
    boolean decimal =
        decimals.contains(fact)
            || isFractional(actual)
            || required.stream().anyMatch(this::isFractional);
    Operator operator = comparison.codeOrLast("operator", Operator.values(), Operator::symbol);
    Optional<AnswerPart> requiredFact = comparison.partOrNull("requiredFact");
    String reliance = comparison.textOrNull("reliance");
    comparison.passOver("text");
    Condition.Comparison read =
        new ComparisonData(
            fact,
            comparison.text("label"),
            value(actual, decimal),
            operator,
            required.stream().map(value -> value(value, decimal)).toList(),
            requiredFact.map(part -> part.text("fact")).orElse(""),
            requiredFact.map(part -> part.text("label")).orElse(""),
            reliance.isEmpty()
                ? Optional.empty()
                : reliance(reliance, comparison.pointer("reliance")),
            truth(comparison),
            comparison.partOrNull("margin").map(margin -> margin(margin, operator)),
            comparison.optionalPart("shortfall").map(margin -> margin(margin, operator)),
            evidence(comparison),
            Place.NOWHERE);
    requiredFact.ifPresent(AnswerPart::finish);
    if (problems.isStrict()) {
      values(read, comparison);
    }
    return read;
  }

  /** Returns what the answer calls by an id. */
  Optional<Reliance> reliance(String id, String pointer) {
    Optional<Reliance> reliance = reliances.apply(id);
    if (reliance.isEmpty() && problems.isStrict()) {
      problems.add(
          "unknown-reliance",
          pointer,
          "Không có căn cứ \"" + id + "\", nêu ở " + pointer + ", trong phần reliances.",
          "");
    }
    return reliance;
  }

  /** Only values of one type can be compared, and what is counted lacks no half. */
  private void values(Condition.Comparison comparison, AnswerPart part) {
    String pointer = part.pointer("required");
    if (comparison.required().isEmpty()) {
      problems.add("too-few", pointer, "Ở " + pointer + " cần ít nhất một giá trị.", "");
    }
    Set<Class<?>> classes =
        comparison.required().stream()
            .flatMap(value -> classes(value).stream())
            .collect(Collectors.toSet());
    classes.addAll(classes(comparison.actual()));
    if (classes.size() > 1) {
      problems.add(
          "wrong-kind",
          pointer,
          "Giá trị ở " + pointer + " không cùng loại với giá trị được so sánh.",
          "");
    }
    // Of the points of a group that are a share of its most, parts of a point can be missing.
    boolean ofGroup = comparison.fact().equals("share") && classes.contains(Ratio.class);
    if (!ofGroup && !classes.contains(BigDecimal.class) && !classes.contains(Average.class)) {
      comparison.margin().ifPresent(margin -> isCounted(margin, part.pointer("margin")));
      comparison.shortfall().ifPresent(margin -> isCounted(margin, part.pointer("shortfall")));
    }
  }

  private void isCounted(Margin margin, String pointer) {
    if (!AnswerPart.isWhole(margin.amount())) {
      problems.contradiction(pointer + "/amount");
    }
  }

  private static List<Class<?>> classes(FactValue value) {
    List<Class<?>> classes = new ArrayList<>();
    for (Object one : new @Nullable Object[] {value.value(), value.least(), value.most()}) {
      if (one != null) {
        classes.add(one.getClass());
      }
    }
    return classes;
  }

  private static Margin margin(AnswerPart margin, Operator direction) {
    margin.passOver("text");
    Margin read = new Margin(margin.number("amount"), margin.text("unit"), direction);
    margin.finish();
    return read;
  }

  private boolean isFractional(AnswerPart value) {
    for (String key : new String[] {"value", "least", "most"}) {
      JsonNode node = value.any(key);
      if (node.isNumber()
          && AnswerPart.number(node).filter(n -> !AnswerPart.isWhole(n)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Returns a value that stands by itself: a decimal number is one that shows it. */
  FactValue value(AnswerPart value) {
    return value(value, isFractional(value));
  }

  private FactValue value(AnswerPart value, boolean decimal) {
    FactValue read =
        new FactValue(
            exact(value, "value", decimal),
            exact(value, "least", decimal),
            exact(value, "most", decimal),
            value.truth("none"),
            value.text("unit"));
    value.follows("known", read.isKnown());
    value.passOver("text");
    value.finish();
    return read;
  }

  private @Nullable Object exact(AnswerPart value, String key, boolean decimal) {
    JsonNode node = value.any(key);
    if (node.isNull() || node.isMissingNode()) {
      return null;
    } else if (node.isBoolean()) {
      return node.booleanValue();
    } else if (node.isNumber()) {
      Optional<BigDecimal> number = AnswerPart.number(node);
      if (number.isPresent()) {
        return sized(number.get(), decimal);
      }
    } else if (node.isString()) {
      String text = problems.whole(node.stringValue(), value.pointer(key));
      return written(text, value, key.equals("value"), decimal);
    } else if (node.has("numerator")) {
      return ratio(value.part(key));
    } else if (node.has("total")) {
      return average(value.part(key));
    } else if (node.has("code")) {
      return level(value.part(key));
    }
    problems.wrongKind(value.pointer(key), "giá trị của một dữ kiện", node);
    return null;
  }

  private static Object sized(BigDecimal number, boolean decimal) {
    boolean isCount = !decimal && isLong(number);
    return isCount ? (Object) number.longValueExact() : number;
  }

  /**
   * A free text stands within quotation marks where a person reads it; a day does not, nor does a
   * number that no double holds.
   */
  private static Object written(String text, AnswerPart value, boolean canBeText, boolean decimal) {
    boolean quoted =
        canBeText && value.text("text").equals(FactType.TEXT.show(text, value.text("unit")));
    if (quoted) {
      return text;
    }
    return FactType.DATE
        .read(text)
        .or(() -> AnswerPart.writtenNumber(text).map(number -> sized(number, decimal)))
        .orElse(text);
  }

  private @Nullable Object ratio(AnswerPart part) {
    BigDecimal numerator = part.number("numerator");
    BigDecimal denominator = part.number("denominator");
    part.passOver("percentRoundedDown");
    part.finish();
    if (!isLong(numerator) || !isLong(denominator) || denominator.signum() <= 0) {
      problems.add(
          "wrong-kind",
          part.pointer("denominator"),
          "Không có tỷ lệ nào như ở " + part.pointer("denominator") + ".",
          "");
      return null;
    }
    return new Ratio(numerator.longValueExact(), denominator.longValueExact());
  }

  private @Nullable Object average(AnswerPart part) {
    BigDecimal total = part.number("total");
    BigDecimal count = part.number("count");
    part.finish();
    if (!isLong(count) || count.signum() <= 0) {
      problems.add(
          "wrong-kind",
          part.pointer("count"),
          "Không có số trung bình nào như ở " + part.pointer("count") + ".",
          "");
      return null;
    }
    return new Average(total, count.longValueExact());
  }

  private static boolean isLong(BigDecimal number) {
    return AnswerPart.isWhole(number)
        && number.precision() <= 19
        && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
        && number.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0;
  }

  /**
   * An answer does not tell which enumeration a level is of: those of one comparison are of one.
   */
  private static Level level(AnswerPart part) {
    Level level = new Level("", part.text("code"), part.count("rank"), part.text("label"));
    part.finish();
    return level;
  }
}
