package vn.antq.rules.examples.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.receipt.ReceiptReader;

class HtmlReportTest {

  private static final Path ONE_SHORT = ExampleDossier.file("tdp-5-thieu-mot-ho");
  private static final Path MISSING = ExampleDossier.file("ap-tan-loc-thieu-so-lieu");

  @TempDir Path folder;

  @Test
  void printsThePageOfOneDossier() {
    Run run = Run.antq("classify", ONE_SHORT, "--format", "html");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>\n")
        .contains("<h1>Tổ dân phố 5, Phường Cầu Mây</h1>", "thiếu 1 hộ")
        .endsWith("</html>\n");
  }

  @Test
  void writesAPageForEachDossierAndAnOverview() throws IOException {
    Path target = folder.resolve("phieu");

    Run run = Run.antq("classify", ONE_SHORT, MISSING, "--format", "html", "--out", target);

    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(run.out()).contains("Đã ghi 2 phiếu kèm biên nhận và index.html vào " + target);
    assertThat(names(target))
        .containsExactly(
            "ap-tan-loc-thieu-so-lieu.html",
            "ap-tan-loc-thieu-so-lieu.receipt.json",
            "index.html",
            "tdp-5-thieu-mot-ho.html",
            "tdp-5-thieu-mot-ho.receipt.json");
    assertThat(Files.readString(target.resolve("index.html")))
        .contains("href=\"tdp-5-thieu-mot-ho.html\"", "href=\"ap-tan-loc-thieu-so-lieu.html\"");
    assertThat(names(folder)).containsExactly("phieu");
  }

  @Test
  void keepsAReceiptThatReplaysAndWhoseDigestThePageShows() throws IOException {
    Path target = folder.resolve("phieu");
    Run.antq("classify", ONE_SHORT, "--format", "html", "--out", target);
    Path receipt = target.resolve("tdp-5-thieu-mot-ho.receipt.json");

    assertThat(Run.antq("replay", receipt).status()).isZero();
    assertThat(Files.readString(target.resolve("tdp-5-thieu-mot-ho.html")))
        .contains(ReceiptReader.read(receipt).digest());
  }

  @Test
  void advisesWhatReachesTheNextClass() {
    assertThat(Run.antq("classify", ONE_SHORT, "--format", "html").out())
        .contains("Để đạt mức Xuất sắc (100/100 điểm): Số hộ đăng ký tham gia: 311 hộ → 312 hộ.");
    assertThat(Run.antq("classify", MISSING, "--format", "html").out())
        .contains("Thu thập Số hộ đăng ký tham gia (registeredHouseholds): làm rõ 100");
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Run run = Run.antq("classify", ONE_SHORT, "--format", "html", "--out", folder);

    assertThat(run.status()).isZero();
    assertThat(names(folder)).contains("index.html");
  }

  @Test
  void refusesAFolderThatHoldsSomething() throws IOException {
    Path kept = Files.writeString(folder.resolve("ghi-chu.txt"), "giữ lại");

    Run run = Run.antq("classify", ONE_SHORT, "--format", "html", "--out", folder);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("đã có và không phải thư mục rỗng", "chọn một tên khác");
    assertThat(names(folder)).containsExactly("ghi-chu.txt");
    assertThat(kept).hasContent("giữ lại");
  }

  @Test
  void refusesAPlaceThatDoesNotExist() {
    Path target = folder.resolve("chua-co/phieu");

    Run run = Run.antq("classify", ONE_SHORT, "--format", "html", "--out", target);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("không có thư mục");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesNothingBehindWhenItFails() {
    Path longerThanAnyFileSystemTakes = folder.resolve("p".repeat(300));

    Run run =
        Run.antq("classify", ONE_SHORT, "--format", "html", "--out", longerThanAnyFileSystemTakes);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("--out: không ghi được vào ");
    assertThat(run.out()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void asksForAFolderWhenThereAreSeveralDossiers() {
    Run run = Run.antq("classify", ONE_SHORT, MISSING, "--format", "html");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("--format html với thư mục hay nhiều tệp cần --out.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void takesAFolderForPagesOnly() {
    assertThat(Run.antq("classify", ONE_SHORT, "--out", folder).err())
        .contains("--out chỉ dùng với --format html hoặc --jsonl.");
    assertThat(Run.antq("classify", ONE_SHORT, "--format", "html", "--full").err())
        .contains("--full, --summary và --explain không dùng với --format html.");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
