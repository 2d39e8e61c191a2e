package vn.antq.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.check.Branches.Part;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.pack.Rule.Effect;
import vn.antq.rules.pack.RuleModel;

/** Finds rules that award the same level and may both match: it takes two readings to see when. */
final class SameLevelCheck implements Check {

  @Override
  public CheckDescription description() {
    return new CheckDescription(
        "same-level-twice", Severity.HINT, "Hai luật cùng trao một mức mà không phân biệt nhau");
  }

  @Override
  public void look(Subject subject, Remarks remarks) {
    for (RuleModel model : subject.models()) {
      List<Rule> awards =
          model.rules().stream().filter(rule -> rule.effect() == Effect.AWARD).toList();
      for (int i = 0; i < awards.size(); i++) {
        look(awards.get(i), awards.subList(0, i), remarks);
      }
    }
  }

  private static void look(Rule rule, List<Rule> before, Remarks remarks) {
    before.stream()
        .filter(other -> other.target().equals(rule.target()) && other.level().equals(rule.level()))
        .filter(other -> !ConditionText.of(other).equals(ConditionText.of(rule)))
        .filter(other -> canBothMatch(other, rule))
        .findFirst()
        .ifPresent(
            other ->
                remarks.add(
                    rule.place(),
                    "Luật \""
                        + rule.name()
                        + "\" và luật \""
                        + other.name()
                        + "\" cùng trao mức \""
                        + rule.level()
                        + "\" của "
                        + rule.target()
                        + " và có thể cùng thỏa.",
                    "Hãy nối hai điều kiện bằng || trong một luật, hoặc thêm điều kiện phân"
                        + " biệt."));
  }

  private static boolean canBothMatch(Rule one, Rule other) {
    Optional<List<List<Part>>> ways = Branches.of(one);
    Optional<List<List<Part>>> otherWays = Branches.of(other);
    if (ways.isEmpty() || otherWays.isEmpty()) {
      return false;
    }
    return ways.get().stream()
        .anyMatch(way -> otherWays.get().stream().anyMatch(otherWay -> canBothHold(way, otherWay)));
  }

  /** Two rules may look at two different records, but there is one unit. */
  private static boolean canBothHold(List<Part> way, List<Part> other) {
    return Conflicts.first(
            Stream.concat(way.stream(), other.stream()).filter(Part::isAboutUnit).toList())
        .isEmpty();
  }
}
