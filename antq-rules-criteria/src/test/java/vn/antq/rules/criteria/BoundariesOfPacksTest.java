package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.boundary.Boundaries;
import vn.antq.rules.boundary.BoundaryTable;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.mutation.Mutant;
import vn.antq.rules.mutation.Mutation;
import vn.antq.rules.mutation.MutationReport;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

/** What the generated cases are worth: read back from their files, alone, without our scenarios. */
class BoundariesOfPacksTest {

  private static final Path PACKS = Path.of("src/main/resources/antq/packs");
  private static final Set<Mutant.Kind> AT_LIMITS =
      Set.of(Mutant.Kind.OPERATOR, Mutant.Kind.FIGURE, Mutant.Kind.VALUE);

  private static final Boundaries QD510 =
      Boundaries.of(AntqPacks.classifier(AntqPacks.QD510), AntqPacks.scenarios(AntqPacks.QD510));

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {AntqPacks.TT124, AntqPacks.QD510})
  @Tag("slow")
  void generatedCasesHoldAndNoticeChangesOfLimits(String pack) throws IOException {
    Boundaries boundaries = Boundaries.of(AntqPacks.classifier(pack), AntqPacks.scenarios(pack));
    for (BoundaryTable table : boundaries.tables()) {
      Path start = Path.of(table.start().place().file()).getFileName();
      Path copy = temp.resolve(start);
      if (!Files.exists(copy)) {
        Files.copy(PACKS.resolve(pack).resolve("scenarios").resolve(start), copy);
      }
      Files.writeString(temp.resolve(table.fileName()), table.yaml());
    }
    List<Scenario> read = ScenarioReader.readAll(temp);
    ScenarioRunner runner = new ScenarioRunner(AntqPacks.classifier(pack));

    assertThat(read).hasSizeGreaterThanOrEqualTo(boundaries.size());
    assertThat(read).allSatisfy(scenario -> assertThat(runner.run(scenario)).isEmpty());

    MutationReport report = Mutation.of(AntqPacks.library(), pack, read).run();
    long atLimits =
        report.results().stream()
            .filter(result -> AT_LIMITS.contains(result.mutant().kind()))
            .count();
    long missed =
        report.survivors().stream().filter(mutant -> AT_LIMITS.contains(mutant.kind())).count();
    assertThat(missed * 100)
        .as("%s of %s changes of limits are missed", missed, atLimits)
        .isLessThan(atLimits * 6);
    // That somebody died without its being serious can be stated of a work accident only; those
    // limits are told, and stand among the scenarios that people wrote.
    assertThat(boundaries.unreached())
        .filteredOn(problem -> !problem.message().contains("\"fatal == true\""))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(report.survivors())
        .as("changes of what the outcomes ask for")
        .noneMatch(
            mutant ->
                AT_LIMITS.contains(mutant.kind())
                    && mutant.place().file().matches(".*/(xep-loai[.]drl|pack[.]yaml)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"khu-dan-cu", "cap-xa", "cap-huyen", "co-quan", "doanh-nghiep", "co-so-giao-duc"})
  void aRowNamedAfterATotalHasThatTotalAndTheClassOfItsBand(String unitType) {
    Map<String, String> classes =
        QD510.tables().stream()
            .filter(table -> table.unitType().equals(unitType))
            .flatMap(table -> table.cases().stream())
            .filter(row -> row.name().startsWith("tổng "))
            .collect(
                Collectors.toMap(
                    BoundaryTable.BoundaryCase::name,
                    row -> {
                      Classification answer = row.answer();
                      assertThat("tổng " + answer.score().orElseThrow().text())
                          .isEqualTo(row.name().replace(" điểm", "/100"));
                      return answer.outcome().orElseThrow().code();
                    }));

    assertThat(classes)
        .containsOnly(
            entry("tổng 91 điểm", "XUAT_SAC"),
            entry("tổng 90 điểm", "XUAT_SAC"),
            entry("tổng 89 điểm", "KHA"),
            entry("tổng 71 điểm", "KHA"),
            entry("tổng 70 điểm", "KHA"),
            entry("tổng 69 điểm", "TRUNG_BINH"),
            entry("tổng 51 điểm", "TRUNG_BINH"),
            entry("tổng 50 điểm", "TRUNG_BINH"),
            entry("tổng 49 điểm", "YEU"));
  }

  /** Of 100 staff and 900 learners 901 have pledged only when both have. */
  @Test
  void aSumIsSpreadOverItsTermsWhereNoneAloneIsEnough() {
    assertThat(
            QD510.tables().stream()
                .filter(table -> table.criterion().equals("CQ-B2"))
                .flatMap(table -> table.cases().stream())
                .filter(row -> row.name().endsWith("ngay trên 90 %"))
                .map(BoundaryTable.BoundaryCase::dossier)
                .filter(dossier -> dossier.unit().type().equals("co-so-giao-duc")))
        .anySatisfy(
            dossier -> {
              assertThat(dossier.fact("staffPledged").orElseThrow().value()).isEqualTo(100L);
              assertThat(dossier.fact("learnersPledged").orElseThrow().value()).isEqualTo(801L);
            });
  }

  @Test
  void aRowNamedAfterACountOfCriteriaHasSoManyThatAreNotMet() {
    Boundaries boundaries =
        Boundaries.of(AntqPacks.classifier(AntqPacks.TT124), AntqPacks.scenarios(AntqPacks.TT124));

    assertThat(
            boundaries.tables().stream()
                .flatMap(table -> table.cases().stream())
                .filter(row -> row.name().endsWith(" tiêu chí không đạt")))
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(
            row ->
                assertThat(
                        row.answer().findings().stream()
                                .filter(
                                    finding ->
                                        finding.status() == FindingStatus.NOT_MET
                                            || finding.status() == FindingStatus.VIOLATED)
                                .count()
                            + " tiêu chí không đạt")
                    .isEqualTo(row.name()));
  }
}
