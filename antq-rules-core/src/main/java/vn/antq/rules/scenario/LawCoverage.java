package vn.antq.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.pack.Criterion;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.Scenario.ExpectedFinding;

/**
 * The proof that nothing of the law was left out: each provision with the criteria that cover it,
 * their rules, and the scenarios that show them held and not held.
 *
 * @param pack name of the pack
 * @param unitType unit type
 * @param rows one for each provision, in the order of the pack
 */
public record LawCoverage(String pack, String unitType, List<Row> rows) {

  private static final Set<FindingStatus> HELD =
      Set.of(FindingStatus.MET, FindingStatus.PARTLY_MET);
  private static final Set<FindingStatus> NOT_HELD =
      Set.of(FindingStatus.NOT_MET, FindingStatus.VIOLATED, FindingStatus.PARTLY_MET);

  /** Copies the list. */
  public LawCoverage {
    rows = List.copyOf(rows);
  }

  /**
   * One provision.
   *
   * @param clause the provision, as the pack lists it
   * @param criteria the criteria that cover it
   * @param conclusion whether all of them are decided by an assessor's conclusion
   * @param held by criterion id, names of the scenarios that show it held
   * @param notHeld by criterion id, names of the scenarios that show it not held
   */
  public record Row(
      String clause,
      List<Criterion> criteria,
      boolean conclusion,
      Map<String, List<String>> held,
      Map<String, List<String>> notHeld) {

    /** Copies the collections. */
    public Row {
      criteria = List.copyOf(criteria);
      held = Map.copyOf(held);
      notHeld = Map.copyOf(notHeld);
    }

    /**
     * Says whether every criterion of the provision is shown held and not held, and there is one.
     */
    public boolean isCovered() {
      return !criteria.isEmpty()
          && criteria.stream()
              .allMatch(
                  criterion ->
                      !held.getOrDefault(criterion.id(), List.of()).isEmpty()
                          && !notHeld.getOrDefault(criterion.id(), List.of()).isEmpty());
    }
  }

  /** Returns the coverage of one unit type of a pack by the given scenarios. */
  public static LawCoverage of(Pack pack, String unitType, List<Scenario> scenarios) {
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(unitType, "unitType");
    Objects.requireNonNull(scenarios, "scenarios");
    List<Scenario> own =
        scenarios.stream()
            .filter(scenario -> scenario.dossier().unit().type().equals(unitType))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String clause : pack.clauses(unitType)) {
      List<Criterion> criteria =
          pack.criteria(unitType).stream().filter(criterion -> criterion.covers(clause)).toList();
      Map<String, List<String>> held = new LinkedHashMap<>();
      Map<String, List<String>> notHeld = new LinkedHashMap<>();
      for (Criterion criterion : criteria) {
        held.put(criterion.id(), showing(criterion, own, true));
        notHeld.put(criterion.id(), showing(criterion, own, false));
      }
      boolean conclusion = !criteria.isEmpty() && criteria.stream().allMatch(Criterion::conclusion);
      rows.add(new Row(clause, criteria, conclusion, held, notHeld));
    }
    return new LawCoverage(pack.name(), unitType, rows);
  }

  private static List<String> showing(Criterion criterion, List<Scenario> scenarios, boolean held) {
    return scenarios.stream()
        .filter(
            scenario -> {
              ExpectedFinding expected = scenario.expected().findings().get(criterion.id());
              return expected != null && shows(criterion, expected, held);
            })
        .map(Scenario::name)
        .toList();
  }

  private static boolean shows(Criterion criterion, ExpectedFinding expected, boolean held) {
    if (expected.status().isPresent()) {
      return (held ? HELD : NOT_HELD).contains(expected.status().get());
    }
    boolean best =
        !criterion.awards().isEmpty() && criterion.awards().get(0).level().equals(expected.level());
    return held || !best;
  }

  /** Returns the provisions that are not covered. */
  public List<Row> gaps() {
    return rows.stream().filter(row -> !row.isCovered()).toList();
  }

  /**
   * Returns one problem for each provision that is not covered, and for each criterion that covers
   * none.
   */
  public List<Problem> problems(Pack pack) {
    List<Problem> problems = new ArrayList<>();
    for (Row row : gaps()) {
      if (row.criteria().isEmpty()) {
        problems.add(
            new Problem(
                "clause-without-criterion",
                vn.antq.rules.problem.Place.NOWHERE,
                pack.name()
                    + " "
                    + unitType
                    + ": chưa có tiêu chí nào cho \""
                    + row.clause()
                    + "\".",
                "Hãy thêm tiêu chí có covers: [\"" + row.clause() + "\"]."));
      }
      for (Criterion criterion : row.criteria()) {
        boolean shown = !row.held().getOrDefault(criterion.id(), List.of()).isEmpty();
        boolean refuted = !row.notHeld().getOrDefault(criterion.id(), List.of()).isEmpty();
        if (!shown || !refuted) {
          problems.add(
              new Problem(
                  "criterion-without-scenario",
                  criterion.place(),
                  row.clause()
                      + ": tiêu chí "
                      + criterion.id()
                      + " chưa có kịch bản "
                      + (shown ? "" : "đạt")
                      + (shown || refuted ? "" : " và ")
                      + (refuted ? "" : "không đạt")
                      + ".",
                  "Hãy thêm kịch bản trong thư mục scenarios."));
        }
      }
    }
    for (Criterion criterion : pack.criteria(unitType)) {
      if (rows.stream().noneMatch(row -> row.criteria().contains(criterion))) {
        problems.add(
            new Problem(
                "criterion-without-clause",
                criterion.place(),
                "Tiêu chí " + criterion.id() + " không ứng với điều khoản nào trong clauses.",
                "Hãy thêm điều khoản vào clauses của pack.yaml hoặc sửa covers."));
      }
    }
    return List.copyOf(problems);
  }
}
