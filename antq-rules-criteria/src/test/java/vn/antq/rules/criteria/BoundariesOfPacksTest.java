package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.boundary.Boundaries;
import vn.antq.rules.boundary.BoundaryTable;
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

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {AntqPacks.TT124, AntqPacks.QD510})
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
    assertThat(boundaries.unreached()).hasSizeLessThanOrEqualTo(1);
  }
}
