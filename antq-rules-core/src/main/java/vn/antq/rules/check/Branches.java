package vn.antq.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.antq.rules.pack.Expression;
import vn.antq.rules.pack.Expression.Compare;
import vn.antq.rules.pack.Rule;

/** The ways in which the conditions of a rule can all hold. */
final class Branches {

  private static final int MAX = 200;

  private Branches() {}

  /**
   * A comparison of one way.
   *
   * @param subject what it looks at: the unit, the scorecard, or one pattern of records
   * @param compare the comparison
   */
  record Part(String subject, Compare compare) {

    /** Says whether it looks at the unit or the scorecard, of which there is one. */
    boolean isAboutUnit() {
      return subject.equals(Rule.UNIT) || subject.equals(Rule.SCORECARD);
    }
  }

  /** Returns the ways, each a list of comparisons; empty when there are too many to look at. */
  static Optional<List<List<Part>>> of(Rule rule) {
    List<List<Part>> ways = List.of(List.of());
    for (int i = 0; i < rule.patterns().size(); i++) {
      Rule.Pattern pattern = rule.patterns().get(i);
      String subject = pattern.isAboutRecords() ? pattern.type() + " " + i : pattern.type();
      for (Expression constraint : pattern.constraints()) {
        ways = product(ways, of(constraint, subject));
        if (ways.isEmpty()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(ways);
  }

  private static List<List<Part>> of(Expression expression, String subject) {
    return expression.fold(
        compare -> List.of(List.of(new Part(subject, compare))),
        all -> all.stream().reduce(List.of(List.of()), Branches::product),
        any -> any.stream().flatMap(List::stream).toList());
  }

  /** Empty stands for too many; a condition holds in one way at least. */
  private static List<List<Part>> product(List<List<Part>> left, List<List<Part>> right) {
    if ((long) left.size() * right.size() > MAX) {
      return List.of();
    }
    List<List<Part>> ways = new ArrayList<>();
    for (List<Part> first : left) {
      for (List<Part> second : right) {
        ways.add(Stream.concat(first.stream(), second.stream()).toList());
      }
    }
    return ways;
  }
}
