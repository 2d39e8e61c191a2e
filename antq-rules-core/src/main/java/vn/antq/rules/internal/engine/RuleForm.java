package vn.antq.rules.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.internal.answer.ComparisonData;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.LawValues;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.Operator;
import vn.antq.rules.value.Truth;

/**
 * A rule in one assessment year, with everything looked up that no dossier changes: figures,
 * readings, labels, units. Immutable.
 *
 * @param rule the rule
 * @param subject what its trace names: a level, or what an outcome rule is about
 * @param patterns its patterns
 */
public record RuleForm(Rule rule, String subject, List<PatternForm> patterns) {

  /** Copies the list. */
  public RuleForm {
    patterns = List.copyOf(patterns);
  }

  /**
   * A pattern.
   *
   * @param pattern the pattern
   * @param label what its records are called; empty when it is not about records
   */
  record PatternForm(Rule.Pattern pattern, String label, List<ConditionForm> conditions) {

    PatternForm {
      conditions = List.copyOf(conditions);
    }
  }

  /** A condition. */
  sealed interface ConditionForm {}

  /** Every part must hold. */
  record AllForm(List<ConditionForm> parts) implements ConditionForm {
    AllForm {
      parts = List.copyOf(parts);
    }
  }

  /** One part must hold. */
  record AnyForm(List<ConditionForm> parts) implements ConditionForm {
    AnyForm {
      parts = List.copyOf(parts);
    }
  }

  /** A condition on an open reading: it comes to the same for every dossier. */
  record SettledForm(Condition.Comparison trace) implements ConditionForm {}

  /**
   * A comparison of a fact.
   *
   * @param fact the fact
   * @param unit what it counts; a ratio counts what its numerator counts
   * @param sides what it is compared with; more than one for {@link Operator#ONE_OF}
   * @param required what that is, as explanations show it, when no dossier changes it
   * @param requiredFact name of the other fact that it is compared with; may be empty
   * @param reliance the figure that it is compared with
   * @param stated for a derived fact, the stated facts that it comes from
   * @param place where it stands in the rule file
   */
  record CompareForm(
      FactDefinition fact,
      String unit,
      Operator operator,
      List<Side> sides,
      Optional<List<FactValue>> required,
      String requiredFact,
      String requiredLabel,
      Optional<Reliance> reliance,
      Optional<List<String>> stated,
      Place place)
      implements ConditionForm {

    CompareForm {
      sides = List.copyOf(sides);
    }
  }

  /**
   * One side of a comparison.
   *
   * @param constant its value, or null when it is a fact
   * @param fact name of the fact; empty for a constant
   * @param unit the unit that explanations show
   */
  record Side(@Nullable Possible constant, String fact, String unit) {}

  /** Looks up what a rule names. */
  static RuleForm of(Rule rule, Vocabulary vocabulary, LawValues law) {
    Lookup lookup = new Lookup(vocabulary, law);
    return new RuleForm(
        rule,
        rule.isAboutCriterion() ? rule.level() : rule.target(),
        rule.patterns().stream().map(lookup::pattern).toList());
  }

  private record Lookup(Vocabulary vocabulary, LawValues law) {

    PatternForm pattern(Rule.Pattern pattern) {
      String label =
          pattern.isAboutRecords()
              ? vocabulary
                  .record(pattern.type())
                  .map(RecordDefinition::list)
                  .flatMap(vocabulary::fact)
                  .map(FactDefinition::label)
                  .orElse("")
              : "";
      return new PatternForm(pattern, label, all(pattern.constraints()));
    }

    private List<ConditionForm> all(List<Expression> expressions) {
      return expressions.stream().map(this::condition).toList();
    }

    private ConditionForm condition(Expression expression) {
      return expression.fold(this::compare, AllForm::new, AnyForm::new);
    }

    private ConditionForm compare(Expression.Compare compare) {
      return compare.left() instanceof Operand.OfReading reading
          ? reading(compare, reading.definition())
          : comparison(compare, ((Operand.OfFact) compare.left()).definition());
    }

    private CompareForm comparison(Expression.Compare compare, FactDefinition fact) {
      List<Side> sides = compare.right().stream().map(operand -> side(operand, fact)).toList();
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
      return new CompareForm(
          fact,
          Margins.unitOf(fact, vocabulary),
          compare.operator(),
          sides,
          isConstant ? Optional.of(shown(sides)) : Optional.empty(),
          other.map(FactDefinition::name).orElse(""),
          other.map(FactDefinition::label).orElse(""),
          reliance,
          fact.derivation().isEmpty()
              ? Optional.empty()
              : Optional.of(List.copyOf(stated(fact, new LinkedHashSet<>()))),
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

    private Side side(Operand operand, FactDefinition fact) {
      if (operand instanceof Operand.OfFact other) {
        return new Side(null, other.definition().name(), other.definition().unit());
      } else if (operand instanceof Operand.OfFigure figure) {
        Object value = law.figures().get(figure.definition().name());
        String unit = figure.definition().unit();
        return new Side(
            value == null ? Possible.UNKNOWN : Possible.exactly(value),
            "",
            unit.isEmpty() ? fact.unit() : unit);
      } else if (operand instanceof Operand.Literal literal) {
        return new Side(Possible.exactly(literal.value()), "", fact.unit());
      }
      throw new IllegalStateException(
          "A rule was let through that compares with a reading: " + operand);
    }

    /** A derived fact rests on what the facts rest on that it comes from. */
    private Set<String> stated(FactDefinition fact, Set<String> names) {
      if (fact.derivation().isEmpty()) {
        names.add(fact.name());
      }
      fact.sources()
          .forEach(part -> vocabulary.fact(part).ifPresent(known -> stated(known, names)));
      return names;
    }

    private SettledForm reading(Expression.Compare compare, Reading reading) {
      Possible taken =
          Possible.exactly(law.readings().getOrDefault(reading.name(), reading.standard()));
      Truth truth = Truth.FALSE;
      List<FactValue> required = new ArrayList<>();
      for (Operand operand : compare.right()) {
        Possible option = Possible.exactly(((Operand.Literal) operand).value());
        required.add(option.shown(""));
        truth = truth.or(taken.compare(Operator.EQUAL, option));
      }
      return new SettledForm(
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
}
