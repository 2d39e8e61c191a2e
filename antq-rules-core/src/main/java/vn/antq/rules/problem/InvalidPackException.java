package vn.antq.rules.problem;

import java.util.List;
import java.util.Objects;

/** A pack that cannot be used. Nothing of it was loaded. */
public final class InvalidPackException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param pack the pack as the caller named it
   * @param problems every problem that was found; at least one
   */
  public InvalidPackException(String pack, List<Problem> problems) {
    super(
        "Gói \""
            + Objects.requireNonNull(pack, "pack")
            + "\" có "
            + Objects.requireNonNull(problems, "problems").size()
            + " lỗi:",
        problems);
  }
}
