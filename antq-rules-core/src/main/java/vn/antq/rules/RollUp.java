package vn.antq.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Outcome;
import vn.antq.rules.classification.Truth;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.internal.pack.UnitDefinition.RollUpDefinition;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.vocabulary.Derivation;
import vn.antq.rules.vocabulary.Level;

/**
 * Counts facts of a unit from the units within it: how many residential areas of a commune
 * registered, how many were recognised. Facts of the packs that the pack uses are counted too, from
 * the classifications nested in its own; where a unit's dossier states a decision, the decision
 * counts and not the computed verdict. A unit that is missing or undecided makes the count a range,
 * never a guess; every count names the units that it came from. Units that the regulation does not
 * cover do not count. Immutable and thread-safe.
 */
public final class RollUp {

  private final Classifier classifier;

  private RollUp(Classifier classifier) {
    this.classifier = classifier;
  }

  /** Returns the roll-up of one pack. */
  public static RollUp by(Classifier classifier) {
    return new RollUp(classifier);
  }

  /**
   * What came of counting.
   *
   * @param dossier the unit's dossier with the counted facts
   * @param units classifications of the units within it that could be classified, in the order they
   *     were given
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

  /** A unit within, with its classification if there is one. */
  private record Member(Dossier dossier, Optional<Classification> classification) {

    String title() {
      String name = dossier.unit().name();
      return name.isEmpty() ? dossier.id() : name;
    }

    /** Returns the classification by the given pack. */
    Optional<Classification> by(String pack) {
      return classification.flatMap(answer -> find(answer, pack));
    }

    private static Optional<Classification> find(Classification answer, String pack) {
      if (answer.pack().name().equals(pack)) {
        return Optional.of(answer);
      }
      return answer.nested().stream().flatMap(inner -> find(inner, pack).stream()).findFirst();
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
    List<Member> members = new ArrayList<>();
    List<Classification> classified = new ArrayList<>();
    Map<String, List<Problem>> refused = new LinkedHashMap<>();
    for (Dossier unit : within) {
      try {
        Classification answer = classifier.classify(unit);
        classified.add(answer);
        members.add(new Member(unit, Optional.of(answer)));
      } catch (InvalidDossierException e) {
        refused.put(unit.id(), e.problems());
        if (!e.isOutOfScope()) {
          members.add(new Member(unit, Optional.empty()));
        }
      }
    }
    Dossier.Builder completed = dossier.toBuilder();
    List<String> disagreements = new ArrayList<>();
    for (Pack pack : packs()) {
      for (RollUpDefinition definition : definitions(pack, dossier.unit().type())) {
        count(new Count(pack, definition), dossier, members, completed, disagreements);
      }
    }
    return new RolledUp(completed.build(), classified, refused, disagreements);
  }

  /**
   * Returns the unit types that facts of the given unit type are counted from; empty when there are
   * none.
   */
  public Set<String> countedTypes(String unitType) {
    Set<String> types = new LinkedHashSet<>();
    for (Pack pack : packs()) {
      definitions(pack, unitType).forEach(definition -> types.add(definition.unitType()));
    }
    return types;
  }

  /** The packs that the pack uses come before it: it may read what they count. */
  private Set<Pack> packs() {
    Set<Pack> packs = new LinkedHashSet<>();
    add(classifier.pack(), packs);
    return packs;
  }

  private static void add(Pack pack, Set<Pack> packs) {
    pack.used().forEach(used -> add(used, packs));
    packs.add(pack);
  }

  private static List<RollUpDefinition> definitions(Pack pack, String unitType) {
    return pack.model(unitType).map(model -> model.unit().rollUps()).orElse(List.of());
  }

  /**
   * What is counted.
   *
   * @param pack the pack that says so, whose classifications of the units it is about
   * @param definition what it says
   */
  private record Count(Pack pack, RollUpDefinition definition) {}

  private void count(
      Count count,
      Dossier dossier,
      List<Member> members,
      Dossier.Builder completed,
      List<String> disagreements) {
    RollUpDefinition definition = count.definition();
    List<Member> counted =
        members.stream()
            .filter(member -> member.dossier().unit().type().equals(definition.unitType()))
            .toList();
    long known = counted.size();
    Optional<Long> stated = statedTotal(count, dossier);
    long total = Math.max(known, stated.orElse(known));
    long surely = 0;
    long perhaps = total - known;
    List<Evidence> evidence = new ArrayList<>();
    for (Member member : counted) {
      Truth truth = holds(count, member);
      surely += truth == Truth.TRUE ? 1 : 0;
      perhaps += truth == Truth.UNKNOWN ? 1 : 0;
      evidence.add(
          new Evidence(
              member.title(),
              Optional.empty(),
              member.dossier().id(),
              describe(count, member, truth)));
    }
    if (stated.isEmpty()) {
      evidence.add(
          new Evidence(
              "",
              Optional.empty(),
              "",
              "hồ sơ không khai tổng số đơn vị; tính theo " + known + " hồ sơ đã nhận"));
    }
    if (total > known) {
      evidence.add(
          new Evidence(
              "", Optional.empty(), "", "chưa có hồ sơ của " + (total - known) + " đơn vị"));
    }
    boolean isTotal = !hasCondition(definition);
    long least = isTotal ? total : surely;
    long most = isTotal ? total : surely + perhaps;
    Optional<StatedFact> own = dossier.fact(definition.fact());
    if (own.isPresent()) {
      compare(definition, own.get(), least, most, disagreements);
      return;
    }
    Evidence[] proof = evidence.toArray(new Evidence[0]);
    if (least == most) {
      completed.fact(definition.fact(), least, proof);
    } else {
      completed.between(definition.fact(), least, most, proof);
    }
  }

  private static boolean hasCondition(RollUpDefinition definition) {
    return !definition.criterion().isEmpty()
        || !definition.outcomes().isEmpty()
        || !definition.field().isEmpty();
  }

  /** The total of a unit type is the fact that counts the type without a condition. */
  private Optional<Long> statedTotal(Count count, Dossier dossier) {
    return packs().stream()
        .flatMap(pack -> definitions(pack, dossier.unit().type()).stream())
        .filter(other -> other.unitType().equals(count.definition().unitType()))
        .filter(other -> !hasCondition(other))
        .flatMap(other -> dossier.fact(other.fact()).stream())
        .flatMap(fact -> number(fact).stream())
        .findFirst();
  }

  private static Optional<Long> number(StatedFact fact) {
    String text = String.valueOf(fact.value());
    return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private Truth holds(Count count, Member member) {
    RollUpDefinition definition = count.definition();
    if (!hasCondition(definition)) {
      return Truth.TRUE;
    } else if (!definition.field().isEmpty()) {
      return member
          .dossier()
          .fact(definition.field())
          .map(fact -> Truth.of(isOneOf(definition.values(), fact)))
          .orElse(Truth.UNKNOWN);
    }
    Optional<Classification> answer = member.by(count.pack().name());
    if (!definition.criterion().isEmpty()) {
      return answer
          .map(given -> given.finding(definition.criterion()).map(RollUp::met).orElse(Truth.FALSE))
          .orElse(Truth.UNKNOWN);
    }
    return decision(count.pack(), member.dossier())
        .map(code -> Truth.of(definition.outcomes().contains(code)))
        .or(() -> answer.map(given -> reached(definition.outcomes(), given)))
        .orElse(Truth.UNKNOWN);
  }

  /** Returns the outcome by a used pack that a dossier states as decided. */
  private Optional<String> decision(Pack pack, Dossier dossier) {
    return classifier.pack().vocabulary().facts().values().stream()
        .flatMap(fact -> fact.derivation().stream())
        .filter(
            how ->
                how instanceof Derivation.VerdictOf verdict
                    && verdict.pack().equals(pack.definition().root()))
        .flatMap(how -> dossier.fact(((Derivation.VerdictOf) how).unless()).stream())
        .map(fact -> String.valueOf(fact.value()))
        .findFirst();
  }

  private static boolean isOneOf(List<Object> values, StatedFact fact) {
    return values.stream()
        .map(value -> value instanceof Level level ? level.code() : String.valueOf(value))
        .anyMatch(String.valueOf(fact.value())::equals);
  }

  private static Truth met(Finding finding) {
    return finding.status() == FindingStatus.UNDECIDED
        ? Truth.UNKNOWN
        : Truth.of(finding.status() == FindingStatus.MET);
  }

  private static Truth reached(List<String> codes, Classification answer) {
    boolean worst = codes.contains(answer.worst().code());
    boolean best = codes.contains(answer.best().code());
    return worst == best ? Truth.of(best) : Truth.UNKNOWN;
  }

  private String describe(Count count, Member member, Truth truth) {
    String counts =
        switch (truth) {
          case TRUE -> "tính";
          case FALSE -> "không tính";
          case UNKNOWN -> "chưa rõ";
        };
    if (member.classification().isEmpty()) {
      return counts + " (hồ sơ có lỗi)";
    }
    Optional<String> decided =
        decision(count.pack(), member.dossier())
            .flatMap(code -> outcome(count.pack(), code))
            .map(label -> label + ", theo quyết định đã nêu");
    return member
        .by(count.pack().name())
        .map(answer -> answer.outcome().map(Outcome::label).orElse("chưa xác định"))
        .map(outcome -> counts + " (" + decided.orElse(outcome) + ")")
        .orElse(counts);
  }

  private static Optional<String> outcome(Pack pack, String code) {
    return pack.outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .map(Outcome::label)
        .findFirst();
  }

  private static void compare(
      RollUpDefinition definition,
      StatedFact stated,
      long least,
      long most,
      List<String> disagreements) {
    Optional<Long> from = bound(stated, true);
    Optional<Long> to = bound(stated, false);
    if (from.isPresent() && to.isPresent() && (to.get() < least || from.get() > most)) {
      disagreements.add(
          "Hồ sơ khai "
              + definition.fact()
              + " = "
              + range(from.get(), to.get())
              + ", nhưng tổng hợp từ các đơn vị là "
              + range(least, most)
              + "; dùng số đã khai.");
    }
  }

  private static Optional<Long> bound(StatedFact fact, boolean lower) {
    if (fact.value() instanceof StatedFact.Between between) {
      return Optional.of((lower ? between.least() : between.most()).longValue());
    }
    return number(fact);
  }

  private static String range(long from, long to) {
    return Wording.number(from) + (from == to ? "" : "–" + Wording.number(to));
  }
}
