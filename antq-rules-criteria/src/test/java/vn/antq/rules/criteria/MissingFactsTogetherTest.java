package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.Condition.Comparison;
import vn.antq.rules.classification.Finding;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.classification.Score;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.StatedFact.StatedRecord;
import vn.antq.rules.explanation.TextRenderer;

/** Missing facts can turn out only together, and what no way of theirs can change is decided. */
class MissingFactsTogetherTest {

  private static Dossier.Builder allRight(String pack, String type) {
    return UnitCase.all().stream()
        .filter(unit -> unit.pack().equals(pack) && unit.unitType().equals(type))
        .findFirst()
        .orElseThrow()
        .allRight()
        .toBuilder();
  }

  private static Classification classify(String pack, Dossier.Builder dossier) {
    return AntqPacks.classifier(pack).classify(dossier.build());
  }

  private static Finding finding(Classification answer, String criterion) {
    return answer.finding(criterion).orElseThrow();
  }

  private static Comparison comparison(Finding finding, String fact) {
    return finding.rules().stream()
        .flatMap(rule -> rule.patterns().stream())
        .flatMap(pattern -> pattern.conditions().stream())
        .filter(condition -> condition instanceof Comparison)
        .map(condition -> (Comparison) condition)
        .filter(comparison -> comparison.fact().equals(fact))
        .findFirst()
        .orElseThrow();
  }

  private static StatedRecord record(Map<String, Object> fields) {
    StatedRecord record = StatedRecord.empty();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      record = record.with(field.getKey(), field.getValue());
    }
    return record;
  }

  // Shares of what is not known

  @Test
  void noneOfAnUnknownTotalIsNoneButTheTotalIsNotTold() {
    Finding finding =
        finding(
            classify(
                AntqPacks.TT124,
                allRight(AntqPacks.TT124, "khu-dan-cu")
                    .fact("registeredHouseholds", 0L)
                    .unknown("residentHouseholds")),
            "KDC-1.3");

    Comparison share = comparison(finding, "registrationShare");
    assertThat(finding.status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(share.actual().isKnown()).isFalse();
    assertThat(share.margin()).as("how many more are needed is not known").isEmpty();
    assertThat(share.actual().text()).contains("0 %").doesNotContain("0/1");
  }

  @Test
  void noneOfATotalThatIsKnownInPartIsNoneButTheTotalIsNotTold() {
    Classification answer =
        classify(
            AntqPacks.TT124,
            allRight(AntqPacks.TT124, "cap-xa")
                .fact("residentialAreas", 10L)
                .fact("residentialAreasRecognised", 0L)
                .fact("agenciesRecognised", 0L)
                .fact("enterprisesRecognised", 0L)
                .fact("schoolsRecognised", 0L)
                .unknown("agencies")
                .unknown("enterprises")
                .unknown("schools")
                .unknown("residentialAreasRegistered")
                .unknown("agenciesRegistered")
                .unknown("enterprisesRegistered")
                .unknown("schoolsRegistered"));
    Finding finding = finding(answer, "XA-4.2");

    Comparison share = comparison(finding, "baseUnitRecognitionShare");
    assertThat(finding.status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(share.margin()).isEmpty();
    assertThat(share.actual().text()).contains("0 %").doesNotContain("0/1");
    // Seven of the ten residential areas alone; the others can only ask for more.
    assertThat(share.shortfall().orElseThrow().amount()).isEqualByComparingTo("-7");
    assertThat(TextRenderer.full().render(answer)).contains("phải thêm ít nhất 7");
  }

  @Test
  void whatIsSureOfALevelIsKeptWhereNeitherPartNorWholeIsKnown() {
    Classification answer =
        classify(
            AntqPacks.QD510,
            allRight(AntqPacks.QD510, "cap-xa")
                .fact("steeringCommitteeReorganised", true)
                .fact("steeringCommitteeAssigned", true)
                .unknown("residentialAreas")
                .unknown("residentialAreasInspected"));

    Score score = finding(answer, "XA-A2").score().orElseThrow();
    assertThat(score.worst()).isEqualByComparingTo("3");
    assertThat(score.best()).isEqualByComparingTo("5");
  }

  @Test
  void oneUnitThatIsNotRegisteredIsNotMadeUpForByOthers() {
    Classification answer =
        classify(
            AntqPacks.TT124,
            allRight(AntqPacks.TT124, "cap-xa")
                .fact("residentialAreas", 23L)
                .fact("residentialAreasRegistered", 22L)
                .fact("residentialAreasRecognised", 22L)
                .unknown("schools")
                .unknown("schoolsRegistered")
                .unknown("schoolsRecognised"));

    assertThat(finding(answer, "XA-4.1").status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(answer.outcome().orElseThrow().code()).isEqualTo("CHUA_DAT");
  }

  @Test
  void oneOfTheStaffWhoIsNotInformedIsNotMadeUpForByLearners() {
    Classification answer =
        classify(
            AntqPacks.TT124,
            allRight(AntqPacks.TT124, "co-so-giao-duc")
                .fact("staff", 20L)
                .fact("informedStaff", 19L)
                .unknown("learners")
                .unknown("informedLearners"));

    assertThat(finding(answer, "GD-1.4").status()).isEqualTo(FindingStatus.NOT_MET);
  }

  @Test
  void noneAtAllIsNotMetHoweverManyThereMayBe() {
    Classification answer =
        classify(
            AntqPacks.TT124,
            allRight(AntqPacks.TT124, "cap-xa")
                .fact("residentialAreasRegistered", 0L)
                .fact("agenciesRegistered", 0L)
                .fact("enterprisesRegistered", 0L)
                .fact("schoolsRegistered", 0L)
                .fact("residentialAreasRecognised", 0L)
                .fact("agenciesRecognised", 0L)
                .fact("enterprisesRecognised", 0L)
                .fact("schoolsRecognised", 0L)
                .unknown("residentialAreas")
                .unknown("agencies")
                .unknown("enterprises")
                .unknown("schools"));

    assertThat(finding(answer, "XA-4.1").status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(finding(answer, "XA-4.2").status()).isEqualTo(FindingStatus.NOT_MET);
  }

  // Records

  @Test
  void anAccidentOfWhateverKindThatIsSeriousAndFatalIsAViolation() {
    Classification answer =
        classify(
            AntqPacks.TT124,
            allRight(AntqPacks.TT124, "co-quan")
                .fact(
                    "accidents",
                    List.of(
                        record(Map.of("serious", true, "fatal", true, "forceMajeure", false)))));

    assertThat(finding(answer, "DV-3.g").status()).isEqualTo(FindingStatus.VIOLATED);
    assertThat(answer.isDecided()).isTrue();
  }

  @Test
  void anAccidentOfUnknownKindThatIsOnlySeriousMayBeAWorkAccident() {
    Classification answer =
        classify(
            AntqPacks.TT124,
            allRight(AntqPacks.TT124, "co-quan")
                .fact(
                    "accidents",
                    List.of(
                        record(Map.of("serious", true, "fatal", false, "forceMajeure", false)))));

    assertThat(finding(answer, "DV-3.g").status()).isEqualTo(FindingStatus.UNDECIDED);
  }

  @Test
  void aModelOfUnknownStateIsNotBothEndedAndEffective() {
    // Effective, it counts for the share and for the model that is needed; ended, for neither.
    StatedRecord good = record(Map.of("state", "EFFECTIVE", "reviewed", true, "dossierKept", true));
    StatedRecord poor =
        record(Map.of("state", "INEFFECTIVE", "reviewed", true, "dossierKept", true));
    StatedRecord open = record(Map.of("reviewed", false, "dossierKept", true));
    Classification answer =
        classify(
            AntqPacks.QD510,
            allRight(AntqPacks.QD510, "cap-xa").fact("models", List.of(good, good, poor, open)));

    List<Classification> completions =
        List.of("ENDED", "INEFFECTIVE", "KEPT_UP", "EFFECTIVE").stream()
            .map(
                state ->
                    classify(
                        AntqPacks.QD510,
                        allRight(AntqPacks.QD510, "cap-xa")
                            .fact("models", List.of(good, good, poor, open.with("state", state)))))
            .toList();
    assertThat(finding(answer, "XA-A5").score().orElseThrow().worst())
        .isEqualByComparingTo(
            completions.stream()
                .map(one -> finding(one, "XA-A5").score().orElseThrow().worst())
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow());
    assertThat(finding(answer, "XA-A5").score().orElseThrow().best())
        .isEqualByComparingTo(
            completions.stream()
                .map(one -> finding(one, "XA-A5").score().orElseThrow().best())
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow());
  }

  // Two packs, one dossier

  @Test
  void whatOneDecreeSaysOfANumberBoundsItInTheOther() {
    // Festivals were held in eleven residential areas, so there are at least eleven, and ten of
    // them registered are not all.
    Classification answer =
        classify(
            AntqPacks.QD510,
            allRight(AntqPacks.QD510, "cap-xa")
                .fact("residentialAreasRegistered", 10L)
                .fact("residentialAreasRecognised", 10L)
                .fact("residentialAreasInspected", 11L)
                .fact("residentialAreasWithFestival", 11L)
                .fact("residentialAreasWithFireGroup", 11L)
                .unknown("residentialAreas"));

    Classification nested = answer.nested().get(0);
    assertThat(finding(nested, "XA-4.1").status()).isEqualTo(FindingStatus.NOT_MET);
    assertThat(nested.isDecided()).isTrue();
  }
}
