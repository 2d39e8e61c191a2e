package vn.antq.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidDossierException;

/** What a pack may ask of Drools is limited by what is written, and told; never by time. */
@Tag("slow")
class RuleBudgetTest {

  private static final String RULES = "khu-dan-cu.drl";
  private static final String OWN_PATTERN =
      "    Crime( severity >= Severity.SERIOUS, forceMajeure == false )\n";

  @TempDir private Path temp;

  private TestPack pack() {
    return TestPack.in(temp);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static String rule(int number, String patterns) {
    return "rule \"VD-4 số %d\" @criterion(\"VD-4\") when %s then findings.violate(drools); end\n"
        .formatted(number, patterns);
  }

  private static Dossier withCrimes(Dossier dossier, int count, String severity) {
    Map<String, Object> crime = Map.of("severity", severity, "forceMajeure", false);
    return dossier.toBuilder().fact("crimes", Collections.nCopies(count, crime)).build();
  }

  @ParameterizedTest(name = "{0} patterns, {1} records")
  @CsvSource({"2,1000", "3,30", "20,30", "20,1000"})
  void aRuleOfManyRecordPatternsNeedsNoCombinations(int patterns, int records) {
    TestPack pack = pack().replace(RULES, OWN_PATTERN, OWN_PATTERN.repeat(patterns));
    Classifier classifier = pack.classifier();

    Classification violated = classifier.classify(withCrimes(pack.dossier(), records, "SERIOUS"));
    Classification clean = classifier.classify(withCrimes(pack.dossier(), records, "LESS_SERIOUS"));

    assertThat(violated.outcome().orElseThrow().code()).isEqualTo("CHUA_DAT");
    assertThat(clean.outcome().orElseThrow().code()).isEqualTo("TOT");
  }

  @Test
  void everyRecordPatternOfARuleHasToMatchSomething() {
    TestPack pack =
        pack()
            .replace(
                RULES,
                OWN_PATTERN,
                "    Crime( severity == Severity.SERIOUS ) and"
                    + " Crime(severity==Severity.VERY_SERIOUS /* ) */ ) // hai vụ\n"
                    + "    Unit( hasPlan == true )\n"
                    + "    ( Crime( forceMajeure == false ) )\n");
    Classifier classifier = pack.classifier();
    Dossier one = withCrimes(pack.dossier(), 2, "SERIOUS");
    Dossier both =
        pack.dossier().toBuilder()
            .fact(
                "crimes",
                List.of(
                    Map.of("severity", "SERIOUS", "forceMajeure", true),
                    Map.of("severity", "VERY_SERIOUS", "forceMajeure", false)))
            .build();

    assertThat(classifier.classify(one).outcome().orElseThrow().code()).isEqualTo("TOT");
    assertThat(classifier.classify(both).outcome().orElseThrow().code()).isEqualTo("CHUA_DAT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule",
        "defaultpkg",
        "antq",
        "antq.rules",
        "result",
        "when",
        "antq.p",
        "d",
        "model",
        "findings.outcomes",
        "unit",
        "figures",
        "drools",
        "expr",
        "value",
        "rules",
        "string"
      })
  void noNameOfAPackageMeetsWhatDroolsGenerates(String name) {
    TestPack pack = pack().replace(RULES, "package vidu.khudancu", "package " + name);

    assertThat(pack.classifier().classify(pack.dossier()).outcome().orElseThrow().code())
        .isEqualTo("TOT");
  }

  @Test
  void asManyRulesAsAllowedAreReadAndOneMoreIsRefused() {
    int own = pack().text(RULES).split("\nrule ", -1).length - 1;
    IntFunction<String> line = i -> rule(i, "Crime( description == \"v%d\" )".formatted(i));
    TestPack full = pack().append(RULES, "\n" + lines(300 - own, line));
    full.load();

    full.append(RULES, rule(1_000, "Crime( description == \"v\" )"));

    assertThat(full.problem().code()).isEqualTo("too-complex");
    assertThat(full.problem().message()).isEqualTo("Loại đơn vị khu-dan-cu có quá 300 luật.");
    assertThat(full.problem().place()).isEqualTo(full.at(RULES, "rule \"VD-4 số 1000\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {", ", " && ", " || "})
  void comparisonsAreCountedHoweverTheyAreJoined(String join) {
    String pattern =
        IntStream.range(0, 50)
            .mapToObj(i -> "description == \"v" + i + "\"")
            .collect(Collectors.joining(join, "Crime( ", " )"));
    TestPack pack = pack().append(RULES, "\n" + lines(9, i -> rule(i, pattern)));
    pack.load();

    pack.append(RULES, rule(9, pattern));

    assertThat(pack.problem().message())
        .isEqualTo("Loại đơn vị khu-dan-cu có quá 500 phép so sánh trong các luật.");
    assertThat(pack.problem().place()).isEqualTo(pack.at(RULES, "rule \"VD-4 số 9\""));
  }

  @Test
  void valuesOfListsAreCountedToo() {
    String values =
        IntStream.range(0, 100)
            .mapToObj(i -> "\"v" + i + "\"")
            .collect(Collectors.joining(", ", "Crime( description in ( ", " ) )"));
    TestPack pack = pack().append(RULES, "\n" + lines(24, i -> rule(i, values)));
    pack.load();

    pack.append(RULES, rule(24, values));

    assertThat(pack.problem().message())
        .isEqualTo("Loại đơn vị khu-dan-cu có quá 2500 giá trị trong các phép so sánh.");
  }

  @Test
  void aDossierOfThousandsOfRecordsIsRefusedAndSaysHowMany() {
    TestPack pack = pack();
    Classifier classifier = pack.classifier();
    classifier.classify(withCrimes(pack.dossier(), 2_000, "LESS_SERIOUS"));
    Dossier tooMany = withCrimes(pack.dossier(), 2_001, "LESS_SERIOUS");

    InvalidDossierException refusal =
        Assertions.assertThrows(InvalidDossierException.class, () -> classifier.classify(tooMany));

    assertThat(refusal.problems()).hasSize(1);
    assertThat(refusal.problems().get(0).message()).isEqualTo("Hồ sơ có 2001 bản ghi, quá 2000.");
  }

  /** Its unit types are read all at once, though only one of them is compiled. */
  @Test
  void theUnitTypesOfAPackAreCountedTogether() {
    String pattern =
        IntStream.range(0, 100)
            .mapToObj(i -> "description == \"v" + i + "\"")
            .collect(Collectors.joining(", ", "Crime( ", " )"));
    TestPack pack = pack().append(RULES, "\n" + lines(4, i -> rule(i, pattern)));
    int own = 5;
    for (int i = 1; i < own; i++) {
      addUnitType(pack, "loai-" + i);
    }
    pack.load();

    for (int i = own; i < 2 * own; i++) {
      addUnitType(pack, "loai-" + i);
    }

    assertThat(pack.problem().code()).isEqualTo("too-complex");
    assertThat(pack.problem().text())
        .contains("Gói vi-du có quá 2500 phép so sánh trong các luật.", "tách thành nhiều gói");
  }

  private static void addUnitType(TestPack pack, String type) {
    String own = pack.text("pack.yaml");
    String entry = own.substring(own.indexOf("  - type: khu-dan-cu"), own.indexOf("switches:"));
    pack.write("pack.yaml", own.replace(entry, entry.replace("khu-dan-cu", type) + entry));
    for (String end : List.of(".yaml", ".drl")) {
      pack.write(type + end, pack.text("khu-dan-cu" + end).replace("khu-dan-cu", type));
    }
  }

  private static String refusal(Classifier classifier, Dossier dossier) {
    InvalidDossierException refusal =
        Assertions.assertThrows(InvalidDossierException.class, () -> classifier.classify(dossier));
    assertThat(refusal.problems()).hasSize(1);
    assertThat(refusal.problems().get(0).code()).isEqualTo("too-large");
    return refusal.problems().get(0).message();
  }

  /** Each is told against each, which would make an explanation of hundreds of megabytes. */
  @Test
  void manyRecordsOrLongTextsUnderManyConditionsAreRefused() {
    String word = "Crime( description == \"v%d\" ) Unit( mainModel == \"v%d\" )";
    TestPack pack = pack().append(RULES, "\n" + lines(200, i -> rule(i, word.formatted(i, i))));
    Classifier classifier = pack.classifier();
    Map<String, Object> longCrime = Map.of("description", "v".repeat(1_000_000));
    Dossier.Builder dossier = pack.dossier().toBuilder();
    String told = "Hồ sơ quá lớn so với số điều kiện trong luật của gói: ";

    classifier.classify(withCrimes(pack.dossier(), 480, "LESS_SERIOUS"));
    assertThat(refusal(classifier, withCrimes(pack.dossier(), 520, "LESS_SERIOUS")))
        .isEqualTo(told + "520 bản ghi, 10 ký tự.");
    assertThat(refusal(classifier, dossier.fact("crimes", List.of(longCrime)).build()))
        .startsWith(told + "1 bản ghi, ");
    assertThat(
            refusal(
                classifier,
                pack.dossier().toBuilder().fact("mainModel", "v".repeat(1_000_000)).build()))
        .isEqualTo(told + "0 bản ghi, 1000000 ký tự.");
  }
}
