package vn.antq.rules.internal.reading.drl;

import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.pack.Rule;
import vn.antq.rules.problem.Place;

/**
 * How much may stand in the rules of one unit type, and of a whole pack. Drools makes a class of
 * every condition of a unit type, so what is allowed here compiles within seconds; the rules of a
 * pack are read all at once, so there is a limit for them together.
 */
final class RuleBudget {

  static final int MAX_RULES = 300;
  static final int MAX_COMPARISONS = 500;
  static final int MAX_VALUES = 2_500;
  static final int MAX_CHARACTERS = 1_000_000;

  /** How often what is allowed for one unit type is allowed for a pack. */
  static final int TIMES_IN_PACK = 5;

  private final String whose;
  private final String split;
  private final int times;
  private final @Nullable RuleBudget pack;
  private final ProblemLog problems;
  private int rules;
  private long comparisons;
  private long values;
  private long characters;
  private boolean exceeded;

  private RuleBudget(
      String whose, String split, int times, @Nullable RuleBudget pack, ProblemLog problems) {
    this.whose = whose;
    this.split = split;
    this.times = times;
    this.pack = pack;
    this.problems = problems;
  }

  /** Returns the budget of a pack. */
  static RuleBudget ofPack(String pack, ProblemLog problems) {
    return new RuleBudget("Gói " + pack, "tách thành nhiều gói", TIMES_IN_PACK, null, problems);
  }

  /** Returns the budget of one unit type of the pack that this is the budget of. */
  RuleBudget ofUnitType(String type) {
    return new RuleBudget("Loại đơn vị " + type, "tách thành nhiều loại đơn vị", 1, this, problems);
  }

  /** Says whether more was found than is allowed. */
  boolean isExceeded() {
    return exceeded || pack != null && pack.exceeded;
  }

  /** Says whether a file may be read; reports why not. */
  boolean admits(String file, String text) {
    characters += text.length();
    boolean fits =
        characters <= (long) times * MAX_CHARACTERS
            || refuse(
                new Place(file, 1, 1),
                times * MAX_CHARACTERS + " ký tự trong các tệp luật",
                "Hãy bỏ bớt chú thích, hoặc " + split + ".");
    return fits && (pack == null || pack.admits(file, text));
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
      if (rules > times * MAX_RULES) {
        return refuse(place, times * MAX_RULES + " luật", "Hãy " + split + ".");
      } else if (comparisons + written > times * MAX_COMPARISONS) {
        return tooManyComparisons(place);
      }
    }
    return pack == null || pack.admits(file, parsed);
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
    comparisons += rule.comparisons().count();
    values += rule.comparisons().mapToInt(compare -> compare.right().size()).sum();
    if (comparisons > times * MAX_COMPARISONS) {
      return tooManyComparisons(rule.place());
    } else if (values > times * MAX_VALUES) {
      return refuse(
          rule.place(),
          times * MAX_VALUES + " giá trị trong các phép so sánh",
          "Hãy khai một dữ kiện chọn sẵn trong facts.yaml thay cho các danh sách in ( … ).");
    }
    return pack == null || pack.admits(rule);
  }

  private boolean tooManyComparisons(Place place) {
    return refuse(
        place,
        times * MAX_COMPARISONS + " phép so sánh trong các luật",
        "Hãy gộp các giá trị bằng in ( … ), dùng dữ kiện dẫn xuất, hoặc " + split + ".");
  }

  private boolean refuse(Place place, String what, String advice) {
    exceeded = true;
    problems.add("too-complex", place, whose + " có quá " + what + ".", advice);
    return false;
  }
}
