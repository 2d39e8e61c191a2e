package vn.antq.rules.problem;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A dossier that cannot be classified: wrong facts, contradictory facts, or no law in force for its
 * period.
 */
public final class InvalidDossierException extends InvalidInputException {

  private static final long serialVersionUID = 1L;
  private static final Set<String> OUT_OF_SCOPE = Set.of("excluded-unit", "unit-not-valid");

  /**
   * Creates the error.
   *
   * @param dossier the dossier's identity, or the file it was read from
   * @param problems every problem that was found; at least one
   */
  public InvalidDossierException(String dossier, List<Problem> problems) {
    super(
        "Hồ sơ \""
            + Objects.requireNonNull(dossier, "dossier")
            + "\" có "
            + Objects.requireNonNull(problems, "problems").size()
            + " lỗi:",
        problems);
  }

  /** Says whether nothing is wrong but that the regulation does not cover the unit. */
  public boolean isOutOfScope() {
    return problems().stream().allMatch(problem -> OUT_OF_SCOPE.contains(problem.code()));
  }
}
