package vn.antq.rules.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that the goal starts; what comes of good packs the projects in consumers show. */
class CompilePacksTest {

  private static final String PACKS = "tinh/goi";

  @TempDir private Path folder;

  @Test
  void tellsEachProblemAtItsPlaceInTheFileThatIsEdited() throws Exception {
    Path edited = write("src");
    write("classes");

    Process process = compile();

    assertThat(said(process))
        .startsWith("Gói \"tinh/goi\" có ")
        .contains("\n  " + edited + ":1:1: Thiếu khóa \"inForce\"");
    assertThat(process.waitFor()).isEqualTo(CompilePacks.PROBLEMS);
  }

  @Test
  void namesTheFileWithinThePacksWhenNoSourceHasIt() throws Exception {
    write("classes");

    assertThat(said(compile())).contains("\n  tinh-thu/pack.yaml:1:1: Thiếu khóa \"inForce\"");
  }

  private Path write(String root) throws IOException {
    Path pack = Files.createDirectories(folder.resolve(root).resolve(PACKS).resolve("tinh-thu"));
    return Files.writeString(pack.resolve("pack.yaml"), "pack: tinh-thu\ntitle: Ví dụ\n");
  }

  private Process compile() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            CompilePacks.class.getName(),
            folder.resolve("classes").toString(),
            PACKS,
            folder.resolve("none") + File.pathSeparator + folder.resolve("src").resolve(PACKS))
        .redirectErrorStream(true)
        .start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
