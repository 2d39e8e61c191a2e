package vn.antq.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * A group of criteria, or an item of a score sheet whose parts are criteria or further groups.
 *
 * @param origin name of the pack that states it
 * @param code its code within the unit type
 * @param label its Vietnamese name
 * @param within code of the group that it is a part of; empty when it is part of none
 * @param role what its points are for
 * @param most the most points that it gives or takes off; absent when the pack does not say
 * @param basis how sure we are of its role and its most points
 * @param citation where the law says so
 * @param place where it stands
 */
public record Group(
    String origin,
    String code,
    String label,
    String within,
    Role role,
    Optional<BigDecimal> most,
    Basis basis,
    Citation citation,
    Place place) {

  /** What the points of a group are for. */
  public enum Role {
    /** They are part of the scale. */
    COUNTED("counted", ""),
    /** They come on top of the scale, up to the most that the group gives. */
    BONUS("bonus", "điểm thưởng"),
    /** What its criteria lose is taken off the total, up to the most that the group takes. */
    DEDUCTION("deduction", "điểm trừ");

    private final String code;
    private final String label;

    Role(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** Returns its name in packs and answers. */
    public String code() {
      return code;
    }

    /** Returns its Vietnamese name; empty for what is counted. */
    public String label() {
      return label;
    }
  }

  /**
   * Returns a group and those that it is a part of, the innermost first; none when none has the
   * name.
   *
   * @param groups the groups of a unit type
   * @param label Vietnamese name of the innermost
   */
  public static List<Group> chain(List<Group> groups, String label) {
    Objects.requireNonNull(groups, "groups");
    Objects.requireNonNull(label, "label");
    List<Group> chain = new ArrayList<>();
    Optional<Group> next = groups.stream().filter(one -> one.label().equals(label)).findFirst();
    while (next.isPresent() && !chain.contains(next.get())) {
      Group group = next.get();
      chain.add(group);
      next = groups.stream().filter(one -> one.code().equals(group.within())).findFirst();
    }
    return chain;
  }

  /** Says whether the pack states more of it than its name. */
  public boolean isStructured() {
    return !within.isEmpty() || role != Role.COUNTED || most.isPresent();
  }

  /** Returns what is said of its points, in Vietnamese: {@code điểm thưởng, tối đa 5 điểm}. */
  public String text() {
    String limit = most.map(points -> "tối đa " + Wording.number(points) + " điểm").orElse("");
    return role.label() + (role.label().isEmpty() || limit.isEmpty() ? "" : ", ") + limit;
  }

  /** Returns this group with another limit of points. */
  public Group with(BigDecimal points) {
    Objects.requireNonNull(points, "points");
    return new Group(
        origin, code, label, within, role, Optional.of(points), basis, citation, place);
  }

  /** Returns it as something that a result relies on. */
  public Reliance reliance() {
    return new Reliance(origin, Reliance.Kind.GROUP, code, label, text(), basis, citation, place);
  }
}
