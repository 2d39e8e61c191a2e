package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.receipt.RankingReceipt;

class RankingCommandTest {

  private static final Path PACK = Path.of("../antq-rules-core/src/test/resources/packs/xep-hang");

  @TempDir private Path temp;
  private Path dossiers;

  @BeforeEach
  void writeDossiers() {
    dossiers = temp.resolve("ho-so");
    int number = 0;
    for (int mark : new int[] {96, 92, 85, 80, 75}) {
      dossier("to-" + ++number, "Tổ " + number, "mark: " + mark);
    }
  }

  private void dossier(String file, String name, String facts) {
    write(
        file,
        """
        dossier: %s
        unit: {type: khu-dan-cu, name: %s, within: Xã Đồng Lau}
        period: {year: 2025}
        facts: {%s}
        """
            .formatted(file, name, facts));
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(dossiers);
      Files.writeString(dossiers.resolve(file + ".yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run classify(Object... more) {
    Object[] args = new Object[more.length + 4];
    args[0] = "classify";
    args[1] = dossiers;
    args[2] = "--pack";
    args[3] = PACK;
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.antq(args);
  }

  @Test
  void theTableOfAFolderEndsWithTheRanking() {
    Run run = classify("--summary");

    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out())
        .contains("Xếp hạng Khu dân cư, Xã Đồng Lau, năm 2025")
        .contains("nhiều nhất 1 đơn vị (20 % của 5 = 1 đơn vị đạt từ Khá trở lên, làm tròn xuống)")
        .contains("Xuống Khá theo Mục 2 HD thử: hạng 2, ngoài hạn mức xếp loại HM-1 (1 đơn vị)");
  }

  @Test
  void aDossierThatIsWrongOrUndecidedOpensTheRankingAndTheExitStatus() {
    dossier("to-6", "Tổ 6", "");
    Run open = classify("--summary");

    assertThat(open.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(open.out()).contains("Chưa xác định: hạng 1–2");

    dossier("to-6", "Tổ 6", "mark: 900");
    Run wrong = classify("--summary");
    assertThat(wrong.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(wrong.out()).contains("Để ngỏ 1 hồ sơ có lỗi", "to-6.yaml");
  }

  @Test
  void aFileThatCannotBeReadOpensTheGroupBesideIt() {
    write("to-6", "dossier: [");

    assertThat(classify("--summary").out())
        .contains("Để ngỏ 1 hồ sơ không đọc được, có thể thuộc nhóm này.");
  }

  @Test
  void thePagesGetARankingAndAReceiptOfIt() throws IOException {
    Path pages = temp.resolve("phieu");
    Run run = classify("--format", "html", "--out", pages);

    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out()).contains("xep-hang.json");
    assertThat(Files.readString(pages.resolve("index.html")))
        .contains("Xếp hạng Khu dân cư, Xã Đồng Lau, năm 2025", "kém đơn vị cuối cùng được giữ");
    String text = Files.readString(pages.resolve("xep-hang.json"));
    assertThat(RankingReceipt.read("xep-hang.json", text).text()).isEqualTo(text);
  }

  @Test
  void theLastOfTheJsonLinesIsTheRanking() {
    assertThat(classify("--format", "json").out().lines())
        .hasSize(6)
        .last()
        .asString()
        .contains("\"format\":\"antq-ranking/1\"");
  }

  @Test
  void whoClassifiesOneDossierIsToldThatItIsNotRanked() {
    Run run = Run.antq("classify", dossiers.resolve("to-2.yaml"), "--pack", PACK);

    assertThat(run.out()).contains("Xuất sắc").doesNotContain("Xếp hạng");
    assertThat(run.err()).contains("lần chạy này không xếp hạng");
  }
}
