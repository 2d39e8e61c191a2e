package vn.antq.rules.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.examples.benchmarks.ResidentialArea.Accident;
import vn.antq.rules.examples.benchmarks.ResidentialArea.Crime;
import vn.antq.rules.examples.benchmarks.ResidentialArea.Incident;
import vn.antq.rules.examples.benchmarks.ResidentialArea.Rating;
import vn.antq.rules.examples.benchmarks.ResidentialArea.Severity;

/**
 * Plain Java that records what antq records: for every criterion its level and points, for every
 * level every comparison with actual, required and margin, whether it matched or not. Without
 * labels, citations, bases and digests.
 */
final class RecordingGrader implements AreaGrader {

  /**
   * What one criterion came to.
   *
   * @param criterion its id
   * @param level the level that was earned; empty when none was
   * @param points points of that level
   * @param maximum points of the best level
   * @param rules what was compared for each level
   */
  record Finding(String criterion, String level, int points, int maximum, List<Rule> rules) {}

  /**
   * What decides one level.
   *
   * @param level the level
   * @param matches whether it was reached
   * @param comparisons what was compared
   */
  record Rule(String level, boolean matches, List<Comparison> comparisons) {}

  /**
   * One comparison.
   *
   * @param fact name of the fact
   * @param actual what it is; null when there is none
   * @param operator how it is compared
   * @param required what it is compared with
   * @param holds whether it holds
   * @param margin how much could be lost, or is missing; null when there is none
   */
  record Comparison(
      String fact,
      @Nullable Object actual,
      Operator operator,
      Object required,
      boolean holds,
      @Nullable BigDecimal margin) {}

  /** How two values are compared. */
  enum Operator {
    AT_LEAST,
    LESS,
    AT_MOST,
    GREATER,
    EQUAL
  }

  /**
   * An exact ratio.
   *
   * @param part its numerator
   * @param whole its denominator
   */
  record Ratio(long part, long whole) {}

  /** What a case came to, with the reasons. */
  record Report(Grade grade, List<Finding> findings, List<Rule> outcome) {}

  @Override
  public Grade grade(ResidentialArea area) {
    return report(area).grade();
  }

  Report report(ResidentialArea area) {
    List<Finding> findings = new ArrayList<>(13);
    findings.add(leadership(area));
    Ratio participation = new Ratio(area.participatingHouseholds(), area.residentHouseholds());
    findings.add(
        finding(
            "KDC-A2",
            share("full", "participationShare", participation, 90, 0, null),
            10,
            share("most", "participationShare", participation, 80, 90, null),
            7,
            share("part", "participationShare", participation, 70, 80, null),
            5));
    findings.add(finding("KDC-A3", rule("full", is("festivalHeld", area.festivalHeld(), true)), 5));
    findings.add(
        finding(
            "KDC-A4",
            rule(
                "full",
                number("effectiveModels", area.effectiveModels(), Operator.AT_LEAST, 1),
                number("modelsWithoutDossier", area.modelsWithoutDossier(), Operator.AT_MOST, 0)),
            10,
            rule(
                "most",
                number("effectiveModels", area.effectiveModels(), Operator.AT_LEAST, 1),
                number("modelsWithoutDossier", area.modelsWithoutDossier(), Operator.GREATER, 0)),
            7));
    findings.add(
        finding(
            "KDC-B1",
            rule("full", rating(area, Operator.AT_LEAST, Rating.COMPLETED_WELL)),
            6,
            rule("part", rating(area, Operator.EQUAL, Rating.COMPLETED)),
            4));
    findings.add(
        finding(
            "KDC-B2",
            any(
                "full",
                number("usefulTips", area.usefulTips(), Operator.AT_LEAST, 1),
                number("crimeCases", area.crimeCases(), Operator.EQUAL, 0)),
            6));
    participation(area, findings);
    order(area, findings);
    int points = 0;
    for (Finding finding : findings) {
      points += finding.points();
    }
    List<Rule> outcome = outcome(area, points);
    return new Report(new Grade(code(outcome), points), List.copyOf(findings), outcome);
  }

  private static Finding leadership(ResidentialArea area) {
    Comparison cell = is("hasOwnPartyCell", area.hasOwnPartyCell(), false);
    List<Comparison> dates = new ArrayList<>(5);
    dates.add(cell);
    Comparison from = day("partyCellResolutionDate", area.partyCellResolutionDate(), area, true);
    Comparison to = day("partyCellResolutionDate", area.partyCellResolutionDate(), area, false);
    dates.add(from);
    dates.add(to);
    Comparison registeredFrom =
        day("standardRegistrationDate", area.standardRegistrationDate(), area, true);
    Comparison registeredTo =
        day("standardRegistrationDate", area.standardRegistrationDate(), area, false);
    dates.add(registeredFrom);
    dates.add(registeredTo);
    boolean planned =
        (cell.holds() || from.holds() && to.holds())
            && registeredFrom.holds()
            && registeredTo.holds();
    List<Comparison> full = new ArrayList<>(dates);
    full.add(is("reviewsHeld", area.reviewsHeld(), true));
    full.add(is("reportsComplete", area.reportsComplete(), true));
    List<Comparison> part = new ArrayList<>(dates);
    part.add(is("reviewsHeld", area.reviewsHeld(), false));
    part.add(is("reportsComplete", area.reportsComplete(), false));
    boolean complete = area.reviewsHeld() && area.reportsComplete();
    return finding(
        "KDC-A1",
        new Rule("full", planned && complete, full),
        5,
        new Rule("part", planned && !complete, part),
        3);
  }

  private static void participation(ResidentialArea area, List<Finding> findings) {
    Ratio mediation = new Ratio(area.disputesMediated(), area.disputesArisen());
    findings.add(
        finding(
            "KDC-B3",
            share(
                "full",
                "mediationShare",
                mediation,
                80,
                0,
                number("disputesArisen", area.disputesArisen(), Operator.EQUAL, 0)),
            6,
            share("part", "mediationShare", mediation, 60, 80, null),
            4));
    Ratio helpers = new Ratio(area.peopleWithHelper(), area.managedPeople());
    findings.add(
        finding(
            "KDC-B4",
            share(
                "full",
                "helperShare",
                helpers,
                100,
                0,
                number("managedPeople", area.managedPeople(), Operator.EQUAL, 0)),
            6,
            share("part", "helperShare", helpers, 80, 100, null),
            4));
    Ratio pledges = new Ratio(area.pledgedHouseholds(), area.residentHouseholds());
    findings.add(
        finding(
            "KDC-B5",
            share("full", "pledgeShare", pledges, 90, 0, null),
            6,
            share("part", "pledgeShare", pledges, 70, 90, null),
            4));
  }

  private static void order(ResidentialArea area, List<Finding> findings) {
    findings.add(
        finding("KDC-C1", rule("full", is("safetyStandard", area.safetyStandardMet(), true)), 20));
    long crimes = area.crimeCases();
    long before = area.crimeCasesLastPeriod();
    findings.add(
        finding(
            "KDC-C2",
            any(
                "full",
                number("crimeCases", crimes, Operator.LESS, before),
                number("crimeCases", crimes, Operator.EQUAL, 0)),
            10,
            rule(
                "most",
                number("crimeCases", crimes, Operator.AT_LEAST, before),
                number("crimeCases", crimes, Operator.AT_MOST, before),
                number("crimeCases", crimes, Operator.GREATER, 0)),
            7));
    findings.add(
        finding(
            "KDC-C3",
            rule(
                "full",
                number(
                    "socialEvilCases",
                    area.socialEvilCases(),
                    Operator.AT_MOST,
                    area.socialEvilCasesLastPeriod()),
                number(
                    "otherViolationCases",
                    area.otherViolationCases(),
                    Operator.AT_MOST,
                    area.otherViolationCasesLastPeriod())),
            5));
    List<Comparison> cases = new ArrayList<>();
    for (Crime crime : area.crimes()) {
      cases.add(ranked("severity", crime.severity(), Operator.AT_LEAST, Severity.SERIOUS));
    }
    for (Accident accident : area.accidents()) {
      cases.add(is("serious", accident.serious(), true));
      cases.add(is("fatal", accident.fatal(), true));
    }
    Rule violation = any("violated", cases.toArray(Comparison[]::new));
    findings.add(
        new Finding(
            "KDC-C4",
            violation.matches() ? "" : "full",
            violation.matches() ? 0 : 5,
            5,
            List.of(violation)));
  }

  private static List<Rule> outcome(ResidentialArea area, int points) {
    Rule cap =
        any(
            "TRUNG_BINH",
            area.incidents().stream()
                .map(
                    (Incident incident) ->
                        new Comparison(
                            "kind",
                            incident.kind(),
                            Operator.EQUAL,
                            "AGAINST_STATE, SEPARATISM",
                            incident.isAgainstState(),
                            null))
                .toArray(Comparison[]::new));
    return List.of(
        rule("XUAT_SAC", number("points", points, Operator.AT_LEAST, 90)),
        rule(
            "KHA",
            number("points", points, Operator.AT_LEAST, 70),
            number("points", points, Operator.LESS, 90)),
        rule(
            "TRUNG_BINH",
            number("points", points, Operator.AT_LEAST, 50),
            number("points", points, Operator.LESS, 70)),
        rule("YEU", number("points", points, Operator.LESS, 50)),
        rule("gate", is("safetyStandard", area.safetyStandardMet(), true)),
        cap);
  }

  private static String code(List<Rule> outcome) {
    String code = "YEU";
    if (outcome.get(0).matches() && outcome.get(4).matches()) {
      code = "XUAT_SAC";
    } else if (outcome.get(0).matches() || outcome.get(1).matches()) {
      code = "KHA";
    } else if (outcome.get(2).matches()) {
      code = "TRUNG_BINH";
    }
    boolean limited = outcome.get(5).matches() && !code.equals("YEU");
    return limited ? "TRUNG_BINH" : code;
  }

  private static Finding finding(String criterion, Rule full, int points) {
    return new Finding(
        criterion,
        full.matches() ? full.level() : "",
        full.matches() ? points : 0,
        points,
        List.of(full));
  }

  private static Finding finding(
      String criterion, Rule full, int points, Rule part, int partPoints) {
    Rule earned = full.matches() ? full : part;
    int earnedPoints = full.matches() ? points : partPoints;
    return new Finding(
        criterion,
        earned.matches() ? earned.level() : "",
        earned.matches() ? earnedPoints : 0,
        points,
        List.of(full, part));
  }

  private static Finding finding(
      String criterion,
      Rule full,
      int points,
      Rule most,
      int mostPoints,
      Rule part,
      int partPoints) {
    List<Rule> rules = List.of(full, most, part);
    int[] all = {points, mostPoints, partPoints};
    for (int i = 0; i < all.length; i++) {
      if (rules.get(i).matches()) {
        return new Finding(criterion, rules.get(i).level(), all[i], points, rules);
      }
    }
    return new Finding(criterion, "", 0, points, rules);
  }

  private static Rule rule(String level, Comparison... comparisons) {
    boolean matches = true;
    for (Comparison comparison : comparisons) {
      matches &= comparison.holds();
    }
    return new Rule(level, matches, List.of(comparisons));
  }

  private static Rule any(String level, Comparison... comparisons) {
    boolean matches = false;
    for (Comparison comparison : comparisons) {
      matches |= comparison.holds();
    }
    return new Rule(level, matches, List.of(comparisons));
  }

  private static Rule share(
      String level, String fact, Ratio ratio, int from, int below, @Nullable Comparison other) {
    Comparison reached = ratio(fact, ratio, Operator.AT_LEAST, from);
    if (below > 0) {
      return rule(level, reached, ratio(fact, ratio, Operator.LESS, below));
    }
    return other == null ? rule(level, reached) : any(level, reached, other);
  }

  private static Comparison ratio(String fact, Ratio ratio, Operator operator, int percent) {
    if (ratio.whole() == 0) {
      return new Comparison(fact, null, operator, percent, false, null);
    }
    long needed = (ratio.whole() * percent + 99) / 100;
    boolean reaches = ratio.part() * 100 >= ratio.whole() * percent;
    boolean holds = (operator == Operator.AT_LEAST) == reaches;
    long margin = operator == Operator.AT_LEAST ? ratio.part() - needed : needed - 1 - ratio.part();
    return new Comparison(fact, ratio, operator, percent, holds, BigDecimal.valueOf(margin));
  }

  private static Comparison number(String fact, long actual, Operator operator, long required) {
    long margin =
        switch (operator) {
          case AT_LEAST -> actual - required;
          case GREATER -> actual - required - 1;
          case AT_MOST -> required - actual;
          case LESS -> required - actual - 1;
          case EQUAL -> -Math.abs(actual - required);
        };
    return new Comparison(
        fact, actual, operator, required, margin >= 0, BigDecimal.valueOf(margin));
  }

  private static Comparison rating(ResidentialArea area, Operator operator, Rating required) {
    return ranked("securityForceRating", area.securityForceRating(), operator, required);
  }

  private static <E extends Enum<E>> Comparison ranked(
      String fact, E actual, Operator operator, E required) {
    int margin = actual.ordinal() - required.ordinal();
    boolean holds = operator == Operator.EQUAL ? margin == 0 : margin >= 0;
    return new Comparison(fact, actual, operator, required, holds, BigDecimal.valueOf(margin));
  }

  private static Comparison is(String fact, boolean actual, boolean required) {
    return new Comparison(fact, actual, Operator.EQUAL, required, actual == required, null);
  }

  private static Comparison day(
      String fact, @Nullable LocalDate actual, ResidentialArea area, boolean from) {
    LocalDate required = from ? area.firstQuarterFrom() : area.firstQuarterTo();
    Operator operator = from ? Operator.AT_LEAST : Operator.AT_MOST;
    if (actual == null) {
      return new Comparison(fact, null, operator, required, false, null);
    }
    long margin =
        from
            ? ChronoUnit.DAYS.between(required, actual)
            : ChronoUnit.DAYS.between(actual, required);
    return new Comparison(
        fact, actual, operator, required, margin >= 0, BigDecimal.valueOf(margin));
  }
}
