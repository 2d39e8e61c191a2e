package vn.antq.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.value.Truth;

/** One test for each trap that was measured in Drools 10.2.0. */
class DroolsTrapsTest {

  private static final String RULES = "khu-dan-cu.drl";

  @TempDir private Path folder;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(folder);
  }

  private FindingStatus status(String criterion, Dossier dossier) {
    return pack.classifier().classify(dossier).finding(criterion).orElseThrow().status();
  }

  @Test
  void rulesCompileWithoutDroolsMvelAndWithoutXml() {
    assertThat(pack.classifier().classify(pack.dossier()).worst().code()).isEqualTo("TOT");
    assertThat(getClass().getClassLoader().getResource("org/drools/mvel/MVELConstraint.class"))
        .isNull();
  }

  @Test
  void aDecimalAtItsThresholdPassesAndJustBelowDoesNot() {
    Classifier classifier = pack.classifier();
    for (Map.Entry<String, FindingStatus> entry :
        Map.of(
                "0.1", FindingStatus.MET,
                "0.10", FindingStatus.MET,
                "0.099999999", FindingStatus.NOT_MET)
            .entrySet()) {
      Dossier dossier =
          pack.dossier().toBuilder()
              .fact("fundPerHousehold", new BigDecimal(entry.getKey()))
              .build();
      assertThat(classifier.classify(dossier).finding("VD-3").orElseThrow().status())
          .as(entry.getKey())
          .isEqualTo(entry.getValue());
    }
  }

  @Test
  void aRatioJustBelowItsThresholdNeverPasses() {
    Dossier dossier =
        pack.dossier().toBuilder()
            .fact("residentHouseholds", 10_000)
            .fact("registeredHouseholds", 9_999)
            .fact("participatingHouseholds", 8_999)
            .build();
    Classification answer = pack.classifier().classify(dossier);
    assertThat(answer.finding("VD-2").orElseThrow().status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(answer.finding("VD-5").orElseThrow().level()).isEqualTo("most");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crimesThisYear", "crimesLastYear", "evilsThisYear"})
  void aMissingFactIsNeitherMoreNorLessThanAnything(String fact) {
    assertThat(status("VD-7", pack.dossier().toBuilder().unknown(fact).build()))
        .isEqualTo(FindingStatus.UNDECIDED);
  }

  @Test
  void anUnknownListIsNotAnEmptyOne() {
    assertThat(status("VD-4", pack.dossier().toBuilder().unknown("crimes").build()))
        .isEqualTo(FindingStatus.UNDECIDED);
    assertThat(status("VD-4", pack.dossier())).isEqualTo(FindingStatus.MET);
  }

  @Test
  void aRuleThatDidNotMatchIsExplainedToo() {
    Dossier dossier = pack.dossier().toBuilder().fact("registeredHouseholds", 311).build();
    RuleTrace trace =
        pack.classifier().classify(dossier).finding("VD-2").orElseThrow().rules().get(0);
    assertThat(trace.truth()).isEqualTo(Truth.FALSE);
    assertThat(trace.patterns().get(0).conditions())
        .singleElement()
        .satisfies(condition -> assertThat(condition.toString()).contains("311/312"));
  }

  @Test
  void decomposedVietnameseFactsMatchComposedRules() {
    String decomposed = Normalizer.normalize("Dòng họ tự quản", Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo("Dòng họ tự quản");
    assertThat(status("VD-6", pack.dossier().toBuilder().fact("mainModel", decomposed).build()))
        .isEqualTo(FindingStatus.MET);
  }

  @Test
  void decomposedVietnameseRulesMatchComposedFacts() {
    pack.write(RULES, Normalizer.normalize(pack.text(RULES), Normalizer.Form.NFD));
    assertThat(status("VD-6", pack.dossier())).isEqualTo(FindingStatus.MET);
  }

  @Test
  void anUnknownFieldHasItsLineAndColumn() {
    pack.replace(RULES, "hasOwnCell == false", "hasOwnCel == false");
    Problem problem = pack.problem();
    assertThat(problem.place()).isEqualTo(pack.at(RULES, "hasOwnCel =="));
  }

  @Test
  void theEffectiveDateOfARuleIsNotTheSessionClocks() {
    pack.replace(
        RULES,
        "    @criterion(\"VD-3\")\n",
        "    @criterion(\"VD-3\")\n    date-effective \"01-Jan-2030\"\n");
    assertThat(pack.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert(new Object());",
        "update(drools);",
        "new ProcessBuilder(\"true\").start();",
        "while (true) {}"
      })
  void aConsequenceCannotLoopOrStartAProcess(String consequence) {
    pack.replace(RULES, "findings.exempt(drools);", consequence);
    assertThat(pack.problem().code()).isEqualTo("forbidden-consequence");
  }

  @Test
  void twoMissingFactsAreNotEqual() {
    pack.replace(
        RULES, "offencesThisYear <= offencesLastYear", "offencesThisYear == offencesLastYear");
    assertThat(pack.problem().message()).contains("Không so sánh bằng giữa hai dữ kiện");
  }

  @Test
  void rulesOfOnePackageMayStandInSeveralFiles() {
    String rules = pack.text(RULES);
    int cut = rules.indexOf("rule \"Tốt khi mọi");
    pack.write(RULES, rules.substring(0, cut))
        .write("ket-qua.drl", "package vidu.khudancu\n\n" + rules.substring(cut))
        .replace(
            "pack.yaml",
            "    citation: Điều 4\n",
            "    citation: Điều 4\n    sets: [khu-dan-cu, ket-qua]\n");
    assertThat(pack.classifier().classify(pack.dossier()).worst().code()).isEqualTo("TOT");
  }

  @Test
  void severityIsOrderedNotAlphabetical() {
    Dossier very =
        pack.dossier().toBuilder()
            .fact(
                "crimes",
                List.of(
                    Map.of(
                        "description", "Vụ thử",
                        "severity", "VERY_SERIOUS",
                        "forceMajeure", false)))
            .build();
    assertThat(status("VD-4", very)).isEqualTo(FindingStatus.VIOLATED);
    Dossier less =
        pack.dossier().toBuilder()
            .fact(
                "crimes",
                List.of(
                    Map.of(
                        "description", "Vụ thử",
                        "severity", "LESS_SERIOUS",
                        "forceMajeure", false)))
            .build();
    assertThat(status("VD-4", less)).isEqualTo(FindingStatus.MET);
  }

  @Test
  void compiledRulesAreExactlyThoseThatWereRead() {
    Classifier classifier = pack.classifier();
    Classification answer = classifier.classify(pack.dossier());
    long read =
        answer.findings().stream().mapToLong(finding -> finding.rules().size()).sum()
            + answer.steps().stream().mapToLong(step -> step.rules().size()).sum();
    assertThat(pack.text(RULES).split("\nrule ", -1).length - 1).isEqualTo((int) read);
  }

  /** Classifies the pack in the folder given and prints the answer as JSON in UTF-8. */
  public static final class Child {

    private Child() {}

    /** Runs in a process of its own. */
    public static void main(String[] args) throws IOException {
      TestPack pack = TestPack.in(Path.of(args[0]));
      String json = JsonRenderer.pretty().render(pack.classifier().classify(pack.dossier()));
      System.out.write(json.getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  private byte[] child(String locale) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            folder.toString());
    builder.environment().put("LC_ALL", locale);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return output;
  }

  @Test
  void aPosixLocaleChangesNothing() throws Exception {
    byte[] posix = child("POSIX");
    byte[] unicode = child("C.UTF-8");
    assertThat(posix).isEqualTo(unicode);
    assertThat(new String(posix, StandardCharsets.UTF_8))
        .contains("\"code\": \"TOT\"")
        .contains("Tổ tự quản");
  }
}
