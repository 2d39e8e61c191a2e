package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.DossierSchema;
import vn.antq.rules.PackSchemas;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

/** {@code antq schema}, run inside this process. */
class SchemaCommandTest {

  @TempDir Path temporary;

  @Test
  void writesEverySchemaAndTellsHowEditorsUseThem() {
    Path folder = temporary.resolve("schemas");

    Run run = Run.antq("schema", folder);

    PackSchemas.files()
        .forEach(
            (file, text) -> {
              assertThat(folder.resolve(file)).hasContent(text);
              assertThat(run.out()).contains(file);
            });
    assertThat(folder.resolve("antq-dossier.schema.json"))
        .hasContent(DossierSchema.of(AntqPacks.classifier(AntqPacks.QD510).pack()));
    assertThat(run.out()).contains("# yaml-language-server: $schema=", "IntelliJ IDEA");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void writesNothingWhereASchemaIsAlready() throws IOException {
    Path there = Files.writeString(temporary.resolve("antq-facts-1.schema.json"), "cũ");

    Run run = Run.antq("schema", temporary);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("Đã có antq-facts-1.schema.json; không ghi đè.");
    assertThat(there).hasContent("cũ");
    assertThat(temporary.toFile().list()).hasSize(1);
  }
}
