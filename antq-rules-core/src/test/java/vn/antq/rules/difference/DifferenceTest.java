package vn.antq.rules.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static vn.antq.rules.explanation.Examples.RECOGNITION;
import static vn.antq.rules.explanation.Examples.SCORED;
import static vn.antq.rules.explanation.Examples.classified;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.ObjectNode;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.difference.Difference.Cause;
import vn.antq.rules.difference.Difference.CriterionChange;
import vn.antq.rules.difference.Difference.FactChange;
import vn.antq.rules.difference.Difference.OutcomeChange;
import vn.antq.rules.explanation.Examples;
import vn.antq.rules.explanation.JsonRenderer;
import vn.antq.rules.internal.json.Json;

class DifferenceTest {

  static final List<String> DOSSIERS = Examples.DOSSIERS;

  private static Difference between(String before, String after) {
    return Difference.between(classified(SCORED, before), classified(SCORED, after));
  }

  private static CriterionChange criterion(Difference difference, String id) {
    return difference.criteria().stream()
        .filter(change -> change.criterion().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("DOSSIERS")
  void anAnswerDoesNotDifferFromItself(String dossier) {
    Difference difference = between(dossier, dossier);

    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.text()).contains("Không có gì khác nhau", "(không đổi)");
  }

  @Test
  void readsFromBeforeToAfter() {
    Difference better = between("thieu-mot-ho", "du-moi-mat");
    Difference worse = between("du-moi-mat", "thieu-mot-ho");

    OutcomeChange up = better.outcomes().get(0);
    OutcomeChange down = worse.outcomes().get(0);
    assertThat(up.worstMoved()).isEqualTo(1).isEqualTo(-down.worstMoved());
    assertThat(up.pointsMoved()).isPositive().isEqualByComparingTo(down.pointsMoved().negate());
    assertThat(better.text()).contains("Khá → Tốt, lên 1 bậc");
    assertThat(worse.text()).contains("Tốt → Khá, xuống 1 bậc");
  }

  @Test
  void tellsBetweenWhatTheDifferenceOfOpenPointsLies() {
    assertThat(between("thieu-so-lieu", "thieu-mot-ho").text())
        .contains("45–100/100 → 37,5/100 (chênh lệch từ -62,5 đến -7,5)")
        .doesNotContain("(-7,5)");
    assertThat(between("thieu-mot-ho", "thieu-so-lieu").text())
        .contains("37,5/100 → 45–100/100 (chênh lệch từ +7,5 đến +62,5)");
    assertThat(between("du-moi-mat", "thieu-so-lieu").text())
        .contains("100/100 → 45–100/100 (chênh lệch từ -55 đến 0)");
  }

  @Test
  void countsNoStepsBetweenClassesThatAreOpen() {
    assertThat(between("yeu", "thieu-so-lieu").text())
        .contains("Yếu → chưa xác định, từ Khá đến Tốt")
        .doesNotContain(" bậc");
  }

  @ParameterizedTest
  @FieldSource("DOSSIERS")
  void theOtherWayRoundEverythingIsMirrored(String dossier) {
    Difference there = between(dossier, "vi-pham");
    Difference back = between("vi-pham", dossier);

    assertThat(back.facts())
        .containsExactlyInAnyOrderElementsOf(
            there.facts().stream()
                .map(f -> new FactChange(f.fact(), f.label(), f.after(), f.before()))
                .toList());
    for (CriterionChange change : back.criteria()) {
      CriterionChange other = criterion(there, change.criterion());
      assertThat(change.before()).isEqualTo(other.after());
      assertThat(change.pointsMoved()).isEqualByComparingTo(other.pointsMoved().negate());
    }
    assertThat(back.criteria()).hasSameSizeAs(there.criteria());
    assertThat(back.steps()).hasSameSizeAs(there.steps());
  }

  @ParameterizedTest
  @FieldSource("DOSSIERS")
  void thePointsOfTheCriteriaAddUpToThoseOfTheClass(String dossier) {
    Difference difference = between("thieu-so-lieu", dossier);

    assertThat(
            difference.criteria().stream()
                .map(CriterionChange::pointsMoved)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
        .isEqualByComparingTo(difference.outcomes().get(0).pointsMoved());
  }

  @Test
  void tellsWhichFactMovedACriterionOfAPackThatIsUsed() {
    Difference difference = between("thieu-mot-ho", "du-moi-mat");

    CriterionChange registered = criterion(difference, "CN-2");

    assertThat(registered.before().orElseThrow().status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(registered.after().orElseThrow().status()).isEqualTo(FindingStatus.MET);
    assertThat(registered.causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.kind()).isEqualTo(Cause.Kind.FACT);
              assertThat(cause.name()).isEqualTo("registeredShare");
              assertThat(cause.before()).startsWith("311/312 hộ");
            });
    assertThat(difference.text().replaceAll("\\s+", " "))
        .contains(
            "CN-2 Toàn bộ hộ đang cư trú đăng ký: không đạt → đạt; Tỷ lệ hộ đăng ký 311/312 hộ"
                + " (99,67 %) → 312/312 hộ (100 %)");
  }

  @Test
  void tellsWhichRecordsCameOrWent() {
    Difference difference = between("thieu-mot-ho", "vi-pham");

    assertThat(difference.facts())
        .contains(
            new FactChange(
                "Incident[2].kind",
                "Vụ việc phức tạp trong kỳ, mục 2: Loại vụ việc",
                "",
                "Gây rối"));
    assertThat(criterion(difference, "B-3").causes())
        .extracting(Cause::kind)
        .containsOnly(Cause.Kind.FACT);
    assertThat(difference.text())
        .contains("Vụ việc phức tạp trong kỳ, mục 2: Loại vụ việc: không có → Gây rối");
  }

  @Test
  void tellsWhatIsOpen() {
    assertThat(between("thieu-so-lieu", "du-moi-mat").text())
        .contains("chưa xác định, từ Khá đến Tốt → Tốt");
  }

  @Test
  void namesBothSides() {
    assertThat(between("thieu-mot-ho", "vi-pham").text())
        .startsWith("Trước       Thôn Trúc, Khu dân cư, năm 2025\nSau         Khu phố Chợ, ");
  }

  @Test
  void isTheSameFromStoredAnswers() {
    Classification before = classified(SCORED, "yeu");
    Classification after = classified(SCORED, "vi-pham");

    assertThat(
            Difference.betweenJson(
                JsonRenderer.pretty().render(before), JsonRenderer.compact().render(after)))
        .isEqualTo(Difference.between(before, after));
  }

  @Test
  void summariesAreComparedAsFarAsTheyGo() {
    JsonRenderer summary = JsonRenderer.compact().summary();
    Classification before = classified(SCORED, "thieu-mot-ho");
    Classification after = classified(SCORED, "du-moi-mat");

    Difference difference = Difference.betweenJson(summary.render(before), summary.render(after));

    Difference whole = Difference.between(before, after);
    assertThat(difference.outcomes()).isEqualTo(whole.outcomes());
    assertThat(difference.criteria())
        .extracting(CriterionChange::criterion, CriterionChange::before, CriterionChange::after)
        .isEqualTo(
            whole.criteria().stream()
                .map(change -> tuple(change.criterion(), change.before(), change.after()))
                .toList());
    assertThat(difference.criteria())
        .extracting(CriterionChange::becauseAfter)
        .isEqualTo(whole.criteria().stream().map(CriterionChange::becauseAfter).toList());
    assertThat(difference.facts()).isEmpty();
  }

  /** What an older version did not write, and what a later one may write. */
  @Test
  void anAnswerThatLacksPartsIsCompared() {
    Classification before = classified(SCORED, "thieu-mot-ho");
    Classification after = classified(SCORED, "du-moi-mat");
    ObjectNode older = (ObjectNode) Json.parse(JsonRenderer.compact().render(before));
    older.remove(List.of("closeness", "bases", "groups", "notices", "procedure", "engine"));
    older.put("later", 1);
    older.path("findings").forEach(finding -> ((ObjectNode) finding).remove("missing"));

    assertThat(Difference.betweenJson(older.toString(), JsonRenderer.compact().render(after)))
        .isEqualTo(Difference.between(before, after));
  }

  /** A class, a level or a title may be called otherwise and be the same. */
  @Test
  void otherWordsAreNoDifference() {
    String answer = JsonRenderer.compact().render(classified(SCORED, "thieu-mot-ho"));
    String reworded =
        answer
            .replace("\"label\":\"Khá\"", "\"label\":\"Trung bình khá\"")
            .replace("\"label\":\"mức thứ hai\"", "\"label\":\"mức giữa\"")
            .replace("\"title\":\"Hộ gia đình tham gia\"", "\"title\":\"Hộ dân tham gia\"");

    assertThat(reworded).isNotEqualTo(answer);
    assertThat(Difference.betweenJson(answer, reworded).isEmpty()).isTrue();
  }

  @Test
  void answersOfTwoPacksHaveNothingToCompare() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Difference.between(classified(SCORED, "yeu"), classified(RECOGNITION, "yeu")))
        .withMessageContaining("cham-diem")
        .withMessageContaining("cong-nhan");
  }

  @Test
  void whatIsNoAnswerIsRefused() {
    String answer = JsonRenderer.compact().render(classified(SCORED, "yeu"));

    for (String other : List.of("", "{}", "[]", "{\"format\":\"antq-classification/1\"}", "x")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Difference.betweenJson(answer, other));
      assertThatIllegalArgumentException().isThrownBy(() -> Difference.betweenJson(other, other));
    }
  }
}
