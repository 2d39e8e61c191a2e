package vn.antq.rules.problem;

import java.util.List;
import java.util.Objects;

/** A stored answer that cannot be read back: a part is missing, or is none that an answer has. */
public final class InvalidAnswerException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param answer the file it was read from, or what the caller called it
   * @param problems every problem that was found; at least one
   */
  public InvalidAnswerException(String answer, List<Problem> problems) {
    super(
        "Kết quả đã lưu \""
            + Objects.requireNonNull(answer, "answer")
            + "\" có "
            + Objects.requireNonNull(problems, "problems").size()
            + " lỗi:",
        problems);
  }
}
