package vn.antq.rules.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.mutation.EquivalentMutants;
import vn.antq.rules.mutation.Mutant;
import vn.antq.rules.mutation.Mutation;
import vn.antq.rules.mutation.MutationReport;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.RuleCoverage;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;
import vn.antq.rules.scenario.ScenarioRunner;

/**
 * The tests of a pack in a folder, for a {@code @TestFactory}:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> packHolds() {
 *   return PackTests.of(AntqPacks.library(), Path.of("packs/tt124-tinh")).all();
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PackTests {

  private final PackLibrary library;
  private final String pack;
  private final Path folder;
  private final List<Scenario> scenarios;

  private PackTests(PackLibrary library, String pack, Path folder, List<Scenario> scenarios) {
    this.library = library;
    this.pack = pack;
    this.folder = folder;
    this.scenarios = scenarios;
  }

  /**
   * Reads a pack with its scenarios.
   *
   * @param library the packs that it extends or uses
   * @param folder the pack's folder, with its scenarios in {@code scenarios}
   * @throws vn.antq.rules.problem.InvalidPackException if the pack or a scenario has a problem;
   *     lists every one
   */
  public static PackTests of(PackLibrary library, Path folder) {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(folder, "folder");
    PackLibrary with = library.adding(folder);
    return of(with, PackLibrary.nameOf(folder), folder);
  }

  /**
   * Reads the scenarios of a pack that a library holds.
   *
   * @param library the library
   * @param pack name of the pack
   * @param folder the folder that holds its {@code scenarios}, and {@code mutants.yaml} if there is
   *     one
   * @throws vn.antq.rules.problem.InvalidPackException if there is no such pack, or a scenario has
   *     a problem; lists every one
   */
  public static PackTests of(PackLibrary library, String pack, Path folder) {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(folder, "folder");
    library.classifier(pack);
    return new PackTests(
        library, pack, folder, ScenarioReader.readAll(folder.resolve("scenarios")));
  }

  /** Returns everything: scenarios, coverage, mutants. */
  public Stream<DynamicNode> all() {
    return Stream.of(
        DynamicContainer.dynamicContainer("Kịch bản", scenarios()),
        DynamicContainer.dynamicContainer("Bao quát", coverage()),
        DynamicContainer.dynamicContainer("Thay đổi thử", mutants()));
  }

  /** Returns one test for each scenario. */
  public Stream<DynamicNode> scenarios() {
    ScenarioRunner runner = new ScenarioRunner(classifier());
    return scenarios.stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.name(), () -> failUnlessEmpty(runner.run(scenario))));
  }

  /**
   * Returns one test: every result of every criterion, every outcome and both sides of every
   * comparison are shown by a scenario.
   */
  public Stream<DynamicNode> coverage() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "mọi kết quả và cả hai phía của mọi điều kiện có kịch bản",
            () -> failUnlessEmpty(RuleCoverage.of(classifier(), scenarios).gaps())));
  }

  /** Returns one test: the scenarios notice every small change of the rules that matters. */
  public Stream<DynamicNode> mutants() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "kịch bản phát hiện mọi thay đổi nhỏ",
            () -> {
              MutationReport report =
                  Mutation.of(library, pack, scenarios)
                      .explained(EquivalentMutants.read(folder))
                      .run();
              failUnlessEmpty(report.problems());
              failUnlessEmpty(report.survivors().stream().map(Mutant::problem).toList());
            }));
  }

  private Classifier classifier() {
    return library.classifier(pack);
  }

  private static void failUnlessEmpty(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new AssertionFailedError(
          problems.stream().map(Problem::text).collect(Collectors.joining("\n", "\n", "")));
    }
  }
}
