package vn.antq.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.Place;

/**
 * One criterion of a unit type.
 *
 * @param origin name of the pack that states it
 * @param id its id
 * @param group Vietnamese name of its group; may be empty
 * @param title what it asks, in Vietnamese
 * @param citation where the law says so
 * @param basis how sure we are of the condition itself; absent when only its figures and awards
 *     state theirs
 * @param note what is open about it; may be empty
 * @param figures names of its own figures
 * @param awards its award levels, best first; of one with amounts, the most that it gives
 * @param amounts what each match of a rule adds or takes off; empty when it awards levels
 * @param rounding how its points are rounded; absent when they are exact
 * @param prohibits names of the list facts it looks at; empty unless it is a prohibition
 * @param conclusion whether it is decided by an assessor's conclusion rather than by counting
 * @param covers the provisions that it covers
 * @param place where it stands
 * @param replacement that a pack which extends the one that states it decides it by other rules
 */
public record Criterion(
    String origin,
    String id,
    String group,
    String title,
    Citation citation,
    Optional<Basis> basis,
    String note,
    List<String> figures,
    List<Award> awards,
    List<Amount> amounts,
    Optional<Rounding> rounding,
    List<String> prohibits,
    boolean conclusion,
    List<String> covers,
    Place place,
    Optional<RuleReplacement> replacement) {

  /** Copies the lists. */
  public Criterion {
    figures = List.copyOf(figures);
    awards = List.copyOf(awards);
    amounts = List.copyOf(amounts);
    prohibits = List.copyOf(prohibits);
    covers = List.copyOf(covers);
  }

  /** Returns this criterion with other award levels. */
  public Criterion withAwards(List<Award> others) {
    Objects.requireNonNull(others, "others");
    return new Criterion(
        origin,
        id,
        group,
        title,
        citation,
        basis,
        note,
        figures,
        others,
        amounts,
        rounding,
        prohibits,
        conclusion,
        covers,
        place,
        replacement);
  }

  /** Returns this criterion with other amounts. */
  public Criterion withAmounts(List<Amount> others) {
    Objects.requireNonNull(others, "others");
    return new Criterion(
        origin,
        id,
        group,
        title,
        citation,
        basis,
        note,
        figures,
        awards,
        others,
        rounding,
        prohibits,
        conclusion,
        covers,
        place,
        replacement);
  }

  /** Returns this criterion with its points rounded in another way. */
  public Criterion withRounding(Optional<Rounding> other) {
    Objects.requireNonNull(other, "other");
    return new Criterion(
        origin,
        id,
        group,
        title,
        citation,
        basis,
        note,
        figures,
        awards,
        amounts,
        other,
        prohibits,
        conclusion,
        covers,
        place,
        replacement);
  }

  /** Returns this criterion as decided by the rules of another pack, a province's. */
  public Criterion with(RuleReplacement rules) {
    Objects.requireNonNull(rules, "rules");
    RuleReplacement other = rules.of(citation);
    return new Criterion(
        origin,
        id,
        group,
        title,
        other.citation(),
        Optional.of(other.basis()),
        note.isEmpty() ? other.note() : other.note() + " " + note,
        figures,
        awards,
        amounts,
        rounding,
        prohibits,
        conclusion,
        covers,
        place,
        Optional.of(other));
  }

  /** Returns this criterion as cited by another provision that refers to its own. */
  public Criterion through(String provision) {
    Objects.requireNonNull(provision, "provision");
    Citation through =
        new Citation(citation.document(), provision + ", dẫn chiếu " + citation.provision());
    return new Criterion(
        origin,
        id,
        group,
        title,
        through,
        basis,
        note,
        figures,
        awards.stream().map(award -> award.through(citation, through)).toList(),
        amounts.stream().map(amount -> amount.through(citation, through)).toList(),
        rounding,
        prohibits,
        conclusion,
        covers.stream().map(clause -> provision + ", dẫn chiếu " + clause).toList(),
        place,
        replacement);
  }

  /**
   * One award level.
   *
   * @param origin name of the pack that states it
   * @param level its name in rules
   * @param label Vietnamese name; may be empty
   * @param points its points; absent in criteria that are not scored
   * @param basis how sure we are of the points
   * @param citation where the law says so
   * @param place where it stands
   */
  public record Award(
      String origin,
      String level,
      String label,
      Optional<BigDecimal> points,
      Basis basis,
      Citation citation,
      Place place) {

    /** Returns this level with other points. */
    public Award with(BigDecimal otherPoints) {
      Objects.requireNonNull(otherPoints, "otherPoints");
      return new Award(origin, level, label, Optional.of(otherPoints), basis, citation, place);
    }

    private Award through(Citation before, Citation after) {
      return citation.equals(before)
          ? new Award(origin, level, label, points, basis, after, place)
          : this;
    }
  }

  /**
   * Points that each match of a rule adds or takes off: so much for each model, so much off for
   * each case. What takes off begins at the most that the criterion gives and ends at nothing; what
   * adds begins at nothing and ends at the most.
   *
   * @param origin name of the pack that states it
   * @param name its name in rules
   * @param label what is counted, in Vietnamese, such as {@code mỗi vụ chưa giải quyết}
   * @param takes whether it is taken off
   * @param points its points; more than none; of one that takes everything, the most of its
   *     criterion
   * @param whole whether it takes everything: whatever the most is, nothing is left
   * @param times name of the fact that they are multiplied by, such as a share or an assessor's
   *     points; empty when each match counts once
   * @param basis how sure we are of the points
   * @param citation where the law says so
   * @param place where it stands
   */
  public record Amount(
      String origin,
      String name,
      String label,
      boolean takes,
      BigDecimal points,
      boolean whole,
      String times,
      Basis basis,
      Citation citation,
      Place place) {

    private Amount through(Citation before, Citation after) {
      return citation.equals(before)
          ? new Amount(origin, name, label, takes, points, whole, times, basis, after, place)
          : this;
    }

    /** Returns this amount with other points. */
    public Amount with(BigDecimal otherPoints) {
      Objects.requireNonNull(otherPoints, "otherPoints");
      return new Amount(
          origin, name, label, takes, otherPoints, whole, times, basis, citation, place);
    }

    /** Returns what a match does, in Vietnamese: {@code trừ 1 điểm}. */
    public String text() {
      return whole ? "trừ hết điểm" : (takes ? "trừ " : "cộng ") + Wording.number(points) + " điểm";
    }

    /** Returns its points where its criterion gives so many at the most. */
    public BigDecimal of(BigDecimal most) {
      Objects.requireNonNull(most, "most");
      return whole ? most : points;
    }
  }

  /** Returns the amount of the given name. */
  public Optional<Amount> amount(String name) {
    Objects.requireNonNull(name, "name");
    return amounts.stream().filter(amount -> amount.name().equals(name)).findFirst();
  }

  /** Returns the points of one of its amounts as something that a finding relies on. */
  public Reliance reliance(Amount amount) {
    Objects.requireNonNull(amount, "amount");
    return new Reliance(
        amount.origin(),
        Reliance.Kind.AWARD,
        id + " " + amount.name(),
        title,
        amount.text(),
        amount.basis(),
        amount.citation(),
        amount.place());
  }

  /** Returns how its points are rounded as something that a finding relies on. */
  public Optional<Reliance> roundingReliance() {
    return rounding.map(known -> known.reliance(id + " rounding", title));
  }

  /** Returns the condition itself as something that a finding relies on. */
  public Optional<Reliance> reliance() {
    return basis.map(
        known ->
            new Reliance(
                replacement.map(RuleReplacement::origin).orElse(origin),
                Reliance.Kind.CRITERION,
                id,
                title,
                replacement.isEmpty() ? "điều kiện" : "cách xét thay thế",
                known,
                citation,
                replacement.map(RuleReplacement::place).orElse(place)));
  }

  /** Returns the points of one of its levels as something that a finding relies on. */
  public Optional<Reliance> reliance(Award award) {
    Objects.requireNonNull(award, "award");
    return award
        .points()
        .map(
            points ->
                new Reliance(
                    award.origin(),
                    Reliance.Kind.AWARD,
                    id + " " + award.level(),
                    title,
                    Wording.number(points) + " điểm",
                    award.basis(),
                    award.citation(),
                    award.place()));
  }

  /** Says whether it covers a provision that the pack lists. */
  public boolean covers(String clause) {
    Objects.requireNonNull(clause, "clause");
    return covers.contains(clause) || id.equals(clause);
  }

  /** Says whether the criterion holds until a rule reports a violation. */
  public boolean isProhibition() {
    return !prohibits.isEmpty();
  }

  /** Says whether the criterion gives points. */
  public boolean isScored() {
    return !awards.isEmpty() && awards.get(0).points().isPresent();
  }

  /** Returns the most points it can give; 0 when it is not scored. */
  public BigDecimal maximum() {
    return awards.stream()
        .flatMap(award -> award.points().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /** Returns the award of the given level. */
  public Optional<Award> award(String level) {
    Objects.requireNonNull(level, "level");
    return awards.stream().filter(award -> award.level().equals(level)).findFirst();
  }
}
