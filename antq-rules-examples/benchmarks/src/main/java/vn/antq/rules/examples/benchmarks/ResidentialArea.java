package vn.antq.rules.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.dossier.StatedFact.StatedRecord;

/**
 * The facts of a khu dân cư that QĐ 510 asks for, as an application without antq would hold them.
 *
 * @param firstQuarterFrom first day of the first quarter of the assessment year
 * @param firstQuarterTo last day of that quarter
 * @param partyCellResolutionDate null when there was no resolution
 * @param standardRegistrationDate null when there was no registration
 * @param effectiveModels number of models that work
 * @param modelsWithoutDossier number of models that run and of which no dossier is kept
 * @param safetyStandardMet whether the unit was recognised under TT 124
 */
public record ResidentialArea(
    LocalDate firstQuarterFrom,
    LocalDate firstQuarterTo,
    boolean hasOwnPartyCell,
    @Nullable LocalDate partyCellResolutionDate,
    @Nullable LocalDate standardRegistrationDate,
    boolean reviewsHeld,
    boolean reportsComplete,
    long residentHouseholds,
    long participatingHouseholds,
    long pledgedHouseholds,
    boolean festivalHeld,
    long effectiveModels,
    long modelsWithoutDossier,
    Rating securityForceRating,
    long usefulTips,
    long disputesArisen,
    long disputesMediated,
    long managedPeople,
    long peopleWithHelper,
    boolean safetyStandardMet,
    long crimeCases,
    long crimeCasesLastPeriod,
    long socialEvilCases,
    long socialEvilCasesLastPeriod,
    long otherViolationCases,
    long otherViolationCasesLastPeriod,
    List<Crime> crimes,
    List<Accident> accidents,
    List<Incident> incidents) {

  /** Rating of the local security force, from the worst. */
  public enum Rating {
    NOT_COMPLETED,
    COMPLETED,
    COMPLETED_WELL,
    EXCELLENT
  }

  /** Severity of a crime, from the least. */
  public enum Severity {
    LESS_SERIOUS,
    SERIOUS,
    VERY_SERIOUS,
    EXTREMELY_SERIOUS
  }

  /** One crime. */
  public record Crime(Severity severity) {

    /** Says whether it is serious or worse. */
    public boolean isSerious() {
      return severity.compareTo(Severity.SERIOUS) >= 0;
    }
  }

  /** One accident, fire or explosion. */
  public record Accident(boolean serious, boolean fatal) {}

  /** One incident of the kinds of TT 124 Điều 4 khoản 3. */
  public record Incident(String kind) {

    /** Says whether it is one of the kinds that limit the class. */
    public boolean isAgainstState() {
      return kind.equals("AGAINST_STATE") || kind.equals("SEPARATISM");
    }
  }

  /** Says whether there was a serious crime or a serious or fatal accident. */
  public boolean hasSeriousCase() {
    for (Crime crime : crimes) {
      if (crime.isSerious()) {
        return true;
      }
    }
    for (Accident accident : accidents) {
      if (accident.serious() || accident.fatal()) {
        return true;
      }
    }
    return false;
  }

  /** Says whether there was an incident that limits the class. */
  public boolean isLimited() {
    for (Incident incident : incidents) {
      if (incident.isAgainstState()) {
        return true;
      }
    }
    return false;
  }

  /** Converts a dossier that states every fact. */
  static ResidentialArea of(Dossier dossier) {
    long effective = 0;
    long withoutDossier = 0;
    for (StatedRecord model : items(dossier, "models")) {
      String state = text(model, "state");
      if (state.equals("EFFECTIVE")) {
        effective++;
      }
      if (!state.equals("ENDED") && !flag(model, "dossierKept")) {
        withoutDossier++;
      }
    }
    return new ResidentialArea(
        LocalDate.of(dossier.year(), 1, 1),
        LocalDate.of(dossier.year(), 3, 31),
        !"false".equals(text(dossier.facts().get("hasOwnPartyCell"))),
        date(dossier, "partyCellResolutionDate"),
        date(dossier, "standardRegistrationDate"),
        flag(dossier, "reviewsHeld"),
        flag(dossier, "reportsComplete"),
        number(dossier, "residentHouseholds"),
        number(dossier, "participatingHouseholds"),
        number(dossier, "pledgedHouseholds"),
        flag(dossier, "festivalHeld"),
        effective,
        withoutDossier,
        Rating.valueOf(text(dossier.facts().get("securityForceRating"))),
        number(dossier, "usefulTips"),
        number(dossier, "disputesArisen"),
        number(dossier, "disputesMediated"),
        number(dossier, "managedPeople"),
        number(dossier, "peopleWithHelper"),
        "DAT".equals(text(dossier.facts().get("safetyRecognition"))),
        number(dossier, "crimeCases"),
        number(dossier, "crimeCasesLastPeriod"),
        number(dossier, "socialEvilCases"),
        number(dossier, "socialEvilCasesLastPeriod"),
        number(dossier, "otherViolationCases"),
        number(dossier, "otherViolationCasesLastPeriod"),
        each(dossier, "crimes", crime -> new Crime(Severity.valueOf(text(crime, "severity")))),
        each(
            dossier,
            "accidents",
            accident -> new Accident(flag(accident, "serious"), flag(accident, "fatal"))),
        each(dossier, "incidents", incident -> new Incident(text(incident, "kind"))));
  }

  private static long number(Dossier dossier, String name) {
    StatedFact fact = dossier.facts().get(name);
    if (fact == null) {
      throw new IllegalArgumentException(dossier.id() + " does not state " + name);
    }
    return fact.value() instanceof Long whole ? whole : Long.parseLong(text(fact));
  }

  private static boolean flag(Dossier dossier, String name) {
    return isTrue(dossier.facts().get(name));
  }

  private static boolean flag(StatedRecord item, String name) {
    return isTrue(item.fields().get(name));
  }

  private static boolean isTrue(@Nullable StatedFact fact) {
    return fact != null && (fact.value() instanceof Boolean yes ? yes : text(fact).equals("true"));
  }

  private static @Nullable LocalDate date(Dossier dossier, String name) {
    StatedFact fact = dossier.facts().get(name);
    if (fact == null || fact.value().equals("none")) {
      return null;
    }
    return fact.value() instanceof LocalDate date ? date : LocalDate.parse(text(fact));
  }

  private static String text(StatedRecord item, String name) {
    return text(item.fields().get(name));
  }

  private static String text(@Nullable StatedFact fact) {
    return fact == null ? "" : fact.value().toString();
  }

  private static <T> List<T> each(
      Dossier dossier, String name, Function<StatedRecord, T> conversion) {
    return items(dossier, name).stream().map(conversion).toList();
  }

  private static List<StatedRecord> items(Dossier dossier, String name) {
    StatedFact fact = dossier.facts().get(name);
    return fact == null || !(fact.value() instanceof List<?> list)
        ? List.of()
        : list.stream().map(StatedRecord.class::cast).toList();
  }
}
