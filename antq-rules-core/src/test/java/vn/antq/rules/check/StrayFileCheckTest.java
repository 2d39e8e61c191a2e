package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayFileCheckTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "them-luat.drl",
        "them-luat.yaml",
        "khu-dan-cu.yml",
        "Khu-dan-cu-2.DRL",
        "luat/khu-dan-cu.drl",
        "scenarios/cu/dat-du.yaml",
        "scenarios/khac.yml"
      })
  void aFileThatLoadingNeverOpensIsReported(String file) throws IOException {
    SoundPack pack = SoundPack.in(temp);
    Path stray = pack.folder().resolve(file);
    Files.createDirectories(stray.getParent());
    Files.writeString(stray, "rule");

    assertThat(pack.remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.id()).isEqualTo("stray-file");
              assertThat(remark.place().file()).isEqualTo(stray.toString());
              assertThat(remark.problem().message()).contains(file, "không được đọc", "mã của gói");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ghi-chu.txt", "README.md", ".them-luat.drl", "goi-con/pack.yaml"})
  void otherFilesAreNot(String file) throws IOException {
    SoundPack pack = SoundPack.in(temp);
    Path other = pack.folder().resolve(file);
    Files.createDirectories(other.getParent());
    Files.writeString(other, "x");

    pack.saysNothing();
  }

  @Test
  void theListOfEquivalentChangesIsReadByMutate() {
    SoundPack.in(temp).write("mutants.yaml", "equivalent: []\n").saysNothing();
  }

  @Test
  void theFilesOfOneSetAreOneRemarkThatSaysWhereToNameThem() throws IOException {
    SoundPack pack = SoundPack.in(temp);
    Files.writeString(pack.folder().resolve("them.drl"), "rule");
    Files.writeString(pack.folder().resolve("them.yaml"), "criteria:");

    assertThat(pack.remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.problem().message()).contains("\"them.drl\" và \"them.yaml\"");
              assertThat(remark.problem().advice()).contains("sets: [them]", "pack.yaml");
            });
  }
}
