package vn.antq.rules.examples.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.Classifier;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.ranking.Entrant;
import vn.antq.rules.ranking.RankedUnit;
import vn.antq.rules.ranking.Ranking;

/** Ranks the units of a run, where the pack states quotas. */
public final class RankedRun {

  private RankedRun() {}

  /**
   * Returns the ranking; empty when the pack states none.
   *
   * @param read what was read
   * @param answers what came of it, in the same order
   */
  public static Optional<Ranking> of(
      List<Answer> read, List<Answer> answers, Classifier classifier) {
    if (!Ranking.isStatedBy(classifier)) {
      return Optional.empty();
    }
    Map<String, Dossier> dossiers = new HashMap<>();
    for (Answer one : read) {
      if (one instanceof Answer.Read dossier) {
        dossiers.put(dossier.file(), dossier.dossier());
      }
    }
    List<Entrant> entrants = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer instanceof Answer.Classified classified) {
        entrants.add(
            Entrant.of(classified.file(), classified.dossier(), classified.classification()));
      } else if (!(answer instanceof Answer.OutOfScope)) {
        // What is too weakly founded to be a result cannot push anybody down either.
        Optional.ofNullable(dossiers.get(answer.file()))
            .ifPresent(dossier -> entrants.add(Entrant.refused(answer.file(), dossier)));
      }
    }
    return Optional.of(Ranking.of(classifier, entrants, Answer.unread(read)));
  }

  /** Returns the exit status that a ranking leads to: it can open what was decided. */
  public static int status(Ranking ranking) {
    return ranking.units().stream().allMatch(RankedRun::isDecided)
        ? ExitStatus.DECIDED
        : ExitStatus.UNDECIDED;
  }

  private static boolean isDecided(RankedUnit unit) {
    return unit.after().fold(decided -> true, open -> false);
  }
}
