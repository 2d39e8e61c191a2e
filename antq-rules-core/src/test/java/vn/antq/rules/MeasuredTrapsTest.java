package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.classification.RuleTrace;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.value.Truth;

/** What was measured of Drools 10.2.0 and catches those who do not know it. */
class MeasuredTrapsTest {

  private static final String RULES = "khu-dan-cu.drl";
  private static final String CONDITION = "registrationShare >= figures.registrationRequired";

  @TempDir private static Path shared;
  @TempDir private Path temp;
  private static Classifier classifier;
  private static Dossier complete;

  @BeforeAll
  static void compile() {
    TestPack pack = TestPack.in(shared);
    classifier = pack.classifier();
    complete = pack.dossier();
  }

  private static Finding finding(Dossier.Builder dossier, String criterion) {
    return classifier.classify(dossier.build()).finding(criterion).orElseThrow();
  }

  @Test
  void packsCompileWithoutTheMvelModule() {
    assertThatThrownBy(() -> Class.forName("org.drools.mvel.MVELDialectRuntimeData"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(getClass().getClassLoader().getResource("org/drools/mvel/MVELConstraint.class"))
        .isNull();

    assertThat(classifier.classify(complete).outcome()).isPresent();
    assertThat(classifier.classify(complete).worst().code()).isEqualTo("TOT");
  }

  @Test
  void aDecimalFactEqualToItsFigureReachesIt() {
    assertThat(
            finding(complete.toBuilder().fact("fundPerHousehold", new BigDecimal("0.1")), "VD-3"))
        .extracting(Finding::status)
        .isEqualTo(FindingStatus.MET);
  }

  @Test
  void aDecimalFactWithMoreDigitsReachesAnEqualFigure() {
    for (String longer : List.of("0.10", "0.100")) {
      assertThat(
              finding(
                  complete.toBuilder().fact("fundPerHousehold", new BigDecimal(longer)), "VD-3"))
          .as(longer)
          .extracting(Finding::status)
          .isEqualTo(FindingStatus.MET);
    }
  }

  @Test
  void aDecimalFactJustBelowItsFigureDoesNotReachIt() {
    assertThat(
            finding(
                complete.toBuilder().fact("fundPerHousehold", new BigDecimal("0.099999999")),
                "VD-3"))
        .extracting(Finding::status)
        .isEqualTo(FindingStatus.NOT_MET);
  }

  @Test
  void aRatioJustBelowItsThresholdNeverPasses() {
    Classification answer =
        classifier.classify(
            complete.toBuilder()
                .fact("residentHouseholds", 10_000)
                .fact("registeredHouseholds", 9_999)
                .fact("participatingHouseholds", 8_999)
                .build());

    assertThat(answer.finding("VD-2").orElseThrow().status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(answer.finding("VD-5").orElseThrow().level()).isEqualTo("most");
  }

  @Test
  void equalDecimalsOfDifferentScaleAreEqual() {
    TestPack pack =
        TestPack.in(temp).replace(RULES, CONDITION, "fundPerHousehold == figures.fundRequired");

    Classification answer =
        pack.classifier()
            .classify(
                pack.dossier().toBuilder()
                    .fact("fundPerHousehold", new BigDecimal("0.100"))
                    .build());

    assertThat(answer.finding("VD-2").orElseThrow().status()).isEqualTo(FindingStatus.MET);
  }

  @Test
  void aMissingFactMakesACriterionUndecidedAndNeverFalse() {
    for (String fact : List.of("resolutionDate", "fundPerHousehold", "mainModel", "crimes")) {
      Classification answer = classifier.classify(complete.toBuilder().unknown(fact).build());

      assertThat(answer.findings())
          .as("without %s", fact)
          .filteredOn(finding -> finding.status() == FindingStatus.UNDECIDED)
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.missing())
                      .extracting(MissingFact::name)
                      .containsExactly(fact));
      assertThat(answer.worst().code()).isEqualTo("CHUA_DAT");
      assertThat(answer.best().code()).isEqualTo("TOT");
    }
  }

  @Test
  void aMissingFactThatCannotChangeTheResultLeavesItDecided() {
    Finding finding =
        finding(complete.toBuilder().unknown("fundPerHousehold").fact("hasPlan", false), "VD-3");

    assertThat(finding.status()).isEqualTo(FindingStatus.NOT_MET);
  }

  @Test
  void anOrderedComparisonOfTwoMissingFactsIsUndecided() {
    Finding finding =
        finding(complete.toBuilder().unknown("crimesThisYear").unknown("crimesLastYear"), "VD-7");

    assertThat(finding.status()).isEqualTo(FindingStatus.UNDECIDED);
    assertThat(finding.missing())
        .extracting(MissingFact::name)
        .containsExactly("crimesThisYear", "crimesLastYear");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crimesThisYear", "crimesLastYear", "evilsThisYear"})
  void aMissingFactIsNeitherMoreNorLessThanAnything(String fact) {
    assertThat(finding(complete.toBuilder().unknown(fact), "VD-7").status())
        .isEqualTo(FindingStatus.UNDECIDED);
  }

  @Test
  void anUnknownListIsNotAnEmptyOne() {
    assertThat(finding(complete.toBuilder().unknown("crimes"), "VD-4").status())
        .isEqualTo(FindingStatus.UNDECIDED);
    assertThat(finding(complete.toBuilder(), "VD-4").status()).isEqualTo(FindingStatus.MET);
  }

  @Test
  void severityIsOrderedNotAlphabetical() {
    assertThat(finding(oneCrime("VERY_SERIOUS"), "VD-4").status())
        .isEqualTo(FindingStatus.VIOLATED);
    assertThat(finding(oneCrime("LESS_SERIOUS"), "VD-4").status()).isEqualTo(FindingStatus.MET);
  }

  private static Dossier.Builder oneCrime(String severity) {
    return complete.toBuilder()
        .fact(
            "crimes",
            List.of(Map.of("description", "Vụ thử", "severity", severity, "forceMajeure", false)));
  }

  @Test
  void compiledRulesAreExactlyThoseThatWereRead() {
    Classification answer = classifier.classify(complete);
    long read =
        answer.findings().stream().mapToLong(finding -> finding.rules().size()).sum()
            + answer.steps().stream().mapToLong(step -> step.rules().size()).sum();

    assertThat(TestPack.in(temp).text(RULES).split("\nrule ", -1).length - 1).isEqualTo((int) read);
  }

  @Test
  void anEqualityOfTwoFactsIsRefusedBecauseTwoNullsAreEqual() {
    TestPack pack =
        TestPack.in(temp)
            .replace(RULES, "crimesThisYear <= crimesLastYear", "crimesThisYear == crimesLastYear");

    assertThat(pack.problem().message()).contains("Không so sánh bằng giữa hai dữ kiện");
    assertThat(pack.problem().advice())
        .contains("crimesThisYear <= crimesLastYear, crimesThisYear >= crimesLastYear");
  }

  @Test
  void aRuleThatDidNotMatchIsExplained() {
    Finding finding = finding(complete.toBuilder().fact("registeredHouseholds", 311), "VD-2");

    assertThat(finding.status()).isEqualTo(FindingStatus.NOT_MET);
    RuleTrace rule = finding.rules().get(0);
    assertThat(rule.truth()).isEqualTo(Truth.FALSE);
    assertThat(rule.patterns().get(0).conditions())
        .singleElement()
        .satisfies(
            condition -> assertThat(condition.toString()).contains("registrationShare", "311/312"));
  }

  @Test
  void aDecomposedFactMatchesAComposedRule() {
    for (String composed : List.of("Tổ tự quản", "Dòng họ tự quản")) {
      String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

      assertThat(decomposed).isNotEqualTo(composed);
      assertThat(finding(complete.toBuilder().fact("mainModel", decomposed), "VD-6").status())
          .isEqualTo(FindingStatus.MET);
    }
  }

  @Test
  void aComposedFactMatchesADecomposedRule() {
    TestPack pack = TestPack.in(temp);
    pack.write(RULES, Normalizer.normalize(pack.text(RULES), Normalizer.Form.NFD));

    assertThat(pack.classifier().classify(pack.dossier()).finding("VD-6").orElseThrow().status())
        .isEqualTo(FindingStatus.MET);
  }

  @Test
  void anUnknownFieldHasALineAndAColumn() {
    TestPack pack = TestPack.in(temp).replace(RULES, CONDITION, "registrationShar >= figures.x");

    assertThat(pack.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.place().line())
                  .isEqualTo(pack.at(RULES, "registrationShar").line());
              assertThat(problem.place().column()).isGreaterThan(1);
            });

    TestPack other =
        TestPack.in(temp.resolve("other"))
            .replace(RULES, "hasOwnCell == false", "hasOwnCel == false");
    assertThat(other.problem().place()).isEqualTo(other.at(RULES, "hasOwnCel =="));
  }

  @Test
  void aDateOfEffectInARuleIsRefused() {
    for (String mark : List.of("@criterion(\"VD-2\")", "@criterion(\"VD-3\")")) {
      TestPack pack =
          TestPack.in(temp.resolve(mark.replaceAll("\\W", "")))
              .replace(RULES, mark, mark + "\n    date-effective \"01-Jan-2030\"");

      assertThat(pack.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.message()).contains("date-effective"));
    }
  }

  @Test
  void aConsequenceCannotRunAProcess() throws IOException {
    Path marker = temp.resolve("da-chay");
    TestPack pack =
        TestPack.in(temp)
            .replace(
                RULES,
                "findings.violate(drools);",
                "Runtime.getRuntime().exec(new String[] {\"touch\", \"" + marker + "\"});");

    assertThat(pack.problem().code()).isEqualTo("forbidden-consequence");
    assertThat(marker).doesNotExist();
  }

  @Test
  void anEndlessLoopCannotBeWritten() {
    for (String loop :
        List.of(
            "insert( new Object() );", "modify( $u ) { };", "update( $u );", "while (true) { }")) {
      TestPack pack =
          TestPack.in(temp.resolve("p" + loop.hashCode()))
              .replace(RULES, "findings.violate(drools);", "findings.violate(drools); " + loop);

      assertThat(pack.problems()).as(loop).isNotEmpty();
    }
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
    TestPack pack = TestPack.in(temp).replace(RULES, "findings.exempt(drools);", consequence);

    assertThat(pack.problem().code()).isEqualTo("forbidden-consequence");
  }

  @Test
  void manyRecordsAreNotTakenForAnEndlessLoop() {
    TestPack pack =
        TestPack.in(temp)
            .replace(
                RULES,
                "Accident( deaths > 0 )",
                "Accident( deaths > 0 )\n    Crime( forceMajeure == true )");
    List<Map<String, Object>> accidents = new ArrayList<>();
    List<Map<String, Object>> crimes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      accidents.add(Map.of("deaths", 1));
      crimes.add(Map.of("severity", "LESS_SERIOUS", "forceMajeure", true));
    }

    Classification answer =
        pack.classifier()
            .classify(
                pack.dossier().toBuilder()
                    .fact("accidents", accidents)
                    .fact("crimes", crimes)
                    .build());

    assertThat(answer.worst().code()).isEqualTo("DAT");
  }

  @Test
  void rulesMayStandInSeveralFilesOfOnePackage() {
    TestPack pack = split("package vidu.khudancu\n");

    assertThat(pack.classifier().classify(pack.dossier()).worst().code()).isEqualTo("TOT");
  }

  @Test
  void rulesMayStandInSeveralPackages() {
    TestPack pack = split("package vidu.ketqua\n");

    assertThat(pack.classifier().classify(pack.dossier()).worst().code()).isEqualTo("TOT");
  }

  /** Puts the outcome rules into a file of their own. */
  private TestPack split(String packageLine) {
    TestPack pack = TestPack.in(temp);
    String rules = pack.text(RULES);
    int outcome = rules.indexOf("rule \"Tốt");
    return pack.write(RULES, rules.substring(0, outcome))
        .write("ket-qua.drl", packageLine + rules.substring(outcome))
        .replace(
            "pack.yaml", "    scale: 10\n", "    scale: 10\n    sets: [khu-dan-cu, ket-qua]\n");
  }

  @Test
  void aCommentMaySpeakOfAPackage() {
    TestPack pack =
        TestPack.in(temp)
            .replace(
                RULES,
                "package vidu.khudancu\n",
                "/*\npackage này chứa luật\n*/\npackage vidu.khudancu\n");

    assertThat(pack.classifier().classify(pack.dossier()).worst().code()).isEqualTo("TOT");
  }

  @Test
  void aWholeNumberBeyondAnIntIsComparedExactly() {
    TestPack pack =
        TestPack.in(temp)
            .replace(
                "khu-dan-cu.yaml",
                "registrationRequired: {percent: 100}",
                "great: {number: 3000000000}")
            .replace(RULES, CONDITION, "crimesThisYear >= figures.great");
    Classifier great = pack.classifier();

    assertThat(
            great
                .classify(pack.dossier().toBuilder().fact("crimesThisYear", 3_000_000_000L).build())
                .finding("VD-2")
                .orElseThrow()
                .status())
        .isEqualTo(FindingStatus.MET);
    assertThat(great.classify(pack.dossier()).finding("VD-2").orElseThrow().status())
        .isEqualTo(FindingStatus.NOT_MET);
  }

  @Test
  void theSameDossierGivesAnEqualClassification() {
    assertThat(classifier.classify(complete)).isEqualTo(classifier.classify(complete));
  }

  @Test
  @Tag("slow")
  void anAnswerDoesNotDependOnTheLocaleOfThePlatform() throws Exception {
    String posix = inAnotherJvm("POSIX");
    String utf8 = inAnotherJvm("C.UTF-8");

    assertThat(posix)
        .isEqualTo(utf8)
        .contains("VD-6 MET", "Tổ tự quản")
        .contains("\"code\": \"TOT\"");
  }

  private String inAnotherJvm(String locale) throws IOException, InterruptedException {
    TestPack pack = TestPack.in(temp.resolve(locale));
    Path output = temp.resolve(locale + ".txt");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "vn.antq.rules.LocaleMain",
            pack.folder().getParent().toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    new HashMap<>(environment)
        .keySet()
        .forEach(
            name -> {
              if (name.startsWith("LC_")
                  || name.startsWith("LANG")
                  || name.startsWith("JAVA_")
                  || name.startsWith("JDK_")) {
                environment.remove(name);
              }
            });
    environment.put("LC_ALL", locale);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(30, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as(text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text.replace(pack.folder().getParent().toString(), "…");
  }
}
