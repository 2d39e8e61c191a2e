package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;

/** What missing facts leave decided is explained as decided, wherever it is read. */
class DecidedReasonsTest {

  private static final String MET =
      "đạt vì tỷ lệ hộ cam kết đủ mức (có ít nhất 90/100 hộ (90 %), cần từ 90 % trở lên, dù số còn"
          + " thiếu thế nào)";

  @Test
  void aCriterionThatARangeMeetsIsMetByItsLowerEnd() {
    Classification answer =
        classified(AntqPacks.QD510, area().between("pledgedHouseholds", 90, 95));

    assertThat(plain(TextRenderer.full().render(answer))).contains("KDC-B5").contains(MET);
    assertThat(JsonRenderer.pretty().render(answer)).contains(MET);
  }

  @Test
  void aCriterionThatARangeMissesIsMissedByItsUpperEnd() {
    Classification answer =
        classified(AntqPacks.QD510, area().between("pledgedHouseholds", 10, 20));

    assertThat(plain(TextRenderer.full().render(answer)))
        .contains(
            "không đạt vì tỷ lệ hộ cam kết chưa đủ (có nhiều nhất 20/100 hộ (20 %), cần từ 70 % trở"
                + " lên, phải thêm ít nhất 50 hộ, dù số còn thiếu thế nào)");
  }

  @Test
  void theOutcomeIsDecidedByTheCriterionThatFailsWhateverTheOthersComeTo() {
    Classification answer = classified(AntqPacks.TT124, area().fact("registeredHouseholds", 99));

    assertThat(answer.outcome().orElseThrow().code()).isEqualTo("CHUA_DAT");
    assertThat(plain(TextRenderer.summary().render(answer)))
        .contains("Chưa đạt vì có ít nhất 1 tiêu chí không đạt.")
        .doesNotContain("Chưa đạt vì chưa có đủ số liệu");
    assertThat(plain(HtmlRenderer.standard().render(answer).replaceAll("<[^>]+>", " ")))
        .contains("Chưa đạt vì có ít nhất 1 tiêu chí không đạt.");
  }

  @Test
  void nothingThatIsOpenIsAReasonOnceTheOutcomeIsDecided() {
    Classification answer = classified(AntqPacks.TT124, area().fact("registeredHouseholds", 99));
    String reasons = plain(TextRenderer.summary().render(answer));

    assertThat(reasons.substring(reasons.indexOf("VÌ SAO"), reasons.indexOf("CẦN BỔ SUNG")))
        .contains("✗ KDC-1.3")
        .doesNotContain("chưa xác định", "chưa có");
  }

  private static Dossier.Builder area() {
    return Dossier.builder("khu-dan-cu", 2025).id("x").name("Tổ 5").fact("residentHouseholds", 100);
  }

  private static Classification classified(String pack, Dossier.Builder dossier) {
    return AntqPacks.classifier(pack).classify(dossier.build());
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ");
  }
}
