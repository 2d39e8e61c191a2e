package vn.antq.rules.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.UnitRegister;
import vn.antq.rules.dossier.UnitRegister.Common;
import vn.antq.rules.dossier.UnitRegister.Twice;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;

/** Gathers the units that one unit's facts are counted from: each unit once. */
final class RollUpMembers {

  private final Classifier classifier;
  private final Dossier owner;
  private final UnitRegister register = UnitRegister.empty();
  private final List<Given> given = new ArrayList<>();
  private final Map<String, List<Problem>> refused = new LinkedHashMap<>();
  private int unread;

  /**
   * Starts with none.
   *
   * @param owner the unit that they are counted for
   * @param unread how many dossiers nobody could read that may be of units within it
   */
  RollUpMembers(Classifier classifier, Dossier owner, int unread) {
    this.classifier = classifier;
    this.owner = owner;
    this.unread = unread;
    register.add(placeless(owner), 0);
  }

  /** A dossier with what came of classifying it. */
  private static final class Given {
    private final Dossier dossier;
    private final Optional<Classification> classification;
    private final List<Problem> problems;
    private final boolean outOfScope;
    private boolean sure;
    private boolean dropped;
    private boolean twice;

    private Given(
        Dossier dossier,
        Optional<Classification> classification,
        List<Problem> problems,
        boolean outOfScope,
        boolean sure) {
      this.dossier = dossier;
      this.classification = classification;
      this.problems = problems;
      this.outOfScope = outOfScope;
      this.sure = sure;
    }
  }

  /** Whoever is within the same unit is told from others without it, however each names it. */
  private static Dossier placeless(Dossier dossier) {
    return dossier.toBuilder().within("").build();
  }

  /**
   * Adds one.
   *
   * @param sure whether it surely is within the unit
   */
  void add(Dossier dossier, boolean sure) {
    boolean ofThisYear = dossier.year() == owner.year();
    Given one = classified(dossier, sure && ofThisYear);
    Optional<Twice> twice = register.add(placeless(dossier), given.size() + 1);
    given.add(one);
    if (twice.isEmpty()) {
      return;
    }
    if (twice.get().first() == 0) {
      // The unit itself, or one that only shares its dossier's identity.
      one.dropped = twice.get().common() == Common.UNIT;
      one.twice = true;
      one.sure = false;
      refuse(one, twice.get().problem(dossier, title(owner)));
      return;
    }
    Given before = given.get(twice.get().first() - 1);
    one.twice = true;
    before.twice = true;
    refuse(one, twice.get().problem(dossier, title(before.dossier)));
    refuse(before, twice.get().problem(before.dossier, title(dossier)));
    if (twice.get().common() == Common.UNIT) {
      one.dropped = true;
      before.sure = (before.sure || one.sure) && before.outOfScope == one.outOfScope;
    } else {
      one.sure = false;
    }
  }

  private static String title(Dossier dossier) {
    String place = dossier.place().toString();
    return !place.isEmpty() ? place : '"' + dossier.id() + '"';
  }

  private Given classified(Dossier dossier, boolean sure) {
    try {
      Classification answer = classifier.classify(dossier);
      return new Given(dossier, Optional.of(answer), List.of(), false, sure);
    } catch (InvalidDossierException e) {
      return new Given(dossier, Optional.empty(), e.problems(), e.isOutOfScope(), sure);
    }
  }

  private void refuse(Given one, Problem problem) {
    refused.computeIfAbsent(one.dossier.id(), id -> new ArrayList<>()).add(problem);
  }

  /** Returns the units, those out of scope left out. */
  List<RollUpMember> counted() {
    List<RollUpMember> members = new ArrayList<>();
    for (Given one : given) {
      if (!one.dropped && !isOutside(one) && isKnown(one)) {
        boolean believed = !one.twice;
        members.add(
            new RollUpMember(
                one.dossier, one.classification.filter(answer -> believed), one.sure, doubt(one)));
      }
    }
    return members;
  }

  private boolean isOutside(Given one) {
    return one.outOfScope && !one.twice;
  }

  /** A unit type that nobody knows may be any, misspelt. */
  private boolean isKnown(Given one) {
    return classifier.pack().unitTypes().containsKey(one.dossier.unit().type());
  }

  private static String doubt(Given one) {
    if (one.twice) {
      return "có hai hồ sơ trùng nhau";
    } else if (one.classification.isEmpty()) {
      return "hồ sơ có lỗi";
    }
    return one.sure ? "" : "chưa chắc thuộc đơn vị này";
  }

  /** Returns how many more units there may be, of any type. */
  int unread() {
    return unread + (int) given.stream().filter(one -> !one.dropped && !isKnown(one)).count();
  }

  /** Returns the classifications of the units, in the order in which they were given. */
  List<Classification> classifications() {
    return given.stream()
        .filter(one -> !one.twice)
        .flatMap(one -> one.classification.stream())
        .toList();
  }

  /** Returns what is wrong with the others, by dossier identity. */
  Map<String, List<Problem>> refused() {
    Map<String, List<Problem>> all = new LinkedHashMap<>();
    for (Given one : given) {
      if (!one.problems.isEmpty()) {
        all.computeIfAbsent(one.dossier.id(), id -> new ArrayList<>()).addAll(one.problems);
      }
    }
    refused.forEach(
        (id, problems) -> all.computeIfAbsent(id, none -> new ArrayList<>()).addAll(problems));
    return all;
  }
}
