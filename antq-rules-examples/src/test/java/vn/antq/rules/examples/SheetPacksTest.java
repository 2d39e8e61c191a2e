package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Score;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.testing.PackTests;

/**
 * Real score sheets, written as packs with nothing but YAML and DRL.
 *
 * <p>{@code -Dantq.sheets.dossiers=10000} looks at so many made-up dossiers of each unit type.
 */
class SheetPacksTest {

  private static final Path SHEETS = Path.of("sheets");
  private static final Path DOSSIERS = SHEETS.resolve("ho-so");
  private static final int NUMBER = Integer.getInteger("antq.sheets.dossiers", 300);
  private static final int YEAR = 2025;

  static List<Path> packs() {
    try (Stream<Path> folders = Files.list(SHEETS)) {
      return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private static PackLibrary library(Path folder) {
    return PackLibrary.empty().adding(List.of(folder));
  }

  @Test
  void theSheetsAreThere() {
    assertThat(packs())
        .extracting(SheetPacksTest::name)
        .containsExactly("cai-cach", "dak-lak", "lang-son", "muong-cha", "ren-luyen", "tiep-can");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void noCheckHasAnythingToSay(Path folder) {
    assertThat(PackCheck.check(PackLibrary.empty(), List.of(folder)))
        .extracting(Remark::text)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void noFigureIsMoreThanASecondarySourceTells(Path folder) {
    Pack pack = library(folder).classifier(name(folder)).pack();

    assertThat(pack.statements())
        .flatExtracting(statement -> statement.basis().stream().toList())
        .isNotEmpty()
        .allMatch(basis -> basis == Basis.SECONDARY || basis == Basis.ASSUMED);
  }

  @TestFactory
  Stream<DynamicNode> everyScenarioHolds() {
    return packs().stream()
        .flatMap(folder -> PackTests.of(PackLibrary.empty(), folder).scenarios());
  }

  @TestFactory
  Stream<DynamicNode> everySideOfEveryConditionHasAScenario() {
    return packs().stream().flatMap(folder -> PackTests.of(PackLibrary.empty(), folder).coverage());
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicNode> noChangeSurvivesButThoseThatAreExplained() {
    return packs().stream().flatMap(folder -> PackTests.of(PackLibrary.empty(), folder).mutants());
  }

  @ParameterizedTest
  @CsvSource({
    "xa-cai-cach, cai-cach, 0, '91,58/100', 'làm tròn đến 0,01 từ 91,5789… điểm'",
    "xa-dak-lak, dak-lak, 0, '43/55', 'Phong trào ở xã › Tổ chức và chỉ đạo: 12/15 điểm'",
    "xa-lang-son, lang-son, 0, '95,5/100', 'Mức trần Chưa đạt được áp dụng'",
    "ban-na-lo, muong-cha, 1, '35,5–41,5/56', 'tự chấm 6; cấp trên chấm 4'",
    "sinh-vien-mau, ren-luyen, 0, '23/40', 'từ 3,2 đến 3,59'",
    "xa-tiep-can, tiep-can, 0, '7/8,5', 'Mức trần Chưa đạt chuẩn được áp dụng'",
  })
  void anExampleIsClassified(String dossier, String pack, int status, String points, String told) {
    Run run =
        Run.antq(
            "classify",
            DOSSIERS.resolve(dossier + ".yaml"),
            "--pack",
            SHEETS.resolve(pack),
            "--full");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).contains(points, told, "SỐ LIỆU MINH HỌA");
  }

  /** An answer on which Drools, a session of it and our own evaluator differ is an error. */
  @ParameterizedTest
  @MethodSource("packs")
  void droolsAndTheSecondEvaluatorAgreeWhateverIsUnknown(Path folder) {
    Classifier classifier = library(folder).withSessionEvery(1).classifier(name(folder));
    Pack pack = classifier.pack();
    for (String unit : pack.unitTypes().keySet()) {
      SheetDossiers dossiers = new SheetDossiers(pack.vocabulary(), unit, YEAR);
      for (int seed = 0; seed < NUMBER; seed++) {
        Random random = new Random(seed);
        Map<String, Object> facts = dossiers.facts(random);
        Classification all = classifier.classify(dossiers.complete(facts));
        Classification some =
            classifier.classify(dossiers.partly(facts, random, seed % 2 == 0 ? 0.2 : 0.6));

        assertThat(all.isDecided()).as("%s of seed %s", unit, seed).isTrue();
        holds(some, all, unit + " of seed " + seed);
      }
    }
  }

  /** What is not known leaves what is so possible. */
  private static void holds(Classification some, Classification all, String which) {
    Score range = some.score().orElseThrow();
    assertThat(all.score().orElseThrow().best()).as(which).isBetween(range.worst(), range.best());
    assertThat(all.best().rank()).as(which).isBetween(some.worst().rank(), some.best().rank());
  }
}
