package vn.antq.rules.pack;

import vn.antq.rules.internal.text.Term;
import vn.antq.rules.problem.Place;

/**
 * Something written in a pack that a result relies on: a figure, the points of an award level, an
 * open reading, or a value taken when the dossier is silent. Confirming it is an edit of one place.
 *
 * @param pack name of the pack
 * @param kind what it is
 * @param name its name in the pack, such as {@code participationFull} or {@code KDC-A2 full}
 * @param label what it is, in Vietnamese
 * @param value its value, in Vietnamese
 * @param basis how sure we are of it
 * @param citation where it stands in the law
 * @param place where it stands in the pack
 */
public record Reliance(
    String pack,
    Kind kind,
    String name,
    String label,
    String value,
    Basis basis,
    Citation citation,
    Place place) {

  /** Sets of many reliances are made for every answer; a name tells nearly all of them apart. */
  @Override
  public int hashCode() {
    return 31 * name.hashCode() + kind.ordinal();
  }

  /** Kinds of things a result relies on. */
  public enum Kind {
    /** A number or date of the law. */
    FIGURE(Term.FIGURE.word()),
    /** The points of one award level. */
    AWARD("điểm"),
    /** How points are rounded. */
    ROUNDING("cách làm tròn"),
    /** What the points of a group of criteria are for, and how many they can be. */
    GROUP("nhóm điểm"),
    /** How the total is worked out. */
    TOTAL("cách tính tổng điểm"),
    /** One reading of an open provision. */
    READING(Term.READING.word()),
    /** The value of a fact that the dossier may leave out. */
    DEFAULT("giá trị ngầm định"),
    /** The condition of a criterion itself. */
    CRITERION("tiêu chí"),
    /** A gate or a cap of an outcome. */
    LIMIT(Term.GATE.word() + ", " + Term.CAP.word()),
    /** How many units of a group may have an outcome. */
    QUOTA(Term.QUOTA.word()),
    /** Which units the regulation covers. */
    SCOPE("phạm vi áp dụng"),
    /** The day before which units are decided. */
    DEADLINE("thời hạn"),
    /** Who decides. */
    AUTHORITY("thẩm quyền"),
    /** When the regulation is in force. */
    IN_FORCE("hiệu lực"),
    /** The assessment period. */
    PERIOD("kỳ đánh giá");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the Vietnamese name. */
    public String label() {
      return label;
    }
  }
}
