package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.antq.rules.internal.text.Term;

/** Whoever is told of a thing is told of it by its one word. */
class TermsTest {

  private static final Path MODULES = Path.of("..");
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern YAML_COMMENT = Pattern.compile("(?m)^\\s*#.*$");

  /** Words that hold one which is not used, and mean something else. */
  private static final List<String> OTHER_THINGS = List.of("tín ngưỡng");

  @ParameterizedTest
  @CsvSource({
    "Bớt 2 điểm thì dưới ngưỡng, ngưỡng",
    "Còn 2 điểm tới ranh giới của loại Khá, ranh giới",
    "Điều kiện xếp loại XL-1, điều kiện xếp loại"
  })
  void findsAWordThatIsNotUsed(String words, String found) {
    assertThat(notUsed(words)).containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({"Còn 2 điểm để tới ngưỡng điểm của Khá", "Lợi dụng tín ngưỡng", "Ngưỡngx"})
  void findsNothingInOtherWords(String words) {
    assertThat(notUsed(words)).isEmpty();
  }

  @Test
  void theProgramUsesNoOtherWord() {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("antq-rules-core", "antq-rules-criteria", "antq-rules-examples")) {
      sources.addAll(files(MODULES.resolve(module).resolve("src/main")));
    }
    assertThat(sources).hasSizeGreaterThan(500);
    assertThat(
            sources.stream()
                .filter(file -> !file.endsWith("Term.java"))
                .flatMap(TermsTest::notUsed))
        .isEmpty();
  }

  @Test
  void guidesAndExamplesUseNoOtherWord() {
    List<Path> sources = new ArrayList<>(files(Path.of("province")));
    sources.addAll(files(ExampleDossier.FOLDER));
    sources.add(MODULES.resolve("README.md"));
    sources.add(MODULES.resolve("antq-rules-core/README.md"));
    sources.add(Path.of("README.md"));

    assertThat(sources.stream().flatMap(TermsTest::notUsed)).isEmpty();
  }

  static Stream<String> examples() {
    return ExampleDossier.CLASSIFIED.stream().map(example -> example.file().toString());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void answersUseNoOtherWord(String file) {
    Run full = Run.antq("classify", "--full", file);
    Run json = Run.antq("classify", "--format", "json", file);

    assertThat(full.out()).isNotEmpty();
    assertThat(json.out()).isNotEmpty();
    assertThat(notUsed(full.out() + full.err())).isEmpty();
    assertThat(notUsed(json.out() + json.err())).isEmpty();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jte|md|yaml|json)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> notUsed(Path file) {
    return notUsed(words(file)).stream().map(word -> file + ": " + word);
  }

  /** Returns what of a file people are shown. */
  private static String words(Path file) {
    try {
      String text = Files.readString(file);
      String name = file.toString();
      if (name.endsWith(".java")) {
        return LITERAL
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining("\n"));
      }
      return name.endsWith(".yaml") ? YAML_COMMENT.matcher(text).replaceAll("") : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> notUsed(String words) {
    String text = words.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
    for (Term term : Term.values()) {
      text = text.replace(term.word(), "·");
    }
    for (String other : OTHER_THINGS) {
      text = text.replace(other, "·");
    }
    String left = text;
    return Arrays.stream(Term.values())
        .flatMap(term -> term.others().stream())
        .filter(word -> Pattern.compile("(?<!\\p{L})" + word + "(?!\\p{L})").matcher(left).find())
        .toList();
  }
}
