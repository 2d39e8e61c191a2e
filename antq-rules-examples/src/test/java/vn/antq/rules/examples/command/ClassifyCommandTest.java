package vn.antq.rules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.examples.ExampleDossier;
import vn.antq.rules.examples.Run;
import vn.antq.rules.examples.input.ExitStatus;

/** {@code antq classify}, run inside this process. */
class ClassifyCommandTest {

  private static final Path PACKS = Path.of("../antq-rules-criteria/src/main/resources/antq/packs");
  private static final Path ALL_MET = ExampleDossier.file("tdp-5-du-moi-mat");
  private static final Path ONE_HOUSEHOLD_SHORT = ExampleDossier.file("tdp-5-thieu-mot-ho");
  private static final Path FACT_MISSING = ExampleDossier.file("ap-tan-loc-thieu-so-lieu");
  private static final Path ROUGH = ExampleDossier.file("khu-pho-cho-cu-yeu");

  @TempDir Path temporary;

  @Test
  void explainsASingleDossier() {
    Run run = Run.antq("classify", ONE_HOUSEHOLD_SHORT);

    assertThat(run.out())
        .contains("311/312 hộ (99,67 %)", "cần 100 %", "thiếu 1 hộ", "Điều 4 khoản 1");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void shortensTheExplanationOnRequest() {
    Run full = Run.antq("classify", ONE_HOUSEHOLD_SHORT);
    Run summary = Run.antq("classify", "--summary", ONE_HOUSEHOLD_SHORT);

    assertThat(summary.out()).contains("KHÁ").hasSizeLessThan(full.out().length());
  }

  @Test
  void shortensJsonOnRequest() {
    Run full = Run.antq("classify", "--format", "json", ONE_HOUSEHOLD_SHORT);
    Run summary = Run.antq("classify", "--format", "json", "--summary", ONE_HOUSEHOLD_SHORT);

    assertThat(summary.out()).contains("\"detail\": \"summary\"", "thiếu 1 hộ");
    assertThat(summary.out().length() * 3).isLessThan(full.out().length());
  }

  @Test
  void endsWithOneWhenAFactThatMattersIsMissing() {
    Run run = Run.antq("classify", FACT_MISSING);

    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void tellsWhichOtherReadingsWouldChangeTheClass() throws IOException {
    Path dossier = temporary.resolve("tang.yaml");
    Files.writeString(
        dossier,
        Files.readString(ALL_MET)
            .replaceAll("crimeCasesLastPeriod: .*", "crimeCasesLastPeriod: 0"));

    Run run = Run.antq("classify", "--all-readings", dossier);

    assertThat(run.out())
        .contains("crimeTrend=TOTAL", "crimeTrend=ASSESSOR", "chưa thử đổi nhiều cách hiểu");
  }

  @Test
  void otherReadingsAreToldAsTextOnly() {
    Run run = Run.antq("classify", "--all-readings", "--format", "json", ALL_MET);

    assertThat(run.err()).contains("không dùng với --all-readings");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void explainsTheFirstOfSeveralDossiersThatIsDecidedAndNotTheBest() {
    Run run = Run.antq("classify", FACT_MISSING, ALL_MET, ONE_HOUSEHOLD_SHORT, ROUGH);

    assertThat(run.out())
        .contains(
            "── " + ONE_HOUSEHOLD_SHORT + " ─",
            "Cộng 4 hồ sơ: Xuất sắc 1, Khá 1, Trung bình 0, Yếu 1, chưa xác định 1.")
        .doesNotContain("── " + ALL_MET, "── " + FACT_MISSING, "── " + ROUGH);
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
  }

  @Test
  void explainsEachOfSeveralDossiersOnRequest() {
    Run run = Run.antq("classify", "--full", ALL_MET, ONE_HOUSEHOLD_SHORT);

    assertThat(run.out()).contains("── " + ALL_MET + " ─", "── " + ONE_HOUSEHOLD_SHORT + " ─");
  }

  @Test
  void explainsNoneOfSeveralDossiersOnRequest() {
    Run run = Run.antq("classify", "--summary", ALL_MET, ONE_HOUSEHOLD_SHORT);

    assertThat(run.out()).contains("Cộng 2 hồ sơ").doesNotContain("── " + ALL_MET.getName(0));
  }

  @Test
  void decidesEveryExampleThatIsWholeAndRight() {
    assertThat(Run.antq("classify", ExampleDossier.FOLDER).status()).isZero();
    assertThat(Run.antq("classify", ExampleDossier.TO_MEND).status())
        .isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void countsADossierNamedTwiceOnce() {
    Run run = Run.antq("classify", "--summary", ALL_MET, ExampleDossier.FOLDER, ALL_MET);

    assertThat(run.out()).contains("Cộng 13 hồ sơ").containsOnlyOnce(ALL_MET.toString());
  }

  @Test
  void readsEveryKindOfDossierFileInAFolder() throws IOException {
    Path inner = Files.createDirectories(temporary.resolve("b"));
    Files.copy(ALL_MET, temporary.resolve("c.yml"));
    Files.copy(ALL_MET, inner.resolve("d.YAML"));
    Files.writeString(temporary.resolve("ghi-chu.txt"), "không phải hồ sơ");
    Files.writeString(
        temporary.resolve("a.json"),
        "{\"dossier\": \"a\", \"unit\": {\"type\": \"khu-dan-cu\"}, \"period\": {\"year\": 2025},"
            + " \"facts\": {}}");

    Run run = Run.antq("classify", "--summary", temporary);

    assertThat(run.out().lines().filter(line -> line.contains("  2025  ")))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("a.json"),
            line -> assertThat(line).endsWith("d.YAML"),
            line -> assertThat(line).endsWith("c.yml"));
  }

  @Test
  void classifiesTheRestOfAFolderWithBadFiles() throws IOException {
    Files.copy(ALL_MET, temporary.resolve("tot.yaml"));
    Files.writeString(temporary.resolve("trong.yaml"), "");
    Files.writeString(temporary.resolve("khong-phai-yaml.yaml"), "dossier: [\n");
    Files.write(temporary.resolve("khong-phai-utf-8.yaml"), new byte[] {'a', (byte) 0xFF});
    Files.createSymbolicLink(temporary.resolve("mat.yaml"), temporary.resolve("khong-co"));

    Run run = Run.antq("classify", "--summary", temporary);

    assertThat(run.out()).contains("Xuất sắc 1", "hồ sơ lỗi 4");
    assertThat(run.err())
        .contains("trong.yaml", "khong-phai-yaml.yaml:", "khong-phai-utf-8.yaml", "mat.yaml")
        .doesNotContain("Exception", "\tat ");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void tellsEveryProblemOfABadDossierWithItsPlace() {
    Path file = ExampleDossier.file("loi-nhap-lieu/nhieu-loi-cung-luc");

    Run run = Run.antq("classify", file);

    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(file + ":24:16: ", file + ":29:24: ", file + ":35:28: ", file + ":43:21: ")
        .contains(file + ":46:17: Không có dữ kiện \"festivalHold\".")
        .contains("Có thể bạn muốn viết \"festivalHeld\".");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void saysWhichPathIsMissing() {
    Run run = Run.antq("classify", "khong-co.yaml");

    assertThat(run.err()).isEqualTo("khong-co.yaml: Không có tệp hay thư mục này.\n");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void saysThatAFolderHoldsNoDossier() {
    Run run = Run.antq("classify", temporary);

    assertThat(run.err()).contains("Thư mục không có tệp hồ sơ nào");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void refusesAnAssumedBasisAndListsWhatToConfirm() {
    Run run = Run.antq("classify", "--strict", ONE_HOUSEHOLD_SHORT);

    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("Không kết luận cho Tổ dân phố 5:")
        .contains("participationFull = 90 %", "qd510/khu-dan-cu.yaml:");
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
  }

  @Test
  void listsAFigureOnceForAllDossiersThatWaitForIt() {
    Run run = Run.antq("classify", "--strict", "--summary", ALL_MET, ONE_HOUSEHOLD_SHORT);

    assertThat(run.out()).contains("không kết luận 2").doesNotContain("100/100", "80/100");
    assertThat(run.err())
        .startsWith("Không kết luận cho 2 hồ sơ:")
        .containsOnlyOnce("participationFull = 90 %")
        .contains("; 2 hồ sơ)");
  }

  @Test
  void acceptsAnOutcomeThatIsAsSureAsTheBar() {
    Run run = Run.antq("classify", "--pack", "tt124", "--strict=official", ONE_HOUSEHOLD_SHORT);

    assertThat(run.out()).contains("CHƯA ĐẠT");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void showsNoEmptyColumnForAPackWithoutPoints() {
    Run run = Run.antq("classify", "--pack", "tt124", "--summary", ALL_MET, ONE_HOUSEHOLD_SHORT);

    assertThat(run.out().lines().findFirst())
        .hasValueSatisfying(line -> assertThat(line).doesNotContain("Điểm"));
  }

  @Test
  void readsAnOpenProvisionDifferentlyOnRequest() throws IOException {
    Path file = temporary.resolve("tong-so-khong-tang.yaml");
    Files.writeString(
        file,
        Files.readString(ALL_MET)
            .replace("dossier: tdp-5-du-moi-mat", "dossier: tong-so-khong-tang")
            .replace("name: Tổ dân phố 5", "name: Tổ dân phố 7")
            .replaceFirst("socialEvilCases: \\d+", "socialEvilCases: 2")
            .replaceFirst("socialEvilCasesLastPeriod: \\d+", "socialEvilCasesLastPeriod: 1"));

    Run each = Run.antq("classify", "--pack", "tt124", "--summary", file, ALL_MET);
    Run total =
        Run.antq(
            "classify",
            "--pack",
            "tt124",
            "--summary",
            "--reading",
            "crimeTrend=TOTAL",
            file,
            ALL_MET);

    assertThat(each.out()).contains("Cộng 2 hồ sơ: Đạt 1, Chưa đạt 1.");
    assertThat(total.out()).contains("Cộng 2 hồ sơ: Đạt 2, Chưa đạt 0.");
  }

  @Test
  void classifiesByAnEditedPack() throws IOException {
    Path pack = copyOfPack("qd510");
    replace(pack.resolve("pack.yaml"), "number: 70", "number: 85");

    Run run = Run.antq("classify", "--pack", pack, "--summary", ONE_HOUSEHOLD_SHORT, ALL_MET);

    assertThat(run.out()).contains("Xuất sắc 1, Khá 0, Trung bình 1");
  }

  @Test
  void classifiesByAShippedPackThatUsesAnEditedOne() throws IOException {
    Path pack = copyOfPack("tt124");
    replace(pack.resolve("khu-dan-cu.yaml"), "percent: 100", "percent: 99");

    Run run =
        Run.antq(
            "classify",
            "--pack",
            pack,
            "--pack",
            "qd510",
            "--summary",
            ONE_HOUSEHOLD_SHORT,
            ALL_MET);

    assertThat(run.out()).contains("Xuất sắc 2").contains("100/100");
  }

  @Test
  void classifiesByAnEditionOfAPack() throws IOException {
    Path pack = copyOfPack("qd510", "qd510-2023");
    replace(pack.resolve("pack.yaml"), "edition: \"2022\"", "edition: \"2023\"");
    replace(pack.resolve("pack.yaml"), "from: 2022-01-20", "from: 2023-01-01");
    replace(pack.resolve("pack.yaml"), "number: 70", "number: 85");

    Run run = Run.antq("classify", "--pack", pack, "--summary", ONE_HOUSEHOLD_SHORT, ALL_MET);

    assertThat(run.out()).contains("Xuất sắc 1, Khá 0, Trung bình 1");
  }

  @Test
  void namesThePlaceOfAMisspeltFactInAnEditedPack() throws IOException {
    Path pack = copyOfPack("qd510");
    replace(pack.resolve("khu-dan-cu.drl"), "festivalHeld", "festivalHold");

    Run run = Run.antq("classify", "--pack", pack, ALL_MET);

    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsPattern("khu-dan-cu\\.drl:\\d+:\\d+: .*\"?festivalHold")
        .contains("Có thể bạn muốn viết \"festivalHeld\"")
        .doesNotContain("Exception", "\tat ");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void saysThatAFolderHoldsNoPack() {
    Run run = Run.antq("classify", "--pack", temporary, ALL_MET);

    assertThat(run.err()).contains("pack.yaml").doesNotContain("Exception", "\tat ");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void writesOneJsonDocumentForAFile() {
    Run run = Run.antq("classify", "--format", "json", ONE_HOUSEHOLD_SHORT);

    assertThat(run.out()).startsWith("{\n").endsWith("}\n");
  }

  @Test
  void writesOneLineOfJsonForEachOfSeveralDossiers() {
    Run run = Run.antq("classify", "--format=json", ALL_MET, ONE_HOUSEHOLD_SHORT);

    assertThat(run.out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "classify"})
  void printsHelpInVietnamese(String command) {
    String[] args = Stream.of(command, "--help").filter(s -> !s.isEmpty()).toArray(String[]::new);

    Run run = Run.antq((Object[]) args);

    assertThat(run.out()).contains("Cách dùng: antq", "Tùy chọn:", "Ví dụ:");
    assertThat(run.out()).doesNotContain("Usage", "Options", "Commands");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
  }

  @Test
  void printsHelpWhenNothingIsAsked() {
    assertThat(Run.antq()).isEqualTo(Run.antq("--help"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clasify | Không có lệnh \"clasify\". | Có thể bạn muốn viết \"classify\".",
        "--verson | Không có tùy chọn \"--verson\". | Có thể bạn muốn viết \"--version\".",
        "classify | Thiếu HỒ_SƠ.",
        "classify --fromat=json a | Không có tùy chọn \"--fromat=json\". | \"--format\"",
        "classify --pack | Tùy chọn --pack cần có giá trị: GÓI.",
        "classify --pack --full a | Tùy chọn --pack cần có giá trị: GÓI.",
        "classify --pack qd51 a | Không có gói hay thư mục \"qd51\". | \"qd510\"",
        "classify --format xml a | Không có dạng \"xml\" cho --format. | \"html\"",
        "classify --format csv a | Không có dạng \"csv\" cho --format. | text, json, html",
        "classify --format json --format json a | Tùy chọn --format chỉ được nêu một lần.",
        "classify --format json --explain b a | --explain không dùng với --format json.",
        "classify --full --summary a | hãy chỉ chọn một: --full, --summary.",
        "classify --full=1 a | Tùy chọn --full không nhận giá trị.",
        "classify --strict=offical a | Không có mức căn cứ \"offical\" | \"official\"",
        "classify --reading crimeTrend a | Cách hiểu \"crimeTrend\" không đúng dạng.",
        "classify --reading crimeTrend=X a | không có cách hiểu \"crimeTrend=X\". | pack.yaml:",
        "classify --reading crimTrend=TOTAL a | không có cách hiểu | \"crimeTrend\""
      })
  void tellsInVietnameseWhatIsWrongWithACommandLine(String example) {
    List<String> parts = List.of(example.split(" \\| "));

    Run run = Run.antq((Object[]) parts.get(0).split(" "));

    assertThat(run.err()).contains(parts.subList(1, parts.size())).contains("Xem cách dùng: antq");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void warnsThatAShippedPackHidesAFolderOfTheSameName() throws IOException {
    // A folder beside the working directory's own: only then is the name ambiguous.
    Path folder = Path.of("tt124");
    Files.createDirectory(folder);
    try {
      Run run = Run.antq("classify", "--pack", "tt124", ALL_MET);

      assertThat(run.err()).contains("Có thể bạn muốn viết \"--pack ./tt124\".");
      assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    } finally {
      Files.delete(folder);
    }
  }

  @Test
  void adviseOnALocaleThatCannotShowAPath() {
    Run run = Run.antq("classify", "T\uFFFD\uFFFD 5.yaml");

    assertThat(run.err()).contains("LC_ALL=C.UTF-8");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  private Path copyOfPack(String name) throws IOException {
    return copyOfPack(name, name);
  }

  private Path copyOfPack(String name, String folder) throws IOException {
    Path target = Files.createDirectory(temporary.resolve(folder));
    try (Stream<Path> files = Files.list(PACKS.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Files.writeString(file, text.replaceFirst(from, to));
  }
}
