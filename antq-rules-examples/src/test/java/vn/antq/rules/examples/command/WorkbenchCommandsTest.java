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

/** {@code antq test} and {@code antq mutate}, run inside this process on the province's packs. */
@Tag("slow")
class WorkbenchCommandsTest {

  private static final Path OVERLAY = Path.of("province/packs/tt124-minh-hoa");

  @TempDir private Path temp;

  /** Copies the province's overlay, so that a test can change it. */
  private Path overlay() throws IOException {
    return copy(OVERLAY);
  }

  private Path copy(Path original) throws IOException {
    Path copy = temp.resolve(original.getFileName());
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(original.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }

  @Test
  void testRunsEveryScenarioAndSaysHowMuchIsCovered() {
    Run run = Run.antq("test", OVERLAY, "--coverage");

    assertThat(run.out())
        .isEqualTo(
            """
            Gói tt124-minh-hoa: 13 kịch bản, tất cả đúng.
            Bao quát: 11/11 kết quả và phía của điều kiện có kịch bản.
            """);
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void testSaysWhichScenariosNoLongerHoldWhenAFigureMoves() throws IOException {
    Path pack = overlay();
    replace(pack.resolve("pack.yaml"), "percent: 75", "percent: 80");

    Run run = Run.antq("test", pack);

    assertThat(run.out())
        .contains("xa-4.2-3000-tren-4000.yaml:", "mong đợi met, nhưng kết quả là not met")
        .contains("Gói tt124-minh-hoa: 13 kịch bản, 1 kịch bản không đạt.");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void testNamesWhatHasNoScenario() throws IOException {
    Path pack = overlay();
    Files.delete(pack.resolve("scenarios/mh-2-1-dien-dan.yaml"));

    Run run = Run.antq("test", pack, "--coverage");

    assertThat(run.out())
        .contains("dien-dan-lang-nghe.yaml:", "Tiêu chí MH-2 chưa có kịch bản nào mong đợi");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void mutateSaysThatEveryChangeIsNoticed() {
    Run run = Run.antq("mutate", OVERLAY);

    assertThat(run.out())
        .isEqualTo(
            "Gói tt124-minh-hoa: 15 thay đổi, 15 bị phát hiện, 0 tương đương, 0 chưa bị phát"
                + " hiện.\n");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void mutateTellsTheLineOfAChangeThatNobodyNotices() throws IOException {
    Path pack = overlay();
    Files.delete(pack.resolve("scenarios/xa-4.2-3000-tren-4000.yaml"));

    Run run = Run.antq("mutate", pack);

    assertThat(run.out())
        .contains(
            "tt124-minh-hoa/pack.yaml:13:",
            "Không kịch bản nào phát hiện khi đổi mốc trong \"baseUnitRecognitionRequired\": 75 %"
                + " → 76 %.",
            "chưa bị phát hiện");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void aPackThatCannotBeReadIsRefusedOnce() throws IOException {
    Path pack = overlay();
    replace(pack.resolve("camera-an-ninh.drl"), "figures.", "figure.");

    Run run = Run.antq("test", pack);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("camera-an-ninh.drl:");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void boundariesWritesTablesThatHoldAndRefusesToOverwriteThem() throws IOException {
    Path pack = overlay();
    Path scenarios = pack.resolve("scenarios");

    Run written = Run.antq("boundaries", pack, "--out", scenarios);
    Run tested = Run.antq("test", pack);
    Run again = Run.antq("boundaries", pack, "--out", scenarios);

    assertThat(written.out()).contains("Gói tt124-minh-hoa: đã ghi ", " kịch bản trong ");
    assertThat(Files.readString(scenarios.resolve("bien-cap-xa-xa-4.2.yaml")))
        .contains("đúng 75 %", "ngay dưới 75 %", "ngay trên 75 %");
    assertThat(tested.out()).contains("tất cả đúng");
    assertThat(again.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(again.err()).contains("Đã có bien-", "không ghi đè");
  }

  /** The guide's case: a replaced figure falls below the one of the next level. */
  @Test
  void checkFindsThatAReplacedFigureCrossesAnotherAndWritesTheDossierThatShowsIt()
      throws IOException {
    Path pack = copy(Path.of("province/packs/qd510-minh-hoa"));
    replace(
        pack.resolve("pack.yaml"),
        "pledgeFull: {percent: 95, citation: Mục 3, basis: local}",
        "participationFull: {percent: 75, citation: Mục 3, basis: local}");
    Path shown = temp.resolve("phan-vi-du");

    Run check = Run.antq("check", OVERLAY, pack, "--counterexamples", shown);

    assertThat(check.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(check.out())
        .contains("qd510-minh-hoa/pack.yaml:14:", "lỗi [band-overlap]", "KDC-A2")
        .contains("Phản ví dụ band-overlap-1.json: ");

    Run classified =
        Run.antq(
            "classify", "--pack", OVERLAY, "--pack", pack, shown.resolve("band-overlap-1.json"));

    assertThat(classified.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(classified.err()).contains("Tiêu chí KDC-A2 được trao nhiều mức khác nhau");
  }

  @Test
  void boundariesOfOneUnitTypeWritesNoTableOfAnother() throws IOException {
    Path tables = temp.resolve("bang");

    Run written = Run.antq("boundaries", "tt124", "--out", tables, "--unit", "khu-dan-cu");
    Run misspelt = Run.antq("boundaries", "tt124", "--out", tables, "--unit", "khu-dan");

    assertThat(written.out()).contains("đã ghi ");
    try (Stream<Path> files = Files.list(tables)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("bien-khu-dan-cu-"));
    }
    assertThat(misspelt.err()).contains("không có loại đơn vị \"khu-dan\"", "khu-dan-cu");
  }
}
