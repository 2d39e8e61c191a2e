package vn.antq.rules.criteria;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import vn.antq.rules.Classifier;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.scenario.Scenario;
import vn.antq.rules.scenario.ScenarioReader;

/** A pack and a unit type of it, with a dossier in which everything is right. */
record UnitCase(String pack, String unitType, Dossier allRight) {

  private static final Map<String, List<UnitCase>> CASES = new ConcurrentHashMap<>();
  private static final Path PACKS = Path.of("src/main/resources/antq/packs");

  /** Returns every unit type of both packs. */
  static List<UnitCase> all() {
    return CASES.computeIfAbsent(
        "all",
        key ->
            List.of(AntqPacks.TT124, AntqPacks.QD510).stream()
                .flatMap(pack -> ofPack(pack).stream())
                .toList());
  }

  private static List<UnitCase> ofPack(String pack) {
    List<Scenario> scenarios = ScenarioReader.readAll(PACKS.resolve(pack).resolve("scenarios"));
    return AntqPacks.classifier(pack).pack().unitTypes().keySet().stream()
        .map(
            type ->
                scenarios.stream()
                    .filter(scenario -> isAllRight(scenario, type))
                    .map(scenario -> new UnitCase(pack, type, scenario.dossier()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No dat-du scenario for " + type)))
        .toList();
  }

  private static boolean isAllRight(Scenario scenario, String type) {
    String file = Path.of(scenario.place().file()).getFileName().toString();
    return file.startsWith("dat-du") && scenario.dossier().unit().type().equals(type);
  }

  Classifier classifier() {
    return AntqPacks.classifier(pack);
  }

  /** Returns a made-up dossier. */
  Dossier dossier(long seed, double missing) {
    return new DossierGenerator(classifier().pack().vocabulary(), allRight)
        .dossier(new Random(seed), missing);
  }

  @Override
  public String toString() {
    return pack + " " + unitType;
  }
}
