package vn.antq.rules.difference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.pack.Pack;

/**
 * Whose class changes when one pack takes the place of another.
 *
 * @param dossiers how many dossiers were classified by both, the refused and those out of scope
 *     included
 * @param flows how many dossiers of each unit type went from which class to which, those that kept
 *     theirs included; by unit type in the order of first appearance, then from the best class
 * @param moved the dossiers whose class, points or criteria came out otherwise, in the order given
 */
public record ClassChanges(int dossiers, List<Flow> flows, List<Moved> moved) {

  /** Copies the lists. */
  public ClassChanges {
    flows = List.copyOf(flows);
    moved = List.copyOf(moved);
  }

  /**
   * Classifies every dossier by both packs. Facts that only the other pack knows are left aside;
   * each dossier is let go once it is classified, unless it moved.
   *
   * @param before classifies by the old pack
   * @param after classifies by the new pack
   * @param dossiers the dossiers; read once, closed by the caller
   */
  public static ClassChanges between(
      Classifier before, Classifier after, Stream<Dossier> dossiers) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(dossiers, "dossiers");
    return between(
        dossier -> before.classify(understood(dossier, before, after)),
        dossier -> after.classify(understood(dossier, after, before)),
        dossiers);
  }

  /**
   * Classifies every dossier in two ways, such as with what is counted from the units within it.
   *
   * @param before classifies by the old pack; may refuse a dossier as {@link Classifier#classify}
   *     does
   * @param after classifies by the new pack; may refuse likewise
   * @param dossiers the dossiers; read once, closed by the caller. What comes one by one, or in
   *     several places, is counted by {@link ClassCount}
   */
  public static ClassChanges between(
      Function<Dossier, Classification> before,
      Function<Dossier, Classification> after,
      Stream<Dossier> dossiers) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(dossiers, "dossiers");
    ClassCount count = ClassCount.empty();
    dossiers.forEachOrdered(dossier -> count.add(dossier, before, after));
    return count.changes();
  }

  /**
   * Returns a dossier without the facts that only the other classifier's pack knows: a pack refuses
   * facts that nobody knows, and the old one cannot know what the new one asks for.
   */
  public static Dossier understood(Dossier dossier, Classifier by, Classifier other) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(other, "other");
    Set<String> foreign =
        facts(other.pack()).stream()
            .filter(fact -> !facts(by.pack()).contains(fact))
            .filter(dossier.facts()::containsKey)
            .collect(Collectors.toSet());
    if (foreign.isEmpty()) {
      return dossier;
    }
    Dossier.Builder builder = dossier.toBuilder();
    foreign.forEach(builder::unknown);
    return builder.build();
  }

  private static Set<String> facts(Pack pack) {
    return pack.vocabulary().facts().keySet();
  }

  /**
   * How many dossiers went from one class to another.
   *
   * @param unitType the unit type
   * @param unitLabel its Vietnamese name; the unit type itself when no pack classifies it
   * @param from where they stood by the old pack, as {@link Standing#label}
   * @param to where they stand by the new pack
   * @param dossiers how many
   */
  public record Flow(String unitType, String unitLabel, String from, String to, int dossiers) {

    /** Says whether they stand elsewhere now. */
    public boolean isMove() {
      return !from.equals(to);
    }
  }

  /**
   * A dossier that came out otherwise.
   *
   * @param dossier identity of the dossier; may be empty
   * @param unit the unit
   * @param unitLabel Vietnamese name of the unit type
   * @param year assessment year
   * @param before where it stood by the old pack
   * @param after where it stands by the new pack
   * @param difference what came out otherwise and why; absent when one of the packs did not
   *     classify it
   */
  public record Moved(
      String dossier,
      UnitName unit,
      String unitLabel,
      int year,
      Standing before,
      Standing after,
      Optional<Difference> difference) {

    /** Says whether its class is another, not only its points or criteria. */
    public boolean isOfClass() {
      return !before.label().equals(after.label());
    }

    /** Returns the name of the unit, or what is known of it. */
    public String subject() {
      return !unit.name().isEmpty() ? unit.name() : dossier.isEmpty() ? unitLabel : dossier;
    }

    /**
     * Returns the reasons, Vietnamese sentences: what each criterion and each gate or cap came to,
     * with the numbers, and which figure, condition or fact is another. For people: do not parse
     * them.
     */
    public List<String> reasons() {
      return MoveReasons.of(this);
    }
  }

  /** Returns how many dossiers have another class. */
  public int movedClass() {
    return flows.stream().filter(Flow::isMove).mapToInt(Flow::dossiers).sum();
  }

  /** Says whether every dossier comes out as before. */
  public boolean isEmpty() {
    return moved.isEmpty();
  }
}
