package vn.antq.rules.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

  @TempDir private Path temp;
  private Path first;
  private Path second;

  @BeforeEach
  void files() throws IOException {
    first = Files.writeString(temp.resolve("a.yaml"), "a");
    second = Files.writeString(temp.resolve("b.yaml"), "b");
  }

  private static FileReplacement of(Path file, String before, String after) {
    return new FileReplacement(file, before.getBytes(UTF_8), after.getBytes(UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void allAreReplacedAndNothingIsLeftBeside() throws IOException {
    FileReplacement.all(List.of(of(first, "a", "A"), of(second, "b", "B")));

    assertThat(Files.readString(first)).isEqualTo("A");
    assertThat(Files.readString(second)).isEqualTo("B");
    assertThat(names()).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void noneIsReplacedWhenOneIsNoLongerWhatItWas() throws IOException {
    assertThatThrownBy(
            () -> FileReplacement.all(List.of(of(first, "a", "A"), of(second, "x", "B"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("b.yaml đã bị sửa từ khi đọc");

    assertThat(Files.readString(first)).isEqualTo("a");
    assertThat(Files.readString(second)).isEqualTo("b");
    assertThat(names()).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void whatWasMovedIsPutBackWhenTheNextCannotBeMoved() throws IOException {
    Path part = Files.writeString(temp.resolve("a.part"), "A");
    List<FileReplacement> both = List.of(of(first, "a", "A"), of(second, "b", "B"));

    assertThatThrownBy(
            () ->
                FileReplacement.move(
                    both, List.of(part, temp.resolve("none.part")), List.of(first, second)))
        .isInstanceOf(IOException.class);

    assertThat(Files.readString(first)).isEqualTo("a");
    assertThat(Files.readString(second)).isEqualTo("b");
    assertThat(names()).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void whoMayReadAFileStaysAsItWas() throws IOException {
    if (!temp.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-r-----"));

    FileReplacement.all(List.of(of(first, "a", "A")));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void aLinkStaysALinkToTheFileThatIsReplaced() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("c.yaml"), first.getFileName());

    FileReplacement.all(List.of(of(link, "a", "A")));

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(first)).isEqualTo("A");
  }
}
