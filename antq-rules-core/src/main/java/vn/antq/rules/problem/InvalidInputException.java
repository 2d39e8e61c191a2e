package vn.antq.rules.problem;

import java.util.List;
import java.util.stream.Collectors;
import vn.antq.rules.internal.line.Harmless;

/** Input that cannot be used; carries every problem that was found in it, not only the first. */
public abstract sealed class InvalidInputException extends RuntimeException
    permits InvalidPackException,
        InvalidDossierException,
        InvalidReceiptException,
        InvalidAnswerException {

  private static final long serialVersionUID = 1L;

  /** An immutable list of the JDK, which can be serialised. */
  @SuppressWarnings("serial")
  private final List<Problem> problems;

  InvalidInputException(String title, List<Problem> problems) {
    super(
        Harmless.line(title)
            + problems.stream()
                .map(problem -> "\n  " + problem.text().replace("\n", "\n  "))
                .collect(Collectors.joining()));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems in the order of their files and places; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
