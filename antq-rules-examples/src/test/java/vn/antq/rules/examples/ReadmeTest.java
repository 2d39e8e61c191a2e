package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs show works as it stands. */
class ReadmeTest {

  private static final Path README = Path.of("../README.md");
  private static final Path EMBEDDING = Path.of("../antq-rules-core/README.md");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+(?:#[^)]*)?)\\)");
  private static final Pattern CLASS = Pattern.compile("public (?:final )?class (\\w+)");

  @TempDir Path temporary;

  @Test
  void itsFirstJavaProgramCompilesAndRuns() throws Exception {
    assertThat(outputOf(programs(README).get(0))).contains("Chưa đạt", "311/312 hộ (99,67 %)");
  }

  @Test
  void itsProgramForManyUnitsCompilesAndRuns() throws Exception {
    assertThat(outputOf(programs(EMBEDDING).get(0)))
        .containsSubsequence("Tổ 5: Chưa đạt", "Mâu thuẫn: ", "Tổ 7: chưa xác định");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        ".github/CONTRIBUTING.md",
        "antq-rules-core/README.md",
        "antq-rules-criteria/README.md",
        "antq-rules-examples/README.md",
        "antq-rules-examples/benchmarks/README.md",
        "antq-rules-examples/province/README.md"
      })
  void everyLinkLeadsSomewhere(String name) throws IOException {
    Path page = Path.of("..").resolve(name);
    assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
        .allSatisfy(link -> assertThat(page.resolveSibling(link.split("#")[0])).as(link).exists());
  }

  /** Returns the Java blocks that are whole programs; others are methods. */
  private static List<String> programs(Path page) throws IOException {
    return JAVA.matcher(Files.readString(page))
        .results()
        .map(block -> block.group(1))
        .filter(block -> CLASS.matcher(block).find())
        .toList();
  }

  private void compile(Path file) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              temporary.toString());
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  private String outputOf(String source) throws Exception {
    Matcher name = CLASS.matcher(source);
    assertThat(name.find()).as("a public class").isTrue();
    String mainClass = name.group(1);
    Path file = temporary.resolve(mainClass + ".java");
    Files.writeString(file, source);
    compile(file);
    PrintStream original = System.out;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {temporary.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
      loader
          .loadClass(mainClass)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(original);
    }
    return captured.toString(StandardCharsets.UTF_8);
  }
}
