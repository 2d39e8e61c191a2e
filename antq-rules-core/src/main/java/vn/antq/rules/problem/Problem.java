package vn.antq.rules.problem;

import java.io.Serializable;
import java.util.Objects;
import vn.antq.rules.internal.line.Harmless;

/**
 * One thing that is wrong in a pack or a dossier, told to the person who can mend it, in
 * Vietnamese.
 *
 * @param code stable name of the kind of problem, for programs, such as {@code unknown-fact}
 * @param place where it stands
 * @param message what was found and what was expected, a Vietnamese sentence
 * @param advice what to do about it, a Vietnamese sentence; empty when there is none
 */
public record Problem(String code, Place place, String message, String advice)
    implements Serializable {

  /** Refuses null: what there is not is empty. */
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(advice, "advice");
  }

  /**
   * Returns the problem as a person reads it: {@code place: message}, then the advice on a line of
   * its own. What it quotes makes no further line: control characters, line ends and marks that
   * turn the direction of writing are written as spaces.
   */
  public String text() {
    String head = Harmless.line(place.toString().isEmpty() ? message : place + ": " + message);
    return advice.isEmpty() ? head : head + "\n    " + Harmless.line(advice);
  }
}
