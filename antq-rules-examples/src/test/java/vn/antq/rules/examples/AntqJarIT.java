package vn.antq.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as people get it: one jar, in a process of its own. */
class AntqJarIT {

  private static final String UTF_8 = "C.UTF-8";
  private static final String ASCII = "POSIX";
  private static final int MANY = 20_000;
  private static final Path PACK =
      Path.of("../antq-rules-criteria/src/main/resources/antq/packs/qd510");
  private static final Pattern README_ANSWER = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

  static final List<ExampleDossier> CLASSIFIED = ExampleDossier.CLASSIFIED;

  @TempDir static Path temporary;

  private static Run folder;
  private static Run folderUnderAscii;
  private static Run json;
  private static Run jsonUnderAscii;
  private static Run oneHouseholdShort;
  private static Run factMissing;
  private static Run strict;
  private static Run misspeltFact;
  private static Run vietnameseNameUnderAscii;
  private static Run version;
  private static Run terminal;
  private static Run manyLines;

  @BeforeAll
  static void runEverythingAtOnce() throws IOException, InterruptedException {
    Path pack = packWithMisspeltFact();
    Path many = temporary.resolve("many.jsonl");
    ManyDossiers.write(many, MANY);
    Path oneShort = ExampleDossier.file("tdp-5-thieu-mot-ho");
    // Written in ASCII, for this process may run under any locale.
    String script =
        "d='%s'/$LC_ALL; f=\"$d/$(printf 'T\\341\\273\\225 5').yaml\"; mkdir \"$d\"; cp '%s' \"$f\";"
                .formatted(temporary, oneShort)
            + " exec \"$@\" classify \"$f\"";
    List<JarRun> runs =
        List.of(
            JarRun.start(UTF_8, "classify", ExampleDossier.FOLDER, ExampleDossier.TO_MEND),
            JarRun.start(ASCII, "classify", ExampleDossier.FOLDER, ExampleDossier.TO_MEND),
            JarRun.start(
                UTF_8,
                "classify",
                "--format",
                "json",
                ExampleDossier.FOLDER,
                ExampleDossier.TO_MEND),
            JarRun.start(
                ASCII,
                "classify",
                "--format",
                "json",
                ExampleDossier.FOLDER,
                ExampleDossier.TO_MEND),
            JarRun.start(UTF_8, "classify", ExampleDossier.file("ap-tan-loc-thieu-so-lieu")),
            JarRun.start(UTF_8, "classify", "--strict", oneShort),
            JarRun.start(ASCII, "classify", "--pack", pack, oneShort),
            JarRun.startScript(UTF_8, script),
            JarRun.startScript(ASCII, script),
            JarRun.start(ASCII, "--version"),
            JarRun.startScript(
                UTF_8,
                // A terminal of its own: script(1) makes one.
                "exec script -qec \"$* classify --summary "
                    + ExampleDossier.FOLDER
                    + " "
                    + ExampleDossier.TO_MEND
                    + "\" /dev/null"),
            // Kept in memory, so many classifications would take ten times as much.
            JarRun.startScript(
                UTF_8,
                "JDK_JAVA_OPTIONS=-Xmx64m exec \"$@\" classify --jsonl - --out '%s' < '%s'"
                    .formatted(temporary.resolve("answers.jsonl"), many)));
    folder = runs.get(0).end();
    folderUnderAscii = runs.get(1).end();
    json = runs.get(2).end();
    jsonUnderAscii = runs.get(3).end();
    factMissing = runs.get(4).end();
    strict = runs.get(5).end();
    misspeltFact = runs.get(6).end();
    oneHouseholdShort = runs.get(7).end();
    vietnameseNameUnderAscii = runs.get(8).end();
    version = runs.get(9).end();
    terminal = runs.get(10).end();
    manyLines = runs.get(11).end();
  }

  @ParameterizedTest
  @FieldSource("CLASSIFIED")
  void showsEachExampleInTheTable(ExampleDossier example) {
    assertThat(folder.out().lines().filter(line -> line.endsWith("  " + example.file())))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.split(" {2,}"))
                    .contains(example.outcome(), example.points(), example.safetyVerdict()));
  }

  @Test
  void endsWithTwoAndClassifiesTheRestWhenAFolderHoldsBadDossiers() {
    assertThat(folder.status()).isEqualTo(2);
    assertThat(folder.out()).contains("Cộng 16 hồ sơ", "hồ sơ lỗi 2");
    assertThat(folder.err())
        .contains("nhieu-loi-cung-luc.yaml:46:17", "so-ho-dang-ky-vuot-so-ho-cu-tru.yaml:12:33");
  }

  @Test
  void explainsADossierThatIsNotTheBestBelowTheTable() {
    assertThat(folder.out())
        .contains("── " + ExampleDossier.file("ap-ben-xua-toi-pham-nghiem-trong") + " ─");
  }

  @Test
  void drawsProgressForAPersonOnATerminalAndForNobodyElse() {
    assertThat(terminal.out())
        .containsPattern("\r {2}\\[█+░*] \\d+/16 hồ sơ")
        .contains("[" + "█".repeat(30) + "] 16/16 hồ sơ", "Cộng 16 hồ sơ")
        .containsPattern("Thời gian: \\d+,\\d giây, 16 hồ sơ");
    assertThat(folder.err()).doesNotContain("█", "\r");
  }

  @Test
  void printsTheSameUnderAnAsciiLocale() {
    assertThat(folderUnderAscii.out()).isEqualTo(folder.out());
    assertThat(withoutTime(folderUnderAscii.err())).isEqualTo(withoutTime(folder.err()));
    assertThat(folderUnderAscii.status()).isEqualTo(folder.status());
  }

  private static String withoutTime(String text) {
    return text.replaceAll("Thời gian: .*\n", "");
  }

  @Test
  void writesTheSameJsonTwiceEvenUnderAnotherLocale() {
    assertThat(jsonUnderAscii.out()).isEqualTo(json.out());
    assertThat(withoutTime(jsonUnderAscii.err())).isEqualTo(withoutTime(json.err()));
  }

  @Test
  void writesJsonThatProgramsCanRead() {
    JsonMapper mapper = new JsonMapper();

    List<JsonNode> documents = json.out().lines().map(mapper::readTree).toList();

    assertThat(documents)
        .extracting(document -> document.get("dossier").asString())
        .containsExactlyInAnyOrderElementsOf(
            CLASSIFIED.stream().map(ExampleDossier::name).toList());
  }

  @Test
  void explainsAFileWithAVietnameseNameInWhichOneHouseholdIsMissing() {
    assertThat(oneHouseholdShort.out())
        .contains("311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ", "Điều 4 khoản 1");
    assertThat(oneHouseholdShort.err()).isEmpty();
    assertThat(oneHouseholdShort.status()).isZero();
  }

  @Test
  void printsWhatTheReadmeShows() throws IOException {
    Matcher answer = README_ANSWER.matcher(Files.readString(Path.of("../README.md")));
    assertThat(answer.find()).as("a ```text block in README.md").isTrue();

    assertThat(oneHouseholdShort.out().lines())
        .containsSubsequence(answer.group(1).lines().filter(line -> !line.equals("…")).toList());
  }

  @Test
  void endsWithOneWhenTheClassIsOpen() {
    assertThat(factMissing.status()).isEqualTo(1);
    assertThat(factMissing.out()).contains("CHƯA XÁC ĐỊNH: từ Khá đến Xuất sắc");
  }

  @Test
  void endsWithOneAndListsFiguresWhenStrict() {
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.out()).isEmpty();
    assertThat(strict.err()).contains("Cần xác nhận", "participationFull = 90 %");
  }

  @Test
  void endsWithTwoAndNamesThePlaceOfAMisspeltFact() {
    assertThat(misspeltFact.status()).isEqualTo(2);
    assertThat(misspeltFact.out()).isEmpty();
    assertThat(misspeltFact.err())
        .containsPattern("khu-dan-cu\\.drl:\\d+:\\d+: ")
        .contains("festivalHold", "Có thể bạn muốn viết \"festivalHeld\"")
        .doesNotContain("\tat ");
  }

  /** Before the program starts, Java has already lost the letters of such an argument. */
  @Test
  void advisesWhenTheLocaleHidesAVietnameseName() {
    assertThat(vietnameseNameUnderAscii.err())
        .contains("Không có tệp hay thư mục này.", "LC_ALL=C.UTF-8")
        .doesNotContain("\tat ");
    assertThat(vietnameseNameUnderAscii.status()).isEqualTo(2);
  }

  @Test
  void classifiesTwentyThousandLinesInLittleMemory() throws IOException {
    assertThat(manyLines.err()).contains("20.000 hồ sơ.").doesNotContain("OutOfMemoryError");
    assertThat(manyLines.status()).isEqualTo(1);
    int number = 0;
    try (Stream<String> lines = Files.lines(temporary.resolve("answers.jsonl"))) {
      for (String line : (Iterable<String>) lines::iterator) {
        number++;
        assertThat(line).startsWith("{\"format\":\"antq-line/1\",\"line\":" + number + ",");
      }
    }
    assertThat(number).isEqualTo(MANY);
  }

  @Test
  void knowsItsVersion() {
    assertThat(version.out()).matches("antq-rules \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  private static Path packWithMisspeltFact() throws IOException {
    Path target = Files.createDirectory(temporary.resolve("qd510"));
    try (Stream<Path> files = Files.list(PACK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        boolean rules = file.toString().endsWith(".drl");
        Files.writeString(
            target.resolve(file.getFileName().toString()),
            rules ? text.replace("festivalHeld", "festivalHold") : text);
      }
    }
    return target;
  }
}
