package vn.antq.rules.internal.dossier;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.antq.rules.dossier.Evidence;

/**
 * A unit that was looked at when units were counted, as the evidence of their number tells it.
 *
 * @param unit its name
 * @param dossier id of its dossier
 * @param counts whether it is counted
 * @param why what that follows from; may be empty
 */
public record CountedUnit(String unit, String dossier, Counts counts, String why) {

  private static final Pattern NOTE =
      Pattern.compile(
          Arrays.stream(Counts.values())
                  .map(Counts::label)
                  .collect(Collectors.joining("|", "(", ")"))
              + "(?: \\((.*)\\))?",
          Pattern.DOTALL);

  /** Whether a unit is counted. */
  public enum Counts {
    /** It is. */
    COUNTED("tính"),
    /** It is not. */
    NOT_COUNTED("không tính"),
    /** What is known does not tell. */
    UNKNOWN("chưa rõ");

    private final String label;

    Counts(String label) {
      this.label = label;
    }

    /** Returns it in Vietnamese. */
    public String label() {
      return label;
    }
  }

  /** Returns what a number that counts the unit rests on. */
  public Evidence evidence() {
    return new Evidence(
        unit, Optional.empty(), dossier, counts.label() + (why.isEmpty() ? "" : " (" + why + ")"));
  }

  /** Returns the unit that evidence tells of; empty when it is a document. */
  public static Optional<CountedUnit> of(Evidence evidence) {
    Matcher note = NOTE.matcher(evidence.note());
    if (evidence.document().isEmpty()
        || evidence.link().isEmpty()
        || evidence.date().isPresent()
        || !evidence.issuer().isEmpty()
        || !note.matches()) {
      return Optional.empty();
    }
    Counts counts =
        Arrays.stream(Counts.values())
            .filter(known -> known.label().equals(note.group(1)))
            .findFirst()
            .orElseThrow();
    return Optional.of(
        new CountedUnit(
            evidence.document(),
            evidence.link(),
            counts,
            Optional.ofNullable(note.group(2)).orElse("")));
  }
}
