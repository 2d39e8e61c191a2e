package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.build.PackCompiler;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.PackDefinition;
import vn.antq.rules.pack.RuleModel;
import vn.antq.rules.scenario.Scenario;

/** The packs as they are in the jar, against the same packs read and compiled now. */
@Tag("slow")
class PrecompiledPacksTest {

  private static final Path SHIPPED = shipped();

  private static PackLibrary compiledNow;

  @TempDir private Path classes;

  private static Path shipped() {
    try {
      return Path.of(AntqPacks.class.getResource("/antq/packs/qd510").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  static void readRuleFiles() {
    // The class path as it would be had the build compiled nothing.
    ClassLoader without =
        new ClassLoader(AntqPacks.class.getClassLoader()) {
          @Override
          public InputStream getResourceAsStream(String name) {
            return name.contains("/compiled/") ? null : super.getResourceAsStream(name);
          }
        };
    compiledNow = PackLibrary.ofResources(without, "antq/packs", AntqPacks.folders());
  }

  static Stream<Pack> editions() {
    return Stream.of(AntqPacks.TT124, AntqPacks.QD510)
        .flatMap(name -> AntqPacks.library().editions(name).stream());
  }

  private static Pack readNow(Pack pack) {
    return compiledNow.editions(pack.name()).stream()
        .filter(other -> other.edition().equals(pack.edition()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyRuleIsTheOneInTheRuleFilePlacesIncluded(Pack pack) {
    Map<String, RuleModel> shipped = pack.models();
    Map<String, RuleModel> read = readNow(pack).models();

    assertThat(shipped.keySet()).isNotEmpty().isEqualTo(read.keySet());
    shipped.forEach(
        (type, model) -> {
          RuleModel now = read.get(type);
          assertThat(model.rules()).isNotEmpty().isEqualTo(now.rules());
          assertThat(model.figureTypes()).isEqualTo(now.figureTypes());
          // The order is that of the generated figures.
          assertThat(model.figureTypes().keySet())
              .containsExactlyElementsOf(now.figureTypes().keySet());
        });
  }

  @ParameterizedTest
  @MethodSource("editions")
  void thePackIsTheOneInTheFilesPlacesAndOrderIncluded(Pack pack) {
    PackDefinition shipped = pack.definition();
    PackDefinition read = readNow(pack).definition();

    assertThat(shipped).usingRecursiveComparison().isEqualTo(read);
    assertThat(shipped.units().keySet()).containsExactlyElementsOf(read.units().keySet());
    assertThat(shipped.switches().keySet()).containsExactlyElementsOf(read.switches().keySet());
    assertThat(shipped.vocabulary().facts().keySet())
        .isNotEmpty()
        .containsExactlyElementsOf(read.vocabulary().facts().keySet());
    shipped
        .units()
        .forEach(
            (type, unit) ->
                assertThat(unit.figures().keySet())
                    .containsExactlyElementsOf(
                        Objects.requireNonNull(read.units().get(type)).figures().keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {AntqPacks.TT124, AntqPacks.QD510})
  void everyScenarioHasTheSameAnswerByteForByte(String pack) {
    Classifier shipped = AntqPacks.classifier(pack);
    Classifier now = compiledNow.classifier(pack);
    Set<String> unitTypes = new TreeSet<>();
    for (Scenario scenario : AntqPacks.scenarios(pack)) {
      assertThat(JsonRenderer.compact().render(shipped.classify(scenario.dossier())))
          .isEqualTo(JsonRenderer.compact().render(now.classify(scenario.dossier())));
      unitTypes.add(scenario.dossier().unit().type());
    }
    assertThat(unitTypes).containsAll(shipped.pack().unitTypes().keySet());
  }

  /** What the process runs that compiles again. */
  static final class AgainElsewhere {

    public static void main(String[] args) throws IOException {
      PackCompiler.compile(Path.of(args[0]), "antq/packs", PackLibrary.empty());
    }
  }

  /** The shipped files were made by another process. */
  @Test
  void compilingAgainGivesTheShippedBytes() throws IOException, InterruptedException {
    Path root = Files.createDirectories(classes.resolve("antq/packs"));
    List<Path> shipped = new ArrayList<>(List.of(SHIPPED.resolve("seals.txt")));
    for (String folder : AntqPacks.folders()) {
      Path target = Files.createDirectories(root.resolve(folder));
      try (Stream<Path> files = Files.list(SHIPPED.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
      try (Stream<Path> files = Files.list(SHIPPED.resolve(folder).resolve("compiled"))) {
        files.forEach(shipped::add);
      }
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AgainElsewhere.class.getName(),
                classes.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();

    assertThat(shipped).hasSizeGreaterThan(AntqPacks.folders().size());
    for (Path file : shipped) {
      assertThat(root.resolve(SHIPPED.relativize(file))).hasSameBinaryContentAs(file);
    }
  }
}
