package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.scenario.ScenarioReader;

/**
 * A valid pack in miniature, written to a temporary folder. A test changes one piece of text in one
 * file and looks at what loading says.
 */
public final class TestPack {

  /** Name of the pack and of its folder. */
  public static final String NAME = "vi-du";

  /** Its files. */
  public static final List<String> FILES =
      List.of(
          "pack.yaml", "facts.yaml", "khu-dan-cu.yaml", "khu-dan-cu.drl", "scenarios/dat-du.yaml");

  private final Path folder;

  private TestPack(Path folder) {
    this.folder = folder;
  }

  /** Name of the pack that holds ways of awarding points. */
  public static final String SHEET = "bang-diem";

  /** Writes the pack into {@code parent/vi-du}. */
  public static TestPack in(Path parent) {
    return in(parent, NAME, FILES);
  }

  /** Writes a pack that awards points in the ways of score sheets. */
  public static TestPack sheetIn(Path parent) {
    return in(parent, SHEET, List.of("pack.yaml", "facts.yaml", "thon.yaml", "thon.drl"));
  }

  private static TestPack in(Path parent, String name, List<String> files) {
    TestPack pack = new TestPack(parent.resolve(name));
    for (String file : files) {
      try (InputStream stream = TestPack.class.getResourceAsStream("/packs/" + name + "/" + file)) {
        pack.write(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pack;
  }

  /** Replaces a piece of text that stands exactly once in a file. */
  public TestPack replace(String file, String old, String replacement) {
    String text = text(file);
    assertThat(text.split(java.util.regex.Pattern.quote(old), -1))
        .as("\"%s\" must stand exactly once in %s", old, file)
        .hasSize(2);
    return write(file, text.replace(old, replacement));
  }

  /** Adds text at the end of a file. */
  public TestPack append(String file, String text) {
    return write(file, text(file) + text);
  }

  /** Writes a whole file. */
  public TestPack write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a whole file as bytes. */
  public TestPack write(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file. */
  public TestPack delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file's text. */
  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the pack's folder. */
  public Path folder() {
    return folder;
  }

  /** Returns the place at which {@code text} first stands in a file. */
  public Place at(String file, String text) {
    String content = text(file);
    int index = content.indexOf(text);
    assertThat(index).as("\"%s\" must stand in %s", text, file).isNotNegative();
    String before = content.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(display(file), line, index - before.lastIndexOf('\n'));
  }

  /** Returns what problems call a file of the pack. */
  public String display(String file) {
    return folder.resolve(file).toString();
  }

  /** Loads the folder that holds the pack. */
  public PackLibrary load() {
    return PackLibrary.ofFolder(folder.getParent());
  }

  /** Loads the pack and returns what is wrong with it; fails when nothing is. */
  public List<Problem> problems() {
    Throwable thrown = catchThrowable(this::load);
    assertThat(thrown).as("what loading throws").isInstanceOf(InvalidPackException.class);
    return ((InvalidPackException) thrown).problems();
  }

  /** Loads the pack and returns the only thing that is wrong with it. */
  public Problem problem() {
    List<Problem> problems = problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  /** Returns a classifier of the pack. */
  public Classifier classifier() {
    return load().classifier(NAME);
  }

  /** Returns the dossier that has every fact and reaches the best outcome. */
  public Dossier dossier() {
    return ScenarioReader.readAll(folder.resolve("scenarios")).get(0).dossier();
  }
}
