package vn.antq.rules.examples.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import vn.antq.rules.examples.workbook.CellPlace;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.problem.PackDefectException;

/** Input that a command cannot work with, told in Vietnamese. */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private BadInput(String message) {
    super(message, null, false, false);
  }

  /** Returns what is wrong, told in Vietnamese. */
  public static BadInput of(String message) {
    return new BadInput(message);
  }

  /** Returns what is wrong with input that was read. */
  public static BadInput of(InvalidInputException problem) {
    return new BadInput(String.valueOf(problem.getMessage()));
  }

  /**
   * Does something with a file that the command line names.
   *
   * @throws BadInput if there is no such file, it cannot be read, or what it holds is wrong
   */
  public static <T> T reading(String file, Function<Path, T> use) {
    Path path =
        PathText.path(file)
            .orElseThrow(
                () -> new BadInput(Answer.unreadable(file, new NoSuchFileException(file))));
    try {
      return use.apply(path);
    } catch (InvalidInputException e) {
      throw new BadInput(CellPlace.told(e));
    } catch (PackDefectException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw new BadInput(Answer.unreadable(file, cause == null ? e : cause));
    }
  }
}
