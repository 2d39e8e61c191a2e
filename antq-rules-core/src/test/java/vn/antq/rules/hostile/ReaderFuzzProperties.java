package vn.antq.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.ProcessorTime;
import vn.antq.rules.TestPack;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.internal.text.Wording;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.ScenarioReader;

/**
 * Whatever a file holds, reading it ends soon: it is accepted, or refused in Vietnamese at a place
 * within the file. Whatever is accepted, Drools accepts too.
 */
@Tag("slow")
class ReaderFuzzProperties {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String RULES = "khu-dan-cu.drl";

  /** Of each file; compiling takes a hundred times as long as reading. */
  private static final int MOST_COMPILED = 8;

  private static Path folder;
  private static TestPack valid;
  private static Dossier dossier;
  private static int number;
  private static final Map<String, Integer> COMPILED = new HashMap<>();

  @BeforeContainer
  static void writeValidPack() throws IOException {
    folder = Files.createTempDirectory("antq-fuzz");
    valid = TestPack.in(folder.resolve("valid"));
    dossier = valid.dossier();
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (var walk = Files.walk(folder)) {
      walk.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  @Provide
  Arbitrary<List<Mutation>> rules() {
    return Mutation.ofRules().list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Mutation>> yaml() {
    return Mutation.ofYaml().list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().all().ofMaxLength(200);
  }

  @Property(tries = 800, shrinking = ShrinkingMode.BOUNDED)
  void everyRuleFileIsReadOrRefused(@ForAll @From("rules") List<Mutation> mutations) {
    inPack(RULES, Mutation.all(mutations, valid.text(RULES)));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void everyCriteriaFileIsReadOrRefused(@ForAll @From("yaml") List<Mutation> mutations) {
    inPack("khu-dan-cu.yaml", Mutation.all(mutations, valid.text("khu-dan-cu.yaml")));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void everyVocabularyIsReadOrRefused(@ForAll @From("yaml") List<Mutation> mutations) {
    inPack("facts.yaml", Mutation.all(mutations, valid.text("facts.yaml")));
  }

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void everyPackFileIsReadOrRefused(@ForAll @From("yaml") List<Mutation> mutations) {
    inPack("pack.yaml", Mutation.all(mutations, valid.text("pack.yaml")));
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.BOUNDED)
  void everyScenarioIsReadOrRefused(@ForAll @From("yaml") List<Mutation> mutations)
      throws IOException {
    byte[] bytes = Mutation.all(mutations, valid.text("scenarios/dat-du.yaml"));
    Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
    Path file = Files.write(scenarios.resolve("a.yaml"), bytes);
    readOrRefused(file.toString(), bytes, () -> ScenarioReader.readAll(scenarios));
  }

  /** Such a line ends where no editor shows an end. */
  @Example
  void linesThatEndByOtherBreaksAreCountedAsTheParserCountsThem() throws IOException {
    byte[] bytes =
        "scenario: \u0110\u1ea1t\u0085\u0085: x\nunit: y\n".getBytes(StandardCharsets.UTF_8);
    Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
    Path file = Files.write(scenarios.resolve("a.yaml"), bytes);
    readOrRefused(file.toString(), bytes, () -> ScenarioReader.readAll(scenarios));
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.BOUNDED)
  void everyDossierIsReadOrRefused(@ForAll @From("yaml") List<Mutation> mutations)
      throws IOException {
    String scenario = valid.text("scenarios/dat-du.yaml");
    String text = scenario.substring(0, scenario.indexOf("expect:"));
    byte[] bytes = Mutation.all(mutations, text.replace("scenario:", "dossier:"));
    Path file = Files.write(folder.resolve("dossier.yaml"), bytes);
    readOrRefused(file.toString(), bytes, () -> DossierReader.read(file));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void anyTextAtAllIsReadOrRefused(@ForAll @From("text") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    inPack(RULES, bytes);
    inPack("facts.yaml", bytes);
    readOrRefused("x", bytes, () -> DossierReader.read("x", text));
  }

  private static void inPack(String file, byte[] bytes) {
    TestPack pack = TestPack.in(folder.resolve("p" + number++ % 50));
    pack.write(file, bytes);
    readOrRefused(
        pack.display(file),
        bytes,
        () -> {
          PackLibrary library = PackLibrary.empty().adding(pack.folder());
          if (!pack.text(file).equals(valid.text(file))
              && COMPILED.merge(file, 1, Integer::sum) <= MOST_COMPILED) {
            classify(library);
          }
        });
  }

  private static void classify(PackLibrary library) {
    try {
      library.classifier(TestPack.NAME).classify(dossier);
    } catch (InvalidDossierException e) {
      // The dossier need not fit the pack any more.
      assertThat(e.problems()).allSatisfy(ProblemAssert::isToldInVietnamese);
    }
  }

  private static void readOrRefused(String file, byte[] bytes, ProcessorTime.Work reading) {
    try {
      ProcessorTime.within(LIMIT, reading);
    } catch (InvalidInputException e) {
      assertThat(e.problems()).isNotEmpty();
      String[] lines =
          Wording.composed(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"))
              .split(file.endsWith(".drl") ? "\n" : "[\n\r\u0085\u2028\u2029]", -1);
      for (Problem problem : e.problems()) {
        assertThat(problem.message()).isNotBlank().endsWith(".");
        assertThat(problem.code()).isNotBlank();
        if (problem.place().file().equals(file)) {
          assertIsWithin(problem.place(), lines);
        }
      }
    }
  }

  private static void assertIsWithin(Place place, String[] lines) {
    assertThat(place.line()).as("%s", place).isBetween(0, lines.length);
    if (place.line() > 0) {
      assertThat(place.column())
          .as("column of %s", place)
          .isBetween(1, lines[place.line() - 1].length() + 2);
    }
  }
}
