package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.value.Medium;

/** Dossiers from JSON, JSON Lines and maps; that from YAML is the measure. */
class DossierReaderTest {

  @TempDir Path temporary;

  private static final String HEAD =
      "{\"dossier\": \"a\", \"unit\": {\"type\": \"khu-dan-cu\"}, \"period\": {\"year\": 2025},"
          + " \"facts\": ";

  private static List<Problem> problems(ThrowingCallable reading) {
    InvalidDossierException thrown = catchThrowableOfType(InvalidDossierException.class, reading);
    assertThat(thrown).as("what reading throws").isNotNull();
    assertThat(thrown.problems()).allSatisfy(ProblemAssert::isToldInVietnamese);
    return thrown.problems();
  }

  /** A text that starts with a comment is no JSON. */
  private static Dossier yaml(String text) {
    return DossierReader.read("x", "# YAML\n" + text);
  }

  /** Nothing but the place of a text in its file tells two dossiers apart. */
  private static void assertSame(Dossier one, Dossier other) {
    assertThat(one.id()).isEqualTo(other.id());
    assertThat(one.unit()).isEqualTo(other.unit());
    assertThat(one.year()).isEqualTo(other.year());
    assertThat(one.illustrative()).isEqualTo(other.illustrative());
    assertThat(one.place()).isEqualTo(other.place());
    assertThat(one.facts()).isEqualTo(other.facts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\": 312, \"b\": -1.50, \"c\": true, \"d\": \"2025-02-10\", \"e\": []}",
        "{\"a\": {\"value\": 3, \"evidence\": [{\"document\": \"Số 1\", \"date\":"
            + " \"2025-01-02\"}]}}",
        "{\"a\": {\"from\": 3, \"to\": 5}}",
        "{\"crimes\": [{\"severity\": \"SERIOUS\", \"evidence\": [{\"document\": \"B\"}]}, {}]}",
        "{\"a\": \"unknown\", \"b\": \"true\", \"c\": \"null\", \"d\": \"tab \\t \\u1ec7 \\\"\"}",
        "{\"a\": \"e\u0302\u0323\", \"b\": \"\ud83d\ude00\", \"c\": \"sau\", \"d\": 7}",
        "{\n  \"a\": 1,\n  \"b\": [\n    {\n      \"x\": 2\n    }\n  ]\n}"
      })
  void readsFromJsonWhatItReadsFromYaml(String facts) {
    String text = HEAD + facts + "}";

    assertSame(DossierReader.readJson("x", 2, text), yaml(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"dossier\": \"a\"}",
        "{\"dossier\": 5, \"unit\": [], \"period\": 2025, \"facts\": 1, \"khác\": 2}",
        "{\"dossier\": null, \"unit\": \"khu-dan-cu\", \"period\": {\"year\": \"x\"}, \"facts\":"
            + " {}}",
        "{\"dossier\": \"a\", \"dossier\": \"b\", \"unit\": {\"type\": \"x\", \"type\": \"y\"}}",
        "[1, 2]",
        "\"khu-dan-cu\"",
        "312",
      })
  void tellsTheSameOfWrongJsonAsOfYaml(String text) {
    assertThat(problems(() -> DossierReader.readJson("x", 2, text)))
        .isEqualTo(problems(() -> yaml(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": null}",
        "{\"a\": {\"from\": 5, \"to\": 3}}",
        "{\"a\": {\"value\": 1, \"evidence\": [{\"date\": \"10/02/2025\"}], \"thừa\": 1}}",
        "{\"a\": {\"from\": \"x\", \"to\": 3}}",
        "{\"a\": [[1]], \"b\": [2]}",
        "{\"a\": [{\"x\": {\"y\": 1}}]}",
        "{\"a\": 1, \"a\": 2, \"a\": 3}",
        "{\"\ud83d\ude00\": 1, \"\ud83d\ude00\": null, \"b\": null}"
      })
  void tellsTheSameOfWrongFactsAsOfYaml(String facts) {
    String text = HEAD + facts + "}";

    assertThat(problems(() -> DossierReader.readJson("x", 2, text)))
        .isEqualTo(problems(() -> yaml(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"dossier\": \"a\"|chưa kết thúc",
        "{\"dossier\": \"a|chưa kết thúc",
        "{\"dossier\": \"a\",}|sai cú pháp",
        "{dossier: \"a\"}|sai cú pháp",
        "{\"a\": 01}|sai cú pháp",
        "{\"a\": NaN}|sai cú pháp",
        "{\"a\": \"\\q\"}|sai cú pháp",
        "{} {}|còn nội dung",
        "{}]|sai cú pháp",
      })
  void refusesWhatIsNoJson(String text, String message) {
    List<Problem> problems = problems(() -> DossierReader.readJson("x", 1, text));

    assertThat(problems).extracting(Problem::code).containsExactly("json-syntax");
    assertThat(problems.get(0).message()).contains(message);
    assertThat(problems.get(0).place().line()).isEqualTo(1);
    assertThat(problems.get(0).place().column()).isBetween(2, text.length() + 1);
  }

  @Test
  void refusesNestingAsDeepAsYamlDoes() {
    String deepest = HEAD + "{\"a\": " + "[".repeat(23) + "]".repeat(23) + "}}";
    String tooDeep = HEAD + "{\"a\": " + "[".repeat(24) + "]".repeat(24) + "}}";

    assertThat(problems(() -> DossierReader.readJson("x", 2, deepest)))
        .isEqualTo(problems(() -> yaml(deepest)))
        .extracting(Problem::code)
        .doesNotContain("json-syntax");
    assertThat(problems(() -> DossierReader.readJson("x", 2, tooDeep)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("json-syntax");
              assertThat(problem.message()).endsWith("quá 24 tầng lồng nhau.");
              assertThat(problem.place()).isEqualTo(problems(() -> yaml(tooDeep)).get(0).place());
            });
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThat(problems(() -> DossierReader.readJson("x", 1, " ")))
        .extracting(Problem::code)
        .containsExactly("json-empty");
    String large = HEAD + "{\"a\": \"" + "a".repeat(4_000_000) + "\"}}";
    assertThat(problems(() -> DossierReader.readJson("x", 1, large)))
        .isEqualTo(problems(() -> DossierReader.read("x", large)))
        .extracting(Problem::code)
        .containsExactly("file-too-large");
  }

  @Test
  void countsLinesFromTheOneThatIsGiven() {
    Dossier dossier = DossierReader.readJson("năm.jsonl", 41, HEAD + "{\"a\": 1}}");

    assertThat(dossier.fact("a").map(StatedFact::place))
        .contains(new Place("năm.jsonl", 41, HEAD.length() + 7));
    assertThat(problems(() -> DossierReader.readJson("năm.jsonl", 41, "{")))
        .extracting(problem -> problem.place().line())
        .containsExactly(41);
  }

  // Maps

  private enum Severity {
    SERIOUS
  }

  private static Map<String, Object> map(Map<String, ?> facts) {
    Map<String, Object> map = new HashMap<>();
    map.put("dossier", "a");
    map.put("unit", Map.of("type", "khu-dan-cu", "name", "Tổ 5"));
    map.put("period", Map.of("year", 2025));
    map.put("facts", facts);
    return map;
  }

  @Test
  void readsAMapThatIsShapedAsAFile() {
    Dossier fromMap =
        DossierReader.readMap(
            "",
            map(
                Map.of(
                    "a",
                    312,
                    "b",
                    new BigDecimal("0.10"),
                    "c",
                    true,
                    "d",
                    LocalDate.of(2025, 2, 10),
                    "e",
                    BigInteger.TEN,
                    "f",
                    Map.of("from", 1L, "to", (short) 2),
                    "crimes",
                    List.of(Map.of("severity", Severity.SERIOUS)),
                    "g",
                    Map.of("value", 5, "evidence", List.of(Map.of("document", "Số 1"))))));
    Dossier fromText =
        DossierReader.read(
            "",
            "{dossier: a, unit: {type: khu-dan-cu, name: Tổ 5}, period: {year: 2025}, facts: {"
                + "a: 312, b: 0.10, c: true, d: 2025-02-10, e: 10, f: {from: 1, to: 2},"
                + " crimes: [{severity: SERIOUS}], g: {value: 5, evidence: [{document: Số 1}]}}}");

    assertThat(DossierWriter.json(fromMap)).isEqualTo(DossierWriter.json(fromText));
  }

  @Test
  void tellsEveryProblemOfAMapWithTheWayToIt() {
    Map<String, Object> crime = new HashMap<>();
    crime.put("severity", null);

    List<Problem> problems =
        problems(
            () ->
                DossierReader.readMap(
                    "hàng 7",
                    Map.of(
                        "unit",
                        Map.of("type", "khu-dan-cu"),
                        "period",
                        Map.of("year", "hai"),
                        "facts",
                        Map.of("crimes", List.of(Map.of(), crime)))));

    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.place())
        .containsExactlyInAnyOrder(
            "missing-key hàng 7",
            "wrong-kind hàng 7, period.year",
            "blank-value hàng 7, facts.crimes[2].severity");
  }

  @Test
  void refusesValuesThatAreNotExactOrUnknown() {
    List<Problem> problems =
        problems(
            () ->
                DossierReader.readMap(
                    "x", map(Map.of("a", 1.5, "b", 1f, "c", new int[] {1}, "d", 'x'))));

    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.place().file())
        .containsExactly(
            "not-exact x, facts.a",
            "not-exact x, facts.b",
            "wrong-kind x, facts.c",
            "wrong-kind x, facts.d");
  }

  @Test
  void refusesAMapThatHoldsItself() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("a", facts);

    assertThat(problems(() -> DossierReader.readMap("x", map(facts))))
        .extracting(Problem::code)
        .containsExactly("too-deep");
  }

  @Test
  void countsASharedListAsOftenAsItStands() {
    for (Object innermost : List.of(1, "x".repeat(1_000), List.of())) {
      Object shared = innermost;
      for (int level = 0; level < 8; level++) {
        shared = Collections.nCopies(10, shared);
      }
      Map<String, Object> facts = Map.of("crimes", shared);

      assertThat(
              ProcessorTime.within(
                  Duration.ofSeconds(10),
                  () -> problems(() -> DossierReader.readMap("x", map(facts)))))
          .extracting(Problem::code)
          .containsExactly("too-large");
    }
  }

  @Test
  void takesNoTimeOverAHugeExponent() {
    Dossier dossier = DossierReader.readMap("x", map(Map.of("a", new BigDecimal("1E+999999999"))));

    assertThat(dossier.fact("a").map(StatedFact::value)).contains("1E+999999999");
  }

  // JSON Lines

  private static List<DossierLine> lines(String text) {
    return DossierLines.of(
            "x.jsonl", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  @Test
  void readsLinesAndLeavesBlankOnesOut() {
    List<DossierLine> lines = lines("\uFEFF" + HEAD + "{}}\r\n\n  \n" + HEAD + "{\"a\": 1}}");

    assertThat(lines).extracting(DossierLine::number).containsExactly(1, 4);
    assertThat(lines).extracting(line -> line.dossier().id()).containsExactly("a", "a");
    assertThat(lines.get(1).dossier().place()).isEqualTo(new Place("x.jsonl", 4, 1));
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537, 200_000})
  void readsLinesThatCrossTheBuffer(int length) {
    String text = HEAD + "{\"a\": \"" + "ệ".repeat(length / 3) + "\"}}";
    List<DossierLine> lines = lines(text + "\n" + text + "\n");

    assertThat(lines)
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.dossier().facts()).containsKey("a"));
  }

  @Test
  void refusesALineThatIsTooLongWithoutKeepingIt() {
    InputStream endless =
        new InputStream() {
          private int left = 50_000_000;

          @Override
          public int read() {
            return left-- > 0 ? 'a' : left == -1 ? '\n' : left > -3 ? '{' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            int count = 0;
            for (int next = read(); next >= 0; next = read()) {
              buffer[offset + count++] = (byte) next;
              if (count == length) {
                break;
              }
            }
            return count == 0 ? -1 : count;
          }
        };
    List<DossierLine> lines = new ArrayList<>();
    try (Stream<DossierLine> stream = DossierLines.of("x", endless)) {
      stream.forEach(lines::add);
    }

    assertThat(problems(() -> lines.get(0).dossier()))
        .extracting(Problem::code)
        .containsExactly("line-too-long");
    assertThat(lines).extracting(DossierLine::number).containsExactly(1, 2);
  }

  @Test
  void tellsWhatAFileIsThatIsNoText() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    files.put("nén (gzip)", new byte[] {0x1f, (byte) 0x8b, 8, 0});
    files.put(".xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});
    files.put(".ods", new byte[] {'P', 'K', 3, 4, 0});
    files.put("PDF", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    files.put("UTF-16", "dossier: a\n".getBytes(StandardCharsets.UTF_16));
    files.put("“Unicode”", "dossier: a\n".getBytes(StandardCharsets.UTF_16LE));
    files.put("Windows-1258", "dossier: T\u1ed5 d\u00e2n".getBytes("windows-1258"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = Files.write(temporary.resolve("a.yaml"), file.getValue());
      DossierLine line =
          DossierLines.of("x", new ByteArrayInputStream(file.getValue())).toList().get(0);

      for (Problem problem :
          List.of(
              problems(() -> DossierReader.read(path)).get(0), problems(line::dossier).get(0))) {
        assertThat(problem.code()).isEqualTo("not-utf8");
        assertThat(problem.message()).contains(file.getKey());
        assertThat(problem.advice()).isNotEmpty();
      }
    }
  }

  @Test
  void readsWhatIsCalledJsonAsJson() throws IOException {
    String escaped = HEAD.replace("\"a\"", "\"BB 04\\/TDP5 \u0085\"") + "{\"a\"\n: 1}}";
    Path file = Files.writeString(temporary.resolve("a.json"), escaped);

    Dossier dossier = DossierReader.read(file);

    assertThat(dossier.id()).isEqualTo("BB 04/TDP5 \u0085");
    assertThat(dossier.medium()).isEqualTo(Medium.JSON);
    assertThat(DossierReader.readJson("x", 1, escaped.replace("\n", " ")).id())
        .isEqualTo(dossier.id());
    assertThat(DossierReader.read("x", escaped).id()).isEqualTo(dossier.id());
  }

  @Test
  void refusesYamlThatIsCalledJson() {
    assertThat(problems(() -> DossierReader.read("a.JSON", "{dossier: a}")))
        .extracting(Problem::code)
        .containsExactly("json-syntax");
  }

  @Test
  void composesWhatEscapesSpell() {
    String text = HEAD.replace("\"a\"", "\"To\\u0302\\u0309 Ho\\u0300a\"") + "{\"e\\u0302\": 1}}";

    for (Dossier dossier :
        List.of(DossierReader.readJson("x", 1, text), yaml(text), DossierReader.read("x", text))) {
      assertThat(dossier.id()).isEqualTo("Tổ Hòa");
      assertThat(dossier.facts()).containsOnlyKeys("ê");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"x\\ud800\"}",
        "{\"a\": \"x\\udc00y\"}",
        "{\"a\": \"\\udc00\\ud800\"}",
        "{\"a\": [{\"b\": \"\\ud83d\"}]}",
        "{\"a\": {\"value\": 1, \"evidence\": [{\"note\": \"\\ud83d \\ude00\"}]}}"
      })
  void refusesHalfACharacterWhereItStands(String facts) {
    String text = HEAD + facts + "}";

    assertThat(problems(() -> DossierReader.readJson("x", 2, text)))
        .isEqualTo(problems(() -> yaml(text)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("half-character");
              assertThat(problem.place().line()).isEqualTo(2);
              assertThat(problem.place().column()).isGreaterThan(HEAD.length());
            });
  }

  @Test
  void refusesHalfACharacterInAKey() {
    assertThat(problems(() -> DossierReader.readJson("x", 1, HEAD + "{\"x\\ud800\": 1}}")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(1));
  }

  @Test
  void refusesHalfACharacterInAMap() {
    assertThat(problems(() -> DossierReader.readMap("x", Map.of("dossier", "\ud800"))))
        .extracting(Problem::code)
        .contains("half-character");
  }

  @Test
  void aNumberWithAnExponentIsANumberInJson() {
    Dossier dossier = DossierReader.readJson("x", 1, HEAD + "{\"a\": 3.12E2, \"b\": 1e400}}");

    assertThat(dossier.fact("a").orElseThrow().value()).isEqualTo("312");
    assertThat(dossier.fact("b").orElseThrow().value()).isEqualTo("1e400");
  }

  @Test
  void aWholeNumberOfAMapIsWholeHoweverManyNoughtsItHas() {
    Map<String, Object> map =
        Map.of(
            "dossier",
            "a",
            "unit",
            "k",
            "period",
            Map.of("year", new BigDecimal("2025.000")),
            "facts",
            Map.of("a", new BigDecimal("312.000")));

    assertThat(DossierReader.readMap("x", map).fact("a").orElseThrow().value()).isEqualTo("312");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.000", "1,000", "1.250,5", "x", "5 hộ"})
  void refusesABoundThatCanBeReadInTwoWays(String bound) {
    assertThat(problems(() -> yaml(HEAD + "{\"a\": {\"from\": \"" + bound + "\", \"to\": 5000}}}")))
        .extracting(Problem::code)
        .containsExactly("wrong-kind");
  }

  @ParameterizedTest
  @CsvSource({"'312,0', 312", "312.00, 312", "'0,5', 0.5", "12.25, 12.25"})
  void takesABoundAsAValue(String bound, BigDecimal number) {
    Dossier dossier = yaml(HEAD + "{\"a\": {\"from\": \"" + bound + "\", \"to\": 5000}}}");

    assertThat(((StatedFact.Between) dossier.fact("a").orElseThrow().value()).least())
        .isEqualByComparingTo(number);
  }

  @Test
  void aNullNamesItsKey() {
    String text = HEAD.replace("\"khu-dan-cu\"", "\"khu-dan-cu\", \"name\": null") + "{}}";

    assertThat(problems(() -> DossierReader.readJson("x", 1, text)))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).contains("Khóa \"name\"", "đang bỏ trống"));
  }

  @Test
  void tellsOnceThatARecordIsNoList() {
    assertThat(problems(() -> yaml(HEAD + "{\"models\": {\"field\": 1, \"state\": 2, \"x\": 3}}}")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.advice()).contains("thêm dấu \"- \""));
  }

  @Test
  void aTextInPlaceOfARecordIsNotQuoted() {
    assertThat(problems(() -> yaml(HEAD + "{\"crimes\": [\"Ông A trộm xe\"]}}")).get(0).message())
        .doesNotContain("Ông A")
        .endsWith("đang ghi một dòng văn bản.");
  }

  @Test
  void aGluedKeyGetsItsAdvice() {
    assertThat(
            problems(() -> yaml("dossier: a\nunit: k\nperiod: {year: 2025}\nfacts:\n  crimes:2\n")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.advice()).contains("thêm dấu cách"));
  }

  @Test
  void tellsWhatIsWrongWithTheFileAndWithTheFactsAtOnce() throws IOException {
    Classifier classifier = TestPack.in(temporary.resolve("pack")).classifier();
    String text =
        "dossier: a\nunit: {type: khu-dan-cu}\nperiod: {year: 20255}\nfacts:\n  crimes:\n"
            + "  hasPlan: yes\n  residentHouseholds: 312 hộ\n  xyz: 1\n  resolutionDate: 9/9\n";
    Path file = Files.writeString(temporary.resolve("a.yaml"), text);

    assertThat(problems(() -> DossierReader.read(file, classifier)))
        .extracting(problem -> problem.place().line() + " " + problem.code())
        .containsExactly(
            "3 wrong-kind",
            "5 blank-value",
            "6 wrong-type",
            "7 wrong-type",
            "8 unknown-fact",
            "9 wrong-type");
  }

  @Test
  void namesTheUnitTypeByItsCodeForAClassifier() throws IOException {
    Classifier classifier = TestPack.in(temporary.resolve("pack")).classifier();
    String label = classifier.pack().unitTypes().get("khu-dan-cu");
    String text = HEAD.replace("khu-dan-cu", label.toUpperCase(Locale.ROOT)) + "{}}";

    assertThat(DossierReader.readJson("x", 1, text, classifier).unit().type())
        .isEqualTo("khu-dan-cu");
    assertThat(problems(() -> classifier.classify(DossierReader.readJson("x", 1, text))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo(new Place("x", 1, 35));
              assertThat(problem.advice()).startsWith("Có thể bạn muốn viết \"khu-dan-cu\"");
            });
  }

  @Test
  void tellsOnceThatAFileIsNoText() {
    byte[] bytes = "{}\n{}\n{}\n".getBytes(StandardCharsets.UTF_16);

    assertThat(DossierLines.of("x", new ByteArrayInputStream(bytes))).hasSize(1);
  }

  @Test
  void refusesALineThatIsNotUtf8() {
    byte[] bytes = (HEAD + "{}}\nx").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    List<DossierLine> lines =
        DossierLines.of("x", new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length))).toList();

    assertThat(lines.get(0).dossier().id()).isEqualTo("a");
    assertThat(problems(() -> lines.get(1).dossier()))
        .extracting(problem -> problem.code() + " " + problem.place())
        .containsExactly("not-utf8 x:2:1");
  }

  @Test
  void throwsWhenTheInputCannotBeReadAndClosesIt() throws IOException {
    boolean[] closed = {false};
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("hỏng");
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };
    try (Stream<DossierLine> lines = DossierLines.of("x", broken)) {
      Assertions.assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(lines::toList);
    }

    assertThat(closed[0]).isTrue();
  }
}
