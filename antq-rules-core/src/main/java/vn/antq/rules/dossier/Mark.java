package vn.antq.rules.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * The points that people gave a criterion on the score sheet: the unit itself, and those above it.
 * They never decide; where they differ from what the facts come to, the answer says so.
 *
 * @param self the points that the unit gave itself; absent when it gave none
 * @param superior the points that those above it gave; absent when they gave none
 * @param by who gave the latter, such as {@code Công an xã Đồng Gió}; may be empty
 * @param note remark; may be empty
 * @param evidence what the points rest on
 * @param place where they stand; {@link Place#NOWHERE} when stated through the Java API
 */
public record Mark(
    Optional<BigDecimal> self,
    Optional<BigDecimal> superior,
    String by,
    String note,
    List<Evidence> evidence,
    Place place) {

  /** Takes numbers in one spelling, composes the texts (NFC) and copies the list. */
  public Mark {
    self = Objects.requireNonNull(self, "self").map(Wording::plain);
    superior = Objects.requireNonNull(superior, "superior").map(Wording::plain);
    by = Wording.composed(Objects.requireNonNull(by, "by"));
    note = Wording.composed(Objects.requireNonNull(note, "note"));
    evidence = List.copyOf(Objects.requireNonNull(evidence, "evidence"));
    Objects.requireNonNull(place, "place");
  }

  /** Returns the points that a unit gave itself. */
  public static Mark self(BigDecimal points) {
    return new Mark(
        Optional.of(Objects.requireNonNull(points, "points")),
        Optional.empty(),
        "",
        "",
        List.of(),
        Place.NOWHERE);
  }

  /**
   * Returns this mark with the points that those above the unit gave.
   *
   * @param who who gave them; may be empty
   */
  public Mark withSuperior(BigDecimal points, String who) {
    return new Mark(
        self,
        Optional.of(Objects.requireNonNull(points, "points")),
        Objects.requireNonNull(who, "who"),
        note,
        evidence,
        place);
  }
}
