package vn.antq.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.internal.rule.Rule.Effect;
import vn.antq.rules.law.Citation;
import vn.antq.rules.problem.Place;

/**
 * One criterion of a pack, as analysts and auditors read it.
 *
 * @param pack name of the pack that states it: the national one, or a province's
 * @param id its id
 * @param group Vietnamese name of its group; may be empty
 * @param title what it asks, in Vietnamese
 * @param citation where the law says so
 * @param note what is open about it; may be empty
 * @param conclusion whether it is decided by an assessor's conclusion rather than by counting
 * @param covers the provisions that it covers, as {@link Pack#clauses} lists them
 * @param maximum the most points it can give; absent when it is not scored
 * @param levels its award levels, best first; empty for a prohibition that is not scored
 * @param rules its rules
 * @param place where it stands
 */
public record Criterion(
    String pack,
    String id,
    String group,
    String title,
    Citation citation,
    String note,
    boolean conclusion,
    List<String> covers,
    Optional<BigDecimal> maximum,
    List<String> levels,
    List<RuleReference> rules,
    Place place) {

  /** Copies the lists. */
  public Criterion {
    covers = List.copyOf(covers);
    levels = List.copyOf(levels);
    rules = List.copyOf(rules);
  }

  /**
   * A rule of a criterion.
   *
   * @param name its name
   * @param effect what it does when it matches
   * @param level the award level; empty unless it awards one
   * @param place where it stands
   */
  public record RuleReference(String name, Effect effect, String level, Place place) {}
}
