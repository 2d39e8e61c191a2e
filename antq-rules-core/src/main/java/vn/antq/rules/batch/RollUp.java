package vn.antq.rules.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.UnitType.RollUpDefinition;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.value.Truth;

/**
 * Counts facts of a unit from the units within it: how many residential areas of a commune
 * registered, how many were recognised. Facts of the packs that the pack uses are counted too, from
 * the classifications nested in its own; where a unit's dossier states a decision, the decision
 * counts and not the computed verdict. A unit that is missing or undecided makes the count a range,
 * never a guess; every count names the units that it came from. Units that the regulation does not
 * cover do not count. Of a unit that is given twice neither dossier is believed: it is one unit
 * that may count either way. Immutable and thread-safe.
 */
public final class RollUp {

  private final Classifier classifier;

  private RollUp(Classifier classifier) {
    this.classifier = classifier;
  }

  /** Returns the roll-up of one pack. */
  public static RollUp by(Classifier classifier) {
    Objects.requireNonNull(classifier, "classifier");
    return new RollUp(classifier);
  }

  /**
   * What came of counting.
   *
   * @param dossier the unit's dossier with the counted facts
   * @param units classifications of the units within it that could be classified, in the order they
   *     were given; of one that is given twice none
   * @param refused what was wrong with each of the others, by dossier identity; those out of scope
   *     do not count, the rest may count either way
   * @param disagreements Vietnamese sentences on facts that the unit's own dossier states
   *     otherwise; what it states stays
   */
  public record RolledUp(
      Dossier dossier,
      List<Classification> units,
      Map<String, List<Problem>> refused,
      List<String> disagreements) {

    /** Copies the collections. */
    public RolledUp {
      units = List.copyOf(units);
      refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
      disagreements = List.copyOf(disagreements);
    }
  }

  /**
   * What a unit's facts are counted from.
   *
   * @param units dossiers of the units within it, of any type
   * @param doubtful dossiers of units that may be within it or not
   * @param unread how many dossiers there are besides that nobody could read, each of which may be
   *     of one more unit within it
   */
  public record Within(List<Dossier> units, List<Dossier> doubtful, int unread) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if {@code unread} is negative
     */
    public Within {
      units = List.copyOf(Objects.requireNonNull(units, "units"));
      doubtful = List.copyOf(Objects.requireNonNull(doubtful, "doubtful"));
      if (unread < 0) {
        throw new IllegalArgumentException("unread must not be negative: " + unread);
      }
    }

    /** Nothing to count from; combined with something else it changes nothing. */
    public static final Within NOTHING = new Within(List.of(), List.of(), 0);

    /**
     * Returns what was found in two places together, such as in two files. How several are grouped
     * does not matter. Their order shows in the order in which units are told, and in which of
     * several units of one name a dossier without code is taken for.
     */
    public Within combine(Within other) {
      Objects.requireNonNull(other, "other");
      return new Within(
          Stream.concat(units.stream(), other.units.stream()).toList(),
          Stream.concat(doubtful.stream(), other.doubtful.stream()).toList(),
          Math.addExact(unread, other.unread));
    }
  }

  /**
   * Returns a unit's dossier with the facts that can be counted from the units within it. A total
   * that the dossier states is believed: units of which no dossier was given may count either way.
   *
   * @param dossier the unit's own dossier
   * @param within dossiers of the units within it, of any type
   */
  public RolledUp complete(Dossier dossier, List<Dossier> within) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(within, "within");
    return complete(dossier, new Within(within, List.of(), 0));
  }

  /**
   * Returns a unit's dossier with the facts that can be counted, each a range where it is not sure
   * what belongs to the unit. A dossier of another year than the unit's, and one of a unit type
   * that the pack does not know, may count either way too.
   *
   * @param dossier the unit's own dossier
   * @param within what to count from
   */
  public RolledUp complete(Dossier dossier, Within within) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(within, "within");
    RollUpMembers members = new RollUpMembers(classifier, dossier, within.unread());
    within.units().forEach(unit -> members.add(unit, true));
    within.doubtful().forEach(unit -> members.add(unit, false));
    List<RollUpMember> counted = members.counted();
    Dossier.Builder completed = dossier.toBuilder();
    List<String> disagreements = new ArrayList<>();
    Set<Pack> packs = classifier.packsFor(dossier);
    Pack top = packs.stream().reduce((first, second) -> second).orElseGet(classifier::pack);
    for (Pack pack : packs) {
      for (RollUpDefinition definition : definitions(pack, dossier.unit().type())) {
        new RollUpCount(top, pack, definition, dossier, statedTotal(packs, definition, dossier))
            .of(counted, members.unread(), completed, disagreements);
      }
    }
    return new RolledUp(
        completed.build(), members.classifications(), members.refused(), disagreements);
  }

  /** The total of a unit type is the fact that counts the type without a condition. */
  private static Optional<RollUpCount.Range> statedTotal(
      Set<Pack> packs, RollUpDefinition definition, Dossier dossier) {
    for (Pack pack : packs) {
      for (RollUpDefinition other : definitions(pack, dossier.unit().type())) {
        if (other.unitType().equals(definition.unitType()) && !RollUpCount.hasCondition(other)) {
          Optional<RollUpCount.Range> stated = RollUpCount.stated(pack, other.fact(), dossier);
          if (stated.isPresent()) {
            return stated;
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the unit types that facts of the given unit type are counted from; empty when there are
   * none.
   */
  public Set<String> countedTypes(String unitType) {
    Objects.requireNonNull(unitType, "unitType");
    Set<String> types = new LinkedHashSet<>();
    Set<Pack> packs = new LinkedHashSet<>();
    classifier.editions().forEach(edition -> add(edition, packs));
    for (Pack pack : packs) {
      definitions(pack, unitType).forEach(definition -> types.add(definition.unitType()));
    }
    return types;
  }

  /**
   * A fact that is counted from the units within a unit.
   *
   * @param fact name of the fact
   * @param unitType which units are counted
   * @param pack name of the pack whose answer on them counts
   * @param criterion id of the criterion that must be met; empty when none must
   * @param outcomes codes of the outcomes of which one must be reached; empty when none must
   */
  public record Counted(
      String fact, String unitType, String pack, String criterion, List<String> outcomes) {

    /** Copies the list. */
    public Counted {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** Returns how a fact of a unit is counted; empty when it is not. */
  public Optional<Counted> counted(Dossier dossier, String fact) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(fact, "fact");
    for (Pack pack : classifier.packsFor(dossier)) {
      for (RollUpDefinition definition : definitions(pack, dossier.unit().type())) {
        if (definition.fact().equals(fact)) {
          return Optional.of(
              new Counted(
                  fact,
                  definition.unitType(),
                  pack.name(),
                  definition.criterion(),
                  definition.outcomes()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the units within a unit that a fact is counted from, each with whether it counts; empty
   * when the fact is not counted.
   *
   * @param dossier the unit's own dossier
   * @param fact name of the fact
   * @param within dossiers of the units within it, of any type
   */
  public Map<Dossier, Truth> counting(Dossier dossier, String fact, List<Dossier> within) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(within, "within");
    Map<Dossier, Truth> counting = new LinkedHashMap<>();
    RollUpMembers members = new RollUpMembers(classifier, dossier, 0);
    within.forEach(unit -> members.add(unit, true));
    for (Pack pack : classifier.packsFor(dossier)) {
      for (RollUpDefinition definition : definitions(pack, dossier.unit().type())) {
        if (definition.fact().equals(fact)) {
          RollUpCount count =
              new RollUpCount(classifier.pack(), pack, definition, dossier, Optional.empty());
          members.counted().stream()
              .filter(member -> member.dossier().unit().type().equals(definition.unitType()))
              .forEach(member -> counting.put(member.dossier(), count.holds(member)));
        }
      }
    }
    return counting;
  }

  /** The packs that the pack uses come before it: it may read what they count. */
  private static void add(Pack pack, Set<Pack> packs) {
    pack.used().forEach(used -> add(used, packs));
    packs.add(pack);
  }

  private static List<RollUpDefinition> definitions(Pack pack, String unitType) {
    return pack.model(unitType).map(model -> model.unit().rollUps()).orElse(List.of());
  }
}
