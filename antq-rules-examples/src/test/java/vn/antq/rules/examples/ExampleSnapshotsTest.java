package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.antq.rules.explanation.JsonRenderer;

/**
 * What people and programs read of every example, pinned: a change of wording shows up as a diff to
 * be read. Digests and versions change with every touched file and are left out.
 */
class ExampleSnapshotsTest {

  private static final Path PINNED = Path.of("src/test/resources/expected");
  private static final Path ACTUAL = Path.of("target/snapshots");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonRenderer.schema(), InputFormat.JSON);

  /** The one in which most can be seen: undecided, with a nested classification. */
  private static final String PINNED_IN_FULL = "ap-tan-loc-thieu-so-lieu";

  static final List<ExampleDossier> CLASSIFIED = ExampleDossier.CLASSIFIED;

  @ParameterizedTest
  @FieldSource("CLASSIFIED")
  void theTextIsAsPinned(ExampleDossier example) throws IOException {
    Run run = Run.antq("classify", example.file());
    assertPinned(example.name() + ".txt", run.out());
  }

  @ParameterizedTest
  @FieldSource("CLASSIFIED")
  void theJsonIsAsPinnedAndKeepsTheSchema(ExampleDossier example) throws IOException {
    Run full = Run.antq("classify", "--format", "json", example.file());
    Run summary = Run.antq("classify", "--format", "json", "--summary", example.file());

    assertThat(SCHEMA.validate(full.out(), InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(summary.out(), InputFormat.JSON)).isEmpty();
    assertPinned(example.name() + ".json", summary.out());
    if (example.name().equals(PINNED_IN_FULL)) {
      assertPinned(example.name() + "-full.json", full.out());
    }
  }

  private static void assertPinned(String name, String actual) throws IOException {
    String stable =
        actual
            .replaceAll("\\b[0-9a-f]{64}\\b", "{digest}")
            .replaceAll("mã [0-9a-f]{16}\\b", "mã {digest}")
            .replaceAll("(\"engine\": \"|antq-rules )\\d[^\"\\s]*", "$1{version}");
    Path pinned = PINNED.resolve(name);
    if (Files.exists(pinned) && Files.readString(pinned).equals(stable)) {
      return;
    }
    Files.createDirectories(ACTUAL);
    Files.writeString(ACTUAL.resolve(name), stable);
    assertThat(stable)
        .as(
            "%s differs from what is pinned.%nMaybe the change is meant: then read it and run%n"
                + "  cp antq-rules-examples/target/snapshots/%s antq-rules-examples/%s",
            name, name, pinned)
        .isEqualTo(Files.exists(pinned) ? Files.readString(pinned) : "");
  }
}
