package vn.antq.rules.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * A place in a file that a person edits.
 *
 * @param file the file as the caller named it: a path, or a path inside a pack; empty when the
 *     value did not come from a file
 * @param line line number from 1; 0 when unknown
 * @param column column from 1, counted in characters; 0 when unknown
 */
public record Place(String file, int line, int column) implements Serializable {

  /** Refuses null. */
  public Place {
    Objects.requireNonNull(file, "file");
  }

  /** The place of a value that was given through the Java API. */
  public static final Place NOWHERE = new Place("", 0, 0);

  /**
   * Returns {@code file:line:column}, without the parts that are not known; empty for {@link
   * #NOWHERE}.
   */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return file + ":" + line + ":" + column;
  }
}
