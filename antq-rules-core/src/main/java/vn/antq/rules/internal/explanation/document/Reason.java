package vn.antq.rules.internal.explanation.document;

/**
 * One reason.
 *
 * @param kind what it is about
 * @param tone its colour
 * @param mark sign that stands before it
 * @param text a Vietnamese sentence
 * @param depth how many reasons it stands below: a nested classification explains a criterion
 */
public record Reason(Kind kind, Tone tone, String mark, String text, int depth) {

  /** What a reason is about. */
  public enum Kind {
    /** A step from the findings to the outcome. */
    STEP,
    /** A criterion. */
    CRITERION,
    /** Words that lead to the criteria of a nested classification. */
    LEAD
  }
}
