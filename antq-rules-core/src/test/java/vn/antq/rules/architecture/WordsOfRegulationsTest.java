package vn.antq.rules.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine serves any regulation: what a regulation calls its things stands in its pack. The
 * names of the State's organs are spelling, not words of a regulation, and may stay; and so may
 * what is said to be an example of how something is written.
 */
class WordsOfRegulationsTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  /** What the regulations of the shipped packs speak of. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!\\p{L})(vụ|công nhận|an ninh|trật tự|phong trào|mô hình|chi bộ|khu dân cư|hộ|cấp xã"
              + "|doanh nghiệp|cơ sở giáo dục|tội phạm|phạm tội|tệ nạn|kỷ luật"
              + "|Thông tư 124|TT 124|Quyết định 510|QĐ 510|tt124|qd510)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern EXAMPLE = Pattern.compile("(?i)ví dụ.*");

  private static Stream<String> texts(Path source) {
    try {
      String code = COMMENT.matcher(Files.readString(source, UTF_8)).replaceAll("");
      return TEXT.matcher(code)
          .results()
          .map(MatchResult::group)
          .map(text -> EXAMPLE.matcher(text).replaceAll(""));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theEngineSaysNothingInTheWordsOfARegulation() throws IOException {
    List<String> texts;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      texts =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(WordsOfRegulationsTest::texts)
              .toList();
    }

    assertThat(texts).hasSizeGreaterThan(1000);
    assertThat(texts.stream().filter(text -> WORDS.matcher(text).find())).isEmpty();
  }
}
