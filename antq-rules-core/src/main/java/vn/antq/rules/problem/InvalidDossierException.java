package vn.antq.rules.problem;

import java.util.List;

/**
 * A dossier that cannot be classified: wrong facts, contradictory facts, or no law in force for its
 * period.
 */
public final class InvalidDossierException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param dossier the dossier's identity, or the file it was read from
   * @param problems every problem that was found; at least one
   */
  public InvalidDossierException(String dossier, List<Problem> problems) {
    super("Hồ sơ \"" + dossier + "\" có " + problems.size() + " lỗi:", problems);
  }
}
