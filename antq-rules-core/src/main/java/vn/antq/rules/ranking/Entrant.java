package vn.antq.rules.ranking;

import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;

/**
 * A dossier that takes part in a ranking, with its classification if it has one.
 *
 * @param source where it comes from, such as a file; no two of a ranking have the same
 * @param dossier the dossier
 * @param classification its classification by the pack that ranks; absent when the dossier was
 *     refused, and then its outcome may be any, and it may not be covered at all
 */
public record Entrant(String source, Dossier dossier, Optional<Classification> classification) {

  /** Checks that nothing is null. */
  public Entrant {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(classification, "classification");
  }

  /** Returns a dossier that was classified, if only to a range. */
  public static Entrant of(String source, Dossier dossier, Classification classification) {
    return new Entrant(source, dossier, Optional.of(classification));
  }

  /** Returns a dossier that was refused for what it states; not one that is out of scope. */
  public static Entrant refused(String source, Dossier dossier) {
    return new Entrant(source, dossier, Optional.empty());
  }
}
