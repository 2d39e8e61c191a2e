package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.PACK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.PackLibrary;

class EditionDaysCheckTest {

  @TempDir private Path temp;

  private List<Remark> remarks(String first, String second) throws IOException {
    SoundPack pack = SoundPack.in(temp).replace(PACK, "{from: 2025-01-02,", first);
    Path later = Files.createDirectories(temp.resolve("goi-mau-2026"));
    Files.writeString(
        later.resolve("pack.yaml"),
        "pack: goi-mau\nedition: \"2026\"\ntitle: Gói mẫu của năm sau\n"
            + "legalBasis: {document: Quyết định sau}\n"
            + "inForce: "
            + second
            + " basis: official}\n"
            + "extends: {pack: goi-mau, edition: \"2025\"}\n");
    return PackCheck.check(PackLibrary.empty(), List.of(pack.folder(), later)).stream()
        .filter(remark -> remark.id().equals("edition-days"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{from: 2025-01-02,|{from: 2026-01-01,|chưa hết",
        "{from: 2025-01-02, to: 2026-01-01,|{from: 2026-01-01,|còn đến 01/01/2026",
        "{from: 2025-01-02, to: 2026-12-31,|{from: 2025-06-01, to: 2025-12-31,|còn đến 31/12/2026",
        "{from: 2025-01-02, to: 2025-12-30,|{from: 2026-01-01,|Từ 31/12/2025 đến 31/12/2025"
      })
  void editionsThatOverlapOrLeaveDaysOutAreReportedOnceAtTheLater(
      String first, String second, String told) throws IOException {
    assertThat(remarks(first, second))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.place().file()).endsWith("goi-mau-2026/pack.yaml");
              assertThat(remark.problem().message()).contains(told);
            });
  }

  @Test
  void anEditionThatFollowsTheOtherIsNot() throws IOException {
    assertThat(remarks("{from: 2025-01-02, to: 2025-12-31,", "{from: 2026-01-01,")).isEmpty();
  }

  @Test
  void anEditionThatIsCheckedAloneIsHeldAgainstThoseOfTheLibrary() throws IOException {
    remarks("{from: 2025-01-02,", "{from: 2026-01-01,");
    PackLibrary library =
        PackLibrary.empty().adding(List.of(temp.resolve("goi-mau"), temp.resolve("goi-mau-2026")));

    assertThat(PackCheck.check(library, List.of(temp.resolve("goi-mau"))))
        .extracting(Remark::id)
        .containsExactly("edition-days");
  }
}
