package vn.antq.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.check.PackCheck;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Sheet;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.ClassificationReader;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.problem.InvalidPackException;
import vn.antq.rules.problem.Problem;
import vn.antq.rules.receipt.Receipt;
import vn.antq.rules.receipt.Replay;

/** Groups within groups, floors, items at their most, bonus, deductions, what does not apply. */
class SheetTotalTest {

  private static final String GROUPS =
      """
      groups:
        T: {title: Toàn bảng, most: 20, basis: official, citation: Mục I}
        A: {title: Kết quả, within: T, most: 8, basis: official, citation: Mục A}
        B: {title: Nền nếp, within: T, most: 12, basis: official, citation: Mục B}
        C: {title: Thưởng, role: bonus, most: 2, basis: assumed, citation: Mục C}
        D: {title: Phạt, role: deduction, most: 4, basis: assumed, citation: Mục D}
      """;

  private static final String CRITERIA =
      """
        - id: C1
          group: C
          title: Sáng kiến được công nhận
          citation: Mục C.1
          basis: official
          awards: {most: {points: 3, label: điểm tối đa}}
          amounts:
            each: {adds: 1, times: ideas, label: mỗi sáng kiến}
        - id: D1
          group: D
          title: Không để xảy ra đơn thư vượt cấp
          citation: Mục D.1
          basis: official
          awards: {most: {points: 10, label: không bị trừ}}
          amounts:
            each: {takes: 1.5, times: complaints, label: mỗi đơn}
      """;

  private static final String FACTS =
      """
        ideas: {type: integer, unit: sáng kiến, min: 0, label: Số sáng kiến}
        complaints: {type: integer, unit: đơn, min: 0, label: Số đơn thư vượt cấp}
        hasModels: {type: boolean, label: Có nơi làm mô hình}
      records:
      """;

  private static final String RULES =
      """

      rule "A2 không có nơi làm mô hình"
          @criterion("A2")
      when
          Unit( hasModels == false )
      then
          findings.exempt(drools);
      end

      rule "C1 mỗi sáng kiến"
          @criterion("C1")
      when
          Unit( ideas >= 0 )
      then
          findings.add(drools, "each");
      end

      rule "D1 mỗi đơn"
          @criterion("D1")
      when
          Unit( complaints >= 0 )
      then
          findings.take(drools, "each");
      end

      rule "Sàn của nhóm"
          @cap("SAN")
      when
          Group( group in ("A", "B"), share < figures.groupFloor )
      then
          outcomes.limit(drools);
      end

      rule "Phải đủ điểm"
          @cap("DU")
      when
          Finding( criterion == "B2", lost > 0 )
      then
          outcomes.limit(drools);
      end
      """;

  private static final String CAPS =
      """
      caps:
        - {id: SAN, outcome: KHA, title: Mỗi nhóm đạt nửa số điểm, citation: Mục E, basis: official}
        - {id: DU, outcome: KEM, title: Báo cáo phải đủ điểm, citation: Mục E, basis: official}
      """;

  @TempDir private Path folder;
  private TestPack pack;

  @BeforeEach
  void pack() {
    pack = packIn(folder);
  }

  /** Writes a pack that has all of it. */
  static TestPack packIn(Path parent) {
    return TestPack.sheetIn(parent)
        .replace("thon.yaml", "groups:\n  A: Kết quả\n  B: Nền nếp\n", GROUPS)
        .append("thon.yaml", CRITERIA)
        .append("thon.yaml", CAPS)
        .append("thon.drl", RULES)
        .replace("facts.yaml", "records:\n", FACTS)
        .replace(
            "pack.yaml",
            "units:\n",
            "  groupFloor: {percent: 50, label: Phần phải đạt của mỗi nhóm, citation: Mục E,"
                + " basis: official}\nunits:\n")
        .append(
            "pack.yaml",
            "    total: {notApplicable: leaves, rounding: {to: 0.01, how: half-up}, aboveScale:"
                + " false, belowZero: false, citation: Mục I, basis: official}\n");
  }

  private Classification classify(Dossier.Builder dossier) {
    return pack.load().withSessionEvery(1).classifier(TestPack.SHEET).classify(dossier.build());
  }

  /** 4,5 of A1, 2 of A2, 3,5 of B1 and all of B2. */
  private static Dossier.Builder dossier(int ideas, int complaints, int late) {
    return Dossier.builder("thon", 2025)
        .id("thon-5")
        .fact("casesReceived", 10)
        .fact("casesSolved", 9)
        .fact("models", 4)
        .fact("hasModels", true)
        .fact("contentMark", new BigDecimal("3.5"))
        .fact("ideas", ideas)
        .fact("complaints", complaints)
        .fact("late", Collections.nCopies(late, Map.of("days", 3)));
  }

  private static String score(Classification answer) {
    return answer.score().orElseThrow().text();
  }

  private static String text(Classification answer) {
    return TextRenderer.full().render(answer).replaceAll("\\s+", " ");
  }

  @Test
  void theSheetHasEveryLevelOfGroups() {
    Sheet sheet = classify(dossier(0, 0, 0)).sheet().orElseThrow();

    assertThat(sheet.parts())
        .extracting(part -> part.code() + " " + part.within() + " " + part.score().text())
        .containsExactly("T  17/20", "A T 6,5/8", "B T 10,5/12", "C  0/2", "D  0/0");
    assertThat(text(classify(dossier(0, 0, 0))))
        .contains("Toàn bảng: 17/20 điểm")
        .contains("Toàn bảng › Kết quả: 6,5/8 điểm")
        .contains("Thưởng: cộng 0 điểm thưởng (tối đa 2)");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 17",
    "1, 0, 18",
    "2, 0, 19",
    "3, 0, 19",
    "0, 1, 15.5",
    "0, 2, 14",
    "0, 3, 13",
    "0, 9, 13",
    "2, 1, 17.5",
  })
  void bonusAndDeductionsEndAtTheirCeilings(int ideas, int complaints, BigDecimal total) {
    assertThat(classify(dossier(ideas, complaints, 0)).score().orElseThrow())
        .satisfies(score -> assertThat(score.best()).isEqualByComparingTo(total))
        .satisfies(score -> assertThat(score.worst()).isEqualByComparingTo(total))
        .satisfies(score -> assertThat(score.maximum()).isEqualByComparingTo("20"));
  }

  @Test
  void theTotalEndsAtTheScaleUnlessThePackSaysOtherwise() {
    Dossier.Builder best =
        dossier(2, 0, 0)
            .fact("casesSolved", 10)
            .fact("models", 6)
            .fact("contentMark", BigDecimal.valueOf(5));
    assertThat(score(classify(best))).isEqualTo("20/20");
    pack.replace("pack.yaml", "aboveScale: false", "aboveScale: true");
    assertThat(score(classify(best))).isEqualTo("22/20");
  }

  @Test
  void theTotalEndsAtNothingUnlessThePackSaysOtherwise() {
    Dossier.Builder worst =
        dossier(0, 9, 4)
            .fact("casesSolved", 0)
            .fact("models", 0)
            .fact("contentMark", BigDecimal.ZERO);
    assertThat(score(classify(worst))).isEqualTo("0/20");
    pack.replace("pack.yaml", "belowZero: false", "belowZero: true");
    assertThat(score(classify(worst))).isEqualTo("-4/20");
  }

  @Test
  void whatDoesNotApplyLeavesTheScale() {
    Classification answer = classify(dossier(0, 0, 0).fact("hasModels", false));

    // 15 of 17 points.
    assertThat(score(answer)).isEqualTo("17,65/20");
    assertThat(answer.finding("A2").orElseThrow().status()).isEqualTo(FindingStatus.NOT_APPLICABLE);
    assertThat(answer.finding("A2").orElseThrow().score()).isEmpty();
    assertThat(text(answer))
        .contains(
            "Điểm các tiêu chí áp dụng: 15/17, quy về thang 20 (làm tròn đến 0,01 từ 17,647…"
                + " điểm)");
  }

  @Test
  void orItCountsInFull() {
    pack.replace("pack.yaml", "leaves, rounding: {to: 0.01, how: half-up}", "full");
    assertThat(score(classify(dossier(0, 0, 0).fact("hasModels", false)))).isEqualTo("18/20");
  }

  @Test
  void whatIsNotKnownLeavesARange() {
    // A2 leaves (15/17), or counts for 2 of 3 (17/20).
    Dossier unknown =
        Dossier.builder("thon", 2025)
            .id("thon-5")
            .fact("casesReceived", 10)
            .fact("casesSolved", 9)
            .fact("models", 4)
            .fact("contentMark", new BigDecimal("3.5"))
            .fact("ideas", 0)
            .fact("complaints", 0)
            .fact("late", List.of())
            .build();
    Classification answer = pack.load().classifier(TestPack.SHEET).classify(unknown);

    assertThat(score(answer)).isEqualTo("17–17,65/20");
  }

  @Test
  void aGroupBelowItsFloorLowersTheClass() {
    Classification above = classify(dossier(2, 0, 0).fact("casesSolved", 5));
    assertThat(above.outcome().orElseThrow().code()).isEqualTo("TOT");

    Classification below = classify(dossier(2, 0, 0).fact("casesSolved", 4));
    assertThat(below.outcome().orElseThrow().code()).isEqualTo("KHA");
    assertThat(JsonRenderer.compact().render(below)).contains("\"amount\":-2,\"unit\":\"điểm\"");
    assertThat(text(below)).contains("Mỗi nhóm đạt nửa số điểm");
  }

  @Test
  void aCriterionBelowItsMostBarsTheResult() {
    assertThat(classify(dossier(2, 0, 0)).outcome().orElseThrow().code()).isEqualTo("TOT");
    Classification late = classify(dossier(2, 0, 1));

    assertThat(late.outcome().orElseThrow().code()).isEqualTo("KEM");
    assertThat(text(late)).contains("Báo cáo phải đủ điểm");
  }

  @Test
  void thePointsRelyOnHowTheyComeTogether() {
    Classification answer = classify(dossier(0, 0, 0));
    assertThat(answer.basis()).isEqualTo(Basis.ASSUMED);
    assertThat(answer.reliances())
        .filteredOn(one -> one.basis() == Basis.ASSUMED)
        .extracting(one -> one.kind() + " " + one.name())
        .containsExactly("GROUP C", "GROUP D");
  }

  @Test
  void anAnswerIsStoredReadBackAndReplayed() {
    PackLibrary library = pack.load();
    Classifier classifier = library.classifier(TestPack.SHEET);
    for (Dossier dossier :
        List.of(
            dossier(1, 2, 1).build(),
            dossier(1, 2, 1).fact("hasModels", false).build(),
            Dossier.builder("thon", 2025).id("thon-5").build())) {
      Classification answer = classifier.classify(dossier);
      String json = JsonRenderer.pretty().render(answer);

      assertThat(JsonRenderer.pretty().render(ClassificationReader.read("thon-5.json", json)))
          .isEqualTo(json);
      assertThat(Replay.of(Receipt.of(dossier, classifier), library).verdict())
          .isEqualTo(Replay.Verdict.IDENTICAL);
      assertThat(HtmlRenderer.standard().render(answer)).contains("Tổng điểm");
    }
  }

  @Test
  void pointsThatAnotherPackMovesBetweenGroupsAreToldThoughTheScaleHolds() throws IOException {
    Path local = Files.createDirectories(folder.resolve("dia-phuong"));
    Files.writeString(
        local.resolve("pack.yaml"),
        """
        pack: dia-phuong
        title: Bảng điểm của địa phương
        legalBasis: {document: Quy định của địa phương}
        inForce: {from: 2024-01-02, basis: local}
        extends: {pack: bang-diem}
        replaces:
          awards:
            A1: {most: {points: 4, label: điểm tối đa, citation: Mục 1, basis: local}}
            B1: {most: {points: 6, label: điểm tối đa, citation: Mục 1, basis: local}}
        """);

    assertThatThrownBy(pack::load)
        .isInstanceOfSatisfying(
            InvalidPackException.class,
            e -> assertThat(e.problems()).extracting(Problem::code).contains("points-sum"));
  }

  @Test
  void theChecksKnowGroupsAndWhatPointsAreMultipliedBy() {
    assertThat(PackCheck.check(PackLibrary.empty(), List.of(pack.folder())))
        .extracting(remark -> remark.problem().code())
        .doesNotContain(
            "unused-group",
            "constant-condition",
            "none-in-prohibition",
            "same-title",
            "small-letter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thon.yaml | within: T, most: 8 | within: T, most: 9 | points-sum",
        "thon.yaml | title: Toàn bảng, most: 20 | title: Toàn bảng, most: 19 | points-sum",
        "thon.yaml | within: T, most: 8 | within: X, most: 8 | unknown-group",
        "thon.yaml | role: bonus, most: 2 | role: bonus | missing-key",
        "thon.yaml | role: bonus, most: 2 | role: bonus, most: 5 | points-sum",
        "thon.yaml | role: bonus, most: 2 | role: extra, most: 2 | unknown-value",
        "thon.yaml | title: Nền nếp, within | title: Kết quả, within | defined-twice",
        "pack.yaml | notApplicable: leaves | notApplicable: leave | unknown-value",
        "pack.yaml | 'rounding: {to: 0.01, how: half-up}, ' | | rounding-missing",
        "pack.yaml | notApplicable: leaves | notApplicable: full | meaningless-key",
        "pack.yaml | '    total: {notApplicable: leaves, rounding: {to: 0.01, how: half-up},"
            + " aboveScale: false, belowZero: false, citation: Mục I, basis: official}' | |"
            + " total-missing",
        "thon.drl | 'criterion == \"B2\"' | 'criterion == \"B9\"' | unknown-criterion",
        "thon.drl | 'group in (\"A\", \"B\")' | 'group in (\"A\", \"Z\")' | unknown-group",
        "thon.drl | Unit( hasModels == false ) | 'Unit( hasModels == false ) Group( lost > 0 )' |"
            + " scorecard-in-criterion",
      })
  void whatIsWrongIsToldAtItsPlace(String file, String old, String other, String code) {
    List<Problem> problems = pack.replace(file, old, other == null ? "" : other).problems();

    assertThat(problems)
        .filteredOn(problem -> problem.code().equals(code))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.place().line()).isPositive());
  }
}
