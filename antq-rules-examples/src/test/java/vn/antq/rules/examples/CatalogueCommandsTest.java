package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CatalogueCommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Antq.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  @Test
  void coverageShowsEveryProvisionOfBothRegulations() {
    assertThat(run("coverage")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Thông tư 124/2021/TT-BCA — Khu dân cư: 19/19 điều khoản được bao quát")
        .contains("Quyết định 510/QĐ-BCA-V05 — Cấp huyện: 15/15 điều khoản được bao quát")
        .contains("Điều 4 khoản 2 (k)");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void basisListsWhatIsNotOfficialWithItsPlace() {
    assertThat(run("basis")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("participationFull")
        .contains("qd510/khu-dan-cu.yaml:")
        .contains("văn bản chính thức: QĐ 510")
        .doesNotContain("registrationRequired");
  }

  @Test
  void theWorksheetIsATableThatASpreadsheetOpens() {
    assertThat(run("basis", "--worksheet")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSizeGreaterThan(100)
        .allSatisfy(line -> assertThat(line.split("\",\"", -1)).hasSize(10));
  }
}
