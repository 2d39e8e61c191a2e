package vn.antq.rules.pack;

import java.util.List;
import java.util.stream.Stream;
import vn.antq.rules.problem.Place;

/**
 * One rule of a pack, as read from its DRL.
 *
 * @param name its name
 * @param place where it stands
 * @param effect what it does when it matches
 * @param target id of the criterion, gate or cap, or code of the outcome
 * @param level award level, or the amount that it adds or takes off; empty when there is none
 * @param patterns what it looks at; every pattern must have a match
 */
public record Rule(
    String name, Place place, Effect effect, String target, String level, List<Pattern> patterns) {

  /** Name of the type of the unit in rule files. */
  public static final String UNIT = "Unit";

  /** Name of the type of the scorecard in rule files. */
  public static final String SCORECARD = "Scorecard";

  /** Name of the type of a group of the score sheet in rule files. */
  public static final String GROUP = "Group";

  /** Name of the type of what a criterion came to in rule files. */
  public static final String FINDING = "Finding";

  /** Copies the list. */
  public Rule {
    patterns = List.copyOf(patterns);
  }

  /** A rule is a deep record, and its name is its own within a unit type. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Says whether the rule decides a criterion; otherwise it decides the outcome. */
  public boolean isAboutCriterion() {
    return switch (effect) {
      case AWARD, ADD, TAKE, VIOLATION, EXEMPTION -> true;
      case OUTCOME, GATE, CAP -> false;
    };
  }

  /** Says whether each of its matches counts: it adds an amount of points or takes it off. */
  public boolean isCounted() {
    return effect == Effect.ADD || effect == Effect.TAKE;
  }

  /** What a rule does when it matches. */
  public enum Effect {
    /** Awards a level of a criterion. */
    AWARD,
    /** Adds an amount of points of a criterion, once for each match. */
    ADD,
    /** Takes an amount of points of a criterion off, once for each match. */
    TAKE,
    /** Reports that a prohibition was violated. */
    VIOLATION,
    /** Says that a criterion does not apply to the unit. */
    EXEMPTION,
    /** Reaches an outcome. */
    OUTCOME,
    /** Admits the unit to an outcome that asks for more than the scorecard. */
    GATE,
    /** Limits the outcome. */
    CAP
  }

  /** Returns its comparisons, in the order of the rule file. */
  public Stream<Expression.Compare> comparisons() {
    return patterns.stream().flatMap(Pattern::comparisons);
  }

  /**
   * One pattern.
   *
   * @param type {@link #UNIT}, {@link #SCORECARD}, {@link #GROUP}, {@link #FINDING} or a record
   *     type
   * @param constraints its constraints; all must hold
   * @param place where it stands
   */
  public record Pattern(String type, List<Expression> constraints, Place place) {

    /** Copies the list. */
    public Pattern {
      constraints = List.copyOf(constraints);
    }

    /** Returns its comparisons, in the order of the rule file. */
    public Stream<Expression.Compare> comparisons() {
      return constraints.stream().flatMap(Expression::leaves);
    }

    /** Says whether the pattern looks at single groups or findings: at results, not at facts. */
    public boolean isAboutResults() {
      return type.equals(GROUP) || type.equals(FINDING);
    }

    /** Says whether the pattern looks at the records of a list. */
    public boolean isAboutRecords() {
      return !type.equals(UNIT) && !type.equals(SCORECARD);
    }
  }
}
