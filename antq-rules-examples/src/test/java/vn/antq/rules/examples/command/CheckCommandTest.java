package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

@Tag("slow")
class CheckCommandTest {

  private static final Path QD510 =
      Path.of("../antq-rules-criteria/src/main/resources/antq/packs/qd510");

  @TempDir private Path temp;

  /** Copies the shipped pack and replaces a piece of text in one of its files. */
  private Path copy(String file, String old, String replacement) throws IOException {
    Path folder = temp.resolve("qd510");
    try (Stream<Path> files = Files.walk(QD510)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(QD510.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(folder.resolve(file), text.replace(old, replacement));
    return folder;
  }

  @Test
  void theProvincesPacksHaveNoErrorAndNoWarning() {
    Run run = Run.antq("check", "province/packs", "--strict");

    assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out()).contains("Cộng: 0 lỗi, 0 cảnh báo, ");
  }

  @Test
  void aShippedPackIsCheckedByItsName() {
    Run run = Run.antq("check", "tt124-2025-07", "--strict");

    assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out()).isEqualTo("Cộng: 0 lỗi, 0 cảnh báo, 0 gợi ý.\n");
  }

  @Test
  void anErrorIsToldWithItsPlaceAndEndsWithTwo() throws IOException {
    Path pack = copy("khu-dan-cu.drl", "festivalHeld", "festivalHold");

    Run run = Run.antq("check", pack);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out())
        .contains(
            pack.resolve("khu-dan-cu.drl")
                + ":66:11: lỗi [unknown-fact]: Không có dữ kiện \"festivalHold\"")
        .contains("    Có thể bạn muốn viết \"festivalHeld\".\n")
        .contains("\nCộng: 1 lỗi, 0 cảnh báo");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aWarningEndsWithTwoOnlyWhenAskedFor() throws IOException {
    Path pack = copy("khu-dan-cu.yaml", "title: Hòa giải thành", "title: hòa giải thành");

    assertThat(Run.antq("check", pack).status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(Run.antq("check", pack, "--strict").status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void remarksCanBeHadInJson() throws IOException {
    Path pack = copy("khu-dan-cu.yaml", "title: Hòa giải thành", "title: hòa giải thành");

    Run run = Run.antq("check", pack, "--format", "json");

    assertThat(run.out())
        .startsWith("[\n")
        .endsWith("]\n")
        .contains("\"id\": \"small-letter\"")
        .doesNotContain("Cộng");
  }

  @Test
  void anIdIsExplained() {
    Run run = Run.antq("check", "--explain", "unused-fact");

    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out())
        .startsWith("## unused-fact: Dữ kiện không được dùng đến\n")
        .contains("Lời khuyên: ");
  }

  @Test
  void anUnknownIdIsAnsweredWithTheNearest() {
    Run run = Run.antq("check", "--explain", "unused-fakt");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("Có thể bạn muốn viết \"unused-fact\".");
  }

  @Test
  void aFolderThatIsNotThereIsReported() {
    Run run = Run.antq("check", "khong-co");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("Không có gói hay thư mục \"khong-co\".");
  }

  @Test
  void withoutAPackThereIsNothingToCheck() {
    assertThat(Run.antq("check").err()).startsWith("Thiếu GÓI.\n");
  }

  @Test
  void anUnknownFormatIsReported() {
    Run run = Run.antq("check", "qd510", "--format", "xml");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("Không có dạng \"xml\".");
  }
}
