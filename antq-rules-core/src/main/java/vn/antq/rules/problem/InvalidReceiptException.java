package vn.antq.rules.problem;

import java.util.List;
import java.util.Objects;

/** A receipt that is not as it was written: a part was changed, is missing or cannot be read. */
public final class InvalidReceiptException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param receipt the file it was read from, or what the caller called it
   * @param problems every problem that was found; at least one
   */
  public InvalidReceiptException(String receipt, List<Problem> problems) {
    super(
        "Biên nhận \""
            + Objects.requireNonNull(receipt, "receipt")
            + "\" có "
            + Objects.requireNonNull(problems, "problems").size()
            + " lỗi:",
        problems);
  }
}
