package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.antq.rules.DossierReader;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.ManyDossiers;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.explanation.JsonLine;

/** {@code antq classify --jsonl}, run inside this process. */
class ClassifyLinesTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonLine.schema(), InputFormat.JSON);
  private static final String GOOD = line("tdp-5-du-moi-mat");
  private static final String ALSO_GOOD = line("khom-3-sat-nguong");
  private static final String ONE_SHORT = line("tdp-5-thieu-mot-ho");
  private static final String OPEN = line("ap-tan-loc-thieu-so-lieu");
  private static final String CONTRADICTORY = line("loi-mau-thuan/so-ho-dang-ky-vuot-so-ho-cu-tru");

  @TempDir Path temporary;

  private static String line(String example) {
    return ManyDossiers.line(DossierReader.read(ExampleDossier.file(example)));
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(temporary.resolve("vào.jsonl"), String.join("\n", lines) + "\n");
  }

  private static List<JsonNode> lines(String text) {
    assertThat(text).endsWith("\n");
    return text.lines()
        .peek(line -> assertThat(SCHEMA.validate(line, InputFormat.JSON)).as(line).isEmpty())
        .map(MAPPER::readTree)
        .toList();
  }

  @Test
  void answersEachLineAsTheWholeCommandAnswersTheDossier() throws IOException {
    List<ExampleDossier> examples = ExampleDossier.CLASSIFIED;
    Path input = file(examples.stream().map(e -> line(e.name())).toArray(String[]::new));

    List<JsonNode> answers = lines(Run.antq("classify", "--jsonl", input).out());

    assertThat(answers).hasSameSizeAs(examples);
    for (int i = 0; i < answers.size(); i++) {
      JsonNode whole =
          MAPPER.readTree(Run.antq("classify", "--format", "json", examples.get(i).file()).out());
      JsonNode answer = answers.get(i);
      assertThat(answer.get("line").asInt()).isEqualTo(i + 1);
      assertThat(answer.get("dossier")).isEqualTo(whole.get("dossier"));
      assertThat(answer.at("/outcome/worst/code")).isEqualTo(whole.at("/outcome/worst/code"));
      assertThat(answer.at("/outcome/best/code")).isEqualTo(whole.at("/outcome/best/code"));
      assertThat(answer.at("/score/worst")).isEqualTo(whole.at("/score/worst"));
      assertThat(answer.get("factsDigest")).isEqualTo(whole.get("factsDigest"));
    }
  }

  @Test
  void answersBadLinesInTheirPlaceAndTellsThem() throws IOException {
    Run run =
        Run.antq("classify", "--jsonl", file(GOOD, "{\"dossier\":", "", CONTRADICTORY, ALSO_GOOD));

    List<JsonNode> answers = lines(run.out());
    assertThat(answers)
        .extracting(answer -> answer.get("line").asInt())
        .containsExactly(1, 2, 4, 5);
    assertThat(answers)
        .extracting(answer -> answer.has("problems"))
        .containsExactly(false, true, true, false);
    assertThat(answers.get(2).at("/problems/0/code").asString()).isEqualTo("contradiction");
    assertThat(run.err())
        .contains("vào.jsonl:2:", "vào.jsonl:4:", "Mâu thuẫn")
        .containsPattern("2025 +Khu dân cư +2")
        .contains("4 hồ sơ.");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void tellsNoMoreThanTwentyBadLines() throws IOException {
    Run run =
        Run.antq("classify", "--jsonl", file(Collections.nCopies(31, "{}").toArray(String[]::new)));

    assertThat(lines(run.out())).hasSize(31);
    assertThat(run.err())
        .contains("vào.jsonl:20:", "Còn 11 hồ sơ khác như vậy; xem \"problems\" trong kết quả.")
        .doesNotContain("vào.jsonl:21:");
  }

  @Test
  void endsAsTheWholeCommandDoes() throws IOException {
    assertThat(Run.antq("classify", "--jsonl", file(GOOD, ONE_SHORT)).status())
        .isEqualTo(ExitStatus.DECIDED);
    assertThat(Run.antq("classify", "--jsonl", file(GOOD, OPEN)).status())
        .isEqualTo(ExitStatus.UNDECIDED);
    Run empty = Run.antq("classify", "--jsonl", file());
    assertThat(empty.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(empty.err()).contains("Không có hồ sơ nào");
  }

  @Test
  void leavesOutUnitsThatTheRegulationDoesNotCover() throws IOException {
    Dossier school =
        Dossier.builder("co-so-giao-duc", 2025)
            .id("tiểu học")
            .fact("educationLevel", "PRIMARY")
            .build();

    Run run = Run.antq("classify", "--jsonl", file(ManyDossiers.line(school)));

    assertThat(lines(run.out()).get(0).at("/problems/0/code").asString())
        .isEqualTo("excluded-unit");
    assertThat(run.err()).contains("Ngoài phạm vi áp dụng: ");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void givesNoResultOnAWeakerBasisWhenStrict() throws IOException {
    Run run = Run.antq("classify", "--jsonl", "--strict", file(GOOD, ALSO_GOOD));

    assertThat(lines(run.out()))
        .allSatisfy(
            answer -> {
              assertThat(answer.has("outcome")).isFalse();
              assertThat(answer.at("/problems/0/code").asString()).isEqualTo("unconfirmed-basis");
            });
    assertThat(run.err()).contains("Không kết luận cho 2 hồ sơ", "participationFull = 90 %");
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
  }

  @Test
  void writesAWholeFileOrNone() throws IOException {
    Path target = temporary.resolve("ra.jsonl");
    Path input = file(GOOD, "{");

    Run run = Run.antq("classify", "--jsonl", input, "--out", target);

    assertThat(run.out()).isEmpty();
    assertThat(lines(Files.readString(target))).hasSize(2);
    String written = Files.readString(target);
    Run again = Run.antq("classify", "--jsonl", input, "--out", target);
    assertThat(again.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(again.err()).contains("Đã có tệp này; không ghi đè.");
    assertThat(target).hasContent(written);
    Run missing =
        Run.antq("classify", "--jsonl", temporary.resolve("không có"), "--out", target + "2");
    assertThat(missing.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(missing.err()).contains("Không có tệp hay thư mục này.");
    assertThat(temporary.toFile().list()).containsExactlyInAnyOrder("vào.jsonl", "ra.jsonl");
  }

  @Test
  void leavesNoFileWhenTheInputBreaksOff() {
    Path target = temporary.resolve("ra.jsonl");
    InputStream before = System.in;
    System.setIn(
        new InputStream() {
          private final InputStream line =
              new ByteArrayInputStream((GOOD + "\n").getBytes(StandardCharsets.UTF_8));

          @Override
          public int read() throws IOException {
            int next = line.read();
            if (next < 0) {
              throw new IOException("mất kết nối");
            }
            return next;
          }
        });
    Run run;
    try {
      run = Run.antq("classify", "--jsonl", "-", "--out", target);
    } finally {
      System.setIn(before);
    }

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("đầu vào chuẩn: Không đọc được (mất kết nối).");
    assertThat(temporary.toFile().list()).isEmpty();
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((ONE_SHORT + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(lines(Run.antq("classify", "--jsonl", "-").out()))
          .extracting(answer -> answer.at("/outcome/text").asString())
          .containsExactly("Khá");
    } finally {
      System.setIn(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.jsonl b.jsonl", "a.jsonl --summary", "a.jsonl --format json", "a.jsonl --full"})
  void refusesOptionsThatDoNotFit(String args) {
    List<Object> all = new ArrayList<>(List.of("classify", "--jsonl"));
    all.addAll(List.of(args.split(" ")));

    Run run = Run.antq(all.toArray());

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("--jsonl");
  }

  @Test
  void refusesAFolder() {
    Run run = Run.antq("classify", "--jsonl", temporary);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("Đây là thư mục");
  }

  @Test
  void makesUpTheSameDossiersEachTime() throws IOException {
    Path one = temporary.resolve("1");
    Path two = temporary.resolve("2");
    ManyDossiers.write(one, 40);
    ManyDossiers.write(two, 40);

    assertThat(one).hasSameTextualContentAs(two);
    Run run = Run.antq("classify", "--jsonl", one);
    assertThat(lines(run.out())).hasSize(40).noneMatch(answer -> answer.has("problems"));
  }

  @Test
  void countsNeitherOfTwoLinesOfOneUnit() throws IOException {
    Run run =
        Run.antq("classify", "--jsonl", file(GOOD, ALSO_GOOD, GOOD.replace("hộ", "hộ "), GOOD));

    List<JsonNode> answers = lines(run.out());
    assertThat(answers)
        .extracting(answer -> answer.has("problems"))
        .containsExactly(false, false, true, true);
    assertThat(answers.get(2).at("/problems/0/code").asString()).isEqualTo("unit-twice");
    assertThat(run.err())
        .contains("vào.jsonl:1 là của cùng một đơn vị", "vào.jsonl:3", "vào.jsonl:4")
        .containsPattern("2025 +Khu dân cư +1 +0 +0 +0 +0")
        .contains("Bảng không tính 1 dòng đã có kết quả ở trên");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void refusesASecondDossierOfOneIdentity() throws IOException {
    String other = ALSO_GOOD.replace("\"khom-3-sat-nguong\"", "\"tdp-5-du-moi-mat\"");

    List<JsonNode> answers = lines(Run.antq("classify", "--jsonl", file(GOOD, other)).out());

    assertThat(answers.get(1).at("/problems/0/code").asString()).isEqualTo("dossier-twice");
  }
}
