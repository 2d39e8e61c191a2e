package vn.antq.rules.internal.engine.conclude;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.internal.engine.facts.FactSheet;
import vn.antq.rules.internal.engine.plan.CriterionPlan;
import vn.antq.rules.internal.engine.plan.Defaults;
import vn.antq.rules.internal.engine.plan.Relied;
import vn.antq.rules.internal.engine.plan.RuleFacts;
import vn.antq.rules.internal.engine.plan.RuleNode;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.LawValues;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;

/**
 * Says what a finding relies on: its condition, figures, points, readings, defaults and nested
 * verdicts.
 */
public final class Reliances {

  private final RuleModel model;
  private final RuleFacts rules;
  private final LawValues law;
  private final FactSheet sheet;
  private final Map<String, Classification> verdicts;

  /**
   * Creates the reliances of one dossier.
   *
   * @param rules what the rules of the model compare
   * @param verdicts by fact name, the answer of another pack that gave it
   */
  public Reliances(
      RuleModel model,
      RuleFacts rules,
      LawValues law,
      FactSheet sheet,
      Map<String, Classification> verdicts) {
    this.model = model;
    this.rules = rules;
    this.law = law;
    this.sheet = sheet;
    this.verdicts = verdicts;
  }

  /** Tells what the finding of one criterion relies on, in the order of the pack. */
  public void tell(CriterionPlan form, FindingStatus status, Relied.Sink relied) {
    Criterion criterion = form.definition();
    boolean exempt = status == FindingStatus.NOT_APPLICABLE;
    criterion.reliance().ifPresent(relied::add);
    if (!exempt) {
      criterion.awards().forEach(award -> criterion.reliance(award).ifPresent(relied::add));
      criterion.amounts().forEach(amount -> relied.add(criterion.reliance(amount)));
      criterion.roundingReliance().ifPresent(relied::add);
    }
    for (RuleNode rule : form.rules()) {
      // An exempted criterion relies on nothing but the exemption.
      if (!exempt || rule.rule().effect() == Effect.EXEMPTION) {
        addRule(rule.rule(), relied);
      }
    }
  }

  /** Says whether a fact has its value from a nested verdict. */
  boolean isVerdict(String fact) {
    return verdicts.containsKey(fact);
  }

  /**
   * Adds what the comparisons of one rule rely on. A rule for a reading that is not taken relies on
   * that reading only.
   */
  void addRule(Rule rule, Relied.Sink relied) {
    boolean inUse = rule.patterns().stream().allMatch(pattern -> isInUse(pattern.constraints()));
    if (inUse) {
      RuleFacts.Compared compared = rules.of(rule);
      if (!verdicts.isEmpty()) {
        compared
            .facts()
            .forEach(fact -> Optional.ofNullable(verdicts.get(fact.name())).ifPresent(relied::add));
      }
      addDefaults(compared.defaults(), relied);
      compared.figures().forEach(figure -> add(relied, figure));
    }
    rule.comparisons()
        .forEach(
            compare -> {
              if (compare.left() instanceof Operand.OfReading reading) {
                add(relied, "switches." + reading.definition().name());
              }
              if (inUse) {
                compare.right().forEach(operand -> addFigure(operand, relied));
              }
            });
  }

  /** Adds those of some defaults that were taken. */
  public void addDefaults(Defaults defaults, Relied.Sink relied) {
    for (String name : defaults.taken(sheet)) {
      model.vocabulary().fact(name).flatMap(FactDefinition::reliance).ifPresent(relied::add);
    }
  }

  private void addFigure(Operand operand, Relied.Sink relied) {
    if (operand instanceof Operand.OfFigure figure) {
      add(relied, figure.definition().name());
    }
  }

  /**
   * Says whether no reading that must be taken for the rule to match is another than the one taken.
   */
  private boolean isInUse(List<Expression> constraints) {
    for (Expression constraint : constraints) {
      if (constraint instanceof Expression.And and && !isInUse(and.parts())
          || constraint instanceof Expression.Compare compare
              && compare.left() instanceof Operand.OfReading reading
              && !isTaken(reading, compare.right())) {
        return false;
      }
    }
    return true;
  }

  private boolean isTaken(Operand.OfReading reading, List<Operand> options) {
    Object taken = law.readings().get(reading.definition().name());
    return options.stream()
        .anyMatch(option -> option instanceof Operand.Literal l && l.value().equals(taken));
  }

  private void add(Relied.Sink relied, String name) {
    Reliance reliance = law.reliances().get(name);
    if (reliance != null) {
      relied.add(reliance);
    }
  }
}
