package vn.antq.rules.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.examples.benchmarks.ResidentialArea.Rating;

/** QĐ 510 for engines whose conditions are written in Java. */
final class AwardRules {

  /**
   * A rule that awards points.
   *
   * @param name its name
   * @param points what it awards
   * @param condition when
   */
  record Rule(String name, int points, Predicate<ResidentialArea> condition) {}

  /**
   * A rule that gives the class.
   *
   * @param name its name
   * @param code the class
   * @param isCap whether it limits a class that was given before
   * @param condition when
   */
  record Band(
      String name, String code, boolean isCap, BiPredicate<ResidentialArea, Verdict> condition) {

    boolean test(ResidentialArea area, Verdict verdict) {
      return condition.test(area, verdict);
    }
  }

  static final List<Rule> ALL =
      List.of(
          new Rule("A1 full", 5, a -> isPlanned(a) && a.reviewsHeld() && a.reportsComplete()),
          new Rule("A1 part", 3, a -> isPlanned(a) && !(a.reviewsHeld() && a.reportsComplete())),
          share("A2 full", 10, AwardRules::participation, 90, 101),
          share("A2 most", 7, AwardRules::participation, 80, 90),
          share("A2 part", 5, AwardRules::participation, 70, 80),
          new Rule("A3", 5, ResidentialArea::festivalHeld),
          new Rule("A4 full", 10, a -> a.effectiveModels() >= 1 && a.modelsWithoutDossier() == 0),
          new Rule("A4 most", 7, a -> a.effectiveModels() >= 1 && a.modelsWithoutDossier() > 0),
          new Rule(
              "B1 full", 6, a -> a.securityForceRating().compareTo(Rating.COMPLETED_WELL) >= 0),
          new Rule("B1 part", 4, a -> a.securityForceRating() == Rating.COMPLETED),
          new Rule("B2", 6, a -> a.usefulTips() >= 1 || a.crimeCases() == 0),
          share("B3 full", 6, AwardRules::mediation, 80, 101),
          share("B3 part", 4, AwardRules::mediation, 60, 80),
          share("B4 full", 6, AwardRules::helpers, 100, 101),
          share("B4 part", 4, AwardRules::helpers, 80, 100),
          share("B5 full", 6, AwardRules::pledges, 90, 101),
          share("B5 part", 4, AwardRules::pledges, 70, 90),
          new Rule("C1", 20, ResidentialArea::safetyStandardMet),
          new Rule(
              "C2 full", 10, a -> a.crimeCases() == 0 || a.crimeCases() < a.crimeCasesLastPeriod()),
          new Rule(
              "C2 most", 7, a -> a.crimeCases() > 0 && a.crimeCases() == a.crimeCasesLastPeriod()),
          new Rule(
              "C3",
              5,
              a ->
                  a.socialEvilCases() <= a.socialEvilCasesLastPeriod()
                      && a.otherViolationCases() <= a.otherViolationCasesLastPeriod()),
          new Rule("C4", 5, a -> !a.hasSeriousCase()));

  static final List<Band> BANDS =
      List.of(
          new Band(
              "Excellent",
              "XUAT_SAC",
              false,
              (a, v) -> v.getPoints() >= 90 && a.safetyStandardMet()),
          new Band(
              "Good",
              "KHA",
              false,
              (a, v) -> v.getPoints() >= 70 && !(v.getPoints() >= 90 && a.safetyStandardMet())),
          new Band(
              "Fair", "TRUNG_BINH", false, (a, v) -> v.getPoints() >= 50 && v.getPoints() < 70),
          new Band("Weak", "YEU", false, (a, v) -> v.getPoints() < 50),
          new Band(
              "At most fair",
              "TRUNG_BINH",
              true,
              (a, v) ->
                  v.getPoints() >= 70
                      && a.incidents().stream()
                          .anyMatch(ResidentialArea.Incident::isAgainstState)));

  private AwardRules() {}

  /** A part of a whole. */
  private record Share(long part, long whole) {

    /** A share of nothing reaches every threshold. */
    boolean reaches(int percent) {
      return percent <= 100 && part * 100 >= whole * percent;
    }
  }

  private interface ShareOf {
    Share of(ResidentialArea area);
  }

  private static Rule share(String name, int points, ShareOf share, int from, int below) {
    return new Rule(
        name,
        points,
        area -> {
          Share known = share.of(area);
          return known.reaches(from) && !known.reaches(below);
        });
  }

  private static Share participation(ResidentialArea area) {
    return new Share(area.participatingHouseholds(), area.residentHouseholds());
  }

  private static Share mediation(ResidentialArea area) {
    return new Share(area.disputesMediated(), area.disputesArisen());
  }

  private static Share helpers(ResidentialArea area) {
    return new Share(area.peopleWithHelper(), area.managedPeople());
  }

  private static Share pledges(ResidentialArea area) {
    return new Share(area.pledgedHouseholds(), area.residentHouseholds());
  }

  private static boolean isPlanned(ResidentialArea area) {
    return (!area.hasOwnPartyCell() || inFirstQuarter(area.partyCellResolutionDate(), area))
        && inFirstQuarter(area.standardRegistrationDate(), area);
  }

  private static boolean inFirstQuarter(@Nullable LocalDate day, ResidentialArea area) {
    return day != null
        && !day.isBefore(area.firstQuarterFrom())
        && !day.isAfter(area.firstQuarterTo());
  }
}
