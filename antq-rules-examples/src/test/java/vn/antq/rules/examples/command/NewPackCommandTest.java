package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.criteria.AntqPacks;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.scenario.ScenarioReader;

/** {@code antq new-pack}, run inside this process. */
@Tag("slow")
class NewPackCommandTest {

  @TempDir private Path temp;

  private Path created(String base, Object... options) {
    Object[] start = {"new-pack", "goi-tinh", "--extends", base, "--out", temp};
    Run run = Run.antq(Stream.concat(Stream.of(start), Stream.of(options)).toArray());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return temp.resolve("goi-tinh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tt124", "tt124@2021", "tt124-2025-07", "qd510", "qd510@2022"})
  void isSoundAndItsScenarioHolds(String base) {
    Path pack = created(base);

    assertThat(Run.antq("check", pack, "--strict").out())
        .isEqualTo("Cộng: 0 lỗi, 0 cảnh báo, 0 gợi ý.\n");
    Run test = Run.antq("test", pack);
    assertThat(test.out()).contains("Gói goi-tinh: 1 kịch bản, tất cả đúng.");
    assertThat(test.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tt124", "tt124@2021", "qd510"})
  void classifiesAsItsBase(String base) {
    Path pack = created(base);
    PackLibrary library = AntqPacks.library().adding(pack);
    Classifier national = library.classifier(base.split("@")[0]);
    Dossier dossier = ScenarioReader.readAll(pack.resolve("scenarios")).get(0).dossier();

    Classification own = library.classifier("goi-tinh").classify(dossier);
    Classification other = national.classify(dossier);

    assertThat(own.best()).isEqualTo(other.best());
    assertThat(own.worst()).isEqualTo(other.worst());
    assertThat(own.score()).isEqualTo(other.score());
    assertThat(own.findings())
        .extracting(Finding::criterion, Finding::status, Finding::level)
        .isEqualTo(
            other.findings().stream()
                .map(f -> org.assertj.core.groups.Tuple.tuple(f.criterion(), f.status(), f.level()))
                .toList());
  }

  /** What the comments show must work once it is no comment. */
  @ParameterizedTest
  @ValueSource(strings = {"tt124", "tt124@2021", "qd510"})
  void itsExamplesCanBeUsed(String base) throws IOException {
    Path pack = created(base);
    for (String file :
        List.of("pack.yaml", "facts.yaml", "tieu-chi-them.yaml", "tieu-chi-them.drl")) {
      Path path = pack.resolve(file);
      Files.writeString(
          path,
          Files.readString(path)
              .replace("facts: {}\n", "")
              .replaceAll("(?m)^# ", "")
              .replaceAll("(?m)^// ?(?!/)", ""));
    }

    Run check = Run.antq("check", pack);

    assertThat(check.out()).contains("Cộng: 0 lỗi,");
    assertThat(PackLibrary.nameOf(pack)).isEqualTo("goi-tinh");
    assertThat(
            AntqPacks.library().adding(pack).pack("goi-tinh").orElseThrow().criteria("khu-dan-cu"))
        .anyMatch(criterion -> criterion.id().equals("BS-1"));
  }

  @Test
  void nothingInItClaimsToBeCertain() throws IOException {
    Path pack = created("tt124");
    try (Stream<Path> files = Files.list(pack)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .doesNotContain("basis: official")
            .doesNotContainPattern("Điều \\d");
      }
    }
    assertThat(Files.readString(pack.resolve("pack.yaml"))).contains("basis: assumed");
  }

  @Test
  void takesTitleDocumentAndDay() throws IOException {
    Path pack =
        created(
            "tt124",
            "--title",
            "Gói \"tỉnh\"",
            "--document",
            "Quyết định X",
            "--from",
            "2027-01-01");

    assertThat(Files.readString(pack.resolve("pack.yaml")))
        .contains("title: \"Gói \\\"tỉnh\\\"\"", "document: \"Quyết định X\"", "from: 2027-01-01");
    assertThat(Run.antq("test", pack).out()).contains("1 kịch bản, tất cả đúng.");
  }

  @Test
  void usesAProvincesPackInsteadOfTheNationalOne() throws IOException {
    Path used = Path.of("province", "packs", "tt124-minh-hoa");

    Path pack = created("qd510", "--uses", used);

    assertThat(Files.readString(pack.resolve("pack.yaml"))).contains("uses: [tt124-minh-hoa]");
    assertThat(Run.antq("check", used, pack).out()).contains("0 lỗi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tt124", "tt124-2025-07", "qd510"})
  void copiesAWholePack(String shipped) {
    Run run = Run.antq("new-pack", shipped, "--copy", "--out", temp);

    assertThat(run.status()).isZero();
    assertThat(Run.antq("diff", shipped, temp.resolve(shipped)).status()).isZero();
    assertThat(Run.antq("check", temp.resolve(shipped)).out()).contains("Cộng: 0 lỗi, 0 cảnh báo,");
  }

  @Test
  void neverWritesOverAnything() throws IOException {
    Path pack = created("tt124");
    Files.writeString(pack.resolve("pack.yaml"), "của tôi");

    Run run = Run.antq("new-pack", "goi-tinh", "--extends", "tt124", "--out", temp);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("không ghi đè");
    assertThat(pack.resolve("pack.yaml")).hasContent("của tôi");
  }

  @Test
  void tellsEverythingThatIsWrongAndLeavesNothingBehind() throws IOException {
    Run run = Run.antq("new-pack", "Gói", "--out", temp.resolve("moi"), "--from", "mai");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err())
        .contains(
            "Tên \"Gói\" không hợp lệ", "Thiếu --extends", "Ngày \"mai\" của --from không đúng");
    assertThat(temp.resolve("moi")).doesNotExist();
    assertThat(Run.antq("new-pack", "a", "--extends", "tt125", "--out", temp).err())
        .contains("Không có gói hay thư mục \"tt125\"");
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).isEmpty();
    }
  }
}
