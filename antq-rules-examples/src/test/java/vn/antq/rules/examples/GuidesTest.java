package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.examples.workbook.EditedWorkbook;
import vn.antq.rules.pack.Basis;

/**
 * Does what the guides for analysts say, step by step, in an empty folder: runs their commands,
 * makes their edits, and holds what is printed against what they show.
 *
 * <p>{@code console} blocks are commands ({@code $ …}) with what they print, where {@code …} leaves
 * out any lines; {@code diff FILE} blocks replace lines of a file; {@code cells FILE} blocks are
 * typed into a workbook or a table; {@code yaml FILE} and {@code drl FILE} blocks are whole new
 * files.
 */
@Tag("slow")
class GuidesTest {

  private static final Path GUIDES =
      Path.of("../antq-rules-criteria/src/main/resources/antq/guides");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\w+)(?: ([^\\n]+))?\\n(.*?)^```$");

  /** What the guides call folders, and where the test keeps them. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "antq-rules-criteria/", "../antq-rules-criteria/",
          "antq-rules-examples/", "");

  @TempDir private Path temp;

  /** All but the table of contents, and the guide to checks, which has a test of its own. */
  private static List<String> guides() throws IOException {
    try (Stream<Path> files = Files.list(GUIDES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !List.of("README.md", "kiem-tra-goi.md").contains(name))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyStepDoesWhatTheGuideSays(String guide) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(GUIDES.resolve(guide)));
    int steps = 0;
    while (block.find()) {
      String file = block.group(2);
      switch (block.group(1)) {
        case "console" -> console(block.group(3));
        case "cells" -> type(temp.resolve(file), block.group(3));
        case "diff" -> edit(temp.resolve(file), block.group(3));
        case "yaml", "drl" -> {
          if (file != null) {
            Files.createDirectories(temp.resolve(file).getParent());
            Files.writeString(temp.resolve(file), block.group(3));
          }
        }
        default -> throw new AssertionError("Unknown block " + block.group(1));
      }
      steps++;
    }
    assertThat(steps).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md"})
  void theListOfGuidesNamesThemAll(String list) throws IOException {
    String text = Files.readString(GUIDES.resolve(list));
    try (Stream<Path> guides = Files.list(GUIDES)) {
      guides
          .map(guide -> guide.getFileName().toString())
          .filter(name -> !name.equals(list))
          .forEach(name -> assertThat(text).contains("(" + name + ")"));
    }
  }

  @Test
  void theGuideListsTheBasesStrongestFirst() throws IOException {
    String bases =
        Stream.of(Basis.values())
            .map(basis -> "`" + basis.code() + "` (" + basis.label() + ")")
            .collect(Collectors.joining(", "));

    assertThat(Files.readString(GUIDES.resolve("doc-goi.md")).replaceAll("\\s+", " "))
        .contains(bases);
  }

  private void console(String text) throws IOException {
    String command = "";
    List<String> expected = new ArrayList<>();
    for (String line : (text + "$ ").split("\n")) {
      if (line.startsWith("$ ") || line.equals("$")) {
        if (!command.isEmpty()) {
          run(command, expected);
        }
        command = line.substring(Math.min(2, line.length()));
        expected.clear();
      } else {
        expected.add(line);
      }
    }
    if (!command.isEmpty()) {
      run(command, expected);
    }
  }

  private void run(String command, List<String> expected) throws IOException {
    String[] words = command.split(" +");
    if (words[0].equals("cp")) {
      copy(Path.of(place(words[words.length - 2])), Path.of(place(words[words.length - 1])));
      return;
    }
    assertThat(words[0]).isEqualTo("antq");
    int count = words.length > 2 && words[words.length - 2].equals(">") ? 2 : 0;
    Object[] args = new Object[words.length - 1 - count];
    for (int i = 0; i < args.length; i++) {
      args[i] = place(words[i + 1]);
    }
    Run run = Run.antq(args);
    if (count > 0) {
      Files.writeString(Path.of(place(words[words.length - 1])), run.out());
      assertThat(run.err()).isEmpty();
      return;
    }
    String printed = (run.out() + run.err()).replace(temp + "/", "").replace("\r", "");
    assertShown(command, printed, expected);
  }

  private String place(String word) {
    for (Map.Entry<String, String> known : ELSEWHERE.entrySet()) {
      if (word.startsWith(known.getKey())) {
        return known.getValue() + word.substring(known.getKey().length());
      }
    }
    return word.startsWith("goi/") || word.startsWith("ho-so/") || word.equals("goi")
        ? temp.resolve(word).toString()
        : word;
  }

  private static void assertShown(String command, String printed, List<String> expected) {
    List<String> lines = printed.lines().map(String::stripTrailing).toList();
    int at = 0;
    boolean skip = false;
    for (String line : expected) {
      if (line.strip().equals("…")) {
        skip = true;
        continue;
      }
      int found = at;
      while (skip && found < lines.size() && !matches(lines.get(found), line)) {
        found++;
      }
      assertThat(found < lines.size() && matches(lines.get(found), line))
          .as("%s must print \"%s\", and prints:\n%s", command, line, printed)
          .isTrue();
      at = found + 1;
      skip = false;
    }
    if (!expected.isEmpty() && !skip) {
      assertThat(lines.subList(at, lines.size())).as("the rest of %s", command).isEmpty();
    }
  }

  /** A line may end in …, which leaves out its rest. */
  private static boolean matches(String line, String expected) {
    String shown = expected.stripTrailing();
    return shown.endsWith("…")
        ? line.startsWith(shown.substring(0, shown.length() - 1))
        : line.equals(shown);
  }

  /** Types what stands behind the address of a cell, up to two spaces and a remark in brackets. */
  private static void type(Path file, String cells) throws IOException {
    Matcher cell = Pattern.compile("(?m)^([A-Z])(\\d+) = (.*?)(?: {2,}\\(.*\\))?$").matcher(cells);
    boolean workbook = file.toString().endsWith(".xlsx");
    EditedWorkbook edited = workbook ? EditedWorkbook.open(file) : null;
    List<String> lines = workbook ? List.of() : new ArrayList<>(Files.readAllLines(file));
    int typed = 0;
    while (cell.find()) {
      int row = Integer.parseInt(cell.group(2)) - 1;
      if (edited != null) {
        edited.typeAt(cell.group(1) + cell.group(2), cell.group(3));
      } else {
        String[] columns = lines.get(row).split(";(?=\")", -1);
        columns[cell.group(1).charAt(0) - 'A'] = "\"" + cell.group(3) + "\"";
        lines.set(row, String.join(";", columns));
      }
      typed++;
    }
    assertThat(typed).isEqualTo((int) cells.lines().count());
    if (edited != null) {
      edited.write(file);
    } else {
      Files.write(file, lines);
    }
  }

  private static void edit(Path file, String diff) throws IOException {
    StringBuilder old = new StringBuilder();
    StringBuilder replacement = new StringBuilder();
    for (String line : diff.split("\n")) {
      if (line.startsWith("-")) {
        old.append(line.substring(1)).append('\n');
      } else if (line.startsWith("+")) {
        replacement.append(line.substring(1)).append('\n');
      } else {
        old.append(line.substring(Math.min(1, line.length()))).append('\n');
        replacement.append(line.substring(Math.min(1, line.length()))).append('\n');
      }
    }
    String text = Files.readString(file);
    assertThat(text.split(Pattern.quote(old.toString()), -1))
        .as("these lines must stand exactly once in %s:\n%s", file, old)
        .hasSize(2);
    Files.writeString(file, text.replace(old.toString(), replacement.toString()));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
