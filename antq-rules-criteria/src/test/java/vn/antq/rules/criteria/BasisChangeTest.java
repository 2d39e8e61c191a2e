package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.Place;

/** What becomes of results when one line of a pack says another basis. */
@Tag("slow")
class BasisChangeTest {

  private static final Path PACKS = Path.of("src/main/resources/antq/packs");

  @TempDir private Path folder;

  /** Every figure of TT 124 that is official, each with the line that says so. */
  static Stream<Reliance> officialFigures() {
    Map<String, Reliance> figures = new LinkedHashMap<>();
    Classifier tt124 = AntqPacks.classifier(AntqPacks.TT124);
    for (String type : tt124.pack().unitTypes().keySet()) {
      tt124.pack().reliances(type).stream()
          .filter(reliance -> reliance.kind() == Reliance.Kind.FIGURE)
          .filter(reliance -> reliance.basis() == Basis.OFFICIAL)
          .forEach(reliance -> figures.put(reliance.name(), reliance));
    }
    return figures.values().stream();
  }

  /** Units in which everything is right, and made-up ones in which some things are not. */
  private static List<Dossier> dossiers() {
    List<Dossier> dossiers = new ArrayList<>();
    for (UnitCase unit : UnitCase.all()) {
      if (unit.pack().equals(AntqPacks.TT124)) {
        dossiers.add(unit.allRight());
        for (int seed = 0; seed < 40; seed++) {
          dossiers.add(unit.dossier(seed, seed % 2 == 0 ? 0 : 0.1));
        }
      }
    }
    return dossiers;
  }

  /** Returns the shipped packs with one line changed. */
  private PackLibrary edited(Place place, String from, String to) throws IOException {
    PackLibrary library = AntqPacks.library();
    Set<String> names = new LinkedHashSet<>(List.of("tt124", "tt124-2025-07", "qd510"));
    for (String name : names) {
      copy(PACKS.resolve(name), folder.resolve(name));
    }
    Path file = folder.resolve(place.file());
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String line = lines.get(place.line() - 1);
    assertThat(line).as(place.toString()).contains(from);
    lines.set(place.line() - 1, line.replace(from, to));
    Files.write(file, lines);
    for (String name : names) {
      library = library.adding(folder.resolve(name));
    }
    return library;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static boolean uses(Classification answer, Reliance figure) {
    return answer.reliances().stream()
        .anyMatch(
            reliance ->
                reliance.kind() == Reliance.Kind.FIGURE && reliance.name().equals(figure.name()));
  }

  @ParameterizedTest
  @MethodSource("officialFigures")
  void anOfficialFigureTurnedAssumedMakesProvisionalWhatUsedItAndNothingElse(Reliance figure)
      throws IOException {
    Classifier after =
        edited(figure.place(), "basis: official", "basis: assumed").classifier(AntqPacks.TT124);
    Classifier before = AntqPacks.classifier(AntqPacks.TT124);
    Set<Boolean> seen = new LinkedHashSet<>();
    for (Dossier dossier : dossiers()) {
      Classification was = before.classify(dossier);
      Classification now = after.classify(dossier);
      assertThat(was.isProvisional()).isFalse();
      assertThat(now.isProvisional())
          .as(dossier.unit().type() + " " + dossier.id())
          .isEqualTo(uses(was, figure));
      assertThat(now.worst()).isEqualTo(was.worst());
      assertThat(now.best()).isEqualTo(was.best());
      seen.add(now.isProvisional());
    }
    // Both kinds were among them, or the test says nothing.
    assertThat(seen).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void confirmingAFigureIsAnEditOfOneLineThatResultsShow() throws IOException {
    Dossier dossier =
        UnitCase.all().stream()
            .filter(unit -> unit.toString().equals("qd510 khu-dan-cu"))
            .findFirst()
            .orElseThrow()
            .allRight();
    Classification before = AntqPacks.classifier(AntqPacks.QD510).classify(dossier);
    Reliance assumed = figure(before, "participationFull");
    assertThat(assumed.basis()).isEqualTo(Basis.ASSUMED);

    Classification after =
        edited(assumed.place(), "basis: assumed", "basis: official")
            .classifier(AntqPacks.QD510)
            .classify(dossier);

    assertThat(figure(after, "participationFull").basis()).isEqualTo(Basis.OFFICIAL);
    assertThat(after.reliancesWeakerThan(Basis.SECONDARY))
        .hasSize(before.reliancesWeakerThan(Basis.SECONDARY).size() - 1);
  }

  private static Reliance figure(Classification answer, String name) {
    return answer.reliances().stream()
        .filter(reliance -> reliance.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aResultIsNoLongerProvisionalOnceEverythingAssumedIsConfirmed() throws IOException {
    for (String name : List.of("tt124", "tt124-2025-07", "qd510")) {
      copy(PACKS.resolve(name), folder.resolve(name));
    }
    try (Stream<Path> files = Files.list(folder.resolve("qd510"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        Files.writeString(
            file, Files.readString(file).replace("basis: assumed", "basis: official"));
      }
    }
    PackLibrary library = AntqPacks.library().adding(folder.resolve("qd510"));
    for (UnitCase unit : UnitCase.all()) {
      if (unit.pack().equals(AntqPacks.QD510)) {
        Classification answer = library.classifier(AntqPacks.QD510).classify(unit.allRight());
        assertThat(answer.isProvisional()).as(unit.toString()).isFalse();
      }
    }
  }
}
