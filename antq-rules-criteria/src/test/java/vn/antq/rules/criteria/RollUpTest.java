package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.Classifier;
import vn.antq.rules.batch.RollUp;
import vn.antq.rules.batch.RollUp.RolledUp;
import vn.antq.rules.classification.Classification;
import vn.antq.rules.classification.FindingStatus;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.StatedFact;

class RollUpTest {

  private static final Evidence DECISION =
      Evidence.decision("01/QĐ-UBND", LocalDate.of(2025, 11, 10), "UBND xã");

  private static final Classifier TT124 = AntqPacks.classifier(AntqPacks.TT124);

  private static Dossier allRight(String type) {
    return UnitCase.all().stream()
        .filter(unit -> unit.pack().equals(AntqPacks.TT124) && unit.unitType().equals(type))
        .findFirst()
        .orElseThrow()
        .allRight();
  }

  /** A commune's own dossier, without what is counted from its units. */
  private static Dossier commune() {
    Dossier.Builder builder = allRight("cap-xa").toBuilder().id("xa").name("Xã Thử");
    for (String kind : List.of("residentialAreas", "agencies", "enterprises", "schools")) {
      builder.unknown(kind).unknown(kind + "Registered").unknown(kind + "Recognised");
    }
    return builder.build();
  }

  private static List<Dossier> areas(int right, int failing, int undecided) {
    List<Dossier> areas = new ArrayList<>();
    Dossier base = allRight("khu-dan-cu");
    for (int i = 0; i < right + failing + undecided; i++) {
      Dossier.Builder area = base.toBuilder().id("kdc-" + i).name("Thôn " + (i + 1));
      if (i >= right + failing) {
        area.unknown("registeredHouseholds");
      } else if (i >= right) {
        area.fact("lawsAndRulesImplemented", false);
      }
      areas.add(area.build());
    }
    return areas;
  }

  @Test
  void countsNameTheUnitsThatTheyCameFrom() {
    RolledUp rolled = RollUp.by(TT124).complete(commune(), areas(7, 3, 0));
    StatedFact recognised = rolled.dossier().fact("residentialAreasRecognised").orElseThrow();
    assertThat(recognised.value()).isEqualTo(7L);
    assertThat(recognised.evidence()).hasSize(11);
    assertThat(recognised.evidence().get(0).document()).isEqualTo("Thôn 1");
    assertThat(recognised.evidence().get(0).note()).isEqualTo("tính (Đạt)");
    assertThat(recognised.evidence().get(9).note()).isEqualTo("không tính (Chưa đạt)");
    Classification answer = TT124.classify(rolled.dossier());
    assertThat(answer.finding("XA-4.2").orElseThrow().status()).isEqualTo(FindingStatus.MET);
    assertThat(answer.worst().code()).isEqualTo("DAT");
  }

  @Test
  void aScoredPackCountsTheFactsOfThePackThatItUsesToo() {
    Classifier qd510 = AntqPacks.classifier(AntqPacks.QD510);
    List<Dossier> areas = areas(7, 3, 0);
    areas.set(
        0, areas.get(0).toBuilder().fact("festivalHeld", true).name("Thôn Có Ngày hội").build());
    Dossier rolled = RollUp.by(qd510).complete(commune(), areas).dossier();
    assertThat(rolled.fact("residentialAreasRecognised").orElseThrow().value()).isEqualTo(7L);
    assertThat(rolled.fact("residentialAreasWithFestival").orElseThrow().value())
        .hasToString("1–10");
  }

  @Test
  void aStatedDecisionCountsAndNotTheComputedVerdict() {
    Classifier qd510 = AntqPacks.classifier(AntqPacks.QD510);
    List<Dossier> areas = areas(7, 3, 0);
    areas.set(9, areas.get(9).toBuilder().fact("safetyRecognition", "DAT", DECISION).build());
    areas.set(0, areas.get(0).toBuilder().fact("safetyRecognition", "CHUA_DAT", DECISION).build());
    areas.set(1, areas.get(1).toBuilder().fact("safetyRecognition", "CHUA_DAT", DECISION).build());
    StatedFact recognised =
        RollUp.by(qd510)
            .complete(commune(), areas)
            .dossier()
            .fact("residentialAreasRecognised")
            .orElseThrow();
    assertThat(recognised.value()).isEqualTo(6L);
    assertThat(recognised.evidence().get(9).note()).isEqualTo("tính (Đạt, theo quyết định đã nêu)");
  }

  @Test
  void aDecisionWithoutProofAddsNoUnitAndOneThatSaysWorseLeavesItOpen() {
    Classifier qd510 = AntqPacks.classifier(AntqPacks.QD510);
    List<Dossier> areas = areas(7, 3, 0);
    areas.set(9, areas.get(9).toBuilder().fact("safetyRecognition", "DAT").build());
    areas.set(0, areas.get(0).toBuilder().fact("safetyRecognition", "CHUA_DAT").build());
    StatedFact recognised =
        RollUp.by(qd510)
            .complete(commune(), areas)
            .dossier()
            .fact("residentialAreasRecognised")
            .orElseThrow();
    assertThat(recognised.value()).hasToString("6–7");
    assertThat(recognised.evidence().get(9).note())
        .isEqualTo(
            "không tính (Chưa đạt; quyết định ghi Đạt thiếu số, ngày hoặc cơ quan ban hành)");
  }

  @Test
  void aTotalThatNobodyStatedIsTheNumberOfDossiersAndSaysSo() {
    StatedFact total =
        RollUp.by(TT124)
            .complete(commune(), areas(7, 3, 0))
            .dossier()
            .fact("residentialAreas")
            .orElseThrow();
    assertThat(total.value()).isEqualTo(10L);
    assertThat(total.evidence().get(10).note())
        .isEqualTo("hồ sơ không khai tổng số đơn vị; tính theo 10 hồ sơ đã nhận");
  }

  @Test
  void anUndecidedUnitMakesTheCountARangeNotAGuess() {
    RolledUp rolled = RollUp.by(TT124).complete(commune(), areas(6, 3, 1));
    assertThat(rolled.dossier().fact("residentialAreasRecognised").orElseThrow().value())
        .hasToString("6–7");
    Classification answer = TT124.classify(rolled.dossier());
    assertThat(answer.finding("XA-4.2").orElseThrow().status()).isEqualTo(FindingStatus.UNDECIDED);
    assertThat(answer.worst().code()).isEqualTo("CHUA_DAT");
    assertThat(answer.best().code()).isEqualTo("DAT");
  }

  @Test
  void aRangeThatDoesNotCrossTheThresholdDecides() {
    RolledUp rolled = RollUp.by(TT124).complete(commune(), areas(8, 1, 1));
    assertThat(TT124.classify(rolled.dossier()).finding("XA-4.2").orElseThrow().status())
        .isEqualTo(FindingStatus.MET);
  }

  @Test
  void aUnitWithoutADossierMayCountEitherWay() {
    Dossier stated = commune().toBuilder().fact("residentialAreas", 10).build();
    RolledUp rolled = RollUp.by(TT124).complete(stated, areas(6, 3, 0));
    assertThat(rolled.dossier().fact("residentialAreasRecognised").orElseThrow().value())
        .hasToString("6–7");
  }

  @Test
  void aUnitThatTheRegulationDoesNotCoverDoesNotCount() {
    List<Dossier> units = new ArrayList<>(areas(7, 3, 0));
    units.add(
        allRight("doanh-nghiep").toBuilder().id("nho").fact("enterpriseSize", "SMALL").build());
    RolledUp rolled = RollUp.by(TT124).complete(commune(), units);
    assertThat(rolled.refused()).containsOnlyKeys("nho");
    assertThat(rolled.dossier().fact("enterprises").orElseThrow().value()).isEqualTo(0L);
  }

  @Test
  void whatTheCommuneStatesItselfStaysAndADisagreementIsTold() {
    Dossier stated = commune().toBuilder().fact("residentialAreasRecognised", 9).build();
    RolledUp rolled = RollUp.by(TT124).complete(stated, areas(7, 3, 0));
    assertThat(rolled.dossier().fact("residentialAreasRecognised").orElseThrow().value())
        .hasToString("9");
    assertThat(rolled.disagreements()).singleElement().asString().contains("= 9").contains("là 7");
  }

  private static Object recognised(RolledUp rolled) {
    return rolled.dossier().fact("residentialAreasRecognised").orElseThrow().value();
  }

  @Test
  void aUnitThatIsGivenTwiceIsOneUnitThatMayCountEitherWay() {
    List<Dossier> areas = areas(7, 3, 0);
    areas.add(areas.get(0).toBuilder().id("bản sao").within("Xã Khác").build());

    RolledUp rolled = RollUp.by(TT124).complete(commune(), areas);

    assertThat(recognised(rolled)).hasToString("6–7");
    assertThat(rolled.dossier().fact("residentialAreas").orElseThrow().value()).isEqualTo(10L);
    assertThat(rolled.units()).hasSize(9);
    assertThat(rolled.refused()).containsOnlyKeys("kdc-0", "bản sao");
    assertThat(rolled.refused().get("kdc-0").get(0).code()).isEqualTo("unit-twice");
  }

  @Test
  void twoUnitsOfOneIdentityMayBeOneOrTwo() {
    List<Dossier> areas = areas(7, 3, 0);
    areas.add(areas.get(0).toBuilder().name("Thôn 11").build());

    RolledUp rolled = RollUp.by(TT124).complete(commune(), areas);

    assertThat(recognised(rolled)).hasToString("6–8");
    assertThat(rolled.dossier().fact("residentialAreas").orElseThrow().value())
        .hasToString("10–11");
  }

  @Test
  void aDoubtfulUnitMakesTotalAndCountRanges() {
    List<Dossier> areas = areas(7, 3, 0);
    Dossier right = areas.get(0).toBuilder().id("x").name("Thôn X").build();
    Dossier failing = areas.get(9).toBuilder().id("y").name("Thôn Y").build();

    RolledUp one =
        RollUp.by(TT124).complete(commune(), new RollUp.Within(areas, List.of(right, failing), 0));

    assertThat(recognised(one)).hasToString("7–8");
    assertThat(one.dossier().fact("residentialAreas").orElseThrow().value()).hasToString("10–12");
  }

  @Test
  void whatNobodyCouldReadMayBeOneMoreUnitUnlessTheTotalIsStated() {
    Dossier stated = commune().toBuilder().fact("residentialAreas", 10).build();
    RollUp.Within within = new RollUp.Within(areas(7, 3, 0), List.of(), 1);

    assertThat(recognised(RollUp.by(TT124).complete(commune(), within))).hasToString("7–8");
    assertThat(recognised(RollUp.by(TT124).complete(stated, within))).isEqualTo(7L);
  }

  @Test
  void aUnitOfAMisspeltTypeMayBeOneThatCounts() {
    List<Dossier> areas = areas(7, 3, 0);
    areas.add(Dossier.builder("khu-dan-cuu", 2026).id("z").build());

    RolledUp rolled = RollUp.by(TT124).complete(commune(), areas);

    assertThat(recognised(rolled)).hasToString("7–8");
    assertThat(rolled.refused()).containsOnlyKeys("z");
  }

  @Test
  void aUnitOfAnotherYearMayBeOneThatCounts() {
    List<Dossier> areas = areas(7, 3, 0);
    Dossier old = areas.get(0);
    Dossier.Builder other =
        Dossier.builder("khu-dan-cu", old.year() - 1).id("cũ").name("Thôn Năm Trước");
    old.facts().forEach(other::fact);
    areas.add(other.build());

    assertThat(RollUp.by(TT124).complete(commune(), areas).dossier().fact("residentialAreas"))
        .hasValueSatisfying(total -> assertThat(total.value()).hasToString("10–11"));
  }

  @Test
  void theUnitItselfIsNotWithinItself() {
    List<Dossier> areas = areas(7, 3, 0);
    areas.add(commune());

    assertThat(RollUp.by(TT124).complete(commune(), areas).refused()).containsKey("xa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", " 12 ", "12.0", "12–12"})
  void aStatedTotalIsReadAsItIsForItsClassification(String written) {
    Object value =
        switch (written) {
          case "12.0" -> new java.math.BigDecimal("12.0");
          default -> written;
        };
    Dossier stated =
        written.contains("–")
            ? commune().toBuilder().between("residentialAreas", 12, 12).build()
            : commune().toBuilder().fact("residentialAreas", value).build();

    assertThat(recognised(RollUp.by(TT124).complete(stated, areas(2, 0, 0)))).hasToString("2–12");
  }

  @Test
  void aTotalOfWhichTheBoundsAreStatedLeavesTheMostThatMayBe() {
    Dossier stated = commune().toBuilder().between("residentialAreas", 10, 12).build();

    RolledUp rolled = RollUp.by(TT124).complete(stated, areas(1, 1, 0));

    assertThat(recognised(rolled)).hasToString("1–11");
    assertThat(TT124.classify(rolled.dossier()).isDecided()).isFalse();
  }

  @Test
  void aConditionIsReadAsItIsForTheUnitsClassification() {
    Classifier qd510 = AntqPacks.classifier(AntqPacks.QD510);
    List<Dossier> areas = new ArrayList<>();
    for (Dossier area : areas(3, 0, 0)) {
      areas.add(area.toBuilder().fact("festivalHeld", " true ").build());
    }

    assertThat(
            RollUp.by(qd510)
                .complete(commune(), areas)
                .dossier()
                .fact("residentialAreasWithFestival")
                .orElseThrow()
                .value())
        .isEqualTo(3L);
  }
}
