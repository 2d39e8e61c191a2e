package vn.antq.rules.batch;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.Problem;

/**
 * What came of one input of a {@link Batch}. Immutable as far as the input is.
 *
 * @param <T> what the inputs are
 */
public sealed interface Answer<T> {

  /** Returns the position of the input in its source, from 1. */
  long number();

  /** Returns the input. */
  T input();

  /**
   * An input that was classified, if only to a range.
   *
   * @param number position of the input in its source, from 1
   * @param input the input
   * @param dossier the dossier that it was read as
   * @param classification the classification
   */
  record Classified<T>(long number, T input, Dossier dossier, Classification classification)
      implements Answer<T> {}

  /**
   * An input that was not classified. The others are.
   *
   * @param number position of the input in its source, from 1
   * @param input the input
   * @param dossier the dossier; empty when the input could not be read as one
   * @param reason why it was refused
   * @param problems everything that was found, told in Vietnamese; at least one
   */
  record Refused<T>(
      long number, T input, Optional<Dossier> dossier, Reason reason, List<Problem> problems)
      implements Answer<T> {

    /** Copies the list. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Why an input was refused. */
  enum Reason {
    /** The dossier states something wrong or contradictory, or is none. */
    INVALID,
    /** The regulation does not cover the unit; nothing is wrong with the dossier. */
    OUT_OF_SCOPE,
    /** The rules of the pack contradict each other on this dossier. */
    PACK_DEFECT,
    /** The file that the input names, or the like, could not be read. */
    UNREADABLE
  }
}
