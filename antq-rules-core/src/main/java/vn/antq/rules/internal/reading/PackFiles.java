package vn.antq.rules.internal.reading;

import java.util.Optional;
import vn.antq.rules.internal.problem.ProblemLog;

/** The files of one pack, wherever they are kept. */
public interface PackFiles {

  /** Returns the pack's name: the name of its folder. */
  String name();

  /** Returns what to call a file when telling a person about it. */
  String display(String file);

  /**
   * Returns a file's text, or empty when there is no such file or after reporting that it cannot be
   * read.
   */
  Optional<String> text(String file, ProblemLog problems);

  /**
   * Returns a file that the build of the library made of the pack, or empty when it made none.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  Optional<byte[]> built(String file);

  /**
   * Returns what the pack was when the library that it comes with was built; empty when nobody
   * says.
   */
  default Optional<PackSeal> seal() {
    return Optional.empty();
  }
}
