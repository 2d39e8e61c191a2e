package vn.antq.rules.examples.benchmarks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.examples.benchmarks.ResidentialArea.Rating;

/** The limit: plain Java that explains nothing, with every figure in the code. */
final class HandWrittenGrader implements AreaGrader {

  @Override
  public Grade grade(ResidentialArea area) {
    int points =
        leadership(area)
            + reached(
                area.participatingHouseholds(), area.residentHouseholds(), 90, 10, 80, 7, 70, 5)
            + (area.festivalHeld() ? 5 : 0)
            + models(area)
            + participation(area)
            + order(area);
    return new Grade(code(area, points), points);
  }

  private static int leadership(ResidentialArea area) {
    boolean resolved =
        !area.hasOwnPartyCell() || inFirstQuarter(area.partyCellResolutionDate(), area);
    if (!resolved || !inFirstQuarter(area.standardRegistrationDate(), area)) {
      return 0;
    }
    return area.reviewsHeld() && area.reportsComplete() ? 5 : 3;
  }

  private static boolean inFirstQuarter(@Nullable LocalDate day, ResidentialArea area) {
    return day != null
        && !day.isBefore(area.firstQuarterFrom())
        && !day.isAfter(area.firstQuarterTo());
  }

  private static int models(ResidentialArea area) {
    if (area.effectiveModels() < 1) {
      return 0;
    }
    return area.modelsWithoutDossier() == 0 ? 10 : 7;
  }

  private static int participation(ResidentialArea area) {
    int points = area.usefulTips() >= 1 || area.crimeCases() == 0 ? 6 : 0;
    if (area.securityForceRating().compareTo(Rating.COMPLETED_WELL) >= 0) {
      points += 6;
    } else if (area.securityForceRating() == Rating.COMPLETED) {
      points += 4;
    }
    points += reached(area.disputesMediated(), area.disputesArisen(), 80, 6, 60, 4, 60, 4);
    points += reached(area.peopleWithHelper(), area.managedPeople(), 100, 6, 80, 4, 80, 4);
    points += reached(area.pledgedHouseholds(), area.residentHouseholds(), 90, 6, 70, 4, 70, 4);
    return points;
  }

  private static int order(ResidentialArea area) {
    int points = area.safetyStandardMet() ? 20 : 0;
    if (area.crimeCases() == 0 || area.crimeCases() < area.crimeCasesLastPeriod()) {
      points += 10;
    } else if (area.crimeCases() == area.crimeCasesLastPeriod()) {
      points += 7;
    }
    if (area.socialEvilCases() <= area.socialEvilCasesLastPeriod()
        && area.otherViolationCases() <= area.otherViolationCasesLastPeriod()) {
      points += 5;
    }
    return area.hasSeriousCase() ? points : points + 5;
  }

  /** A share of nothing reaches every threshold. */
  private static int reached(
      long part, long whole, int first, int full, int second, int most, int third, int least) {
    if (part * 100 >= whole * first) {
      return full;
    } else if (part * 100 >= whole * second) {
      return most;
    }
    return part * 100 >= whole * third ? least : 0;
  }

  private static String code(ResidentialArea area, int points) {
    String code = "YEU";
    if (points >= 90 && area.safetyStandardMet()) {
      code = "XUAT_SAC";
    } else if (points >= 70) {
      code = "KHA";
    } else if (points >= 50) {
      code = "TRUNG_BINH";
    }
    boolean isHigh = code.equals("XUAT_SAC") || code.equals("KHA");
    return isHigh && area.isLimited() ? "TRUNG_BINH" : code;
  }
}
