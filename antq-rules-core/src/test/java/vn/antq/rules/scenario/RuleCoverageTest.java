package vn.antq.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.ProblemAssert;
import vn.antq.rules.TestPack;
import vn.antq.rules.problem.Problem;

class RuleCoverageTest {

  @TempDir private Path temp;
  private TestPack pack;

  @BeforeEach
  void writePack() {
    pack = TestPack.in(temp);
  }

  private RuleCoverage coverage() {
    return RuleCoverage.of(
        pack.classifier(), ScenarioReader.readAll(pack.folder().resolve("scenarios")));
  }

  private List<String> gaps() {
    coverage().gaps().forEach(ProblemAssert::isToldInVietnamese);
    return coverage().gaps().stream().map(Problem::message).toList();
  }

  @Test
  void aResultThatNoScenarioExpectsIsAGap() {
    assertThat(gaps())
        .contains(
            "Tiêu chí VD-1 chưa có kịch bản nào mong đợi \"not met\".",
            "Tiêu chí VD-1 chưa có kịch bản nào mong đợi \"not applicable\".",
            "Tiêu chí VD-2 chưa có kịch bản nào mong đợi \"met\".",
            "Tiêu chí VD-4 chưa có kịch bản nào mong đợi \"violated\".",
            "Tiêu chí VD-5 chưa có kịch bản nào mong đợi \"most\".",
            "Chưa có kịch bản nào mong đợi kết quả DAT.")
        .doesNotContain(
            "Tiêu chí VD-1 chưa có kịch bản nào mong đợi \"met\".",
            "Tiêu chí VD-5 chưa có kịch bản nào mong đợi \"full\".",
            "Chưa có kịch bản nào mong đợi kết quả TOT.");
  }

  @Test
  void theSideOfAComparisonThatNoScenarioShowsIsAGap() {
    assertThat(gaps())
        .contains(
            "Luật \"VD-5 từ 90 %\": chưa có kịch bản nào mà \"participationShare >="
                + " figures.participationFull\" sai.",
            "Luật \"Trần: có người chết\": chưa có kịch bản nào mà \"deaths > 0\" đúng.")
        .doesNotContain(
            "Luật \"VD-5 từ 90 %\": chưa có kịch bản nào mà \"participationShare >="
                + " figures.participationFull\" đúng.");
  }

  @Test
  void aScenarioThatShowsTheSideClosesTheGap() {
    int before = coverage().shown();
    pack.write(
        "scenarios/hai-nguoi-chet.yaml",
        """
        scenario: Tai nạn chết người
        basedOn: dat-du.yaml
        facts:
          accidents: [{description: Lật thuyền, deaths: 2, happenedOn: 2025-05-01}]
        expect: {outcome: DAT}
        """);

    assertThat(gaps())
        .doesNotContain(
            "Luật \"Trần: có người chết\": chưa có kịch bản nào mà \"deaths > 0\" đúng.");
    assertThat(coverage().shown()).isEqualTo(before + 2);
  }

  @Test
  void aScenarioThatTriesOutAnotherFigureCountsToo() {
    pack.write(
        "scenarios/moc-cao-hon.yaml",
        """
        scenario: Mốc cao hơn
        basedOn: dat-du.yaml
        figures: {participationFull: 97 %}
        expect: {findings: {VD-5: {most: 6}}}
        """);

    assertThat(gaps())
        .doesNotContain(
            "Tiêu chí VD-5 chưa có kịch bản nào mong đợi \"most\".",
            "Luật \"VD-5 từ 90 %\": chưa có kịch bản nào mà \"participationShare >="
                + " figures.participationFull\" sai.");
  }
}
