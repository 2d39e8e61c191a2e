package vn.antq.rules.internal.explanation.document;

import java.util.List;
import java.util.Optional;

/**
 * A result.
 *
 * @param decided whether no missing fact can change it
 * @param tone its colour
 * @param text the class, or between which classes it lies
 * @param headline the same as a headline
 * @param disputes where a decision that the dossier states and the calculation part
 * @param points its points; absent when the regulation does not score
 * @param tally how many criteria came to what
 * @param basis its weakest basis
 */
public record Verdict(
    boolean decided,
    Tone tone,
    String text,
    String headline,
    List<String> disputes,
    Optional<Points> points,
    String tally,
    String basis) {

  /** Copies the list. */
  public Verdict {
    disputes = List.copyOf(disputes);
  }
}
