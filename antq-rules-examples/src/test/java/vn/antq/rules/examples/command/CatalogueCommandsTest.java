package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.antq.rules.examples.Antq;
import vn.antq.rules.examples.input.ExitStatus;

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
        .allSatisfy(line -> assertThat(line.split("\";\"", -1)).hasSize(12));
  }

  @Test
  void theWorksheetOpensWithVietnameseLettersAndInColumnsAndKeepsDaysAsTheyAre() {
    assertThat(run("basis", "--worksheet", "--pack", "tt124")).isZero();
    String sheet = out.toString(StandardCharsets.UTF_8);

    assertThat(sheet).startsWith("\uFEFF\"Mục\";\"Loại\";\"Loại đơn vị\";");
    assertThat(sheet).contains("\"ngày 31 tháng 3\"").doesNotContain("\"31/03\"");
    assertThat(sheet.lines().toList()).doesNotHaveDuplicates();
  }

  @Test
  void theDayFromWhichAPackIsInForceIsListedOnceWhereItStands() {
    assertThat(run("basis", "--pack", "tt124")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.contains("từ 01/07/2025"))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("tt124-2025-07/pack.yaml:7"));
  }

  @Test
  void coverageOfOnesOwnPackTakesItsOwnScenarios() {
    assertThat(run("coverage", "--pack", "province/packs/tt124-minh-hoa"))
        .isEqualTo(ExitStatus.BAD_INPUT);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Quy định minh họa", "Điều 2", "Điều 3")
        .doesNotContain("Quyết định 510");
  }

  @Test
  void coverageOfAPackThatIsNotThereIsRefused() {
    assertThat(run("coverage", "--pack", "tt125")).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("tt125", "tt124");
  }

  @Test
  void aReadingThatIsNamedTwiceIsRefused() {
    assertThat(
            run(
                "classify",
                "--pack",
                "tt124",
                "--reading",
                "crimeTrend=TOTAL",
                "--reading",
                "crimeTrend=STRICT_FALL",
                "dossiers/tdp-5-du-moi-mat.yaml"))
        .isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Cách hiểu crimeTrend nêu hai lần", "TOTAL", "STRICT_FALL");
  }
}
