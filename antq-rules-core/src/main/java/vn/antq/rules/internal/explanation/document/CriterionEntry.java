package vn.antq.rules.internal.explanation.document;

import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Score;
import vn.antq.rules.internal.dossier.CountedUnit;

/**
 * A criterion.
 *
 * @param id its id
 * @param title what it asks
 * @param tone its colour
 * @param mark its sign
 * @param verdict what it came to and why, with its points and its source
 * @param status what it came to, alone
 * @param score its points; absent when it earns none
 * @param source where the law says so, and how sure that is
 * @param detail its rules and numbers; absent when they are not told
 */
public record CriterionEntry(
    String id,
    String title,
    Tone tone,
    String mark,
    String verdict,
    String status,
    Optional<Score> score,
    String source,
    Optional<Detail> detail) {

  /**
   * What stands below a criterion.
   *
   * @param lines its rules and what came of them
   * @param counts the units that its numbers were counted from
   * @param notes what there is to be said of its values
   */
  public record Detail(List<Line> lines, List<Count> counts, List<Note> notes) {

    /** Copies the lists. */
    public Detail {
      lines = List.copyOf(lines);
      counts = List.copyOf(counts);
      notes = List.copyOf(notes);
    }
  }

  /**
   * The units that a number was counted from.
   *
   * @param heading how many they are, or where they are listed
   * @param units the units; empty when another criterion lists them
   */
  public record Count(String heading, List<CountedUnit> units) {

    /** Copies the list. */
    public Count {
      units = List.copyOf(units);
    }
  }
}
