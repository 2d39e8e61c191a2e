package vn.antq.rules.internal.explanation.document;

import java.util.List;
import java.util.Optional;

/**
 * The part of an explanation that fits on a screen.
 *
 * @param head which unit was assessed, when and by what
 * @param warnings what the reader must know before reading the result
 * @param verdict the result
 * @param reasons what led to it
 * @param missing the facts to collect
 * @param notices what the reader must know besides
 */
public record Summary(
    Head head,
    List<Warning> warnings,
    Verdict verdict,
    List<Reason> reasons,
    List<String> missing,
    List<String> notices) {

  /** Copies the lists. */
  public Summary {
    warnings = List.copyOf(warnings);
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    notices = List.copyOf(notices);
  }

  /**
   * Which unit was assessed, when and by what.
   *
   * @param unit the unit and what it lies within
   * @param type its type and code
   * @param regulation what was assessed
   * @param document by which document
   * @param period the period
   * @param authority who decides; absent when that is not known
   * @param deadline before when; absent when that is not known
   * @param dossier id of the dossier; may be empty
   */
  public record Head(
      String unit,
      String type,
      String regulation,
      String document,
      String period,
      Optional<String> authority,
      Optional<String> deadline,
      String dossier) {}

  /** Returns the warnings of one kind. */
  public List<Warning> warnings(Warning.Kind kind) {
    return warnings.stream().filter(warning -> warning.kind() == kind).toList();
  }
}
