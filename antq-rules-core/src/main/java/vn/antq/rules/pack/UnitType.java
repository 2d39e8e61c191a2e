package vn.antq.rules.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.antq.rules.problem.Place;

/**
 * What a pack asks of one unit type.
 *
 * @param type its name in dossiers
 * @param label Vietnamese name
 * @param scale what the points of all criteria must sum to; absent when the pack does not score
 * @param period the assessment period
 * @param deadline the day before which the unit is decided
 * @param criteria the criteria in the order of the pack
 * @param authorities who decides, by time
 * @param exclusions which units of the type the regulation does not cover
 * @param inclusions which units of the type it covers only as it is read
 * @param validTo until when the regulation knows the unit type
 * @param rollUps which of its facts can be counted from the units within it
 * @param clauses the provisions of law that its criteria have to cover
 * @param limits the gates and caps of its outcomes, in the order of the pack
 * @param quotas how many units of a group may have an outcome, in the order of the pack
 * @param groups the groups of its criteria, in the order of the pack
 * @param total how the total is worked out; absent where it is the sum of all points
 * @param figures every figure that its rules may read, by name
 * @param ruleFiles its rule files
 * @param place where it stands
 */
public record UnitType(
    String type,
    String label,
    Optional<BigDecimal> scale,
    PeriodDefinition period,
    Optional<Deadline> deadline,
    List<Authority> authorities,
    List<ScopeCondition> exclusions,
    List<ScopeCondition> inclusions,
    Optional<ValidTo> validTo,
    List<RollUpDefinition> rollUps,
    List<String> clauses,
    List<Criterion> criteria,
    List<Limit> limits,
    List<Quota> quotas,
    List<Group> groups,
    Optional<TotalRule> total,
    Map<String, Figure> figures,
    List<RuleFile> ruleFiles,
    Place place) {

  /** Copies the collections. */
  public UnitType {
    authorities = List.copyOf(authorities);
    exclusions = List.copyOf(exclusions);
    inclusions = List.copyOf(inclusions);
    rollUps = List.copyOf(rollUps);
    clauses = List.copyOf(clauses);
    criteria = List.copyOf(criteria);
    limits = List.copyOf(limits);
    quotas = List.copyOf(quotas);
    groups = List.copyOf(groups);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    ruleFiles = List.copyOf(ruleFiles);
  }

  /** Returns this unit type with other criteria and figures. */
  public UnitType with(List<Criterion> otherCriteria, Map<String, Figure> otherFigures) {
    Objects.requireNonNull(otherCriteria, "otherCriteria");
    Objects.requireNonNull(otherFigures, "otherFigures");
    return new UnitType(
        type,
        label,
        scale,
        period,
        deadline,
        authorities,
        exclusions,
        inclusions,
        validTo,
        rollUps,
        clauses,
        otherCriteria,
        limits,
        quotas,
        groups,
        total,
        otherFigures,
        ruleFiles,
        place);
  }

  /** Returns this unit type with another figure in place of the one of the same name. */
  public UnitType with(Figure figure) {
    Objects.requireNonNull(figure, "figure");
    Map<String, Figure> others = new LinkedHashMap<>(figures);
    others.put(figure.name(), figure);
    return with(criteria, others);
  }

  /** Returns this unit type with other gates and caps. */
  public UnitType withLimits(List<Limit> others) {
    Objects.requireNonNull(others, "others");
    return new UnitType(
        type,
        label,
        scale,
        period,
        deadline,
        authorities,
        exclusions,
        inclusions,
        validTo,
        rollUps,
        clauses,
        criteria,
        others,
        quotas,
        groups,
        total,
        figures,
        ruleFiles,
        place);
  }

  /** Returns this unit type with other rule files. */
  public UnitType withRuleFiles(List<RuleFile> others) {
    Objects.requireNonNull(others, "others");
    return new UnitType(
        type,
        label,
        scale,
        period,
        deadline,
        authorities,
        exclusions,
        inclusions,
        validTo,
        rollUps,
        clauses,
        criteria,
        limits,
        quotas,
        groups,
        total,
        figures,
        others,
        place);
  }

  /** Returns this unit type with points put together in another way. */
  public UnitType with(List<Group> otherGroups, Optional<TotalRule> otherTotal) {
    Objects.requireNonNull(otherGroups, "otherGroups");
    Objects.requireNonNull(otherTotal, "otherTotal");
    return new UnitType(
        type,
        label,
        scale,
        period,
        deadline,
        authorities,
        exclusions,
        inclusions,
        validTo,
        rollUps,
        clauses,
        criteria,
        limits,
        quotas,
        otherGroups,
        otherTotal,
        figures,
        ruleFiles,
        place);
  }

  /** Returns the group with the given code. */
  public Optional<Group> group(String code) {
    Objects.requireNonNull(code, "code");
    return groups.stream().filter(group -> group.code().equals(code)).findFirst();
  }

  /** Returns the groups that a criterion is in, the innermost first; none when it is in none. */
  public List<Group> groupsOf(Criterion criterion) {
    Objects.requireNonNull(criterion, "criterion");
    return Group.chain(groups, criterion.group());
  }

  /** Returns what the points of a criterion are for. */
  public Group.Role role(Criterion criterion) {
    List<Group> chain = groupsOf(criterion);
    return chain.isEmpty() ? Group.Role.COUNTED : chain.get(chain.size() - 1).role();
  }

  /** Returns the criterion with the given id. */
  public Optional<Criterion> criterion(String id) {
    Objects.requireNonNull(id, "id");
    return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
  }

  /**
   * An assessment period, ending in the assessment year.
   *
   * @param from first day; in the year before when it is later in the year than {@code to}
   * @param to last day
   * @param basis how sure we are of it
   * @param citation where it stands in the law
   * @param place where it stands in the pack
   */
  public record PeriodDefinition(
      MonthDay from, MonthDay to, Basis basis, Citation citation, Place place) {

    /** Returns the first day of the period that ends in {@code year}. */
    public LocalDate firstDay(int year) {
      return from.atYear(from.isAfter(to) ? year - 1 : year);
    }

    /** Returns the last day of the period that ends in {@code year}. */
    public LocalDate lastDay(int year) {
      return to.atYear(year);
    }
  }

  /**
   * The day before which units are decided.
   *
   * @param day day of the assessment year
   * @param basis how sure we are of it
   * @param citation where it stands in the law
   */
  public record Deadline(MonthDay day, Basis basis, Citation citation) {}

  /**
   * Who decides, for some time.
   *
   * @param from first day
   * @param to last day; absent while it is not known to end
   * @param by who decides, in Vietnamese
   * @param basis how sure we are of it
   * @param citation where it stands in the law
   * @param note what is open about it; may be empty
   */
  public record Authority(
      LocalDate from,
      Optional<LocalDate> to,
      String by,
      Basis basis,
      Citation citation,
      String note) {

    /** Says whether this is who decides on {@code day}. */
    public boolean covers(LocalDate day) {
      Objects.requireNonNull(day, "day");
      return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /**
   * Units that the regulation does not cover, or that it covers as it is read.
   *
   * @param when fact name to the values that say so; all must hold
   * @param reason why, in Vietnamese
   * @param basis how sure we are of it
   * @param citation where it stands in the law
   * @param place where it stands in the pack
   */
  public record ScopeCondition(
      Map<String, List<Object>> when, String reason, Basis basis, Citation citation, Place place) {

    /** Copies the map and keeps its order. */
    public ScopeCondition {
      when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    }

    /**
     * Returns what an answer relies on that takes the units for covered or not.
     *
     * @param pack name of the pack
     * @param unitType the unit type
     * @param covered whether this says that they are covered
     */
    public Reliance reliance(String pack, String unitType, boolean covered) {
      Objects.requireNonNull(pack, "pack");
      Objects.requireNonNull(unitType, "unitType");
      return new Reliance(
          pack,
          Reliance.Kind.SCOPE,
          unitType,
          covered ? "Áp dụng" : "Không áp dụng",
          reason,
          basis,
          citation,
          place);
    }
  }

  /**
   * Until when the regulation knows a unit type.
   *
   * @param date the last day on which an assessment period may end
   * @param reason why, in Vietnamese
   * @param basis how sure we are of it
   * @param citation where it stands in the law
   */
  public record ValidTo(LocalDate date, String reason, Basis basis, Citation citation) {}

  /**
   * A fact that can be counted from the units within the unit. At most one of the three conditions
   * is stated; with none, every unit counts.
   *
   * @param fact name of the fact
   * @param unitType which units are counted
   * @param criterion id of a criterion that must be met; may be empty
   * @param outcomes codes of the outcomes of which one must be reached; may be empty
   * @param field name of a fact of the counted unit; may be empty
   * @param values values of that fact of which one must be stated
   * @param place where it stands in the pack
   */
  public record RollUpDefinition(
      String fact,
      String unitType,
      String criterion,
      List<String> outcomes,
      String field,
      List<Object> values,
      Place place) {

    /** Copies the lists. */
    public RollUpDefinition {
      outcomes = List.copyOf(outcomes);
      values = List.copyOf(values);
    }
  }

  /**
   * A rule file.
   *
   * @param origin name of the pack in which it stands
   * @param display what to call it when telling a person about it
   * @param text its text
   * @param replaced ids of the criteria, gates and caps whose rules in this file gave way to those
   *     of a pack that extends this one
   */
  public record RuleFile(String origin, String display, String text, List<String> replaced) {

    /** Copies the list. */
    public RuleFile {
      replaced = List.copyOf(replaced);
    }

    /** Returns this file without the rules of more criteria, gates and caps. */
    public RuleFile without(Collection<String> targets) {
      Objects.requireNonNull(targets, "targets");
      Set<String> all = new TreeSet<>(replaced);
      all.addAll(targets);
      return new RuleFile(origin, display, text, List.copyOf(all));
    }

    /** Returns this file with another text. */
    public RuleFile with(String other) {
      Objects.requireNonNull(other, "other");
      return new RuleFile(origin, display, other, replaced);
    }
  }
}
