package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.advice.Advice;
import vn.antq.rules.advice.Advisor;
import vn.antq.rules.advice.Change;
import vn.antq.rules.boundary.Boundaries;
import vn.antq.rules.boundary.BoundaryTable;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;
import vn.antq.rules.difference.PackDifference;
import vn.antq.rules.mutation.Mutant;
import vn.antq.rules.mutation.Mutation;
import vn.antq.rules.mutation.MutationReport;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

/** What analysts and units ask of a pack knows what its facts are derived from. */
class DerivedFactsWorkbenchTest {

  private static final String GOOD =
      """
      scenario: Mọi điều đều đạt
      unit: khu-dan-cu
      period: {year: 2025}
      facts:
        crimesBefore: 40
        crimesNow: 38
        decidedOn: 2024-11-20
        announcedOn: 2024-11-30
        crimes: [{reportedOn: 2025-01-05, solvedOn: 2025-03-06}]
        meetings:
          - {heldOn: 2025-01-05, attendees: 50, place: Nhà văn hóa}
          - {heldOn: 2025-02-01, attendees: 50, place: Trường học}
          - {heldOn: 2025-04-30, attendees: 50, place: Nhà văn hóa}
        areas: [{score: 3.2}, {score: 4}]
      expect: {outcome: TOT}
      """;

  @TempDir Path temp;
  private TestPack pack;

  @BeforeEach
  void write() {
    pack = DerivedFactsPack.in(temp).write("scenarios/dat-du.yaml", GOOD);
  }

  private List<Scenario> scenarios() {
    return ScenarioReader.readAll(pack.folder().resolve("scenarios"));
  }

  @Test
  void theScenarioHolds() {
    assertThat(new ScenarioRunner(pack.load().classifier(TestPack.NAME)).run(scenarios().get(0)))
        .isEmpty();
  }

  @Test
  void noCheckCallsAFieldOrAFigureUnusedThatSomethingIsDerivedBy() {
    List<Remark> remarks = PackCheck.check(pack.load(), List.of(pack.folder()));

    assertThat(remarks)
        .extracting(remark -> remark.problem().code())
        .doesNotContain("unused-fact", "unused-field", "unused-figure");
  }

  @Test
  void ofNothingBeforeNoFallIsCompared() {
    pack.replace("khu-dan-cu.drl", "crimesBefore == 0, crimesNow == 0", "crimesNow == 0");

    assertThat(PackCheck.check(pack.load(), List.of(pack.folder())))
        .extracting(remark -> remark.problem().code())
        .contains("ratio-of-nothing");
  }

  @Test
  void aFigureThatSaysWhatCountsIsMoved() {
    MutationReport report = Mutation.of(pack.load(), TestPack.NAME, scenarios()).run();

    assertThat(report.results())
        .filteredOn(result -> result.mutant().kind() == Mutant.Kind.FIGURE)
        .extracting(result -> result.mutant().subject())
        .contains("solveWithin", "manyAttend", "springFrom", "springTo");
    assertThat(report.survivors())
        .filteredOn(mutant -> mutant.kind() == Mutant.Kind.FIGURE)
        .extracting(Mutant::subject, Mutant::change)
        .noneMatch(survivor -> survivor.toString().contains("springFrom, 02-01 → 02-02"))
        .noneMatch(survivor -> survivor.toString().contains("manyAttend, 50 → 51"));
  }

  @Test
  void boundariesAreMadeOfDifferencesChangesAndDays() {
    Boundaries boundaries = Boundaries.of(pack.load().classifier(TestPack.NAME), scenarios());

    assertThat(boundaries.tables())
        .extracting(BoundaryTable::fileName)
        .contains(
            "bien-khu-dan-cu-d-fall.yaml",
            "bien-khu-dan-cu-d-apart.yaml",
            "bien-khu-dan-cu-d-soon.yaml",
            "bien-khu-dan-cu-d-months.yaml",
            "bien-khu-dan-cu-d-first.yaml",
            "bien-khu-dan-cu-d-worst.yaml",
            "bien-khu-dan-cu-d-average.yaml",
            "bien-khu-dan-cu-d-places.yaml",
            "bien-khu-dan-cu-d-total.yaml",
            "bien-khu-dan-cu-d-late.yaml");
  }

  @Test
  void adviceLowersWhatIsNow() {
    withoutPoints();
    pack.replace("facts.yaml", "crimesNow: {", "crimesNow: {changeable: true, ");
    pack.replace("facts.yaml", "crimesBefore: {", "crimesBefore: {changeable: false, ");
    Scenario good = scenarios().get(0);

    Advice advice =
        Advisor.by(pack.load().classifier(TestPack.NAME))
            .advise(good.dossier().toBuilder().fact("crimesNow", 39).build(), "TOT");

    assertThat(advice.proposals()).as("%s", advice.lines()).isNotEmpty();
    assertThat(advice.proposals().get(0).changes())
        .extracting(Change::fact, change -> change.to().value())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("crimesNow", 38L));
  }

  /** Of a pack that counts points advice is about points. */
  private void withoutPoints() {
    pack.replace(
        "khu-dan-cu.yaml",
        """
        awards: {most: {points: 5, label: điểm tối đa, basis: official}}
            amounts:
              late: {takes: 1, label: mỗi vụ chậm, basis: official}
        """,
        "awards: {met: đạt}\n");
    pack.replace("khu-dan-cu.drl", "solvedDays > ", "solvedDays <= ");
    pack.replace(
        "khu-dan-cu.drl", "findings.take(drools, \"late\")", "findings.award(drools, \"met\")");
    pack.replace("pack.yaml", "    scale: 5\n", "");
  }

  @Test
  void whatIsDerivedInAnotherWayIsTold() {
    PackLibrary before = pack.load();
    pack.replace(
        "facts.yaml", "solvedDays: {above: solveWithin}", "solvedDays: {atLeast: solveWithin}");

    PackDifference difference =
        PackDifference.between(
            before.pack(TestPack.NAME).orElseThrow(),
            pack.load().pack(TestPack.NAME).orElseThrow());

    assertThat(difference.toString())
        .contains("số mục của crimes có solvedDays > figures.solveWithin")
        .contains("số mục của crimes có solvedDays >= figures.solveWithin");
  }
}
