package vn.antq.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.explanation.Examples.RECOGNITION;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.dossier.Dossier.UnitName;
import vn.antq.rules.internal.answer.ClassificationData;

class TextRendererTest {

  private static final TextRenderer FULL = TextRenderer.full();
  private static final TextRenderer SUMMARY = TextRenderer.summary();

  @ParameterizedTest
  @CsvSource({
    "cham-diem, thieu-mot-ho",
    "cham-diem, thieu-so-lieu",
    "cham-diem, vi-pham",
    "cong-nhan, thieu-mot-ho",
    "cong-nhan, thieu-so-lieu"
  })
  void writesTheFullTextAsPinned(String pack, String dossier) {
    Classification classification = classified(pack, dossier);

    Snapshot.assertPinned(
        pack + "-" + dossier + "-full.txt", FULL.render(classification), classification);
  }

  @ParameterizedTest
  @CsvSource({"cham-diem, du-moi-mat", "cham-diem, yeu", "cong-nhan, yeu"})
  void writesTheSummaryAsPinned(String pack, String dossier) {
    Classification classification = classified(pack, dossier);

    Snapshot.assertPinned(
        pack + "-" + dossier + "-summary.txt", SUMMARY.render(classification), classification);
  }

  @Test
  void tellsActualRequiredAndMissingOnOneLine() {
    assertThat(SUMMARY.render(classified(RECOGNITION, "thieu-mot-ho")))
        .contains("311/312 hộ (99,67 %), cần 100 %, thiếu 1 hộ");
  }

  @Test
  void saysBetweenWhichOutcomesAnUndecidedUnitLies() {
    assertThat(SUMMARY.render(classified(SCORED, "thieu-so-lieu")))
        .contains("CHƯA XÁC ĐỊNH: từ Khá đến Tốt")
        .contains("45–100/100");
  }

  @Test
  void namesTheFactsToCollect() {
    assertThat(SUMMARY.render(classified(SCORED, "thieu-so-lieu")))
        .contains("CẦN BỔ SUNG")
        .contains("Số vụ vi phạm kỳ trước (casesBefore)")
        .contains("Vụ 1 (Trộm cắp tài sản đêm 14/07): Báo cáo ngay (crimes[1].reportedAtOnce)");
  }

  @Test
  void doesNotAskForAVerdictThatNobodyStates() {
    assertThat(SUMMARY.render(classified(SCORED, "thieu-so-lieu"))).doesNotContain("(standard)");
  }

  @Test
  void saysThatAProvisionalOutcomeIsOne() {
    assertThat(SUMMARY.render(classified(SCORED, "thieu-mot-ho")))
        .contains("TẠM THỜI: dựa trên giả định, cần xác nhận 6 mục");
  }

  @Test
  void saysOnWhatWeakestBasisAnOutcomeRests() {
    assertThat(SUMMARY.render(classified(RECOGNITION, "thieu-mot-ho")))
        .contains("yếu nhất: văn bản chính thức")
        .doesNotContain("TẠM THỜI");
  }

  @Test
  void marksIllustrativeFigures() {
    assertThat(SUMMARY.render(classified(SCORED, "thieu-mot-ho"))).contains("SỐ LIỆU MINH HỌA");
    assertThat(SUMMARY.render(classified(SCORED, "du-moi-mat"))).doesNotContain("SỐ LIỆU MINH HỌA");
  }

  @Test
  void namesTheRecordThatViolatesAndWhatIsMissingOfItsExcuse() {
    assertThat(SUMMARY.render(classified(RECOGNITION, "vi-pham")))
        .containsIgnoringWhitespaces(
            "vi phạm vì có vụ 1 “Trộm cắp tài sản đêm 14/07”"
                + " (Mức độ: Nghiêm trọng; Bất khả kháng: không; Báo cáo ngay: không).")
        .doesNotContain("Kịp thời phát hiện")
        .doesNotContain("Cháy do sét");
  }

  @Test
  void tellsWhatCostMostFirst() {
    assertThat(SUMMARY.render(classified(SCORED, "thieu-mot-ho")))
        .containsSubsequence("mất 40 điểm", "mất 12,5 điểm", "mất 10 điểm");
  }

  @Test
  void explainsTheNearestLevelThatWasNotReached() {
    assertThat(SUMMARY.render(classified(SCORED, "yeu")))
        .containsIgnoringWhitespaces(
            "vì tỷ lệ hộ tham gia chưa đủ (có 60/100 hộ (60 %), cần từ 66,5 % trở lên, thiếu 7 hộ),"
                + " mất 30 điểm (0/30; đủ thì được 17,5 điểm)");
  }

  @Test
  void saysOnceThatThereIsNoValue() {
    assertThat(SUMMARY.render(classified(RECOGNITION, "yeu")))
        .containsIgnoringWhitespaces(
            "không đạt vì không có ngày chi bộ ra nghị quyết"
                + " (cần từ ngày 01/01/2025 đến ngày 31/03/2025).");
  }

  @Test
  void explainsACriterionByTheClassificationBehindIt() {
    assertThat(SUMMARY.render(classified(SCORED, "thieu-mot-ho")))
        .containsSubsequence("✗ B-1", "↳ Tính theo Quy định thử số 1: Chưa đạt.", "✗ CN-2");
  }

  @Test
  void doesNotExplainACriterionThatSharesADefaultByANestedClassification() {
    assertThat(SUMMARY.render(classified(SCORED, "yeu"))).containsOnlyOnce("↳");
  }

  @Test
  void saysThatAUnitHasNoName() {
    assertThat(SUMMARY.render(named(classified(SCORED, "yeu"), "")))
        .contains("Đơn vị      chưa ghi tên, Xã Mai (Khu dân cư)");
  }

  @Test
  void saysThatANestedClassificationWasSetAside() {
    assertThat(FULL.render(classified(SCORED, "vi-pham")))
        .contains("để đối chiếu; kết quả trên không dùng phần này");
    assertThat(FULL.render(classified(SCORED, "thieu-mot-ho"))).doesNotContain("để đối chiếu");
  }

  @Test
  void saysThatACapLoweredTheOutcome() {
    assertThat(SUMMARY.render(classified(SCORED, "vi-pham")))
        .contains("KẾT QUẢ     YẾU")
        .contains("Mức trần Yếu được áp dụng")
        .contains("vì có vụ 2 “Gây rối tại chợ”");
  }

  @Test
  void tellsWhatIsClosestToComingOutOtherwise() {
    assertThat(FULL.render(classified(SCORED, "thieu-mot-ho")))
        .containsSubsequence(
            "GẦN MỐC NHẤT",
            "• B-2 (Số vụ vi phạm trong kỳ): thêm 1 vụ thì không đạt;",
            "điểm từ 37,5 xuống 22,5, xếp loại từ Khá",
            "thành Yếu.",
            "• Điểm: thiếu 42,5 điểm để tới ngưỡng điểm của Tốt (80 điểm);",
            "dư 7,5 điểm so với ngưỡng điểm của");
    assertThat(SUMMARY.render(classified(SCORED, "thieu-mot-ho"))).doesNotContain("GẦN MỐC NHẤT");
  }

  @Test
  void namesRuleFileAndLine() {
    assertThat(FULL.render(classified(RECOGNITION, "thieu-mot-ho")))
        .contains("Luật “CN-2 toàn bộ hộ đăng ký”: không thỏa (cong-nhan/khu-dan-cu.drl:19)");
  }

  @Test
  void namesTheEvidence() {
    assertThat(FULL.render(classified(RECOGNITION, "thieu-mot-ho")))
        .contains("Tài liệu kèm theo: Nghị quyết 03-NQ/CB, ngày 10/02/2025");
  }

  @Test
  void listsEachAssumedItemWithItsPlace() {
    assertThat(FULL.render(classified(SCORED, "thieu-mot-ho")))
        .containsPattern("shareFull +90 % +cham-diem/khu-dan-cu.yaml:11\n");
  }

  @Test
  void identifiesPackFactsAndEngine() {
    Classification classification = classified(SCORED, "thieu-mot-ho");

    assertThat(FULL.render(classification))
        .contains("cham-diem, bản thu, mã " + classification.pack().digest().substring(0, 16))
        .contains("mã " + classification.factsDigest().substring(0, 16))
        .contains("antq-rules " + classification.engine());
  }

  @Test
  void showsAtMostTwelveReasonsInASummary() {
    Classification classification = classified(SCORED, "yeu");
    Finding lost = classification.finding("A-1").orElseThrow();
    Classification many = with(classification, Collections.nCopies(20, lost));

    assertThat(SUMMARY.render(many)).contains("… và 9 tiêu chí nữa");
    assertThat(FULL.render(many)).doesNotContain("tiêu chí nữa");
  }

  @Test
  void keepsLinesWithinAHundredColumns() {
    for (String dossier : Examples.DOSSIERS) {
      assertThat(FULL.render(classified(SCORED, dossier)).lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
  }

  @Test
  void endsEveryLineInLfWithoutTrailingSpaces() {
    assertThat(FULL.render(classified(SCORED, "vi-pham")))
        .endsWith("\n")
        .doesNotContain("\r", "\u00a0", " \n");
  }

  @Test
  void letsNoControlCodeOfADossierReachTheTerminal() {
    Classification classification = classified(SCORED, "thieu-mot-ho");
    String hostile = "Thôn \u001b[2J\u202eGiả\nKẾT QUẢ TỐT";

    assertThat(SUMMARY.render(named(classification, hostile)))
        .contains("Thôn [2J Giả KẾT QUẢ TỐT")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void writesTheSameTextOnAMachineOfAnotherLanguage() {
    String here = FULL.render(classified(SCORED, "thieu-mot-ho"));

    assertThat(ForeignPlatform.on(() -> FULL.render(classified(SCORED, "thieu-mot-ho"))))
        .isEqualTo(here);
  }

  private static Classification named(Classification c, String name) {
    UnitName unit = new UnitName(c.unit().type(), name, c.unit().code(), c.unit().within());
    return copy(c, unit, c.findings());
  }

  private static Classification with(Classification c, List<Finding> findings) {
    return copy(c, c.unit(), findings);
  }

  private static Classification copy(Classification c, UnitName unit, List<Finding> findings) {
    return new ClassificationData(
        c.dossier(),
        c.illustrative(),
        unit,
        c.unitLabel(),
        c.period(),
        c.procedure(),
        c.pack(),
        c.worst(),
        c.best(),
        c.score(),
        c.sheet(),
        findings,
        c.steps(),
        c.basis(),
        c.reliances(),
        c.nested(),
        c.notices(),
        c.factsDigest(),
        c.engine());
  }
}
