package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.explanation.TextRenderer;

/** The 70 % of Điều 5 khoản 4 on counts that were really published, without any rounding. */
class ExactShareTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "69, 99, NOT_MET, '69/99 đơn vị (69,69 %), cần từ 70 % trở lên, thiếu 1 đơn vị'",
    "70, 99, MET, '70/99 đơn vị (70,707 %), cần từ 70 % trở lên, vừa đủ'",
    "7, 10, MET, '7/10 đơn vị (70 %), cần từ 70 % trở lên, vừa đủ'",
    "6, 10, NOT_MET, '6/10 đơn vị (60 %), cần từ 70 % trở lên, thiếu 1 đơn vị'",
    "709, 730, MET, '709/730 đơn vị (97,12 %), cần từ 70 % trở lên, dư 198 đơn vị'",
    "83, 94, MET, '83/94 đơn vị (88,29 %), cần từ 70 % trở lên, dư 17 đơn vị'"
  })
  void aShareIsToldInUnits(int recognised, int all, FindingStatus status, String words) {
    Classifier tt124 = AntqPacks.classifier(AntqPacks.TT124);
    Dossier commune =
        UnitCase.all().stream()
            .filter(unit -> unit.toString().equals("tt124 cap-xa"))
            .findFirst()
            .orElseThrow()
            .allRight()
            .toBuilder()
            .fact("residentialAreas", all)
            .fact("residentialAreasRegistered", all)
            .fact("residentialAreasRecognised", recognised)
            .fact("agencies", 0)
            .fact("agenciesRegistered", 0)
            .fact("agenciesRecognised", 0)
            .fact("enterprises", 0)
            .fact("enterprisesRegistered", 0)
            .fact("enterprisesRecognised", 0)
            .fact("schools", 0)
            .fact("schoolsRegistered", 0)
            .fact("schoolsRecognised", 0)
            .build();

    Classification answer = tt124.classify(commune);

    Finding finding = answer.finding("XA-4.2").orElseThrow();
    assertThat(finding.status()).isEqualTo(status);
    assertThat(TextRenderer.full().render(answer).replaceAll("\\s+", " ")).contains(words);
  }
}
