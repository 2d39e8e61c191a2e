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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

/** Dossiers from JSON, JSON Lines and maps; that from YAML is the measure. */
class DossierReaderTest {

  private static final String HEAD =
      "{\"dossier\": \"a\", \"unit\": {\"type\": \"khu-dan-cu\"}, \"period\": {\"year\": 2025},"
          + " \"facts\": ";

  private static List<Problem> problems(ThrowingCallable reading) {
    InvalidDossierException thrown = catchThrowableOfType(InvalidDossierException.class, reading);
    assertThat(thrown).as("what reading throws").isNotNull();
    assertThat(thrown.problems()).allSatisfy(ProblemAssert::isToldInVietnamese);
    return thrown.problems();
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
        "{\"a\": {\"value\": 3, \"evidence\": [{\"document\": \"Số 1\", \"date\": \"2025-01-02\"}]}}",
        "{\"a\": {\"from\": 3, \"to\": 5}}",
        "{\"crimes\": [{\"severity\": \"SERIOUS\", \"evidence\": [{\"document\": \"B\"}]}, {}]}",
        "{\"a\": \"unknown\", \"b\": \"true\", \"c\": \"null\", \"d\": \"tab \\t \\u1ec7 \\\"\"}",
        "{\"a\": \"e\u0302\u0323\", \"b\": \"\ud83d\ude00\", \"c\": \"sau\", \"d\": 7}",
        "{\n  \"a\": 1,\n  \"b\": [\n    {\n      \"x\": 2\n    }\n  ]\n}"
      })
  void readsFromJsonWhatItReadsFromYaml(String facts) {
    String text = HEAD + facts + "}";

    assertSame(DossierReader.readJson("x", 1, text), DossierReader.read("x", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"dossier\": \"a\"}",
        "{\"dossier\": 5, \"unit\": [], \"period\": 2025, \"facts\": 1, \"khác\": 2}",
        "{\"dossier\": null, \"unit\": \"khu-dan-cu\", \"period\": {\"year\": \"x\"}, \"facts\": {}}",
        "{\"dossier\": \"a\", \"dossier\": \"b\", \"unit\": {\"type\": \"x\", \"type\": \"y\"}}",
        "[1, 2]",
        "\"khu-dan-cu\"",
        "312",
      })
  void tellsTheSameOfWrongJsonAsOfYaml(String text) {
    assertThat(problems(() -> DossierReader.readJson("x", 1, text)))
        .isEqualTo(problems(() -> DossierReader.read("x", text)));
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

    assertThat(problems(() -> DossierReader.readJson("x", 1, text)))
        .isEqualTo(problems(() -> DossierReader.read("x", text)));
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

    assertThat(problems(() -> DossierReader.readJson("x", 1, deepest)))
        .isEqualTo(problems(() -> DossierReader.read("x", deepest)))
        .extracting(Problem::code)
        .doesNotContain("json-syntax");
    assertThat(problems(() -> DossierReader.readJson("x", 1, tooDeep)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("json-syntax");
              assertThat(problem.message()).endsWith("quá 24 tầng lồng nhau.");
              assertThat(problem.place())
                  .isEqualTo(problems(() -> DossierReader.read("x", tooDeep)).get(0).place());
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
