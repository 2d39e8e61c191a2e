package vn.antq.rules.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.problem.PackDefectException;

class PackCompilerTest {

  private static final String ROOT = "antq/packs";
  private static final String UNIT = "khu-dan-cu";

  @TempDir private Path classes;
  private TestPack pack;
  private Path compiled;
  private URLClassLoader loader;

  private final List<String> warnings = new ArrayList<>();
  private final Logger logger = Logger.getLogger("vn.antq.rules");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          warnings.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void compileAPack() throws IOException {
    pack = TestPack.in(classes.resolve(ROOT));
    compiled = classes.resolve(ROOT).resolve(TestPack.NAME).resolve("compiled");
    loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    compile();
  }

  @AfterEach
  void stop() throws IOException {
    logger.setUseParentHandlers(true);
    logger.removeHandler(handler);
    loader.close();
    System.clearProperty("drools.parallelRulesBuildThreshold");
  }

  private void compile() throws IOException {
    PackCompiler.compile(classes, ROOT, PackLibrary.empty());
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> inside = Files.list(compiled)) {
      for (Path file : inside.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private PackLibrary library() {
    return PackLibrary.ofResources(loader, ROOT, List.of(TestPack.NAME));
  }

  private RuleModel model() {
    return library().pack(TestPack.NAME).orElseThrow().models().get(UNIT);
  }

  private Classification answer() {
    return library().classifier(TestPack.NAME).classify(pack.dossier());
  }

  private void forgetWhatWasMade() throws IOException {
    for (String file : files().keySet()) {
      Files.delete(compiled.resolve(file));
    }
  }

  @Test
  void rulesAreTheVeryOnesThatTheRuleFilesSay() throws IOException {
    RuleModel stored = model();
    forgetWhatWasMade();
    RuleModel read = model();

    assertThat(stored.rules()).isNotEmpty().isEqualTo(read.rules());
    assertThat(stored.figureTypes()).isEqualTo(read.figureTypes());
    assertThat(stored.switches()).isEqualTo(read.switches());
    assertThat(stored.unit()).isEqualTo(read.unit());
    // Equal maps may differ in order, and the order is that of the generated figures.
    assertThat(stored.figureTypes().keySet())
        .isNotEmpty()
        .containsExactlyElementsOf(read.figureTypes().keySet());
  }

  @Test
  void answersAreTheSameBytes() throws IOException {
    String stored = JsonRenderer.pretty().render(answer());
    forgetWhatWasMade();

    assertThat(stored).isEqualTo(JsonRenderer.pretty().render(answer()));
    assertThat(warnings).isEmpty();
  }

  @Test
  void classesAreLoadedAndNotCompiledAgain() throws IOException {
    Files.delete(compiled.resolve(UNIT + ".classes.bin"));

    assertThatThrownBy(this::answer)
        .isInstanceOf(PackDefectException.class)
        .hasMessageContaining(UNIT + ".classes.bin");
  }

  @Test
  void whatWasMadeOfOtherFilesIsNotUsedAndSaidSo() throws IOException {
    String before = answer().pack().digest();
    String rules = pack.text(UNIT + ".drl");
    pack.write(UNIT + ".drl", rules.replace("VD-2 toàn bộ", "VD-2 tất cả"));
    assertThat(pack.text(UNIT + ".drl")).isNotEqualTo(rules);
    RuleModel now = model();

    assertThat(answer().pack().digest()).isNotEqualTo(before);
    assertThat(now.rules()).anyMatch(rule -> rule.name().contains("tất cả"));
    assertThat(warnings).isNotEmpty().allMatch(text -> text.contains("biên dịch lại"));
  }

  @Test
  void classesOfAnotherPackAreRefused() throws IOException {
    byte[] classesBefore = Files.readAllBytes(compiled.resolve(UNIT + ".classes.bin"));
    pack.append("pack.yaml", "# Thêm một dòng.\n");
    compile();
    Files.write(compiled.resolve(UNIT + ".classes.bin"), classesBefore);

    assertThatThrownBy(this::answer)
        .isInstanceOf(PackDefectException.class)
        .hasMessageContaining("đã bị thay đổi sau khi phát hành");
  }

  @Test
  void anEditedPackInAFolderIsReadAsItIsNow() {
    PackLibrary edited = library().adding(classes.resolve(ROOT).resolve(TestPack.NAME));

    assertThat(edited.classifier(TestPack.NAME).classify(pack.dossier()).worst().code())
        .isEqualTo("TOT");
    assertThat(warnings).isEmpty();
  }
}
