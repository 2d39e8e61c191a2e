package vn.antq.rules.problem;

import java.util.Objects;

/**
 * A pack whose rules contradict each other on a dossier: two awards for one criterion, two outcomes
 * or none for one scorecard, or a rule on which Drools and the second evaluator disagree. No answer
 * is better than an unsound one.
 */
public final class PackDefectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param message names the rules, their places and the dossier, in Vietnamese
   */
  public PackDefectException(String message) {
    super(Objects.requireNonNull(message, "message"));
  }
}
