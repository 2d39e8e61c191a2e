package vn.antq.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.ProcessorTime;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.InvalidInputException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.ScenarioReader;

/** Hostile packs, dossiers and scenarios: every one is refused, and none of them ever runs. */
@Tag("slow")
class HostileCorpusTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final List<String> FOREIGN_WORDS =
      List.of("\tat ", "org.drools", "org.antlr", "org.yaml", "com.github.javaparser", "[Ljava");

  @TempDir private Path temp;

  @BeforeAll
  static void startWhatTheFirstPackStarts(@TempDir Path folder) {
    TestPack pack = TestPack.in(folder);
    pack.classifier().classify(pack.dossier());
  }

  static Stream<HostileCase> corpus() throws Exception {
    return HostileCase.corpus();
  }

  @Test
  void theCorpusIsLargeAndOfEveryKind() throws Exception {
    assertThat(corpus()).hasSizeGreaterThan(300);
    assertThat(corpus().map(HostileCase::category).distinct())
        .contains("process", "file", "network", "reflection", "static-init", "loop", "memory")
        .contains("yaml", "path", "text", "name", "vocabulary", "dossier", "scenario");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void refusesEveryHostilePack(HostileCase hostile) throws Exception {
    List<Problem> problems =
        refusal(canary -> hostile.read(temp.resolve("packs"), canary)).problems();

    String expected = hostile.expected();
    assertThat(expected).isNotBlank();
    assertThat(problems).anySatisfy(p -> assertThat(p.text()).contains(expected));
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.place().file()).endsWith(hostile.file());
              assertThat(problem.place().line()).isPositive();
              assertThat(problem.place().column()).isPositive();
            });
  }

  /** Runs an attack; nothing may come of it but a refusal in Vietnamese. */
  private InvalidInputException refusal(ThrowingConsumer<Canary> attack) throws Exception {
    try (Canary canary = new Canary(temp.resolve("canary"))) {
      Throwable thrown =
          catchThrowable(() -> ProcessorTime.within(LIMIT, () -> attack.accept(canary)));
      assertThat(canary.traces()).as("traces of hostile code").isEmpty();
      assertThat(thrown).isInstanceOf(InvalidInputException.class).hasNoCause();
      InvalidInputException refusal = (InvalidInputException) thrown;
      assertThat(refusal.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
      assertThat(refusal.getMessage())
          .doesNotContain(FOREIGN_WORDS)
          .hasSizeLessThan(1_000_000)
          .matches(
              text -> text.lines().skip(1).allMatch(line -> line.startsWith("  ")), "indented");
      return refusal;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack.yaml", "facts.yaml", "khu-dan-cu.yaml", "khu-dan-cu.drl"})
  void aLinkOutOfThePackIsRefused(String file) throws Exception {
    TestPack pack = TestPack.in(temp.resolve("packs"));
    Path outside = temp.resolve("outside");
    Files.move(pack.folder().resolve(file), outside);
    Files.createSymbolicLink(pack.folder().resolve(file), outside);

    assertThat(refusal(canary -> PackLibrary.empty().adding(pack.folder())).problems())
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("outside-pack"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/proc/self/environ", "/etc/passwd", "/", "khu-dan-cu.drl"})
  void aLinkToADeviceOrToNothingIsRefused(String target) throws Exception {
    TestPack pack = TestPack.in(temp.resolve("packs"));
    Path rules = pack.folder().resolve("khu-dan-cu.drl");
    Files.delete(rules);
    Files.createSymbolicLink(rules, Path.of(target));

    assertThat(refusal(canary -> PackLibrary.empty().adding(pack.folder())).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.place().file()).isEqualTo(rules.toString());
              assertThat(problem.code()).isIn("outside-pack", "unreadable");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack.yaml", "facts.yaml", "khu-dan-cu.yaml", "khu-dan-cu.drl"})
  void aFolderNamedLikeAFileIsRefused(String file) throws Exception {
    TestPack pack = TestPack.in(temp.resolve("packs"));
    pack.delete(file);
    Files.createDirectory(pack.folder().resolve(file));

    assertThat(refusal(canary -> PackLibrary.empty().adding(pack.folder())).problems())
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("not-a-file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack.yaml", "facts.yaml", "khu-dan-cu.yaml"})
  void aFileNameInOtherCaseIsNotTheFile(String file) throws Exception {
    TestPack pack = TestPack.in(temp.resolve("packs"));
    Path path = pack.folder().resolve(file);
    Path upper = path.resolveSibling(file.toUpperCase(java.util.Locale.ROOT));
    org.junit.jupiter.api.Assumptions.assumeFalse(Files.exists(upper), "case matters");
    Files.move(path, upper);

    refusal(canary -> PackLibrary.empty().adding(pack.folder()));
  }

  @Test
  void aPipeIsRefusedAndNotWaitedFor() throws Exception {
    TestPack pack = TestPack.in(temp.resolve("packs"));
    Path rules = pack.folder().resolve("khu-dan-cu.drl");
    Path scenario = pack.folder().resolve("scenarios").resolve("a.yaml");
    Path dossier = temp.resolve("dossier.yaml");
    Files.delete(rules);
    for (Path pipe : List.of(rules, scenario, dossier)) {
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    }

    assertThat(refusal(canary -> PackLibrary.empty().adding(pack.folder())).problems())
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("not-a-file"));
    assertThat(refusal(canary -> ScenarioReader.readAll(scenario.getParent())).problems())
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("not-a-file"));
    assertThat(refusal(canary -> DossierReader.read(dossier)).problems())
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("not-a-file"));
  }

  @Test
  void aDossierOrScenarioThatIsNoFileIsRefused() throws Exception {
    Path scenarios = Files.createDirectories(temp.resolve("scenarios"));
    Files.createSymbolicLink(scenarios.resolve("a.yaml"), Path.of("/etc/passwd"));
    Files.createDirectory(scenarios.resolve("b.yaml"));

    assertThat(refusal(canary -> ScenarioReader.readAll(scenarios)).problems())
        .extracting(Problem::code)
        .containsExactly("outside-pack", "not-a-file");
    assertThat(refusal(canary -> DossierReader.read(Path.of("/dev/zero"))).problems())
        .extracting(Problem::code)
        .containsExactly("not-a-file");
    assertThat(refusal(canary -> DossierReader.read(scenarios)).problems())
        .extracting(Problem::code)
        .containsExactly("not-a-file");
  }

  /** In a process of its own: a memory bomb would take the other tests along. */
  @Test
  void refusesWhatWouldFillTheMemory() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryBombs.class.getName(),
                temp.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();

    assertThat(process.waitFor()).as("exit status after %s", lines).isZero();
    assertThat(lines).hasSize(MemoryBombs.NUMBER).allMatch(line -> line.startsWith("refused "));
  }

  /** Without this, a canary that never sings would look like a pack that never bites. */
  @Test
  void theCanaryNoticesWhatRulesDoWhenNobodyScreensThem() throws Exception {
    try (Canary canary = new Canary(temp.resolve("canary"))) {
      fire(
          """
          package evil
          rule "evil" when then
            new java.io.File("%s").mkdir();
            new java.net.Socket("127.0.0.1", %d).close();
            System.setProperty("antq.hostile", "1");
            new ProcessBuilder("sleep", "20").start();
            Thread thread = new Thread(() -> { try { Thread.sleep(20000); } catch (InterruptedException e) { } }, "evil");
            thread.start();
          end
          """
              .formatted(canary.path(), canary.port()));

      assertThat(canary.traces())
          .anyMatch(trace -> trace.startsWith("file"))
          .contains("connection", "property", "thread evil")
          .anyMatch(trace -> trace.startsWith("process"));
    } finally {
      System.clearProperty("antq.hostile");
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().equals("evil"))
          .forEach(Thread::interrupt);
      ProcessHandle.current()
          .children()
          .filter(child -> child.info().command().orElse("").endsWith("sleep"))
          .forEach(ProcessHandle::destroy);
    }
  }

  @Test
  void theCanaryNoticesAConnection() throws IOException {
    try (Canary canary = new Canary(temp.resolve("canary"))) {
      assertThat(canary.traces()).isEmpty();
      new Socket("127.0.0.1", canary.port()).close();
      assertThat(canary.traces()).containsExactly("connection");
    }
  }

  /** Compiles and fires a rule file as Drools alone does. */
  private static void fire(String rules) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("evil", "evil", "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/evil.drl", rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
    KieSession session = services.newKieContainer(release).newKieSession();
    session.fireAllRules();
    session.dispose();
    services.getRepository().removeKieModule(release);
  }
}
