package vn.antq.rules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.antq.rules.ProblemAssert.problemAt;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;

class PackReaderTest {

  private static final String PACK = "pack.yaml";
  private static final String FACTS = "facts.yaml";
  private static final String SET = "khu-dan-cu.yaml";
  private static final String RULES = "khu-dan-cu.drl";

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(temp);
  }

  private Problem problem(String file, String text, String code) {
    return problemAt(pack.problems(), pack.at(file, text), code);
  }

  // Keys

  @ParameterizedTest(name = "{2} in {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pack.yaml|edition: \"2022\"|edtion: \"2022\"|edtion|edition",
        "pack.yaml|issued: 2022-01-20|isued: 2022-01-20|isued|issued",
        "pack.yaml|{from: 2022-02-10, basis: official}|{from: 2022-02-10, til: 2030-01-01, basis:"
            + " official}|til|to",
        "pack.yaml|decidedBefore:|decidedBfore:|decidedBfore|decidedBefore",
        "pack.yaml|unit: điểm|unti: điểm|unti|unit",
        "facts.yaml|records:|recods:|recods|records",
        "facts.yaml|max: 10000|maxx: 10000|maxx|max",
        "facts.yaml|type: enum, of: Severity, label: Loại|type: enum, of: Severity, lable: x,"
            + " label: Loại|lable|label",
        "khu-dan-cu.yaml|groups:|group:|group:|groups",
        "khu-dan-cu.yaml|unit: triệu đồng|unti: triệu đồng|unti|unit",
        "khu-dan-cu.yaml|label: đầy đủ|lable: đầy đủ|lable|label"
      })
  void anUnknownKeyIsReportedWithWhatMayBeMeant(
      String file, String old, String replacement, String marker, String meant) {
    pack.replace(file, old, replacement);

    Problem problem = problem(file, marker, "unknown-key");

    assertThat(problem.message()).contains("\"" + marker.replace(":", "") + "\"");
    assertThat(problem.advice()).contains("Có thể bạn muốn viết \"" + meant);
  }

  @ParameterizedTest(name = "{2} in {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pack.yaml|title: Gói ví dụ|note: x|pack: vi-du|title",
        "pack.yaml|document: Quyết định ví dụ, short|short|{short: QĐ|document",
        "pack.yaml|{from: 2022-02-10, basis: official}|{basis: official}|{basis: official}|from",
        "pack.yaml|    label: Khu dân cư|    note: x|type: khu-dan-cu|label",
        "pack.yaml|{code: DAT, label: Đạt}|{code: DAT}|{code: DAT}|label",
        "pack.yaml|    default: EACH_GROUP|    note: x|label: Cách so sánh|default",
        "facts.yaml|, label: Có kế hoạch}|}|{type: boolean}|label",
        "facts.yaml|{type: enum, of: Rating, label|{type: enum, label|{type: enum, label|of",
        "khu-dan-cu.yaml|    title: Toàn bộ hộ đăng ký|    note: x|id: VD-2|title",
        "khu-dan-cu.yaml|    citation: Điều 4 khoản 2|    note: x|id: VD-2|citation",
        "khu-dan-cu.yaml|{points: 6, basis: assumed}|{basis: assumed}|{basis: assumed}|points",
        "khu-dan-cu.yaml|    outcome: TOT|    note: x|id: VD-CUA|outcome"
      })
  void aMissingKeyIsReportedWhereItsGroupStarts(
      String file, String old, String replacement, String marker, String key) {
    pack.replace(file, old, replacement);

    Problem problem =
        pack.problems().stream()
            .filter(candidate -> candidate.code().equals("missing-key"))
            .findFirst()
            .orElseThrow();

    assertThat(problem.place()).isEqualTo(pack.at(file, marker));
    assertThat(problem.message()).contains("\"" + key + "\"");
    assertThat(problem.advice()).isEqualTo("Hãy thêm \"" + key + ": …\".");
    ProblemAssert.isToldInVietnamese(problem);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pack.yaml|title: Gói ví dụ|title: [a, b]|[a, b]",
        "pack.yaml|issued: 2022-01-20|issued: 20/01/2022|20/01/2022",
        "pack.yaml|scale: 10|scale: mười|mười",
        "pack.yaml|from: \"11-01\"|from: \"01/13\"|\"01/13\"",
        "pack.yaml|from: \"11-01\"|from: 01/11/2025|01/11/2025",
        "pack.yaml|to: \"10-31\"|to: \"02-30\"|\"02-30\"",
        "facts.yaml|max: 10000|max: 10.000.000|10.000.000",
        "facts.yaml|Loại tội phạm}|Loại tội phạm, changeable: no}|no}",
        "facts.yaml|{type: boolean, label: Có kế hoạch}|boolean|boolean",
        "khu-dan-cu.yaml|percent: 100|percent: 100 %|100 %",
        "khu-dan-cu.yaml|{date: \"01-01\", basis: interpretation}|{date: 2025-01-01, basis:"
            + " interpretation}|2025-01-01"
      })
  void aValueOfTheWrongKindIsReportedAtItsPlace(
      String file, String old, String replacement, String marker) {
    pack.replace(file, old, replacement);

    problem(file, marker, "wrong-kind");
  }

  @Test
  void criteriaThatAreNotAListAreReported() {
    pack.write(SET, "unit: khu-dan-cu\ncriteria:\n  VD-1: x\n").write(RULES, "package vidu.k\n");

    assertThat(pack.problems()).extracting(Problem::code).contains("wrong-kind");
  }

  @Test
  void anUnquotedCommaInBracesGivesTheQuotingAdvice() {
    pack.replace(FACTS, "label: Có kế hoạch}", "label: Có kế hoạch, quy chế}");

    Problem problem = problem(FACTS, "quy chế", "unknown-key");

    assertThat(problem.advice()).contains("dấu phẩy").contains("dấu nháy kép");
  }

  // Files and characters

  @ParameterizedTest
  @ValueSource(strings = {PACK, FACTS, SET})
  void aTabIsReportedWithFileAndLine(String file) {
    pack.append(file, "\tx: 1\n");

    assertThat(pack.problems())
        .filteredOn(problem -> problem.code().equals("yaml-syntax"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().file()).isEqualTo(pack.display(file));
              assertThat(problem.place().line()).isEqualTo((int) pack.text(file).lines().count());
              assertThat(problem.message()).contains("tab");
              ProblemAssert.isToldInVietnamese(problem);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {PACK, FACTS, SET})
  void aKeyWrittenTwiceIsReported(String file) {
    String first = pack.text(file).lines().findFirst().orElseThrow();
    pack.append(file, first + "\n");

    assertThat(pack.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("duplicate-key");
              assertThat(problem.message()).contains(pack.display(file) + ":1:1");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {PACK, FACTS, SET, RULES})
  void aFileThatIsNotUtf8IsReported(String file) {
    pack.write(file, pack.text(file).getBytes(Charset.forName("windows-1258")));

    assertThat(pack.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("not-utf8");
              assertThat(problem.place().file()).isEqualTo(pack.display(file));
              assertThat(problem.advice()).contains("UTF-8");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {PACK, FACTS, SET})
  void anEmptyFileIsReported(String file) {
    pack.write(file, "");

    problemAt(pack.problems(), new Place(pack.display(file), 1, 1), "yaml-empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {PACK, FACTS, SET, RULES})
  void aByteOrderMarkIsAccepted(String file) {
    pack.write(file, "\uFEFF" + pack.text(file));

    assertThat(pack.load().pack(TestPack.NAME)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {PACK, FACTS, SET, RULES})
  void windowsLineEndsAreAcceptedAndPlacesStayTheSame(String file) {
    pack.write(file, pack.text(file).replace("\n", "\r\n"));

    assertThat(pack.load().pack(TestPack.NAME)).isPresent();
  }

  @Test
  void windowsLineEndsDoNotMoveAPlaceInARuleFile() {
    pack.replace(RULES, "hasPlan == true", "hasPlna == true");
    Place place = pack.at(RULES, "hasPlna");
    pack.write(RULES, pack.text(RULES).replace("\n", "\r\n"));

    problemAt(pack.problems(), place, "unknown-fact");
  }

  @Test
  void theDigestDoesNotDependOnLineEndsOrComposition() {
    String before = digest();
    for (String file : List.of(PACK, FACTS, SET, RULES)) {
      String text = Normalizer.normalize(pack.text(file), Normalizer.Form.NFD);
      pack.write(file, "\uFEFF" + text.replace("\n", "\r\n"));
    }

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void theDigestChangesWithAFigure() {
    String before = digest();
    pack.replace(SET, "{percent: 80, basis: assumed}", "{percent: 81, basis: assumed}");

    assertThat(digest()).isNotEqualTo(before);
  }

  private String digest() {
    return pack.load().pack(TestPack.NAME).orElseThrow().identity().digest();
  }

  @Test
  void decomposedTextIsComposedEverywhere() {
    for (String file : List.of(PACK, FACTS, SET, RULES)) {
      pack.write(file, Normalizer.normalize(pack.text(file), Normalizer.Form.NFD));
    }

    assertThat(pack.load().pack(TestPack.NAME).orElseThrow().outcomes().get(1).label())
        .isEqualTo("Đạt");
  }

  @Test
  void aSetWithoutFilesIsReportedAtItsName() {
    pack.replace(PACK, "    scale: 10\n", "    scale: 10\n    sets: [khu-dan-cu, ket-qua]\n");

    Problem problem = problem(PACK, "ket-qua", "missing-file");

    assertThat(problem.message()).contains("ket-qua.yaml").contains("ket-qua.drl");
  }

  @Test
  void aPackWithoutVocabularyIsReported() {
    pack.delete(FACTS);

    problemAt(pack.problems(), new Place(pack.display(FACTS), 0, 0), "missing-file");
  }

  @Test
  void aFolderWithoutPackFileIsReported() {
    pack.delete(PACK);

    InvalidPackException thrown =
        catchThrowableOfType(
            InvalidPackException.class, () -> PackLibrary.empty().adding(pack.folder()));

    assertThat(thrown.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("missing-file"));
  }

  @Test
  void aVeryLargeFileIsRefused() {
    pack.append(FACTS, "#" + "x".repeat(4_000_001) + "\n");

    assertThat(pack.problems())
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("file-too-large"));
  }

  @ParameterizedTest
  @ValueSource(strings = {FACTS, SET, RULES})
  void aLinkOutOfThePackIsRefused(String file) throws IOException {
    Path outside = temp.resolve("ngoai.txt");
    Files.writeString(outside, pack.text(file));
    pack.delete(file);
    Files.createSymbolicLink(pack.folder().resolve(file), outside);

    assertThat(pack.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("outside-pack");
              assertThat(problem.place().file()).isEqualTo(pack.display(file));
            });
  }

  @Test
  void aLinkWithinThePackIsFollowed() throws IOException {
    Files.move(pack.folder().resolve(RULES), pack.folder().resolve("luat.txt"));
    Files.createSymbolicLink(pack.folder().resolve(RULES), pack.folder().resolve("luat.txt"));

    assertThat(pack.load().pack(TestPack.NAME)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../ngoai", "..", ".", "/etc/passwd", "khu dan cu", "Khu-Dan-Cu", "khu-dân-cư"})
  void aSetNameThatIsNoPlainFileNameIsRefused(String set) throws IOException {
    Files.writeString(temp.resolve("ngoai.yaml"), pack.text(SET));
    pack.replace(
        PACK, "    scale: 10\n", "    sets: [khu-dan-cu, \"" + set + "\"]\n    scale: 10\n");

    assertThat(pack.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("bad-name");
              assertThat(problem.message()).contains(set);
            });
  }

  // Names

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cóKếHoạch", "HasPlan", "has_plan", "has-plan", "class", "new", "null", "true", "int",
        "figures", "switches", "drools", "this", "in", "not", "from", "assessmentYear", "evidence",
        "hasPlan\u0430", "has Plan", "1plan"
      })
  void aFactNameThatRulesCouldNotUseIsRefused(String name) {
    pack.replace(FACTS, "  reviewDate:", "  \"" + name + "\":");

    problem(FACTS, "\"" + name + "\":", "bad-name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"and", "or", "when", "with", "modify", "unit", "record", "hashCode", "wait"})
  void aFactNamedLikeAWordThatRuleFilesCannotUseIsRefused(String name) {
    pack.replace(FACTS, "  reviewDate:", "  " + name + ":");

    problem(FACTS, name + ": {type: date", "bad-name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unit",
        "Scorecard",
        "Figures",
        "String",
        "D",
        "ConstraintType",
        "tộiPhạm",
        "crime"
      })
  void aRecordNameThatRulesCouldNotUseIsRefused(String name) {
    for (String file : List.of(FACTS, RULES)) {
      pack.write(file, pack.text(file).replaceAll("\\bAccident\\b", name));
    }

    problem(FACTS, name + ":\n", "bad-name");
  }

  @Test
  void aRecordNamedLikeAnEnumerationIsRefused() {
    for (String file : List.of(FACTS, RULES)) {
      pack.write(file, pack.text(file).replaceAll("\\bAccident\\b", "Severity"));
    }

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unit", "crime", "rating", "string", "scorecard", "figures"})
  void aSwitchWhoseTypeIsTakenIsRefused(String name) {
    pack.replace(PACK, "  crimeTrend:", "  " + name + ":");
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    pack.write(
        RULES,
        pack.text(RULES)
            .replace("switches.crimeTrend", "switches." + name)
            .replace("CrimeTrend.", type + "."));

    assertThat(pack.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.place().file()).isEqualTo(pack.display(PACK));
              assertThat(problem.place().line())
                  .isIn(
                      pack.at(PACK, "label: Cách").line() - 1, pack.at(PACK, "label: Cách").line());
              assertThat(problem.code()).isIn("bad-name", "defined-twice");
            });
  }

  @Test
  void aSwitchWithoutANameIsRefused() {
    pack.replace(PACK, "  crimeTrend:", "  \"\":");

    problem(PACK, "\"\":", "bad-name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Serious", "NGHIÊM_TRỌNG", "A-B", "1A"})
  void aCodeThatRulesCouldNotUseIsRefused(String code) {
    pack.replace(FACTS, "LESS_SERIOUS:", code + ":");

    problem(FACTS, code + ":", "bad-name");
  }

  @Test
  void anOutcomeCodeWithDiacriticsIsRefused() {
    pack.replace(PACK, "{code: DAT,", "{code: ĐẠT,");

    problem(PACK, "ĐẠT", "bad-name");
  }

  @Test
  void aCriterionIdWithSpacesIsRefused() {
    pack.replace(SET, "id: VD-6", "id: VD 6");

    problem(SET, "VD 6", "bad-name");
  }

  @Test
  void aPackNameThatDiffersFromItsFolderIsReported() {
    pack.replace(PACK, "pack: vi-du", "pack: vi-du-hai");

    Problem problem = problem(PACK, "vi-du-hai", "pack-name");

    assertThat(problem.message()).contains("\"vi-du-hai\"").contains("\"vi-du\"");
  }

  // Basis

  @Test
  void anUnknownBasisGivesTheNearestOne() {
    pack.replace(SET, "{percent: 90, basis: assumed}", "{percent: 90, basis: asumed}");

    Problem problem = problem(SET, "asumed", "unknown-basis");

    assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"assumed\".");
  }

  @Test
  void aFigureWithoutBasisIsReported() {
    pack.replace(SET, "{percent: 90, basis: assumed}", "{percent: 90}");

    Problem problem = problem(SET, "{percent: 90}", "missing-basis");

    assertThat(problem.message()).contains("participationFull");
    assertThat(problem.advice()).contains("assumed");
  }

  @Test
  void aFigureInheritsTheBasisOfItsCriterion() {
    pack.replace(SET, "{number: 0.1, unit: triệu đồng, basis: assumed}", "{number: 0.1}");

    assertThat(pack.load().pack(TestPack.NAME)).isPresent();
  }

  @Test
  void anAwardWithoutBasisIsReported() {
    pack.replace(SET, "{points: 6, basis: assumed}", "{points: 6}");

    problem(SET, "{points: 6}", "missing-basis");
  }

  @Test
  void aCriterionWithoutAnyBasisIsReported() {
    pack.replace(
        SET,
        "    citation: Điều 4 khoản 6\n    basis: official\n",
        "    citation: Điều 4 khoản 6\n");

    problem(SET, "id: VD-6", "missing-basis");
  }

  @Test
  void aPeriodWithoutBasisIsReported() {
    pack.replace(PACK, "citation: Điều 8, basis: official", "citation: Điều 8");

    problem(PACK, "{from: \"11-01\"", "missing-basis");
  }

  @Test
  void anInForceDateWithoutBasisIsReported() {
    pack.replace(PACK, "{from: 2022-02-10, basis: official}", "{from: 2022-02-10}");

    problem(PACK, "{from: 2022-02-10}", "missing-basis");
  }

  @Test
  void aGateWithoutBasisIsReported() {
    pack.replace(
        SET,
        "    citation: Điều 5 khoản 1\n    basis: official\n",
        "    citation: Điều 5 khoản 1\n");

    problem(SET, "id: VD-CUA", "missing-basis");
  }

  // Figures

  @Test
  void aFigureOfTwoKindsIsReported() {
    pack.replace(SET, "{percent: 90, basis: assumed}", "{percent: 90, number: 90, basis: assumed}");

    problem(SET, "{percent: 90, number", "figure-value");
  }

  @Test
  void aFigureOfNoKindIsReported() {
    pack.replace(SET, "{percent: 90, basis: assumed}", "{basis: assumed}");

    problem(SET, "{basis: assumed}", "figure-value");
  }

  @Test
  void aNegativePercentageIsReported() {
    pack.replace(SET, "{percent: 90, basis: assumed}", "{percent: -90, basis: assumed}");

    problem(SET, "-90", "figure-value");
  }

  @Test
  void aPercentageTooLongToBeExactIsReported() {
    pack.replace(SET, "{percent: 90,", "{percent: 99999999999.999999999,");

    problem(SET, "99999999999.999999999", "figure-value");
  }

  @Test
  void aFigureDefinedInTwoCriteriaIsReported() {
    pack.replace(SET, "fundRequired: {number", "quarterTo: {number");

    problem(SET, "{number: 0.1", "defined-twice");
  }

  @Test
  void aFigureOfTheSetThatThePackDefinesTooIsReported() {
    pack.replace(SET, "fundRequired: {number", "goodFrom: {number");

    problem(SET, "{number: 0.1", "defined-twice");
  }

  // Criteria

  @Test
  void aCriterionDefinedTwiceIsReported() {
    pack.replace(SET, "id: VD-7", "id: VD-6");

    Place second = new Place(pack.display(SET), pack.at(SET, "title: Số vụ").line() - 2, 5);
    problemAt(pack.problems(), second, "defined-twice");
  }

  @Test
  void anUnknownGroupGivesTheNearestOne() {
    pack.replace(SET, "    group: A\n    title: Toàn bộ", "    group: C\n    title: Toàn bộ");

    Problem problem = problem(SET, "C\n    title: Toàn bộ", "unknown-group");

    assertThat(problem.advice()).contains("A");
  }

  @Test
  void aProhibitionOfAnUnknownListIsReported() {
    pack.replace(SET, "prohibits: crimes", "prohibits: crime");

    Problem problem = problem(SET, "crime\n", "unknown-fact");

    assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"crimes\".");
  }

  @Test
  void aProhibitionOfAFactThatIsNoListIsReported() {
    pack.replace(SET, "prohibits: crimes", "prohibits: [crimes, hasPlan]");

    problem(SET, "hasPlan", "unknown-fact");
  }

  @Test
  void awardsFromLowToHighAreReported() {
    pack.replace(SET, "points: 6", "points: 12");

    problem(SET, "{points: 12", "award-order");
  }

  @Test
  void awardsOfEqualPointsAreReported() {
    pack.replace(SET, "points: 6", "points: 10");

    problem(SET, "{points: 10, basis: assumed}", "award-order");
  }

  @Test
  void awardsWithAndWithoutPointsAreReported() {
    pack.replace(SET, "most: {points: 6, basis: assumed}", "most: một phần");

    assertThat(pack.problems()).extracting(Problem::code).contains("mixed-awards");
  }

  @Test
  void anAwardOfNoPointsIsReported() {
    pack.replace(SET, "points: 6", "points: 0");

    problem(SET, "0, basis: assumed}\n  - id: VD-6", "award-points");
  }

  @Test
  void pointsThatDoNotSumToTheScaleAreReportedAtTheScale() {
    pack.replace(PACK, "scale: 10\n", "scale: 100\n");

    Problem problem = problem(PACK, "100\n", "points-sum");

    assertThat(problem.message()).contains("10").contains("100").contains("khu-dan-cu");
  }

  @Test
  void pointsWithoutAScaleAreReported() {
    pack.replace(PACK, "    scale: 10\n", "");

    assertThat(pack.problem().advice()).isEqualTo("Hãy thêm scale: 10.");
  }

  @Test
  void aCriterionThatNeitherAsksNorProhibitsIsReported() {
    pack.replace(SET, "    prohibits: crimes\n", "");

    problem(SET, "id: VD-4", "criterion-kind");
  }

  @Test
  void anEmptyListOfProhibitionsIsReported() {
    pack.replace(SET, "prohibits: crimes", "prohibits: []")
        .replace(RULES, "findings.violate(drools);", "findings.exempt(drools);");

    problem(SET, "id: VD-4", "criterion-kind");
  }

  @Test
  void emptyAwardsAreReported() {
    pack.replace(SET, "    awards: {met: đạt}\n  - id: VD-7", "    awards: {}\n  - id: VD-7")
        .replace(
            RULES,
            "Unit( mainModel in (\"Tổ tự quản\", \"Dòng họ tự quản\") )\n"
                + "then\n"
                + "    findings.award(drools, \"met\");",
            "Unit( mainModel in (\"Tổ tự quản\", \"Dòng họ tự quản\") )\n"
                + "then\n"
                + "    findings.exempt(drools);");

    problem(SET, "id: VD-6", "criterion-kind");
  }

  @Test
  void aGateOfAnUnknownOutcomeIsReported() {
    pack.replace(SET, "outcome: TOT", "outcome: TOTT");

    assertThat(problem(SET, "TOTT", "unknown-outcome").advice()).contains("\"TOT\"");
  }

  @Test
  void aGateDefinedTwiceIsReported() {
    pack.replace(SET, "id: VD-TRAN", "id: VD-CUA");

    assertThat(pack.problems()).extracting(Problem::code).contains("defined-twice");
  }

  @Test
  void aSetThatNamesAnotherUnitTypeIsReported() {
    pack.replace(SET, "unit: khu-dan-cu", "unit: khu-dan");

    assertThat(problem(SET, "khu-dan\n", "wrong-unit").advice()).contains("khu-dan-cu");
  }

  @Test
  void anOutcomeCodeWrittenTwiceIsReported() {
    pack.replace(PACK, "{code: CHUA_DAT,", "{code: DAT,");

    assertThat(pack.problems()).extracting(Problem::code).contains("defined-twice");
  }

  @Test
  void aPackWithoutOutcomesIsReported() {
    pack.replace(
        PACK,
        "outcomes:\n"
            + "  - {code: TOT, label: Tốt}\n"
            + "  - {code: DAT, label: Đạt}\n"
            + "  - {code: CHUA_DAT, label: Chưa đạt}\n",
        "outcomes: []\n");
    pack.replace(SET, pack.text(SET).substring(pack.text(SET).indexOf("gates:")), "");
    pack.replace(RULES, pack.text(RULES).substring(pack.text(RULES).indexOf("rule \"Tốt")), "");

    assertThat(pack.problems())
        .anySatisfy(problem -> assertThat(problem.place().file()).isEqualTo(pack.display(PACK)));
  }

  @Test
  void anUnknownDefaultReadingIsReported() {
    pack.replace(PACK, "default: EACH_GROUP", "default: EACH_GROP");

    assertThat(problem(PACK, "EACH_GROP", "unknown-reading").advice())
        .isEqualTo("Có thể bạn muốn viết \"EACH_GROUP\".");
  }

  @Test
  void aLawThatEndsBeforeItBeginsIsReported() {
    pack.replace(PACK, "{from: 2022-02-10,", "{from: 2022-02-10, to: 2021-01-01,");

    problem(PACK, "2021-01-01", "in-force");
  }

  // All at once

  @Test
  void everyProblemOfEveryFileIsReportedAtOnceInOrderAndOnce() {
    pack.replace(PACK, "edition:", "edtion:")
        .replace(FACTS, "max: 10000", "max: nhiều")
        .replace(FACTS, "of: Severity", "of: Severty")
        .replace(SET, "percent: 90, basis: assumed", "percent: 90, basis: đoán")
        .replace(RULES, "hasPlan == true", "hasPlna == true")
        .replace(RULES, "findings.violate(drools);", "System.exit(1);");

    List<Problem> problems = pack.problems();

    assertThat(problems)
        .extracting(Problem::place)
        .contains(
            pack.at(PACK, "edtion"),
            pack.at(FACTS, "nhiều"),
            pack.at(FACTS, "Severty"),
            pack.at(SET, "đoán"),
            pack.at(RULES, "hasPlna"),
            pack.at(RULES, "System.exit"));
    assertThat(problems)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(
            Comparator.comparing((Problem problem) -> problem.place().file())
                .thenComparing(problem -> problem.place().line())
                .thenComparing(problem -> problem.place().column()));
    assertThat(problems).allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void aSharedSetReportsItsProblemsOnce() {
    pack.replace(
            PACK,
            "switches:\n",
            "  - {type: cum-dan-cu, label: Cụm dân cư, scale: 10, sets: [khu-dan-cu], period:"
                + " {from: \"01-01\", to: \"12-31\", basis: official}}\n"
                + "switches:\n")
        .replace(SET, "unit: khu-dan-cu\n", "")
        .replace(RULES, "hasPlan == true", "hasPlna == true");

    assertThat(pack.problem().code()).isEqualTo("unknown-fact");
  }

  @Test
  void aBrokenVocabularyDoesNotAccuseEveryRuleToo() {
    pack.append(FACTS, "facts: {\n");

    assertThat(pack.problems())
        .extracting(problem -> problem.place().file())
        .containsOnly(pack.display(FACTS));
  }

  @Test
  void theErrorTellsEveryProblemWithItsPlace() {
    pack.replace(RULES, "hasPlan == true", "hasPlna == true");

    Place place = pack.at(RULES, "hasPlna");
    assertThatThrownBy(pack::load)
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("có 1 lỗi")
        .hasMessageContaining(
            pack.display(RULES) + ":" + place.line() + ":" + place.column() + ": ")
        .hasMessageContaining("Có thể bạn muốn viết \"hasPlan\"");
  }

  // Packs that use each other

  @Test
  void anUnknownUsedPackIsReported() {
    pack.replace(PACK, "outcomes:\n", "uses: [vi-duu]\noutcomes:\n");

    problem(PACK, "vi-duu", "unknown-pack");
  }

  @Test
  void packsThatUseEachOtherAreReported() {
    pack.replace(PACK, "outcomes:\n", "uses: [vong]\noutcomes:\n");
    other("vong", "uses: [vi-du]\n");

    Problem problem = pack.problem();

    assertThat(problem.code()).isEqualTo("pack-circle");
    assertThat(problem.message()).containsAnyOf("vi-du → vong → vi-du", "vong → vi-du → vong");
  }

  @Test
  void aPackThatUsesItselfIsReported() {
    pack.replace(PACK, "outcomes:\n", "uses: [vi-du]\noutcomes:\n");

    Problem problem = problem(PACK, "[vi-du]", "pack-circle");

    assertThat(pack.problems()).hasSize(1);
    assertThat(problem.message()).contains("vi-du → vi-du");
  }

  @Test
  void aVerdictWhoseCodesAreNotTheOutcomesOfItsPackIsReported() {
    other("khac", "uses: [vi-du]\n");
    Path facts = temp.resolve("khac/facts.yaml");
    String text =
        "facts:\n  verdict: {verdict: vi-du, of: Verdict, label: Kết quả}\nenums:\n  Verdict:\n"
            + "    CHUA_DAT: Chưa đạt\n    TOT: Tốt\n    DAT: Đạt\n";
    write(facts, text);

    Problem problem =
        problemAt(pack.problems(), new Place(facts.toString(), 2, 33), "verdict-codes");

    assertThat(problem.message()).contains("CHUA_DAT, DAT, TOT");
  }

  @Test
  void aVerdictOfAPackThatIsNotUsedIsReported() {
    pack.replace(
        FACTS,
        "  reviewDate:",
        "  verdict: {verdict: tt124, of: Rating, label: Kết quả}\n  reviewDate:");

    problem(FACTS, "tt124", "unknown-pack");
  }

  @Test
  void aFactThatTheUsedPackHasTooIsReported() {
    other("khac", "uses: [vi-du]\n");
    write(temp.resolve("khac/facts.yaml"), "facts:\n  hasPlan: {type: boolean, label: Kế hoạch}\n");

    Problem problem = pack.problem();

    assertThat(problem.code()).isEqualTo("defined-twice");
    assertThat(problem.message()).contains("hasPlan");
  }

  /** A pack of one criterion beside the miniature one. */
  private void other(String name, String uses) {
    Path folder = temp.resolve(name);
    write(
        folder.resolve("pack.yaml"),
        "pack: "
            + name
            + "\ntitle: Gói khác\nlegalBasis: {document: Văn bản khác}\n"
            + "inForce: {from: 2022-01-01, basis: official}\n"
            + uses
            + "outcomes: [{code: DUNG, label: Đúng}]\n"
            + "units:\n  - {type: khu-dan-cu, label: Khu dân cư,"
            + " period: {from: \"01-01\", to: \"12-31\", basis: official}}\n");
    write(
        folder.resolve("khu-dan-cu.yaml"),
        "criteria:\n  - {id: K-1, title: Tiêu chí, citation: Điều 1, basis: official,"
            + " awards: {met: đạt}}\n");
    write(
        folder.resolve("khu-dan-cu.drl"),
        "package khac.luat\nrule \"K-1\" @criterion(\"K-1\") when Unit( assessmentYear > 0 )"
            + " then findings.award(drools, \"met\"); end\n"
            + "rule \"Đúng\" @outcome(\"DUNG\") when Scorecard( unmetCriteria >= 0 )"
            + " then outcomes.reach(drools); end\n");
    write(folder.resolve("facts.yaml"), "facts: {}\n");
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  // Libraries

  @Test
  void aLibraryStaysUsableWhenABadPackIsAdded() {
    PackLibrary library = pack.load();
    pack.replace(RULES, "hasPlan == true", "hasPlna == true");

    assertThatThrownBy(() -> library.adding(pack.folder()))
        .isInstanceOf(InvalidPackException.class);

    assertThat(library.classifier(TestPack.NAME).classify(pack.dossier()).worst().code())
        .isEqualTo("TOT");
  }

  @Test
  void aPackAddedAgainReplacesTheOldOneInTheNewLibraryOnly() {
    PackLibrary library = pack.load();
    pack.replace(PACK, "title: Gói ví dụ", "title: Gói mới");

    PackLibrary renewed = library.adding(pack.folder());

    assertThat(renewed.pack(TestPack.NAME).orElseThrow().identity().title()).isEqualTo("Gói mới");
    assertThat(library.pack(TestPack.NAME).orElseThrow().identity().title()).isEqualTo("Gói ví dụ");
  }

  @Test
  void aClassifierOfAnUnknownPackGivesTheNearestName() {
    PackLibrary library = pack.load();

    InvalidPackException thrown =
        catchThrowableOfType(InvalidPackException.class, () -> library.classifier("vi-duu"));

    assertThat(thrown.problems().get(0).advice()).isEqualTo("Có thể bạn muốn viết \"vi-du\".");
  }
}
