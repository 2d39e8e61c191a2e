package vn.antq.rules.internal.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** Collects problems, so that all of them are told at once. Not thread-safe. */
public final class ProblemLog {

  private final List<Problem> problems = new ArrayList<>();

  /** Adds a problem with advice. */
  public void add(String code, Place place, String message, String advice) {
    problems.add(new Problem(code, place, message, advice));
  }

  /** Adds a problem without advice. */
  public void add(String code, Place place, String message) {
    add(code, place, message, "");
  }

  /** Says whether nothing was wrong. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Returns how many problems there are. */
  public int size() {
    return problems.size();
  }

  /**
   * Returns the problems by file, line and column; those of one place in the order they were found.
   */
  public List<Problem> sorted() {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem problem) -> problem.place().file())
                .thenComparing(problem -> problem.place().line())
                .thenComparing(problem -> problem.place().column()))
        .toList();
  }
}
