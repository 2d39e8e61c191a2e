package vn.antq.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.TestPack;
import vn.antq.rules.sheet.SheetRow.Form;

class PackSheetTest {

  private static final String UNIT = "khu-dan-cu";

  @TempDir private Path temp;

  private PackSheet sheet() {
    TestPack pack = TestPack.in(temp);
    return PackSheet.of(pack.classifier().pack(), pack.folder());
  }

  private static SheetRow row(PackSheet sheet, String key) {
    return sheet.rows(UNIT).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " in " + keys(sheet)));
  }

  private static List<String> keys(PackSheet sheet) {
    return sheet.rows(UNIT).stream().map(SheetRow::key).toList();
  }

  private String text(String file) throws IOException {
    return Files.readString(temp.resolve(TestPack.NAME).resolve(file));
  }

  @Test
  void thereIsARowForEverythingWithANumberOrATextOfLaw() {
    assertThat(keys(sheet()))
        .doesNotHaveDuplicates()
        .startsWith("UNIT_TYPE//khu-dan-cu", "CRITERION/VD-1/VD-1", "FIGURE/VD-1/quarterFrom")
        .containsSubsequence(
            "CRITERION/VD-5/VD-5",
            "FIGURE/VD-5/participationFull",
            "AWARD/VD-5/full",
            "CRITERION/VD-6/VD-6",
            "AWARD/VD-6/met",
            "FIGURE//goodFrom",
            "GATE//VD-CUA",
            "CAP//VD-TRAN")
        .contains("PERIOD///từ", "PERIOD///đến", "DEADLINE//", "IN_FORCE///từ")
        .contains("READING//crimeTrend");
  }

  @Test
  void aRowSaysWhatItsFileSaysAndNothingThatIsInherited() {
    PackSheet sheet = sheet();
    SheetRow date = row(sheet, "FIGURE/VD-1/quarterTo");
    SheetRow percent = row(sheet, "FIGURE/VD-2/registrationRequired");
    SheetRow level = row(sheet, "AWARD/VD-1/met");

    assertThat(date.form()).isEqualTo(Form.DAY);
    assertThat(date.text(SheetColumn.VALUE)).isEqualTo("03-31");
    assertThat(percent.form()).isEqualTo(Form.PERCENT);
    assertThat(percent.unit()).isEqualTo("%");
    assertThat(percent.text(SheetColumn.BASIS)).isEmpty();
    assertThat(percent.text(SheetColumn.CITATION)).isEmpty();
    assertThat(percent.isEditable(SheetColumn.CITATION)).isTrue();
    assertThat(level.text(SheetColumn.NAME)).isEqualTo("đạt");
    assertThat(level.editable()).containsExactly(SheetColumn.NAME);
    assertThat(row(sheet, "READING//crimeTrend").options()).containsKeys("EACH_GROUP", "TOTAL");
  }

  @Test
  void everyValueCanBeCorrectedWhereItStands() throws IOException {
    PackSheet sheet = sheet();
    String before = text("pack.yaml");
    sheet.set(row(sheet, "PERIOD///đến"), SheetColumn.VALUE, "10-30");
    sheet.set(row(sheet, "DEADLINE//"), SheetColumn.VALUE, "11-20");
    sheet.set(row(sheet, "DEADLINE//"), SheetColumn.NOTE, "xem lại");
    sheet.set(row(sheet, "IN_FORCE///từ"), SheetColumn.VALUE, "2022-03-01");
    sheet.set(row(sheet, "READING//crimeTrend"), SheetColumn.VALUE, "TOTAL");
    sheet.set(row(sheet, "UNIT_TYPE//khu-dan-cu"), SheetColumn.NAME, "Thôn, bản");
    sheet.set(row(sheet, "AWARD/VD-1/met"), SheetColumn.NAME, "đạt, đủ");
    sheet.set(row(sheet, "CAP//VD-TRAN"), SheetColumn.BASIS, "local");

    assertThat(sheet.changedFiles()).containsExactlyInAnyOrder("khu-dan-cu.yaml", "pack.yaml");
    sheet.write(temp.resolve(TestPack.NAME));

    assertThat(text("pack.yaml"))
        .isEqualTo(
            before
                .replace("to: \"10-31\"", "to: \"10-30\"")
                .replace(
                    "{date: \"11-15\", citation: Điều 9, basis: official}",
                    "{date: \"11-20\", citation: Điều 9, basis: official, note: xem lại}")
                .replace("inForce: {from: 2022-02-10", "inForce: {from: 2022-03-01")
                .replace("default: EACH_GROUP", "default: TOTAL")
                .replace("label: Khu dân cư", "label: Thôn, bản"));
    assertThat(text("khu-dan-cu.yaml"))
        .contains("    awards: {met: \"đạt, đủ\"}\n  - id: VD-2\n")
        .endsWith("    citation: Điều 5 khoản 2\n    basis: local\n");
  }

  @Test
  void aDayThatPeopleWroteDayFirstStaysSo() throws IOException {
    TestPack pack = TestPack.in(temp).replace("khu-dan-cu.yaml", "\"03-31\"", "31/3");
    PackSheet sheet = PackSheet.of(pack.classifier().pack(), pack.folder());
    SheetRow day = row(sheet, "FIGURE/VD-1/quarterTo");

    sheet.set(day, SheetColumn.VALUE, "04-05");
    sheet.write(pack.folder());

    assertThat(day.text(SheetColumn.VALUE)).isEqualTo("03-31");
    assertThat(text("khu-dan-cu.yaml")).contains("quarterTo: {date: 5/4, basis: interpretation}");
  }

  @Test
  void aByteMarkAndForeignLineEndsStay() throws IOException {
    TestPack pack = TestPack.in(temp);
    Path file = pack.folder().resolve("khu-dan-cu.yaml");
    Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
    byte[] before = Files.readAllBytes(file);
    PackSheet sheet = PackSheet.of(pack.classifier().pack(), pack.folder());

    sheet.set(row(sheet, "FIGURE/VD-5/participationMost"), SheetColumn.VALUE, "75");
    sheet.write(pack.folder());

    assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        .isEqualTo(
            new String(before, StandardCharsets.UTF_8)
                .replace("participationMost: {percent: 80", "participationMost: {percent: 75"));
  }

  @Test
  void onlyWhatIsCorrectedToOfficialMustNameAProvision() {
    PackSheet sheet = sheet();
    SheetRow level = row(sheet, "AWARD/VD-5/full");

    assertThat(sheet.officialWithoutCitation()).isEmpty();
    sheet.set(level, SheetColumn.BASIS, "official");
    assertThat(sheet.officialWithoutCitation()).containsExactly(level);
    sheet.set(row(sheet, "CRITERION/VD-5/VD-5"), SheetColumn.CITATION, "Điều 4 khoản 5");
    assertThat(sheet.officialWithoutCitation()).isEmpty();
  }

  @Test
  void whatCannotBeCorrectedIsRefused() {
    PackSheet sheet = sheet();

    assertThatThrownBy(() -> sheet.set(row(sheet, "AWARD/VD-1/met"), SheetColumn.VALUE, "1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> sheet.set(row(sheet, "AWARD/VD-5/full"), SheetColumn.CITATION, "Điều 1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sheet.set(row(sheet, "CAP//VD-TRAN"), SheetColumn.NAME, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sheet.isCorrected()).isFalse();
  }
}
