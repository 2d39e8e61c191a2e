package vn.antq.rules.mutation;

import vn.antq.rules.internal.text.Term;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/**
 * One small change of a pack.
 *
 * @param kind what is changed
 * @param subject what it is changed in: name of a rule, a figure, an open reading or a gate or cap,
 *     or criterion and award level
 * @param change the change as rule files write it, such as {@code points >= figures.goodFrom →
 *     points > figures.goodFrom}
 * @param place where it is changed
 */
public record Mutant(Kind kind, String subject, String change, Place place) {

  /** Returns what to tell of a mutant that no scenario noticed. */
  public Problem problem() {
    return new Problem(
        "unnoticed-change",
        place,
        "Không kịch bản nào phát hiện khi đổi "
            + kind.label()
            + " trong \""
            + subject
            + "\": "
            + change
            + ".",
        "Hãy thêm kịch bản ở đúng chỗ này, hoặc giải thích trong "
            + EquivalentMutants.FILE
            + " vì sao thay đổi này không làm kết quả khác đi.");
  }

  /** What a mutant changes. */
  public enum Kind {
    /** A comparison at its limit: at least becomes more than, and so on. */
    OPERATOR("dấu so sánh"),
    /** A value that stands in a rule becomes the next one. */
    VALUE("giá trị trong luật"),
    /** A condition is dropped, or one of several that are enough. */
    CONDITION("điều kiện"),
    /** A rule awards another level or reaches another outcome. */
    AWARD("mức hoặc kết quả"),
    /** A rule is dropped. */
    RULE("luật"),
    /** A figure becomes the next one: one more or less, one percentage point, one day. */
    FIGURE(Term.FIGURE.word()),
    /** An award level is worth one point more or less. */
    POINTS("điểm"),
    /** A gate guards, or a cap leaves, the next outcome. */
    LIMIT(Term.GATE.word() + ", " + Term.CAP.word()),
    /** An open provision is read otherwise unless the caller says so. */
    READING(Term.READING.word() + " mặc định");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns what a person calls it, in Vietnamese. */
    public String label() {
      return label;
    }
  }
}
