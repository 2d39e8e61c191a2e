package vn.antq.rules.explanation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.internal.dossier.CountedUnit;
import vn.antq.rules.internal.dossier.CountedUnit.Counts;
import vn.antq.rules.internal.page.CriteriaView.CountView;
import vn.antq.rules.internal.page.CriteriaView.CountedRow;
import vn.antq.rules.internal.text.ScreenWords;
import vn.antq.rules.internal.text.TextPage;
import vn.antq.rules.internal.text.Wording;

/**
 * The units that numbers of an answer were counted from. Criteria that count the same units in the
 * same way tell them once.
 */
final class CountedUnits {

  private static final int INDENT = 2;

  private final Map<List<CountedUnit>, String> told = new HashMap<>();

  /**
   * Units that one number was counted from.
   *
   * @param heading how many they are, or where they are listed
   * @param units the units; empty when another criterion lists them
   */
  private record Listing(String heading, List<CountedUnit> units) {}

  void write(Finding finding, TextPage page) {
    for (Listing listing : listings(finding)) {
      page.paragraph(listing.heading());
      groups(listing.units())
          .forEach((result, names) -> page.indented(INDENT).paragraph(result + ": " + names));
    }
  }

  List<CountView> views(Finding finding) {
    return listings(finding).stream()
        .map(
            listing ->
                new CountView(
                    ScreenWords.of(listing.heading()),
                    listing.units().stream()
                        .map(
                            unit ->
                                new CountedRow(
                                    ScreenWords.of(unit.unit()),
                                    unit.unit().equals(unit.dossier())
                                        ? ""
                                        : ScreenWords.of(unit.dossier()),
                                    unit.counts().label(),
                                    ScreenWords.of(unit.why())))
                        .toList()))
        .toList();
  }

  private List<Listing> listings(Finding finding) {
    List<Listing> listings = new ArrayList<>();
    for (List<CountedUnit> units : lists(finding)) {
      String before = told.putIfAbsent(units, finding.criterion());
      listings.add(
          before == null || before.equals(finding.criterion())
              ? new Listing(heading(units), units)
              : new Listing("Đơn vị được xét: như ở tiêu chí " + before, List.of()));
    }
    return listings;
  }

  /**
   * A unit that comes again was counted for another number. Where that is the total, of which all
   * units are a part, it says nothing new.
   */
  private static List<List<CountedUnit>> lists(Finding finding) {
    List<List<CountedUnit>> lists = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Evidence evidence : CriteriaText.evidence(finding)) {
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

  private static Map<String, String> groups(List<CountedUnit> units) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (Counts counts : Counts.values()) {
      units.stream()
          .filter(unit -> unit.counts() == counts)
          .forEach(
              unit ->
                  groups.merge(
                      unit.counts().label() + (unit.why().isEmpty() ? "" : " (" + unit.why() + ")"),
                      unit.unit(),
                      (before, name) -> before + "; " + name));
    }
    return groups;
  }
}
