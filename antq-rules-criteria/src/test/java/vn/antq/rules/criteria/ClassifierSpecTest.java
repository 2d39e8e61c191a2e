package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidPackException;

/** A specification means the same classifier wherever it is sent. */
class ClassifierSpecTest {

  private static Dossier dossier(String pack) {
    return AntqPacks.scenarios(pack).get(0).dossier();
  }

  @Test
  void aCopyIsEqualAndMeansTheSameClassifier() throws Exception {
    ClassifierSpec spec = ClassifierSpec.of(AntqPacks.QD510);

    ClassifierSpec copy = copy(spec);

    assertThat(copy).isEqualTo(spec).hasSameHashCodeAs(spec).isNotSameAs(spec);
    assertThat(copy.classifier()).isSameAs(spec.classifier());
    assertThat(copy.classifier().classify(dossier(AntqPacks.QD510)))
        .isEqualTo(AntqPacks.classifier(AntqPacks.QD510).classify(dossier(AntqPacks.QD510)));
  }

  @Test
  void readingsAreKept() throws Exception {
    ClassifierSpec spec =
        ClassifierSpec.of(AntqPacks.TT124).withReading("forceMajeureScope", "LAST_ITEM");

    ClassifierSpec copy = copy(spec);

    assertThat(copy.readings()).containsEntry("forceMajeureScope", "LAST_ITEM");
    assertThat(copy).isNotEqualTo(ClassifierSpec.of(AntqPacks.TT124));
    assertThat(copy.classifier().readings()).isEqualTo(spec.readings());
    assertThatThrownBy(() -> spec.withReading("forceMajeureScope", "NOTHING"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProvincesPackTravelsWithIt(@TempDir Path temp) throws Exception {
    Path folder = Files.createDirectory(temp.resolve("tt124"));
    AntqPacks.copy("tt124", folder);
    Path yaml = folder.resolve("pack.yaml");
    Files.writeString(yaml, Files.readString(yaml).replaceFirst("title: .*", "title: Bản sửa"));
    ClassifierSpec spec = ClassifierSpec.of(AntqPacks.TT124, List.of(folder));

    ClassifierSpec copy = copy(spec);
    Files.delete(yaml);
    Classification answer = copy.classifier().classify(dossier(AntqPacks.TT124));

    assertThat(copy).isNotEqualTo(ClassifierSpec.of(AntqPacks.TT124));
    assertThat(copy.classifier().editions())
        .extracting(edition -> edition.identity().title())
        .contains("Bản sửa");
    assertThat(answer.worst())
        .isEqualTo(
            AntqPacks.classifier(AntqPacks.TT124).classify(dossier(AntqPacks.TT124)).worst());
  }

  @Test
  void aMachineWithOtherPacksSaysSo() throws Exception {
    String digest = AntqPacks.classifier(AntqPacks.QD510).editions().get(0).identity().digest();
    byte[] bytes = bytes(ClassifierSpec.of(AntqPacks.QD510));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] other =
        text.replace(digest, "0".repeat(digest.length())).getBytes(StandardCharsets.ISO_8859_1);

    ClassifierSpec spec = read(other);
    InvalidPackException refusal =
        catchThrowableOfType(InvalidPackException.class, spec::classifier);

    assertThat(refusal.problems())
        .extracting(problem -> problem.code())
        .containsExactly("other-packs");
    assertThat(refusal).hasMessageContaining("cùng một phiên bản");
  }

  private static ClassifierSpec copy(ClassifierSpec spec) throws Exception {
    return read(bytes(spec));
  }

  private static byte[] bytes(ClassifierSpec spec) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(spec);
    }
    return bytes.toByteArray();
  }

  private static ClassifierSpec read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (ClassifierSpec) in.readObject();
    }
  }
}
