package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

/** {@code antq diff}, run inside this process on the province. */
class DiffCommandTest {

  private static final Path PACKS = Path.of("province", "packs");
  private static final Path DOSSIERS = Path.of("province", "dossiers");
  private static final Path PINNED = Path.of("src/test/resources/expected/diff-tt124-75.txt");

  @TempDir private Path temp;
  private Path edited;

  /** TT 124 as it would be with 75 % instead of 70 % of the units recognised. */
  @BeforeEach
  void edit() throws IOException {
    assertThat(Run.antq("new-pack", "tt124", "--copy", "--out", temp).status()).isZero();
    edited = temp.resolve("tt124");
    Path commune = edited.resolve("cap-xa.yaml");
    String text = Files.readString(commune);
    assertThat(text).contains("baseUnitRecognitionRequired: {percent: 70");
    Files.writeString(
        commune,
        text.replace(
            "baseUnitRecognitionRequired: {percent: 70",
            "baseUnitRecognitionRequired: {percent: 75"));
  }

  @Test
  void namesTheCommuneThatLosesItsClassAndWhy() throws IOException {
    Run run = Run.antq("diff", "tt124", edited, "--with", PACKS, "--dossiers", DOSSIERS);

    assertThat(run.status()).isEqualTo(ExitStatus.DIFFERENT);
    assertThat(run.out()).isEqualTo(Files.readString(PINNED));
    assertThat(run.err()).contains("Số liệu chung của 3 địa bàn được đếm từ hồ sơ");
  }

  @Test
  void aPackIsTheSameAsItself() {
    Run run = Run.antq("diff", "qd510", "qd510");

    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out()).contains("qd510, bản 2022").contains("Không có thay đổi về nội dung.");
  }

  @Test
  void anOverlayIsLaidBesideTheNewestEditionOfItsBase() {
    Run run = Run.antq("diff", "tt124", PACKS.resolve("tt124-minh-hoa"));

    assertThat(run.status()).isEqualTo(ExitStatus.DIFFERENT);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Gói cũ tt124, bản 2025-07")
        .contains(
            "Điều 5 khoản 4 TT 124/2021/TT-BCA → Điều 4 Quy định minh họa (tiêu chí XA-4.2): mốc"
                + " “Tỷ lệ đơn vị phải được công nhận” 70 % → 75 % (căn cứ: văn bản chính thức →"
                + " quy định của địa phương)")
        .contains("thêm tiêu chí MH-1", "thêm tiêu chí MH-2", "Thêm dữ kiện “Số camera an ninh");
  }

  @Test
  void anOverlaysOwnFactsAreNoFaultByItsBase() {
    Run run =
        Run.antq(
            "diff",
            "tt124",
            PACKS.resolve("tt124-minh-hoa"),
            "--with",
            PACKS,
            "--dossiers",
            DOSSIERS);

    assertThat(run.out()).contains("59 hồ sơ;").doesNotContain("không phân loại được");
    assertThat(run.status()).isEqualTo(ExitStatus.DIFFERENT);
  }

  @Test
  void comparesTwoEditionsByName() {
    Run run = Run.antq("diff", "tt124@2021", "tt124-2025-07");

    assertThat(run.status()).isEqualTo(ExitStatus.DIFFERENT);
    assertThat(run.out())
        .contains("tt124, bản 2021", "tt124, bản 2025-07")
        .contains("tên Xã, phường, thị trấn → Xã, phường, đặc khu");
  }

  @Test
  void writesJsonAndAPageOnceAndNeverOverAnything() throws IOException {
    Path json = temp.resolve("khac.json");
    Path page = temp.resolve("khac.html");

    assertThat(Run.antq("diff", "tt124", edited, "--format", "json", "--out", json).out())
        .contains("Đã ghi");
    assertThat(Run.antq("diff", "tt124", edited, "--format", "html", "--out", page).status())
        .isEqualTo(ExitStatus.DIFFERENT);
    Run again = Run.antq("diff", "tt124", edited, "--format", "html", "--out", page);

    assertThat(Files.readString(json)).contains("\"before\": {", "70 % → 75 %");
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("→ 75");
    assertThat(again.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(again.err()).contains("không ghi đè");
  }

  @Test
  void badInputIsToldAndGivesTheStatusOfBadInput() throws IOException {
    Path bad = Files.writeString(temp.resolve("hong.yaml"), "unit: [");

    assertThat(Run.antq("diff", "tt125", edited).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(Run.antq("diff", "tt124", edited, "--format", "xml").status())
        .isEqualTo(ExitStatus.BAD_INPUT);
    Run run = Run.antq("diff", "tt124", edited, "--dossiers", bad);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("hong.yaml");
    assertThat(run.out()).contains("1 thay đổi về nội dung.");
  }

  @Test
  void aPackThatCannotBeReadIsRefused() throws IOException {
    Path rules = edited.resolve("cap-xa.drl");
    Files.writeString(rules, Files.readString(rules).replace("figures.", "figure."));

    Run run = Run.antq("diff", "tt124", edited);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("cap-xa.drl:");
  }
}
