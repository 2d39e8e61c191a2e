package vn.antq.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.antq.rules.check.SoundPack.SCENARIO;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioNamesCheckTest {

  @TempDir private Path temp;

  @Test
  void aCriterionThatThePackDoesNotHaveIsReportedWithWhatMayBeMeant() {
    SoundPack pack = SoundPack.in(temp).replace(SCENARIO, "GM-3: met", "GM-3: met, GM-33: met");

    Remark remark = pack.saysOnly("scenario-unknown-name", SCENARIO, "GM-33");
    assertThat(remark.severity()).isEqualTo(Severity.ERROR);
    assertThat(remark.problem().advice()).contains("Có thể bạn muốn viết");
  }

  @Test
  void aLevelThatTheCriterionDoesNotHaveIsReported() {
    SoundPack pack =
        SoundPack.in(temp).replace("scenarios/thieu-ho.yaml", "GM-1: {most: 4}", "GM-1: {mos: 4}");

    assertThat(pack.remarks())
        .extracting(Remark::id)
        .containsExactly("level-without-scenario", "scenario-unknown-name");
  }

  @Test
  void aFactThatTheVocabularyDoesNotHaveIsReported() {
    SoundPack pack =
        SoundPack.in(temp).replace(SCENARIO, "  ratingYear: 2025", "  ratingYeer: 2025");

    assertThat(pack.remarks()).extracting(Remark::id).containsOnly("scenario-unknown-name");
  }

  @Test
  void anOutcomeThatThePackDoesNotHaveIsReported() {
    SoundPack pack = SoundPack.in(temp).replace(SCENARIO, "outcome: DAT", "outcome: DATT");

    assertThat(pack.remarks()).extracting(Remark::id).contains("scenario-unknown-name");
  }

  @Test
  void anUnitTypeThatThePackDoesNotHaveIsReportedAlone() {
    SoundPack pack =
        SoundPack.in(temp)
            .write(
                "scenarios/khac.yaml",
                "scenario: Nơi khác\n"
                    + "unit: khu-dan\n"
                    + "period: {year: 2025}\n"
                    + "facts: {hasPlan: true}\n"
                    + "expect: {outcome: DAT}\n");

    pack.saysOnly("scenario-unknown-name", "scenarios/khac.yaml", "scenario: Nơi khác");
  }

  @Test
  void aReadingThatThePackDoesNotHaveIsReported() {
    SoundPack pack =
        SoundPack.in(temp).replace(SCENARIO, "facts:", "switches: {ratingYeer: SAME}\nfacts:");

    assertThat(pack.remarks()).extracting(Remark::id).containsOnly("scenario-unknown-name");
  }

  @Test
  void anOutcomeByItsLabelIsAdvisedByItsCode() {
    SoundPack pack = SoundPack.in(temp).replace(SCENARIO, "outcome: DAT", "outcome: Đạt");

    assertThat(pack.remarks())
        .filteredOn(remark -> remark.id().equals("scenario-unknown-name"))
        .singleElement()
        .satisfies(remark -> assertThat(remark.problem().advice()).contains("\"DAT\" (Đạt)"));
  }

  @Test
  void aCriterionThatSeveralScenariosMissIsToldOnceWithoutAGuess() {
    SoundPack pack =
        SoundPack.in(temp)
            .replace(SCENARIO, "GM-3: met", "GM-3: met, GM-33: met")
            .replace("scenarios/thieu-ho.yaml", "GM-1: {most: 4}", "GM-1: {most: 4}, GM-33: met");

    Remark remark = pack.saysOnly("scenario-unknown-name", SCENARIO, "GM-33");
    assertThat(remark.problem().message()).startsWith("2 kịch bản nêu tiêu chí \"GM-33\"");
    assertThat(remark.problem().advice()).contains("đã bỏ").doesNotContain("Có thể bạn muốn viết");
  }
}
