package vn.antq.rules.internal.reading.drl;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.internal.text.Suggestion;
import vn.antq.rules.pack.Derivation.FigureCondition;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Figure;
import vn.antq.rules.pack.Operand;
import vn.antq.rules.pack.Rule;

/**
 * Holds the figures that say which records a fact is about against the unit types whose rules read
 * the fact: the vocabulary is one for all of them, the figures are each one's own.
 */
final class FigureConditions {

  private final RuleScope scope;
  private final ProblemLog problems;
  private final Set<String> told = new HashSet<>();

  FigureConditions(RuleScope scope, ProblemLog problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /** Notes the figures that rules read through facts; reports those that the unit type lacks. */
  void check(List<Rule> rules) {
    for (Rule rule : rules) {
      rule.patterns().stream()
          .filter(pattern -> pattern.type().equals(Rule.UNIT))
          .forEach(
              pattern ->
                  pattern.constraints().stream().flatMap(Expression::leaves).forEach(this::look));
    }
  }

  private void look(Expression.Compare compare) {
    look(compare.left());
    compare.right().forEach(this::look);
  }

  private void look(Operand operand) {
    if (operand instanceof Operand.OfFact fact) {
      scope
          .vocabulary()
          .conditionsBehind(fact.definition().name())
          .forEach((condition, owner) -> check(condition, owner));
    }
  }

  private void check(FigureCondition condition, FactDefinition owner) {
    if (!told.add(owner.name() + " " + condition)) {
      return;
    }
    Figure figure = scope.unit().figures().get(condition.figure());
    if (figure == null) {
      if (problems.isUnread("mốc " + condition.figure())) {
        problems.follow();
        return;
      }
      problems.add(
          "unknown-figure",
          owner.place(),
          "Dữ kiện \""
              + owner.name()
              + "\" so với mốc \""
              + condition.figure()
              + "\", nhưng loại đơn vị "
              + scope.unit().type()
              + " có luật đọc dữ kiện này mà không có mốc đó.",
          advice(condition.figure()));
      return;
    }
    field(condition, owner)
        .ifPresent(
            field -> {
              TypeCheck.fault(field, condition.operator(), new Operand.OfFigure(figure))
                  .ifPresentOrElse(
                      message ->
                          problems.add(
                              "wrong-type",
                              owner.place(),
                              message,
                              TypeCheck.advice(field, new Operand.OfFigure(figure))),
                      () -> scope.useFigure(figure, field.type(), owner.place(), problems));
            });
  }

  private String advice(String figure) {
    String near = Suggestion.advice(figure, scope.unit().figures().keySet());
    return near.isEmpty()
        ? "Hãy khai mốc này trong figures của pack.yaml hoặc của một tiêu chí."
        : near;
  }

  private Optional<FactDefinition> field(FigureCondition condition, FactDefinition owner) {
    return scope
        .vocabulary()
        .recordOf(owner.sources().get(0))
        .flatMap(record -> record.field(condition.field()));
  }
}
