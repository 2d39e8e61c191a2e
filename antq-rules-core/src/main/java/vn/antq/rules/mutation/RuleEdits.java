package vn.antq.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.mutation.Mutant.Kind;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Criterion.Award;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;

/** Changes of rules. */
final class RuleEdits {

  private final RuleModel model;
  private final List<Outcome> outcomes;
  private final EditBook edits;

  RuleEdits(RuleModel model, List<Outcome> outcomes, EditBook edits) {
    this.model = model;
    this.outcomes = outcomes;
    this.edits = edits;
  }

  void collect(Rule rule) {
    add(Kind.RULE, rule, "bỏ cả luật", rule, Optional.empty());
    for (int i = 0; i < rule.patterns().size(); i++) {
      collect(rule, i);
    }
    if (rule.effect() == Effect.AWARD) {
      levels(rule).stream()
          .filter(level -> !level.equals(rule.level()))
          .forEach(level -> swap(rule, rule.level(), level, withLevel(rule, level)));
    } else if (rule.effect() == Effect.OUTCOME) {
      outcomes.stream()
          .map(Outcome::code)
          .filter(code -> !code.equals(rule.target()))
          .forEach(code -> swap(rule, rule.target(), code, withTarget(rule, code)));
    }
  }

  private List<String> levels(Rule rule) {
    return model.unit().criterion(rule.target()).map(Criterion::awards).orElse(List.of()).stream()
        .map(Award::level)
        .toList();
  }

  private void collect(Rule rule, int index) {
    Rule.Pattern pattern = rule.patterns().get(index);
    List<Expression> constraints = pattern.constraints();
    for (int i = 0; i < constraints.size(); i++) {
      for (ChangedCondition variant : ChangedCondition.of(constraints.get(i))) {
        List<Expression> others = new ArrayList<>(constraints);
        if (variant.result().isPresent()) {
          others.set(i, variant.result().get());
        } else {
          others.remove(i);
        }
        List<Rule.Pattern> patterns = new ArrayList<>(rule.patterns());
        patterns.set(index, new Rule.Pattern(pattern.type(), others, pattern.place()));
        Rule changed =
            new Rule(
                rule.name(), rule.place(), rule.effect(), rule.target(), rule.level(), patterns);
        edits.add(
            new Mutant(variant.kind(), rule.name(), variant.change(), variant.place()),
            criterion(rule),
            model,
            () -> replaced(rule, Optional.of(changed)));
      }
    }
    if (rule.patterns().size() > 1) {
      List<Rule.Pattern> patterns = new ArrayList<>(rule.patterns());
      patterns.remove(index);
      Rule changed =
          new Rule(rule.name(), rule.place(), rule.effect(), rule.target(), rule.level(), patterns);
      edits.add(
          new Mutant(Kind.CONDITION, rule.name(), "bỏ " + pattern.type() + "(…)", pattern.place()),
          criterion(rule),
          model,
          () -> replaced(rule, Optional.of(changed)));
    }
  }

  private void swap(Rule rule, String from, String to, Rule changed) {
    add(Kind.AWARD, rule, "\"" + from + "\" → \"" + to + "\"", rule, Optional.of(changed));
  }

  private void add(Kind kind, Rule rule, String change, Rule original, Optional<Rule> changed) {
    edits.add(
        new Mutant(kind, rule.name(), change, rule.place()),
        criterion(rule),
        model,
        () -> replaced(original, changed));
  }

  private static String criterion(Rule rule) {
    return rule.isAboutCriterion() ? rule.target() : "";
  }

  private static Rule withLevel(Rule rule, String level) {
    return new Rule(
        rule.name(), rule.place(), rule.effect(), rule.target(), level, rule.patterns());
  }

  private static Rule withTarget(Rule rule, String target) {
    return new Rule(
        rule.name(), rule.place(), rule.effect(), target, rule.level(), rule.patterns());
  }

  private RuleModel replaced(Rule rule, Optional<Rule> changed) {
    List<Rule> rules = new ArrayList<>();
    for (Rule candidate : model.rules()) {
      if (!candidate.equals(rule)) {
        rules.add(candidate);
      } else {
        changed.ifPresent(rules::add);
      }
    }
    return new RuleModel(
        model.unit(), model.vocabulary(), model.switches(), rules, model.figureTypes());
  }
}
