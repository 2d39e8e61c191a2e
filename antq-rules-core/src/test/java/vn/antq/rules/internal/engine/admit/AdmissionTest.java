package vn.antq.rules.internal.engine.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.PackLibrary;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.MissingFact;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Place;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.value.Medium;

class AdmissionTest {

  @TempDir private static Path temp;
  private static TestPack pack;
  private static PackLibrary library;
  private static Classifier classifier;
  private static Dossier complete;

  @BeforeAll
  static void load() {
    pack = TestPack.in(temp);
    library = pack.load();
    classifier = library.classifier(TestPack.NAME);
    complete = pack.dossier();
  }

  private static List<Problem> problems(Dossier dossier) {
    InvalidDossierException thrown =
        catchThrowableOfType(InvalidDossierException.class, () -> classifier.classify(dossier));
    assertThat(thrown).as("what classifying throws").isNotNull();
    thrown.problems().forEach(ProblemAssert::isToldInVietnamese);
    return thrown.problems();
  }

  private static Problem problem(UnaryOperator<Dossier.Builder> change) {
    List<Problem> problems = problems(change.apply(complete.toBuilder()).build());
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static Classification classify(UnaryOperator<Dossier.Builder> change) {
    return classifier.classify(change.apply(complete.toBuilder()).build());
  }

  private static FindingStatus status(Classification answer, String criterion) {
    return answer.finding(criterion).orElseThrow().status();
  }

  // Facts that are wrong

  @Test
  void aDossierOfAnotherPackIsToldOnceAndNotFactByFact() {
    Dossier foreign =
        DossierReader.read(
            "khac.yaml",
            "dossier: x\n"
                + "unit: {type: khu-dan-cu, name: X, code: x}\n"
                + "period: {year: 2025}\n"
                + "facts:\n"
                + "  schoolCount: 4\n"
                + "  pupilsOnRoll: 300\n"
                + "  teachersTrained: 12\n"
                + "  libraryOpen: true\n");

    List<Problem> problems = problems(foreign);

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains("4 dữ kiện", "schoolCount");
    assertThat(problems.get(0).advice()).contains("theo gói khác");
    assertThat(problems.get(0).place().line()).isEqualTo(5);
  }

  @Test
  void anUnknownFactGivesTheNearestName() {
    Problem problem = problem(dossier -> dossier.fact("registerdHouseholds", 5));

    assertThat(problem.code()).isEqualTo("unknown-fact");
    assertThat(problem.message()).contains("\"registerdHouseholds\"");
    assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"registeredHouseholds\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "residentHouseholds|1.234|Có thể bạn muốn viết 1234",
        "residentHouseholds|1,234|Có thể bạn muốn viết 1234",
        "residentHouseholds|1.000|Có thể bạn muốn viết 1000",
        "residentHouseholds|12 345|Có thể bạn muốn viết 12345",
        "residentHouseholds|12,5|Số hộ là số nguyên",
        "residentHouseholds|312.5|Số hộ là số nguyên",
        "residentHouseholds|312 hộ|Chỉ ghi số: 312.",
        "residentHouseholds|312 người|Chỉ ghi số hộ, không ghi chữ.",
        "residentHouseholds|312,|Chỉ ghi số: 312 (bỏ dấu ở cuối).",
        "residentHouseholds|+312|Có thể bạn muốn viết 312.",
        "residentHouseholds|300-312|Chỉ biết khoảng thì ghi {from: …, to: …}.",
        "residentHouseholds|khoảng 300|Chỉ biết khoảng thì ghi {from: …, to: …}.",
        "residentHouseholds|ba trăm|Ghi bằng chữ số",
        "residentHouseholds|12345678901234567890|Nhiều nhất 18 chữ số",
        "residentHouseholds|chưa biết|Chưa biết thì bỏ dữ kiện này.",
        "residentHouseholds|N/A|Chưa biết thì bỏ dữ kiện này.",
        "crimesThisYear|không|Không có vụ nào thì ghi 0.",
        "crimesThisYear|-|Không có vụ nào thì ghi 0.",
        "crimesThisYear|92,5%|Đây là số vụ, không phải tỷ lệ: ghi số vụ.",
        "registeredHouseholds|95%|ghi số hộ (95 % của 312 là khoảng 296).",
        "fundPerHousehold|1,234|Có thể bạn muốn viết 1234",
        "resolutionDate|2025-2-10|Có thể bạn muốn viết 2025-02-10",
        "resolutionDate|10/02/25|Ghi đủ bốn chữ số của năm.",
        "resolutionDate|không|Không có thì ghi none.",
        "resolutionDate|2025-02-30|Ví dụ ngày 10 tháng 2",
        "hasPlan|x|Viết true (có) hoặc false (không)",
        "hasPlan|yes|Viết true (có) hoặc false (không)",
        "hasPlan|1|Viết true (có) hoặc false (không)",
        "leaderRating|GOD|Có thể bạn muốn viết \"GOOD\"",
        "leaderRating|Tốt lắm|Các giá trị: POOR (Không hoàn thành)"
      })
  void aValueOfTheWrongTypeGetsAdvice(String fact, String value, String advice) {
    Problem problem = problem(dossier -> dossier.fact(fact, value));

    assertThat(problem.code()).isEqualTo("wrong-type");
    assertThat(problem.message()).contains("\"" + fact + "\"").contains("\"" + value + "\"");
    assertThat(problem.advice()).contains(advice);
  }

  @Test
  void aFractionIsNoWholeNumber() {
    assertThat(problem(d -> d.fact("residentHouseholds", new BigDecimal("312.5"))).code())
        .isEqualTo("wrong-type");
  }

  @Test
  void aDateIsNoNumber() {
    assertThat(problem(d -> d.fact("crimesThisYear", LocalDate.of(2025, 1, 1))).code())
        .isEqualTo("wrong-type");
  }

  @Test
  void aNumberBelowItsLeastIsReportedWithBoth() {
    Problem problem =
        problem(
            d ->
                d.fact("residentHouseholds", 0)
                    .fact("registeredHouseholds", 0)
                    .fact("participatingHouseholds", 0));

    assertThat(problem.code()).isEqualTo("out-of-bounds");
    assertThat(problem.message()).contains("là 0").contains("nhỏ nhất phải là 1");
  }

  @Test
  void aNumberAboveItsMostIsReportedWithBoth() {
    Problem problem = problem(d -> d.fact("residentHouseholds", 10_001));

    assertThat(problem.message()).contains("10.001").contains("lớn nhất phải là 10.000");
  }

  @Test
  void aCountIsNotNegativeUnlessTheVocabularySaysSo() {
    assertThat(problem(d -> d.fact("crimesThisYear", -1)).code()).isEqualTo("out-of-bounds");
  }

  @Test
  void aPartGreaterThanItsWholeIsAContradictionThatNamesBoth() {
    Problem problem = problem(dossier -> dossier.fact("registeredHouseholds", 313));

    assertThat(problem.code()).isEqualTo("contradiction");
    assertThat(problem.message())
        .contains("registeredHouseholds")
        .contains("313 hộ")
        .contains("residentHouseholds")
        .contains("312 hộ");
  }

  @Test
  void aPartGreaterThanAnyPossibleWholeIsAContradiction() {
    Problem problem =
        problem(d -> d.unknown("residentHouseholds").fact("registeredHouseholds", 20_000));

    assertThat(problem.message()).contains("20.000").contains("10.000");
  }

  @Test
  void aDerivedFactIsNotStated() {
    Problem problem = problem(dossier -> dossier.fact("registrationShare", "100"));

    assertThat(problem.code()).isEqualTo("derived-fact");
    assertThat(problem.advice()).isEqualTo("Hãy xóa dòng này.");
  }

  @Test
  void anUnknownFieldOfARecordGivesTheNearestName() {
    Problem problem =
        problem(dossier -> dossier.fact("crimes", List.of(Map.of("severty", "SERIOUS"))));

    assertThat(problem.code()).isEqualTo("unknown-fact");
    assertThat(problem.advice()).isEqualTo("Có thể bạn muốn viết \"severity\".");
  }

  @Test
  void aWrongFieldIsNamedWithTheNumberOfItsRecord() {
    Problem problem =
        problem(
            dossier ->
                dossier.fact(
                    "crimes",
                    List.of(Map.of("severity", "SERIOUS"), Map.of("severity", "SERIUS"))));

    assertThat(problem.message()).contains("crimes[2].severity");
  }

  @Test
  void aListStatedAsANumberGetsAdvice() {
    Problem problem = problem(dossier -> dossier.fact("crimes", 0));

    assertThat(problem.code()).isEqualTo("wrong-type");
    assertThat(problem.advice()).contains("crimes: []");
  }

  @Test
  void aNumberStatedAsAListIsReported() {
    assertThat(problem(d -> d.fact("crimesThisYear", List.of())).code()).isEqualTo("wrong-type");
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    List<Problem> problems =
        problems(
            complete.toBuilder()
                .fact("registeredHouseholds", 400)
                .fact("hasPlan", "yes")
                .fact("xyz", 1)
                .fact("crimes", 3)
                .build());

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("contradiction", "wrong-type", "unknown-fact", "wrong-type");
  }

  @Test
  void anUnknownUnitTypeGivesTheNearestOne() {
    List<Problem> problems = problems(Dossier.builder("khu-dan-cuu", 2025).build());

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-unit");
              assertThat(problem.advice()).contains("khu-dan-cu");
            });
  }

  @Test
  void aPeriodBeforeTheLawNamesTheNearestVersion() {
    List<Problem> problems = problems(Dossier.builder("khu-dan-cu", 2020).build());

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("not-in-force");
              assertThat(problem.message() + problem.advice())
                  .contains("31/10/2020")
                  .contains("10/02/2022");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5, 1899, 10_000})
  void aYearThatIsNoYearIsRefused(int year) {
    assertThat(problems(Dossier.builder("khu-dan-cu", year).build()))
        .extracting(Problem::code)
        .contains("bad-year");
  }

  @Test
  void numbersTooGreatToAddAreRefusedAndNotMiscounted() {
    Dossier dossier =
        complete.toBuilder()
            .fact("crimesThisYear", Long.MAX_VALUE)
            .fact("evilsThisYear", Long.MAX_VALUE)
            .build();

    assertThat(problems(dossier)).isNotEmpty();
  }

  // Facts that are right

  @Test
  void aDateStatedAsNoneIsNotMissing() {
    Classification answer = classify(dossier -> dossier.fact("resolutionDate", "none"));

    assertThat(status(answer, "VD-1")).isEqualTo(FindingStatus.NOT_MET);
  }

  @Test
  void noneIsForDatesOnly() {
    assertThat(problem(d -> d.fact("crimesThisYear", "none")).code()).isEqualTo("wrong-type");
  }

  @Test
  void aValueTakenByDefaultIsNoticed() {
    assertThat(classify(dossier -> dossier).notices())
        .filteredOn(notice -> notice.code().equals("default-taken"))
        .singleElement()
        .extracting(Notice::text)
        .asString()
        .contains("Có chi bộ riêng")
        .contains("có");
  }

  @Test
  void aStatedValueTakesPrecedenceOverTheDefault() {
    Classification answer = classify(dossier -> dossier.fact("hasOwnCell", false));

    assertThat(status(answer, "VD-1")).isEqualTo(FindingStatus.NOT_APPLICABLE);
    assertThat(answer.notices()).extracting(Notice::code).doesNotContain("default-taken");
  }

  @Test
  void factsOfOtherPacksAreToleratedAndNoticed() throws Exception {
    Path other = temp.resolve("other/khac");
    Files.createDirectories(other);
    Files.writeString(
        other.resolve("pack.yaml"),
        "pack: khac\ntitle: Gói khác\nlegalBasis: {document: Văn bản}\n"
            + "inForce: {from: 2022-01-01, basis: official}\n"
            + "outcomes: [{code: DUNG, label: Đúng}]\nunits: []\n");
    Files.writeString(
        other.resolve("facts.yaml"), "facts:\n  streetLamps: {type: integer, label: Số đèn}\n");
    Classifier both = library.adding(other).classifier(TestPack.NAME);

    Classification answer =
        both.classify(complete.toBuilder().fact("streetLamps", "nhiều").build());

    assertThat(answer.notices()).extracting(Notice::code).contains("unused-facts");
  }

  @Test
  void aRecordMayLeaveFieldsOut() {
    Classification answer =
        classify(dossier -> dossier.fact("crimes", List.of(Map.of("severity", "SERIOUS"))));

    assertThat(status(answer, "VD-4")).isEqualTo(FindingStatus.UNDECIDED);
    assertThat(answer.finding("VD-4").orElseThrow().missing())
        .extracting(MissingFact::name)
        .containsExactly("crimes[1].forceMajeure");
  }

  @Test
  void aWholeNumberMayBeGivenInManyTypes() {
    for (Object value : List.of(312, 312L, (short) 312, BigInteger.valueOf(312), "312", " 312 ")) {
      assertThat(classify(d -> d.fact("residentHouseholds", value)).worst().code())
          .as(value.getClass().getName())
          .isEqualTo("TOT");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "residentHouseholds|312.0",
        "residentHouseholds|312,00",
        "residentHouseholds|'312\u00a0'",
        "residentHouseholds|'\u2007312\u200b'",
        "fundPerHousehold|0,1",
        "fundPerHousehold|0.10",
        "resolutionDate|10/02/2025",
        "resolutionDate|10/2/2025",
        "resolutionDate|10-02-2025",
        "hasPlan|Có",
        "hasPlan|CO\u0301",
        "hasPlan|TRUE",
        "leaderRating|Hoàn thành tốt",
        "leaderRating|'HOÀN THÀNH\u00a0 tốt'",
        "leaderRating|good"
      })
  void howAValueIsSpeltChangesNeitherTheAnswerNorItsDigest(String fact, String spelling) {
    Dossier canonical =
        complete.toBuilder()
            .fact("residentHouseholds", 312)
            .fact("fundPerHousehold", "0.1")
            .fact("resolutionDate", "2025-02-10")
            .fact("hasPlan", true)
            .fact("leaderRating", "GOOD")
            .build();
    Dossier spelt = canonical.toBuilder().fact(fact, spelling).build();

    assertThat(classifier.classify(spelt).factsDigest())
        .isEqualTo(classifier.classify(canonical).factsDigest());
    assertThat(Receipt.of(spelt, classifier).text())
        .isEqualTo(Receipt.of(canonical, classifier).text());
  }

  @Test
  void aDateMayBeSaidNotToExistInWords() {
    Dossier code = complete.toBuilder().fact("resolutionDate", "none").build();
    Dossier words = complete.toBuilder().fact("resolutionDate", "Không có").build();

    assertThat(classifier.classify(words).factsDigest())
        .isEqualTo(classifier.classify(code).factsDigest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31", "0000-01-01", "1899-12-31", "2027-01-01", "31/12/9999"})
  void aDateThatNoDossierOfTheYearCanHoldIsDoubted(String date) {
    Problem problem = problem(dossier -> dossier.fact("resolutionDate", date));

    assertThat(problem.code()).isEqualTo("implausible-date");
    assertThat(problem.message()).contains("resolutionDate", "không thể có trong hồ sơ năm 2025");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2026-12-31"})
  void aDateOfAnotherYearIsTaken(String date) {
    assertThat(classify(dossier -> dossier.fact("resolutionDate", date))).isNotNull();
  }

  @Test
  void evidenceOfAnImpossibleYearIsDoubted() {
    Problem problem =
        problem(
            dossier ->
                dossier.fact(
                    "residentHouseholds",
                    312,
                    Evidence.document("BB 12", LocalDate.of(9999, 12, 31))));

    assertThat(problem.code()).isEqualTo("implausible-date");
    assertThat(problem.message()).startsWith("Tài liệu kèm theo dữ kiện này là ngày 31/12/9999");
  }

  @Test
  void aNumberOfAHugeScaleIsRefusedAndFillsNoMemory() {
    assertThat(problem(d -> d.fact("fundPerHousehold", new BigDecimal("1e-999999999"))).code())
        .isEqualTo("wrong-type");
  }

  @Test
  void inAWorkbookFactsAndWordsAreThoseOfTheWorkbook() {
    UnaryOperator<Dossier.Builder> change =
        dossier -> dossier.medium(Medium.WORKBOOK).fact("hasPlan", "yes").unknown("crimes");
    Problem problem = problem(change);

    assertThat(problem.message())
        .doesNotContain("hasPlan", "true")
        .contains("phải là Có hoặc Không");
    assertThat(problem.advice()).isEqualTo("Ghi Có hoặc Không. Chưa biết thì để trống ô này.");
  }

  @Test
  void aWholeBigDecimalIsAWholeNumber() {
    assertThat(
            classify(d -> d.fact("residentHouseholds", new BigDecimal("3.12E+2"))).worst().code())
        .isEqualTo("TOT");
  }

  @Test
  void anEnumConstantGivesItsCode() {
    assertThat(classify(d -> d.fact("leaderRating", Rating.DONE)).worst().code()).isEqualTo("DAT");
  }

  private enum Rating {
    DONE
  }

  // Dossiers from files

  private static Dossier read(String name, String text) throws Exception {
    Path file = Files.writeString(temp.resolve(name), text);
    return DossierReader.read(file);
  }

  @Test
  void aWrongValueInAYamlFileIsReportedAtItsPlace() throws Exception {
    Dossier dossier =
        read(
            "ho-so.yaml",
            "dossier: HS-1\nunit: khu-dan-cu\nperiod: {year: 2025}\nfacts:\n  hasPlan: yes\n");

    assertThat(problems(dossier))
        .extracting(Problem::place)
        .containsExactly(new Place(temp.resolve("ho-so.yaml").toString(), 5, 12));
  }

  @Test
  void aWrongValueInAJsonFileIsReportedAtItsPlace() throws Exception {
    Dossier dossier =
        read(
            "ho-so.json",
            "{\n"
                + "  \"dossier\": \"HS-1\",\n"
                + "  \"unit\": {\"type\": \"khu-dan-cu\", \"name\": \"Tổ 5\"},\n"
                + "  \"period\": {\"year\": 2025},\n"
                + "  \"facts\": {\n"
                + "    \"hasPlan\": \"yes\"\n"
                + "  }\n"
                + "}\n");

    assertThat(problems(dossier))
        .extracting(Problem::place)
        .containsExactly(new Place(temp.resolve("ho-so.json").toString(), 6, 16));
  }

  @Test
  void aJsonDossierIsClassifiedLikeItsYaml() throws Exception {
    StringBuilder facts = new StringBuilder();
    complete
        .facts()
        .forEach(
            (name, fact) ->
                facts
                    .append(facts.length() == 0 ? "" : ",")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(fact.value() instanceof List ? "[]" : "\"" + fact.value() + "\""));
    Dossier dossier =
        read(
            "day-du.json",
            "{\"dossier\":\"Đạt đủ\",\"unit\":\"khu-dan-cu\",\"period\":{\"year\":2025},\"facts\":{"
                + facts
                + "}}");

    assertThat(classifier.classify(dossier).factsDigest())
        .isEqualTo(classifier.classify(complete).factsDigest());
  }

  private static List<Problem> unreadable(String text) {
    InvalidDossierException thrown =
        catchThrowableOfType(
            InvalidDossierException.class, () -> DossierReader.read("hs.yaml", text));
    assertThat(thrown).as("what reading throws").isNotNull();
    thrown.problems().forEach(ProblemAssert::isToldInVietnamese);
    return thrown.problems();
  }

  @Test
  void aBlankValueGetsAdvice() {
    assertThat(
            unreadable(
                "dossier: a\n"
                    + "unit: khu-dan-cu\n"
                    + "period: {year: 2025}\n"
                    + "facts:\n"
                    + "  crimes:\n"
                    + "  hasPlan: ~\n"))
        .hasSize(2)
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("blank-value");
              assertThat(problem.advice()).contains("[]");
            });
  }

  @Test
  void everyMissingPartOfADossierIsReportedAtOnce() {
    assertThat(unreadable("illustrative: true\n"))
        .extracting(Problem::code)
        .containsOnly("missing-key")
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-key|dossier: a, unit: k, period: {year: 2025}, facts: {}, fact: {}",
        "unknown-key|dossier: a, unit: {type: k, nam: x}, period: {year: 2025}, facts: {}",
        "wrong-kind|dossier: a, unit: k, period: {year: 25}, facts: {}",
        "wrong-kind|dossier: a, unit: k, period: 2025, facts: {}",
        "wrong-kind|dossier: a, unit: k, period: {year: 2025}, facts: []",
        "wrong-kind|dossier: a, unit: k, period: {year: 2025}, facts: {a: {value: 1, evidence: x}}",
        "missing-key|dossier: a, unit: k, period: {year: 2025}, facts: {a: {evidence: []}}",
        "wrong-kind|dossier: a, unit: k, period: {year: 2025}, facts: {a: {value: 1, evidence:"
            + " [{document: B, date: 1/2/25}]}}",
        "wrong-kind|dossier: a, unit: k, period: {year: 2025}, facts: {a: [1, 2]}",
        "wrong-kind|dossier: a, unit: [k], period: {year: 2025}, facts: {}"
      })
  void aMistakeInTheShapeOfADossierIsReported(String code, String text) {
    assertThat(unreadable("{" + text + "}")).extracting(Problem::code).contains(code);
  }

  @Test
  void evidenceIsKeptWithItsFact() throws Exception {
    Dossier dossier =
        read(
            "chung-cu.yaml",
            "dossier: HS-1\nunit: khu-dan-cu\nperiod: {year: 2025}\nfacts:\n"
                + "  hasPlan: {value: true, evidence: [{document: BB 12, date: 2025-02-20}]}\n");

    assertThat(dossier.fact("hasPlan").orElseThrow().evidence())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.document()).isEqualTo("BB 12");
              assertThat(evidence.date()).contains(LocalDate.of(2025, 2, 20));
            });
  }
}
