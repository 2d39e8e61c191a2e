package vn.antq.rules.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Reading;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.value.Level;

/**
 * How much the class of a dossier rests on how open provisions are read: every other option of
 * every open reading of the pack and of the packs that it uses is tried, each alone. Options are
 * not tried together, so two that change nothing alone may still change something together.
 * Immutable. To use, not to implement.
 */
public final class OtherReadings {

  private final Classification standing;
  private final List<OtherReading> tried;

  private OtherReadings(Classification standing, List<OtherReading> tried) {
    this.standing = standing;
    this.tried = List.copyOf(tried);
  }

  /**
   * Tries every other reading of a dossier.
   *
   * @param classifier with the readings that are taken; those are what others are compared with
   * @throws InvalidDossierException if the dossier cannot be classified
   * @throws PackDefectException if the pack's rules contradict each other on this dossier
   */
  public static OtherReadings of(Classifier classifier, Dossier dossier) {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(dossier, "dossier");
    Classification standing = classifier.classify(dossier);
    List<OtherReading> tried = new ArrayList<>();
    for (Reading open : classifier.pack().definition().readable().values()) {
      String taken = classifier.readings().getOrDefault(open.name(), open.standard().code());
      for (Level option : open.readings().levels()) {
        if (!option.code().equals(taken)) {
          tried.add(
              other(
                  open,
                  option,
                  standing,
                  classifier.withReading(open.name(), option.code()).classify(dossier)));
        }
      }
    }
    return new OtherReadings(standing, tried);
  }

  private static OtherReading other(
      Reading open, Level option, Classification standing, Classification answer) {
    return new OtherReading(
        open.name(),
        open.label(),
        option.code(),
        option.label(),
        open.basis(),
        open.citation(),
        answer,
        !answer.worst().code().equals(standing.worst().code())
            || !answer.best().code().equals(standing.best().code()),
        isOther(standing.score(), answer.score()));
  }

  private static boolean isOther(Optional<Score> standing, Optional<Score> score) {
    return standing.isPresent()
        && score.isPresent()
        && (standing.get().worst().compareTo(score.get().worst()) != 0
            || standing.get().best().compareTo(score.get().best()) != 0);
  }

  /** Returns what the dossier comes to by the readings that are taken. */
  public Classification standing() {
    return standing;
  }

  /**
   * Returns every option that was tried, readings in the order of the packs, those of used packs
   * first, and options in the order of their reading.
   */
  public List<OtherReading> tried() {
    return tried;
  }

  /** Returns the options that would change the class, in the order of {@link #tried}. */
  public List<OtherReading> changingOutcome() {
    return tried.stream().filter(OtherReading::changesOutcome).toList();
  }
}
