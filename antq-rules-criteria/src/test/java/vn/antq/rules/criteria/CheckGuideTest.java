package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.check.Check;
import vn.antq.rules.check.CheckDescription;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.check.Remark;

/** What the guide says of a check is what the check does. */
class CheckGuideTest {

  private static final Path GUIDE = Path.of("src/main/resources/antq/guides/kiem-tra-goi.md");
  private static final Path PACK = Path.of("../antq-rules-core/src/test/resources/packs/goi-mau");
  private static final Path SOURCES = Path.of("../antq-rules-core/src/main/java/vn/antq/rules");
  private static final Pattern HEADING = Pattern.compile("(?m)^## ([a-z0-9, -]+): (.+)$");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "((?:<!-- cùng với: [^\\n"
              + "]*-->\\n"
              + ")*)<!-- (sai|đúng): ([^;\\n"
              + "]+); (?:(thay|xóa): ([^\\n"
              + "]*)|thêm) -->\\n"
              + "```(?:yaml|drl)\\n"
              + "(.*?)```\\n",
          Pattern.DOTALL);
  private static final Pattern TOGETHER =
      Pattern.compile("<!-- cùng với: ([^;]+); thay: (.*); bằng: (.*) -->");
  private static final Pattern REPORTED =
      Pattern.compile("(?:problems\\s*\\.\\s*add\\(\\s*|known\\([^;]*?, place, )\"([a-z0-9-]+)\"");

  @TempDir private Path temp;

  private record Change(String file, String old, String replacement) {}

  private record Example(Set<String> ids, boolean good, List<Change> changes) {}

  private static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String section : Files.readString(GUIDE).split("(?m)^(?=## )", -1)) {
      Matcher heading = HEADING.matcher(section);
      if (heading.find()) {
        Set<String> ids = new TreeSet<>(Arrays.asList(heading.group(1).split(", ")));
        Matcher example = EXAMPLE.matcher(section);
        while (example.find()) {
          examples.add(example(ids, example));
        }
      }
    }
    return examples.stream();
  }

  private static Example example(Set<String> ids, Matcher matcher) {
    List<Change> changes = new ArrayList<>();
    Matcher together = TOGETHER.matcher(matcher.group(1));
    while (together.find()) {
      changes.add(
          new Change(together.group(1), lines(together.group(2)), lines(together.group(3))));
    }
    String text = matcher.group(6);
    String old = matcher.group(5) == null ? "" : lines(matcher.group(5));
    if (!old.isEmpty() && !old.endsWith("\n")) {
      text = text.substring(0, text.length() - 1);
    }
    changes.add(new Change(matcher.group(3), old, "xóa".equals(matcher.group(4)) ? "" : text));
    return new Example(ids, matcher.group(2).equals("đúng"), changes);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleDoesWhatTheGuideSays(Example example) throws IOException {
    List<Remark> remarks = remarks(example);

    if (example.good()) {
      assertThat(remarks).extracting(Remark::text).isEmpty();
    } else {
      assertThat(remarks).extracting(Remark::text).isNotEmpty();
      assertThat(remarks).extracting(Remark::id).containsAnyElementsOf(example.ids());
      assertThat(remarks).extracting(Remark::id).isSubsetOf(example.ids());
    }
  }

  private List<Remark> remarks(Example example) throws IOException {
    Path folder = temp.resolve("goi-mau");
    try (Stream<Path> files = Files.walk(PACK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(PACK.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    for (Change change : example.changes()) {
      Path file = folder.resolve(change.file()).normalize();
      Files.createDirectories(file.getParent());
      String text = Files.exists(file) ? Files.readString(file) : "";
      if (!change.old().isEmpty()) {
        assertThat(text.split(Pattern.quote(change.old()), -1))
            .as("\"%s\" must stand exactly once in %s", change.old(), change.file())
            .hasSize(2);
      }
      Files.writeString(
          file,
          change.old().isEmpty()
              ? text + "\n" + change.replacement()
              : text.replace(change.old(), change.replacement()));
    }
    try (Stream<Path> packs = Files.list(temp)) {
      return PackCheck.check(PackLibrary.empty(), packs.sorted().toList());
    }
  }

  @Test
  void everyCheckHasASectionWithItsTitleAndItsSeverity() throws IOException {
    String guide = Files.readString(GUIDE);

    for (CheckDescription check : PackCheck.checks().stream().map(Check::description).toList()) {
      assertThat(guide)
          .contains(
              "## "
                  + check.id()
                  + ": "
                  + check.title()
                  + "\n\nMức: "
                  + check.severity().label()
                  + ".\n");
    }
  }

  @Test
  void everySectionHasABadAndAGoodExample() throws IOException {
    long sections = HEADING.matcher(Files.readString(GUIDE)).results().count();

    assertThat(examples().filter(Example::good)).hasSize((int) sections);
    assertThat(examples().filter(example -> !example.good())).hasSize((int) sections);
  }

  @Test
  void theGuideExplainsExactlyTheIdsThatCanBeReported() throws IOException {
    Set<String> known =
        PackCheck.checks().stream()
            .map(check -> check.description().id())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String folder : List.of("internal", "scenario")) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
        for (Path file : files.filter(CheckGuideTest::reportsPacks).toList()) {
          REPORTED
              .matcher(Files.readString(file))
              .results()
              .map(result -> result.group(1))
              .forEach(known::add);
        }
      }
    }
    // Told by the log itself, and by what reads the facts of scenarios.
    known.addAll(List.of("too-many-problems"));
    // An application can lack the compiler; the command of the analysts carries it.
    known.remove("no-rule-compiler");

    assertThat(CheckGuide.ids()).containsExactlyInAnyOrderElementsOf(known);
  }

  private static boolean reportsPacks(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && (path.contains("/reading/")
            || path.contains("/document/")
            || path.endsWith("/ScenarioReader.java")
            || path.endsWith("/DossierSection.java"));
  }

  @Test
  void aSectionIsShownWithoutTheMarksOfItsExamples() {
    assertThat(CheckGuide.section("unused-fact").orElseThrow())
        .startsWith("## unused-fact: ")
        .contains("hasPlan: {type: boolean")
        .doesNotContain("<!--")
        .doesNotContain("unused-field");
    assertThat(CheckGuide.section("unknown-figure"))
        .isEqualTo(CheckGuide.section("unknown-fact"))
        .isNotEmpty();
    assertThat(CheckGuide.section("no-such-id")).isEmpty();
  }
}
