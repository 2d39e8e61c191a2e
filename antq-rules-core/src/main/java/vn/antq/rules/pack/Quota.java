package vn.antq.rules.pack;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.problem.Place;
import vn.antq.rules.value.FigureValue;
import vn.antq.rules.value.Ratio;

/**
 * How many units of a group may have an outcome, or a better one: <i>xuất sắc</i> at most 20 % of
 * those of one commune that come to <i>khá</i> or better, taken in an order. A step after the
 * single classifications, which know nothing of it. A unit that is pushed down gets the next lower
 * outcome.
 *
 * @param origin name of the pack that states it
 * @param id its id
 * @param title what it says, in Vietnamese
 * @param outcome code of the outcome; it and better ones are limited
 * @param of code of the outcome that a unit must reach at least to be counted in what the quota is
 *     a part of; not better than {@code outcome}
 * @param figure name of the figure that says which part; a percentage of at most 100
 * @param among which units are a group: {@value #WITHIN}, or the name of a fact
 * @param rounding what becomes of a part of a unit
 * @param order by what units are taken, first key first; at least one
 * @param ties what becomes of units that are alike where the quota ends
 * @param basis how sure we are of it
 * @param citation where the law says so
 * @param place where it stands
 */
public record Quota(
    String origin,
    String id,
    String title,
    String outcome,
    String of,
    String figure,
    String among,
    Rounding rounding,
    List<Key> order,
    Ties ties,
    Basis basis,
    Citation citation,
    Place place) {

  /** Units that name the same unit as the one that they are within are a group. */
  public static final String WITHIN = "within";

  /** Units are taken by their points, more first. */
  public static final String POINTS = "points";

  /** Copies the list. */
  public Quota {
    order = List.copyOf(order);
  }

  /**
   * One key of an order.
   *
   * @param by {@value #POINTS}, or the name of a fact that is a number
   * @param more whether more comes first
   */
  public record Key(String by, boolean more) {

    /** By points, more first. */
    public static final Key BY_POINTS = new Key(POINTS, true);

    /** Says whether it is the points and no fact. */
    public boolean isPoints() {
      return by.equals(POINTS);
    }
  }

  /** What becomes of a part of a unit. */
  public enum Rounding {
    /** 1.9 units are 1. */
    DOWN("down", "làm tròn xuống"),
    /** 1.5 units are 2, and less is 1. */
    HALF_UP("half-up", "làm tròn theo số học, từ 0,5 trở lên thành 1"),
    /** 1.1 units are 2. */
    UP("up", "làm tròn lên");

    private final String code;
    private final String label;

    Rounding(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** Returns the word used in packs. */
    public String code() {
      return code;
    }

    /** Returns what is done, in Vietnamese. */
    public String label() {
      return label;
    }

    /** Returns the rounding of that code. */
    public static Optional<Rounding> of(String code) {
      Objects.requireNonNull(code, "code");
      return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    /** Returns how many whole units a part of {@code units} is. */
    public long part(Ratio part, long units) {
      Objects.requireNonNull(part, "part");
      long whole = part.greatestPartOf(units);
      return switch (this) {
        case DOWN -> whole;
        case UP -> part.leastPartOf(units);
        // Half a unit more, then down: twice as fine, so that no half is lost.
        case HALF_UP -> (part.greatestPartOf(Math.multiplyExact(2, units)) + 1) / 2;
      };
    }
  }

  /** What becomes of units that are alike where the quota ends. */
  public enum Ties {
    /** All of them keep the outcome; there may be more than the quota. */
    ALL_IN("all-in", "cùng được giữ"),
    /** All of them are pushed down; there may be fewer than the quota. */
    ALL_OUT("all-out", "cùng hạ"),
    /** The law does not say which: the outcome of each of them is open. */
    OPEN("open", "để ngỏ, người có thẩm quyền quyết định");

    private final String code;
    private final String label;

    Ties(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** Returns the word used in packs. */
    public String code() {
      return code;
    }

    /** Returns what is done, in Vietnamese. */
    public String label() {
      return label;
    }

    /** Returns what is done of that code. */
    public static Optional<Ties> of(String code) {
      Objects.requireNonNull(code, "code");
      return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }
  }

  /** Returns what a ranking relies on that applies it; its figure is another. */
  public Reliance reliance() {
    return new Reliance(
        origin, Reliance.Kind.QUOTA, id, title, rounding.label(), basis, citation, place);
  }

  /** Returns the names of the facts that group or order units. */
  public Set<String> facts() {
    Set<String> facts = new LinkedHashSet<>();
    order.stream().filter(key -> !key.isPoints()).forEach(key -> facts.add(key.by()));
    if (!among.equals(WITHIN)) {
      facts.add(among);
    }
    return facts;
  }

  /**
   * Returns which part of the units it is.
   *
   * @param unit the unit type that states this quota
   * @throws IllegalStateException if the unit type has no such percentage; a pack that was read has
   */
  public Ratio share(UnitType unit) {
    Objects.requireNonNull(unit, "unit");
    Figure stated = unit.figures().get(figure);
    if (stated == null || !(stated.value() instanceof FigureValue.Percent percent)) {
      throw new IllegalStateException("No percentage " + figure + " for " + id);
    }
    return percent.ratio();
  }
}
