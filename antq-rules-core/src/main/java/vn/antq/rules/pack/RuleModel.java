package vn.antq.rules.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.antq.rules.value.FactType;

/**
 * Everything that decides one unit type: its criteria, figures and rules, checked against each
 * other.
 *
 * @param unit the unit type
 * @param vocabulary every fact that its rules may read
 * @param switches open readings by name
 * @param rules its rules in the order of the pack
 * @param figureTypes by figure name, the type of the facts it is compared with; figures that no
 *     rule reads are absent
 */
public record RuleModel(
    UnitType unit,
    Vocabulary vocabulary,
    Map<String, Reading> switches,
    List<Rule> rules,
    Map<String, FactType> figureTypes) {

  /** Copies the collections. */
  public RuleModel {
    switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
    rules = List.copyOf(rules);
    figureTypes = Collections.unmodifiableMap(new LinkedHashMap<>(figureTypes));
  }

  /** Returns this model with what it decides by changed. */
  public RuleModel with(UnitType other) {
    Objects.requireNonNull(other, "other");
    return new RuleModel(other, vocabulary, switches, rules, figureTypes);
  }

  /** Says whether a rule or a quota reads a figure: a change of another would change nothing. */
  public boolean isRead(Figure figure) {
    Objects.requireNonNull(figure, "figure");
    return figureTypes.containsKey(figure.name())
        || unit.quotas().stream().anyMatch(quota -> quota.figure().equals(figure.name()));
  }

  /** Returns the rules of one criterion in the order of the pack. */
  public List<Rule> rulesOf(String criterion) {
    Objects.requireNonNull(criterion, "criterion");
    return rules.stream()
        .filter(rule -> rule.isAboutCriterion() && rule.target().equals(criterion))
        .toList();
  }

  /** Returns the rules that decide the outcome, in the order of the pack. */
  public List<Rule> outcomeRules() {
    return rules.stream().filter(rule -> !rule.isAboutCriterion()).toList();
  }
}
