package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.antq.rules.Classifier;
import vn.antq.rules.advice.OtherReading;
import vn.antq.rules.advice.OtherReadings;
import vn.antq.rules.dossier.Dossier;

/** Which readings of open provisions would change a class, each tried alone. */
class OtherReadingsTest {

  private static final UnitCase AREA =
      UnitCase.all().stream()
          .filter(one -> one.toString().equals("qd510 khu-dan-cu"))
          .findFirst()
          .orElseThrow();

  private static OtherReadings readings(
      Classifier classifier, UnaryOperator<Dossier.Builder> change) {
    return OtherReadings.of(classifier, change.apply(AREA.allRight().toBuilder()).build());
  }

  private static List<String> names(List<OtherReading> readings) {
    return readings.stream().map(one -> one.reading() + "=" + one.option()).toList();
  }

  @Test
  void aRiseOfOneGroupThatAnotherMakesUpForRestsOnHowTheyAreCompared() {
    OtherReadings readings = readings(AREA.classifier(), d -> d.fact("socialEvilCases", 5));

    assertThat(readings.standing().best().code()).isEqualTo("KHA");
    assertThat(names(readings.changingOutcome()))
        .contains("crimeTrend=TOTAL", "crimeTrend=ASSESSOR")
        .doesNotContain("crimeTrend=STRICT_FALL", "crimeTrend=TOLERATED");
  }

  @Test
  void aReadingOfPointsAloneChangesNoClass() {
    OtherReadings readings =
        readings(
            AREA.classifier(),
            d -> d.fact("crimes", List.of(Map.of("severity", "SERIOUS", "forceMajeure", true))));

    assertThat(readings.tried())
        .filteredOn(one -> one.option().equals("AS_TT124"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.changesScore()).isTrue();
              assertThat(one.changesOutcome()).isFalse();
            });
  }

  @Test
  void theReadingThatIsTakenIsTheOneThatOthersAreComparedWith() {
    OtherReadings readings =
        readings(
            AREA.classifier().withReading("crimeTrend", "TOTAL"),
            d -> d.fact("socialEvilCases", 5));

    assertThat(readings.standing().best().code()).isEqualTo("XUAT_SAC");
    assertThat(names(readings.tried()))
        .contains("crimeTrend=EACH_GROUP")
        .doesNotContain("crimeTrend=TOTAL");
  }

  @Test
  void everyOptionButThoseTakenIsTriedOnce() {
    List<String> tried = names(readings(AREA.classifier(), d -> d).tried());

    assertThat(tried)
        .doesNotHaveDuplicates()
        .contains("forceMajeureScope=LAST_ITEM", "withoutTips=FULL_POINTS");
  }
}
