package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.dossier.CountedUnit;
import vn.antq.rules.internal.dossier.CountedUnit.Counts;
import vn.antq.rules.internal.explanation.document.CriterionEntry.Count;
import vn.antq.rules.internal.explanation.words.EvidenceWording;
import vn.antq.rules.internal.text.Wording;

/**
 * The units that numbers of an answer were counted from. Criteria that count the same units in the
 * same way tell them once.
 */
final class CountedUnits {

  private final Map<List<CountedUnit>, String> told = new HashMap<>();

  /** Returns the units behind each number of a criterion. */
  List<Count> of(Finding finding) {
    List<Count> counts = new ArrayList<>();
    for (List<CountedUnit> units : lists(finding)) {
      String before = told.putIfAbsent(units, finding.criterion());
      counts.add(
          before == null || before.equals(finding.criterion())
              ? new Count(heading(units), units)
              : new Count("Đơn vị được xét: như ở tiêu chí " + before, List.of()));
    }
    return counts;
  }

  /**
   * A unit that comes again was counted for another number. Where that is the total, of which all
   * units are a part, it says nothing new.
   */
  private static List<List<CountedUnit>> lists(Finding finding) {
    List<List<CountedUnit>> lists = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Evidence evidence : EvidenceWording.evidence(finding)) {
      CountedUnit.of(evidence)
          .ifPresent(
              unit -> {
                if (lists.isEmpty() || seen.contains(unit.dossier())) {
                  lists.add(new ArrayList<>());
                  seen.clear();
                }
                seen.add(unit.dossier());
                lists.get(lists.size() - 1).add(unit);
              });
    }
    if (lists.size() > 1) {
      lists
          .subList(1, lists.size())
          .removeIf(units -> units.stream().allMatch(unit -> unit.counts() == Counts.COUNTED));
    }
    return lists;
  }

  private static String heading(List<CountedUnit> units) {
    Map<Counts, Integer> numbers = new EnumMap<>(Counts.class);
    units.forEach(unit -> numbers.merge(unit.counts(), 1, Integer::sum));
    return "Đơn vị được xét: "
        + Wording.number(units.size())
        + " ("
        + numbers.entrySet().stream()
            .map(entry -> entry.getKey().label() + " " + Wording.number(entry.getValue()))
            .collect(Collectors.joining(", "))
        + ")";
  }
}
