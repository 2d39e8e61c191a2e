package vn.antq.rules.check;

import java.util.Comparator;
import java.util.Optional;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * What a check has to say of one place in a pack.
 *
 * @param severity how much it matters
 * @param problem what it is; its code is the id of the check, or of the kind of load error
 * @param counterexample a dossier that, classified by the pack, shows it; absent where there is
 *     nothing to classify
 */
public record Remark(Severity severity, Problem problem, Optional<Dossier> counterexample) {

  /** By file, line and column; of one place by id. */
  static final Comparator<Remark> BY_PLACE =
      Comparator.comparing((Remark remark) -> remark.place().file())
          .thenComparing(remark -> remark.place().line())
          .thenComparing(remark -> remark.place().column())
          .thenComparing(Remark::id)
          .thenComparing(remark -> remark.problem().message());

  /** Returns the id of the check, such as {@code unused-fact}: stable, for programs. */
  public String id() {
    return problem.code();
  }

  /** Returns where it stands. */
  public Place place() {
    return problem.place();
  }

  /**
   * Returns the remark as a person reads it: {@code file:line:column: severity [id]: message}, then
   * the advice on a line of its own. Do not parse it.
   */
  public String text() {
    return new Problem(
            id(),
            place(),
            severity.label() + " [" + id() + "]: " + problem.message(),
            problem.advice())
        .text();
  }
}
