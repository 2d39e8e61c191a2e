package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that depends on this module and on nothing else, in a process of its own. */
class RuntimeClassPathTest {

  /** Written by Maven: what such an application gets besides this module. */
  private static final Path RUNTIME = Path.of("target/runtime.classpath");

  private static final String PACKS = "src/main/resources/antq/packs";

  @TempDir private static Path temporary;

  private static List<String> runtime;
  private static String said;
  private static List<String> loaded;

  @BeforeAll
  static void runTheApplication() throws IOException, InterruptedException {
    runtime = List.of(Files.readString(RUNTIME).strip().split(File.pathSeparator));
    List<String> classPath = new ArrayList<>(List.of("target/classes", "target/test-classes"));
    classPath.addAll(runtime);
    Path output = temporary.resolve("output");
    Path classes = temporary.resolve("classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes,
                "-cp",
                String.join(File.pathSeparator, classPath),
                FreshStart.class.getName(),
                PACKS)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    boolean ended = process.waitFor(30, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    said = Files.readString(output, StandardCharsets.UTF_8);
    loaded = Files.readAllLines(classes);
    assertThat(process.exitValue()).as(said).isZero();
  }

  @Test
  void bringsNoCompilerAndNoParser() {
    assertThat(runtime)
        .anyMatch(jar -> jar.contains("drools-core"))
        .noneMatch(
            jar ->
                Path.of(jar)
                    .getFileName()
                    .toString()
                    .matches(
                        "(ecj|antlr|javaparser|drools-(compiler|drl|ecj|engine|model-codegen|mvel)).*"));
  }

  @Test
  void bringsAtMostFiveMegabytesOfDrools() {
    long bytes =
        runtime.stream()
            .filter(jar -> jar.matches(".*[/\\\\](drools|kie)-[^/\\\\]*\\.jar"))
            .mapToLong(jar -> new File(jar).length())
            .sum();

    assertThat(bytes).isBetween(1_000_000L, 5_000_000L);
  }

  @Test
  void classifiesByBothPacks() {
    assertThat(said).startsWith("tt124 CHUA_DAT\nqd510 ");
  }

  @Test
  void saysWhichLibraryIsMissingWhenAPackHasToBeCompiled() {
    assertThat(said)
        .contains("không có bộ biên dịch luật", "org.drools:drools-engine:", "qd510", "tt124")
        .doesNotContain("${", "unknown", "NoClassDefFoundError");
  }

  @Test
  void loadsNoClassOfAParserOrCompiler() {
    assertThat(loaded)
        .anyMatch(line -> line.contains("org.drools.model.Model "))
        .noneMatch(
            line ->
                line.matches(
                    ".*\\b(org\\.drools\\.(compiler|drl|model\\.codegen|mvel)|org\\.antlr|com\\.github\\.javaparser|org\\.eclipse\\.jdt)\\..*"));
  }

  @Test
  void loadsNoClassThatReadsRuleFiles() {
    assertThat(loaded)
        .anyMatch(line -> line.contains("vn.antq.rules.internal.store.ValueInput "))
        .noneMatch(line -> line.contains("vn.antq.rules.internal.reading.drl.RuleFileReader "));
  }
}
