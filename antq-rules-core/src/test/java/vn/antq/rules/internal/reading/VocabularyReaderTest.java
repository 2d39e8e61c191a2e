package vn.antq.rules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.ProblemAssert.problemAt;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.Problem;

class VocabularyReaderTest {

  private static final String FACTS = "facts.yaml";

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(temp);
  }

  private Problem problem(String text, String code) {
    return problemAt(pack.problems(), pack.at(FACTS, text), code);
  }

  private void fact(String definition) {
    pack.replace(FACTS, "  reviewDate:", "  added: " + definition + "\n  reviewDate:");
  }

  @Test
  void aDecisionIsNamedOnlyWhereAFactStatesIt() {
    fact("{verdict: khac, of: Rating, decision: quyết định xếp hạng, label: Kết quả}");

    assertThat(problem("quyết định xếp hạng", "meaningless-key").message()).contains("unless");
  }

  @Test
  void anUnknownTypeGivesTheNearestOne() {
    fact("{type: interger, label: Số}");

    assertThat(problem("interger", "unknown-type").advice())
        .isEqualTo("Có thể bạn muốn viết \"integer\".");
  }

  @Test
  void anUnknownEnumerationGivesTheNearestOne() {
    fact("{type: enum, of: Ratings, label: Xếp loại}");

    assertThat(problem("Ratings", "unknown-enum").advice())
        .isEqualTo("Có thể bạn muốn viết \"Rating\".");
  }

  @Test
  void aLimitThatIsNoFactIsReported() {
    fact("{type: integer, atMost: residentHousehold, label: Số}");

    assertThat(problem("{type: integer, atMost: residentHousehold,", "unknown-fact").advice())
        .isEqualTo("Có thể bạn muốn viết \"residentHouseholds\".");
  }

  @Test
  void aLimitOfAnotherTypeIsReported() {
    fact("{type: integer, atMost: fundPerHousehold, label: Số}");

    problem("{type: integer, atMost: fundPerHousehold", "wrong-type");
  }

  @Test
  void aRatioOfADecimalIsReported() {
    fact("{ratio: [fundPerHousehold, residentHouseholds], label: Tỷ lệ}");

    assertThat(problem("{ratio: [fundPerHousehold", "wrong-type").message())
        .contains("fundPerHousehold")
        .contains("số nguyên");
  }

  @Test
  void aRatioOfThreeFactsIsReported() {
    fact("{ratio: [crimesThisYear, crimesLastYear, evilsThisYear], label: Tỷ lệ}");

    problem("[crimesThisYear, crimesLastYear, evilsThisYear]", "wrong-kind");
  }

  @Test
  void aRatioThatCouldBeNegativeIsReported() {
    pack.replace(
        FACTS,
        "  reviewDate:",
        "  balance: {type: integer, min: -5, label: Chênh lệch}\n"
            + "  balanceShare: {ratio: [balance, residentHouseholds], label: Tỷ lệ}\n"
            + "  reviewDate:");

    problem("{ratio: [balance", "wrong-type");
  }

  @Test
  void aSumOfABooleanIsReported() {
    fact("{sum: [crimesThisYear, hasPlan], label: Tổng}");

    problem("{sum: [crimesThisYear, hasPlan]", "wrong-type");
  }

  @Test
  void aSumOfAMissingFactIsReported() {
    fact("{sum: [crimesThisYear, crimesThisYaer], label: Tổng}");

    assertThat(problem("{sum: [crimesThisYear, crimesThisYaer]", "unknown-fact").advice())
        .contains("\"crimesThisYear\"");
  }

  @Test
  void aFactDerivedFromItselfIsReported() {
    fact("{sum: [added, crimesThisYear], label: Tổng}");

    problem("{sum: [added", "circular");
  }

  @Test
  void aFactDerivedFromALaterDerivedFactIsReported() {
    fact("{sum: [offencesThisYear, crimesThisYear], label: Tổng}");

    problem("{sum: [offencesThisYear", "derived-later");
  }

  @Test
  void aCountOfWhatIsNoListIsReported() {
    fact("{count: hasPlan, label: Số}");

    problem("{count: hasPlan", "wrong-type");
  }

  @Test
  void aCountByAMissingFieldIsReported() {
    fact("{count: crimes, where: {severty: SERIOUS}, label: Số}");

    assertThat(problem("{count: crimes, where: {severty", "unknown-field").advice())
        .isEqualTo("Có thể bạn muốn viết \"severity\".");
  }

  @Test
  void aCountByAFieldOfTextIsReported() {
    fact("{count: crimes, where: {description: x}, label: Số}");

    problem("{count: crimes, where: {description", "wrong-type");
  }

  @Test
  void aCountByAMissingCodeIsReported() {
    fact("{count: crimes, where: {severity: SERIUS}, label: Số}");

    problem("SERIUS", "wrong-type");
  }

  @Test
  void aRecordTypeInTwoListsIsReported() {
    fact("{list: Crime, label: Vụ khác}");

    problem("Crime, unit: vụ", "record-in-two-lists");
  }

  @Test
  void aListOfAMissingRecordTypeIsReported() {
    fact("{list: Crimes, label: Vụ khác}");

    assertThat(problem("{list: Crimes", "unknown-record").advice())
        .isEqualTo("Có thể bạn muốn viết \"Crime\".");
  }

  @Test
  void aRecordTypeWithoutAListIsReported() {
    pack.replace(FACTS, "enums:\n", "  Fire:\n    place: {type: text, label: Nơi}\nenums:\n");

    problem("Fire:", "record-without-list");
  }

  @Test
  void anEnumerationWithoutCodesIsReported() {
    pack.replace(FACTS, "  Rating:\n", "  Empty: {}\n  Rating:\n");

    assertThat(problem("{}", "empty").message()).contains("Empty");
  }

  @Test
  void aDefaultOfTheWrongTypeIsReported() {
    pack.replace(FACTS, "{value: true,", "{value: có,");

    problem("có,", "wrong-type");
  }

  @Test
  void aDefaultWithoutBasisIsReported() {
    pack.replace(FACTS, "{value: true, basis: interpretation, note", "{value: true, note");

    problem("{value: true, note", "missing-basis");
  }

  @Test
  void aDefaultOutsideTheBoundsIsReported() {
    fact("{type: integer, min: 3, default: {value: 2, basis: assumed}, label: Số}");

    assertThat(pack.problems()).allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void boundsThatExcludeEveryValueAreReported() {
    fact("{type: integer, min: 10, max: 5, label: Số}");

    assertThat(pack.problems()).allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: boolean, unit: hộ, label: Có}",
        "{type: boolean, min: 1, label: Có}",
        "{type: date, max: 5, label: Ngày}",
        "{type: text, atMost: residentHouseholds, label: Chữ}",
        "{ratio: [crimesThisYear, crimesLastYear], min: 1, label: Tỷ lệ}"
      })
  void aKeyThatMeansNothingForTheTypeIsReported(String definition) {
    fact(definition);

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @ParameterizedTest
  @CsvSource({"ratio,'[a, b]'", "sum,'[a, b]'", "count,crimes", "list,Crime"})
  void aFactThatIsStatedAndDerivedAtOnceIsReported(String key, String value) {
    fact("{type: integer, " + key + ": " + value + ", label: Số}");

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void aCaseThatNamesNoFactIsReportedWithTheNearestOne() {
    fact("{type: integer, onlyWhen: {hasPlann: true}, label: Số}");

    assertThat(problem("{type: integer, onlyWhen", "unknown-fact").advice())
        .isEqualTo("Có thể bạn muốn viết \"hasPlan\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: integer, onlyWhen: {residentHouseholds: 5}, label: Số}",
        "{type: integer, onlyWhen: {hasPlan: maybe}, label: Số}",
        "{type: integer, onlyWhen: {leaderRating: GREAT}, label: Số}",
        "{type: integer, onlyWhen: {}, label: Số}",
        "{type: integer, onlyWhen: [], label: Số}",
        "{type: integer, onlyWhen: hasPlan, label: Số}",
        "{type: boolean, onlyWhen: {added: true}, label: Số}",
        "{sum: [crimesThisYear, evilsThisYear], onlyWhen: {hasPlan: true}, label: Số}",
        "{type: integer, atLeast: hasPlan, label: Số}",
        "{type: integer, atLeast: offencesThisYear, label: Số}",
        "{type: integer, atMost: offencesThisYear, label: Số}",
        "{type: integer, atLeast: nobody, label: Số}",
        "{type: boolean, atLeast: crimes, label: Số}"
      })
  void aConstraintThatMeansNothingIsReported(String definition) {
    fact(definition);

    assertThat(pack.problems()).isNotEmpty().allSatisfy(ProblemAssert::isToldInVietnamese);
  }

  @Test
  void everyMistakeOfTheVocabularyIsReportedAtOnce() {
    fact("{type: interger, label: Số}");
    pack.replace(FACTS, "atMost: residentHouseholds, label: Số hộ tham gia", "atMost: no, label: x")
        .replace(FACTS, "of: Severity", "of: Severty");

    assertThat(pack.problems())
        .extracting(Problem::code)
        .containsAll(List.of("unknown-type", "unknown-fact", "unknown-enum"));
  }
}
