package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.problem.Place;

/**
 * A small pack of which no check has anything to say, written to a temporary folder. A test spoils
 * one thing and looks at what is said.
 */
final class SoundPack {

  static final String PACK = "pack.yaml";
  static final String FACTS = "facts.yaml";
  static final String CRITERIA = "khu-dan-cu.yaml";
  static final String RULES = "khu-dan-cu.drl";
  static final String SCENARIO = "scenarios/dat-du.yaml";

  private static final Path ORIGINAL = Path.of("src/test/resources/packs/goi-mau");

  private final Path folder;

  private SoundPack(Path folder) {
    this.folder = folder;
  }

  /** Writes the pack into {@code parent/goi-mau}. */
  static SoundPack in(Path parent) {
    Path folder = parent.resolve("goi-mau");
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SoundPack(folder);
  }

  Path folder() {
    return folder;
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SoundPack write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SoundPack delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a piece of text that stands exactly once in a file. */
  SoundPack replace(String file, String old, String replacement) {
    String text = text(file);
    assertThat(text.split(java.util.regex.Pattern.quote(old), -1))
        .as("\"%s\" must stand exactly once in %s", old, file)
        .hasSize(2);
    return write(file, text.replace(old, replacement));
  }

  /** Writes a further rule behind the others. */
  SoundPack rule(String name, String annotation, String condition, String consequence) {
    return write(
        RULES,
        text(RULES)
            + ("\nrule \"" + name + "\"\n    " + annotation + "\nwhen\n    " + condition)
            + ("\nthen\n    " + consequence + "\nend\n"));
  }

  /** Returns the place at which {@code text} first stands in a file. */
  Place at(String file, String text) {
    String content = text(file);
    int index = content.indexOf(text);
    assertThat(index).as("\"%s\" must stand in %s", text, file).isNotNegative();
    String before = content.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(folder.resolve(file).toString(), line, index - before.lastIndexOf('\n'));
  }

  List<Remark> remarks() {
    List<Remark> remarks = PackCheck.check(PackLibrary.empty(), List.of(folder));
    remarks.forEach(remark -> ProblemAssert.isToldInVietnamese(remark.problem()));
    return remarks;
  }

  /** Checks that exactly one thing is said, by a check, of the place of {@code text} in a file. */
  Remark saysOnly(String id, String file, String text) {
    List<Remark> remarks = remarks();
    assertThat(remarks).extracting(Remark::text).hasSize(1);
    Remark remark = remarks.get(0);
    assertThat(remark.id()).isEqualTo(id);
    assertThat(remark.place()).isEqualTo(at(file, text));
    assertThat(remark.problem().advice()).as("advice of %s", id).isNotEmpty();
    return remark;
  }

  /** Checks that nothing is said. */
  void saysNothing() {
    assertThat(remarks()).extracting(Remark::text).isEmpty();
  }
}
