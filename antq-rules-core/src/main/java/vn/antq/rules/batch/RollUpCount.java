package vn.antq.rules.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.internal.dossier.CountedUnit;
import vn.antq.rules.internal.dossier.CountedUnit.Counts;
import vn.antq.rules.internal.engine.admit.Admission;
import vn.antq.rules.internal.engine.facts.Possible;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Derivation;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.UnitType.RollUpDefinition;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Truth;

/** Counts one fact of a unit from the units within it. */
final class RollUpCount {

  private final Pack top;
  private final Pack pack;
  private final RollUpDefinition definition;
  private final Dossier owner;
  private final Optional<Range> statedTotal;
  private final List<Evidence> evidence = new ArrayList<>();

  /**
   * Creates a count.
   *
   * @param top the pack that classifies the units
   * @param pack the pack that says what to count, whose classifications of the units it is about
   * @param definition what it says
   * @param owner the unit's own dossier
   * @param statedTotal how many units of this type the dossier says there are
   */
  RollUpCount(
      Pack top,
      Pack pack,
      RollUpDefinition definition,
      Dossier owner,
      Optional<Range> statedTotal) {
    this.top = top;
    this.pack = pack;
    this.definition = definition;
    this.owner = owner;
    this.statedTotal = statedTotal;
  }

  /** A number of which the bounds are known. */
  record Range(long least, long most) {

    @Override
    public String toString() {
      return Wording.number(least) + (least == most ? "" : "–" + Wording.number(most));
    }
  }

  /** Says whether only units that fulfil something are counted. */
  static boolean hasCondition(RollUpDefinition definition) {
    return !definition.criterion().isEmpty()
        || !definition.outcomes().isEmpty()
        || !definition.field().isEmpty();
  }

  /** Returns what a dossier states of a whole number, read as it is for its classification. */
  static Optional<Range> stated(Pack pack, String name, Dossier dossier) {
    return dossier
        .fact(name)
        .flatMap(fact -> read(pack, name, fact))
        .flatMap(
            value ->
                value.lower() instanceof Long least && value.upper() instanceof Long most
                    ? Optional.of(new Range(least, most))
                    : Optional.empty());
  }

  private static Optional<Possible> read(Pack pack, String name, StatedFact fact) {
    return pack.vocabulary().fact(name).flatMap(known -> Admission.read(known, fact));
  }

  /**
   * Counts, and puts the number into the dossier unless it states it itself.
   *
   * @param members the units
   * @param unread how many more there may be, of any type
   * @param disagreements takes what to say when the dossier states something else
   */
  void of(
      List<RollUpMember> members,
      int unread,
      Dossier.Builder completed,
      List<String> disagreements) {
    List<RollUpMember> counted =
        members.stream()
            .filter(member -> member.dossier().unit().type().equals(definition.unitType()))
            .toList();
    long known = counted.stream().filter(RollUpMember::sure).count();
    long doubtful = counted.size() - known;
    long surely = 0;
    long perhaps = 0;
    long perhapsMore = 0;
    for (RollUpMember member : counted) {
      Truth truth = holds(member);
      evidence.add(
          new CountedUnit(member.title(), member.dossier().id(), counts(member, truth), why(member))
              .evidence());
      if (member.sure()) {
        surely += truth == Truth.TRUE ? 1 : 0;
        perhaps += truth == Truth.UNKNOWN ? 1 : 0;
      } else {
        perhapsMore += truth == Truth.FALSE ? 0 : 1;
      }
    }
    Range total =
        statedTotal
            .map(said -> new Range(Math.max(known, said.least()), Math.max(known, said.most())))
            .orElse(new Range(known, known + doubtful + unread));
    tellOfOthers(known, unread, total);
    // Of a stated total, those that are missing may be any.
    long others = statedTotal.isPresent() ? total.most() - known : perhapsMore + unread;
    Range count = hasCondition(definition) ? new Range(surely, surely + perhaps + others) : total;
    put(count, completed, disagreements);
  }

  private void tellOfOthers(long known, int unread, Range total) {
    if (statedTotal.isEmpty()) {
      note("hồ sơ không khai tổng số đơn vị; tính theo " + known + " hồ sơ đã nhận");
      if (unread > 0) {
        note(unread + " hồ sơ không đọc được, có thể thuộc đơn vị này");
      }
    }
    if (statedTotal.isPresent() && total.most() > known) {
      Range missing = new Range(total.least() - known, total.most() - known);
      note("chưa có hồ sơ của " + missing + " đơn vị");
    }
  }

  private void note(String text) {
    evidence.add(new Evidence("", Optional.empty(), "", text));
  }

  private void put(Range count, Dossier.Builder completed, List<String> disagreements) {
    String fact = definition.fact();
    if (owner.fact(fact).isPresent()) {
      stated(pack, fact, owner)
          .filter(said -> said.most() < count.least() || said.least() > count.most())
          .ifPresent(said -> disagreements.add(disagreement(said, count)));
      return;
    }
    Evidence[] proof = evidence.toArray(new Evidence[0]);
    if (count.least() == count.most()) {
      completed.fact(fact, count.least(), proof);
    } else {
      completed.between(fact, count.least(), count.most(), proof);
    }
  }

  private String disagreement(Range said, Range count) {
    return "Hồ sơ khai "
        + definition.fact()
        + " = "
        + said
        + ", nhưng tổng hợp từ các đơn vị là "
        + count
        + "; dùng số đã khai.";
  }

  /** Says whether a unit of the counted type counts. */
  Truth holds(RollUpMember member) {
    if (!hasCondition(definition)) {
      return Truth.TRUE;
    } else if (!definition.field().isEmpty()) {
      return field(member);
    }
    Optional<Classification> answer = member.by(pack.name());
    if (!definition.criterion().isEmpty()) {
      // An edition that does not know the criterion has not said that it is not met.
      return answer
          .flatMap(given -> given.finding(definition.criterion()))
          .map(RollUpCount::met)
          .orElse(Truth.UNKNOWN);
    } else if (member.classification().isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth computed = answer.map(this::reached).orElse(Truth.UNKNOWN);
    Optional<Stated> decision = decision(member.dossier());
    if (decision.isEmpty()) {
      return computed;
    }
    Truth stated = Truth.of(definition.outcomes().contains(decision.get().code()));
    if (decision.get().proven()) {
      return stated;
    }
    // A decision that nobody can find raises nothing; one that says worse leaves it open.
    return stated == Truth.FALSE && computed == Truth.TRUE ? Truth.UNKNOWN : computed;
  }

  /**
   * A decision that a dossier states.
   *
   * @param code code of the outcome
   * @param proven whether its number, its date and who issued it are told
   */
  private record Stated(String code, boolean proven) {}

  /** A dossier that is not believed says nothing of the fact either. */
  private Truth field(RollUpMember member) {
    if (member.classification().isEmpty()) {
      return Truth.UNKNOWN;
    }
    return member
        .dossier()
        .fact(definition.field())
        .flatMap(fact -> read(pack, definition.field(), fact))
        .flatMap(value -> Optional.ofNullable(value.exact()))
        .map(value -> Truth.of(definition.values().contains(value)))
        .orElse(Truth.UNKNOWN);
  }

  /** Returns the outcome by a used pack that a dossier states as decided. */
  private Optional<Stated> decision(Dossier dossier) {
    return top.vocabulary().facts().values().stream()
        .flatMap(fact -> fact.derivation().stream())
        .filter(
            how ->
                how instanceof Derivation.VerdictOf verdict
                    && verdict.pack().equals(pack.definition().root()))
        .map(how -> ((Derivation.VerdictOf) how).unless())
        .flatMap(name -> dossier.fact(name).flatMap(fact -> decision(name, fact)).stream())
        .findFirst();
  }

  private Optional<Stated> decision(String name, StatedFact fact) {
    return read(top, name, fact)
        .flatMap(
            value ->
                value.exact() instanceof Level level
                    ? Optional.of(
                        new Stated(level.code(), Recognition.lacking(fact.evidence()).isEmpty()))
                    : Optional.empty());
  }

  private static Truth met(Finding finding) {
    return finding.status() == FindingStatus.UNDECIDED
        ? Truth.UNKNOWN
        : Truth.of(finding.status() == FindingStatus.MET);
  }

  /** Every outcome between the worst and the best is possible. */
  private Truth reached(Classification answer) {
    List<Boolean> reached =
        pack.outcomes().stream()
            .filter(outcome -> outcome.compareTo(answer.worst()) >= 0)
            .filter(outcome -> outcome.compareTo(answer.best()) <= 0)
            .map(outcome -> definition.outcomes().contains(outcome.code()))
            .distinct()
            .toList();
    return reached.size() == 1 ? Truth.of(reached.get(0)) : Truth.UNKNOWN;
  }

  private static Counts counts(RollUpMember member, Truth truth) {
    if (!member.sure()) {
      return Counts.UNKNOWN;
    }
    return switch (truth) {
      case TRUE -> Counts.COUNTED;
      case FALSE -> Counts.NOT_COUNTED;
      case UNKNOWN -> Counts.UNKNOWN;
    };
  }

  private String why(RollUpMember member) {
    if (!member.doubt().isEmpty()) {
      return member.doubt();
    }
    return member
        .by(pack.name())
        .map(answer -> answer.outcome().map(Outcome::label).orElse("chưa xác định"))
        .map(computed -> decided(member, computed))
        .orElse("");
  }

  private String decided(RollUpMember member, String computed) {
    Optional<Stated> decision = decision(member.dossier());
    String stated = decision.flatMap(known -> label(known.code())).orElse("");
    if (stated.isEmpty()) {
      return computed;
    }
    return decision.get().proven()
        ? stated + ", theo quyết định đã nêu"
        : computed + "; quyết định ghi " + stated + " thiếu số, ngày hoặc cơ quan ban hành";
  }

  private Optional<String> label(String code) {
    return pack.outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .map(Outcome::label)
        .findFirst();
  }
}
