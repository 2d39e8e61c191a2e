package vn.antq.rules.batch;

import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;

/**
 * A unit that may be counted for the one that it is within.
 *
 * @param dossier its dossier
 * @param classification its classification, if there is one that can be believed
 * @param sure whether it surely is within
 * @param doubt why there is no classification to believe, or whether it is within, in Vietnamese;
 *     may be empty
 */
record RollUpMember(
    Dossier dossier, Optional<Classification> classification, boolean sure, String doubt) {

  String title() {
    String name = dossier.unit().name();
    return name.isEmpty() ? dossier.id() : name;
  }

  /** Returns the classification by the given pack. */
  Optional<Classification> by(String pack) {
    return classification.flatMap(answer -> find(answer, pack));
  }

  private static Optional<Classification> find(Classification answer, String pack) {
    if (answer.pack().name().equals(pack)) {
      return Optional.of(answer);
    }
    return answer.nested().stream().flatMap(inner -> find(inner, pack).stream()).findFirst();
  }
}
