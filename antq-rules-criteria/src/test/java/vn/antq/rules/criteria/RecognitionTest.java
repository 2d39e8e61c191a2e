package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Classification.Notice;
import vn.antq.rules.classification.Recognition;
import vn.antq.rules.classification.Recognition.Part;
import vn.antq.rules.difference.Difference;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.explanation.HtmlRenderer;
import vn.antq.rules.explanation.JsonLine;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.explanation.TextRenderer;

/** A decision of recognition counts only with its number, its date and who issued it. */
class RecognitionTest {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 10);
  private static final Evidence WHOLE =
      Evidence.decision("Quyết định 12/QĐ-UBND", DAY, "Chủ tịch UBND xã");

  private static Dossier right() {
    return UnitCase.all().stream()
        .filter(unit -> unit.toString().equals("qd510 khu-dan-cu"))
        .findFirst()
        .orElseThrow()
        .allRight();
  }

  /** One household has not registered: not recognised by calculation, 80 points. */
  private static Dossier wrong() {
    return right().toBuilder().fact("registeredHouseholds", 1).build();
  }

  private static Classification stated(Dossier dossier, String decision, Evidence... evidence) {
    return classified(dossier.toBuilder().fact("safetyRecognition", decision, evidence).build());
  }

  private static Classification classified(Dossier dossier) {
    return AntqPacks.classifier(AntqPacks.QD510).classify(dossier);
  }

  private static Notice dispute(Classification answer) {
    assertThat(answer.disputes()).hasSize(1);
    return answer.disputes().get(0);
  }

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of(List.of(), List.of(Part.NUMBER, Part.DATE, Part.ISSUER)),
        Arguments.of(List.of(Evidence.document("12/QĐ-UBND", DAY)), List.of(Part.ISSUER)),
        Arguments.of(
            List.of(Evidence.decision("Quyết định công nhận", DAY, "UBND xã")),
            List.of(Part.NUMBER)),
        Arguments.of(
            List.of(new Evidence("12/QĐ-UBND", Optional.empty(), "UBND xã", "", "")),
            List.of(Part.DATE)),
        Arguments.of(List.of(Evidence.decision("12/QĐ-UBND", DAY, "  ")), List.of(Part.ISSUER)),
        // Parts of two documents do not make one decision.
        Arguments.of(
            List.of(
                Evidence.document("12/QĐ-UBND", DAY),
                new Evidence("Thông báo", Optional.empty(), "UBND xã", "", "")),
            List.of(Part.ISSUER)));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void aDecisionThatNobodyCanFindRaisesNothing(List<Evidence> evidence, List<Part> lacks) {
    Classification computed = classified(wrong());

    Classification answer = stated(wrong(), "DAT", evidence.toArray(new Evidence[0]));

    assertThat(answer.outcome()).isEqualTo(computed.outcome()).isPresent();
    assertThat(answer.score()).isEqualTo(computed.score());
    assertThat(answer.reliances()).isEqualTo(computed.reliances());
    Notice notice = dispute(answer);
    assertThat(notice.code()).isEqualTo("recognition-unproven");
    assertThat(notice.recognition().orElseThrow().lacks()).isEqualTo(lacks);
    lacks.forEach(part -> assertThat(notice.text()).contains(part.label()));
  }

  @Test
  void aDecisionWithoutProofThatSaysWorseLeavesTheClassOpen() {
    Classification answer = stated(right(), "CHUA_DAT");

    assertThat(answer.worst()).isEqualTo(stated(right(), "CHUA_DAT", WHOLE).worst());
    assertThat(answer.best()).isEqualTo(classified(right()).best());
    assertThat(answer.isDecided()).isFalse();
    assertThat(dispute(answer).text()).contains("để ngỏ", "cơ quan ban hành");
  }

  @Test
  void aWholeDecisionIsTakenAndItsDifferenceFromTheCalculationIsTold() {
    Classification answer = stated(wrong(), "DAT", WHOLE);

    assertThat(answer.best().code()).isEqualTo("XUAT_SAC");
    Notice notice = dispute(answer);
    assertThat(notice.code()).isEqualTo("recognition-disagrees");
    Recognition decision = notice.recognition().orElseThrow();
    assertThat(decision.counts()).isTrue();
    assertThat(decision.agrees()).isFalse();
    assertThat(decision.stated().code()).isEqualTo("DAT");
    assertThat(decision.best().code()).isEqualTo("CHUA_DAT");
  }

  @Test
  void aWholeDecisionThatTheCalculationBearsOutIsNoDispute() {
    Classification answer = stated(right(), "DAT", WHOLE);

    assertThat(answer.disputes()).isEmpty();
    assertThat(JsonLine.of(1, answer)).doesNotContain("recognitions");
    assertThat(TextRenderer.full().render(answer)).doesNotContain("CẦN LÀM RÕ");
  }

  @Test
  void theDifferenceStandsBesideTheOutcomeAndAmongTheReasons() {
    String text = TextRenderer.summary().render(stated(wrong(), "DAT", WHOLE));

    assertThat(text.substring(text.indexOf("KẾT QUẢ"), text.indexOf("VÌ SAO")))
        .contains("CẦN LÀM RÕ", "quyết định công nhận Đạt", "Thông tư 124", "Chưa đạt");
    assertThat(text.substring(text.indexOf("VÌ SAO")))
        .containsSubsequence("! Quyết định công nhận ghi", "•");
  }

  @Test
  void theDifferenceIsToldInWordsOnce() {
    Classification answer = stated(wrong(), "DAT", WHOLE);

    assertThat(TextRenderer.full().render(answer).replaceAll("\\s+", " "))
        .containsOnlyOnce("cần làm rõ chỗ khác nhau");
    assertThat(HtmlRenderer.standard().render(answer)).containsOnlyOnce("cần làm rõ chỗ khác nhau");
  }

  @Test
  void thePageTellsTheDifferenceBeforeTheResult() {
    String page = HtmlRenderer.standard().render(stated(wrong(), "DAT", WHOLE));

    assertThat(page).contains("Cần làm rõ").contains("quyết định công nhận Đạt".substring(1));
  }

  @Test
  void theLineAndTheDocumentOfJsonHaveAFieldForIt() {
    Classification answer = stated(wrong(), "DAT", WHOLE);

    assertThat(JsonLine.of(1, answer))
        .contains(
            "\"recognitions\":[{\"stated\":\"DAT\",\"worst\":\"CHUA_DAT\",\"best\":\"CHUA_DAT\","
                + "\"counts\":true,\"agrees\":false}]");
    for (JsonRenderer renderer :
        List.of(JsonRenderer.compact(), JsonRenderer.compact().summary())) {
      assertThat(renderer.render(answer)).contains("\"recognitions\"", "\"agrees\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DAT", "CHUA_DAT"})
  void aComparisonOfTwoAnswersTellsIt(String decision) {
    Classification before = classified(decision.equals("DAT") ? wrong() : right());
    Classification after = stated(decision.equals("DAT") ? wrong() : right(), decision, WHOLE);

    assertThat(Difference.between(before, after).text())
        .contains("Cần làm rõ", "hồ sơ sau: Quyết định công nhận ghi");
  }

  @Test
  void theSameFactsWithAndWithoutProofHaveDifferentDigests() {
    assertThat(stated(wrong(), "DAT").factsDigest())
        .isNotEqualTo(stated(wrong(), "DAT", WHOLE).factsDigest());
  }
}
