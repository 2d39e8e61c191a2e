package vn.antq.rules.problem;

import java.util.List;
import java.util.Objects;

/**
 * A pack whose rules contradict each other on a dossier: two awards for one criterion, two outcomes
 * or none for one scorecard, or a rule on which Drools and the second evaluator disagree. No answer
 * is better than an unsound one.
 */
public final class PackDefectException extends RuntimeException {

  private static final long serialVersionUID = 2L;

  private final Kind kind;
  private final String criterion;

  /** An immutable list of the JDK, which can be serialised. */
  @SuppressWarnings("serial")
  private final List<String> rules;

  /**
   * Creates the error.
   *
   * @param kind what is wrong with the pack
   * @param criterion id of the criterion that it is about; empty when it is about none
   * @param rules names of the rules that it is about
   * @param message names the rules, their places and the dossier, in Vietnamese
   */
  public PackDefectException(Kind kind, String criterion, List<String> rules, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.kind = Objects.requireNonNull(kind, "kind");
    this.criterion = Objects.requireNonNull(criterion, "criterion");
    this.rules = List.copyOf(Objects.requireNonNull(rules, "rules"));
  }

  /** What can be wrong with a pack that was loaded. */
  public enum Kind {
    /** Several levels of one criterion are awarded at once. */
    AWARDS,
    /** The scorecard reaches no outcome. */
    NO_OUTCOME,
    /** The scorecard reaches several outcomes. */
    SEVERAL_OUTCOMES,
    /** Drools and the second evaluator disagree. */
    DISAGREEMENT,
    /** What was compiled of the pack was changed since it was released. */
    CHANGED
  }

  /** Returns what is wrong with the pack. */
  public Kind kind() {
    return kind;
  }

  /** Returns the id of the criterion that it is about; empty when it is about none. */
  public String criterion() {
    return criterion;
  }

  /** Returns the names of the rules that it is about, in the order of the pack. */
  public List<String> rules() {
    return rules;
  }
}
