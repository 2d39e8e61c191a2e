package vn.antq.rules.internal.rule;

import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;

/**
 * How much may stand in the rules of one unit type. Drools makes a class of every condition and
 * compiles some hundreds of them in a second, so what is allowed here compiles within seconds.
 */
final class RuleBudget {

  static final int MAX_RULES = 500;
  static final int MAX_COMPARISONS = 1_000;
  static final int MAX_VALUES = 5_000;
  static final int MAX_CHARACTERS = 1_000_000;

  private final String unitType;
  private final ProblemLog problems;
  private int rules;
  private long comparisons;
  private long values;
  private long characters;
  private boolean exceeded;

  RuleBudget(String unitType, ProblemLog problems) {
    this.unitType = unitType;
    this.problems = problems;
  }

  /** Says whether more was found than is allowed. */
  boolean isExceeded() {
    return exceeded;
  }

  /** Says whether a file may be read; reports why not. */
  boolean admits(String file, String text) {
    characters += text.length();
    return characters <= MAX_CHARACTERS
        || refuse(
            new Place(file, 1, 1),
            MAX_CHARACTERS + " ký tự trong các tệp luật",
            "Hãy bỏ bớt chú thích, hoặc tách thành nhiều loại đơn vị.");
  }

  /**
   * Says whether the rules of a file may be read one by one; reports why not. Conditions are
   * counted before they are read: reading them takes longer than all else.
   */
  boolean admits(String file, PackageDescr parsed) {
    int written = 0;
    for (RuleDescr rule : parsed.getRules()) {
      rules++;
      written += constraints(rule.getLhs());
      Place place = new Place(file, Math.max(rule.getLine(), 1), Math.max(rule.getColumn(), 0) + 1);
      if (rules > MAX_RULES) {
        return refuse(place, MAX_RULES + " luật", "Hãy tách thành nhiều loại đơn vị.");
      } else if (comparisons + written > MAX_COMPARISONS) {
        return tooManyComparisons(place);
      }
    }
    return true;
  }

  private static int constraints(AndDescr lhs) {
    return lhs == null ? 0 : constraints(lhs.getDescrs());
  }

  static int constraints(List<?> patterns) {
    return patterns.stream()
        .filter(PatternDescr.class::isInstance)
        .mapToInt(part -> ((PatternDescr) part).getConstraint().getDescrs().size())
        .sum();
  }

  /** Counts a rule that was read; says whether there is room for it. */
  boolean admits(Rule rule) {
    comparisons += RuleModel.comparisons(rule).count();
    values += RuleModel.comparisons(rule).mapToInt(compare -> compare.right().size()).sum();
    if (comparisons > MAX_COMPARISONS) {
      return tooManyComparisons(rule.place());
    }
    return values <= MAX_VALUES
        || refuse(
            rule.place(),
            MAX_VALUES + " giá trị trong các phép so sánh",
            "Hãy khai một dữ kiện chọn sẵn trong facts.yaml thay cho các danh sách in ( … ).");
  }

  private boolean tooManyComparisons(Place place) {
    return refuse(
        place,
        MAX_COMPARISONS + " phép so sánh trong các luật",
        "Hãy gộp các giá trị bằng in ( … ), dùng dữ kiện dẫn xuất, hoặc tách thành nhiều loại đơn"
            + " vị.");
  }

  private boolean refuse(Place place, String what, String advice) {
    exceeded = true;
    problems.add("too-complex", place, "Loại đơn vị " + unitType + " có quá " + what + ".", advice);
    return false;
  }
}
