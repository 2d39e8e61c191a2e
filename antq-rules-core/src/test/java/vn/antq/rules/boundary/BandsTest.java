package vn.antq.rules.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.boundary.Bands.Flaw;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.problem.PackDefectException;
import vn.antq.rules.scenario.ScenarioReader;

class BandsTest {

  private static final String RULES = "khu-dan-cu.drl";

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(temp);
  }

  private List<Flaw> flaws() {
    List<Flaw> flaws =
        Bands.flaws(pack.classifier(), ScenarioReader.readAll(pack.folder().resolve("scenarios")));
    flaws.forEach(flaw -> ProblemAssert.isToldInVietnamese(flaw.problem()));
    return flaws;
  }

  private Flaw only() {
    assertThat(flaws()).hasSize(1);
    return flaws().get(0);
  }

  @Test
  void aPackWhoseBandsMeetHasNoFlaw() {
    assertThat(flaws()).isEmpty();
  }

  @Test
  void aGapBetweenTwoBandsIsFoundWithADossierThatShowsIt() {
    pack.replace(
        "khu-dan-cu.yaml",
        "participationMost: {percent: 80, basis: assumed}",
        "participationMost: {percent: 80, basis: assumed}\n"
            + "      participationGap: {percent: 88, basis: assumed}");
    pack.replace(
        RULES,
        "participationShare < figures.participationFull",
        "participationShare < figures.participationGap");

    Flaw flaw = only();

    assertThat(flaw.problem().code()).isEqualTo("band-gap");
    assertThat(flaw.problem().place()).isEqualTo(pack.at(RULES, "rule \"VD-5 từ 80 %"));
    assertThat(flaw.problem().message())
        .contains("VD-5", "Tỷ lệ hộ tham gia", "không được mức nào", "\"most\"", "\"full\"");
    Finding shown = pack.classifier().classify(flaw.counterexample()).finding("VD-5").orElseThrow();
    assertThat(shown.status()).isEqualTo(FindingStatus.NOT_MET);
  }

  @Test
  void anOverlapIsFoundWithADossierThatShowsIt() {
    pack.replace(
        RULES,
        "participationShare < figures.participationFull",
        "participationShare <= figures.participationFull");

    Flaw flaw = only();

    assertThat(flaw.problem().code()).isEqualTo("band-overlap");
    assertThat(flaw.problem().message()).contains("VD-5", "VD-5 từ 90 %", "VD-5 từ 80 %");
    assertThatThrownBy(() -> pack.classifier().classify(flaw.counterexample()))
        .isInstanceOf(PackDefectException.class)
        .hasMessageContaining("VD-5");
  }

  @Test
  void figuresThatCrossAreFoundAsAnOverlap() {
    pack.replace(
        "khu-dan-cu.yaml", "participationFull: {percent: 90", "participationFull: {percent: 70");
    pack.replace(
        RULES,
        "participationShare >= figures.participationMost, participationShare <"
            + " figures.participationFull",
        "participationShare >= figures.participationMost");

    assertThat(only().problem().code()).isEqualTo("band-overlap");
  }

  @Test
  void pointsThatReachNoOutcomeAreFoundWithADossier() {
    pack.replace(RULES, "points < figures.goodFrom", "points < figures.fundRequired");

    Flaw flaw = only();

    assertThat(flaw.problem().code()).isEqualTo("outcome-bands");
    assertThat(flaw.problem().message()).contains("Khu dân cư, tổng 6 điểm", "Không luật @outcome");
    Dossier shown = flaw.counterexample();
    assertThatThrownBy(() -> pack.classifier().classify(shown))
        .isInstanceOf(PackDefectException.class);
  }
}
