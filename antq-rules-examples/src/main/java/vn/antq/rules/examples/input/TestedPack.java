package vn.antq.rules.examples.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.mutation.EquivalentMutants;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;

/**
 * A pack with its worked cases.
 *
 * @param library the pack and those that it needs
 * @param name its name
 * @param scenarios its scenarios; none when it has no folder of them
 * @param explained its mutants that change nothing
 */
public record TestedPack(
    PackLibrary library, String name, List<Scenario> scenarios, EquivalentMutants explained) {

  /**
   * Reads the scenarios of a pack.
   *
   * @param folder the pack's folder; empty when it is a shipped one
   * @throws InvalidPackException if a scenario cannot be read
   */
  static TestedPack of(PackLibrary library, String name, Optional<Path> folder) {
    if (folder.isEmpty()) {
      return new TestedPack(
          library, name, AntqPacks.scenarios(name), AntqPacks.equivalentMutants(name));
    }
    Path scenarios = folder.get().resolve("scenarios");
    return new TestedPack(
        library,
        name,
        Files.isDirectory(scenarios) ? ScenarioReader.readAll(scenarios) : List.of(),
        EquivalentMutants.read(folder.get()));
  }

  public Classifier classifier() {
    return library.classifier(name);
  }
}
