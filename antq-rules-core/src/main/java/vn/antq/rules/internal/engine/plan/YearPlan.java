package vn.antq.rules.internal.engine.plan;

import java.util.List;
import java.util.Map;
import vn.antq.rules.classification.Classification.Authority;
import vn.antq.rules.classification.Classification.Period;
import vn.antq.rules.classification.Classification.Procedure;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.LawValues;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.UnitType;
import vn.antq.rules.pack.UnitType.PeriodDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.Level;

/**
 * How one unit type is classified in one assessment year, with everything looked up that no dossier
 * changes. Thread-safe.
 *
 * @param law the figures and readings
 * @param vocabulary the facts, told what the figures come to
 * @param period the assessment period
 * @param procedure who decides, and by when
 * @param periodReliance what the period relies on
 * @param criteria the criteria, in the order of the pack
 * @param sheet how their points come together
 * @param outcomeRules the rules that decide the outcome
 * @param outcome what they decide
 */
public record YearPlan(
    LawValues law,
    Vocabulary vocabulary,
    Period period,
    Procedure procedure,
    Reliance periodReliance,
    List<CriterionPlan> criteria,
    SheetPlan sheet,
    List<RuleNode> outcomeRules,
    OutcomePlan outcome) {

  /**
   * Makes the plan.
   *
   * @param readings readings that the caller chose instead of the pack's, by name
   */
  public static YearPlan of(
      PackDefinition pack,
      RuleModel model,
      VocabularyPlan vocabulary,
      int year,
      Map<String, Level> readings) {
    LawValues law = LawValues.of(model, year, readings);
    RulePlanner planner = new RulePlanner(model, vocabulary, law);
    Vocabulary told = model.vocabulary().with(law.figures());
    Period period =
        new Period(year, model.unit().period().firstDay(year), model.unit().period().lastDay(year));
    return new YearPlan(
        law,
        told,
        period,
        procedure(model.unit(), period),
        reliance(pack, model.unit(), period),
        model.unit().criteria().stream()
            .map(
                criterion ->
                    new CriterionPlan(
                        criterion,
                        model.rulesOf(criterion.id()).stream().map(planner::plan).toList(),
                        told,
                        model.unit()))
            .toList(),
        SheetPlan.of(model),
        model.outcomeRules().stream().map(planner::plan).toList(),
        OutcomePlan.of(pack, model));
  }

  /** Who decides is looked up on the day on which the period ends. */
  private static Procedure procedure(UnitType unit, Period period) {
    return new Procedure(
        unit.deadline().map(deadline -> deadline.day().atYear(period.year())),
        unit.deadline().map(UnitType.Deadline::basis),
        unit.deadline().map(UnitType.Deadline::citation),
        unit.authorities().stream()
            .filter(authority -> authority.covers(period.to()))
            .findFirst()
            .map(a -> new Authority(a.by(), a.basis(), a.citation(), a.note())));
  }

  private static Reliance reliance(PackDefinition pack, UnitType unit, Period period) {
    PeriodDefinition definition = unit.period();
    return new Reliance(
        pack.name(),
        Reliance.Kind.PERIOD,
        unit.type(),
        "Kỳ đánh giá",
        Wording.date(period.from()) + "–" + Wording.date(period.to()),
        definition.basis(),
        definition.citation(),
        definition.place());
  }
}
