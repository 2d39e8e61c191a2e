package vn.antq.rules.batch;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.antq.rules.Classifier;
import vn.antq.rules.batch.Answer.Reason;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * What came of an input, before it has a number.
 *
 * @param dossier the dossier that it was read as
 * @param result the classification, or why there is none
 * @param nanos how long it took
 */
record Attempt(Optional<Dossier> dossier, Result result, long nanos) {

  /** A classification, or why there is none. */
  sealed interface Result {}

  /** A classification. */
  record Success(Classification classification) implements Result {}

  /** Why there is none. */
  record Refusal(Reason reason, List<Problem> problems) implements Result {}

  static <T> Attempt of(T input, Function<? super T, Dossier> reading, Classifier classifier) {
    long start = System.nanoTime();
    Optional<Dossier> dossier = Optional.empty();
    Result result;
    try {
      dossier = Optional.of(reading.apply(input));
      result = new Success(classifier.classify(dossier.get()));
    } catch (InvalidDossierException e) {
      result = new Refusal(e.isOutOfScope() ? Reason.OUT_OF_SCOPE : Reason.INVALID, e.problems());
    } catch (PackDefectException e) {
      result = refusal(Reason.PACK_DEFECT, "pack-defect", dossier, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      String what = cause.getClass().getSimpleName() + ": " + cause.getMessage();
      result = refusal(Reason.UNREADABLE, "unreadable", dossier, "Không đọc được (" + what + ").");
    }
    return new Attempt(dossier, result, System.nanoTime() - start);
  }

  private static Refusal refusal(
      Reason reason, String code, Optional<Dossier> dossier, String message) {
    Place place = dossier.map(Dossier::place).orElse(Place.NOWHERE);
    return new Refusal(reason, List.of(new Problem(code, place, message, "")));
  }

  <T> Answer<T> answer(long number, T input) {
    if (result instanceof Success success) {
      return new Answer.Classified<>(
          number, input, dossier.orElseThrow(), success.classification());
    }
    Refusal refusal = (Refusal) result;
    return new Answer.Refused<>(number, input, dossier, refusal.reason(), refusal.problems());
  }
}
