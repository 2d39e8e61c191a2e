package vn.antq.rules.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.antq.rules.pack.Citation;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.PackIdentity;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.pack.Statement;
import vn.antq.rules.pack.Statement.Aspect;
import vn.antq.rules.pack.Statement.Kind;
import vn.antq.rules.pack.UnitType;

/**
 * What two packs say differently, in the words of the law: two editions of a regulation, a pack and
 * an edited copy of it, a national pack and a province's.
 *
 * <p>Only what can matter to an answer or to its citation is compared. The order of files, criteria
 * and conditions, their layout, comments, notes and the names of rules are nothing: packs with
 * different digests may have no difference. Packs that they use are not compared; compare those by
 * themselves.
 *
 * <p>Changes are ordered: the pack, its scale and readings; then by unit type what touches it,
 * criterion by criterion; then the vocabulary. A change that several unit types share is told once.
 * Immutable.
 *
 * @param before the old pack
 * @param after the new pack
 * @param unitTypes the unit types of both, each with its Vietnamese name
 * @param changes the changes; empty when there are none
 */
public record PackDifference(
    PackIdentity before, PackIdentity after, Map<String, String> unitTypes, List<Change> changes) {

  /** Copies the collections. */
  public PackDifference {
    unitTypes = Collections.unmodifiableMap(new LinkedHashMap<>(unitTypes));
    changes = List.copyOf(changes);
  }

  /**
   * Returns what changes from one pack to another.
   *
   * @param before the old pack
   * @param after the new pack, of the same name or not
   */
  public static PackDifference between(Pack before, Pack after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Map<String, String> unitTypes = new LinkedHashMap<>(after.unitTypes());
    before.unitTypes().forEach(unitTypes::putIfAbsent);
    return new PackDifference(
        before.identity(), after.identity(), unitTypes, changes(before, after, unitTypes.keySet()));
  }

  private static List<Change> changes(Pack before, Pack after, Set<String> unitTypes) {
    List<Change> words =
        StatementChanges.between(
            stated(before, "", s -> s.kind().isOfVocabulary()),
            stated(after, "", s -> s.kind().isOfVocabulary()));
    List<Change> changes =
        new ArrayList<>(
            StatementChanges.between(
                stated(before, "", s -> !s.kind().isOfVocabulary()),
                stated(after, "", s -> !s.kind().isOfVocabulary())));
    Map<Change, Set<String>> shared = new LinkedHashMap<>();
    for (String type : unitTypes) {
      ofUnitType(before, after, type)
          .forEach(c -> shared.computeIfAbsent(c, change -> new LinkedHashSet<>()).add(type));
    }
    shared.forEach((change, types) -> changes.add(change.touching(List.copyOf(types))));
    changes.addAll(words);
    return changes;
  }

  private static List<Statement> stated(Pack pack, String type, Predicate<Statement> which) {
    return pack.statements().stream()
        .filter(statement -> statement.unitType().equals(type) && which.test(statement))
        .toList();
  }

  private static List<Change> ofUnitType(Pack before, Pack after, String type) {
    Optional<RuleModel> old = before.model(type);
    Optional<RuleModel> fresh = after.model(type);
    if (old.isEmpty() || fresh.isEmpty()) {
      return List.of(
          new Change(
              Kind.UNIT_TYPE,
              Aspect.EXISTENCE,
              List.of(),
              "",
              type,
              old.map(RuleModel::unit).map(PackDifference::whole),
              fresh.map(RuleModel::unit).map(PackDifference::whole)));
    }
    List<Change> changes =
        new ArrayList<>(
            StatementChanges.between(
                stated(before, type, statement -> statement.kind() != Kind.RULE),
                stated(after, type, statement -> statement.kind() != Kind.RULE)));
    changes.removeIf(change -> isInherited(change, List.copyOf(changes)));
    changes.addAll(new RuleChanges(before, after, type).changes());
    List<String> criteria = new ArrayList<>();
    fresh.get().unit().criteria().stream().map(Criterion::id).forEach(criteria::add);
    old.get().unit().criteria().stream().map(Criterion::id).forEach(criteria::add);
    changes.sort(
        Comparator.comparingInt((Change change) -> position(change, criteria))
            .thenComparing(Change::kind));
    return changes;
  }

  /** A unit type that only one of the packs knows. */
  private static Change.Side whole(UnitType unit) {
    return new Change.Side(
        unit.label(),
        unit.criteria().size() + " tiêu chí",
        Optional.empty(),
        Optional.of(unit.period().citation()),
        unit.place());
  }

  /** Figures and levels stand where their criterion does unless they say otherwise. */
  private static boolean isInherited(Change change, List<Change> all) {
    return change.aspect() == Aspect.CITATION
        && change.kind() != Kind.CRITERION
        && all.stream()
            .anyMatch(
                other ->
                    other.kind() == Kind.CRITERION
                        && other.criterion().equals(change.criterion())
                        && citations(other).equals(citations(change)));
  }

  private static List<Optional<Citation>> citations(Change change) {
    return Stream.of(change.before(), change.after())
        .map(side -> side.flatMap(Change.Side::citation))
        .toList();
  }

  /** What is about a criterion stands with it; gates, caps and what decides the outcome last. */
  private static int position(Change change, List<String> criteria) {
    if (!change.criterion().isEmpty()) {
      return criteria.indexOf(change.criterion());
    }
    boolean late =
        change.kind() == Kind.GATE || change.kind() == Kind.CAP || change.kind() == Kind.RULE;
    return late ? criteria.size() : -1;
  }

  /** Says whether the packs say the same. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
