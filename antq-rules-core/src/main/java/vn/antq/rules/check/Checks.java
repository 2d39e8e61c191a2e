package vn.antq.rules.check;

import java.util.List;

/** Every check. A further one is added here, and to the guide. */
final class Checks {

  static final List<Check> ALL =
      List.of(
          new UnusedFactCheck(),
          new UnusedFieldCheck(),
          new UnusedFigureCheck(),
          new UnusedReadingCheck(),
          new UnusedGroupCheck(),
          new RepeatedComparisonCheck(),
          new ContradictionCheck(),
          new ConstantConditionCheck(),
          new FigureOutOfRangeCheck(),
          new PercentSizeCheck(),
          new AmbiguousDayCheck(),
          new PeriodDaysCheck(),
          new EditionDaysCheck(),
          new StrayFileCheck(),
          new RatioOfNothingCheck(),
          new NoneInProhibitionCheck(),
          new SameConditionCheck(),
          new SameLevelCheck(),
          new BandGapCheck(),
          new BandOverlapCheck(),
          new OutcomeBandsCheck(),
          new ClauseWithoutCriterionCheck(),
          new CriterionWithoutClauseCheck(),
          new CriterionWithoutScenarioCheck(),
          new LevelWithoutScenarioCheck(),
          new OutcomeWithoutScenarioCheck(),
          new ScenarioNamesCheck(),
          new MissingLabelCheck(),
          new CapitalCheck(),
          new TrailingMarkCheck(),
          new StraySpaceCheck(),
          new NoDiacriticsCheck(),
          new PercentSpacingCheck(),
          new LongTitleCheck(),
          new SameTitleCheck());

  private Checks() {}
}
