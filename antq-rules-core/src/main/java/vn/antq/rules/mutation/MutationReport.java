package vn.antq.rules.mutation;

import java.util.List;
import vn.antq.rules.problem.Problem;

/**
 * What became of the mutants of a pack.
 *
 * @param pack name of the pack
 * @param results one for each mutant, in the order of the pack
 * @param problems what is wrong with the list of equivalent mutants
 */
public record MutationReport(String pack, List<Result> results, List<Problem> problems) {

  /** Copies the lists. */
  public MutationReport {
    results = List.copyOf(results);
    problems = List.copyOf(problems);
  }

  /** What became of a mutant. */
  public enum Fate {
    /** Some scenario no longer holds. */
    KILLED("bị phát hiện"),
    /** Every scenario still holds, and nobody explained why that is right. */
    SURVIVED("chưa bị phát hiện"),
    /** Every scenario still holds, since the change changes nothing, as somebody explained. */
    EQUIVALENT("tương đương");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    /** Returns what a person calls it, in Vietnamese. */
    public String label() {
      return label;
    }
  }

  /**
   * What became of one mutant.
   *
   * @param mutant the mutant
   * @param fate what became of it
   * @param by the scenario that killed it, or why it is equivalent; empty when it survived
   */
  public record Result(Mutant mutant, Fate fate, String by) {}

  /** Returns the mutants that no scenario noticed and nobody explained. */
  public List<Mutant> survivors() {
    return results.stream()
        .filter(result -> result.fate() == Fate.SURVIVED)
        .map(Result::mutant)
        .toList();
  }

  /** Returns how many mutants met the given fate. */
  public long count(Fate fate) {
    return results.stream().filter(result -> result.fate() == fate).count();
  }
}
