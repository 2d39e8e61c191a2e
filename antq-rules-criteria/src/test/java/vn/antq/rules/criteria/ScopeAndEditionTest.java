package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.pack.Reliance;
import vn.antq.rules.problem.InvalidDossierException;

class ScopeAndEditionTest {

  private static Dossier allRight(String pack, String type) {
    return UnitCase.all().stream()
        .filter(unit -> unit.pack().equals(pack) && unit.unitType().equals(type))
        .findFirst()
        .orElseThrow()
        .allRight();
  }

  private static Dossier inYear(Dossier dossier, int year) {
    Dossier.Builder builder = Dossier.builder(dossier.unit().type(), year).id("thử");
    dossier.facts().forEach(builder::fact);
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({
    "doanh-nghiep,enterpriseSize,SMALL",
    "doanh-nghiep,enterpriseSize,MICRO",
    "co-so-giao-duc,educationLevel,PRIMARY",
    "co-so-giao-duc,educationLevel,PRESCHOOL",
    "co-so-giao-duc,educationLevel,NURSERY",
    "co-quan,armedForcesUnit,true",
    "doanh-nghiep,armedForcesUnit,true"
  })
  void aUnitThatTheRegulationsDoNotCoverIsRefusedWithTheCitation(
      String type, String fact, String value) {
    for (String pack : new String[] {AntqPacks.TT124, AntqPacks.QD510}) {
      Dossier dossier = allRight(pack, type).toBuilder().fact(fact, value).build();
      assertThatThrownBy(() -> AntqPacks.classifier(pack).classify(dossier))
          .isInstanceOf(InvalidDossierException.class)
          .hasMessageContaining("Không phân loại")
          .hasMessageContaining("Điều 1 khoản 2 điểm b");
    }
  }

  @Test
  void aUnitOfUnknownScopeIsAskedForTheFactThatDecides() {
    Dossier dossier =
        allRight(AntqPacks.TT124, "doanh-nghiep").toBuilder().unknown("enterpriseSize").build();
    assertThatThrownBy(() -> AntqPacks.classifier(AntqPacks.TT124).classify(dossier))
        .isInstanceOf(InvalidDossierException.class)
        .hasMessageContaining("Hãy khai enterpriseSize");
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void aDistrictAfterItWasAbolishedIsRefusedWithTheReason(int year) {
    Dossier dossier = inYear(allRight(AntqPacks.QD510, "cap-huyen"), year);
    assertThatThrownBy(() -> AntqPacks.classifier(AntqPacks.QD510).classify(dossier))
        .isInstanceOf(InvalidDossierException.class)
        .hasMessageContaining("không còn cấp huyện");
  }

  @Test
  void aDistrictBeforeThatIsClassified() {
    Dossier dossier = inYear(allRight(AntqPacks.QD510, "cap-huyen"), 2024);
    assertThat(AntqPacks.classifier(AntqPacks.QD510).classify(dossier).worst().code())
        .isEqualTo("XUAT_SAC");
  }

  @Test
  void thePeriodChoosesTheEditionAndTheAnswerNamesIt() {
    Dossier dossier = allRight(AntqPacks.TT124, "cap-xa");
    Classification before = AntqPacks.classifier(AntqPacks.TT124).classify(inYear(dossier, 2024));
    Classification after = AntqPacks.classifier(AntqPacks.TT124).classify(inYear(dossier, 2025));
    assertThat(before.pack().edition()).isEqualTo("2021");
    assertThat(before.unitLabel()).isEqualTo("Xã, phường, thị trấn");
    assertThat(before.procedure().authority().orElseThrow().by())
        .isEqualTo("Chủ tịch UBND cấp huyện");
    assertThat(after.pack().edition()).isEqualTo("2025-07");
    assertThat(after.unitLabel()).isEqualTo("Xã, phường, đặc khu");
    assertThat(after.procedure().authority().orElseThrow().by()).isEqualTo("cần xác nhận");
  }

  @Test
  void aPeriodBeforeAnyEditionGivesAnHonestErrorThatNamesTheNearest() {
    Dossier dossier = inYear(allRight(AntqPacks.TT124, "khu-dan-cu"), 2021);
    assertThatThrownBy(() -> AntqPacks.classifier(AntqPacks.TT124).classify(dossier))
        .isInstanceOf(InvalidDossierException.class)
        .hasMessageContaining("không có bản nào có hiệu lực ngày 31/10/2021")
        .hasMessageContaining("tt124 2021, có hiệu lực từ 10/02/2022");
  }

  /** 69 of 99 fails the 70 % rule, 7 of 10 passes; 70 % of 25 needs 18. */
  @ParameterizedTest
  @CsvSource({"99,69,false", "99,70,true", "10,7,true", "10,6,false", "25,17,false", "25,18,true"})
  void seventyPercentIsExact(int total, int recognised, boolean passes) {
    Dossier.Builder builder = allRight(AntqPacks.TT124, "cap-xa").toBuilder();
    for (String kind : new String[] {"agencies", "enterprises", "schools"}) {
      builder.fact(kind, 0).fact(kind + "Registered", 0).fact(kind + "Recognised", 0);
    }
    Dossier dossier =
        builder
            .fact("residentialAreas", total)
            .fact("residentialAreasRegistered", total)
            .fact("residentialAreasRecognised", recognised)
            .build();
    Classification answer = AntqPacks.classifier(AntqPacks.TT124).classify(dossier);
    assertThat(answer.finding("XA-4.2").orElseThrow().status())
        .isEqualTo(passes ? FindingStatus.MET : FindingStatus.NOT_MET);
  }

  @ParameterizedTest
  @ValueSource(strings = {AntqPacks.TT124, AntqPacks.QD510})
  void aSchoolOfSeveralLevelsIsCoveredAsTheLawIsReadAndToldSo(String pack) {
    Dossier school = allRight(pack, "co-so-giao-duc");
    Classifier classifier = AntqPacks.classifier(pack);
    List<Reliance> scope =
        classifier
            .classify(school.toBuilder().fact("educationLevel", "COMBINED_GENERAL").build())
            .reliances()
            .stream()
            .filter(reliance -> reliance.kind() == Reliance.Kind.SCOPE)
            .toList();

    assertThat(scope).isNotEmpty().allMatch(one -> one.basis() == Basis.INTERPRETATION);
    assertThat(classifier.pack().reliances("co-so-giao-duc"))
        .containsAll(scope.stream().filter(one -> one.pack().equals(pack)).toList());
  }
}
