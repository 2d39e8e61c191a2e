package vn.antq.rules.internal.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.classification.Operator;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.classification.RuleTrace.PatternTrace;
import vn.antq.rules.classification.RuleTrace.RecordTrace;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.evaluation.FactSheet.RecordList;
import vn.antq.rules.internal.evaluation.FactSheet.RecordSheet;
import vn.antq.rules.internal.pack.SwitchDefinition;
import vn.antq.rules.internal.rule.Expression;
import vn.antq.rules.internal.rule.Operand;
import vn.antq.rules.internal.rule.Rule;
import vn.antq.rules.law.Reliance;
import vn.antq.rules.vocabulary.Derivation;
import vn.antq.rules.vocabulary.FactDefinition;
import vn.antq.rules.vocabulary.RecordDefinition;
import vn.antq.rules.vocabulary.Vocabulary;

/**
 * The second evaluator: works out every rule from the rule model, without Drools, in three values,
 * and keeps what came of each comparison. It also foretells which rules Drools fires: for Drools a
 * value that is not exactly known is null, and every comparison with null is false.
 */
public final class RuleEvaluator {

  private final Vocabulary vocabulary;
  private final FactSheet sheet;
  private final LawValues law;
  private final Map<String, Possible> scorecard;

  /**
   * Creates an evaluator for one dossier.
   *
   * @param scorecard entries of the scorecard; empty until the criteria are decided
   */
  public RuleEvaluator(
      Vocabulary vocabulary, FactSheet sheet, LawValues law, Map<String, Possible> scorecard) {
    this.vocabulary = vocabulary;
    this.sheet = sheet;
    this.law = law;
    this.scorecard = scorecard;
  }

  /**
   * What came of one rule.
   *
   * @param rule the rule
   * @param trace what came of it, for explanations
   * @param fires whether Drools fires it
   */
  public record RuleResult(Rule rule, RuleTrace trace, boolean fires) {

    /** Returns whether the rule matches. */
    public Truth truth() {
      return trace.truth();
    }
  }

  private record Part<T>(T trace, boolean fires) {}

  /** Works out one rule. */
  public RuleResult evaluate(Rule rule) {
    Truth truth = Truth.TRUE;
    boolean fires = true;
    List<PatternTrace> patterns = new ArrayList<>(rule.patterns().size());
    for (Rule.Pattern pattern : rule.patterns()) {
      Part<PatternTrace> part = pattern(pattern);
      patterns.add(part.trace());
      truth = truth.and(part.trace().truth());
      fires &= part.fires();
    }
    String subject = rule.isAboutCriterion() ? rule.level() : rule.target();
    RuleTrace trace =
        new RuleTrace(rule.name(), rule.place(), rule.effect(), subject, truth, patterns);
    return new RuleResult(rule, trace, fires);
  }

  private Part<PatternTrace> pattern(Rule.Pattern pattern) {
    if (pattern.isAboutRecords()) {
      return records(pattern);
    }
    boolean aboutUnit = pattern.type().equals(Rule.UNIT);
    Source source =
        aboutUnit
            ? new Source(sheet.unit(), sheet.evidence(), List.of())
            : new Source(scorecard, Map.of(), List.of());
    Part<List<Condition>> conditions = all(pattern.constraints(), source);
    Truth truth = conjunction(conditions.trace());
    return new Part<>(
        new PatternTrace(pattern.type(), "", conditions.trace(), List.of(), true, truth),
        conditions.fires());
  }

  private Part<PatternTrace> records(Rule.Pattern pattern) {
    RecordList list = sheet.list(pattern.type());
    Truth truth = list.known() ? Truth.FALSE : Truth.UNKNOWN;
    boolean fires = false;
    List<RecordTrace> records = new ArrayList<>(list.records().size());
    for (RecordSheet record : list.records()) {
      Source source = new Source(record.fields(), Map.of(), record.evidence());
      Part<List<Condition>> conditions = all(pattern.constraints(), source);
      Truth matches = conjunction(conditions.trace());
      truth = truth.or(matches);
      fires |= conditions.fires();
      records.add(
          new RecordTrace(
              record.number(), record.title(), matches, conditions.trace(), record.evidence()));
    }
    String label =
        vocabulary
            .record(pattern.type())
            .map(RecordDefinition::list)
            .flatMap(vocabulary::fact)
            .map(FactDefinition::label)
            .orElse("");
    return new Part<>(
        new PatternTrace(pattern.type(), label, List.of(), records, list.known(), truth), fires);
  }

  private record Source(
      Map<String, Possible> values, Map<String, List<Evidence>> evidence, List<Evidence> common) {

    Possible value(String name) {
      return values.getOrDefault(name, Possible.UNKNOWN);
    }

    List<Evidence> evidenceFor(String name) {
      return evidence.getOrDefault(name, common);
    }
  }

  private Part<List<Condition>> all(List<Expression> expressions, Source source) {
    boolean fires = true;
    List<Condition> conditions = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      Part<Condition> part = condition(expression, source);
      conditions.add(part.trace());
      fires &= part.fires();
    }
    return new Part<>(conditions, fires);
  }

  private static Truth conjunction(List<Condition> conditions) {
    Truth truth = Truth.TRUE;
    for (Condition condition : conditions) {
      truth = truth.and(condition.truth());
    }
    return truth;
  }

  private Part<Condition> condition(Expression expression, Source source) {
    if (expression instanceof Expression.And and) {
      Part<List<Condition>> parts = all(and.parts(), source);
      return new Part<>(
          new Condition.AllOf(parts.trace(), conjunction(parts.trace())), parts.fires());
    } else if (expression instanceof Expression.Or or) {
      Truth truth = Truth.FALSE;
      boolean fires = false;
      List<Condition> conditions = new ArrayList<>(or.parts().size());
      for (Expression part : or.parts()) {
        Part<Condition> result = condition(part, source);
        conditions.add(result.trace());
        truth = truth.or(result.trace().truth());
        fires |= result.fires();
      }
      return new Part<>(new Condition.AnyOf(conditions, truth), fires);
    }
    return comparison((Expression.Compare) expression, source);
  }

  private Part<Condition> comparison(Expression.Compare compare, Source source) {
    if (compare.left() instanceof Operand.Reading reading) {
      return reading(compare, reading.definition());
    }
    FactDefinition fact = ((Operand.Fact) compare.left()).definition();
    Possible left = source.value(fact.name());
    Truth truth = compare.operator() == Operator.ONE_OF ? Truth.FALSE : Truth.TRUE;
    boolean exact = left.isExact();
    List<FactValue> required = new ArrayList<>(1);
    String requiredFact = "";
    String requiredLabel = "";
    Optional<Reliance> reliance = Optional.empty();
    Possible right = Possible.ABSENT;
    for (Operand operand : compare.right()) {
      right = value(operand, source);
      exact &= right.isExact();
      required.add(right.shown(unit(operand, fact)));
      Truth one = left.compare(compare.operator(), right);
      truth = compare.operator() == Operator.ONE_OF ? truth.or(one) : one;
      if (operand instanceof Operand.Figure figure) {
        reliance = Optional.ofNullable(law.reliances().get(figure.definition().name()));
      } else if (operand instanceof Operand.Fact other) {
        requiredFact = other.definition().name();
        requiredLabel = other.definition().label();
      }
    }
    return new Part<>(
        new Condition.Comparison(
            fact.name(),
            fact.label(),
            left.shown(unitOf(fact)),
            compare.operator(),
            required,
            requiredFact,
            requiredLabel,
            reliance,
            truth,
            Margins.margin(fact, unitOf(fact), left, compare.operator(), right),
            evidence(fact, source)),
        exact && truth == Truth.TRUE);
  }

  /** A derived fact rests on what the facts rest on that it comes from. */
  private List<Evidence> evidence(FactDefinition fact, Source source) {
    if (fact.derivation().isEmpty()) {
      return source.evidenceFor(fact.name());
    }
    Derivation how = fact.derivation().get();
    List<String> parts;
    if (how instanceof Derivation.RatioOf ratio) {
      parts = List.of(ratio.numerator(), ratio.denominator());
    } else if (how instanceof Derivation.SumOf sum) {
      parts = sum.terms();
    } else if (how instanceof Derivation.CountOf count) {
      parts = List.of(count.list());
    } else {
      parts = List.of(((Derivation.VerdictOf) how).unless());
    }
    return parts.stream()
        .flatMap(part -> vocabulary.fact(part).stream())
        .flatMap(part -> evidence(part, source).stream())
        .distinct()
        .toList();
  }

  private Part<Condition> reading(Expression.Compare compare, SwitchDefinition reading) {
    Possible taken =
        Possible.exactly(law.readings().getOrDefault(reading.name(), reading.standard()));
    Truth truth = Truth.FALSE;
    List<FactValue> required = new ArrayList<>(1);
    for (Operand operand : compare.right()) {
      Possible option = Possible.exactly(((Operand.Literal) operand).value());
      required.add(option.shown(""));
      truth = truth.or(taken.compare(Operator.EQUAL, option));
    }
    return new Part<>(
        new Condition.Comparison(
            "switches." + reading.name(),
            reading.label(),
            taken.shown(""),
            compare.operator(),
            required,
            "",
            "",
            Optional.ofNullable(law.reliances().get("switches." + reading.name())),
            truth,
            Optional.empty(),
            List.of()),
        truth == Truth.TRUE);
  }

  private Possible value(Operand operand, Source source) {
    if (operand instanceof Operand.Fact fact) {
      return source.value(fact.definition().name());
    } else if (operand instanceof Operand.Figure figure) {
      Object value = law.figures().get(figure.definition().name());
      return value == null ? Possible.UNKNOWN : Possible.exactly(value);
    } else if (operand instanceof Operand.Literal literal) {
      return Possible.exactly(literal.value());
    }
    throw new IllegalStateException(
        "A rule was let through that compares with a reading: " + operand);
  }

  private static String unit(Operand operand, FactDefinition fact) {
    if (operand instanceof Operand.Fact other) {
      return other.definition().unit();
    }
    return operand instanceof Operand.Figure figure && !figure.definition().unit().isEmpty()
        ? figure.definition().unit()
        : fact.unit();
  }

  /** A ratio counts what its numerator counts. */
  private String unitOf(FactDefinition fact) {
    return Margins.unitOf(fact, vocabulary);
  }
}
