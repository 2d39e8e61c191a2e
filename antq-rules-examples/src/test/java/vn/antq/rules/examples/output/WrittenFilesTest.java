package vn.antq.rules.examples.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.examples.Antq;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

/** What every command that writes files keeps to. */
class WrittenFilesTest {

  private static final Path DOSSIER = ExampleDossier.file("tdp-5-du-moi-mat");
  private static final int MANY = 60;

  @TempDir private Path folder;

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("r.json", List.of("receipt", DOSSIER, "--out")),
        Arguments.of("o.jsonl", List.of("classify", "--jsonl", "LINES", "--out")),
        Arguments.of(
            "d.html", List.of("diff", "tt124", "tt124-2025-07", "--format", "html", "--out")),
        Arguments.of("t.yaml", List.of("template", "khu-dan-cu", "--out")),
        Arguments.of("t.xlsx", List.of("template", "khu-dan-cu", "--out")));
  }

  private Run run(List<Object> command, Object target) throws IOException {
    List<Object> args = new ArrayList<>(command);
    Path lines = folder.resolve("in.jsonl");
    Files.writeString(lines, "{}\n");
    args.replaceAll(arg -> arg.equals("LINES") ? lines : arg);
    args.add(target);
    return Run.antq(args.toArray());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aFileIsAsReadableAsAnyOtherOfTheUser(String name, List<Object> command) throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path other = Files.writeString(folder.resolve("khac.txt"), "");
    Path file = folder.resolve(name);

    Run run = run(command, file);

    assertThat(run.err()).doesNotContain("Không ghi được");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aFolderThatIsNotThereIsNamed(String name, List<Object> command) throws IOException {
    Path missing = folder.resolve("khong-co");

    Run run = run(command, missing.resolve(name));

    assertThat(run.err())
        .contains(missing.resolve(name) + ": Không có thư mục " + missing + ".")
        .contains("Hãy tạo thư mục ấy trước.");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(missing).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theNameOfAFolderIsNoNameOfAFile(String name, List<Object> command) throws IOException {
    Path here = Files.createDirectory(folder.resolve("co-" + name));

    for (String target : List.of(folder.resolve(name) + "/", here.toString(), here + "/")) {
      Run run = run(command, target);

      assertThat(run.err()).contains(target + ": Đây là tên của thư mục; cần tên của tệp.");
      assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    }
    assertThat(folder.resolve(name)).doesNotExist();
    assertThat(here).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aFileThatIsThereStaysAsItIs(String name, List<Object> command) throws IOException {
    Path mine = Files.writeString(folder.resolve(name), "của tôi");

    Run run = run(command, mine);

    assertThat(run.err()).contains(mine + ": Đã có tệp này; không ghi đè.");
    assertThat(mine).hasContent("của tôi");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void pagesThatAreInterruptedLeaveNothing() throws Exception {
    Path dossiers = Files.createDirectory(folder.resolve("ho-so"));
    String text = Files.readString(DOSSIER);
    for (int i = 0; i < MANY; i++) {
      Files.writeString(
          dossiers.resolve(i + ".yaml"),
          text.replaceFirst("(?m)^dossier: .*$", "dossier: so-" + i)
              .replaceFirst("(?m)^( +name:) .*$", "$1 Tổ số " + i));
    }
    Path target = folder.resolve("trang");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Antq.class.getName(),
                "classify",
                dossiers.toString(),
                "--format",
                "html",
                "--out",
                target.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    while (process.isAlive() && unfinished().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(2);
    }

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("out.txt"))).isNotZero();
    assertThat(unfinished()).isEmpty();
    assertThat(target).doesNotExist();
  }

  private List<Path> unfinished() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".antq-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
