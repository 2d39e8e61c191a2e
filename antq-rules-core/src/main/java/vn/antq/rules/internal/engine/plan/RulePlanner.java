package vn.antq.rules.internal.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.internal.answer.ComparisonData;
import vn.antq.rules.internal.engine.facts.Margins;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.engine.facts.Slots;
import vn.antq.rules.internal.engine.plan.CompareNode.Side;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.LawValues;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;

/** Plans rules for one assessment year: looks up everything that they name. */
public final class RulePlanner {

  private final RuleModel model;
  private final Vocabulary vocabulary;
  private final VocabularyPlan form;
  private final LawValues law;

  RulePlanner(RuleModel model, VocabularyPlan form, LawValues law) {
    this.model = model;
    this.vocabulary = model.vocabulary();
    this.form = form;
    this.law = law;
  }

  /** Returns a rule that evaluates itself. */
  public RuleNode plan(Rule rule) {
    return new RuleNode(
        rule,
        position(rule),
        rule.isAboutCriterion() ? rule.level() : rule.target(),
        model
            .unit()
            .criterion(rule.target())
            .filter(criterion -> rule.isCounted())
            .flatMap(criterion -> criterion.amount(rule.level()))
            .flatMap(amount -> vocabulary.fact(amount.times())),
        rule.patterns().stream().map(this::pattern).toList());
  }

  /** By identity: hashing a rule, a deep record, is slow. */
  private int position(Rule rule) {
    int position = 0;
    while (model.rules().get(position) != rule) {
      position++;
    }
    return position;
  }

  private Slots slots(Rule.Pattern pattern) {
    if (pattern.isAboutRecords()) {
      return form.slots(pattern.type());
    }
    return pattern.type().equals(Rule.UNIT) ? form.slots() : Slots.SCORECARD;
  }

  private PatternNode pattern(Rule.Pattern pattern) {
    Optional<FactDefinition> list =
        vocabulary
            .record(pattern.type())
            .filter(record -> pattern.isAboutRecords())
            .map(RecordDefinition::list)
            .flatMap(vocabulary::fact);
    Slots slots = slots(pattern);
    Function<String, Optional<FactDefinition>> words =
        pattern.isAboutRecords()
            ? name -> vocabulary.record(pattern.type()).flatMap(record -> record.field(name))
            : vocabulary::fact;
    return new PatternNode(
        pattern,
        list.map(FactDefinition::label).orElse(results(pattern, "Nhóm điểm", "Tiêu chí")),
        list.map(FactDefinition::unit).orElse(results(pattern, "nhóm", "tiêu chí")),
        new ConditionNode.All(
            pattern.constraints().stream().map(one -> condition(one, slots, words)).toList()));
  }

  private static String results(Rule.Pattern pattern, String group, String finding) {
    if (!pattern.isAboutResults()) {
      return "";
    }
    return pattern.type().equals(Rule.GROUP) ? group : finding;
  }

  private ConditionNode condition(
      Expression expression, Slots slots, Function<String, Optional<FactDefinition>> words) {
    return expression.fold(
        compare -> compare(compare, slots, words), ConditionNode.All::new, ConditionNode.Any::new);
  }

  private ConditionNode compare(
      Expression.Compare compare, Slots slots, Function<String, Optional<FactDefinition>> words) {
    return compare.left() instanceof Operand.OfReading reading
        ? reading(compare, reading.definition())
        : comparison(compare, ((Operand.OfFact) compare.left()).definition(), slots, words);
  }

  private CompareNode comparison(
      Expression.Compare compare,
      FactDefinition fact,
      Slots slots,
      Function<String, Optional<FactDefinition>> words) {
    List<Side> sides = compare.right().stream().map(operand -> side(operand, fact, slots)).toList();
    boolean isConstant = sides.stream().allMatch(side -> side.constant() != null);
    Optional<FactDefinition> other = Optional.empty();
    Optional<Reliance> reliance = Optional.empty();
    for (Operand operand : compare.right()) {
      if (operand instanceof Operand.OfFact compared) {
        other = Optional.of(compared.definition());
      } else if (operand instanceof Operand.OfFigure figure) {
        reliance = Optional.ofNullable(law.reliances().get(figure.definition().name()));
      }
    }
    return new CompareNode(
        slots,
        slots.of(fact.name()),
        fact,
        Margins.unitOf(fact, words),
        compare.operator(),
        sides,
        isConstant ? Optional.of(shown(sides)) : Optional.empty(),
        other.map(FactDefinition::name).orElse(""),
        other.map(FactDefinition::label).orElse(""),
        reliance,
        fact.derivation().isEmpty()
            ? Optional.empty()
            : Optional.of(List.copyOf(stated(fact, words, new LinkedHashSet<>()))),
        compare.place());
  }

  private static List<FactValue> shown(List<Side> sides) {
    List<FactValue> shown = new ArrayList<>();
    for (Side side : sides) {
      Possible constant = side.constant();
      shown.add((constant == null ? Possible.UNKNOWN : constant).shown(side.unit()));
    }
    return List.copyOf(shown);
  }

  private Side side(Operand operand, FactDefinition fact, Slots slots) {
    if (operand instanceof Operand.OfFact other) {
      String name = other.definition().name();
      return new Side(null, slots.of(name), name, other.definition().unit());
    } else if (operand instanceof Operand.OfFigure figure) {
      Object value = law.figures().get(figure.definition().name());
      String unit = figure.definition().unit();
      return new Side(
          value == null ? Possible.UNKNOWN : Possible.exactly(value),
          Slots.NONE,
          "",
          unit.isEmpty() ? fact.unit() : unit);
    } else if (operand instanceof Operand.Literal literal) {
      return new Side(Possible.exactly(literal.value()), Slots.NONE, "", fact.unit());
    }
    throw new IllegalStateException(
        "A rule was let through that compares with a reading: " + operand);
  }

  /** A derived fact rests on what the facts rest on that it comes from. */
  private static Set<String> stated(
      FactDefinition fact, Function<String, Optional<FactDefinition>> words, Set<String> names) {
    if (fact.derivation().isEmpty()) {
      names.add(fact.name());
    }
    fact.sources()
        .forEach(part -> words.apply(part).ifPresent(known -> stated(known, words, names)));
    return names;
  }

  private ConditionNode.Settled reading(Expression.Compare compare, Reading reading) {
    Possible taken =
        Possible.exactly(law.readings().getOrDefault(reading.name(), reading.standard()));
    Truth truth = Truth.FALSE;
    List<FactValue> required = new ArrayList<>();
    for (Operand operand : compare.right()) {
      Possible option = Possible.exactly(((Operand.Literal) operand).value());
      required.add(option.shown(""));
      truth = truth.or(taken.compare(Operator.EQUAL, option));
    }
    return new ConditionNode.Settled(
        new ComparisonData(
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
            Optional.empty(),
            List.of(),
            compare.place()));
  }
}
