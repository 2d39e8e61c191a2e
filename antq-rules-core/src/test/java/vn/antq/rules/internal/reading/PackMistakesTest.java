package vn.antq.rules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.Problem;

/**
 * A mistake that people make when they write a pack is told once: on its line, with its cause and
 * with what to do.
 */
class PackMistakesTest {

  private static final String SET = "khu-dan-cu.yaml";
  private static final String RULES = "khu-dan-cu.drl";

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(temp);
  }

  private Problem once(String line, String file) {
    List<Problem> problems = pack.problems();
    assertThat(problems).extracting(Problem::text).hasSize(1);
    Problem problem = problems.get(0);
    ProblemAssert.isToldInVietnamese(problem);
    assertThat(problem.place().file()).isEqualTo(pack.display(file));
    assertThat(problem.place().line()).isEqualTo(pack.at(file, line).line());
    return problem;
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        // Names
        "khu-dan-cu.drl|hasPlan == true|hasPlann == true|hasPlann|hasPlann|\"hasPlan\"",
        "khu-dan-cu.drl|figures.fundRequired|figures.fundRequird|fundRequird|mốc|\"fundRequired\"",
        "khu-dan-cu.drl|Severity.SERIOUS|Severity.SERIOS|SERIOS|SERIOS|\"SERIOUS\"",
        "khu-dan-cu.drl|Unit( hasPlan|unit( hasPlan|unit( hasPlan|unit|\"Unit\"",
        "khu-dan-cu.drl|hasPlan == true|cóKếHoạch == true|cóKếHoạch|cóKếHoạch|không dấu",
        "facts.yaml|  reviewDate:|  ngàyHọp:|ngàyHọp|ngàyHọp|không dấu",
        "khu-dan-cu.yaml|unit: khu-dan-cu|unit: khu-dan-cuu|khu-dan-cuu|khu-dan-cuu|khu-dan-cu\"",
        "khu-dan-cu.drl|Rating.GOOD|\"Hoàn thành tốt\"|\"Hoàn thành tốt\"|cùng kiểu|không viết tên:"
            + " Rating.GOOD",
        "khu-dan-cu.drl|drools, \"most\"|drools, \"mots\"|\"VD-5 từ 80 %|mots|most",
        // Signs
        "khu-dan-cu.drl|forceMajeure == false|forceMajeure = false|= false )\\n"
            + "then\\n"
            + "    findings.violate|\"=\"|==",
        "khu-dan-cu.drl|severity >= Severity|severity => Severity|=> Severity|\"=\"|>=",
        "khu-dan-cu.drl|severity >= Severity|severity ≥ Severity|≥|≥|>=",
        "khu-dan-cu.drl|participationShare >= figures.participationFull|participationShare >="
            + " 90%|90% )|luật|percent",
        "khu-dan-cu.drl|Severity.SERIOUS, force|Severity.SERIOUS force|SERIOUS"
            + " force|forceMajeure|dấu phẩy",
        "khu-dan-cu.drl|Severity.SERIOUS, force|Severity.SERIOUS and force|and force|and|&&",
        "khu-dan-cu.drl|forceMajeure == false )|forceMajeure == false|then\\n"
            + "    findings.violate|then|\")\"",
        "khu-dan-cu.drl|findings.violate(drools);|findings.violate(drools)|findings.violate|lệnh|dấu"
            + " ;",
        "khu-dan-cu.drl|drools, \"most\"|drools, most|drools, most|lệnh|dấu nháy kép",
        "khu-dan-cu.drl|@criterion(\"VD-4\")|@criterion(“VD-4”)|“VD-4|nháy cong|nháy thẳng",
        "khu-dan-cu.drl|@criterion(\"VD-4\")|@criterion(\"VD-4)|\"VD-4)|chưa đóng|nháy đóng",
        "khu-dan-cu.drl|// Nghị quyết, đăng|# Nghị quyết, đăng|# Nghị|#|//",
        "khu-dan-cu.drl|package vidu.khudancu|package vn.khudancu|package vn|package|vn",
        "khu-dan-cu.drl|resolutionDate >= figures.quarterFrom|resolutionDate >= reviewDate +"
            + " 10|reviewDate|+|so thẳng hai ngày",
        "khu-dan-cu.drl|registrationShare >= figures.registrationRequired|registrationShare >="
            + " figures.quarterFrom|figures.quarterFrom )|cùng kiểu|percent",
        // YAML
        "khu-dan-cu.yaml|    title: Nghị quyết|\\ttitle: Nghị quyết|title: Nghị quyết|tab|dòng",
        "khu-dan-cu.yaml|    title: Toàn bộ hộ|   title: Toàn bộ hộ|title: Toàn bộ hộ|thụt|cùng"
            + " cấp",
        "pack.yaml|edition: \"2022\"|edition: \"2022|edition|nháy mở ở dòng 2|nháy đóng",
        "khu-dan-cu.yaml|title: Có mô hình|title: Có mô hình: |Có mô hình:|\":\"|nháy kép",
        "khu-dan-cu.yaml|label: đầy đủ|label: đầy, đủ|đầy, đủ|\"đủ\"|nháy kép",
        "khu-dan-cu.yaml|{points: 6,|{points: 2,5,|2,5|\"5\"|2.5 thay cho 2,5",
        "khu-dan-cu.yaml|{percent: 80,|{percent: 30,5,|30,5|\"5\"|30.5 thay cho 30,5",
        "khu-dan-cu.yaml|{points: 6, basis: assumed}|{points: 6}|{points: 6}|căn cứ|basis",
        "khu-dan-cu.yaml|Quý I\\n"
            + "    citation: Điều 4 khoản 1\\n"
            + "    basis: official|Quý I\\n"
            + "    citation: Điều 4 khoản 1\\n"
            + "    basis: Chính thức|Chính thức|Chính thức|official",
        "pack.yaml|{from: 2022-02-10, basis|{from: 10/02/2022, basis|10/02/2022|ngày|2022-02-10",
        // Values: what uses them is not told of as well
        "khu-dan-cu.yaml|date: \"03-31\"|date: \"02-30\"|02-30|ngày|31/3",
        "khu-dan-cu.yaml|date: \"03-31\"|date: \"31-03\"|31-03|ngày|31/3",
        "khu-dan-cu.yaml|percent: 90|percent: 66.6666666667|66.66|số|9 chữ số ở phần thập phân",
        "khu-dan-cu.yaml|percent: 90|percent: chín mươi|chín|số|",
        "khu-dan-cu.yaml|{number: 0.1, unit|{nubmer: 0.1, unit|nubmer|\"nubmer\"|\"number\"",
        "khu-dan-cu.yaml|{points: 10,|{points: 1e3,|1e3|số|",
        "khu-dan-cu.yaml|{points: 6,|{points: 16,|points: 16|ít điểm hơn|cao xuống thấp",
        // Structure
        "khu-dan-cu.yaml|    figures:\\n"
            + "      fundRequired|    fundRequired|fundRequired|ngoài nhóm figures|figures:",
        "khu-dan-cu.yaml|  - id: VD-6\\n"
            + "|  - id: VD-5\\n"
            + "    title: Chép\\n"
            + "    citation: Điều 4\\n"
            + "    figures: {participationFull: {percent: 90, basis: assumed}}\\n"
            + "    awards: {full: {points: 10, basis: assumed}}\\n"
            + "  - id: VD-6\\n"
            + "|id: VD-5\\n"
            + "    title: Chép|khai hai lần|",
        "facts.yaml|{sum: [crimesThisYear, evilsThisYear]|{sum: [crimes.count,"
            + " evilsThisYear]|crimes.count|crimes.count|cộng bằng total"
      })
  void aMistakeIsToldOnceOnItsLine(
      String file, String old, String wrong, String line, String cause, String advice) {
    pack.replace(file, lines(old), lines(wrong));

    Problem problem = once(lines(line), file);

    assertThat(problem.message()).contains(cause);
    assertThat(problem.advice()).containsIgnoringCase(advice == null ? "" : advice);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }

  @Test
  void pointsThatDoNotSumAreToldAsPeopleWriteNumbers() {
    pack.replace(SET, "{points: 10,", "{points: 12.5,");

    assertThat(once("scale: 10", "pack.yaml").message())
        .contains("12,5", "thang điểm là 10.")
        .doesNotContain("10.0", "12.5");
  }

  @Test
  void aLevelThatNoRuleAwardsIsToldWhereItIsDeclared() {
    pack.replace(RULES, "drools, \"most\"", "drools, \"full\"");

    assertThat(once("most: {points: 6", SET).advice()).contains("xóa mức này");
  }

  @Test
  void aFactThatIsNotDeclaredIsToldOnceWithTheNumberOfItsUses() {
    pack.replace(
        "facts.yaml",
        "  participationShare: {ratio: [participatingHouseholds, residentHouseholds], label: Tỷ lệ"
            + " hộ tham gia}\n",
        "");

    Problem problem = once("participationShare >= figures.participationFull )", RULES);

    assertThat(problem.message()).contains("\"participationShare\"", "dùng ở 3 chỗ");
  }

  @Test
  void aFigureThatIsNotDeclaredIsToldOnceWithTheNumberOfItsUses() {
    pack.replace(SET, "      participationFull: {percent: 90, basis: assumed}\n", "");

    assertThat(once("figures.participationFull", RULES).message()).contains("dùng ở 2 chỗ");
  }

  @Test
  void aRuleThatIsCopiedIsToldOnce() {
    pack.append(
        RULES,
        "\nrule \"VD-6 tổ tự quản\"\n    @criterion(\"VD-6\")\nwhen\n    Unit( hasPlan == true )\n"
            + "then\n    findings.award(drools, \"met\");\nend\n");

    assertThat(pack.problem().message()).contains("VD-6 tổ tự quản", "đã dùng ở");
  }

  @Test
  void whatIsMissingOfABaseThatIsMissingIsNotTold() {
    overlay("a", "extends: {pack: vi-duu}\n");

    Problem problem = pack.problem();

    assertThat(problem.message()).contains("vi-duu");
    assertThat(problem.advice()).contains("\"vi-du\"");
    assertThat(problem.place().line()).isEqualTo(2);
  }

  @Test
  void anEditionThatIsMissingIsToldWithThoseThatThereAre() {
    overlay("a", "extends: {pack: vi-du, edition: \"2025-06\"}\n");

    Problem problem = pack.problem();

    assertThat(problem.message()).contains("\"2025-06\"");
    assertThat(problem.advice()).isEqualTo("Các bản có trong thư viện: 2022.");
  }

  @Test
  void packsThatExtendEachOtherAreToldOnceWithTheirCircle() {
    overlay("a", "extends: {pack: b}\n");
    overlay("b", "extends: {pack: c}\n");
    overlay("c", "extends: {pack: a}\n");

    Problem problem = pack.problem();

    assertThat(problem.code()).isEqualTo("pack-circle");
    assertThat(problem.message()).containsAnyOf("a → b → c → a", "b → c → a → b", "c → a → b → c");
  }

  @Test
  void whoeverExtendsAPackThatCannotBeReadIsNotAccused() {
    overlay("a", "extends: {pack: vi-du}\n");
    pack.replace("pack.yaml", "edition: \"2022\"", "edition: \"2022");

    assertThat(pack.problem().message()).contains("nháy");
  }

  private void overlay(String name, String heading) {
    TestPack.in(temp)
        .write(
            "../" + name + "/pack.yaml",
            "pack: "
                + name
                + "\n"
                + heading
                + "title: Gói mở rộng\n"
                + "legalBasis: {document: Quyết định tỉnh}\n"
                + "inForce: {from: 2022-02-10, basis: assumed}\n");
  }

  @Test
  void aSetWithDiacriticsIsToldWhereItStandsWithWhatItsNameCanBe() {
    pack.replace(
        "pack.yaml", "    scale: 10\n", "    sets: [khu-dan-cu, Tiêu chí thêm]\n    scale: 10\n");

    Problem problem = once("sets:", "pack.yaml");

    assertThat(problem.place().column()).isEqualTo(24);
    assertThat(problem.advice()).contains("có thể là \"tieu-chi-them\".");
  }

  @Test
  void theSetOfAnotherPackForANewUnitTypeIsToldOnceWithWhatToDo() {
    overlay(
        "a",
        "extends: {pack: vi-du}\n"
            + "units:\n"
            + "  - type: cum-dan-cu\n"
            + "    label: Cụm dân cư\n"
            + "    scale: 10\n"
            + "    period: {from: \"11-01\", to: \"10-31\", basis: local}\n"
            + "    sets: [khu-dan-cu]\n");

    Problem problem = pack.problem();

    assertThat(problem.code()).isEqualTo("missing-file");
    assertThat(problem.place().line()).isEqualTo(8);
    assertThat(problem.advice()).contains("nằm trong gói gốc", "chép hai tệp ấy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "khu-dan-cu.yaml|outcome: TOT|outcome: Tốt|\"TOT\" (Tốt)",
        "khu-dan-cu.drl|@outcome(\"CHUA_DAT\")|@outcome(\"Chưa đạt\")|\"CHUA_DAT\" (Chưa đạt)"
      })
  void whatIsCalledByItsLabelIsAdvisedByItsCode(
      String file, String old, String label, String advice) {
    pack.replace(file, old, label);

    assertThat(pack.problems()).extracting(Problem::advice).anyMatch(one -> one.contains(advice));
  }
}
