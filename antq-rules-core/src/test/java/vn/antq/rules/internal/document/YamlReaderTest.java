package vn.antq.rules.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.ProcessorTime;
import vn.antq.rules.internal.problem.ProblemLog;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

class YamlReaderTest {

  private final ProblemLog log = new ProblemLog();

  private Optional<YamlNode> read(String text) {
    return YamlReader.read("tệp.yaml", text, log);
  }

  private Problem only(String text) {
    assertThat(read(text)).isEmpty();
    assertThat(log.sorted()).hasSize(1);
    Problem problem = log.sorted().get(0);
    ProblemAssert.isToldInVietnamese(problem);
    return problem;
  }

  @Test
  void aKeyKnowsItsPlace() {
    YamlNode.Mapping root = (YamlNode.Mapping) read("a: 1\nb:\n  c: 2\n").orElseThrow();

    YamlNode.Mapping inner = (YamlNode.Mapping) root.entries().get(1).value();
    assertThat(inner.entries().get(0).key().place()).isEqualTo(new Place("tệp.yaml", 3, 3));
    assertThat(inner.entries().get(0).value().place()).isEqualTo(new Place("tệp.yaml", 3, 6));
  }

  @Test
  void aValueStaysAsWritten() {
    YamlNode.Mapping root = (YamlNode.Mapping) read("a: 01.50\nb: yes\nc: 1e3\n").orElseThrow();

    assertThat(root.entries())
        .extracting(entry -> ((YamlNode.Scalar) entry.value()).text())
        .containsExactly("01.50", "yes", "1e3");
  }

  @Test
  void decomposedTextIsComposed() {
    YamlNode.Mapping root = (YamlNode.Mapping) read("a: To\u0302\u0309\n").orElseThrow();

    assertThat(((YamlNode.Scalar) root.entries().get(0).value()).text()).isEqualTo("Tổ");
  }

  @Test
  void aKeyWrittenTwiceIsReportedWithBothPlaces() {
    Problem problem = only("a: 1\nb: 2\na: 3\n");

    assertThat(problem.code()).isEqualTo("duplicate-key");
    assertThat(problem.place()).isEqualTo(new Place("tệp.yaml", 3, 1));
    assertThat(problem.message()).contains("\"a\"").contains("tệp.yaml:1:1");
    assertThat(problem.advice()).isEqualTo("Hãy bỏ một trong hai.");
  }

  @Test
  void aKeyWrittenTwiceInBracesIsReported() {
    assertThat(only("x: {a: 1, a: 2}\n").code()).isEqualTo("duplicate-key");
  }

  @Test
  void aTabIsReportedAtItsLine() {
    Problem problem = only("a:\n\tb: 1\n");

    assertThat(problem.code()).isEqualTo("yaml-syntax");
    assertThat(problem.place()).isEqualTo(new Place("tệp.yaml", 2, 1));
    assertThat(problem.message()).contains("tab");
  }

  @Test
  void anUnclosedQuoteIsReported() {
    Problem problem = only("a: \"chưa đóng\nb: 1\n");

    assertThat(problem.code()).isEqualTo("yaml-syntax");
    assertThat(problem.message()).contains("dấu nháy");
  }

  @Test
  void anUnclosedBracketIsReported() {
    Problem problem = only("a: [1, 2\nb: 1\n");

    assertThat(problem.code()).isEqualTo("yaml-syntax");
    assertThat(problem.message()).contains("ngoặc");
  }

  @Test
  void anUnclosedBraceAtTheEndIsReported() {
    assertThat(only("a: {b: 1\n").message()).contains("ngoặc");
  }

  @Test
  void aColonInAnUnquotedValueGivesTheQuotingAdvice() {
    Problem problem = only("title: Điều 4: nghị quyết\n");

    assertThat(problem.code()).isEqualTo("yaml-syntax");
    assertThat(problem.place().line()).isEqualTo(1);
    assertThat(problem.advice()).contains("dấu nháy kép");
  }

  @Test
  void aLineIndentedOutOfStepIsReported() {
    Problem problem = only("a:\n  b: 1\n   c: 2\n");

    assertThat(problem.code()).isEqualTo("yaml-syntax");
    assertThat(problem.place().line()).isEqualTo(3);
  }

  @Test
  void anAnchorIsRefused() {
    Problem problem = only("a: &x 1\nb: 2\n");

    assertThat(problem.code()).isEqualTo("yaml-anchor");
    assertThat(problem.place()).isEqualTo(new Place("tệp.yaml", 1, 4));
  }

  @Test
  void anAliasIsRefusedBesideItsAnchor() {
    assertThat(read("a: &x {k: 1}\nb: *x\n")).isEmpty();

    assertThat(log.sorted())
        .extracting(Problem::code, problem -> problem.place().line())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("yaml-anchor", 1),
            org.assertj.core.api.Assertions.tuple("yaml-anchor", 2));
  }

  @Test
  void anAliasOfNothingIsRefused() {
    assertThat(only("a: *x\n").code()).isEqualTo("yaml-anchor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!javax.script.ScriptEngineManager [x]\n",
        "a: !lenh 1\n",
        "a: !!str 1\n",
        "!!map {a: 1}\n",
        "a: !<tag:yaml.org,2002:int> 1\n"
      })
  void aTagIsRefused(String text) {
    assertThat(only(text).code()).isEqualTo("yaml-tag");
  }

  @Test
  void severalDocumentsAreRefusedAtTheSecond() {
    Problem problem = only("a: 1\n---\nb: 2\n");

    assertThat(problem.code()).isEqualTo("yaml-several-documents");
    assertThat(problem.place().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# chỉ có chú thích\n"})
  void anEmptyFileIsReported(String text) {
    assertThat(only(text).code()).isEqualTo("yaml-empty");
  }

  @Test
  void aFileWithOnlyADocumentMarkIsNotAGroupOfKeys() {
    Optional<Section> section = read("---\n").flatMap(node -> Section.of("tệp", node, log));

    assertThat(section).isEmpty();
    assertThat(log.isEmpty()).isFalse();
  }

  @Test
  void aControlCharacterIsReported() {
    Problem problem = only("a: b\u0007c\n");

    assertThat(problem.code()).isEqualTo("yaml-syntax");
  }

  @Test
  void aListAsAKeyIsReported() {
    assertThat(only("? [a, b]\n: 1\n").code()).isEqualTo("yaml-key");
  }

  @Test
  void nestingWithoutEndIsRefusedQuickly() {
    String deep = "[".repeat(100_000);

    ProcessorTime.within(Duration.ofSeconds(10), () -> assertThat(read("a: " + deep)).isEmpty());

    assertThat(log.sorted()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void nestingDeeperThanAnyPackNeedsIsRefused() {
    assertThat(read("a: " + "[".repeat(60) + "]".repeat(60) + "\n")).isEmpty();

    assertThat(log.sorted()).singleElement().satisfies(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void jsonIsRead() {
    YamlNode.Mapping root =
        (YamlNode.Mapping) read("{\"a\":1,\"b\":{\"c\":[true,\"x\\u1ed5\"]}}").orElseThrow();

    YamlNode.Mapping inner = (YamlNode.Mapping) root.entries().get(1).value();
    YamlNode.Sequence list = (YamlNode.Sequence) inner.entries().get(0).value();
    assertThat(list.items())
        .extracting(item -> ((YamlNode.Scalar) item).text())
        .isEqualTo(List.of("true", "xổ"));
  }

  @Test
  void jsonIndentedByTabsIsRead() {
    assertThat(read("{\n\t\"a\": 1,\n\t\"b\": [\n\t\t2\n\t]\n}\n")).isPresent();
  }

  private static final String DOSSIER = "facts:\n  crimes: 1\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: \"Tổ 5    # tên\\n"
            + "period: 1\\n"
            + "facts:\\n"
            + "  a: \"x\"|1|7|dấu nháy mở ở dòng 1 chưa đóng",
        "a: 1\\nname: 'Tổ 5\\nperiod: 1|2|7|dấu nháy mở ở dòng 2 chưa đóng",
        "facts:\\n"
            + "  a: 1\\n"
            + "  crimes:2\\n"
            + "  # ghi chú\\n"
            + "  b: 3|3|9|thiếu dấu cách sau dấu hai chấm của khóa \"crimes\"",
        "facts:\\n"
            + "  a: 1\\n"
            + "crimes: 2\\n"
            + "  # ghi chú\\n"
            + "  b: 3|3|1|không khớp với các dòng trước và sau",
        "facts:\\n  a: 1\\n    b: 3|3|6|\":\" đứng ở chỗ không hợp lệ",
        "facts:\\n"
            + "  models: unknown\\n"
            + "    - name: x\\n"
            + "  b: 3|2|11|khóa \"models\" đã có giá trị \"unknown\"",
        "facts:\\n"
            + "  models: unknown # kê\\n"
            + "  - name: x\\n"
            + "  b: 3|2|11|khóa \"models\" đã có giá trị \"unknown\"",
        "facts:\\n  a:\u00a02\\n  # c\\n  b: 3|2|5|dấu cách không ngắt",
        "facts:\\n  a: 1\\n\u00a0 b: 3\\n  c: 1|3|1|dấu cách không ngắt",
        "facts:\\n\u3000a: 1\\n\u3000b: 3|2|1|dấu cách không ngắt"
      })
  void aMistakeIsToldWhereItIsAndNotWhereItIsFelt(
      String text, int line, int column, String message) {
    assertThat(read(text.replace("\\n", "\n") + "\n")).isEmpty();

    assertThat(log.sorted())
        .first()
        .satisfies(
            problem -> {
              ProblemAssert.isToldInVietnamese(problem);
              assertThat(problem.message()).contains(message);
              assertThat(problem.place()).isEqualTo(new Place("tệp.yaml", line, column));
            });
  }

  @Test
  void aRecordUnderAnUnknownListGetsTheAdviceToDropTheWord() {
    assertThat(only("facts:\n  models: unknown\n    - name: x\n").advice())
        .isEqualTo("Hãy xóa chữ unknown ở dòng 2.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\tx\n", "a: x\t\n", "a:\t\tx # ghi\n", "a: x\t# ghi\n"})
  void aTabThatOnlyPartsIsASpace(String text) {
    YamlNode.Mapping root = (YamlNode.Mapping) read(text).orElseThrow();

    assertThat(((YamlNode.Scalar) root.entries().get(0).value()).text()).isEqualTo("x");
  }

  @Test
  void twoFilesInOneAreToldOnce() {
    Problem problem = only(DOSSIER + "unit: a\nperiod: 1\n" + DOSSIER + "unit: b\nperiod: 2\n");

    assertThat(problem.place().line()).isEqualTo(5);
    assertThat(problem.message()).contains("facts, unit, period", "như hai tệp nối nhau");
  }

  @Test
  void anEscapeThatSpellsDecomposedLettersIsComposed() {
    YamlNode.Mapping root = (YamlNode.Mapping) read("a: \"To\\u0302\\u0309\"\n").orElseThrow();

    assertThat(((YamlNode.Scalar) root.entries().get(0).value()).text()).isEqualTo("Tổ");
  }

  @Test
  void halfACharacterIsRefusedAtItsPlace() {
    Problem problem = only("a: 1\nb: \"x\\ud800\"\n");

    assertThat(problem.code()).isEqualTo("half-character");
    assertThat(problem.place()).isEqualTo(new Place("tệp.yaml", 2, 4));
  }
}
