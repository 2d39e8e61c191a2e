package vn.antq.rules.problem;

/**
 * One thing that is wrong in a pack or a dossier, told to the person who can mend it, in
 * Vietnamese.
 *
 * @param code stable name of the kind of problem, for programs, such as {@code unknown-fact}
 * @param place where it stands
 * @param message what was found and what was expected, a Vietnamese sentence
 * @param advice what to do about it, a Vietnamese sentence; empty when there is none
 */
public record Problem(String code, Place place, String message, String advice) {

  /**
   * Returns the problem as a person reads it: {@code place: message}, then the advice on a line of
   * its own.
   */
  public String text() {
    String head = place.toString().isEmpty() ? message : place + ": " + message;
    return advice.isEmpty() ? head : head + "\n    " + advice;
  }
}
