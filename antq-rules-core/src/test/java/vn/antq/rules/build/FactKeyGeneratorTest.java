package vn.antq.rules.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.InvalidPackException;

class FactKeyGeneratorTest {

  private static final String PACKAGE = "vidu.facts";

  @TempDir private Path folder;

  private String generated(TestPack pack) throws IOException {
    return FactKeyGenerator.sources(pack.folder().getParent(), PACKAGE).get("ViDuFacts");
  }

  @Test
  void makesAKeyOfEachFactThatADossierMayState() throws IOException {
    assertThat(generated(TestPack.in(folder)))
        .contains(
            """
              /** Số hộ đang cư trú (hộ). */
              public static final FactKey<Long> RESIDENT_HOUSEHOLDS =
                  FactKey.of("residentHouseholds", Long.class);

            """,
            "  public static final FactKey<Boolean> HAS_PLAN = FactKey.of(\"hasPlan\","
                + " Boolean.class);\n",
            "FactKey<LocalDate> RESOLUTION_DATE",
            "FactKey<BigDecimal> FUND_PER_HOUSEHOLD",
            "FactKey<String> MAIN_MODEL",
            "FactKey<Rating> LEADER_RATING",
            "FactKey<List<Crime>> CRIMES = FactKey.listOf(\"crimes\", Crime.class);",
            "    /** Rất nghiêm trọng. */\n    VERY_SERIOUS\n  }\n",
            "public Accident deaths(int value)")
        .doesNotContain("REGISTRATION_SHARE", "SERIOUS_CRIMES", "\t", " \n");
  }

  @Test
  void compilesWithoutAWarningOfJavacOrDoclint() throws IOException {
    TestPack pack = TestPack.in(folder.resolve("packs"));
    pack.replace(
        "facts.yaml", "label: Ngày sơ kết}", "label: \"Ngày <b> & sơ kết {@x} */ \\\\u0041\"}");
    Path file = Files.writeString(folder.resolve("ViDuFacts.java"), generated(pack));

    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              messages,
              files,
              null,
              List.of(
                  "-proc:none",
                  "-Xlint:all",
                  "-Xdoclint:all,-missing",
                  "-classpath",
                  System.getProperty("java.class.path"),
                  "-d",
                  folder.toString()),
              null,
              files.getJavaFileObjects(file))
          .call();
    }

    assertThat(messages.toString().lines().filter(line -> line.contains("ViDuFacts.java")))
        .isEmpty();
    assertThat(folder.resolve("vidu/facts/ViDuFacts$Crime.class")).exists();
  }

  @Test
  void leavesAFileAloneThatSaysTheSame() throws IOException {
    Path packs = TestPack.in(folder.resolve("packs")).folder().getParent();
    Path out = folder.resolve("out");
    FactKeyGenerator.generate(packs, out, PACKAGE);
    Path file = out.resolve("vidu/facts/ViDuFacts.java");
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, old);

    FactKeyGenerator.generate(packs, out, PACKAGE);

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    Files.writeString(file, "cũ");
    FactKeyGenerator.generate(packs, out, PACKAGE);
    assertThat(file).content(StandardCharsets.UTF_8).startsWith("package vidu.facts;");
  }

  @Test
  void refusesAPackThatIsWrong() {
    TestPack pack = TestPack.in(folder);
    pack.replace("facts.yaml", "{type: text, label: Mô hình chính}", "{type: texte, label: X}");

    assertThatExceptionOfType(InvalidPackException.class).isThrownBy(() -> generated(pack));
  }
}
