package vn.antq.rules.internal.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;

/** A default that an answer turns on is told, with its basis, wherever it comes in. */
class DefaultsTest {

  private static final String FACTS = "facts.yaml";
  private static final String DEFAULT = "default: {value: %s, basis: assumed}, label: ";

  @TempDir Path temp;

  private Classification classify(TestPack pack, Map<String, Object> facts) {
    Dossier.Builder dossier = Dossier.builder("khu-dan-cu", 2024).id("thử");
    facts.forEach(dossier::fact);
    return pack.load().classifier(TestPack.NAME).classify(dossier.build());
  }

  private TestPack withDefault(String label, String value) {
    return TestPack.in(temp)
        .replace(FACTS, "label: " + label + "}", DEFAULT.formatted(value) + label + "}");
  }

  private static Finding finding(Classification answer, String criterion) {
    return answer.finding(criterion).orElseThrow();
  }

  private static List<String> defaults(List<Reliance> reliances) {
    return reliances.stream()
        .filter(reliance -> reliance.kind() == Reliance.Kind.DEFAULT)
        .map(Reliance::name)
        .toList();
  }

  private static List<String> told(Classification answer) {
    return answer.notices().stream()
        .filter(notice -> notice.code().equals("default-taken"))
        .map(Notice::text)
        .toList();
  }

  @Test
  void aDefaultUnderARatioIsReliedOnAndTold() {
    Classification answer =
        classify(withDefault("Số hộ đang cư trú", "100"), Map.of("registeredHouseholds", 100L));

    assertThat(finding(answer, "VD-2").isDecided()).isTrue();
    assertThat(finding(answer, "VD-2").basis()).isEqualTo(Basis.ASSUMED);
    assertThat(defaults(finding(answer, "VD-2").reliances())).containsExactly("residentHouseholds");
    assertThat(told(answer)).anyMatch(text -> text.contains("Số hộ đang cư trú"));
  }

  @Test
  void aDefaultOnTheOtherSideOfAComparisonIsReliedOnAndTold() {
    Classification answer =
        classify(withDefault("Số vụ phạm tội năm trước", "0"), Map.of("crimesThisYear", 3L));

    assertThat(finding(answer, "VD-7").isDecided()).isTrue();
    assertThat(defaults(finding(answer, "VD-7").reliances())).contains("crimesLastYear");
    assertThat(told(answer)).anyMatch(text -> text.contains("Số vụ phạm tội năm trước"));
  }

  @Test
  void aDefaultThatBoundsWhatIsNotStatedIsReliedOnAndTold() {
    TestPack pack =
        withDefault("Số hộ đang cư trú", "100")
            .replace(
                "khu-dan-cu.yaml",
                "registrationRequired: {percent: 100}",
                "registrationRequired: {number: 100, unit: hộ}")
            .replace(
                "khu-dan-cu.drl",
                "registrationShare >= figures.registrationRequired",
                "registeredHouseholds <= figures.registrationRequired, hasPlan == true");

    Classification silent = classify(pack, Map.of("hasPlan", true));
    assertThat(finding(silent, "VD-2").isDecided()).isTrue();
    assertThat(finding(silent, "VD-2").basis()).isEqualTo(Basis.ASSUMED);
    assertThat(defaults(finding(silent, "VD-2").reliances())).contains("residentHouseholds");
    assertThat(told(silent)).anyMatch(text -> text.contains("Số hộ đang cư trú"));
  }

  @Test
  void aDefaultThatWhatIsNotStatedMayNotFallBelowIsReliedOnAndTold() {
    TestPack pack =
        withDefault("Số vụ phạm tội năm trước", "5")
            .replace(
                FACTS,
                "label: Số vụ phạm tội năm nay}",
                "atLeast: crimesLastYear, label: Số vụ phạm tội năm nay}")
            .replace(
                "khu-dan-cu.yaml",
                "registrationRequired: {percent: 100}",
                "registrationRequired: {number: 3, unit: vụ}")
            .replace(
                "khu-dan-cu.drl",
                "registrationShare >= figures.registrationRequired",
                "crimesThisYear >= figures.registrationRequired");

    Classification silent = classify(pack, Map.of());
    assertThat(finding(silent, "VD-2").isDecided()).isTrue();
    assertThat(finding(silent, "VD-2").basis()).isEqualTo(Basis.ASSUMED);
    assertThat(defaults(finding(silent, "VD-2").reliances())).containsExactly("crimesLastYear");

    Classification stated = classify(pack, Map.of("crimesThisYear", 7L));
    assertThat(defaults(finding(stated, "VD-2").reliances())).isEmpty();
  }

  @Test
  void aDefaultThatBoundsOnlyWhatIsStatedDecidesNothingThere() {
    TestPack pack =
        withDefault("Số hộ đang cư trú", "100")
            .replace(
                "khu-dan-cu.yaml",
                "registrationRequired: {percent: 100}",
                "registrationRequired: {number: 100, unit: hộ}")
            .replace(
                "khu-dan-cu.drl",
                "registrationShare >= figures.registrationRequired",
                "registeredHouseholds <= figures.registrationRequired, hasPlan == true");

    Classification stated = classify(pack, Map.of("hasPlan", true, "registeredHouseholds", 7L));

    assertThat(defaults(finding(stated, "VD-2").reliances())).isEmpty();
  }

  @Test
  void aDefaultUnderARatioOfSumsIsReliedOnAndTold() {
    TestPack pack =
        withDefault("Số vụ phạm tội năm trước", "4")
            .replace(
                FACTS,
                "  crimes: {list",
                "  offenceShare: {ratio: [offencesThisYear, offencesLastYear], label: Tỷ lệ}\n"
                    + "  crimes: {list")
            .replace(
                "khu-dan-cu.drl",
                "registrationShare >= figures.registrationRequired",
                "offenceShare >= figures.registrationRequired");

    Classification answer =
        classify(pack, Map.of("crimesThisYear", 4L, "evilsThisYear", 0L, "evilsLastYear", 0L));

    assertThat(defaults(finding(answer, "VD-2").reliances())).containsExactly("crimesLastYear");
  }

  @Test
  void aDefaultThatKeepsAUnitInScopeIsReliedOnAndTold() {
    TestPack pack =
        TestPack.in(temp)
            .replace(
                FACTS,
                "  hasPlan:",
                "  army: {type: boolean, default: {value: false, basis: assumed}, label: Quân"
                    + " đội}\n"
                    + "  hasPlan:")
            .replace(
                "pack.yaml",
                "    scale: 10\n",
                "    scale: 10\n    excludes:\n      - {when: {army: true}, reason: Không xét.,"
                    + " citation: Điều 1, basis: official}\n");

    Classification answer = classify(pack, Map.of());

    assertThat(defaults(answer.reliances())).contains("army");
    assertThat(answer.basis()).isEqualTo(Basis.ASSUMED);
    assertThat(told(answer)).anyMatch(text -> text.contains("Quân đội"));
  }

  @Test
  void aDefaultOfAFactThatIsStatedIsNotTold() {
    Classification answer =
        classify(
            withDefault("Số hộ đang cư trú", "100"),
            Map.of("registeredHouseholds", 50L, "residentHouseholds", 50L));

    assertThat(told(answer)).noneMatch(text -> text.contains("Số hộ đang cư trú"));
    assertThat(defaults(finding(answer, "VD-2").reliances())).isEmpty();
  }

  @Test
  void whatADefaultOfOnePackBoundsIsNotBoundInThePackThatItUses() throws IOException {
    for (String name : List.of("cong-nhan", "cham-diem")) {
      Path target = Files.createDirectory(temp.resolve(name));
      try (Stream<Path> files = Files.list(Path.of("src/test/resources/explanation/packs", name))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
    }
    Path facts = temp.resolve("cham-diem/facts.yaml");
    String bound = "min: 0, atMost: households,";
    assertThat(Files.readString(facts)).containsOnlyOnce(bound);
    Files.writeString(
        facts,
        Files.readString(facts).replace(bound, bound + " default: {value: 100, basis: assumed},"));
    Dossier dossier = Dossier.builder("khu-dan-cu", 2025).id("thử").fact("registered", 50L).build();

    Classification answer = PackLibrary.ofFolder(temp).classifier("cham-diem").classify(dossier);

    Finding nested = answer.nested().get(0).finding("CN-2").orElseThrow();
    assertThat(nested.isDecided()).isFalse();
    assertThat(defaults(finding(answer, "A-1").reliances())).contains("participating");
  }
}
