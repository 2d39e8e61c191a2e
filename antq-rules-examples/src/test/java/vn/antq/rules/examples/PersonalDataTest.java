package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.examples.input.ExitStatus;

/** What becomes of words about people that stand in a dossier. */
class PersonalDataTest {

  private static final String WORDS = "bà Đỗ Thị Ánh, CCCD 001099012345, vắng";

  @TempDir private Path folder;

  private Path dossier(String from, String to) throws IOException {
    String text = Files.readString(ExampleDossier.file("tdp-5-thieu-mot-ho"));
    assertThat(text).contains(from);
    return Files.writeString(folder.resolve("a.yaml"), text.replace(from, to));
  }

  @Test
  void theAnswerNamesThePlaceOnce() throws IOException {
    Path file = dossier("Hộ số 207 vắng, chưa ký", WORDS);

    Run run = Run.antq("classify", file, "--full");

    assertThat(run.out().replaceAll("\\s+", " "))
        .containsOnlyOnce(
            "có thể chứa dữ liệu cá nhân (số căn cước, tên người) ở"
                + " registeredHouseholds.evidence.");
  }

  @Test
  void anOrdinaryDossierHasNoSuchNotice() {
    assertThat(Run.antq("classify", ExampleDossier.file("tdp-5-thieu-mot-ho"), "--full").out())
        .doesNotContain("dữ liệu cá nhân");
  }

  @Test
  void anErrorDoesNotRepeatThem() throws IOException {
    Path file = dossier("newHotspots: 0", "newHotspots: " + WORDS);

    Run run = Run.antq("classify", file);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out() + run.err())
        .contains("newHotspots", "đang ghi một đoạn văn bản dài " + WORDS.length() + " ký tự")
        .doesNotContain("Ánh", "001099012345");
  }
}
