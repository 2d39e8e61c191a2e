package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.ClassificationReader;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.InvalidDossierException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.receipt.Replay;

/** Points that are multiplied by a fact and rounded, as score sheets do. */
class ScoreSheetTest {

  @TempDir private Path folder;
  private TestPack pack;

  @BeforeEach
  void pack() {
    pack = TestPack.sheetIn(folder);
  }

  private Classification classify(Dossier.Builder dossier) {
    return pack.load().withSessionEvery(1).classifier(TestPack.SHEET).classify(dossier.build());
  }

  private static Dossier.Builder dossier() {
    return Dossier.builder("thon", 2025).id("thon-5");
  }

  private static Dossier.Builder full() {
    return dossier()
        .fact("casesReceived", 312)
        .fact("casesSolved", 311)
        .fact("models", 4)
        .fact("contentMark", new BigDecimal("3.5"))
        .fact("late", List.of(Map.of("days", 3)));
  }

  private static Finding finding(Classification answer, String criterion) {
    return answer.finding(criterion).orElseThrow();
  }

  private static String text(Classification answer) {
    return TextRenderer.full().render(answer).replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, half-up, 311, 312, 4.98",
    "0.25, down, 311, 312, 4.75",
    "0.25, up, 311, 312, 5",
    "0.01, half-up, 1, 2, 2.5",
    "0.01, half-up, 155, 312, 0",
    "0.01, half-up, 0, 0, 0",
    "0.01, half-up, 312, 312, 5",
    "1, half-up, 7, 10, 4",
    "0.01, down, 2, 3, 3.33",
  })
  void multipliesByAShareAndRoundsAsThePackSays(
      String step, String how, int solved, int received, BigDecimal points) {
    pack.replace("thon.yaml", "to: 0.01, how: half-up", "to: " + step + ", how: " + how);

    Finding finding =
        finding(
            classify(dossier().fact("casesReceived", received).fact("casesSolved", solved)), "A1");

    assertThat(finding.score().orElseThrow().worst()).isEqualByComparingTo(points);
    assertThat(finding.score().orElseThrow().best()).isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 2", "5, 2.5", "9, 3"})
  void multipliesByACountUpToTheMost(int models, BigDecimal points) {
    assertThat(finding(classify(dossier().fact("models", models)), "A2").score().orElseThrow())
        .satisfies(score -> assertThat(score.best()).isEqualByComparingTo(points))
        .satisfies(score -> assertThat(score.worst()).isEqualByComparingTo(points));
  }

  @Test
  void whatTakesEverythingLeavesNothingWhateverTheMostIs() {
    pack.replace("thon.yaml", "takes: 2,", "takes: all,");
    assertThat(finding(classify(full()), "B2").score().orElseThrow().text()).isEqualTo("0/7");
    assertThat(finding(classify(full().fact("late", List.of())), "B2").score().orElseThrow().text())
        .isEqualTo("7/7");
    pack.replace("thon.yaml", "points: 7", "points: 8")
        .replace("pack.yaml", "scale: 20", "scale: 21");
    assertThat(finding(classify(full()), "B2").score().orElseThrow().text()).isEqualTo("0/8");
  }

  @Test
  void tellsTheFactsThatDecideAnAmountThatCountsOnce() {
    pack.replace("thon.drl", "LateReport( days > 0 )", "Unit( models < figures.fewest )")
        .replace(
            "thon.yaml",
            "    awards: {most: {points: 7,",
            "    figures:\n"
                + "      fewest: {number: 5, unit: mô hình, label: Số mô hình phải có}\n"
                + "    awards: {most: {points: 7,");

    assertThat(text(classify(full())))
        .contains(
            "trừ 2 điểm mỗi lần báo cáo chậm (số mô hình là 4 mô hình (mốc: dưới 5 mô hình))");
  }

  @Test
  void takesAnAssessorsPointsAsTheyAre() {
    assertThat(finding(classify(full()), "B1").score().orElseThrow().text()).isEqualTo("3,5/5");
  }

  @ParameterizedTest
  @CsvSource({"3.6, off-step", "5.25, out-of-bounds", "-0.25, out-of-bounds"})
  void anAssessorsPointsOffTheStepOrOutOfRangeAreToldAtTheirPlace(BigDecimal mark, String code) {
    pack.replace("facts.yaml", "max: 5,", "max: 5, step: 0.25,");

    assertThatThrownBy(() -> classify(dossier().fact("contentMark", mark)))
        .isInstanceOfSatisfying(
            InvalidDossierException.class,
            e -> assertThat(e.problems()).extracting(Problem::code).containsExactly(code));
    assertThat(
            finding(classify(dossier().fact("contentMark", new BigDecimal("3.25"))), "B1")
                .score()
                .orElseThrow()
                .text())
        .isEqualTo("3,25/5");
  }

  @Test
  void whatIsNotKnownLeavesARange() {
    Classification nothing = classify(dossier());

    assertThat(finding(nothing, "A1").score().orElseThrow().text()).isEqualTo("0–5/5");
    assertThat(finding(nothing, "A2").score().orElseThrow().text()).isEqualTo("0–3/3");
    assertThat(finding(nothing, "B1").score().orElseThrow().text()).isEqualTo("0–5/5");
    assertThat(finding(nothing, "B1").missing())
        .extracting(fact -> fact.name())
        .containsExactly("contentMark");
    Finding part = finding(classify(dossier().fact("casesReceived", 10)), "A1");
    assertThat(part.score().orElseThrow().text()).isEqualTo("0–5/5");
    assertThat(part.missing()).extracting(fact -> fact.name()).containsExactly("casesSolved");
  }

  @Test
  void tellsWhatWasMultipliedAndHowItWasRounded() {
    assertThat(text(classify(full())))
        .contains(
            "A1 Giải quyết vụ việc tiếp nhận — đạt một phần vì cộng 5 điểm nhân với tỷ lệ vụ giải"
                + " quyết xong là 311/312 vụ (99,67 %); làm tròn đến 0,01 từ 4,9839… điểm, mất 0,02"
                + " điểm (4,98/5).")
        .contains("cộng 0,5 điểm nhân với số mô hình là 4 mô hình")
        .contains("cộng 1 điểm nhân với điểm nội dung do người chấm cho là 3,5 điểm");
  }

  @Test
  void reliesOnItsRoundingAndItsAmounts() {
    pack.replace("thon.yaml", "how: half-up", "how: half-up, basis: assumed");
    Finding rounded = finding(classify(full()), "A1");

    assertThat(rounded.basis()).isEqualTo(Basis.ASSUMED);
    assertThat(rounded.reliances())
        .filteredOn(one -> one.kind() == Reliance.Kind.ROUNDING)
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isEqualTo("làm tròn đến 0,01"));

    pack.replace("thon.yaml", "label: mỗi mô hình", "label: mỗi mô hình, basis: secondary");
    assertThat(finding(classify(full()), "A2").basis()).isEqualTo(Basis.SECONDARY);
  }

  @Test
  void anAnswerIsStoredReadBackAndReplayed() {
    PackLibrary library = pack.load();
    Classifier classifier = library.classifier(TestPack.SHEET);
    for (Dossier dossier : List.of(full().build(), dossier().build())) {
      String json = JsonRenderer.pretty().render(classifier.classify(dossier));

      assertThat(JsonRenderer.pretty().render(ClassificationReader.read("thon-5.json", json)))
          .isEqualTo(json);
      assertThat(Replay.of(Receipt.of(dossier, classifier), library).verdict())
          .isEqualTo(Replay.Verdict.IDENTICAL);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thon.yaml | times: solvedShare | times: solvedShar | unknown-fact",
        "thon.yaml | times: models | times: late | wrong-type",
        "facts.yaml | 'unit: mô hình, min: 0' | 'unit: mô hình, min: -1' | wrong-type",
        "facts.yaml | 'max: 5,' | 'max: 5, step: 0,' | rounding-step",
        "facts.yaml | 'list: LateReport,' | 'list: LateReport, step: 1,' | unknown-key",
        "thon.yaml | how: half-up | how: nearest | unknown-value",
        "thon.yaml | to: 0.01 | to: 0 | rounding-step",
        "thon.yaml | '    rounding: {to: 0.01, how: half-up}' | | rounding-missing",
        "thon.drl | models >= 0 | casesReceived >= 0 | times-not-compared",
        "thon.drl | Unit( models >= 0 ) | Unit( models >= 0 ) LateReport( days > 0 ) |"
            + " times-of-records",
      })
  void whatIsWrongIsToldAtItsPlace(String file, String old, String other, String code) {
    List<Problem> problems = pack.replace(file, old, other == null ? "" : other).problems();

    assertThat(problems)
        .filteredOn(problem -> problem.code().equals(code))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.place().line()).isPositive());
  }
}
