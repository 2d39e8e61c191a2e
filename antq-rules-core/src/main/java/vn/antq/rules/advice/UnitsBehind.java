package vn.antq.rules.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.Classifier;
import vn.antq.rules.batch.RollUp;
import vn.antq.rules.batch.RollUp.Counted;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.pack.Outcome;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.value.Truth;

/**
 * What a count made of other units asks of them: nobody can change the count itself, only the units
 * can, and which of them is what a reader needs to know.
 */
final class UnitsBehind {

  private static final int MOST_NAMED = 8;

  private final Classifier classifier;
  private final Dossier dossier;
  private final List<Dossier> within;
  private final RollUp rollUp;

  UnitsBehind(Classifier classifier, Dossier dossier, List<Dossier> within) {
    this.classifier = classifier;
    this.dossier = dossier;
    this.within = within;
    this.rollUp = RollUp.by(classifier);
  }

  /** A unit that does not count yet, and what it would have to do; empty when nothing would do. */
  private record Needed(String unit, Optional<String> changes) {}

  /** Returns a change with what it asks of other units, if its fact is counted from them. */
  Change told(Change change) {
    return rollUp
        .counted(dossier, change.fact())
        .map(counted -> change.with(lines(change, counted)))
        .orElse(change);
  }

  private List<String> lines(Change change, Counted counted) {
    List<Needed> units = new ArrayList<>();
    for (Map.Entry<Dossier, Truth> unit :
        rollUp.counting(dossier, change.fact(), within).entrySet()) {
      if (unit.getValue() != Truth.TRUE) {
        units.add(new Needed(title(unit.getKey()), changes(unit.getKey(), counted)));
      }
    }
    if (units.isEmpty()) {
      return List.of(
          "Số này được đếm từ hồ sơ của các đơn vị bên trong; xem từng hồ sơ để biết đơn vị nào còn"
              + " đạt được.");
    }
    List<Needed> possible = units.stream().filter(unit -> unit.changes().isPresent()).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Được đếm từ các đơn vị bên trong: cần thêm "
            + Wording.number(change.size())
            + " đơn vị, "
            + possible.size()
            + " đơn vị còn cách.");
    possible.stream()
        .limit(MOST_NAMED)
        .forEach(unit -> lines.add("- " + unit.unit() + ": " + unit.changes().orElse("")));
    if (possible.size() > MOST_NAMED) {
      lines.add("- và " + (possible.size() - MOST_NAMED) + " đơn vị khác.");
    }
    String others =
        units.stream()
            .filter(unit -> unit.changes().isEmpty())
            .limit(MOST_NAMED)
            .map(Needed::unit)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      lines.add("- Không còn cách trong kỳ, hoặc chưa rõ: " + others + ".");
    }
    return lines;
  }

  private static String title(Dossier unit) {
    return unit.unit().name().isEmpty() ? unit.id() : unit.unit().name();
  }

  /** Returns the least that makes a unit count, confirmed by the classifier. */
  private Optional<String> changes(Dossier unit, Counted counted) {
    try {
      Classification before = classifier.classify(unit);
      Facts facts = new Facts(unit, classifier.pack().vocabulary(), Set.of());
      if (counted.outcomes().isEmpty() || !before.pack().name().equals(counted.pack())) {
        return of(before, counted.pack())
            .flatMap(
                answer ->
                    ways(facts, answer, counted).stream()
                        .filter(way -> !way.values().isEmpty())
                        .filter(way -> counts(facts.with(way), counted))
                        .findFirst()
                        .map(way -> text(facts.changes(way))));
      }
      Outcome target =
          classifier.pack().outcomes().stream()
              .filter(outcome -> counted.outcomes().contains(outcome.code()))
              .min(Outcome::compareTo)
              .orElseThrow();
      return new ProposalSearch(classifier, facts, before, target, 1, this)
          .run().proposals().stream().findFirst().map(proposal -> text(proposal.changes()));
    } catch (InvalidInputException unusable) {
      return Optional.empty();
    }
  }

  private static List<Remedy> ways(Facts facts, Classification answer, Counted counted) {
    Remedies remedies = new Remedies(facts, answer);
    if (counted.criterion().isEmpty()) {
      return remedies.mending(answer);
    }
    return answer.finding(counted.criterion()).stream()
        .flatMap(finding -> remedies.earning(finding, best(finding)).stream())
        .toList();
  }

  private static String best(Finding finding) {
    return finding.levels().isEmpty() ? "" : finding.levels().get(0).code();
  }

  private boolean counts(Dossier changed, Counted counted) {
    try {
      return of(classifier.classify(changed), counted.pack())
          .map(
              answer ->
                  counted.criterion().isEmpty()
                      ? counted.outcomes().contains(answer.worst().code())
                      : answer.finding(counted.criterion()).stream()
                          .anyMatch(finding -> finding.status() == FindingStatus.MET))
          .orElse(false);
    } catch (InvalidInputException contradiction) {
      return false;
    }
  }

  private static Optional<Classification> of(Classification answer, String pack) {
    if (answer.pack().name().equals(pack)) {
      return Optional.of(answer);
    }
    return answer.nested().stream().flatMap(inner -> of(inner, pack).stream()).findFirst();
  }

  private static String text(List<Change> changes) {
    return changes.stream().map(Change::text).collect(Collectors.joining("; "));
  }
}
