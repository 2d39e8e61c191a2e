package vn.antq.rules.internal.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.antq.rules.classification.Operator;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.internal.evaluation.Possible.Absence;
import vn.antq.rules.internal.rule.Expression;
import vn.antq.rules.internal.rule.Operand;
import vn.antq.rules.internal.rule.Rule;

/**
 * Every way in which the missing facts could turn out, as far as a few rules can tell them apart. A
 * missing number that is compared with 70 % and 90 % can turn out in five ways: below, at or
 * between the two, at or above. So the results that are still possible are found exactly where
 * facts do not depend on each other, and never too few.
 */
final class Worlds {

  private static final int MAX_WORLDS = 20_000;
  private static final int NO_VALUE = -1;

  private final FactSheet sheet;
  private final LawValues law;
  private final Map<Rule, RuleEvaluator.RuleResult> results;
  private final Map<String, Variable> variables = new HashMap<>();

  private Worlds(FactSheet sheet, LawValues law, Map<Rule, RuleEvaluator.RuleResult> results) {
    this.sheet = sheet;
    this.law = law;
    this.results = results;
  }

  /** Something that is not known and the ways in which it can turn out. */
  private static final class Variable {
    private final Possible possible;
    private final TreeSet<Object> thresholds = new TreeSet<>(Possible::compare);
    private int[] ways = new int[0];
    private int way;

    private Variable(Possible possible) {
      this.possible = possible;
    }
  }

  /**
   * Gives each world to {@code consumer} as the rules that match in it.
   *
   * @param results what came of each rule in three values; rules that are decided stay so
   * @return false when there are too many worlds to look at each; then nothing was given
   */
  static boolean forEach(
      FactSheet sheet,
      LawValues law,
      Map<Rule, RuleEvaluator.RuleResult> results,
      Consumer<Set<Rule>> consumer) {
    return new Worlds(sheet, law, results).run(consumer);
  }

  private boolean run(Consumer<Set<Rule>> consumer) {
    for (Rule rule : results.keySet()) {
      for (Rule.Pattern pattern : rule.patterns()) {
        if (!pattern.isAboutRecords()) {
          pattern.constraints().forEach(this::collect);
        }
      }
    }
    recordPatterns()
        .forEach(
            pattern -> {
              Variable free = new Variable(Possible.UNKNOWN);
              free.ways = new int[] {0, 1};
              variables.put(key(pattern), free);
            });
    long worlds = 1;
    for (Variable variable : variables.values()) {
      if (variable.ways.length == 0) {
        variable.ways = ways(variable);
      }
      worlds *= variable.ways.length;
      if (worlds > MAX_WORLDS) {
        return false;
      }
    }
    enumerate(new ArrayList<>(variables.values()), 0, consumer);
    return true;
  }

  private static String key(Rule.Pattern pattern) {
    return "pattern " + pattern.place();
  }

  private List<Rule.Pattern> recordPatterns() {
    List<Rule.Pattern> open = new ArrayList<>();
    results.forEach(
        (rule, result) -> {
          for (int i = 0; i < rule.patterns().size(); i++) {
            if (rule.patterns().get(i).isAboutRecords()
                && result.trace().patterns().get(i).truth() == Truth.UNKNOWN) {
              open.add(rule.patterns().get(i));
            }
          }
        });
    return open;
  }

  private void collect(Expression expression) {
    if (expression instanceof Expression.And and) {
      and.parts().forEach(this::collect);
      return;
    } else if (expression instanceof Expression.Or or) {
      or.parts().forEach(this::collect);
      return;
    }
    Expression.Compare compare = (Expression.Compare) expression;
    if (!(compare.left() instanceof Operand.Fact fact)) {
      return;
    }
    Possible left = sheet.value(fact.definition().name());
    for (Operand operand : compare.right()) {
      Possible right = value(operand);
      if (right.isExact() && !left.isSettled()) {
        Variable variable =
            variables.computeIfAbsent(fact.definition().name(), name -> new Variable(left));
        variable.thresholds.add(right.exact());
      } else if (!right.isSettled() && operand instanceof Operand.Fact other) {
        difference(fact.definition().name(), left, other.definition().name(), right);
      }
    }
  }

  /** Two values of which one at least is missing can turn out less, equal or greater. */
  private void difference(String left, Possible leftValue, String right, Possible rightValue) {
    Variable difference = new Variable(Possible.UNKNOWN);
    List<Integer> ways = new ArrayList<>();
    if (leftValue.compare(Operator.LESS, rightValue) != Truth.FALSE) {
      ways.add(-1);
    }
    if (leftValue.compare(Operator.EQUAL, rightValue) != Truth.FALSE) {
      ways.add(0);
    }
    if (leftValue.compare(Operator.GREATER, rightValue) != Truth.FALSE) {
      ways.add(1);
    }
    difference.ways =
        ways.isEmpty() ? new int[] {-1, 0, 1} : ways.stream().mapToInt(Integer::intValue).toArray();
    variables.put(left + " | " + right, difference);
  }

  private Possible value(Operand operand) {
    if (operand instanceof Operand.Fact fact) {
      return sheet.value(fact.definition().name());
    } else if (operand instanceof Operand.Figure figure) {
      Object value = law.figures().get(figure.definition().name());
      return value == null ? Possible.UNKNOWN : Possible.exactly(value);
    } else if (operand instanceof Operand.Literal literal) {
      return Possible.exactly(literal.value());
    }
    return Possible.UNKNOWN;
  }

  /** Way 2i+1 is at the i-th threshold, way 2i is just below it. */
  private static int[] ways(Variable variable) {
    List<Integer> ways = new ArrayList<>();
    List<Object> thresholds = new ArrayList<>(variable.thresholds);
    Possible possible = variable.possible;
    for (int i = 0; i <= thresholds.size(); i++) {
      Object below = i == 0 ? null : thresholds.get(i - 1);
      Object above = i == thresholds.size() ? null : thresholds.get(i);
      if (isPossibleBetween(below, above, possible)) {
        ways.add(2 * i);
      }
      if (above != null && isPossible(above, possible)) {
        ways.add(2 * i + 1);
      }
    }
    if (possible.absence() != Absence.NO) {
      ways.add(NO_VALUE);
    }
    return ways.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean isPossible(Object value, Possible possible) {
    return (possible.least() == null || Possible.compare(possible.least(), value) <= 0)
        && (possible.most() == null || Possible.compare(value, possible.most()) <= 0);
  }

  private static boolean isPossibleBetween(
      @Nullable Object below, @Nullable Object above, Possible possible) {
    Object sample = below != null ? below : above;
    if (sample != null && Possible.position(sample) != null) {
      long low = Long.MIN_VALUE;
      low = below == null ? low : Math.max(low, position(below) + 1);
      low = possible.least() == null ? low : Math.max(low, position(possible.least()));
      long high = Long.MAX_VALUE;
      high = above == null ? high : Math.min(high, position(above) - 1);
      high = possible.most() == null ? high : Math.min(high, position(possible.most()));
      return low <= high;
    }
    Object least = possible.least();
    Object most = possible.most();
    boolean roomBelow = above == null || least == null || Possible.compare(least, above) < 0;
    boolean roomAbove = below == null || most == null || Possible.compare(most, below) > 0;
    return roomBelow && roomAbove;
  }

  private static long position(Object value) {
    Long position = Possible.position(value);
    return position == null ? 0 : position;
  }

  private void enumerate(List<Variable> open, int index, Consumer<Set<Rule>> consumer) {
    if (index == open.size()) {
      Set<Rule> matching = new LinkedHashSet<>();
      results.forEach(
          (rule, result) -> {
            if (result.truth() == Truth.TRUE
                || result.truth() == Truth.UNKNOWN && matches(rule, result)) {
              matching.add(rule);
            }
          });
      consumer.accept(matching);
      return;
    }
    Variable variable = open.get(index);
    for (int way : variable.ways) {
      variable.way = way;
      enumerate(open, index + 1, consumer);
    }
  }

  private boolean matches(Rule rule, RuleEvaluator.RuleResult result) {
    for (int i = 0; i < rule.patterns().size(); i++) {
      Rule.Pattern pattern = rule.patterns().get(i);
      boolean matches;
      if (pattern.isAboutRecords()) {
        Truth truth = result.trace().patterns().get(i).truth();
        Variable free = variables.get(key(pattern));
        matches = truth == Truth.TRUE || truth == Truth.UNKNOWN && free != null && free.way == 1;
      } else {
        matches = pattern.constraints().stream().allMatch(this::holds);
      }
      if (!matches) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Expression expression) {
    if (expression instanceof Expression.And and) {
      return and.parts().stream().allMatch(this::holds);
    } else if (expression instanceof Expression.Or or) {
      return or.parts().stream().anyMatch(this::holds);
    }
    Expression.Compare compare = (Expression.Compare) expression;
    if (compare.left() instanceof Operand.Reading reading) {
      Object taken = law.readings().get(reading.definition().name());
      return compare.right().stream()
          .anyMatch(option -> option instanceof Operand.Literal l && l.value().equals(taken));
    }
    String name = ((Operand.Fact) compare.left()).definition().name();
    return compare.right().stream().anyMatch(operand -> holds(name, compare.operator(), operand));
  }

  private boolean holds(String name, Operator operator, Operand operand) {
    Possible left = sheet.value(name);
    Possible right = value(operand);
    if (left.isExact() && right.isExact() || left.absence() == Absence.YES) {
      return left.compare(operator, right) == Truth.TRUE;
    }
    if (operand instanceof Operand.Fact other && !right.isSettled()) {
      Variable difference = variables.get(name + " | " + other.definition().name());
      return difference != null && operator.holds(difference.way);
    }
    Variable variable = variables.get(name);
    if (variable == null || variable.way == NO_VALUE || right.exact() == null) {
      return false;
    }
    int threshold = new ArrayList<>(variable.thresholds).indexOf(right.exact());
    return operator.holds(Integer.compare(variable.way, 2 * threshold + 1));
  }
}
