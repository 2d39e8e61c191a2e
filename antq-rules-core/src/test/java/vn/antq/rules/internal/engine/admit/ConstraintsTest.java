package vn.antq.rules.internal.engine.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.Classifier;
import vn.antq.rules.DossierReader;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.FactValue;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;

/**
 * What facts say of each other: a leader is rated where there is a plan, every crime is counted.
 */
class ConstraintsTest {

  private static final String FACTS = "facts.yaml";

  @TempDir private static Path temp;
  private static Classifier classifier;
  private static Dossier complete;

  @BeforeAll
  static void load() {
    TestPack pack =
        TestPack.in(temp)
            .replace(FACTS, "of: Rating, label", "of: Rating, onlyWhen: {hasPlan: true}, label")
            .replace(
                FACTS,
                "unit: vụ, label: Số vụ phạm tội năm nay",
                "unit: vụ, atLeast: crimes, label: Số vụ phạm tội năm nay")
            .replace(
                FACTS,
                "atMost: residentHouseholds, label: Số hộ đăng ký",
                "atMost: residentHouseholds, atLeast: participatingHouseholds, label: Số hộ đăng"
                    + " ký")
            .replace(
                FACTS,
                "{type: boolean, label: Bất khả kháng}",
                "{type: boolean, label: Bất khả kháng, onlyWhen: {severity: [SERIOUS,"
                    + " VERY_SERIOUS]}}");
    classifier = pack.load().classifier(TestPack.NAME);
    complete = pack.dossier();
  }

  private static Problem problem(UnaryOperator<Dossier.Builder> change) {
    return problem(change.apply(complete.toBuilder()).build());
  }

  private static Problem problem(Dossier dossier) {
    InvalidDossierException thrown =
        catchThrowableOfType(InvalidDossierException.class, () -> classifier.classify(dossier));
    assertThat(thrown).as("what classifying throws").isNotNull();
    assertThat(thrown.problems()).hasSize(1).allSatisfy(ProblemAssert::isToldInVietnamese);
    return thrown.problems().get(0);
  }

  /** What the rules saw of a fact. */
  private static FactValue seen(String fact, UnaryOperator<Dossier.Builder> change) {
    Classification answer = classifier.classify(change.apply(complete.toBuilder()).build());
    return answer.findings().stream()
        .flatMap(finding -> finding.rules().stream())
        .flatMap(rule -> rule.patterns().stream())
        .flatMap(pattern -> pattern.conditions().stream())
        .flatMap(ConstraintsTest::comparisons)
        .filter(comparison -> comparison.fact().equals(fact))
        .map(Comparison::actual)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Comparison> comparisons(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return all.parts().stream().flatMap(ConstraintsTest::comparisons);
    } else if (condition instanceof Condition.AnyOf any) {
      return any.parts().stream().flatMap(ConstraintsTest::comparisons);
    }
    return Stream.of((Comparison) condition);
  }

  @Test
  void aFactWithoutMeaningIsAContradictionThatNamesBoth() {
    Problem problem = problem(d -> d.fact("hasPlan", false));

    assertThat(problem.code()).isEqualTo("contradiction");
    assertThat(problem.message())
        .contains("Xếp loại người đứng đầu (leaderRating) là Hoàn thành tốt")
        .contains("chỉ có nghĩa khi Có kế hoạch (hasPlan) là có")
        .contains("Có kế hoạch (hasPlan) là không");
  }

  @Test
  void aContradictionIsToldWithBothPlaces() throws Exception {
    Path file = temp.resolve("mau-thuan.yaml");
    Files.writeString(
        file,
        """
        dossier: mau-thuan
        unit: khu-dan-cu
        period: {year: 2025}
        facts:
          leaderRating: GOOD
          hasPlan: false
        """);

    Problem problem = problem(DossierReader.read(file));

    assertThat(problem.place().line()).isEqualTo(5);
    assertThat(problem.message()).contains(file + ":6:12");
  }

  @Test
  void nothingMayBeStatedOfWhatThereIsNot() {
    assertThat(seen("hasPlan", d -> d.fact("hasPlan", false).unknown("leaderRating")).value())
        .isEqualTo(false);
  }

  @Test
  void aFactThatIsStatedTellsThatItHasMeaning() {
    assertThat(seen("hasPlan", d -> d.unknown("hasPlan")).value()).isEqualTo(true);
  }

  @Test
  void fewerCrimesThanTheListHoldsIsAContradiction() {
    Problem problem =
        problem(
            d ->
                d.fact("crimesThisYear", 0)
                    .fact("crimes", List.of(Map.of("severity", "LESS_SERIOUS"))));

    assertThat(problem.code()).isEqualTo("contradiction");
    assertThat(problem.message())
        .contains("Số vụ phạm tội năm nay (crimesThisYear) là 0 vụ, ít hơn")
        .contains("Vụ phạm tội trong kỳ (crimes) đã kê 1 vụ");
  }

  @Test
  void lessThanItsPartIsAContradiction() {
    Problem problem = problem(d -> d.fact("registeredHouseholds", 299));

    assertThat(problem.message()).contains("299 hộ, ít hơn Số hộ tham gia").contains("300 hộ");
  }

  @Test
  void aNumberThatIsNotStatedLiesBetweenItsPartAndItsWhole() {
    FactValue seen = seen("registrationShare", d -> d.unknown("registeredHouseholds"));

    assertThat(seen.least()).hasToString("300/312");
  }

  @Test
  void aChainThatLeavesNoValueIsAContradiction() {
    Dossier dossier =
        DossierReader.read(
            "khoang.yaml",
            """
            dossier: khoang
            unit: khu-dan-cu
            period: {year: 2025}
            facts:
              residentHouseholds: {from: 280, to: 290}
              participatingHouseholds: {from: 270, to: 275}
              registeredHouseholds: {from: 291, to: 300}
            """);

    assertThat(problem(dossier).code()).isEqualTo("contradiction");
  }

  @Test
  void aFieldWithoutMeaningIsAContradictionInItsRecord() {
    Problem problem =
        problem(
            d ->
                d.fact(
                    "crimes", List.of(Map.of("severity", "LESS_SERIOUS", "forceMajeure", true))));

    assertThat(problem.message())
        .contains("crimes[1]")
        .contains("Bất khả kháng (forceMajeure) là có")
        .contains("Loại tội phạm (severity) là Nghiêm trọng hoặc Rất nghiêm trọng");
  }
}
