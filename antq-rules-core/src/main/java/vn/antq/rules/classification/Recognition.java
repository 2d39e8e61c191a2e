package vn.antq.rules.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.pack.Outcome;

/**
 * A decision on the unit by a regulation that this answer rests on, as the dossier states it,
 * beside what the same dossier gives by calculation. It counts only with its number, its date and
 * who issued it: without them anybody could write it.
 *
 * @param fact name of the fact that states it
 * @param decision what the pack calls it within a sentence; empty when it does not say
 * @param document the document by which it was calculated
 * @param stated the outcome that the decision is said to state
 * @param worst the worst outcome by calculation
 * @param best the best outcome by calculation; equal to {@code worst} when decided
 * @param lacks what the dossier does not say of the decision
 */
public record Recognition(
    String fact,
    String decision,
    String document,
    Outcome stated,
    Outcome worst,
    Outcome best,
    List<Part> lacks) {

  /** Copies the list. */
  public Recognition {
    lacks = List.copyOf(lacks);
  }

  /** What makes a decision one that somebody else can find. */
  public enum Part {
    /** Its number, within the name of the document. */
    NUMBER("number", "số văn bản"),
    /** The day on which it was issued. */
    DATE("date", "ngày ban hành"),
    /** Who issued it. */
    ISSUER("issuer", "cơ quan ban hành");

    private final String code;
    private final String label;

    Part(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** Returns the word used in JSON. */
    public String code() {
      return code;
    }

    /** Returns the Vietnamese name. */
    public String label() {
      return label;
    }
  }

  /** Returns what to call the decision within a sentence. */
  public String called() {
    return decision.isEmpty() ? "quyết định" : decision;
  }

  /** Says whether the answer takes the decision in place of the calculation. */
  public boolean counts() {
    return lacks.isEmpty();
  }

  /** Says whether the calculation came, or can still come, to what the decision states. */
  public boolean agrees() {
    return worst.rank() <= stated.rank() && stated.rank() <= best.rank();
  }

  /**
   * Returns what no piece of the evidence says of a decision; of several pieces the one that says
   * most is taken.
   */
  public static List<Part> lacking(List<Evidence> evidence) {
    List<Part> least = List.of(Part.values());
    for (Evidence piece : evidence) {
      List<Part> lacks = new ArrayList<>(List.of(Part.values()));
      if (piece.document().chars().anyMatch(Character::isDigit)) {
        lacks.remove(Part.NUMBER);
      }
      if (piece.date().isPresent()) {
        lacks.remove(Part.DATE);
      }
      if (!piece.issuer().isBlank()) {
        lacks.remove(Part.ISSUER);
      }
      least = Stream.of(least, lacks).min(java.util.Comparator.comparingInt(List::size)).get();
    }
    return least;
  }
}
